import { useEffect } from 'react';
import { t } from '../ui/t';
import { ClockBar } from './ClockBar';
import { ClockPill } from './ClockPill';
import { CustomerReadingLine } from './CustomerReadingLine';
import { DraftBar } from './DraftBar';
import { EmptyState } from './EmptyState';
import { InsertOutcome } from './InsertOutcome';
import { OutgrownProfile } from './OutgrownProfile';
import { SearchBox, SearchResults } from './KnowledgeSearch';
import { usePanel } from './panel-store';
import { slashQuery } from './slash-query';
import { SuggestionList } from './SuggestionList';
import { Teaching } from './Teaching';
import { useAnswers } from './use-answers';
import { useDrag } from './use-drag';
import { useHighlights } from './use-highlights';
import { useFindings, useReading, useSuggestions } from './use-insight';
import { useReplyClocks } from './use-reply-clocks';
import { useSearch } from './use-search';
import { useShortcuts } from './use-shortcuts';
import { TranscriptMirror, WhatIRead } from './WhatIRead';

/** The whole panel: framed over the console, or as side panel. */
export function Panel() {
  const console = usePanel((state) => state.console);
  const view = usePanel((state) => state.view);
  const teaching = usePanel((state) => state.teaching);
  const draft = usePanel((state) => state.draft);
  const reading = useReading();
  const clocks = useReplyClocks(reading);
  const answers = useAnswers();
  const suggestions = useSuggestions(reading, clocks.open.deadline, clocks.open.state !== 'running', answers);
  const findings = useFindings(reading);
  const search = useSearch(slashQuery(draft)?.query ?? '');
  useHighlights(findings);
  useShortcuts(suggestions);

  useEffect(() => {
    document.documentElement.dataset.theme = console.theme;
  }, [console.theme]);

  const pill = console.floating && console.collapsed && !teaching;
  /** The overlay is a strip then. */
  const pointing = teaching !== null && teaching.step !== 'preview';
  const body = teaching ? (
    <Teaching step={teaching} />
  ) : view === 'transcript' ? (
    <WhatIRead />
  ) : console.state !== 'ready' ? (
    <EmptyState state={console.state} />
  ) : (
    <>
      {reading && <CustomerReadingLine reading={reading} />}
      <LibraryTrouble />
      <OutgrownProfile />
      <div className="min-h-0 flex-1 overflow-y-auto">
        {search.state === 'empty' ? (
          <SuggestionList suggestions={suggestions} hasReading={reading !== null} />
        ) : (
          <SearchResults search={search} />
        )}
      </div>
      <DraftBar findings={findings} />
      <SearchBox search={search} />
    </>
  );

  return (
    <main
      data-testid="panel"
      data-state={console.state}
      aria-label={t('panel.name')}
      className="flex h-full min-h-0 flex-col overflow-hidden bg-surface text-ink"
    >
      <h1 className="sr-only">{t('panel.name')}</h1>
      {pill ? (
        <ClockPill clocks={clocks} />
      ) : (
        <>
          {!pointing && <ClockBar clocks={clocks} />}
          {body}
          {!pointing && <InsertOutcome />}
          {!pointing && <Footer />}
        </>
      )}
      {(pill || view !== 'transcript' || teaching) && <TranscriptMirror />}
      <div data-testid="draft" hidden>
        {draft?.text ?? ''}
      </div>
    </main>
  );
}

/** Without its library the panel has only clock and transcript: said plainly, and tried again meanwhile. */
function LibraryTrouble() {
  const error = usePanel((state) => state.libraryError);
  if (error === null) return null;
  return (
    <p role="alert" className="shrink-0 border-b border-line bg-bad-tint px-3 py-2 text-sm text-bad">
      {t(`library.${error}`)}
    </p>
  );
}

function Footer() {
  const floating = usePanel((state) => state.console.floating);
  const resize = useDrag('resize');
  const view = usePanel((state) => state.view);
  const agent = usePanel((state) => state.agent);
  const paused = usePanel((state) => state.console.state === 'paused');
  const link = 'rounded px-2 py-1 text-xs text-soft hover:bg-hover hover:text-ink';
  return (
    <nav aria-label={t('panel.more')} className="flex shrink-0 items-center border-t border-line px-1 py-1">
      {floating && (
        <button
          type="button"
          data-action="resize"
          aria-label={t('panel.resize')}
          title={t('panel.resize')}
          className="cursor-nesw-resize touch-none px-1 text-xs leading-none text-soft"
          {...resize}
        >
          ◣
        </button>
      )}
      <button
        type="button"
        className={link}
        aria-pressed={view === 'transcript'}
        data-action="what-i-read"
        onClick={() => usePanel.setState({ view: view === 'transcript' ? 'main' : 'transcript' })}
      >
        {view === 'transcript' ? t('panel.back') : t('panel.whatIRead')}
      </button>
      <button
        type="button"
        className={link}
        aria-pressed={paused}
        data-action="pause"
        onClick={() => void agent?.call('pause', !paused)}
      >
        {paused ? t('panel.resume') : t('panel.pause')}
      </button>
      <span className="flex-1" />
      <kbd className="px-2 text-xs text-soft" title={t('panel.shortcutHint')}>
        Alt+J
      </kbd>
    </nav>
  );
}
