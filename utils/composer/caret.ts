import { hasFocus } from './selection';
import type { Span, Surface } from './surface';

/** Where the agent's caret is, or was when the focus left: a click in the panel takes focus and selection away. */
export interface Caret {
  /** Never null: a composer that was never entered has its caret at the end. */
  span(): Span;
  /** Says where the caret is to be from now on, when the composer itself can't tell. */
  remember(span: Span): void;
}

/** Follows the caret until `signal` ends. */
export function followCaret(surface: Surface, signal: AbortSignal): Caret {
  const { element, area } = surface;
  const document = element.ownerDocument;
  let last: Span | null = null;

  const note = () => {
    // While the window has no focus nobody moves the caret but the page, which may draw the text anew.
    if (hasFocus(element) && document.hasFocus()) last = surface.selection() ?? last;
  };
  // What is drawn late may be drawn after the focus left.
  const noteDrawn = () =>
    surface.drawn?.().then(() => {
      last = surface.selection() ?? last;
    });
  const options = { signal, capture: true, passive: true };
  document.addEventListener('selectionchange', note, options);
  // In a shadow root `selectionchange` of fields and inner selections may stay inside; these always come.
  for (const type of ['focusout', 'keyup', 'pointerup', 'input', 'select'])
    area.addEventListener(type, note, options);
  for (const type of ['keyup', 'pointerup']) area.addEventListener(type, noteDrawn, options);
  note();
  // The composer had the caret, and lost the focus, before anybody listened.
  last ??= surface.kind === 'field' ? touchedSelection(surface) : surface.selection();

  return {
    span() {
      note();
      const length = surface.text().length;
      const { start, end } = last ?? { start: length, end: length };
      return { start: Math.min(start, length), end: Math.min(end, length) };
    },
    remember(span) {
      last = span;
    },
  };
}

/** A field that nobody has touched says 0 as well: then the end is meant. */
function touchedSelection(surface: Surface): Span | null {
  const span = surface.selection();
  return span && span.end > 0 ? span : null;
}
