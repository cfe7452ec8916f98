import type { CustomerReading } from '../../knowledge/reading/types';
import { t } from '../ui/t';
import { trendOf } from './emotion-trend';

export const EMOTION_MARK = {
  angry: '▲',
  anxious: '◆',
  disappointed: '▼',
  neutral: '●',
  happy: '♥',
} as const;
const TONE = {
  angry: 'text-bad',
  anxious: 'text-warn',
  disappointed: 'text-warn',
  neutral: 'text-soft',
  happy: 'text-good',
} as const;
/** Customer messages that are shown: more would be a chart, not a glance. */
const SHOWN = 8;

/** How the feeling moved over the customer's last messages: a mark each, and in words. Nothing while it never moved. */
export function EmotionCourse({ reading }: { reading: CustomerReading }) {
  const course = reading.course.slice(-SHOWN);
  if (new Set(course).size < 2) return null;
  const trend = trendOf(course);
  const words = course.map((emotion) => t(`emotion.${emotion}`)).join(' → ');
  return (
    <span
      data-testid="emotion-course"
      data-trend={trend ?? 'even'}
      className="flex shrink-0 items-center gap-1"
    >
      <span
        role="img"
        aria-label={t('reading.course', [words])}
        title={words}
        className="text-[9px] tracking-wide"
      >
        {course.map((emotion, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the places are what is shown
          <span key={i} className={TONE[emotion]}>
            {EMOTION_MARK[emotion]}
          </span>
        ))}
      </span>
      {trend && <span className="text-xs text-soft">{t(`reading.${trend}`)}</span>}
    </span>
  );
}
