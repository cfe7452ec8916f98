import { type Box, isBox, NAMED, PICTURED, RICH, textOfBox, TIMED } from './box';
import { attribute } from './tree';
import { isDayText, isSeparatorText } from './words';

/** What one child of a list is: a message (or system row), or a list of further rows. */
export type Split =
  | { list: false }
  /** `at` holds the rows; `heads` are what stands beside them for all of them: name, time. */
  | { list: true; at: Box; heads: Box[]; bubbled: boolean; bubbledBelow?: boolean };

/** Children that hold words or pictures. */
const contentKids = (box: Box): Box[] =>
  box.kids.filter(isBox).filter((k) => (k.chars > 0 || k.media > 0) && !k.button);
const ownWords = (box: Box): boolean =>
  box.kids.some((k) => !isBox(k) && k.what === 'words' && k.text.trim() !== '');

/** Of the parts of a row, those that are the message: no time, no tick, no name over a bubble. */
function bodyOf(kids: Box[]): Box[] {
  if (kids.length === 1) return kids;
  const body = kids.filter((k) => !k.meta);
  const painted = body.filter((k) => k.look.painted);
  return painted.length === 1 && body.every((k) => k.look.painted || isLabel(k)) ? painted : body;
}

/** The innermost element that alone holds what the box says. */
export function coreOf(box: Box): Box {
  let at = box;
  for (;;) {
    if (ownWords(at)) return at;
    const kids = contentKids(at);
    const body = bodyOf(kids);
    const next = body[0];
    if (body.length !== 1 || !next || next.inline) return at;
    at = next;
  }
}

/** First painted box on the way from the row to its words, the list-wide row surface included. */
export function paintedOf(box: Box): Box | null {
  let at: Box | undefined = box;
  while (at) {
    if (at.look.painted) return at;
    if (ownWords(at)) return null;
    const kids: Box[] = contentKids(at);
    const body: Box[] = bodyOf(kids);
    if (body.length !== 1) return null;
    at = body[0];
  }
  return null;
}

const ROW_ROLES = new Set(['listitem', 'article', 'row', 'option', 'group', 'gridcell', 'status']);
const idOf = (el: Element): string | null => {
  for (const name of [
    'data-message-id',
    'data-msg-id',
    'data-id',
    'data-mid',
    'data-key',
    'data-msgid',
    'id',
  ]) {
    const value = attribute(el, name);
    if (value) return value;
  }
  return null;
};

function isRowLike(box: Box): boolean {
  const role = attribute(box.el, 'role');
  return (role !== null && ROW_ROLES.has(role)) || box.tag === 'article' || box.tag.includes('-');
}

/**
 * Whether the children of `box` are rows of their own (a day, a group of one author's bubbles)
 * or the parts of one message (paragraphs, avatar beside words, time under them).
 */
export function splitBox(box: Box, known: ReadonlySet<number>, heads: Box[] = [], inBubble = false): Split {
  if (ownWords(box)) return { list: false };
  const all = contentKids(box);
  const kids = all.filter((k) => !k.meta);
  const bubble = inBubble || (box.look.painted && box.chars < 4000);
  if (kids.length === 0) return { list: false };
  if (kids.length === 1) {
    const only = kids[0]!;
    if (only.inline && !only.look.painted) return { list: false };
    // A day and its first row look like a message with its time.
    if (
      all.length > 1 &&
      !box.look.side &&
      all.some((k) => k !== only && isDayHead(k)) &&
      isRowKind(only, known)
    )
      return { list: true, at: box, heads, bubbled: false };
    return splitBox(only, known, [...heads, ...all.filter((k) => k !== only)], bubble);
  }
  if (box.look.side) {
    // Avatar, initials or name beside a column of bubbles.
    const column = kids.filter((k) => k.size > 2 && splitBox(k, known, heads, bubble).list);
    const only = column[0];
    return column.length === 1 && only && kids.every((k) => k === only || k.chars <= 3)
      ? splitBox(only, known, heads, bubble)
      : { list: false };
  }
  if (!listEvidence(kids, known, bubble)) return { list: false };
  // A name over the bubbles of a group is no row of its own.
  const [first, ...rest] = kids;
  return {
    list: true,
    at: box,
    heads,
    bubbled: kids.some((k) => k.look.painted),
    bubbledBelow: first!.bubbles === 0 && rest.every((k) => k.bubbles > 0),
  };
}

export const isLabel = (box: Box): boolean =>
  !box.look.painted && box.bubbles === 0 && box.media === 0 && box.chars <= 40 && !isDayHead(box);

export const isDayHead = (box: Box): boolean => {
  if (box.chars > 60) return false;
  const text = textOfBox(box);
  return isDayText(text) || isSeparatorText(text);
};

const isRowKind = (box: Box, known: ReadonlySet<number>): boolean =>
  known.has(box.kind) || isRowLike(box) || box.marks !== 0 || box.bubbles > 0 || box.look.painted;

function listEvidence(kids: Box[], known: ReadonlySet<number>, bubble: boolean): boolean {
  if (kids.some((k) => k.inline && !k.look.painted)) return false;
  // The list itself, beside a line of its own ("conversation started").
  if (
    !bubble &&
    kids.some((k) => (k.bubbles >= 2 || !RICH.has(k.tag)) && k.size > 6 && splitBox(k, known).list)
  )
    return true;
  if (kids.length >= 2 && kids.filter((k) => known.has(k.kind)).length >= 2) return true;
  if (kids.filter(isRowLike).length >= 2) return true;
  const ids = kids.map((k) => idOf(k.el)).filter((id) => id !== null);
  if (ids.length >= 2 && new Set(ids).size === ids.length) return true;
  if (kids.filter((k) => k.marks & TIMED).length >= 2) return true;
  if (kids.filter((k) => k.marks & PICTURED).length >= 2) return true;
  if (kids.filter((k) => k.marks & NAMED).length >= 2) return true;
  if (bubble) return false;
  if (kids.filter((k) => k.hint === 'quote' || k.hint === 'card').length) return false;
  if (kids.filter((k) => k.look.painted || k.bubbles > 0).length >= 2) return true;
  if (kids.some(isDayHead) && kids.some((k) => isRowKind(k, known))) return true;
  if (kids.every((k) => RICH.has(k.tag) && !attribute(k.el, 'class') && !attribute(k.el, 'role')))
    return false;
  const byKind = new Map<number, number>();
  for (const k of kids)
    if (!RICH.has(k.tag) || attribute(k.el, 'class')) byKind.set(k.kind, (byKind.get(k.kind) ?? 0) + 1);
  if (
    !bubble &&
    kids.some(
      (k) => k.size >= 4 && kids.filter((o) => o.kind === k.kind && o.size >= 4).length > kids.length / 2,
    )
  )
    return true;
  const most = Math.max(0, ...byKind.values());
  return most >= 2 && most >= kids.length / 2 && kids.filter((k) => attribute(k.el, 'class')).length >= 2;
}
