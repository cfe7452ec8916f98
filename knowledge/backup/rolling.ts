/** An automatic copy, as its file's name tells. */
export interface SafeCopy {
  name: string;
  /** Epoch ms. */
  at: number;
  /** How much of it people brought or wrote themselves: packs but the starter ones, settings, questions. */
  own: number;
}

/** The newest copies are all kept … */
const NEWEST = 3;
/** … and the last of each day for as many days. */
const DAYS = 7;
const DAY_MS = 86_400_000;
const NAME = /^(\d{13,15})-(\d{1,9})\.warmreply-backup$/;

export function copyName(at: number, own: number): string {
  return `${String(at).padStart(13, '0')}-${own}.warmreply-backup`;
}

/** The copies among file names, the newest first. */
export function readCopies(names: readonly string[]): SafeCopy[] {
  return names
    .flatMap((name) => {
      const match = NAME.exec(name);
      return match ? [{ name, at: Number(match[1]), own: Number(match[2]) }] : [];
    })
    .sort((a, b) => b.at - a.at);
}

/**
 * Copies that newer ones stand in for. Never a copy that has something when the newer ones of its day have nothing: a
 * library that was lost must not push out its own copies.
 */
export function spareCopies(copies: readonly SafeCopy[]): SafeCopy[] {
  const kept = new Set<SafeCopy>(copies.slice(0, NEWEST));
  const days = new Set<number>();
  for (const copy of copies) {
    const day = Math.floor(copy.at / DAY_MS);
    if (copy.own === 0 || days.has(day) || days.size >= DAYS) continue;
    days.add(day);
    kept.add(copy);
  }
  return copies.filter((copy) => !kept.has(copy));
}
