import { t } from '../ui/t';
import { combined, insertPicked } from './actions';
import { usePanel } from './panel-store';
import { TextWithBlanks } from './TextWithBlanks';

/** The cards picked so far as the one message that they will be. */
export function CombineBar() {
  const cards = usePanel((state) => state.picked);
  if (cards.length === 0) return null;
  const { text, fits } = combined(cards);
  return (
    <section
      data-testid="combine"
      data-fits={fits}
      aria-label={t('combine.label')}
      className="shrink-0 border-t border-accent bg-accent-tint px-3 py-2 text-sm"
    >
      <p className="max-h-30 overflow-y-auto short:max-h-none whitespace-pre-line" aria-live="polite">
        <TextWithBlanks text={text} />
      </p>
      <p className="mt-1 flex flex-wrap items-center gap-2 text-xs">
        <button
          type="button"
          data-action="insert-combined"
          className="min-h-6 rounded bg-accent px-3 text-on-accent"
          onClick={() => void insertPicked(cards)}
        >
          {t('combine.insert', [String(cards.length)])}
        </button>
        <button
          type="button"
          data-action="clear"
          className="min-h-6 rounded px-2 hover:bg-hover"
          onClick={() => usePanel.setState({ picked: [] })}
        >
          {t('combine.clear')}
        </button>
        <span className="min-w-0 flex-1 text-soft">
          {fits ? (cards.length === 1 ? t('combine.more') : '') : t('combine.long')}
        </span>
      </p>
    </section>
  );
}
