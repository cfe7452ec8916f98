import { useEffect, useState } from 'react';
import type { HealthFinding, HealthItem } from '../../../knowledge/health/types';
import { Button } from '../../ui/Button';
import { t } from '../../ui/t';
import { openItem, openPack } from '../open-item';
import { declareFine, keepOnly, mendAll, removeItems, sayAllLike, verifyItems, verifyPack } from './mend';

/** A pack whose day of review has come. */
export function PackRow({ pack, day }: { pack: NonNullable<HealthFinding['pack']>; day: string }) {
  return (
    <li
      data-testid="health-pack"
      className="flex flex-wrap items-center gap-3 border-b border-line py-3 text-sm"
    >
      <button
        type="button"
        data-testid="health-open"
        className="max-w-60 shrink-0 truncate text-left font-medium text-accent hover:underline"
        title={pack.name}
        onClick={() => openPack(pack.id)}
      >
        {pack.name}
      </button>
      <span className="min-w-40 flex-1">
        <span className="text-soft">{t('health.wholePack')}</span>{' '}
        <span className="text-warn tabular-nums">{t('health.since', [day])}</span>
      </span>
      <Button data-testid="health-fix" onClick={() => void verifyPack(pack, day)}>
        {t('edit.verifyToday')}
      </Button>
    </li>
  );
}

/** One finding: what it is about, why, and what to do about it. Gone at once when it is dealt with. */
export function HealthRow({ finding, why }: { finding: HealthFinding; why: string }) {
  const [done, setDone] = useState(false);
  // Told again by a newer look: it was undone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each look tells its findings anew
  useEffect(() => setDone(false), [finding]);
  const { check, items, found, fixed, day } = finding;
  const run = (work: Promise<boolean>) => {
    setDone(true);
    void work.then((written) => setDone(written)).catch(() => setDone(false));
  };
  if (done) return null;
  const [item] = items as [HealthItem];
  return (
    <li
      data-testid="health-finding"
      data-check={check}
      className="flex flex-col gap-2 border-b border-line py-3 text-sm sm:flex-row sm:items-start"
    >
      <div className="flex min-w-0 flex-1 flex-col gap-1.5">
        {items.map((one) => (
          <div key={`${one.packId} ${one.id}`} className="flex flex-wrap items-start gap-x-3 gap-y-1">
            <button
              type="button"
              data-testid="health-open"
              className="max-w-60 shrink-0 truncate text-left font-medium text-accent hover:underline"
              title={one.title}
              onClick={() => openItem(one.kind, one.packId, one.id)}
            >
              {one.title || t('health.untitled')}
            </button>
            <span className="line-clamp-2 min-w-40 flex-1 text-soft">{one.text}</span>
            {check === 'contradiction' && (
              <Button data-testid="health-fix" onClick={() => run(sayAllLike(one, items))}>
                {t('health.sayThis')}
              </Button>
            )}
            {(check === 'duplicate' || check === 'near-duplicate') && (
              <Button data-testid="health-fix" onClick={() => run(keepOnly(one, items))}>
                {t('health.keepThis')}
              </Button>
            )}
          </div>
        ))}
        {(why || found || day) && (
          <p>
            {found && <b className="font-medium text-warn">“{found}”</b>}{' '}
            <span className="text-soft">{why}</span>{' '}
            {day && (
              <span className="text-warn tabular-nums">
                {t(check === 'unused' ? 'health.lastUsed' : 'health.since', [day])}
              </span>
            )}
          </p>
        )}
        {fixed !== undefined && <p className="border-l-2 border-good pl-2 whitespace-pre-line">{fixed}</p>}
      </div>
      <div className="flex shrink-0 flex-wrap gap-2">
        {fixed !== undefined && (
          <Button data-testid="health-fix" onClick={() => run(mendAll([finding]))}>
            {t('health.mend')}
          </Button>
        )}
        {check === 'overdue' && (
          <Button data-testid="health-fix" onClick={() => run(verifyItems(items))}>
            {t('edit.verifyToday')}
          </Button>
        )}
        {check === 'unused' && (
          <Button data-testid="health-fix" onClick={() => run(removeItems(items))}>
            {t('studio.remove')}
          </Button>
        )}
        {fixed === undefined && ['draft', 'too-long', 'blank', 'no-answer'].includes(check) && (
          <Button data-testid="health-fix" onClick={() => openItem(item.kind, item.packId, item.id)}>
            {t('health.edit')}
          </Button>
        )}
        {check !== 'overdue' && (
          <Button look="quiet" data-testid="health-fine" onClick={() => run(declareFine(finding))}>
            {t('health.fine')}
          </Button>
        )}
      </div>
    </li>
  );
}
