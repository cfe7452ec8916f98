import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { saidOf } from '../../knowledge/search/said';
import type { SearchHit } from '../../knowledge/search/types';
import { sendMessage } from '../../utils/platform/messages';
import { Marked } from '../ui/Marked';
import { t } from '../ui/t';
import { insertFound, returnToDraft } from './actions';
import { AnswerText } from './AnswerText';
import { cautionOf } from './caution';
import { fillKnown } from './fill-known';
import { Star } from './Star';
import { usePanel } from './panel-store';
import { nextKind, SearchFilters } from './SearchFilters';
import { useArrowKeys } from './use-arrow-keys';
import type { Search } from './use-search';

/** One box for scripts, knowledge and terms, at the panel's foot; its results take the cards' place. */
export function SearchBox({ search }: { search: Search }) {
  const field = useRef<HTMLInputElement>(null);
  const summoned = usePanel((state) => state.summoned);
  useEffect(() => {
    if (summoned.times > 0 && summoned.target === 'search') field.current?.focus();
  }, [summoned]);

  const results = () => document.querySelectorAll<HTMLElement>('[data-list=results] [data-action=insert]');
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && (search.state === 'found' || search.state === 'nearest')) {
      event.preventDefault();
      results()[0]?.click();
    } else if (event.altKey && (event.key === 'ArrowRight' || event.key === 'ArrowLeft') && search.query) {
      event.preventDefault();
      search.setFilter({
        ...search.filter,
        kind: nextKind(search.filter.kind, event.key === 'ArrowRight' ? 1 : -1),
      });
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const all = results();
      all[event.key === 'ArrowDown' ? 0 : all.length - 1]?.focus();
    } else if (event.key === 'Escape') {
      event.preventDefault();
      if (search.query) search.setQuery('');
      else returnToDraft();
    }
  };
  return (
    <search className="shrink-0 border-t border-line px-3 py-2">
      <input
        ref={field}
        data-testid="knowledge-search"
        type="search"
        value={search.query}
        aria-label={t('search.label')}
        placeholder={t('search.placeholder')}
        autoComplete="off"
        spellCheck={false}
        className="w-full rounded border border-line bg-raised px-2 py-1 text-sm placeholder:text-soft [&::-webkit-search-cancel-button]:grayscale"
        onChange={(event) => search.setQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
    </search>
  );
}

export function SearchResults({ search }: { search: Search }) {
  const onKeyDown = useArrowKeys();
  return (
    <section aria-label={t('search.label')} onKeyDown={onKeyDown}>
      {search.state !== 'failed' && <SearchFilters search={search} />}
      <p role="status" className="px-3 pt-1 text-xs text-soft">
        {search.state === 'found' && t('search.found', [String(search.hits.length)])}
        {search.state === 'searching' &&
          search.index?.state === 'building' &&
          t('search.building', [String(search.index.done)])}
        {search.state === 'nearest' && t('search.nearest')}
        {search.state === 'failed' && t('search.failed')}
      </p>
      <IndexLine search={search} />
      <ul data-list="results">
        {search.hits.map((hit) => (
          <Result key={`${hit.kind}:${hit.id}`} hit={hit} />
        ))}
      </ul>
      {(search.state === 'nothing' || search.state === 'nearest') && <Nothing search={search} />}
    </section>
  );
}

/** The stored index could not be used: said once, with what was done about it. */
function IndexLine({ search }: { search: Search }) {
  const rebuilt = search.state !== 'searching' && search.index?.rebuilt;
  if (rebuilt !== 'damaged' && rebuilt !== 'outdated') return null;
  return (
    <p data-testid="index-rebuilt" className="px-3 pt-1 text-xs text-soft">
      {t(`search.rebuilt.${rebuilt}`)}
    </p>
  );
}

function Nothing({ search }: { search: Search }) {
  return (
    <div className="px-3 py-2 text-sm text-soft">
      {search.state === 'nothing' && <p>{t('search.nothing', [search.query.trim().slice(0, 40)])}</p>}
      <button
        type="button"
        disabled={search.gapNoted}
        className="mt-1 rounded border border-line px-2 text-ink hover:bg-hover"
        onClick={search.noteGap}
      >
        {search.gapNoted ? t('search.gapNoted') : t('search.noteGap')}
      </button>
    </div>
  );
}

function Result({ hit }: { hit: SearchHit }) {
  const [confirming, setConfirming] = useState(false);
  const body = saidOf(hit);
  const caution = hit.kind === 'entry' ? cautionOf(hit.item) : null;
  return (
    <li
      data-testid="knowledge-result"
      data-id={hit.id}
      data-kind={hit.kind}
      className="relative border-b border-line"
    >
      <button
        type="button"
        data-action="insert"
        className={`block w-full py-2 pl-3 text-left text-sm hover:bg-hover focus-visible:bg-hover ${hit.kind === 'script' ? 'pr-8' : 'pr-3'}`}
        onClick={() => {
          if (caution && !confirming) setConfirming(true);
          else if (hit.kind === 'script') {
            const text = fillKnown(hit.item);
            void insertFound(text, { script: hit.item, text });
          } else void insertFound(body);
          if (!caution || confirming) void sendMessage('notePicked', hit.id);
        }}
      >
        <span className="flex items-baseline gap-2">
          <span className="shrink-0 text-xs font-medium text-accent">{t(`kind.${hit.kind}`)}</span>
          <span className="min-w-0 flex-1 font-medium">
            <Marked text={titleOf(hit)} spans={hit.spans} />
          </span>
        </span>
        <span className="mt-px line-clamp-3 whitespace-pre-line text-soft">
          <Marked text={hit.excerpt.text} spans={hit.excerpt.spans} />
        </span>
        {hit.kind === 'entry' && <Provenance hit={hit} />}
        {caution && (
          <span className="block text-xs text-bad">
            {confirming ? t('search.insertAnyway', [caution]) : caution}
          </span>
        )}
      </button>
      {hit.kind === 'script' && (
        <span className="absolute top-1 right-1">
          <Star id={hit.id} title={hit.item.title} />
        </span>
      )}
      {hit.kind === 'entry' && <WholeAnswer answer={hit.item.answer} said={body} />}
    </li>
  );
}

/** 信息准确: where an answer comes from and when somebody last checked it is always in sight. */
function Provenance({ hit }: { hit: Extract<SearchHit, { kind: 'entry' }> }) {
  const { source, verifiedOn } = hit.item;
  const parts = [source, verifiedOn && t('search.verifiedOn', [verifiedOn])].filter(Boolean);
  return parts.length > 0 ? <span className="block text-xs text-soft">{parts.join(' · ')}</span> : null;
}

function titleOf(hit: SearchHit): string {
  if (hit.kind === 'entry') return hit.item.question;
  return hit.kind === 'script' ? hit.item.title : hit.item.term;
}

/** What three lines can't show: a long answer, or one with lists and bold words. */
const LONG = 90;

function WholeAnswer({ answer, said }: { answer: string; said: string }) {
  const [open, setOpen] = useState(false);
  if (said === answer && said.length <= LONG && said.split('\n').length <= 3) return null;
  return (
    <div className="px-3 pb-2">
      <button
        type="button"
        data-action="whole-answer"
        aria-expanded={open}
        className="rounded text-xs text-accent hover:bg-hover"
        onClick={() => setOpen(!open)}
      >
        {open ? t('search.lessAnswer') : t('search.wholeAnswer')}
      </button>
      {open && <AnswerText source={answer} />}
    </div>
  );
}
