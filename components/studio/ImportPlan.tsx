import { useEffect, useRef } from 'react';
import type { RowState } from '../../knowledge/merge';
import { Button } from '../ui/Button';
import { t } from '../ui/t';
import type { PlanView, Settled } from './import-session';
import { undecided, useImport } from './import-store';
import { PlanCard } from './PlanCard';

/** The dry run of all files, and after it what was done: every row with what becomes of it. */
export function ImportPlan() {
  const { phase, plans, choices, settled, remembered, carryOut, cancel, saveReport, mapAgain } = useImport();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Who does not see that the page has changed is told, and goes on from here.
    if (phase === 'planned') heading.current?.focus();
  }, [phase]);
  const done = phase === 'done';
  const { added, updated, removed, left, conflicts } = done ? total(settled) : expected(plans);
  const open = plans.reduce((sum, plan, at) => sum + undecided(plan, choices[at]!).length, 0);
  const nothing = !done && conflicts === 0 && added + updated + removed === 0;
  return (
    <section
      data-testid="import-report"
      data-state={phase}
      data-added={added}
      data-updated={updated}
      data-skipped={left}
      data-removed={removed}
      data-conflicts={conflicts}
      className="flex flex-col gap-4"
    >
      <div className="flex flex-wrap items-center gap-3">
        <h2 ref={heading} tabIndex={-1} className="text-lg" aria-live="polite">
          {done
            ? t('studio.report', [String(added), String(updated), String(left)])
            : t('studio.plan.heading', [String(added), String(updated), String(left)])}
        </h2>
        <Button look="quiet" data-testid="import-save-report" onClick={() => void saveReport()}>
          {t('studio.plan.saveReport')}
        </Button>
      </div>
      {plans.map((plan, at) => (
        <PlanCard key={`${plan.file} ${plan.ownId}`} plan={plan} at={at} done={done} settled={settled[at]} />
      ))}
      {!done && (
        <div className="sticky -bottom-5 flex flex-wrap items-center gap-3 border-t border-line bg-surface py-3">
          <Button
            look="main"
            data-testid="import-confirm"
            data-action="import"
            disabled={open > 0}
            onClick={() => void carryOut()}
          >
            {t('studio.plan.carryOut')}
          </Button>
          <Button data-testid="import-discard" onClick={cancel}>
            {t('studio.plan.discard')}
          </Button>
          {remembered[0] && plans.length === 1 && (
            <Button look="quiet" data-testid="import-map-again" onClick={() => mapAgain(remembered[0]!)}>
              {t('studio.plan.mapAgain')}
            </Button>
          )}
          <span role="status" className="text-sm text-soft" data-testid="import-open" data-open={open}>
            {open > 0 ? t('studio.plan.open', open) : nothing ? t('studio.plan.nothing') : ''}
          </span>
        </div>
      )}
    </section>
  );
}

const sum = <T,>(items: readonly T[], count: (item: T) => number) =>
  items.reduce((total, item) => total + count(item), 0);

/** What comes when every clash and twin is kept beside the other. */
function expected(plans: readonly PlanView[]) {
  const count = (...states: RowState[]) => sum(plans, ({ counts }) => sum(states, (state) => counts[state]));
  return {
    added: count('added', 'clash', 'twin'),
    updated: count('changed'),
    removed: count('removed'),
    left: count('same', 'skipped'),
    conflicts: count('conflict', 'clash', 'twin'),
  };
}

function total(settled: readonly Settled[]) {
  return {
    added: sum(settled, ({ added }) => added),
    updated: sum(settled, ({ updated }) => updated),
    removed: sum(settled, ({ removed }) => removed),
    left: sum(settled, ({ same, left }) => same + left),
    conflicts: 0,
  };
}
