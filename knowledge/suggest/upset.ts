import type { CustomerReading } from '../reading/types';

/**
 * From these strengths on a feeling is taken up before the matter. Anger always is; worry and disappointment only
 * where they are said, since a bare report of something wrong reads as a trace of either.
 */
const UPSET_FROM = { angry: 0.18, anxious: 0.32, disappointed: 0.27 } as const;

export function isUpset({ emotion, strength }: Pick<CustomerReading, 'emotion' | 'strength'>): boolean {
  return emotion !== 'neutral' && emotion !== 'happy' && strength >= UPSET_FROM[emotion];
}
