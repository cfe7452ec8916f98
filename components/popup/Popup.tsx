import { useState } from 'react';
import { openPractice } from '../../utils/platform/pages';
import { showSidePanel } from '../../utils/platform/side-panel';
import { type Site, switchOff, switchOn } from '../../utils/platform/sites';
import { openStudio } from '../../utils/platform/tabs';
import { Button } from '../ui/Button';
import { Mark } from '../ui/Mark';
import { Switch } from '../ui/Switch';
import { t } from '../ui/t';
import { useSites } from './use-sites';

/** The toolbar button's popup: this site's switch, the doors to the other pages, the sites that are on. */
export function Popup() {
  const now = useSites();
  const [refused, setRefused] = useState<'denied' | 'noPanel' | null>(null);

  // The browser closes the popup over its prompt (Firefox always): the background takes it from there.
  const change = (site: Site, on: boolean) => {
    setRefused(null);
    const asked = on ? switchOn(site) : switchOff(site).then(() => true);
    asked.then(
      (done) => setRefused(done ? null : 'denied'),
      () => setRefused('denied'),
    );
  };
  const leaveTo = (open: () => Promise<void>) => () => {
    open().then(
      () => window.close(),
      () => setRefused('noPanel'),
    );
  };

  return (
    <main className="flex w-80 flex-col text-base" data-testid="popup">
      <header className="flex items-center gap-2 px-4 pt-3 pb-2">
        <Mark />
        <h1 className="font-semibold">{t('popup.title')}</h1>
      </header>

      <section className="border-y border-line px-4 py-3">
        {now && !now.site && <p className="text-soft">{t('popup.unsupported')}</p>}
        {now?.site && (
          <>
            <div className="flex items-center justify-between gap-3">
              <div className="min-w-0">
                <p className="truncate font-medium" title={now.site.host} data-testid="popup-site">
                  {now.site.host}
                </p>
                <p className={`text-sm ${now.enabled ? 'text-good' : 'text-soft'}`}>
                  {now.enabled ? t('popup.on') : t('popup.off')}
                </p>
              </div>
              <Switch
                label={t('popup.switch', [now.site.host])}
                checked={now.enabled}
                testId="popup-switch"
                onChange={(on) => change(now.site!, on)}
              />
            </div>
            <p className="mt-2 text-sm text-soft">{t('popup.promise')}</p>
          </>
        )}
        {refused && (
          <p role="status" className="mt-2 text-sm text-bad">
            {refused === 'denied' ? t('popup.denied') : t('popup.noPanel')}
          </p>
        )}
      </section>

      <nav className="flex flex-col py-1">
        <Door name={t('popup.sidePanel')} onOpen={leaveTo(() => showSidePanel(now?.tab.windowId))} />
        <Door
          name={t('popup.practice')}
          hint={t('popup.practiceHint')}
          onOpen={leaveTo(() => openPractice())}
        />
        <Door name={t('popup.studio')} hint={t('popup.studioHint')} onOpen={leaveTo(openStudio)} />
      </nav>

      {now && now.all.length > 0 && (
        <section className="border-t border-line px-4 pt-2 pb-3">
          <h2 className="text-sm text-soft">{t('popup.sites')}</h2>
          <ul className="-mr-2 max-h-36 overflow-x-hidden overflow-y-auto">
            {now.all.map((site) => (
              <li key={site.pattern} className="flex items-center justify-between gap-2">
                <span className="truncate text-sm" title={site.pattern}>
                  {site.host}
                </span>
                <Button
                  look="quiet"
                  aria-label={t('popup.switchOffSite', [site.host])}
                  onClick={() => change(site, false)}
                >
                  {t('popup.switchOff')}
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  );
}

function Door({ name, hint, onOpen }: { name: string; hint?: string; onOpen: () => void }) {
  return (
    <button type="button" className="flex flex-col px-4 py-1.5 text-left hover:bg-hover" onClick={onOpen}>
      <span>{name}</span>
      {hint && <span className="text-sm text-soft">{hint}</span>}
    </button>
  );
}
