import { type KeyboardEvent, useEffect, useState } from 'react';
import { Mark } from '../ui/Mark';
import { t } from '../ui/t';
import { BackupTab } from './BackupTab';
import { TroubleBar } from './Conflicts';
import { ConsolesTab } from './ConsolesTab';
import { ExportTab } from './ExportTab';
import { FileInput } from './FileInput';
import { GapsTab } from './GapsTab';
import { HealthTab } from './HealthTab';
import { ImportTab } from './ImportTab';
import { GlossaryTab, KnowledgeTab, ScriptsTab } from './ItemTabs';
import { OverviewTab } from './OverviewTab';
import { LostBar } from './SafeCopies';
import { StandardsTab } from './StandardsTab';
import { UndoBar } from './Undo';

const TABS = {
  overview: OverviewTab,
  import: ImportTab,
  scripts: ScriptsTab,
  glossary: GlossaryTab,
  knowledge: KnowledgeTab,
  health: HealthTab,
  gaps: GapsTab,
  standards: StandardsTab,
  consoles: ConsolesTab,
  export: ExportTab,
  backup: BackupTab,
} as const;
type Tab = keyof typeof TABS;
const NAMES = Object.keys(TABS) as Tab[];

/** The trainer's page: what is in the library, how it comes in, how it goes out. The address keeps the tab. */
export function Studio() {
  const [tab, setTab] = useTab();
  const Shown = TABS[tab];
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const next = NAMES[(NAMES.indexOf(tab) + step + NAMES.length) % NAMES.length]!;
    setTab(next);
    document.getElementById(`tab-${next}`)?.focus();
  };
  return (
    <div className="flex h-full flex-col text-base" data-testid="studio">
      <header className="flex flex-wrap items-end gap-x-6 border-b border-line px-6 pt-3">
        <h1 className="flex items-center gap-2 pb-2 text-lg font-semibold">
          <Mark />
          {t('studio.title')}
        </h1>
        <div role="tablist" aria-label={t('studio.title')} className="flex flex-wrap" onKeyDown={onKeyDown}>
          {NAMES.map((name) => (
            <button
              key={name}
              type="button"
              role="tab"
              id={`tab-${name}`}
              data-testid={`tab-${name}`}
              aria-selected={name === tab}
              aria-controls="studio-page"
              tabIndex={name === tab ? 0 : -1}
              onClick={() => setTab(name)}
              className={`border-b-2 px-3 py-2 ${name === tab ? 'border-accent text-ink' : 'border-transparent text-soft hover:text-ink'}`}
            >
              {t(`studio.tab.${name}`)}
            </button>
          ))}
        </div>
      </header>
      <LostBar />
      <main className="flex min-h-0 flex-1 flex-col overflow-y-auto px-6 py-5">
        <div
          id="studio-page"
          role="tabpanel"
          aria-labelledby={`tab-${tab}`}
          className="flex min-h-0 flex-1 flex-col"
        >
          <Shown />
        </div>
        <FileInput onChosen={() => setTab('import')} />
      </main>
      <TroubleBar />
      <UndoBar />
    </div>
  );
}

function useTab(): [Tab, (tab: Tab) => void] {
  const inAddress = (): Tab => NAMES.find((name) => `#${name}` === location.hash) ?? 'overview';
  const [tab, setTab] = useState<Tab>(inAddress);
  useEffect(() => {
    const follow = () => setTab(inAddress());
    window.addEventListener('hashchange', follow);
    return () => window.removeEventListener('hashchange', follow);
  });
  return [
    tab,
    (next) => {
      history.replaceState(null, '', `#${next}`);
      setTab(next);
    },
  ];
}
