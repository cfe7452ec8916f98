import { t } from '../ui/t';
import { Avatar, clockTime } from './look';
import { usePractice } from './practice-store';

/** The customers of this round, as a console lists them: name, last words, time, how many are unread. */
export function TalkList() {
  const { talks, openId, open } = usePractice();
  const arrived = talks.filter((talk, index) => index === 0 || talk.lines.length > 0);
  return (
    <nav
      aria-label={t('practice.conversations')}
      className="w-60 shrink-0 overflow-y-auto border-r border-line bg-raised max-[760px]:w-full max-[760px]:max-h-32 max-[760px]:border-r-0 max-[760px]:border-b"
    >
      <ul>
        {arrived.map((talk) => {
          const last = talk.lines.at(-1);
          return (
            <li key={talk.id} data-testid="practice-conversation">
              <button
                type="button"
                aria-current={talk.id === openId}
                onClick={() => open(talk.id)}
                className={`flex w-full items-center gap-2 border-b border-line px-3 py-2.5 text-left ${talk.id === openId ? 'bg-accent-tint' : 'hover:bg-hover'}`}
              >
                <Avatar name={talk.scene.customer} />
                <span className="flex min-w-0 flex-1 flex-col">
                  <span className="flex justify-between gap-2">
                    <span className="truncate font-medium">{talk.scene.customer}</span>
                    <span className="text-xs text-soft tabular-nums">{last ? clockTime(last.at) : ''}</span>
                  </span>
                  <span className="flex items-center justify-between gap-2">
                    <span className="truncate text-sm text-soft">
                      {last?.text ?? t('practice.connecting')}
                    </span>
                    {talk.unread > 0 && (
                      <span className="min-w-5 rounded-full bg-bad px-1 text-center text-xs text-surface">
                        {talk.unread}
                        <span className="sr-only">{t('practice.unread')}</span>
                      </span>
                    )}
                  </span>
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
