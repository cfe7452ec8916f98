export const sleep = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

/**
 * Asks again and again until the answer is truthy, and returns it. An error counts as "not yet"; the last one
 * is in the message when time (ms) runs out, with what `describe` sees then.
 */
export async function until<T>(
  what: string,
  ask: () => T | Promise<T>,
  options: { timeout?: number; every?: number; describe?: () => unknown } = {},
): Promise<Exclude<T, null | undefined | false | 0 | ''>> {
  const { timeout = 10_000, every = 60 } = options;
  const end = Date.now() + timeout;
  let last: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer) return answer as Exclude<T, null | undefined | false | 0 | ''>;
      last = undefined;
    } catch (error) {
      last = error;
    }
    if (Date.now() > end) break;
    await sleep(every);
  }
  const seen = options.describe
    ? await Promise.resolve(options.describe()).catch((error) => String(error))
    : undefined;
  throw new Error(
    `not within ${timeout} ms: ${what}${last ? ` (${last instanceof Error ? last.message : last})` : ''}${
      seen === undefined ? '' : `\n  saw: ${typeof seen === 'string' ? seen : JSON.stringify(seen)}`
    }`,
  );
}
