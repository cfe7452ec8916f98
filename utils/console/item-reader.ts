import { type Box, type BoxContext, isBox, readBox, RICH } from './box';
import { nameMedia } from './media';
import type { Row, RowListOptions } from './row';
import { rowFacts, type RowFacts } from './row-facts';
import { type Run, runsOf } from './runs';
import { coreOf, isDayHead, isLabel, paintedOf, splitBox } from './split';
import { isLined, isTalk, linesOf, readLine, type TextLine } from './text-lines';
import { attribute, classOf, flatAncestors, flatContains, flatElements, tagOf } from './tree';

/** The list in which something stands, as far as reading it needs to know. */
export interface Around {
  el: Element;
  kind: number;
  /** Effective background behind its rows. */
  background: string;
  /** Facts of the elements between the transcript and this list. */
  facts: RowFacts;
  /** Its messages are bubbles: what is no bubble is a label. */
  bubbled: boolean;
  /** …or they hold bubbles. */
  bubbledBelow: boolean;
}

/** A list within a list: a day, a group of one author's. */
export interface InnerList extends Around {
  /** Names and times that stand beside the rows for all of them, by the element that shows them. */
  heads: Map<Element, Run[]>;
}

/** What one child of a list is. */
export type Content = { row: Row } | { inner: InnerList } | { aside: Run[] } | null;

/** What is read, and where it stands among its siblings. */
export interface Child {
  el: Element;
  line: TextLine | null;
  first: boolean;
  /** No sibling has its class names. */
  single(): boolean;
}

/** More children than this are a list without looking closer. */
const MANY = 40;

/** Reads one child of a list: a message, a list of its own, or what stands beside the messages of a group. */
export class ItemReader {
  private readonly knownKinds = new Set<number>();
  private readonly context: BoxContext;

  constructor(private readonly options: RowListOptions) {
    this.context = { looks: options.looks, onRoot: options.observe, count: 0 };
  }

  /** @param group the list lies in the transcript, it is not the transcript itself */
  read(child: Child, list: Around, group: boolean): Content {
    const { looks, isMessage, messagesIn } = this.options;
    const { el } = child;
    if (tagOf(el) === 'thead') return null;
    if (child.line) return this.readLine(el, child.line, list);
    if (this.isLong(el) || (isLined(el) && isTalk(linesOf(el)))) {
      const kind = looks.kind(el, list.kind);
      const look = looks.look(el, kind, list.background);
      return look.hidden ? null : { inner: innerList(el, kind, look.background, rowFacts([el], list.facts)) };
    }
    const given = isMessage?.(el) ? [] : (messagesIn?.(el) ?? []);
    if (given.length > 1) return { inner: this.givenList(el, list, given) };
    const box = readBox(el, list.kind, list.background, this.context);
    if (!box || this.options.skip(el)) return null;
    // In a group, name and time beside the bubbles belong to all of them.
    if (group && isAside(box, child, list)) return { aside: runsOf(box) };
    const split = isMessage?.(el) ? { list: false as const } : splitBox(box, this.knownKinds);
    if (!split.list) return this.readMessage(el, box, list);
    const { at } = split;
    const path = pathTo(box, at).map((b) => b.el);
    return {
      inner: {
        ...innerList(at.el, at.kind, at.look.background, rowFacts(path, list.facts)),
        heads: new Map(split.heads.map((h) => [h.el, runsOf(h)])),
        bubbled: split.bubbled,
        bubbledBelow: split.bubbledBelow ?? false,
      },
    };
  }

  private readMessage(el: Element, box: Box, list: Around): Content {
    nameMedia(box);
    if (box.chars === 0 && box.media === 0) return null;
    const core = coreOf(box);
    this.knownKinds.add(box.kind);
    const painted = paintedOf(box);
    const path = pathTo(box, core).map((b) => b.el);
    return {
      row: {
        el,
        core: core.el,
        runs: runsOf(box),
        facts: rowFacts(path, list.facts),
        drawn: (painted ?? core).el,
        bubble: painted !== null,
        kind: core.kind,
        head: isNameRow(box),
      },
    };
  }

  private readLine(el: Element, line: TextLine, list: Around): Content {
    const box = readLine(list.el, line, list.kind, list.background, this.context);
    if (box.chars + box.media === 0) return null;
    const facts = rowFacts([], list.facts);
    const { kind } = list;
    return {
      row: {
        el,
        core: el,
        runs: runsOf(box),
        facts,
        drawn: el,
        bubble: false,
        kind,
        head: false,
        lined: true,
      },
    };
  }

  /** Several messages of a profile in one child: what holds them is a list. */
  private givenList(el: Element, list: Around, given: Element[]): InnerList {
    const { looks } = this.options;
    const around = flatAncestors(given[0]!);
    const at = around.find((a) => given.every((g) => flatContains(a, g))) ?? el;
    const path = [...around.slice(around.indexOf(at), around.indexOf(el) + 1)].reverse();
    let { kind, background } = list;
    for (const step of path.length ? path : [el]) {
      kind = looks.kind(step, kind);
      background = looks.look(step, kind, background).background;
    }
    return innerList(at, kind, background, rowFacts(path, list.facts));
  }

  private isLong(el: Element): boolean {
    if (el.childElementCount <= MANY || this.options.isMessage?.(el)) return false;
    const kids = flatElements(el);
    return kids
      .slice(0, 10)
      .some((k) => !RICH.has(tagOf(k)) || classOf(k) !== '' || attribute(k, 'role') !== null);
  }
}

const innerList = (el: Element, kind: number, background: string, facts: RowFacts): InnerList => ({
  el,
  kind,
  background,
  facts,
  heads: new Map(),
  bubbled: false,
  bubbledBelow: false,
});

/** Name, time or picture of a group. */
function isAside(box: Box, { first, single }: Child, list: Around): boolean {
  if (box.meta) return !isDayHead(box);
  if (list.bubbled && isLabel(box)) return true;
  // A line over bubbles that lie deeper.
  if (first && box.size <= 4 && isLabel(box) && list.bubbledBelow) return true;
  // Initials on a disc, the only one of its kind beside the bubbles.
  return box.chars <= 3 && box.look.square && box.look.round && box.size <= 3 && single();
}

/** Flat lists show name, time and words one after the other, each in a child of its own. */
const isNameRow = (box: Box): boolean =>
  box.chars > 0 &&
  box.chars <= 60 &&
  box.media === 0 &&
  (box.tag === 'dt' ||
    (box.hint === 'author' && /(?:name|nick|author)(?:[\s\d]|$)/i.test(classOf(box.el)) && box.size <= 4));

function pathTo(box: Box, core: Box): Box[] {
  const path: Box[] = [];
  const find = (at: Box): boolean => {
    path.push(at);
    if (at === core || at.kids.some((k) => isBox(k) && k.chars + k.media > 0 && find(k))) return true;
    path.pop();
    return false;
  };
  find(box);
  return path;
}
