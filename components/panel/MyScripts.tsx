import { useMemo, useState } from 'react';
import type { OwnScript } from '../../knowledge/mine/own-scripts';
import type { Script } from '../../knowledge/pack/schema';
import { Button } from '../ui/Button';
import { t } from '../ui/t';
import { insertCard } from './actions';
import { fillKnown, type Known, knownHere } from './fill-known';
import { newOwnScript, removeOwnScript } from './mine-actions';
import { usePanel } from './panel-store';
import { ScriptForm } from './ScriptForm';
import { Star } from './Star';
import { TextWithBlanks } from './TextWithBlanks';
import { useArrowKeys } from './use-arrow-keys';

const NONE: never[] = [];

/** The agent's own scripts, their favourites and what they used lately: one click away, beside the team's. */
export function MyScripts() {
  const library = usePanel((state) => state.library);
  const mine = usePanel((state) => state.mine);
  const draft = usePanel((state) => state.draft?.text.trim() ?? '');
  const [edited, setEdited] = useState<OwnScript | null>(null);
  const onKeyDown = useArrowKeys();
  const byId = useMemo(() => new Map(library?.scripts.map((script) => [script.id, script])), [library]);
  const known = useKnownHere();
  const own = library?.personal ?? NONE;
  const favourites = mine.favourites.flatMap((id) => byId.get(id) ?? []);
  const recent = mine.recent.flatMap((id) => byId.get(id) ?? []).slice(0, 10);

  const done = () => {
    setEdited(null);
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[data-action=new-script]')?.focus());
  };
  if (edited) return <ScriptForm script={edited} onDone={done} />;
  return (
    <section
      data-testid="my-scripts"
      aria-label={t('mine.label')}
      className="min-h-0 flex-1 overflow-y-auto"
      onKeyDown={onKeyDown}
    >
      <div className="flex flex-wrap gap-2 border-b border-line px-3 py-2">
        {draft && (
          <Button look="main" data-action="save-draft" onClick={() => setEdited(newOwnScript(draft))}>
            {t('mine.saveDraft')}
          </Button>
        )}
        <Button data-action="new-script" onClick={() => setEdited(newOwnScript(''))}>
          {t('mine.new')}
        </Button>
      </div>
      <List
        name="own"
        title={t('mine.own')}
        empty={t('mine.noOwn')}
        scripts={own}
        known={known}
        onEdit={setEdited}
      />
      <List
        name="favourite"
        title={t('mine.favourites')}
        empty={t('mine.noFavourites')}
        scripts={favourites}
        known={known}
      />
      <List
        name="recent"
        title={t('mine.recent')}
        empty={t('mine.noRecent')}
        scripts={recent}
        known={known}
      />
    </section>
  );
}

/** Read anew when the conversation or what is known of it changes, not with every key in the draft. */
function useKnownHere(): Known {
  const messages = usePanel((state) => state.messages);
  const conversation = usePanel((state) => state.conversation);
  const filled = usePanel((state) => state.filled);
  const mine = usePanel((state) => state.mine);
  const customerScenes = usePanel((state) => state.customerScenes);
  // biome-ignore lint/correctness/useExhaustiveDependencies: these are what it reads from the panel's state
  return useMemo(() => knownHere(), [messages, conversation, filled, mine, customerScenes]);
}

interface ListProps {
  name: 'own' | 'favourite' | 'recent';
  title: string;
  empty: string;
  scripts: readonly Script[];
  known: Known;
  onEdit?: (script: OwnScript) => void;
}

function List({ name, title, empty, scripts, known, onEdit }: ListProps) {
  return (
    <>
      <h2 className="px-3 pt-2 text-xs font-medium text-soft">{title}</h2>
      {scripts.length === 0 && <p className="px-3 py-1 text-sm text-soft">{empty}</p>}
      <ul data-list={name}>
        {scripts.map((script) => (
          <Row key={script.id} script={script} known={known} onEdit={onEdit} />
        ))}
      </ul>
    </>
  );
}

/** The row that had the focus is gone: the way back is what one may want next. */
function focusUndo(): void {
  document.querySelector<HTMLElement>('[data-testid=panel-undo] [data-action=undo]')?.focus();
}

interface RowProps {
  script: Script;
  known: Known;
  onEdit?: (script: OwnScript) => void;
}

function Row({ script, known, onEdit }: RowProps) {
  const text = useMemo(() => fillKnown(script, known), [script, known]);
  const [failed, setFailed] = useState(false);
  const small = 'flex min-h-6 items-center rounded px-1 text-xs text-soft hover:bg-hover hover:text-ink';
  return (
    <li data-testid="my-script" data-id={script.id} className="border-b border-line">
      <span className="flex items-start">
        <button
          type="button"
          data-action="insert"
          className="min-w-0 flex-1 py-2 pr-1 pl-3 text-left text-sm hover:bg-hover focus-visible:bg-hover"
          onClick={() => void insertCard({ script, text })}
        >
          <span className="flex items-baseline gap-2">
            <span className="shrink-0 text-xs font-medium text-accent">{t(`purpose.${script.purpose}`)}</span>
            <span className="min-w-0 flex-1 truncate font-medium">{script.title}</span>
            {script.shortcut && <span className="shrink-0 text-xs text-soft">/{script.shortcut}</span>}
          </span>
          <span className="mt-px line-clamp-3 whitespace-pre-line text-soft">
            <TextWithBlanks text={text} />
          </span>
        </button>
        <span className="shrink-0 py-1 pr-1">
          <Star id={script.id} title={script.title} />
        </span>
      </span>
      {onEdit && (
        <span className="flex gap-2 px-2 pb-1">
          <button
            type="button"
            data-action="edit"
            aria-label={t('mine.editNamed', [script.title])}
            className={small}
            onClick={() => onEdit(script)}
          >
            {t('mine.edit')}
          </button>
          <button
            type="button"
            data-action="delete"
            aria-label={t('mine.deleteNamed', [script.title])}
            className={small}
            onClick={() => void removeOwnScript(script).then(focusUndo, () => setFailed(true))}
          >
            {t('mine.delete')}
          </button>
          {failed && (
            <span role="alert" className="text-xs text-bad">
              {t('mine.failed')}
            </span>
          )}
        </span>
      )}
    </li>
  );
}
