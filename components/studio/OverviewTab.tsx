import { Fragment, useEffect, useState } from 'react';
import { isEffective } from '../../knowledge/pack/effective';
import type { PackRecord } from '../../knowledge/store/types';
import { Button } from '../ui/Button';
import { t } from '../ui/t';
import { install, readOverview, readPack, remove } from './data';
import { today } from './import-run';
import { useOpenPack } from './open-item';
import { PackDetails } from './PackDetails';
import { PackVersions } from './PackVersions';
import { refresh, useFresh } from './use-fresh';
import { useUndo } from './Undo';

/** What is in the library, and the packs that it came with. */
export function OverviewTab() {
  const overview = useFresh(readOverview);
  const [failed, setFailed] = useState(false);
  const [open, setOpen] = useState<{ id: string; what: 'details' | 'versions' } | null>(null);
  const asked = useOpenPack((state) => state.packId);
  useEffect(() => {
    if (!asked) return;
    setOpen({ id: asked, what: 'details' });
    useOpenPack.setState({ packId: '' });
  }, [asked]);
  const offer = useUndo((state) => state.offer);
  if (overview.state === 'loading') return null;
  if (overview.state === 'failed') return <p className="text-bad">{t('studio.unreadable')}</p>;
  const { packs, counts } = overview.value;

  const takeOut = async (record: PackRecord) => {
    setFailed(false);
    try {
      const whole = await readPack(record.id);
      await remove(record.id);
      refresh();
      if (!whole) return;
      offer(t('studio.removed', [record.name]), async () => {
        await install(whole);
        refresh();
      });
    } catch {
      setFailed(true);
    }
  };

  return (
    <div className="flex flex-col gap-6">
      <dl className="flex flex-wrap gap-x-10 gap-y-3">
        <Count name={t('studio.scripts')} value={counts.scripts} id="scripts" />
        <Count name={t('studio.terms')} value={counts.terms} id="terms" />
        <Count name={t('studio.entries')} value={counts.entries} id="entries" />
        <Count name={t('studio.packs')} value={counts.packs} id="packs" />
      </dl>
      {failed && (
        <p role="alert" className="text-bad">
          {t('studio.removeFailed')}
        </p>
      )}
      {packs.length === 0 ? (
        <p className="text-soft">{t('studio.noPacks')}</p>
      ) : (
        <div className="overflow-x-auto">
          <table className="w-full border-collapse text-sm" data-testid="packs">
            <thead>
              <tr className="border-b border-line text-left text-soft">
                {(['packName', 'version', 'owner', 'effective', 'contents'] as const).map((column) => (
                  <th key={column} className="py-1.5 pr-4 font-normal whitespace-nowrap">
                    {t(`studio.${column}`)}
                  </th>
                ))}
                <th>
                  <span className="sr-only">{t('studio.remove')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {packs.map((pack) => (
                <Fragment key={pack.id}>
                  <tr className="border-b border-line align-top" data-testid="pack" data-id={pack.id}>
                    <td className="min-w-40 py-2 pr-4">
                      <span className="font-medium">{pack.name}</span>
                      {pack.description && <p className="text-soft">{pack.description}</p>}
                    </td>
                    <td className="py-2 pr-4 whitespace-nowrap tabular-nums">{pack.version}</td>
                    <td className="min-w-24 py-2 pr-4">{pack.owner ?? '–'}</td>
                    <td className="py-2 pr-4 tabular-nums">
                      <span className="whitespace-nowrap">{dates(pack)}</span>
                      {!isEffective(pack, today()) && (
                        <p className="text-warn" data-testid="pack-rests">
                          {t('studio.details.rests')}
                        </p>
                      )}
                      {pack.reviewBy && pack.reviewBy <= today() && (
                        <p className="text-warn" data-testid="pack-overdue">
                          {t('health.since', [pack.reviewBy])}
                        </p>
                      )}
                    </td>
                    <td className="min-w-24 py-2 pr-4">{contents(pack)}</td>
                    <td className="py-1 text-right whitespace-nowrap">
                      {(['details', 'versions'] as const).map((what) => {
                        const shown = open?.id === pack.id && open.what === what;
                        return (
                          <Button
                            key={what}
                            id={`${what} ${pack.id}`}
                            look="quiet"
                            data-testid={`pack-show-${what}`}
                            aria-expanded={shown}
                            aria-label={t(`studio.${what}.of`, [pack.name])}
                            onClick={() => setOpen(shown ? null : { id: pack.id, what })}
                          >
                            {t(`studio.${what}.title`)}
                          </Button>
                        );
                      })}
                      <Button
                        look="quiet"
                        data-testid="pack-remove"
                        aria-label={t('studio.removePack', [pack.name])}
                        onClick={() => void takeOut(pack)}
                      >
                        {t('studio.remove')}
                      </Button>
                    </td>
                  </tr>
                  {open?.id === pack.id && (
                    <tr className="border-b border-line">
                      <td colSpan={6} className="py-2 pl-4">
                        {open.what === 'versions' ? (
                          <PackVersions packId={pack.id} />
                        ) : (
                          <PackDetails
                            pack={pack}
                            onSaved={() => {
                              setOpen(null);
                              // Whoever works by keyboard goes on where they came in.
                              document.getElementById(`details ${pack.id}`)?.focus();
                            }}
                          />
                        )}
                      </td>
                    </tr>
                  )}
                </Fragment>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

function Count({ name, value, id }: { name: string; value: number; id: string }) {
  return (
    <div className="flex flex-col-reverse">
      <dt className="text-sm text-soft">{name}</dt>
      <dd className="text-xl tabular-nums" data-testid={`count-${id}`}>
        {value}
      </dd>
    </div>
  );
}

function dates({ effectiveFrom, effectiveUntil }: PackRecord): string {
  if (!effectiveFrom && !effectiveUntil) return t('studio.always');
  return `${effectiveFrom ?? '…'} – ${effectiveUntil ?? '…'}`;
}

function contents({ counts, scenes }: PackRecord): string {
  return [
    counts.scripts > 0 && t('studio.nScripts', counts.scripts),
    counts.terms > 0 && t('studio.nTerms', counts.terms),
    counts.entries > 0 && t('studio.nEntries', counts.entries),
    scenes.length > 0 && t('studio.nScenes', scenes.length),
  ]
    .filter(Boolean)
    .join(' · ');
}
