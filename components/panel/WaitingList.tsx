import type { QueuePlace } from '../../knowledge/standards';
import { t } from '../ui/t';
import { clockDigits, clockTone, clockWord } from './clock-text';

/** Everybody who waits, in the order in which they should be answered, each with a clock and the reason in words. */
export function WaitingList({ waiting, shown }: { waiting: readonly QueuePlace[]; shown: boolean }) {
  return (
    <ol
      data-testid="waiting"
      aria-label={t('clock.waitingList')}
      hidden={!shown}
      className="max-h-44 overflow-y-auto"
    >
      {waiting.map(({ conversation, clock, reason }, place) => (
        <li
          key={conversation.id}
          data-testid="waiting-item"
          data-conversation={conversation.id}
          data-deadline={clock.deadline}
          data-reason={reason}
          className={`flex items-baseline gap-2 border-t border-line px-3 py-1 text-sm ${conversation.open ? 'bg-accent-tint' : ''}`}
        >
          <span className={`w-14 shrink-0 font-semibold tabular-nums ${clockTone(clock)}`}>
            {clockDigits(clock.secondsLeft)}
          </span>
          <span className="min-w-0 flex-1">
            <span className="flex gap-2">
              <span className="max-w-24 shrink-0 truncate">
                {conversation.name || t('clock.openConversation')}
              </span>
              <span className="min-w-0 flex-1 truncate text-soft">{conversation.preview}</span>
            </span>
            <span className={`block text-xs ${clockTone(clock)}`}>
              {place === 0 && waiting.length > 1 && <b className="font-medium">{t('queue.firstOfAll')} </b>}
              {reason === 'deadline'
                ? place === 0 && waiting.length > 1
                  ? t('queue.deadline')
                  : clockWord(clock)
                : t(`queue.${reason}`)}
            </span>
          </span>
        </li>
      ))}
    </ol>
  );
}
