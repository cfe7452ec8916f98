import { t } from '../ui/t';
import { ReplyClockFace } from './ClockBar';
import { usePanel } from './panel-store';
import { useDrag } from './use-drag';
import type { ReplyClocks } from './use-reply-clocks';

/** The panel folded up: the clock alone. */
export function ClockPill({ clocks }: { clocks: ReplyClocks }) {
  const agent = usePanel((state) => state.agent);
  const drag = useDrag('move');
  const others = clocks.waiting.filter((place) => !place.conversation.open).length;
  return (
    <div className="flex h-full items-center gap-1 pr-1 pl-3" {...drag}>
      <ReplyClockFace clocks={clocks} withWord />
      <span className="flex-1" />
      {others > 0 && <span className="rounded-full bg-accent px-2 text-xs text-on-accent">+{others}</span>}
      <button
        type="button"
        data-action="expand"
        aria-label={t('panel.expand')}
        title={t('panel.expand')}
        className="rounded-full px-2 py-1 text-soft hover:bg-hover"
        onClick={() => void agent?.call('collapse', false)}
      >
        ＋
      </button>
    </div>
  );
}
