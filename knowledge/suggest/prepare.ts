import type { Purpose, Script } from '../pack/schema';
import { fold } from '../reading/normalise';

/** A script with what comparing needs, computed once for each list of scripts. */
export interface PreparedScript {
  script: Script;
  keywords: readonly string[];
}

const cache = new WeakMap<readonly Script[], Map<Purpose, PreparedScript[]>>();

/**
 * Scripts by purpose, folded. Remembered for as long as the caller keeps the same array, so pass the same one
 * while the library has not changed.
 */
export function prepare(scripts: readonly Script[]): Map<Purpose, PreparedScript[]> {
  const known = cache.get(scripts);
  if (known) return known;
  const byPurpose = new Map<Purpose, PreparedScript[]>();
  for (const script of scripts) {
    const keywords = (script.keywords ?? []).map((word) => fold(word.trim()).text).filter(Boolean);
    const list = byPurpose.get(script.purpose);
    if (list) list.push({ script, keywords });
    else byPurpose.set(script.purpose, [{ script, keywords }]);
  }
  cache.set(scripts, byPurpose);
  return byPurpose;
}
