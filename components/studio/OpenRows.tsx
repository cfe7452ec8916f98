import { useId, useState } from 'react';
import type { Decision, PlanRow } from '../../knowledge/merge';
import { Button } from '../ui/Button';
import { t } from '../ui/t';
import type { PlanView } from './import-session';
import { useImport } from './import-store';
import { whereOf } from './PlanRows';

/** Shown at once; the rest on demand. */
const PAGE = 50;

/** Rows that somebody has to decide: the two wordings side by side, whose they are, and what both once said. */
export function OpenRows({ plan, at, rows }: { plan: PlanView; at: number; rows: PlanRow[] }) {
  const decideAll = useImport((state) => state.decideAll);
  const [many, setMany] = useState(PAGE);
  const total = rows[0] ? plan.counts[rows[0].state] || rows.length : 0;
  return (
    <div className="flex flex-col gap-3">
      <div className="flex flex-wrap items-center gap-2 text-sm">
        <span className="text-soft">{t('studio.plan.forAll')}</span>
        {(['mine', 'theirs', 'both'] as const).map((decision) => (
          <Button
            key={decision}
            data-testid={`import-all-${decision}`}
            onClick={() => decideAll(at, decision)}
          >
            {t(`studio.plan.${decision}`)}
          </Button>
        ))}
      </div>
      <ul className="flex flex-col gap-3">
        {rows.slice(0, many).map((row) => (
          <li key={row.place}>
            <OpenRow row={row} at={at} />
          </li>
        ))}
      </ul>
      {many < rows.length && (
        <Button onClick={() => setMany(many + PAGE)}>
          {t('studio.plan.showMore', [String(rows.length - many)])}
        </Button>
      )}
      {total > rows.length && (
        <p className="text-sm text-soft">{t('studio.moreSkipped', [String(total - rows.length)])}</p>
      )}
    </div>
  );
}

function OpenRow({ row, at }: { row: PlanRow; at: number }) {
  const name = useId();
  const decide = useImport((state) => state.decide);
  const decision = useImport(({ choices }) => {
    const { all, some } = choices[at]!;
    return some[row.place] ?? (all === 'both' && !row.both ? 'mine' : all);
  });
  const options: Decision[] = row.both ? ['mine', 'theirs', 'both'] : ['mine', 'theirs'];
  return (
    <fieldset
      data-testid="import-conflict"
      data-place={row.place}
      data-decision={decision ?? ''}
      className="rounded-md border border-line p-3"
    >
      <legend className="px-1 font-medium">{row.title}</legend>
      <p className="mb-2 text-sm text-soft">
        {[whereOf(row), t(`studio.plan.why.${row.state as 'conflict' | 'clash' | 'twin'}`)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <div className="grid gap-3 sm:grid-cols-2">
        {(['mine', 'theirs'] as const).map((side) => (
          <label
            key={side}
            className={`flex cursor-pointer gap-2 rounded-md border p-2 ${decision === side || decision === 'both' ? 'border-accent bg-accent-tint' : 'border-line'}`}
          >
            <input
              type="radio"
              className="mt-1 accent-accent"
              name={name}
              checked={decision === side}
              onChange={() => decide(at, row.place, side)}
              data-testid={`import-${side}`}
            />
            <span className="min-w-0">
              <span className="block text-sm text-soft">{sideName(row, side)}</span>
              <span className="block break-words whitespace-pre-wrap">
                {row[side] ?? t('studio.plan.notThere')}
              </span>
            </span>
          </label>
        ))}
      </div>
      {options.includes('both') && (
        <label className="mt-2 flex w-fit cursor-pointer items-center gap-2 text-sm">
          <input
            type="radio"
            className="accent-accent"
            name={name}
            checked={decision === 'both'}
            onChange={() => decide(at, row.place, 'both')}
            data-testid="import-both"
          />
          {t('studio.plan.both')}
        </label>
      )}
      {row.base !== undefined && (
        <p className="mt-2 text-sm break-words whitespace-pre-wrap text-soft">
          {t('studio.plan.base', [row.base])}
        </p>
      )}
    </fieldset>
  );
}

function sideName({ state, mineOwner, theirsOwner }: PlanRow, side: 'mine' | 'theirs'): string {
  if (state === 'twin') return t(side === 'mine' ? 'studio.plan.first' : 'studio.plan.second');
  const owner = side === 'mine' ? mineOwner : theirsOwner;
  const name = t(`studio.plan.${side}`);
  return owner ? t('studio.plan.owned', [name, owner]) : name;
}
