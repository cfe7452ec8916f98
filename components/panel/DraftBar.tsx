import type { DraftFinding, DraftRule } from '../../knowledge/draft/types';
import { blankNames } from '../../knowledge/suggest/blanks';
import { t } from '../ui/t';
import { fillBlank, replaceInDraft } from './actions';
import { usePanel } from './panel-store';

/** What could be said better in the draft, one click each, and blanks still to fill. Shown only while there is something. */
export function DraftBar({ findings }: { findings: readonly DraftFinding[] }) {
  const text = usePanel((state) => state.draft?.text ?? '');
  const blanks = blankNames(text);
  if (findings.length === 0 && blanks.length === 0) return null;
  return (
    <section
      aria-label={t('draft.label')}
      className="max-h-2/5 shrink-0 overflow-y-auto border-t border-line bg-raised py-1"
    >
      {blanks.map((name) => (
        <BlankField key={name} name={name} />
      ))}
      <ul>
        {findings.map((finding) => (
          <FindingRow key={`${finding.rule}:${finding.start}:${finding.end}`} finding={finding} />
        ))}
      </ul>
    </section>
  );
}

/** Keys of messages may hold no hyphen. */
const WHY = {
  jargon: 'finding.jargon',
  'no-acknowledgement': 'finding.noAcknowledgement',
  'solution-before-empathy': 'finding.solutionBeforeEmpathy',
  vague: 'finding.vague',
  deflecting: 'finding.deflecting',
  interrogating: 'finding.interrogating',
  'over-promise': 'finding.overPromise',
  rude: 'finding.rude',
  'too-long': 'finding.tooLong',
  'private-data': 'finding.privateData',
  'promise-without-time': 'finding.promiseWithoutTime',
  'no-next-step': 'finding.noNextStep',
  forbidden: 'finding.forbidden',
} as const satisfies Record<DraftRule, string>;

function FindingRow({ finding }: { finding: DraftFinding }) {
  const { rule, start, end, found, fix, data } = finding;
  const why = t(WHY[rule]);
  return (
    <li
      data-testid="draft-finding"
      data-rule={rule}
      data-start={start}
      data-end={end}
      data-severity={finding.severity}
      className="flex items-start gap-2 px-3 py-1 text-sm"
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
    </li>
  );
}

function BlankField({ name }: { name: string }) {
  const suggested = usePanel((state) => state.filled[state.conversation]?.[name] ?? '');
  return (
    <form
      data-testid="draft-blank"
      className="flex items-center gap-2 px-3 py-1 text-sm"
      onSubmit={(event) => {
        event.preventDefault();
        const value = new FormData(event.currentTarget).get('value');
        if (typeof value === 'string' && value.trim()) void fillBlank(name, value.trim());
      }}
    >
      <label className="flex min-w-0 flex-1 items-center gap-2">
        <span className="shrink-0 rounded border border-dashed border-accent px-1 text-accent">{name}</span>
        <input
          name="value"
          defaultValue={suggested}
          autoComplete="off"
          className="min-w-0 flex-1 rounded border border-line bg-surface px-2 py-px"
        />
      </label>
      <button type="submit" className="shrink-0 rounded border border-line px-2 hover:bg-hover">
        {t('draft.fill')}
      </button>
    </form>
  );
}

function shorten(words: string): string {
  return words.length > 24 ? `${words.slice(0, 22)}…` : words;
}
