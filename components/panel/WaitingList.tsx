import type { QueuePlace } from '../../knowledge/standards';
import { t } from '../ui/t';
import { clockDigits, clockTone, clockWord } from './clock-text';

/** Everybody who waits, in the order in which they should be answered, each with a clock and the reason. */
export function WaitingList({ waiting, shown }: { waiting: readonly QueuePlace[]; shown: boolean }) {
  return (
    <ol
      data-testid="waiting"
      aria-label={t('clock.waitingList')}
      hidden={!shown}
      className="max-h-40 overflow-y-auto"
    >
      {waiting.map(({ conversation, clock, reason }) => (
        <li
          key={conversation.id}
          data-testid="waiting-item"
          data-conversation={conversation.id}
          data-deadline={clock.deadline}
          className={`flex items-baseline gap-2 border-t border-line px-3 py-1 text-sm ${conversation.open ? 'bg-accent-tint' : ''}`}
        >
          <span className={`w-14 shrink-0 font-semibold tabular-nums ${clockTone(clock)}`}>
            {clockDigits(clock.secondsLeft)}
          </span>
          <span className="max-w-24 shrink-0 truncate">
            {conversation.name || t('clock.openConversation')}
          </span>
          <span className="min-w-0 flex-1 truncate text-soft">{conversation.preview}</span>
          <span className={`shrink-0 text-xs ${clockTone(clock)}`}>
            {reason === 'deadline' || reason === 'overdue' ? clockWord(clock) : t(`queue.${reason}`)}
          </span>
        </li>
      ))}
    </ol>
  );
}
