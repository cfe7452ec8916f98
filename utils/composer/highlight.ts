import { isField } from './editable';
import { drawOverField } from './field-marks';
import { remap } from './remap';
import { drawInRich } from './rich-marks';
import type { Surface } from './surface';
import type { Highlight } from './types';

/** Underlines in the draft. */
export interface Highlighter {
  show(ranges: readonly Highlight[]): void;
  /** The draft reads `text` now: what the edit did not touch moves along. */
  follow(text: string): void;
  /** The draft reads as before, but may have been drawn anew. */
  mend(): void;
}

export interface Draw {
  /** Draws given ranges, in place of those drawn before; `[]` clears. */
  show(ranges: readonly Highlight[]): void;
  /** The page took away what the drawn ranges stood on. */
  isTorn(): boolean;
}

/** Highlights for a composer until `signal` ends; nothing in the composer's own DOM is changed. */
export function highlighter(surface: Surface, signal: AbortSignal): Highlighter {
  const { element } = surface;
  let draw: Draw | null = null;
  let shown: readonly Highlight[] = [];
  let text = '';
  const redraw = () => {
    if (!draw && shown.length === 0) return;
    draw ??=
      surface.kind === 'field' && isField(element)
        ? drawOverField(element, signal)
        : drawInRich(surface, signal);
    draw.show(shown);
  };
  return {
    show(ranges) {
      if (signal.aborted) return;
      text = surface.text();
      shown = ranges.filter((range) => range.start < range.end && range.end <= text.length);
      redraw();
    },
    follow(now) {
      shown = remap(text, now, shown);
      text = now;
      redraw();
    },
    mend() {
      if (draw?.isTorn()) redraw();
    },
  };
}
