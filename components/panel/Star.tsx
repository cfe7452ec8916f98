import { t } from '../ui/t';
import { StarIcon } from './Icons';
import { changeMine } from './mine-actions';
import { usePanel } from './panel-store';

/** Keeps a script among the favourites, or no longer. */
export function Star({ id, title }: { id: string; title: string }) {
  const on = usePanel((state) => state.mine.favourites.includes(id));
  return (
    <button
      type="button"
      data-action="favourite"
      aria-pressed={on}
      aria-label={t('mine.favourite', [title])}
      title={on ? t('mine.unstar') : t('mine.star')}
      className={`flex size-6 items-center justify-center rounded hover:bg-hover ${on ? 'text-accent' : 'text-soft'}`}
      onClick={() => changeMine({ what: 'favourite', id, on: !on })}
    >
      <StarIcon filled={on} />
    </button>
  );
}
