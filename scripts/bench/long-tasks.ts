import type { Doc } from '../../tests/e2e/drivers/index';

/** Tasks of 50 ms and more, in which no key and no click is answered; the browser reports no shorter ones. */
export interface LongTasks {
  /** ms; null: none. */
  longest: number | null;
  /** How many there were. */
  over50: number;
}

/** Notes the long tasks of a document from its beginning, as far as the browser kept them, to the next take. */
export async function watchLongTasks(doc: Doc): Promise<void> {
  await doc.evaluate(() => {
    const watched = globalThis as unknown as { longTasks?: number[] };
    if (watched.longTasks) return;
    const seen: number[] = [];
    watched.longTasks = seen;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) seen.push(duration);
    }).observe({ type: 'longtask', buffered: true });
  });
}

/** The durations since the last time, in ms. */
export async function takeLongTasks(doc: Doc): Promise<number[]> {
  return doc.evaluate(() => (globalThis as unknown as { longTasks: number[] }).longTasks.splice(0));
}

export function sumUp(durations: readonly number[]): LongTasks {
  return { longest: durations.length ? Math.round(Math.max(...durations)) : null, over50: durations.length };
}
