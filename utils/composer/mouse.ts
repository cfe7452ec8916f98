/** A click at viewport pixels, for editors that place their caret by the mouse alone. With shift it extends the selection. */
export function click(
  on: HTMLElement,
  at: { x: number; y: number },
  keys: { shiftKey?: boolean } = {},
): void {
  const init = {
    bubbles: true,
    cancelable: true,
    composed: true,
    view: on.ownerDocument.defaultView!,
    // Events carry whole pixels, rounded down: half a pixel before its line is nowhere for Ace.
    clientX: Math.ceil(at.x),
    clientY: at.y,
    screenX: Math.ceil(at.x),
    screenY: at.y,
    button: 0,
    detail: 1,
    ...keys,
  };
  const pointer = { ...init, pointerId: 1, pointerType: 'mouse', isPrimary: true };
  on.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, buttons: 1 }));
  on.dispatchEvent(new MouseEvent('mousedown', { ...init, buttons: 1 }));
  on.dispatchEvent(new PointerEvent('pointerup', { ...pointer, buttons: 0 }));
  on.dispatchEvent(new MouseEvent('mouseup', { ...init, buttons: 0 }));
}
