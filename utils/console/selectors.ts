import { allRoots, shadowOf } from './tree';

const finish = <T>(work: Generator<void, T>): T => {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
};

/** `a >>> b`: b in the open shadow root of a. A selector that the browser can't parse matches nothing. */
export function queryAll(root: Document | ShadowRoot | Element, selector: string): Element[] {
  const steps = selector.split('>>>').map((s) => s.trim());
  let scopes: (Document | ShadowRoot | Element)[] = [root];
  try {
    steps.forEach((step, i) => {
      const found = scopes.flatMap((scope) => Array.from(scope.querySelectorAll(step)));
      scopes =
        i < steps.length - 1
          ? found.map((el) => shadowOf(el)).filter((s): s is ShadowRoot => s !== null)
          : found;
    });
  } catch {
    return [];
  }
  return [...new Set(scopes)] as Element[];
}

/** First selector of the list that matches anything, and what it matches. */
export function queryFirst(root: Document | ShadowRoot | Element, selectors: readonly string[]): Element[] {
  for (const selector of selectors) {
    const found = queryAll(root, selector);
    if (found.length) return found;
  }
  return [];
}

/** Like `queryFirst`, in the document and its frames of the same origin. */
export function queryFrames(root: Document, selectors: readonly string[]): Element[] {
  const here = queryFirst(root, selectors);
  if (here.length || !root.querySelector('iframe')) return here;
  for (const inner of finish(allRoots(root))) {
    if (inner.nodeType !== 9 || inner === root) continue;
    const found = queryFirst(inner, selectors);
    if (found.length) return found;
  }
  return [];
}
