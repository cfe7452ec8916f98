/** What a page keeps when it draws its composer anew. */
const KEPT = ['id', 'class', 'name', 'role', 'contenteditable'];

/**
 * Follows a composer that its page may replace while it is being written: the answer is `element` as long as it is in the
 * page, then the one element that stands in its place, or null.
 */
export function heirOf(element: HTMLElement): () => HTMLElement | null {
  const homes: ParentNode[] = [];
  for (let node: Node | null = element.parentNode; node; node = node.parentNode)
    homes.push(node as unknown as ParentNode);
  const kept = KEPT.map((name) => element.getAttribute(name));
  const alike = (other: Element) => KEPT.every((name, index) => other.getAttribute(name) === kept[index]);
  return () => {
    if (element.isConnected) return element;
    const home = homes.find((node) => (node as unknown as Node).isConnected);
    const found = Array.from(home?.querySelectorAll<HTMLElement>(element.localName) ?? []).filter(alike);
    return found.length === 1 ? found[0]! : null;
  };
}
