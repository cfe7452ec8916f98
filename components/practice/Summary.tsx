import { standardFor } from '../../knowledge/standards';
import type { Standard } from '../../knowledge/pack/schema';
import { Button } from '../ui/Button';
import { t } from '../ui/t';
import { usePractice } from './practice-store';
import { replyTimes } from './reply-times';

/** How the round went, in the three figures that a standard speaks of. */
export function Summary({ standards }: { standards: readonly Standard[] }) {
  const { talks, play } = usePractice();
  const [chosen] = talks;
  if (!chosen) return null;
  const standard = standardFor(standards, { channel: 'chat', tier: chosen.scene.tier });
  const times = replyTimes(talks, standard);
  return (
    <section
      data-testid="practice-summary"
      data-first={times.first ?? ''}
      data-within={times.within}
      data-answers={times.answers}
      aria-live="polite"
      className="flex flex-wrap items-end gap-x-8 gap-y-2 border-b border-line bg-accent-tint px-4 py-3"
    >
      <h2 className="w-full font-semibold">
        {times.answers === 0
          ? t('practice.nothingAnswered')
          : times.within === times.answers
            ? t('practice.wellDone')
            : t('practice.done')}
      </h2>
      <Figure
        name={t('practice.first')}
        value={seconds(times.first)}
        hint={t('practice.standard', [String(standard.first.wanted), String(standard.first.promised)])}
      />
      <Figure
        name={t('practice.within')}
        value={t('practice.of', [String(times.within), String(times.answers)])}
      />
      <Figure name={t('practice.average')} value={seconds(times.average)} />
      {times.open > 0 && <Figure name={t('practice.open')} value={String(times.open)} />}
      <Button look="main" onClick={() => play(chosen.scene.id)}>
        {t('practice.again')}
      </Button>
    </section>
  );
}

function Figure({ name, value, hint }: { name: string; value: string; hint?: string }) {
  return (
    <div>
      <p className="text-sm text-soft">{name}</p>
      <p className="text-lg tabular-nums">
        {value}
        {hint && <span className="ml-2 text-sm text-soft">{hint}</span>}
      </p>
    </div>
  );
}

function seconds(value: number | null): string {
  return value === null
    ? '–'
    : t('practice.seconds', [value < 10 ? value.toFixed(1) : String(Math.round(value))]);
}
