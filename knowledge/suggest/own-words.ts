import { mattersOf } from '../reading/matters';
import type { Turn } from './turn';

/** The customer's words (folded) that tell what has happened: the latest, or else those of shortly before. */
export function ownWords({ words, earlier }: Turn): string {
  if (mattersOf(words).length) return words;
  return (
    earlier
      .split('\n')
      .reverse()
      .find((line) => mattersOf(line).length) ?? words
  );
}
