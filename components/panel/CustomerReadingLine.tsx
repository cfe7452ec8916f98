import type { CustomerReading } from '../../knowledge/reading/types';
import { t } from '../ui/t';
import { EMOTION_MARK, EmotionCourse } from './EmotionCourse';
import { HeardWords } from './HeardWords';
import { usePanel } from './panel-store';

const EMOTION_TONE = {
  angry: 'bg-bad-tint text-bad',
  anxious: 'bg-warn-tint text-warn',
  disappointed: 'bg-warn-tint text-warn',
  neutral: 'bg-raised text-soft',
  happy: 'bg-raised text-good',
} as const;

/** What the last customer message says: feeling and how it moved, category, stage, the words that say so, and their slang. */
export function CustomerReadingLine({ reading }: { reading: CustomerReading }) {
  const last = usePanel((state) => state.messages.findLast((message) => message.role === 'customer'));
  const words = reading.cues.map(({ start, end }) => last?.text.slice(start, end)).filter(Boolean);
  const quote = words.length > 0 ? words.join(' … ') : (last?.text ?? '');
  return (
    <section
      data-testid="customer-reading"
      data-emotion={reading.emotion}
      data-category={reading.category}
      data-priority={reading.priority}
      data-stage={reading.stage}
      aria-label={t('reading.label')}
      className="shrink-0 border-b border-line px-3 py-2 text-sm"
    >
      <p className="flex flex-wrap items-center gap-x-2">
        <span className={`shrink-0 rounded px-2 font-medium ${EMOTION_TONE[reading.emotion]}`}>
          <span aria-hidden="true" className="mr-1 text-xs">
            {EMOTION_MARK[reading.emotion]}
          </span>
          {t(`emotion.${reading.emotion}`)}
        </span>
        <span className="shrink-0 text-soft">
          {t(`category.${reading.category}`)} · {t(`stage.${reading.stage}`)}
          {reading.priority !== 'normal' && (
            <b className="font-medium text-bad"> · {t(`priority.${reading.priority}`)}</b>
          )}
        </span>
        <q className="min-w-20 flex-1 truncate text-soft" title={last?.text}>
          {quote}
        </q>
      </p>
      <div className="flex flex-wrap items-center gap-x-3">
        <EmotionCourse reading={reading} />
        {last && <HeardWords text={last.text} />}
      </div>
    </section>
  );
}
