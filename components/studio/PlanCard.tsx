import { useState } from 'react';
import { OPEN_STATES, ROW_STATES, type RowState } from '../../knowledge/merge';
import { Select } from '../ui/Field';
import { t } from '../ui/t';
import { readOverview } from './data';
import { formatName } from './import-text';
import type { PlanView, Settled } from './import-session';
import { useImport } from './import-store';
import { OpenRows } from './OpenRows';
import { PlanRows } from './PlanRows';
import { useFresh } from './use-fresh';

/** One file: where it goes, and its rows by what becomes of them. */
export function PlanCard({
  plan,
  at,
  done,
  settled,
}: {
  plan: PlanView;
  at: number;
  done: boolean;
  settled?: Settled;
}) {
  const states = ROW_STATES.filter(
    (state) => plan.rows.some((row) => row.state === state) || plan.counts[state] > 0,
  );
  const choice = useImport((state) => state.choices[at]!);
  const [chosen, setChosen] = useState<RowState | null>(null);
  const state = chosen && states.includes(chosen) ? chosen : states[0];
  const rows = plan.rows.filter((row) => row.state === state);
  return (
    <article className="flex flex-col gap-3 border-t border-line pt-3" data-testid="import-plan">
      <div className="flex flex-wrap items-end justify-between gap-x-6 gap-y-2">
        <div>
          <h3 className="font-medium">{plan.packName}</h3>
          <p className="text-sm text-soft">{facts(plan, settled)}</p>
        </div>
        {!done && <Target plan={plan} at={at} />}
      </div>
      {plan.older && !done && (
        <p role="alert" className="text-sm text-warn" data-testid="import-older">
          {t('studio.older', [plan.packName, plan.older, plan.version])}
        </p>
      )}
      <fieldset className="flex flex-wrap gap-1">
        <legend className="sr-only">{t('studio.plan.rowsOf', [plan.packName])}</legend>
        {states.map((name) => (
          <button
            key={name}
            type="button"
            aria-pressed={name === state}
            data-testid={`import-state-${name}`}
            onClick={() => setChosen(name)}
            className={`rounded-full border px-3 py-1 text-sm ${name === state ? 'border-accent bg-accent-tint text-ink' : 'border-line text-soft hover:text-ink'}`}
          >
            {t(`studio.plan.state.${name}`)}{' '}
            <span className="tabular-nums">{plan.counts[name] || rowsIn(plan, name)}</span>
          </button>
        ))}
      </fieldset>
      {state &&
        (OPEN_STATES.includes(state) && !done ? (
          <OpenRows key={state} plan={plan} at={at} rows={rows} />
        ) : (
          <PlanRows key={state} rows={rows} total={plan.counts[state] || rows.length} choice={choice} />
        ))}
    </article>
  );
}

const rowsIn = (plan: PlanView, state: RowState) => plan.rows.filter((row) => row.state === state).length;

/** The pack that the file goes into: one of its own, or one that is here. */
function Target({ plan, at }: { plan: PlanView; at: number }) {
  const aim = useImport((state) => state.aim);
  const overview = useFresh(readOverview);
  const packs = overview.state === 'ready' ? overview.value.packs : [];
  const others = packs.filter(({ id }) => id !== plan.ownId);
  return (
    <Select
      label={t('studio.plan.into')}
      data-testid="import-target"
      className="max-w-72"
      value={plan.targetId}
      onChange={(event) => void aim(at, event.target.value)}
    >
      <option value={plan.ownId}>
        {packs.some(({ id }) => id === plan.ownId)
          ? plan.packName
          : t('studio.plan.newPack', [plan.packName])}
      </option>
      {others.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Select>
  );
}

function facts(
  { file, format, encoding, version, hasAncestor, counts }: PlanView,
  settled?: Settled,
): string {
  return [
    file,
    formatName(format),
    encoding?.toUpperCase(),
    format === 'warmreply' && t('studio.plan.version', [version]),
    hasAncestor && !settled && t('studio.plan.hasAncestor'),
    settled && settled.added > 0 && t('studio.nAdded', [String(settled.added)]),
    settled && settled.updated > 0 && t('studio.nUpdated', [String(settled.updated)]),
    settled && settled.same > 0 && t('studio.nSame', [String(settled.same)]),
    settled && settled.kept > 0 && t('studio.plan.nKept', [String(settled.kept)]),
    settled && settled.removed > 0 && t('studio.nRemoved', [String(settled.removed)]),
    settled && counts.skipped > 0 && t('studio.nSkipped', [String(counts.skipped)]),
  ]
    .filter(Boolean)
    .join(' · ');
}
