import { type FormEvent, useMemo, useRef } from 'react';
import { blankOf, openBlanks, pickUp, proposals, valuesFor } from '../../knowledge/suggest';
import type { Script } from '../../knowledge/pack/schema';
import { t } from '../ui/t';
import { fillBlanksInDraft } from './fill-blanks';
import { usePanel } from './panel-store';
import { useKnown } from './use-known';

const MESSAGES_READ = 60;
const ASIDE: Script = { id: '', title: '', text: ' ', purpose: 'solution', stage: 'answer' };

/** One small form for each blank that is still open in the draft; Enter in one fills all that have a value. */
export function BlankForms() {
  const text = usePanel((state) => state.draft?.text ?? '');
  const section = useRef<HTMLDivElement>(null);
  const blanks = openBlanks(text).filter(
    (blank, i, all) => all.findIndex(({ name }) => name === blank.name) === i,
  );
  if (blanks.length === 0) return null;

  const fill = (chosen: Record<string, string> = {}) => {
    const values = { ...typedIn(section.current!), ...chosen };
    void fillBlanksInDraft(values);
  };
  return (
    <div ref={section} data-testid="draft-blanks" className="border-b border-line pb-1">
      <p role="status" className="px-3 py-1 text-xs font-medium text-warn">
        {t('draft.blanks', [String(blanks.length)])}
      </p>
      {blanks.map((blank) => (
        <div
          key={blank.name}
          data-testid="draft-finding"
          data-rule="open-blank"
          data-severity="stop"
          data-start={blank.start}
          data-end={blank.end}
        >
          <BlankForm name={blank.name} onFill={fill} />
        </div>
      ))}
    </div>
  );
}

function BlankForm({ name, onFill }: { name: string; onFill: (chosen?: Record<string, string>) => void }) {
  const { value, offered, kind } = useOffered(name);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onFill();
  };
  return (
    <form
      data-testid="draft-blank"
      data-name={name}
      data-kind={kind}
      className="px-3 py-1 text-sm"
      onSubmit={submit}
    >
      <span className="flex items-center gap-2">
        <label className="flex min-w-0 flex-1 items-center gap-2">
          <span className="max-w-2/5 shrink-0 truncate rounded border border-dashed border-accent px-1 text-accent">
            {name}
          </span>
          <input
            name="value"
            data-blank={name}
            defaultValue={value}
            inputMode={kind === 'amount' ? 'decimal' : undefined}
            autoComplete="off"
            className="min-h-6 min-w-0 flex-1 rounded border border-line bg-surface px-2"
          />
        </label>
        <button type="submit" className="min-h-6 shrink-0 rounded border border-line px-2 hover:bg-hover">
          {t('draft.fill')}
        </button>
      </span>
      {offered.length > 0 && (
        <span className="mt-1 flex flex-wrap gap-1">
          {offered.map((one) => (
            <button
              key={one}
              type="button"
              data-action="propose"
              className="min-h-6 rounded-full border border-line px-2 text-xs hover:bg-hover"
              onClick={() => onFill({ [name]: one })}
            >
              {one}
            </button>
          ))}
        </span>
      )}
    </form>
  );
}

/** What is known of the blank: by the agent, from the conversation, from the script that brought it, or by its name. */
function useOffered(name: string) {
  const messages = usePanel((state) => state.messages);
  const open = usePanel((state) => state.conversations.find((conversation) => conversation.open));
  const inserted = usePanel((state) => state.inserted);
  const known = useKnown();
  return useMemo(() => {
    const script = inserted.findLast((one) => one.text.includes(`{{${name}}}`))?.script ?? ASIDE;
    const blank = blankOf(script, name);
    const picked = pickUp(messages.slice(-MESSAGES_READ), open);
    const value = valuesFor(script, [name], picked, known)[name] ?? '';
    const offered = proposals(blank, Date.now(), script.text).filter((one) => one !== value);
    return { value, offered, kind: blank.kind };
  }, [name, messages, open, inserted, known]);
}

function typedIn(section: HTMLElement): Record<string, string> {
  const fields = [...section.querySelectorAll<HTMLInputElement>('input[data-blank]')];
  return Object.fromEntries(fields.map((field) => [field.dataset.blank!, field.value.trim()]));
}
