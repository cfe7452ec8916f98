import { useState } from 'react';
import type { DraftFinding } from '../../knowledge/draft/types';
import { openBlanks } from '../../knowledge/suggest';
import { RULE_WORDS } from '../ui/rule-words';
import { t } from '../ui/t';
import { replaceInDraft } from './actions';
import { BlankForms } from './BlankForms';
import { usePanel } from './panel-store';
import { silenceKey } from './silence';

/** What could be said better in the draft, one click each, and blanks still to fill. Shown only while there is something. */
export function DraftBar({ findings }: { findings: readonly DraftFinding[] }) {
  const open = usePanel((state) => openBlanks(state.draft?.text ?? '').length > 0);
  const silenced = usePanel((state) => state.silenced.draft.length > 0);
  if (findings.length === 0 && !open && !silenced) return null;
  return (
    <section
      aria-label={t('draft.label')}
      className="max-h-2/5 shrink-0 overflow-y-auto short:max-h-none border-t border-line bg-raised py-1"
    >
      <BlankForms />
      <ul>
        {findings.map((finding) => (
          <FindingRow key={`${finding.rule}:${finding.start}:${finding.end}`} finding={finding} />
        ))}
      </ul>
      <SilencedLine />
    </section>
  );
}

function FindingRow({ finding }: { finding: DraftFinding }) {
  const { rule, start, end, found, fix, data } = finding;
  const why = t(RULE_WORDS[rule]);
  return (
    <li
      data-testid="draft-finding"
      data-rule={rule}
      data-start={start}
      data-end={end}
      data-severity={finding.severity}
      className="flex items-start gap-2 py-1 pr-1 pl-3 text-sm"
    >
      <span className="min-w-0 flex-1">
        {found && (
          <b className={`font-medium ${rule === 'jargon' ? 'text-accent' : 'text-warn'}`}>
            “{shorten(found)}”
          </b>
        )}{' '}
        <span className="text-soft">{data?.picture ?? why}</span>
      </span>
      {fix !== undefined && (
        <button
          type="button"
          data-action="fix"
          aria-label={t('draft.fix', [found, fix])}
          className="max-w-40 shrink-0 truncate rounded border border-accent px-2 text-accent hover:bg-accent-tint"
          title={fix}
          onClick={() => void replaceInDraft(start, end, found, fix)}
        >
          → {fix === '' ? t('draft.remove') : fix}
        </button>
      )}
      <button
        type="button"
        data-action="not-here"
        aria-label={t('draft.notHere', [found ? shorten(found) : why])}
        title={t('draft.notHereHint')}
        className="flex size-6 shrink-0 items-center justify-center rounded text-soft hover:bg-hover hover:text-ink"
        onClick={() => silence(finding)}
      >
        ✕
      </button>
    </li>
  );
}

function silence(finding: DraftFinding): void {
  usePanel.setState(({ silenced }) => ({
    silenced: { ...silenced, draft: [...new Set([...silenced.draft, silenceKey(finding)])] },
  }));
}

/** What is not remarked in this draft: for the whole conversation, or after all. */
function SilencedLine() {
  const keys = usePanel((state) => state.silenced.draft);
  const [done, setDone] = useState('');
  if (keys.length === 0) return null;
  const forConversation = () => {
    usePanel.setState(({ silenced, conversation }) => ({
      silenced: {
        ...silenced,
        conversations: {
          ...silenced.conversations,
          [conversation]: [...new Set([...(silenced.conversations[conversation] ?? []), ...keys])],
        },
      },
    }));
    setDone(keys.join());
  };
  const bringBack = () => {
    usePanel.setState(({ silenced, conversation }) => ({
      silenced: {
        draft: [],
        conversations: {
          ...silenced.conversations,
          [conversation]: (silenced.conversations[conversation] ?? []).filter((key) => !keys.includes(key)),
        },
      },
    }));
    setDone('');
  };
  const button = 'min-h-6 rounded px-1 text-accent underline hover:bg-hover';
  return (
    <p
      role="status"
      data-testid="silenced"
      className="flex flex-wrap items-center gap-x-2 border-t border-line px-3 pt-1 text-xs text-soft"
    >
      {done === keys.join() ? t('draft.silentConversation') : t('draft.silentDraft', [String(keys.length)])}
      {done !== keys.join() && (
        <button type="button" data-action="silence-conversation" className={button} onClick={forConversation}>
          {t('draft.wholeConversation')}
        </button>
      )}
      <button type="button" data-action="bring-back" className={button} onClick={bringBack}>
        {t('mine.undo')}
      </button>
    </p>
  );
}

function shorten(words: string): string {
  return words.length > 24 ? `${words.slice(0, 22)}…` : words;
}
