import { t } from '../ui/t';
import { usePanel } from './panel-store';

/** Says honestly whether the composer holds the text; what it refused can be copied. */
export function InsertOutcome() {
  const outcome = usePanel((state) => state.outcome);
  const sent = usePanel((state) => (state.draft?.text ?? '').trim() === '');
  if (!outcome) return null;
  const inserted = outcome.outcome === 'inserted';
  return (
    <div
      data-testid="insert-outcome"
      data-outcome={outcome.outcome}
      role="status"
      // Once the draft was sent, where the text went is plain to see.
      hidden={inserted && sent}
      className={`flex shrink-0 [&[hidden]]:hidden items-center gap-2 border-t border-line px-3 py-1 text-xs ${inserted ? 'text-soft' : 'bg-bad-tint text-bad'}`}
    >
      <span className="min-w-0 flex-1">
        {inserted ? t('outcome.inserted') : t(`outcome.${outcome.reason ?? 'refused'}`)}
      </span>
      {!inserted && outcome.offered && (
        <button
          type="button"
          data-action="copy"
          className="shrink-0 rounded border border-current px-2"
          onClick={() => void copy(outcome.offered)}
        >
          {t('outcome.copy')}
        </button>
      )}
    </div>
  );
}

/** A page may forbid its frames the clipboard API; the old way still works in a click. */
async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    const field = document.createElement('textarea');
    field.value = text;
    document.body.append(field);
    field.select();
    document.execCommand('copy');
    field.remove();
  }
}
