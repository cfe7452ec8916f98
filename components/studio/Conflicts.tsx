import type { EditConflict } from '../../knowledge/store/types';
import { Button } from '../ui/Button';
import { t } from '../ui/t';
import { acceptTheirs, insistOnMine, keepBoth, useTrouble } from './edits';
import { problem } from './import-run';
import { problemText } from './import-text';
import { titleOf } from './items/fields';

/** Conflicts shown one by one; the choice holds for all of them. */
const SHOWN = 20;

/** What kept the last change from being written: somebody else was there first, or the database refused. */
export function TroubleBar() {
  const { conflicts, failure } = useTrouble();
  if (failure) {
    const { id, data } = problem(new Error(failure), '');
    return (
      <p
        role="alert"
        data-testid="edit-failed"
        className="border-t border-bad bg-bad-tint px-6 py-2 text-bad"
      >
        {problemText(id, data)}
      </p>
    );
  }
  if (conflicts.length === 0) return null;
  const bothMakesSense = conflicts.every(
    (conflict) => conflict.part === 'item' && conflict.mine && conflict.theirs,
  );
  return (
    <section
      role="alert"
      data-testid="conflict"
      className="flex max-h-1/2 flex-col gap-3 overflow-y-auto border-t-2 border-warn bg-warn-tint px-6 py-3"
    >
      <p className="font-medium">{t('edit.conflict')}</p>
      {conflicts.slice(0, SHOWN).map((conflict, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is shown whole and never reordered
        <Sides key={at} conflict={conflict} />
      ))}
      <div className="flex flex-wrap gap-2">
        <Button look="main" data-testid="conflict-theirs" onClick={() => void acceptTheirs()}>
          {t('edit.takeTheirs')}
        </Button>
        <Button data-testid="conflict-mine" onClick={() => void insistOnMine()}>
          {t('edit.keepMine')}
        </Button>
        {bothMakesSense && (
          <Button data-testid="conflict-both" onClick={() => void keepBoth()}>
            {t('edit.keepBoth')}
          </Button>
        )}
      </div>
    </section>
  );
}

function Sides({ conflict }: { conflict: EditConflict }) {
  const fields = differing(conflict.mine, conflict.theirs);
  const title = conflict.part === 'item' ? titleOf((conflict.mine ?? conflict.theirs ?? {}) as object) : '';
  return (
    <div className="flex flex-col gap-1 text-sm">
      {title && <p className="font-medium">{title}</p>}
      {(['theirs', 'mine'] as const).map((side) => (
        <p key={side} data-testid={`conflict-side-${side}`}>
          <span className="text-soft">{t(`edit.${side}`)}</span>{' '}
          {conflict[side] === null
            ? t('edit.removedThere')
            : fields.map((field) => said(conflict[side], field)).join(' · ')}
        </p>
      ))}
    </div>
  );
}

function differing(mine: unknown, theirs: unknown): string[] {
  if (!isFields(mine) || !isFields(theirs)) return [''];
  const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])];
  return names.filter((name) => JSON.stringify(mine[name]) !== JSON.stringify(theirs[name]));
}

function said(value: unknown, field: string): string {
  const part = field && isFields(value) ? value[field] : value;
  return typeof part === 'string' ? part : JSON.stringify(part ?? '');
}

const isFields = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
