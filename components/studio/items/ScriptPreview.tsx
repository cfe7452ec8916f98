import { useDeferredValue, useMemo, useState } from 'react';
import { checkScript, type DraftFinding, fixScript } from '../../../knowledge/draft';
import type { Script } from '../../../knowledge/pack/schema';
import {
  blankNames,
  blankOf,
  fillBlanks,
  openBlanks,
  placeCaret,
  proposals,
} from '../../../knowledge/suggest/blanks';
import { RULE_WORDS } from '../../ui/rule-words';
import { Field } from '../../ui/Field';
import { t } from '../../ui/t';
import { useDraftContext } from './use-draft-context';

interface ScriptPreviewProps {
  script: Script;
  /** The text as it is being written, before it is saved. */
  text: string;
  onFix: (text: string) => void;
}

/** The script as the customer will see it, with blanks to try out, and what the draft check says of it. */
export function ScriptPreview({ script, text, onFix }: ScriptPreviewProps) {
  const [values, setValues] = useState<Record<string, string>>({});
  const settled = useDeferredValue(text);
  const context = useDraftContext(settled);
  const findings = useMemo(
    () => checkScript({ text: settled, blanks: script.blanks }, context),
    [settled, script.blanks, context],
  );
  const names = blankNames(text);
  const filled = placeCaret(fillBlanks(text, { ...examples(script, names), ...values })).text;
  return (
    <section aria-label={t('edit.preview')} className="flex flex-col gap-3" data-testid="script-preview">
      <h2 className="text-sm text-soft">{t('edit.preview')}</h2>
      <div className="rounded-lg bg-raised p-3">
        <p
          data-testid="preview-bubble"
          className="ml-auto w-fit max-w-[90%] rounded-lg rounded-tr-sm bg-accent-tint px-3 py-2 text-base whitespace-pre-line"
        >
          <WithBlanks text={filled} />
        </p>
      </div>
      {names.length > 0 && (
        <div className="grid grid-cols-2 gap-2">
          {names.map((name) => (
            <Field
              key={name}
              label={name}
              className="w-full"
              value={values[name] ?? ''}
              placeholder={examples(script, [name])[name] ?? t('edit.tryBlank')}
              data-testid="preview-blank"
              onChange={(event) => setValues({ ...values, [name]: event.target.value })}
            />
          ))}
        </div>
      )}
      <Findings text={text} findings={findings} onFix={onFix} />
    </section>
  );
}

function Findings({
  text,
  findings,
  onFix,
}: {
  text: string;
  findings: readonly DraftFinding[];
  onFix: (text: string) => void;
}) {
  if (findings.length === 0)
    return (
      <p className="text-sm text-good" data-testid="script-fine">
        ✓ {t('edit.fine')}
      </p>
    );
  return (
    <ul className="flex flex-col gap-1 text-sm" aria-label={t('draft.label')}>
      {findings.map((finding) => (
        <li
          key={`${finding.rule} ${finding.start} ${finding.end}`}
          data-testid="script-finding"
          data-rule={finding.rule}
          className="flex items-start gap-2 border-l-2 border-warn pl-2"
        >
          <span className="min-w-0 flex-1">
            {finding.rule !== 'too-long' && finding.found && (
              <b className="font-medium text-warn">“{finding.found}”</b>
            )}{' '}
            <span className="text-soft">{t(RULE_WORDS[finding.rule])}</span>
          </span>
          {finding.fix !== undefined && (
            <button
              type="button"
              data-testid="script-fix"
              title={finding.fix}
              aria-label={t('draft.fix', [finding.found, finding.fix])}
              className="max-w-40 shrink-0 truncate rounded border border-accent px-2 text-accent hover:bg-accent-tint"
              onClick={() => onFix(fixScript(text, finding))}
            >
              → {finding.fix === '' ? t('draft.remove') : finding.fix}
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function WithBlanks({ text }: { text: string }) {
  let end = 0;
  const parts = openBlanks(text).map((blank) => {
    const before = text.slice(end, blank.start);
    end = blank.end;
    return (
      <span key={blank.start}>
        {before}
        <span className="rounded border border-dashed border-accent px-1 text-accent">{blank.name}</span>
      </span>
    );
  });
  return (
    <>
      {parts}
      {text.slice(end)}
    </>
  );
}

/** What would stand in the blanks: real times and choices where we know them. */
function examples(script: Script, names: readonly string[]): Record<string, string | undefined> {
  const now = Date.now();
  return Object.fromEntries(
    names.map((name) => [name, proposals(blankOf(script, name), now, script.text)[0]]),
  );
}
