/** What a person does in the page, and no script of ours or the page's can do in their name. */
const BY_HAND = ['keydown', 'pointerdown', 'paste', 'cut', 'drop', 'compositionstart'];

export interface Hands {
  /** The agent has typed, clicked or pasted in the page since this was made. */
  moved(): boolean;
  rest(): void;
}

/**
 * Notices the agent's own hands while a write is being read back: from then on the draft is theirs, and nothing is
 * taken back or repaired. A draft that they emptied or sent must not come back.
 */
export function watchHands(element: Element): Hands {
  const view = element.ownerDocument.defaultView;
  let moved = false;
  const notice = (event: Event) => {
    if (event.isTrusted) moved = true;
  };
  for (const type of BY_HAND) view?.addEventListener(type, notice, { capture: true, passive: true });
  return {
    moved: () => moved,
    rest() {
      for (const type of BY_HAND) view?.removeEventListener(type, notice, { capture: true });
    },
  };
}
