import type { KeyboardEvent, PointerEvent } from 'react';
import { useRef } from 'react';
import { usePanel } from './panel-store';

const KEY_STEP = 24;
const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [-KEY_STEP, 0],
  ArrowRight: [KEY_STEP, 0],
  ArrowUp: [0, -KEY_STEP],
  ArrowDown: [0, KEY_STEP],
};

/**
 * Moves or resizes the overlay: dragging by the pointer (counted on the screen, since the frame itself moves under
 * it), or arrow keys: with Ctrl+Shift inside the head, alone on a handle.
 */
export function useDrag(what: 'move' | 'resize') {
  const from = useRef<{ x: number; y: number } | null>(null);
  const tell = (dx: number, dy: number, done: boolean) =>
    void usePanel.getState().agent?.call(what, { dx, dy, done });

  const step = (event: PointerEvent, done: boolean) => {
    if (!from.current) return;
    tell(event.screenX - from.current.x, event.screenY - from.current.y, done);
    from.current = done ? null : { x: event.screenX, y: event.screenY };
  };
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      // The head's own buttons are for clicking; the handle that was grabbed may be a button itself.
      const control = (event.target as Element).closest('button, input, a');
      if (event.button !== 0 || (control && control !== event.currentTarget)) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      from.current = { x: event.screenX, y: event.screenY };
    },
    onPointerMove: (event: PointerEvent) => step(event, false),
    onPointerUp: (event: PointerEvent) => step(event, true),
    onPointerCancel: (event: PointerEvent) => step(event, true),
    onKeyDown(event: KeyboardEvent) {
      const arrow = ARROWS[event.key];
      const onHandle = event.target === event.currentTarget;
      if (!arrow || !(onHandle || (event.ctrlKey && event.shiftKey))) return;
      event.preventDefault();
      tell(arrow[0], arrow[1], true);
    },
  };
}
