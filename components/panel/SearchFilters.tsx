import type { ReactNode } from 'react';
import type { FindableKind } from '../../knowledge/search/types';
import { t } from '../ui/t';
import { topicName } from './topic-name';
import type { Search, SearchFilter } from './use-search';

export const KINDS: readonly (FindableKind | undefined)[] = [undefined, 'entry', 'script', 'term'];

/** The next kind to look at, around in a circle; everything is one of them. */
export function nextKind(kind: FindableKind | undefined, step: 1 | -1): FindableKind | undefined {
  return KINDS[(KINDS.indexOf(kind) + step + KINDS.length) % KINDS.length];
}

/** Kinds, and below them categories and scenes, to limit the results to. The kinds also answer to Alt and the arrows in the box. */
export function SearchFilters({ search }: { search: Search }) {
  const { filter, setFilter, offered } = search;
  const categories = withChosen(offered.categories, filter.category);
  const scenes = withChosen(offered.scenes, filter.scene);
  return (
    <fieldset
      className="m-0 flex min-w-0 flex-wrap gap-1 border-0 px-3 pt-2 pb-1"
      title={t('search.filterKeys')}
    >
      <legend className="sr-only">{t('search.filter')}</legend>
      {KINDS.map((kind) => (
        <Chip
          key={kind ?? 'all'}
          name={kind ?? 'all'}
          on={filter.kind === kind}
          onClick={() => setFilter({ ...filter, kind })}
        >
          {kind ? t(`kind.${kind}`) : t('search.all')}
        </Chip>
      ))}
      <span className="basis-full" />
      {categories.length > 1 || filter.category
        ? categories.map((category) => (
            <Chip
              key={`category:${category}`}
              name="category"
              on={filter.category === category}
              onClick={() => setFilter(toggled(filter, 'category', category))}
            >
              {topicName(category)}
            </Chip>
          ))
        : null}
      {scenes.map((scene) => (
        <Chip
          key={`scene:${scene}`}
          name="scene"
          on={filter.scene === scene}
          onClick={() => setFilter(toggled(filter, 'scene', scene))}
        >
          {topicName(scene)}
        </Chip>
      ))}
    </fieldset>
  );
}

function Chip({
  name,
  on,
  onClick,
  children,
}: {
  name: string;
  on: boolean;
  onClick(): void;
  children: ReactNode;
}) {
  return (
    <button
      type="button"
      data-filter={name}
      aria-pressed={on}
      className={`max-w-40 shrink-0 truncate rounded-full border px-2 py-px text-xs whitespace-nowrap ${
        on ? 'border-accent bg-accent-tint text-ink' : 'border-line text-soft hover:bg-hover'
      }`}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

const toggled = (filter: SearchFilter, what: 'category' | 'scene', value: string): SearchFilter => ({
  ...filter,
  [what]: filter[what] === value ? undefined : value,
});

const withChosen = (values: readonly string[], chosen: string | undefined) =>
  chosen && !values.includes(chosen) ? [chosen, ...values] : [...values];
