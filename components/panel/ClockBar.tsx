import { useState } from 'react';
import { t } from '../ui/t';
import { ClockRing } from './ClockRing';
import { clockDigits, clockTone, clockWord } from './clock-text';
import { usePanel } from './panel-store';
import { useDrag } from './use-drag';
import type { ReplyClocks } from './use-reply-clocks';
import { WaitingList } from './WaitingList';

/** The panel's head: the open conversation's clock, whom it is about, and who else waits. */
export function ClockBar({ clocks }: { clocks: ReplyClocks }) {
  const agent = usePanel((state) => state.agent);
  const floating = usePanel((state) => state.console.floating);
  const open = usePanel((state) => state.conversations.find((conversation) => conversation.open));
  /** null = the agent has not said: shown while somebody else waits too. */
  const [listShown, setListShown] = useState<boolean | null>(null);
  const drag = useDrag('move');
  const clock = clocks.open;
  const others = clocks.waiting.filter((place) => !place.conversation.open).length;
  const listed = listShown ?? others > 0;

  return (
    <header className="shrink-0 border-b border-line">
      <div className="flex items-center gap-2 px-3 py-2" {...(floating ? drag : {})}>
        <ReplyClockFace clocks={clocks} withWord={false} />
        <div className="min-w-0 flex-1 leading-tight">
          <div className={`text-sm font-medium ${clockTone(clock)}`}>
            {clock.state === 'idle' ? (
              t('clock.nobodyWaits')
            ) : (
              // In a narrow panel it breaks between the two, never in one.
              <>
                <span className="inline-block">{clockWord(clock)} ·</span>{' '}
                <span className="inline-block">{t(`clock.${clock.kind}`)}</span>
              </>
            )}
          </div>
          <div className="truncate text-xs text-soft">
            {open?.name || t('clock.openConversation')}
            {open?.tier ? ` · ${open.tier}` : ''}
          </div>
        </div>
        <button
          type="button"
          aria-expanded={listed}
          className="shrink-0 rounded px-1 py-1 text-xs text-soft hover:bg-hover"
          onClick={() => setListShown(!listed)}
        >
          {t('clock.waiting', [String(clocks.waiting.length)])}
        </button>
        {floating && (
          <button
            type="button"
            data-action="collapse"
            aria-label={t('panel.collapse')}
            title={t('panel.collapse')}
            className="rounded px-2 py-1 text-base leading-none text-soft hover:bg-hover"
            onClick={() => void agent?.call('collapse', true)}
          >
            –
          </button>
        )}
      </div>
      <WaitingList waiting={clocks.waiting} shown={listed} />
    </header>
  );
}

/** Ring, digits and word of the open conversation's clock. */
export function ReplyClockFace({ clocks, withWord }: { clocks: ReplyClocks; withWord: boolean }) {
  const clock = clocks.open;
  return (
    <div
      data-testid="reply-clock"
      data-state={clock.state}
      data-deadline={clock.deadline ?? ''}
      role="timer"
      aria-label={
        clock.secondsLeft === null
          ? clockWord(clock)
          : `${clockDigits(clock.secondsLeft)} ${clockWord(clock)}`
      }
      className={`flex shrink-0 items-center gap-2 ${clockTone(clock)}`}
    >
      <ClockRing clock={clock} span={clocks.openSpan} />
      {clock.secondsLeft !== null && (
        <span className="text-clock leading-none font-semibold tabular-nums">
          {clockDigits(clock.secondsLeft)}
        </span>
      )}
      {withWord && <span className="text-xs font-medium whitespace-nowrap">{clockWord(clock)}</span>}
    </div>
  );
}
