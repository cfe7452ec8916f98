import type { Entry } from '../../knowledge/pack/schema';
import { t } from '../ui/t';

/** Why an entry should not go to a customer without a second look, in the agent's language; null if it may. */
export function cautionOf(entry: Entry): string | null {
  if (entry.internal) return t('search.internal');
  const today = new Date().toLocaleDateString('sv-SE');
  return entry.reviewBy && entry.reviewBy < today ? t('search.overdue', [entry.reviewBy]) : null;
}
