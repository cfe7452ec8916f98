import { t } from '../ui/t';
import type { FileReport } from './import-run';
import { reasonText } from './import-text';

/** Reasons shown one by one; a broken file of 100,000 rows must not make a page of 100,000 lines. */
const SHOWN = 500;

/** What became of every row of the imported files. */
export function ImportReport({ reports }: { reports: FileReport[] }) {
  const sum = (count: (report: FileReport) => number) =>
    reports.reduce((total, report) => total + count(report), 0);
  const added = sum((report) => report.added);
  const updated = sum((report) => report.updated);
  const same = sum((report) => report.same);
  const left = sum((report) => report.draft.skipped.length);
  return (
    <section
      data-testid="import-report"
      data-added={added}
      data-updated={updated}
      data-skipped={left + same}
      aria-live="polite"
      className="flex flex-col gap-3"
    >
      <h2 className="text-lg">{t('studio.report', [String(added), String(updated), String(left + same)])}</h2>
      {reports.map((report, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the list is complete when it is shown
        <article key={index} className="border-t border-line pt-2">
          <h3 className="font-medium">{report.draft.pack.name}</h3>
          <p className="text-sm text-soft">{facts(report)}</p>
          {report.draft.skipped.length > 0 && (
            <ul className="mt-1 max-h-96 overflow-y-auto text-sm">
              {report.draft.skipped.slice(0, SHOWN).map(({ row, reason, detail }, place) => (
                <li
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows of several sheets may have the same number
                  key={place}
                  data-testid="import-skipped"
                  data-row={row}
                  data-reason={reason}
                  className="flex gap-3 border-b border-line py-1"
                >
                  <span className="w-20 shrink-0 text-soft tabular-nums">
                    {t('studio.row', [String(row)])}
                  </span>
                  <span>{reasonText(reason, detail)}</span>
                </li>
              ))}
              {report.draft.skipped.length > SHOWN && (
                <li className="py-1 text-soft">
                  {t('studio.moreSkipped', [String(report.draft.skipped.length - SHOWN)])}
                </li>
              )}
            </ul>
          )}
        </article>
      ))}
    </section>
  );
}

function facts({ draft, added, updated, same, removed }: FileReport): string {
  return [
    t(`studio.format.${FORMAT_KEYS[draft.format]}`),
    draft.encoding?.toUpperCase(),
    added > 0 && t('studio.nAdded', [String(added)]),
    updated > 0 && t('studio.nUpdated', [String(updated)]),
    same > 0 && t('studio.nSame', [String(same)]),
    removed > 0 && t('studio.nRemoved', [String(removed)]),
    draft.skipped.length > 0 && t('studio.nSkipped', [String(draft.skipped.length)]),
  ]
    .filter(Boolean)
    .join(' · ');
}

const FORMAT_KEYS = {
  warmreply: 'warmreply',
  qianniu: 'qianniu',
  'merchant-client': 'merchantClient',
  'speech-repo': 'speechRepo',
  espanso: 'espanso',
  'text-blaze': 'textBlaze',
  briskine: 'briskine',
  zendesk: 'zendesk',
  gorgias: 'gorgias',
  chatwoot: 'chatwoot',
  tars: 'tars',
  zammad: 'zammad',
  liveperson: 'liveperson',
  'amazon-connect': 'amazonConnect',
  textexpander: 'textexpander',
  alfred: 'alfred',
  'auto-text-expander': 'autoTextExpander',
  table: 'table',
} as const;
