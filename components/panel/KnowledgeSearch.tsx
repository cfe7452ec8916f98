import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { SearchHit } from '../../knowledge/search/types';
import { Marked } from '../ui/Marked';
import { t } from '../ui/t';
import { insertFound, returnToDraft } from './actions';
import { cautionOf } from './caution';
import { fillKnown } from './fill-known';
import { usePanel } from './panel-store';
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
        className="w-full rounded border border-line bg-raised px-2 py-1 text-sm placeholder:text-soft"
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
      <p role="status" className="px-3 pt-1 text-xs text-soft">
        {search.state === 'found' && t('search.found', [String(search.hits.length)])}
        {search.state === 'nearest' && t('search.nearest')}
        {search.state === 'failed' && t('search.failed')}
      </p>
      <ul data-list="results">
        {search.hits.map((hit) => (
          <Result key={`${hit.kind}:${hit.id}`} hit={hit} />
        ))}
      </ul>
      {(search.state === 'nothing' || search.state === 'nearest') && <Nothing search={search} />}
    </section>
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
  const { title, body } = shown(hit);
  const caution = hit.kind === 'entry' ? cautionOf(hit.item) : null;
  return (
    <li data-testid="knowledge-result" data-id={hit.id} data-kind={hit.kind} className="border-b border-line">
      <button
        type="button"
        data-action="insert"
        className="block w-full px-3 py-2 text-left text-sm hover:bg-hover focus-visible:bg-hover"
        onClick={() => {
          if (caution && !confirming) setConfirming(true);
          else if (hit.kind === 'script') {
            const text = fillKnown(hit.item);
            void insertFound(text, { script: hit.item, text });
          } else void insertFound(body);
        }}
      >
        <span className="flex items-baseline gap-2">
          <span className="shrink-0 text-xs font-medium text-accent">{t(`kind.${hit.kind}`)}</span>
          <span className="min-w-0 flex-1 font-medium">
            <Marked text={title} spans={hit.spans} />
          </span>
        </span>
        <span className="mt-px line-clamp-3 whitespace-pre-line text-soft">{body}</span>
        {hit.kind === 'entry' && <Provenance hit={hit} />}
        {caution && (
          <span className="block text-xs text-bad">
            {confirming ? t('search.insertAnyway', [caution]) : caution}
          </span>
        )}
      </button>
    </li>
  );
}

/** 信息准确: where an answer comes from and when somebody last checked it is always in sight. */
function Provenance({ hit }: { hit: Extract<SearchHit, { kind: 'entry' }> }) {
  const { source, verifiedOn } = hit.item;
  const parts = [source, verifiedOn && t('search.verifiedOn', [verifiedOn])].filter(Boolean);
  return parts.length > 0 ? <span className="block text-xs text-soft">{parts.join(' · ')}</span> : null;
}

function shown(hit: SearchHit): { title: string; body: string } {
  if (hit.kind === 'entry') return { title: hit.item.question, body: hit.item.answer };
  if (hit.kind === 'script') return { title: hit.item.title, body: hit.item.text };
  return { title: hit.item.term, body: hit.item.plain };
}
