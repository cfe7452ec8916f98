import type { Json } from './driver';

/**
 * The text of an expression that calls `fn` with `args` in a document and resolves to a JSON string.
 * `__name` is what esbuild wraps named inner functions in; the document does not have it.
 */
export function callText(fn: (...args: never[]) => unknown, args: Json[]): string {
  return `(async () => { const __name = (f) => f; const value = await (${fn})(...${JSON.stringify(args)});
    return JSON.stringify(value === undefined ? null : value); })()`;
}

/** An expression for the first element that matches and can be seen (else the first that matches); null if none. */
export function findText(selector: string): string {
  return `((steps) => { let roots = [document], found = [];
    for (const step of steps) { found = roots.flatMap((root) => [...root.querySelectorAll(step)]);
      roots = found.flatMap((element) => element.shadowRoot ? [element.shadowRoot] : []); }
    const seen = found.find((element) => { const box = element.getBoundingClientRect(); return box.width > 0 && box.height > 0; });
    const one = seen ?? found[0] ?? null; one?.scrollIntoView({ block: 'nearest', inline: 'nearest' }); return one; })(${JSON.stringify(selector.split(' >>> '))})`;
}

/** `findText` once the element has stood still for two looks in a row, as Playwright waits; null if it did not within a second. */
export function stillText(selector: string): string {
  return `(async () => { let before = '';
    for (let look = 0; look < 20; look++) {
      const one = ${findText(selector)};
      if (!one) return null;
      const { x, y, width, height } = one.getBoundingClientRect();
      const now = [x, y, width, height].join();
      if (now === before) return one;
      before = now;
      await new Promise((next) => setTimeout(next, 50));
    }
    return null; })()`;
}
