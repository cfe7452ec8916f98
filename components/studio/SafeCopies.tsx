import { useCallback, useEffect, useState } from 'react';
import { readCopies, type SafeCopy } from '../../knowledge/backup/rolling';
import { listFiles, readFile } from '../../utils/platform/copy-folder';
import { ownPartsOf } from '../../knowledge/backup/contents';
import { Button } from '../ui/Button';
import { t } from '../ui/t';
import { readEverything, readOverview } from './data';
import { download } from './download';
import { useFresh } from './use-fresh';

/** The automatic copies, the newest first; none where the browser keeps no files. */
const copies = (): Promise<SafeCopy[]> => listFiles().then(readCopies, () => []);

const when = (at: number) =>
  new Date(at).toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'short' });

/** Copies that were made by themselves, to be restored or kept as files. */
export function SafeCopies({ disabled, onChoose }: { disabled: boolean; onChoose: (file: File) => void }) {
  const fresh = useFresh(copies);
  if (fresh.state !== 'ready') return null;
  return (
    <div className="flex flex-col gap-1" data-testid="safe-copies">
      <h3 className="font-medium">{t('safe.copies')}</h3>
      <p className="text-sm text-soft">{fresh.value.length > 0 ? t('safe.hint') : t('safe.none')}</p>
      <ul>
        {fresh.value.map(({ name, at }) => (
          <li key={name} className="flex flex-wrap items-center gap-3 text-sm">
            <span className="min-w-44 tabular-nums">{when(at)}</span>
            <Button
              look="quiet"
              data-testid="safe-restore"
              disabled={disabled}
              onClick={() => void readFile(name).then(onChoose)}
            >
              {t('safe.restore')}
            </Button>
            <Button
              look="quiet"
              onClick={() =>
                void readFile(name).then((content) =>
                  download({ name: `warmreply-${name}`, type: 'application/octet-stream', content }),
                )
              }
            >
              {t('safe.keep')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Shown when the database is empty or can't be read although there is a copy of what was in it. */
export function LostBar() {
  const [copy, setCopy] = useState<SafeCopy | null>(null);
  const [dismissed, setDismissed] = useState(false);
  const overview = useFresh(readOverview);
  const look = useCallback(async () => {
    if (overview.state === 'loading') return null;
    const newest = (await copies()).find(({ own }) => own > 0) ?? null;
    if (!newest || overview.state === 'failed') return newest;
    const { packs, counts } = overview.value;
    // A library with anything in it was not lost; only a small one is worth reading whole.
    if (counts.gaps > 0 || packs.some(({ id }) => !id.startsWith('starter-'))) return null;
    return ownPartsOf(await readEverything()) === 0 ? newest : null;
  }, [overview]);
  useEffect(() => {
    let current = true;
    void look().then((found) => current && setCopy(found));
    return () => {
      current = false;
    };
  }, [look]);
  if (!copy || dismissed) return null;
  return (
    <div
      role="alert"
      data-testid="lost"
      className="flex flex-wrap items-center gap-3 border-b border-warn bg-warn-tint px-6 py-2"
    >
      <p className="min-w-60 flex-1">
        {t(overview.state === 'failed' ? 'safe.broken' : 'safe.lost', [when(copy.at)])}
      </p>
      <Button
        look="main"
        data-testid="lost-restore"
        onClick={() => {
          location.hash = 'backup';
        }}
      >
        {t('safe.look')}
      </Button>
      <Button look="quiet" onClick={() => setDismissed(true)}>
        {t('studio.close')}
      </Button>
    </div>
  );
}
