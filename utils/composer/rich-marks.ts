import type { Draw } from './highlight';
import { isDark, MARKS } from './mark-style';
import { pointAt } from './offsets';
import type { Surface } from './surface';
import type { Highlight } from './types';

/** Underlines in a rich editor through the CSS Custom Highlight API: ranges beside the DOM, which stays as it is. */
export function drawInRich({ element, map: read }: Surface, signal: AbortSignal): Draw {
  const document = element.ownerDocument;
  if (!document.defaultView?.CSS?.highlights) return { show: () => {}, isTorn: () => false };
  adoptRules(element);
  let mine: { group: globalThis.Highlight; range: Range }[] = [];
  const clear = () => {
    for (const { group, range } of mine) group.delete(range);
    mine = [];
  };
  signal.addEventListener('abort', clear);

  return {
    show(highlights: readonly Highlight[]) {
      clear();
      if (highlights.length === 0 || !read) return;
      const map = read();
      const shade = isDark(map.root) ? '-dark' : '';
      for (const { start, end, kind } of highlights) {
        const from = pointAt(map, start, 'start');
        const to = pointAt(map, end, 'end');
        const range = document.createRange();
        range.setStart(from.node, from.offset);
        range.setEnd(to.node, to.offset);
        const group = groupFor(document, `warmreply-${kind}${shade}`);
        group.add(range);
        mine.push({ group, range });
      }
    },
    // A range whose text was taken out closes up around the gap.
    isTorn: () => mine.some(({ range }) => range.collapsed || !range.startContainer.isConnected),
  };
}

const groups = new WeakMap<Document, Map<string, globalThis.Highlight>>();

/** One group a document and kind, shared by its composers. Never one found in the registry: in Firefox the groups of an
 *  earlier content script (before an update) can't be touched. */
function groupFor(document: Document, name: string): globalThis.Highlight {
  const known = groups.get(document) ?? new Map<string, globalThis.Highlight>();
  groups.set(document, known);
  const group = known.get(name) ?? new globalThis.Highlight();
  known.set(name, group);
  document.defaultView!.CSS.highlights.set(name, group);
  return group;
}

/** The rules, adopted once by every tree the composer is styled by. */
function adoptRules(element: HTMLElement): void {
  const rules = Object.entries(MARKS).flatMap(([kind, { style, color, dark }]) => [
    `::highlight(warmreply-${kind}) { text-decoration: underline ${style} ${color} 2px; }`,
    `::highlight(warmreply-${kind}-dark) { text-decoration: underline ${style} ${dark} 2px; }`,
  ]);
  const trees = new Set([element.getRootNode() as Document | ShadowRoot, element.ownerDocument]);
  for (const tree of trees) {
    if (adopted.has(tree)) continue;
    adopted.add(tree);
    const Sheet =
      tree.ownerDocument?.defaultView?.CSSStyleSheet ?? element.ownerDocument.defaultView!.CSSStyleSheet;
    const sheet = new Sheet();
    sheet.replaceSync(rules.join('\n'));
    tree.adoptedStyleSheets.push(sheet);
  }
}

const adopted = new WeakSet<Node>();
