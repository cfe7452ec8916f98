import { type Box, type BoxContext, readBox } from './box';
import { childNodesOf, isElement, styleOf, tagOf } from './tree';
import { nameBefore } from './spoken-names';

/** Words and inline elements between two line breaks, where the page has no element for a message. */
export interface TextLine {
  nodes: Node[];
  /** An element that is its own: the first in it, else the break at its end, else the list. */
  anchor: Element;
  /** All it says, to tell an edit. */
  said: string;
}

const INLINE =
  /^(?:a|abbr|b|bdi|big|br|code|em|font|i|img|kbd|label|mark|s|small|span|strong|sub|sup|time|tt|u|wbr)$/;
/** Spans may be anything: this many are asked. */
const ASKED = 4;

/** The messages of this element are lines: it holds words itself, and nothing but inline elements. */
export function isLined(el: Element): boolean {
  const kids = childNodesOf(el);
  let words = false;
  let asked = 0;
  let inLine = 0;
  let broken = false;
  for (let i = 0; i < kids.length; i++) {
    const kid = kids[i]!;
    if (kid.nodeType === 3) words ||= (kid.nodeValue ?? '').trim() !== '';
    if (!isElement(kid)) continue;
    if (!INLINE.test(tagOf(kid))) return false;
    if (tagOf(kid) === 'br') {
      broken = true;
      inLine = 0;
      continue;
    }
    if (asked++ < ASKED && !/^(?:inline|contents|none)/.test(styleOf(kid).display)) return false;
    if ((kid.textContent ?? '').trim() !== '') inLine++;
    words ||= broken && inLine > 1;
  }
  return words;
}

export function linesOf(el: Element): TextLine[] {
  const lines: TextLine[] = [];
  let nodes: Node[] = [];
  const end = (last: Element | null) => {
    const said = nodes.map((n) => n.textContent ?? '').join('');
    const anchor = nodes.find(isElement) ?? last ?? el;
    if (said.trim() !== '' || nodes.some((n) => isElement(n) && tagOf(n) === 'img'))
      lines.push({ nodes, anchor, said });
    nodes = [];
  };
  for (const node of Array.from(childNodesOf(el))) {
    if (isElement(node) && tagOf(node) === 'br') end(node);
    else if (isElement(node) || (nodes.length === 0 ? (node.nodeValue ?? '').trim() !== '' : true))
      if (node.nodeType !== 8) nodes.push(node);
  }
  end(null);
  return lines;
}

/** Most of the lines begin with a name or a time: they are messages and not the lines of one. */
export function isTalk(lines: readonly TextLine[]): boolean {
  const spoken = lines.filter(({ said }) => nameBefore(said) !== null).length;
  return lines.length > 1 && spoken >= lines.length * 0.6;
}

/** The line as a row of its own. */
export function readLine(
  list: Element,
  line: TextLine,
  kind: number,
  behind: string,
  context: BoxContext,
): Box {
  const look = context.looks.look(list, kind, behind);
  const box: Box = {
    el: list,
    tag: tagOf(list),
    kind,
    look: { ...look, painted: false },
    hint: null,
    button: false,
    kids: [],
    inline: false,
    chars: 0,
    media: 0,
    meta: false,
    marks: 0,
    bubbles: 0,
    spoken: false,
    size: 1,
  };
  for (const node of line.nodes) {
    if (!isElement(node)) {
      const text = node.nodeValue ?? '';
      box.kids.push({ what: 'words', text: text.trim() ? text : ' ' });
      box.chars += text.trim().length;
      continue;
    }
    const inner = readBox(node, kind, look.background, context);
    if (!inner) continue;
    box.kids.push(inner);
    box.chars += inner.hint === 'hidden' ? 0 : inner.chars;
    box.media += inner.hint === 'avatar' ? 0 : inner.media;
    box.size += inner.size;
  }
  return box;
}
