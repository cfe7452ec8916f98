import { useState } from 'react';
import { HEALTH_CHECKS, type HealthCheck, type HealthFinding } from '../../knowledge/health/types';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { RULE_WORDS } from '../ui/rule-words';
import { t } from '../ui/t';
import { mendAll } from './health/mend';
import { HealthRow, PackRow } from './health/HealthRow';
import { useHealth } from './health/use-health';
import { setTrainerName, trainerName } from './trainer';

/** Keys of messages may hold no hyphen. */
const NAMES = {
  overdue: 'overdue',
  contradiction: 'contradiction',
  duplicate: 'duplicate',
  'near-duplicate': 'nearDuplicate',
  draft: 'draft',
  'too-long': 'tooLong',
  blank: 'blank',
  'no-answer': 'noAnswer',
  unused: 'unused',
} as const satisfies Record<HealthCheck, string>;

/** What in the library is to be put right, each with its remedy beside it. */
export function HealthTab() {
  const { report, looking, failed } = useHealth();
  const [only, setOnly] = useState<HealthCheck | null>(null);
  const [name, setName] = useState(trainerName);
  if (!report)
    return failed ? (
      <p className="text-bad">{t('studio.unreadable')}</p>
    ) : (
      <p className="text-soft" role="status">
        {t('health.looking')}
      </p>
    );
  const open = HEALTH_CHECKS.filter((check) => report.counts[check] > 0);
  const total = open.reduce((sum, check) => sum + report.counts[check], 0);
  const shown = only && open.includes(only) ? [only] : open;
  return (
    <div className="flex max-w-5xl flex-col gap-5" data-testid="health" data-open={total} aria-busy={looking}>
      <div className="flex flex-wrap items-end justify-between gap-4">
        <div role="status">
          <h2 className={`text-xl ${total === 0 ? 'text-good' : ''}`}>
            {total === 0 ? `✓ ${t('health.allGood')}` : t('health.open', [String(total)])}
          </h2>
          <p className="text-sm text-soft tabular-nums">
            {t('health.looked', [String(report.looked)])} {looking && t('health.looking')}
          </p>
        </div>
        <Field
          label={t('health.me')}
          className="w-40"
          value={name}
          data-testid="trainer-name"
          onChange={(event) => {
            setName(event.target.value);
            setTrainerName(event.target.value);
          }}
        />
      </div>
      <ul className="flex flex-wrap gap-2" aria-label={t('studio.tab.health')}>
        {HEALTH_CHECKS.map((check) => {
          const count = report.counts[check];
          return (
            <li key={check}>
              {count === 0 ? (
                <span className="inline-flex min-h-8 items-center rounded-full border border-line px-3 text-sm text-good">
                  ✓ {t(`health.${NAMES[check]}`)}
                </span>
              ) : (
                <button
                  type="button"
                  aria-pressed={only === check}
                  data-testid={`health-${check}`}
                  className={`min-h-8 rounded-full border px-3 text-sm ${only === check ? 'border-accent bg-accent-tint' : 'border-warn'}`}
                  onClick={() => setOnly(only === check ? null : check)}
                >
                  {t(`health.${NAMES[check]}`)} <b className="font-semibold tabular-nums">{count}</b>
                </button>
              )}
            </li>
          );
        })}
      </ul>
      {shown.map((check) => (
        <Section
          key={check}
          check={check}
          count={report.counts[check]}
          findings={report.findings.filter((finding) => finding.check === check)}
        />
      ))}
    </div>
  );
}

function Section({
  check,
  count,
  findings,
}: {
  check: HealthCheck;
  count: number;
  findings: HealthFinding[];
}) {
  const mendable = findings.filter(({ fixed }) => fixed !== undefined);
  return (
    <section aria-labelledby={`health-${check}`} className="flex flex-col">
      <div className="flex flex-wrap items-center gap-3 border-b border-line pb-1">
        <h3 id={`health-${check}`} className="font-medium">
          {t(`health.${NAMES[check]}`)}
        </h3>
        <span className="text-sm text-soft">{t(`health.why.${NAMES[check]}`)}</span>
        {mendable.length > 1 && (
          <Button
            className="ml-auto"
            data-testid={`mend-all-${check}`}
            onClick={() => void mendAll(mendable)}
          >
            {t('health.mendAll', [String(mendable.length)])}
          </Button>
        )}
      </div>
      <ul>
        {findings.map((finding) =>
          finding.pack ? (
            <PackRow key={finding.key} pack={finding.pack} day={finding.day!} />
          ) : (
            <HealthRow
              key={finding.key}
              finding={finding}
              why={finding.rule ? t(RULE_WORDS[finding.rule]) : ''}
            />
          ),
        )}
      </ul>
      {count > findings.length && (
        <p className="pt-2 text-sm text-soft">{t('health.more', [String(count - findings.length)])}</p>
      )}
    </section>
  );
}
