import { useEffect, useState } from 'react';
import type { Suggestion } from '../../knowledge/suggest/types';
import { t } from '../ui/t';
import { ClockBar } from './ClockBar';
import { ClockPill } from './ClockPill';
import { CombineBar } from './CombineBar';
import { CustomerReadingLine } from './CustomerReadingLine';
import { DraftBar } from './DraftBar';
import { EmptyState } from './EmptyState';
import { Footer } from './Footer';
import { InsertOutcome } from './InsertOutcome';
import { OutgrownProfile } from './OutgrownProfile';
import { SearchBox, SearchResults } from './KnowledgeSearch';
import { LookUp } from './LookUp';
import { MyScripts } from './MyScripts';
import { LearntLine, SentOpenLine, UndoLine } from './PanelLines';
import { usePanel } from './panel-store';
import { Scenes, useActiveScenes } from './Scenes';
import { slashQuery } from './slash-query';
import { SuggestionList } from './SuggestionList';
import { Teaching } from './Teaching';
import { useAnswers } from './use-answers';
import { useHighlights } from './use-highlights';
import { useFindings, useReading, useSuggestions } from './use-insight';
import { useReplyClocks } from './use-reply-clocks';
import { useSearch } from './use-search';
import { useShortcuts } from './use-shortcuts';
import { TranscriptMirror, WhatIRead } from './WhatIRead';

const NO_CARDS: Suggestion[] = [];

/** The whole panel: framed over the console, or as side panel. */
export function Panel() {
  const console = usePanel((state) => state.console);
  const view = usePanel((state) => state.view);
  const teaching = usePanel((state) => state.teaching);
  const draft = usePanel((state) => state.draft);
  const reading = useReading();
  const clocks = useReplyClocks(reading);
  const answers = useAnswers();
  const scenes = useActiveScenes(clocks.now);
  const [scenesOpen, setScenesOpen] = useState(false);
  const suggestions = useSuggestions(
    reading,
    clocks.open.deadline,
    clocks.open.state !== 'running',
    answers,
    scenes,
  );
  const findings = useFindings(reading);
  const search = useSearch(slashQuery(draft)?.query ?? '', reading);
  useHighlights(findings);
  // A number never inserts a card that is not in sight.
  useShortcuts(view === 'main' && search.state === 'empty' ? suggestions : NO_CARDS);

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
  ) : view === 'mine' ? (
    <MyScripts />
  ) : console.state !== 'ready' ? (
    <EmptyState state={console.state} />
  ) : (
    <div className="flex min-h-0 flex-1 flex-col short:block short:overflow-y-auto">
      {reading && <CustomerReadingLine reading={reading} />}
      <Scenes active={scenes} open={scenesOpen} />
      <LibraryTrouble />
      <OutgrownProfile />
      <div className="min-h-0 flex-1 overflow-y-auto short:overflow-visible">
        {search.state === 'empty' ? (
          <SuggestionList suggestions={suggestions} hasReading={reading !== null} />
        ) : (
          <SearchResults search={search} />
        )}
      </div>
      <CombineBar />
      <DraftBar findings={findings} />
      <SearchBox search={search} />
    </div>
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
          {!pointing && (
            <>
              <LookUp />
              <SentOpenLine />
              <LearntLine />
              <UndoLine />
              <InsertOutcome />
              <Footer scenesOpen={scenesOpen} onScenes={() => setScenesOpen(!scenesOpen)} />
            </>
          )}
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
