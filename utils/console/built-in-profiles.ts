import type { ConsoleProfile } from './types';

/** Well-known consoles whose public code shows their DOM. Selectors only. */
export const BUILT_IN_PROFILES: readonly ConsoleProfile[] = [];
