import { type Box, type BoxContext, isBox, readBox, RICH } from './box';
import { scrolls } from './find-transcript';
import type { Looks } from './look';
import { nameMedia } from './media';
import { type Run, runsOf } from './read-row';
import { rowFacts, type RowFacts } from './row-facts';
import type { Reading } from './reading';
import { coreOf, isDayHead, isLabel, paintedOf, splitBox } from './split';
import {
  attribute,
  classOf,
  flatAncestors,
  flatContains,
  flatElements,
  flatParent,
  isConnected,
  isElement,
  parentOf,
  rectOf,
  shadowOf,
  tagOf,
} from './tree';

/** One row as parsed from the page; what it says is resolved when all rows of a turn are in. */
export interface Row {
  /** What the transcript makes of it; its business alone. */
  reading?: Reading;
  el: Element;
  core: Element;
  runs: Run[];
  facts: RowFacts;
  /** Where the words or their bubble stand, measured once. */
  drawn: Element;
  bubble: boolean;
  kind: number;
  /** A name of its own row, over the rows that are its author's. */
  head: boolean;
}

interface Item {
  el: Element;
  rows: Row[];
  list: List | null;
  /** The list it stands in, and its place there. */
  of: List;
  index: number;
  /** Rows of the transcript up to and with its own, as told last. */
  end: number;
}

interface List {
  el: Element;
  kind: number;
  background: string;
  /** Oldest first, whichever way the page has them. */
  items: Item[];
  /** The item of the list above that holds this one. */
  holder: Item | null;
  /** Items before this place were told as they are. */
  told: number;
  byElement: Map<Element, Item>;
  /** Names and times that stand beside the rows for all of them, by the element that shows them. */
  heads: Map<Element, Run[]>;
  above: List | null;
  /** Its messages are bubbles: what is no bubble is a label. */
  bubbled: boolean;
  /** …or they hold bubbles. */
  bubbledBelow: boolean;
  /** Facts of the elements between the transcript and this list. */
  facts: RowFacts;
  reverse: boolean;
  positioned: boolean;
  /** The direction is known. */
  oriented: boolean;
  /** Children went since the last reading. */
  removed: boolean;
  /** How many came. */
  added: number;
}

export interface RowListOptions {
  transcript: Element;
  looks: Looks;
  /** Never read: the overlay's host, the composer where it lies among the rows. */
  skip(el: Element): boolean;
  observe(root: Node): void;
  /** Selector match for rows where a profile names them. */
  isMessage?: (el: Element) => boolean;
  /** The messages that a profile sees inside an element. */
  messagesIn?: (el: Element) => Element[];
}

/** More children than this are a list without looking closer. */
const MANY = 40;

/**
 * The rows of a transcript, kept up to date: a mutation marks the child of the list in which it happened, and
 * only marked children are read again.
 */
export class RowList {
  private readonly lists = new Map<Element, List>();
  private readonly dirtyItems = new Set<Item>();
  private readonly dirtyLists = new Set<List>();
  private readonly knownKinds = new Set<number>();
  private readonly context: BoxContext;
  readonly root: List;
  /** Rows are drawn at places of their own: only a part of the conversation may be here. */
  windowed = false;
  private first = true;

  constructor(private readonly options: RowListOptions) {
    this.context = { looks: options.looks, onRoot: options.observe, count: 0 };
    const { transcript } = options;
    const kind = options.looks.kind(transcript, 0);
    const background = options.looks.look(transcript, kind, '').background;
    this.root = this.makeList(transcript, kind, background, null, null, new Map(), false, rowFacts([]));
  }

  /** Something happened at or under the record's target. */
  touch({ target: node, addedNodes, removedNodes }: MutationRecord): void {
    const own = isElement(node) ? this.lists.get(node) : undefined;
    if (own) {
      own.removed ||= removedNodes.length > 0;
      for (let i = 0; i < addedNodes.length; i++) if (isElement(addedNodes[i])) own.added++;
      this.dirtyLists.add(own);
    }
    this.touchItem(node, own !== undefined);
    // What is put into a host is drawn where its slots are, and the transcript may be in there.
    const shadow = isElement(node) ? shadowOf(node) : null;
    if (!shadow || addedNodes.length + removedNodes.length === 0) return;
    for (const slot of shadow.querySelectorAll('slot')) {
      const list = this.lists.get(slot);
      if (list) {
        list.removed = true;
        this.dirtyLists.add(list);
      }
      this.touchItem(slot, list !== undefined);
    }
  }

  /** Marks the child of a list in which this lies. @param own it is a list itself */
  private touchItem(node: Node, own: boolean): void {
    let at: Node = node;
    for (let i = 0; i < 200; i++) {
      const parent = flatParent(at);
      if (!parent) return;
      const list = this.lists.get(parent);
      if (list) {
        const item = list.byElement.get(at as Element);
        // A nested list keeps its own account; its wrapper need not be read again.
        if (item && !(item.list && (own || this.within(item.list, node)))) this.dirtyItems.add(item);
        return;
      }
      at = parent;
    }
  }

  private within(list: List, node: Node): boolean {
    for (let at: Node | null = node, i = 0; at && i < 200; i++) {
      if (at === list.el) return true;
      at = flatParent(at);
    }
    return false;
  }

  private fresh: Row[] = [];
  /** Rows read since this was asked last. */
  takeFresh(): Row[] {
    const rows = this.fresh;
    this.fresh = [];
    return rows;
  }

  private gone: Row[] = [];
  /** Rows that left, or were read anew, since this was asked last. */
  takeGone(): Row[] {
    const rows = this.gone;
    this.gone = [];
    return rows;
  }

  /** True while there is something to read. */
  get behind(): boolean {
    return this.dirtyItems.size > 0 || this.dirtyLists.size > 0;
  }

  /** Reads what is marked until `expired()`; true when all is read. */
  read(expired: () => boolean): boolean {
    for (const list of [...this.dirtyLists]) {
      this.dirtyLists.delete(list);
      if (this.isDead(list)) this.lists.delete(list.el);
      else this.syncChildren(list);
    }
    const queue = [...this.dirtyItems];
    // The newest first: that is what the agent is looking at.
    if (this.first) queue.reverse();
    let read = 0;
    for (const item of queue) {
      if (read++ > 0 && expired()) return false;
      this.dirtyItems.delete(item);
      if (isConnected(item.el)) this.readItem(item);
    }
    if (this.dirtyItems.size || this.dirtyLists.size) return this.read(expired);
    this.first = false;
    return true;
  }

  private isDead(list: List): boolean {
    return list !== this.root && !isConnected(list.el);
  }

  private makeList(
    el: Element,
    kind: number,
    background: string,
    above: List | null,
    holder: Item | null,
    heads: Map<Element, Run[]>,
    bubbled: boolean,
    facts: RowFacts,
    bubbledBelow = false,
  ): List {
    const list: List = {
      el,
      kind,
      background,
      items: [],
      holder,
      told: 0,
      byElement: new Map(),
      above,
      heads,
      bubbled,
      bubbledBelow,
      facts,
      reverse: false,
      oriented: false,
      positioned: false,
      removed: true,
      added: 0,
    };
    this.lists.set(el, list);
    this.dirtyLists.add(list);
    return list;
  }

  /** Takes in children that came and drops those that went. */
  private syncChildren(list: List): void {
    const added = list.removed ? 0 : list.added;
    list.removed = false;
    list.added = 0;
    if (added > 0 && this.appendOnly(list, added)) {
      this.orient(list);
      return;
    }
    const items: Item[] = [];
    const seen = new Set<Element>();
    const children = flatElements(list.el);
    if (list.reverse) children.reverse();
    for (const el of children) {
      if (this.options.skip(el)) continue;
      seen.add(el);
      const item = list.byElement.get(el) ?? this.newItem(list, el);
      item.index = items.length;
      items.push(item);
    }
    let same = 0;
    while (same < items.length && items[same] === list.items[same]) same++;
    for (const item of list.items) {
      if (seen.has(item.el)) continue;
      list.byElement.delete(item.el);
      this.dirtyItems.delete(item);
      this.gone.push(...item.rows);
      if (item.list) this.forget(item.list);
    }
    list.items = items;
    this.untell(list, same);
    this.orient(list);
  }

  /** What stands in the list from this place on is told again. */
  private untell(list: List, from: number): void {
    for (let at: List | null = list, place = from; at; ) {
      at.told = Math.min(at.told, place);
      const holder: Item | null = at.holder;
      at = holder?.of ?? null;
      place = holder?.index ?? 0;
    }
  }

  private forget(list: List): void {
    this.lists.delete(list.el);
    this.dirtyLists.delete(list);
    for (const item of list.items) {
      this.dirtyItems.delete(item);
      this.gone.push(...item.rows);
      if (item.list) this.forget(item.list);
    }
  }

  /** The usual case, children added where the newest are, without walking the whole list. */
  private appendOnly(list: List, count: number): boolean {
    const { el, items, reverse } = list;
    const last = items[items.length - 1];
    if (
      !last ||
      parentOf(last.el) !== el ||
      flatParent(last.el) !== el ||
      (reverse ? el.lastElementChild : el.firstElementChild) !== items[0]!.el
    )
      return false;
    const next = (at: Element) => (reverse ? at.previousElementSibling : at.nextElementSibling);
    const added: Element[] = [];
    for (let at = next(last.el); at; at = next(at)) added.push(at);
    if (added.length !== count) return false;
    this.untell(list, items.length);
    for (const child of added) if (!this.options.skip(child)) items.push(this.newItem(list, child));
    return true;
  }

  private newItem(list: List, el: Element): Item {
    const item: Item = { el, rows: [], list: null, of: list, index: list.items.length, end: 0 };
    list.byElement.set(el, item);
    this.dirtyItems.add(item);
    return item;
  }

  /** In which direction the list runs on the screen. */
  private orient(list: List): void {
    // Asked only until it is known: every look at the geometry makes the browser lay out the page.
    if (list.oriented && !list.positioned) return;
    const style = list.el.ownerDocument.defaultView?.getComputedStyle(list.el);
    const drawn = list.items
      .filter((_, i) => i < 3 || i >= list.items.length - 3)
      .map((i) => ({ i, rect: rectOf(i.el) }))
      .filter((d) => d.rect.height > 0);
    const a = drawn[0];
    const b = drawn[drawn.length - 1];
    list.positioned =
      drawn.some((d) =>
        /^(?:absolute|fixed)$/.test(
          d.i.el.ownerDocument.defaultView?.getComputedStyle(d.i.el).position ?? '',
        ),
      ) && drawn.length > 1;
    list.oriented = !!a && !!b && a !== b && Math.abs(a.rect.top - b.rect.top) > 3;
    if (a && b && list.oriented) {
      if (a.rect.top > b.rect.top) this.turn(list);
    } else if (!b || a === b) {
      const reverse = style?.flexDirection === 'column-reverse' && style.display.endsWith('flex');
      if (reverse !== list.reverse) this.turn(list);
    }
    if (list.positioned || this.isSpaced(list.el) || this.isSpaced(list.el.parentElement))
      this.windowed = true;
  }

  /** Room is kept free in it for rows that are not in the page: a virtual list. */
  private isSpaced(el: Element | null): boolean {
    const style = el ? attribute(el, 'style') : null;
    if (!el || !style) return false;
    if (/(?:padding-top|padding-bottom|margin-top)\s*:\s*\d{3,}|translate(?:3d|Y)\([^)]*\d{2,}/.test(style))
      return true;
    // A height alone may be that of the window; the room for all rows is higher than what is seen of it.
    if (scrolls(el) || !/(?:^|[;\s])(?:min-)?height\s*:\s*\d{3,}(?:\.\d+)?px/.test(style)) return false;
    const scroller = flatAncestors(el).find(scrolls);
    return scroller !== undefined && rectOf(el).height > rectOf(scroller).height * 1.2;
  }

  private turn(list: List): void {
    list.reverse = !list.reverse;
    list.items.reverse().forEach((item, index) => {
      item.index = index;
    });
    this.untell(list, 0);
  }

  private readItem(item: Item): void {
    const list = item.of;
    if (this.lists.get(list.el) !== list) return;
    this.untell(list, item.index);
    if (item.list) this.forget(item.list);
    item.list = null;
    this.gone.push(...item.rows);
    item.rows = [];
    const { looks } = this.options;
    if (tagOf(item.el) === 'thead') return;
    if (this.isLong(item.el)) {
      const kind = looks.kind(item.el, list.kind);
      const look = looks.look(item.el, kind, list.background);
      if (look.hidden) return;
      item.list = this.makeList(
        item.el,
        kind,
        look.background,
        list,
        item,
        new Map(),
        false,
        rowFacts([item.el], list.facts),
      );
      return;
    }
    const given = this.options.isMessage?.(item.el) ? [] : (this.options.messagesIn?.(item.el) ?? []);
    if (given.length > 1) {
      this.readGivenList(item, list, given);
      return;
    }
    const box = readBox(item.el, list.kind, list.background, this.context);
    if (!box || this.options.skip(item.el)) return;
    const group = list !== this.root;
    // In a group, name and time beside the bubbles belong to all of them.
    if (group && this.isAside(box, item, list)) {
      list.heads.set(item.el, runsOf(box));
      return;
    }
    const split = this.options.isMessage?.(item.el)
      ? { list: false as const }
      : splitBox(box, this.knownKinds);
    if (split.list) {
      const path = pathTo(box, split.at);
      const inner = new Map(split.heads.map((h) => [h.el, runsOf(h)]));
      item.list = this.makeList(
        split.at.el,
        split.at.kind,
        split.at.look.background,
        list,
        item,
        inner,
        split.bubbled,
        rowFacts(
          path.map((b) => b.el),
          list.facts,
        ),
        split.bubbledBelow,
      );
      return;
    }
    nameMedia(box);
    if (box.chars === 0 && box.media === 0) return;
    const core = coreOf(box);
    this.knownKinds.add(box.kind);
    const painted = paintedOf(box);
    item.rows = [
      {
        el: item.el,
        core: core.el,
        runs: runsOf(box),
        facts: rowFacts(
          pathTo(box, core).map((b) => b.el),
          list.facts,
        ),
        drawn: (painted ?? core).el,
        bubble: painted !== null,
        kind: core.kind,
        head: isNameRow(box),
      },
    ];
    item.rows[0]!.facts.heads = () => headsOf(list);
    this.fresh.push(item.rows[0]!);
  }

  /** Name, time or picture of a group. */
  private isAside(box: Box, item: Item, list: List): boolean {
    if (box.meta) return !isDayHead(box);
    if (list.bubbled && isLabel(box)) return true;
    // A line over bubbles that lie deeper.
    if (item === list.items[0] && box.size <= 4 && isLabel(box) && list.bubbledBelow) return true;
    // Initials on a disc, the only one of its kind beside the bubbles.
    return (
      box.chars <= 3 &&
      box.look.square &&
      box.look.round &&
      box.size <= 3 &&
      list.items.filter((i) => classOf(i.el) === classOf(item.el)).length === 1
    );
  }

  /** Several messages of a profile in one child: what holds them is a list. */
  private readGivenList(item: Item, list: List, given: Element[]): void {
    const { looks } = this.options;
    const around = flatAncestors(given[0]!);
    const at = around.find((a) => given.every((g) => flatContains(a, g))) ?? item.el;
    const path = [...around.slice(around.indexOf(at), around.indexOf(item.el) + 1)].reverse();
    let kind = list.kind;
    let background = list.background;
    for (const el of path.length ? path : [item.el]) {
      kind = looks.kind(el, kind);
      background = looks.look(el, kind, background).background;
    }
    item.list = this.makeList(at, kind, background, list, item, new Map(), false, rowFacts(path, list.facts));
  }

  private isLong(el: Element): boolean {
    if (el.childElementCount <= MANY || this.options.isMessage?.(el)) return false;
    const kids = flatElements(el);
    return kids
      .slice(0, 10)
      .some((k) => !RICH.has(tagOf(k)) || classOf(k) !== '' || attribute(k, 'role') !== null);
  }

  private readonly flat: Row[] = [];

  /** All rows read so far, oldest first; `from`: how many of them are as they were when this was asked last. */
  rows(): { rows: readonly Row[]; from: number } {
    const { flat } = this;
    let from = 0;
    const fill = (list: List, start: number) => {
      const items = list.positioned ? byTop(list.items) : list.items;
      for (let i = start; i < items.length; i++) {
        const item = items[i]!;
        if (item.list) fill(item.list, 0);
        else for (const row of item.rows) flat.push(row);
        item.end = flat.length;
      }
      list.told = list.positioned ? 0 : items.length;
    };
    const update = (list: List, start: number) => {
      const { items } = list;
      const place = Math.min(list.told, items.length);
      const offset = place > 0 ? items[place - 1]!.end : start;
      const inner = list.positioned ? null : items[place]?.list;
      if (inner) {
        update(inner, offset);
        items[place]!.end = flat.length;
        fill(list, place + 1);
      } else {
        from = offset;
        flat.length = offset;
        fill(list, place);
      }
    };
    update(this.root, 0);
    return { rows: flat, from };
  }
}

/** Rows at places of their own stand in the page in any order. */
function byTop(items: readonly Item[]): Item[] {
  const tops = new Map(items.map((i) => [i, rectOf(i.el).top]));
  return [...items].sort((a, b) => tops.get(a)! - tops.get(b)!);
}

/** Flat lists show name, time and words one after the other, each in a child of its own. */
const isNameRow = (box: Box): boolean =>
  box.chars > 0 &&
  box.chars <= 60 &&
  box.media === 0 &&
  (box.tag === 'dt' ||
    (box.hint === 'author' && /(?:name|nick|author)(?:[\s\d]|$)/i.test(classOf(box.el)) && box.size <= 4));

/** Names and times beside the list and the lists around it. */
function headsOf(list: List): Run[] {
  const own = [...list.heads].filter(([el]) => isConnected(el)).flatMap(([, runs]) => runs);
  return list.above ? [...headsOf(list.above), ...own] : own;
}

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
