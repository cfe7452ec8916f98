import type { ReplyClock } from '../../knowledge/standards';
import { t } from '../ui/t';

/** `0:12`, past zero `+0:03`, beyond an hour `1:02:03`. */
export function clockDigits(secondsLeft: number): string {
  const seconds = Math.abs(secondsLeft);
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const rest = String(seconds % 60).padStart(2, '0');
  const digits = hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}:${rest}` : `${minutes}:${rest}`;
  return secondsLeft < 0 ? `+${digits}` : digits;
}

/** The state in words: colour alone tells nobody with another eye. */
export function clockWord(clock: ReplyClock): string {
  if (clock.resumesAt !== null) return t('clock.resumes', [whenText(clock.resumesAt)]);
  if (clock.turned) return t('clock.turned');
  return t(`clock.${clock.state}`);
}

export function clockTone(clock: ReplyClock): string {
  if (clock.state === 'overdue') return 'text-bad';
  if (clock.state === 'warning') return 'text-warn';
  return clock.state === 'running' ? 'text-good' : 'text-soft';
}

/** `09:00` today, else with its day. */
function whenText(at: number): string {
  const time = new Date(at);
  const today = time.toDateString() === new Date().toDateString();
  return time.toLocaleString(undefined, {
    ...(today ? {} : { month: 'numeric', day: 'numeric', weekday: 'short' }),
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  });
}
