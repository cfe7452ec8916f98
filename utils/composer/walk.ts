/**
 * A stretch of the draft's text and where it lives in the DOM. Text: `text.slice(start, end)` is `node.data.slice(from, to)`
 * (non-breaking spaces read as spaces). Atom (mention, emoji image): `node` is the element. A `<br>`, or a text node that
 * holds only zero-width fillers, is a run of length 0: a caret can stand there.
 */
export interface Run {
  node: Text | Element;
  kind: 'text' | 'atom' | 'break' | 'filler';
  from: number;
  to: number;
  start: number;
  end: number;
}

/** A rich draft as a person sees it. */
export interface DraftMap {
  root: HTMLElement;
  text: string;
  runs: Run[];
}

/** Fillers that editors put where a caret must be able to stand. Joiners (U+200C, U+200D) are part of words and emoji. */
const FILLER = /[\u200b\u2060\ufeff]/;
const SKIPPED = new Set(['script', 'style', 'noscript', 'template', 'title', 'head']);

/**
 * Reads an editable element the way it is rendered: blocks and `<br>` are lines, the `<br>` that ends a line makes no
 * further one, placeholders and fillers are nothing. `innerText` can't: it doubles or loses lines in half of the editors.
 */
export function readRich(root: HTMLElement): DraftMap {
  const view = root.ownerDocument.defaultView;
  const own = view?.getComputedStyle(root);
  const runs: Run[] = [];
  let text = '';
  let lineIsEmpty = true; // nothing has been put on the current line
  let breakBefore = false; // a new line begins with the next thing that comes
  let keepSpaces = false;

  const startThing = () => {
    if (breakBefore) text += '\n';
    breakBefore = false;
    lineIsEmpty = false;
  };
  const endLine = () => {
    if (lineIsEmpty) return;
    breakBefore = true;
    lineIsEmpty = true;
  };

  const addText = (node: Text) => {
    const data = node.data;
    let open: Run | null = null;
    let sawFiller = false;
    const added = runs.length;
    for (let i = 0; i < data.length; i++) {
      const char = data[i]!;
      const lineFeed = char === '\n' || char === '\r';
      if (FILLER.test(char)) {
        sawFiller = true;
        open = null;
        continue;
      }
      if (lineFeed && keepSpaces) {
        startThing();
        // Its run stands on the line that it ends, so that a caret on an empty line has a place.
        runs.push({ node, kind: 'break', from: i, to: i + 1, start: text.length, end: text.length });
        endLine();
        open = null;
        continue;
      }
      const space = lineFeed || char === '\t' || char === ' ';
      if (space && !keepSpaces && (lineIsEmpty || text.endsWith(' ')) && !text.endsWith('\u00a0')) {
        open = null;
        continue; // white space that CSS folds away
      }
      startThing();
      if (!open) {
        open = { node, kind: 'text', from: i, to: i, start: text.length, end: text.length };
        runs.push(open);
      }
      text += space && !keepSpaces ? ' ' : char;
      open.to = i + 1;
      open.end = text.length;
    }
    if (sawFiller && runs.length === added) {
      startThing();
      runs.push({ node, kind: 'filler', from: 0, to: data.length, start: text.length, end: text.length });
    }
  };

  const addAtom = (element: Element, label: string) => {
    startThing();
    const start = text.length;
    text += label;
    runs.push({ node: element, kind: 'atom', from: 0, to: 0, start, end: text.length });
  };

  const visit = (node: Node) => {
    if (node.nodeType === 3) return addText(node as Text);
    if (node.nodeType !== 1) return;
    const element = node as HTMLElement;
    if (SKIPPED.has(element.localName)) return;
    if (element.localName === 'br') {
      startThing();
      runs.push({ node: element, kind: 'break', from: 0, to: 0, start: text.length, end: text.length });
      endLine();
      return;
    }
    const style = view?.getComputedStyle(element);
    if (style?.display === 'none' || isDecoration(element, style, own)) return;
    const block = isBlock(style?.display ?? 'inline');
    if (block) endLine();
    const before = keepSpaces;
    keepSpaces = keepsSpaces(style?.whiteSpace, before);
    if (element.localName === 'img' || element.localName === 'input') {
      const label = element.getAttribute('alt') ?? '';
      if (label) addAtom(element, label);
    } else if (element.getAttribute('contenteditable') === 'false' && element !== root) {
      const label = (element.textContent ?? '').replace(/[\u200b\u2060\ufeff]/g, '').trim();
      if (label && !block) addAtom(element, label);
      else if (label) for (const child of Array.from(element.childNodes)) visit(child);
    } else {
      for (const child of Array.from(element.childNodes)) visit(child);
    }
    keepSpaces = before;
    if (block) endLine();
  };

  keepSpaces = keepsSpaces(own?.whiteSpace, false);
  for (const child of Array.from(root.childNodes)) visit(child);
  return { root, text: text.replaceAll('\u00a0', ' '), runs };
}

/** What lies over the text without being part of it: placeholders, handles, fake carets. */
function isDecoration(
  element: HTMLElement,
  style: CSSStyleDeclaration | undefined,
  own: CSSStyleDeclaration | undefined,
): boolean {
  if (element.getAttribute('data-mce-bogus') === 'all') return true;
  const locked = element.getAttribute('contenteditable') === 'false';
  // Where the whole text is so, it says nothing about a part of it.
  const untouchable =
    (style?.pointerEvents === 'none' && own?.pointerEvents !== 'none') ||
    (style?.userSelect === 'none' && own?.userSelect !== 'none');
  if (locked && style?.pointerEvents === 'none') return true;
  if (style?.position === 'absolute' && (locked || untouchable)) return true;
  if (!locked && !untouchable) return false;
  return /placeholder/i.test(`${element.getAttribute('class')} ${Object.keys(element.dataset).join(' ')}`);
}

function isBlock(display: string): boolean {
  return !/^(inline|contents|none|ruby|$)/.test(display);
}

function keepsSpaces(whiteSpace: string | undefined, inherited: boolean): boolean {
  if (!whiteSpace) return inherited;
  return /^(pre|break-spaces)/.test(whiteSpace) && whiteSpace !== 'pre-line';
}

/** The nearest ancestor that makes a line of its own, or the composer. */
export function lineOf(node: Node, root: HTMLElement): Element {
  let element = node.nodeType === 1 ? (node as Element) : node.parentElement;
  const view = root.ownerDocument.defaultView;
  while (element && element !== root) {
    if (element.localName !== 'br' && isBlock(view?.getComputedStyle(element).display ?? 'inline'))
      return element;
    element = element.parentElement;
  }
  return root;
}
