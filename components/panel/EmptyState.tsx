import type { ConsoleState } from '../../utils/messaging/agent-protocol';
import { t } from '../ui/t';
import { usePanel } from './panel-store';

/** One sentence about what is the matter, one button for what to do. */
export function EmptyState({ state }: { state: Exclude<ConsoleState['state'], 'ready'> }) {
  const agent = usePanel((panel) => panel.agent);
  const button = {
    reading: null,
    'no-console': { label: t('empty.teach'), act: () => agent?.call('teach', 'start') },
    paused: { label: t('panel.resume'), act: () => agent?.call('pause', false) },
  }[state];
  return (
    <div className="m-auto flex max-w-72 flex-col items-center gap-3 p-6 text-center">
      <p className="text-sm text-soft">{t(`empty.${state === 'no-console' ? 'noConsole' : state}`)}</p>
      {button && agent && (
        <button
          type="button"
          data-action={state === 'paused' ? 'resume' : 'teach'}
          className="rounded bg-accent px-4 py-1 text-sm text-on-accent"
          onClick={() => void button.act()}
        >
          {button.label}
        </button>
      )}
    </div>
  );
}
