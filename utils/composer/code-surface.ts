import { pointAt } from './offsets';
import type { Span, Surface } from './surface';
import { type DraftMap, readRich } from './walk';

/** Where an editor that takes the typing in a hidden textarea draws its text, its caret and its selection. */
interface Drawing {
  host: string;
  text: string;
  caret: string;
  selected: string;
}

/** Found in the DOM that each of them builds: CodeMirror 5. */
const DRAWINGS: readonly Drawing[] = [
  {
    host: '.CodeMirror',
    text: '.CodeMirror-code',
    caret: '.CodeMirror-cursor',
    selected: '.CodeMirror-selected',
  },
];

/** The element that shows the text which `input` takes, if that is another one. */
export function drawnTextOf(input: HTMLElement): HTMLElement | null {
  const drawing = drawingOf(input);
  return drawing ? (input.closest(drawing.host)?.querySelector<HTMLElement>(drawing.text) ?? null) : null;
}

function drawingOf(input: HTMLElement): Drawing | undefined {
  return DRAWINGS.find(({ host }) => input.closest(host));
}

/** Reads the drawn lines, and puts caret and selection where a mouse would. */
export function codeSurface(input: HTMLElement, drawn: HTMLElement): Surface {
  const { host, caret, selected } = drawingOf(input)!;
  const shell = input.closest<HTMLElement>(host)!;
  const boxes = (selector: string) =>
    Array.from(shell.querySelectorAll(selector), (element) => element.getBoundingClientRect()).filter(
      (box) => box.height,
    );

  return {
    element: input,
    kind: 'code',
    text: () => readRich(drawn).text,
    selection() {
      const map = readRich(drawn);
      const marked = boxes(selected).sort((a, b) => a.top - b.top);
      const [first, last] = marked.length ? [marked[0]!, marked.at(-1)!] : [boxes(caret)[0], undefined];
      if (!first) return null;
      const start = offsetNear(map, first.left, first.top + Math.min(first.height, 8) / 2);
      return { start, end: last ? offsetNear(map, last.right, last.bottom - 4) : start };
    },
    select(span: Span) {
      const map = readRich(drawn);
      drag(drawn, place(map, span.start), place(map, span.end));
    },
  };
}

/** Where the caret of an offset is drawn: viewport pixels, the middle of its line. */
function place(map: DraftMap, offset: number): { x: number; y: number } {
  const point = pointAt(map, offset);
  const range = map.root.ownerDocument.createRange();
  range.setStart(point.node, point.offset);
  let box = range.getClientRects()[0];
  if (!box?.height) box = (point.node.parentElement ?? map.root).getBoundingClientRect();
  return { x: box.left, y: box.top + box.height / 2 };
}

/** The offset whose caret is drawn nearest to a point. */
function offsetNear(map: DraftMap, x: number, y: number): number {
  let best = { offset: map.text.length, distance: Number.POSITIVE_INFINITY };
  for (let offset = 0; offset <= map.text.length; offset++) {
    const at = place(map, offset);
    // Another line is further away than anything on this one.
    const distance = Math.abs(at.x - x) + Math.abs(at.y - y) * 1000;
    if (distance < best.distance - 0.5) best = { offset, distance };
  }
  return best.offset;
}

function drag(on: HTMLElement, from: { x: number; y: number }, to: { x: number; y: number }): void {
  const view = on.ownerDocument.defaultView!;
  const send = (type: string, { x, y }: { x: number; y: number }, buttons: number) =>
    on.dispatchEvent(
      new MouseEvent(type, {
        bubbles: true,
        cancelable: true,
        composed: true,
        view,
        clientX: x,
        clientY: y,
        screenX: x,
        screenY: y,
        button: 0,
        buttons,
        detail: 1,
      }),
    );
  send('mousedown', from, 1);
  if (from.x !== to.x || from.y !== to.y) send('mousemove', to, 1);
  send('mouseup', to, 0);
}
