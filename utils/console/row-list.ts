import { scrolls } from './find-transcript';
import { type InnerList, ItemReader } from './item-reader';
import type { Row, RowListOptions } from './row';
import { rowFacts } from './row-facts';
import type { Run } from './runs';
import { isLined, linesOf, type TextLine } from './text-lines';
import {
  attribute,
  classOf,
  flatAncestors,
  flatElements,
  flatParent,
  isConnected,
  isElement,
  parentOf,
  rectOf,
  shadowOf,
} from './tree';

interface Item {
  el: Element;
  /** What the list knows it by: the element, or the first node of its line. */
  key: Node;
  line: TextLine | null;
  rows: Row[];
  list: List | null;
  /** The list it stands in, and its place there. */
  of: List;
  index: number;
  /** Rows of the transcript up to and with its own, as told last. */
  end: number;
}

interface List extends InnerList {
  /** Oldest first, whichever way the page has them. */
  items: Item[];
  /** The item of the list above that holds this one. */
  holder: Item | null;
  /** Items before this place were told as they are. */
  told: number;
  byKey: Map<Node, Item>;
  /** Its messages are lines between breaks. */
  lined: boolean;
  above: List | null;
  reverse: boolean;
  positioned: boolean;
  /** The direction is known. */
  oriented: boolean;
  /** Children went since the last reading. */
  removed: boolean;
  /** How many came. */
  added: number;
}

/**
 * The rows of a transcript, kept up to date: a mutation marks the child of the list in which it happened, and
 * only marked children are read again.
 */
export class RowList {
  private readonly lists = new Map<Element, List>();
  private readonly dirtyItems = new Set<Item>();
  private readonly dirtyLists = new Set<List>();
  private readonly reader: ItemReader;
  readonly root: List;
  /** Rows are drawn at places of their own: only a part of the conversation may be here. */
  windowed = false;
  private first = true;

  constructor(private readonly options: RowListOptions) {
    this.reader = new ItemReader(options);
    const { transcript } = options;
    const kind = options.looks.kind(transcript, 0);
    const background = options.looks.look(transcript, kind, '').background;
    this.root = this.makeList(
      {
        el: transcript,
        kind,
        background,
        facts: rowFacts([]),
        heads: new Map(),
        bubbled: false,
        bubbledBelow: false,
      },
      null,
      null,
    );
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
        if (list.lined) {
          list.removed = true;
          this.dirtyLists.add(list);
          return;
        }
        const item = list.byKey.get(at);
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

  private makeList(inner: InnerList, above: List | null, holder: Item | null): List {
    const list: List = {
      ...inner,
      items: [],
      holder,
      told: 0,
      byKey: new Map(),
      lined: false,
      above,
      reverse: false,
      oriented: false,
      positioned: false,
      removed: true,
      added: 0,
    };
    this.lists.set(list.el, list);
    this.dirtyLists.add(list);
    return list;
  }

  /** Takes in children that came and drops those that went. */
  private syncChildren(list: List): void {
    const added = list.removed ? 0 : list.added;
    list.removed = false;
    list.added = 0;
    if (added > 0 && !list.lined && this.appendOnly(list, added)) {
      this.orient(list);
      return;
    }
    list.lined = isLined(list.el);
    const items = list.lined ? this.lineItems(list) : this.childItems(list);
    items.forEach((item, index) => {
      item.index = index;
    });
    const seen = new Set(items);
    let same = 0;
    while (same < items.length && items[same] === list.items[same]) same++;
    for (const item of list.items) {
      if (seen.has(item)) continue;
      list.byKey.delete(item.key);
      this.dirtyItems.delete(item);
      this.gone.push(...item.rows);
      if (item.list) this.forget(item.list);
    }
    list.items = items;
    this.untell(list, same);
    this.orient(list);
  }

  private childItems(list: List): Item[] {
    const children = flatElements(list.el).filter((el) => !this.options.skip(el));
    if (list.reverse) children.reverse();
    return children.map((el) => {
      const item = list.byKey.get(el) ?? this.newItem(list, el);
      if (item.line) this.dirtyItems.add(item);
      item.line = null;
      return item;
    });
  }

  private lineItems(list: List): Item[] {
    return linesOf(list.el).map((line) => {
      const item = list.byKey.get(line.nodes[0]!) ?? this.newItem(list, line.anchor, line.nodes[0]!);
      if (item.line?.said !== line.said || item.el !== line.anchor) this.dirtyItems.add(item);
      item.el = line.anchor;
      item.line = line;
      return item;
    });
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

  private newItem(list: List, el: Element, key: Node = el): Item {
    const item: Item = {
      el,
      key,
      line: null,
      rows: [],
      list: null,
      of: list,
      index: list.items.length,
      end: 0,
    };
    list.byKey.set(key, item);
    this.dirtyItems.add(item);
    return item;
  }

  /** In which direction the list runs on the screen. */
  private orient(list: List): void {
    // Asked only until it is known: every look at the geometry makes the browser lay out the page.
    if (list.lined || (list.oriented && !list.positioned)) return;
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
    const content = this.reader.read(
      {
        el: item.el,
        line: item.line,
        first: item === list.items[0],
        single: () => list.items.every((i) => i === item || classOf(i.el) !== classOf(item.el)),
      },
      list,
      list !== this.root,
    );
    if (!content) return;
    if ('aside' in content) list.heads.set(item.el, content.aside);
    else if ('inner' in content) item.list = this.makeList(content.inner, list, item);
    else {
      content.row.facts.heads = () => headsOf(list);
      item.rows = [content.row];
      this.fresh.push(content.row);
    }
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

/** Names and times beside the list and the lists around it. */
function headsOf(list: List): Run[] {
  const own = [...list.heads].filter(([el]) => isConnected(el)).flatMap(([, runs]) => runs);
  return list.above ? [...headsOf(list.above), ...own] : own;
}
