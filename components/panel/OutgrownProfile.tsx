import { t } from '../ui/t';
import { usePanel } from './panel-store';

/** The page changed since it was taught: said where the agent looks, with both ways out. */
export function OutgrownProfile() {
  const outgrown = usePanel((state) => state.console.outgrown);
  const agent = usePanel((state) => state.agent);
  if (!outgrown) return null;
  const button = 'rounded border border-line bg-surface px-2 text-ink hover:bg-hover';
  return (
    <div
      role="status"
      data-testid="outgrown-profile"
      className="shrink-0 border-b border-line bg-hover px-3 py-2 text-sm text-ink"
    >
      {t('transcript.outgrown')}
      <span className="mt-1 flex gap-2">
        <button type="button" className={button} onClick={() => void agent?.call('teach', 'start')}>
          {t('empty.teach')}
        </button>
        <button
          type="button"
          className={button}
          data-action="forget"
          onClick={() => void agent?.call('forgetProfile', undefined as never)}
        >
          {t('transcript.forget')}
        </button>
      </span>
    </div>
  );
}
