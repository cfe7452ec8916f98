import { click } from './mouse';
import { pointAt } from './offsets';
import type { Span, Surface } from './surface';
import { type DraftMap, type Run, readRich } from './walk';

/** What an editor that takes the typing in a hidden field draws, by selectors. */
interface Drawing {
  host: string;
  text: string;
  /** The rows in `text`, in any order; rows in one `group` are one line that was wrapped. */
  row: string;
  group?: string;
  caret: string;
  selected: string;
  /** Draws only the rows that are scrolled into view. */
  drawsPart?: true;
}

/** Found in the DOM that each of them builds: CodeMirror 5, Ace, Monaco. */
const DRAWINGS: readonly Drawing[] = [
  {
    host: '.CodeMirror',
    text: '.CodeMirror-code',
    row: '.CodeMirror-line',
    caret: '.CodeMirror-cursor',
    selected: '.CodeMirror-selected',
  },
  {
    host: '.ace_editor',
    text: '.ace_text-layer',
    row: '.ace_line',
    group: '.ace_line_group',
    caret: '.ace_cursor',
    selected: '.ace_selection',
    drawsPart: true,
  },
  {
    host: '.monaco-editor',
    text: '.view-lines',
    row: '.view-line',
    caret: '.cursors-layer > .cursor',
    selected: '.selected-text',
    drawsPart: true,
  },
];

const HOSTS = DRAWINGS.map(({ host }) => host).join();

/** The whole editor around `element`, if it is one that draws its text beside a hidden field. */
export function drawingHostOf(element: Element): HTMLElement | null {
  return element.closest<HTMLElement>(HOSTS);
}

/** How long these editors take to draw what they know, in ms: the next frame, and one more. */
const DRAWING_TIME = 60;

/** Reads the drawn lines, and puts caret and selection where a mouse would. */
export function codeSurface(input: HTMLElement): Surface {
  const area = drawingHostOf(input)!;
  const drawing = DRAWINGS.find(({ host }) => area.matches(host))!;
  const root = area.querySelector<HTMLElement>(drawing.text)!;
  const read = () => readRows(root, drawing);
  const boxes = (selector: string) =>
    Array.from(area.querySelectorAll(selector), (element) => element.getBoundingClientRect()).filter(
      (box) => box.height,
    );

  return {
    element: input,
    area,
    kind: 'code',
    map: read,
    text: () => read().text,
    drawn: () => new Promise((resolve) => setTimeout(resolve, DRAWING_TIME)),
    selection() {
      const map = read();
      const marked = boxes(drawing.selected).sort((a, b) => a.top - b.top);
      const [first, last] = marked.length
        ? [marked[0]!, marked.at(-1)!]
        : [boxes(drawing.caret)[0], undefined];
      if (!first) return null;
      const start = offsetNear(map, first.left, first.top + first.height / 2);
      return { start, end: last ? offsetNear(map, last.right, last.top + last.height / 2) : start };
    },
    select(span: Span) {
      click(root, place(read(), span.start));
      // Read again: an editor that marks what is selected has drawn its rows anew (EasyMDE).
      if (span.end > span.start) click(root, place(read(), span.end), { shiftKey: true });
    },
    isCut() {
      const rows = drawing.drawsPart ? rowsFromTop(root, drawing) : [];
      if (rows.length === 0) return false;
      // A row before the first has pushed it down; one after the last is only seen by the last reaching over the edge.
      const pushed = Number.parseFloat((groupOf(rows[0]!, drawing) ?? rows[0]!).style.top);
      return (
        pushed > 1 || rows.at(-1)!.getBoundingClientRect().bottom > area.getBoundingClientRect().bottom + 1
      );
    },
  };
}

/** Row by row from the top: the DOM's order is that in which they were drawn, and an empty row is a line too. */
function readRows(root: HTMLElement, drawing: Drawing): DraftMap {
  const rows = rowsFromTop(root, drawing);
  const runs: Run[] = [];
  let text = '';
  for (const [index, element] of rows.entries()) {
    const wrapped = groupOf(element, drawing);
    if (index > 0 && !(wrapped && wrapped === groupOf(rows[index - 1]!, drawing))) text += '\n';
    const inner = readRich(element);
    const start = text.length;
    text += inner.text;
    if (inner.text === '') runs.push({ node: element, kind: 'break', from: 0, to: 0, start, end: start });
    else runs.push(...inner.runs.map((run) => ({ ...run, start: run.start + start, end: run.end + start })));
  }
  return { root, text, runs };
}

function rowsFromTop(root: HTMLElement, { row }: Drawing): HTMLElement[] {
  const top = new Map(
    Array.from(root.querySelectorAll<HTMLElement>(row), (element) => [
      element,
      element.getBoundingClientRect().top,
    ]),
  );
  return [...top.keys()].sort((a, b) => top.get(a)! - top.get(b)!);
}

const groupOf = (row: HTMLElement, { group }: Drawing) => (group ? row.closest<HTMLElement>(group) : null);

interface Place {
  x: number;
  y: number;
  height: number;
}

/** Where the caret of an offset is drawn: viewport pixels, the middle of its row. */
function place(map: DraftMap, offset: number): Place {
  const empty = map.runs.find((run) => run.kind === 'break' && run.start === offset);
  const point = pointAt(map, offset);
  const range = map.root.ownerDocument.createRange();
  range.setStart(point.node, point.offset);
  let box = empty ? undefined : range.getClientRects()[0];
  if (!box?.height) {
    const holder = empty ? (empty.node as Element) : (point.node.parentElement ?? map.root);
    box = holder.getBoundingClientRect();
  }
  return { x: box.left, y: box.top + box.height / 2, height: box.height };
}

/** The offset whose caret is drawn nearest to a point. */
function offsetNear(map: DraftMap, x: number, y: number): number {
  let best = { offset: map.text.length, distance: Number.POSITIVE_INFINITY };
  for (let offset = 0; offset <= map.text.length; offset++) {
    const at = place(map, offset);
    // Another line is further away than anything on this one, where bold letters may stand a little higher.
    const aside = Math.abs(at.y - y);
    const distance = Math.abs(at.x - x) + (aside > at.height / 2 ? aside * 1000 : 0);
    if (distance < best.distance - 0.5) best = { offset, distance };
  }
  return best.offset;
}
