import { useCallback } from 'react';
import type { Delivery } from '../../knowledge/store/types';
import { Button } from '../ui/Button';
import { t } from '../ui/t';
import { deliveriesInto } from './data';
import { useImport } from './import-store';
import { useFresh } from './use-fresh';

/** What was handed over into a pack, the newest first: version, whose, in which file, when; and the way back. */
export function PackVersions({ packId }: { packId: string }) {
  const goBack = useImport((state) => state.goBack);
  const read = useCallback(() => versionsOf(packId), [packId]);
  const versions = useFresh(read);
  if (versions.state !== 'ready') return null;
  if (versions.value.length === 0) return <p className="text-sm text-soft">{t('studio.versions.none')}</p>;
  const back = (key: number) => {
    location.hash = '#import';
    void goBack(key, packId);
  };
  return (
    <ol className="text-sm" data-testid="pack-versions">
      {versions.value.map(({ key, version, by, file, at, how }, place) => (
        <li
          key={key}
          data-testid="pack-version"
          className="flex flex-wrap items-center gap-x-4 border-b border-line py-1 last:border-0"
        >
          <span className="w-28 tabular-nums">{version}</span>
          <span className="w-40 text-soft tabular-nums">{new Date(at).toLocaleString()}</span>
          <span className="min-w-0 flex-1 truncate text-soft">
            {[by, how === 'starter' ? t('studio.versions.starter') : file].filter(Boolean).join(' · ')}
          </span>
          {place === 0 ? (
            <span className="px-2 text-soft">{t('studio.versions.current')}</span>
          ) : (
            <Button look="quiet" data-testid="pack-version-back" onClick={() => back(key!)}>
              {t('studio.versions.back')}
            </Button>
          )}
        </li>
      ))}
    </ol>
  );
}

async function versionsOf(packId: string): Promise<Omit<Delivery, 'pack'>[]> {
  const deliveries = await deliveriesInto(packId);
  return deliveries.filter(({ how }) => how !== 'export').map(({ pack: _, ...about }) => about);
}
