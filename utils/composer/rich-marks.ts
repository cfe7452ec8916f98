import type { Draw } from './highlight';
import { isDark, MARKS } from './mark-style';
import { pointAt } from './offsets';
import type { Highlight } from './types';
import { readRich } from './walk';

/** Underlines in a rich editor through the CSS Custom Highlight API: ranges beside the DOM, which stays as it is. */
export function drawInRich(element: HTMLElement, signal: AbortSignal): Draw {
  const registry = (element.ownerDocument.defaultView as (Window & typeof globalThis) | null)?.CSS
    ?.highlights;
  if (!registry) return () => {};
  adoptRules(element);
  const mine = new Map<string, Set<Range>>();
  const clear = () => {
    for (const [name, ranges] of mine) for (const range of ranges) registry.get(name)?.delete(range);
    mine.clear();
  };
  signal.addEventListener('abort', clear);

  return (highlights: readonly Highlight[]) => {
    clear();
    if (highlights.length === 0) return;
    const map = readRich(element);
    const shade = isDark(element) ? '-dark' : '';
    for (const { start, end, kind } of highlights) {
      const from = pointAt(map, start, 'start');
      const to = pointAt(map, end, 'end');
      const range = element.ownerDocument.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset);
      const name = `warmreply-${kind}${shade}`;
      if (!registry.has(name)) registry.set(name, new Highlight());
      registry.get(name)!.add(range);
      if (!mine.has(name)) mine.set(name, new Set());
      mine.get(name)!.add(range);
    }
  };
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
