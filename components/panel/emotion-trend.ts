import type { Emotion } from '../../knowledge/pack/schema';

/** How hard a feeling weighs, for telling up from down. */
const WEIGHT: Record<Emotion, number> = { angry: 3, anxious: 2, disappointed: 2, neutral: 0, happy: -1 };
/** Whether it gets worse or better: the last third of what was shown beside what came before; null while it is even. */
export function trendOf(course: readonly Emotion[]): 'worse' | 'better' | null {
  if (course.length < 2) return null;
  const cut = Math.max(1, course.length - Math.max(1, Math.floor(course.length / 3)));
  const mean = (part: readonly Emotion[]) => part.reduce((sum, one) => sum + WEIGHT[one], 0) / part.length;
  const step = mean(course.slice(cut)) - mean(course.slice(0, cut));
  return step >= 0.75 ? 'worse' : step <= -0.75 ? 'better' : null;
}
