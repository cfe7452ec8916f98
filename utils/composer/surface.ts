import { codeSurface, drawingHostOf } from './code-surface';
import { type Field, isField } from './editable';
import { offsetAt, pointAt } from './offsets';
import { selectIn, selectionIn } from './selection';
import { type DraftMap, readRich } from './walk';

/** Offsets in the draft's text, `start <= end`. */
export interface Span {
  start: number;
  end: number;
}

/** One way to look at a composer, whatever it is made of. Nothing here changes its text. */
export interface Surface {
  readonly element: HTMLElement;
  /** Where the agent's clicks go: `element`, or the drawn text beside it. */
  readonly area: HTMLElement;
  /** A form field; a rich editor; an editor that draws its text beside a hidden field. */
  readonly kind: 'field' | 'rich' | 'code';
  text(): string;
  /** The text and its places in the DOM; a field has none. */
  map?(): DraftMap;
  /** Waits until the editor shows what it knows; for those that draw late. */
  drawn?(): Promise<void>;
  /** The selection, if it is in the composer now. */
  selection(): Span | null;
  /** Sets the selection; does not move the focus. */
  select(span: Span): void;
  /** Only a part of the text is there to be read: the rest is scrolled away, and not drawn. */
  isCut?(): boolean;
}

/** How to look at `element`, the one that takes the typing. */
export function surfaceOf(element: HTMLElement): Surface {
  if (drawingHostOf(element)) return codeSurface(element);
  return isField(element) ? fieldSurface(element) : richSurface(element);
}

function fieldSurface(element: Field): Surface {
  return {
    element,
    area: element,
    kind: 'field',
    text: () => element.value,
    selection() {
      const { selectionStart: start, selectionEnd: end } = element;
      return start === null || end === null ? null : { start, end };
    },
    select(span) {
      // `email` and its like have no selection to set: writing then happens at the end.
      if (element.selectionStart !== null) element.setSelectionRange(span.start, span.end);
    },
  };
}

function richSurface(element: HTMLElement): Surface {
  return {
    element,
    area: element,
    kind: 'rich',
    map: () => readRich(element),
    text: () => readRich(element).text,
    selection() {
      const ends = selectionIn(element);
      return ends && spanOf(readRich(element), ends);
    },
    select(span) {
      const map = readRich(element);
      const collapsed = span.start === span.end;
      const end = pointAt(map, span.end, 'end');
      selectIn(element, { start: collapsed ? end : pointAt(map, span.start, 'start'), end });
    },
  };
}

function spanOf(
  map: DraftMap,
  ends: { start: Parameters<typeof offsetAt>[1]; end: Parameters<typeof offsetAt>[1] },
): Span {
  const start = offsetAt(map, ends.start);
  return { start, end: Math.max(start, offsetAt(map, ends.end)) };
}
