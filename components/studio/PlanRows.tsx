import { useState } from 'react';
import { type Decision, OPEN_STATES, type PlanRow } from '../../knowledge/merge';
import { Button } from '../ui/Button';
import { t } from '../ui/t';
import type { Choice } from './import-session';
import { decisionOf } from './import-store';
import { reasonText } from './import-text';

/** Shown at once; the rest on demand. */
const PAGE = 50;

/** Rows of one kind: where in the file, what it is, and what it says, or why it stays out. */
export function PlanRows({
  rows,
  total,
  choice,
}: {
  rows: PlanRow[];
  total: number;
  /** What was decided about rows that had to be. */
  choice: Choice;
}) {
  const [many, setMany] = useState(PAGE);
  return (
    <div className="flex flex-col items-start gap-2">
      <ul className="w-full text-sm">
        {rows.slice(0, many).map((row, place) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: rows of several sheets may have the same number
            key={place}
            data-testid={row.state === 'skipped' ? 'import-skipped' : 'import-row'}
            data-row={row.row}
            data-column={row.column}
            data-reason={row.reason}
            data-state={row.state}
            className="grid grid-cols-[8rem_minmax(0,1fr)] gap-x-4 border-b border-line py-1.5"
          >
            <span className="text-soft tabular-nums">{whereOf(row)}</span>
            <span className="min-w-0">
              {row.state === 'skipped' ? (
                reasonText(row.reason!, row.detail)
              ) : (
                <Wording row={row} decision={decisionOf(row, choice)} />
              )}
            </span>
          </li>
        ))}
      </ul>
      {many < rows.length && (
        <Button onClick={() => setMany(many + PAGE)}>
          {t('studio.plan.showMore', [String(rows.length - many)])}
        </Button>
      )}
      {many >= rows.length && total > rows.length && (
        <p className="text-sm text-soft">{t('studio.moreSkipped', [String(total - rows.length)])}</p>
      )}
    </div>
  );
}

function Wording({ row, decision }: { row: PlanRow; decision?: Decision }) {
  const { state, title, mine, theirs, base } = row;
  const open = OPEN_STATES.includes(state);
  const said = state === 'kept' ? (mine ?? t('studio.plan.notThere')) : (theirs ?? mine ?? base ?? '');
  return (
    <>
      <span className="block text-soft">{title}</span>
      {decision && (
        <span className="block break-words" data-decision={decision}>
          {t(`studio.plan.${decision}`)}：{decision === 'mine' ? mine : theirs}
        </span>
      )}
      {!open && state === 'changed' && <del className="break-words text-soft">{mine}</del>}{' '}
      {!open && state === 'removed' && <del className="break-words text-soft">{mine}</del>}
      {!open && state !== 'removed' && <span className="break-words">{said}</span>}
    </>
  );
}

/** Row and column of the file, or the part of a pack. */
export function whereOf({ row, column, list, state }: PlanRow): string {
  const part = state !== 'skipped' && row === 0 && t(`studio.plan.part.${list}`);
  return [row > 0 && t('studio.row', [String(row)]), column, part].filter(Boolean).join(' · ');
}
