import type { AgentCalls, TeachStep } from '../../utils/messaging/agent-protocol';
import { t } from '../ui/t';
import { usePanel } from './panel-store';

const STEP_NUMBER = { customer: 1, agent: 2, composer: 3 } as const;

/** Leads through the three clicks, then shows what would be read before it is saved. */
export function Teaching({ step }: { step: TeachStep }) {
  const agent = usePanel((state) => state.agent);
  const act = (action: Parameters<AgentCalls['teach']>[0]) => void agent?.call('teach', action);
  const quiet = 'rounded border border-line px-3 py-1 text-sm hover:bg-hover disabled:opacity-50';

  if (step.step !== 'preview') {
    return (
      <section
        data-testid="teaching"
        data-step={step.step}
        className="flex flex-1 items-center gap-3 overflow-y-auto px-4 py-2"
        aria-live="polite"
      >
        <p className="min-w-0 flex-1">
          <span className="text-base font-medium">{t(`teach.${step.step}`)}</span>
          <span className="block text-xs text-soft">
            {t('teach.stepOf', [String(STEP_NUMBER[step.step])])} · {t('teach.how')}
          </span>
        </p>
        <button type="button" className={quiet} onClick={() => act('cancel')}>
          {t('teach.cancel')}
        </button>
      </section>
    );
  }
  return (
    <section data-testid="teaching" data-step="preview" className="flex min-h-0 flex-1 flex-col">
      <p className="px-3 py-2 text-base font-medium">
        {t('teach.preview', [String(step.messages.length), String(step.customer), String(step.agent)])}
      </p>
      <div className="flex flex-wrap gap-2 px-3 pb-2">
        <button type="button" className={quiet} disabled={!step.broader} onClick={() => act('broader')}>
          {t('teach.broader')}
        </button>
        <button type="button" className={quiet} disabled={!step.narrower} onClick={() => act('narrower')}>
          {t('teach.narrower')}
        </button>
        <button
          type="button"
          data-action="save"
          disabled={step.messages.length === 0}
          className="rounded bg-accent px-4 py-1 text-sm text-on-accent"
          onClick={() => act('save')}
        >
          {t('teach.save')}
        </button>
        <button type="button" className={quiet} onClick={() => act('cancel')}>
          {t('teach.cancel')}
        </button>
      </div>
      <ol className="min-h-0 flex-1 overflow-y-auto border-t border-line">
        {step.messages.slice(-100).map((message, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a fixed list that is shown once
          <li key={index} className="flex gap-2 border-b border-line px-3 py-1 text-sm">
            <span className="shrink-0 text-xs text-soft">{t(`role.${message.role}`)}</span>
            <span className="min-w-0 flex-1">{message.text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
