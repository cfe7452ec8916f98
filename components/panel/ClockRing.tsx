import type { ReplyClock } from '../../knowledge/standards';

const RADIUS = 9;
const ROUND = 2 * Math.PI * RADIUS;

/** What is left of the promised time as a ring; each state has a shape of its own inside. */
export function ClockRing({ clock, span }: { clock: ReplyClock; span: number }) {
  const left = clock.secondsLeft === null ? 0 : Math.min(1, Math.max(0, clock.secondsLeft / span));
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className="size-6 shrink-0">
      <circle cx="12" cy="12" r={RADIUS} fill="none" stroke="var(--line)" strokeWidth="3" />
      {clock.state !== 'idle' && clock.state !== 'overdue' && (
        <circle
          cx="12"
          cy="12"
          r={RADIUS}
          fill="none"
          stroke="currentColor"
          strokeWidth="3"
          strokeDasharray={`${ROUND * left} ${ROUND}`}
          transform="rotate(-90 12 12)"
          className="transition-[stroke-dasharray] duration-1000 ease-linear"
        />
      )}
      {clock.state === 'warning' && (
        <path d="M12 8v5m0 2.2v.2" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      )}
      {clock.state === 'overdue' && (
        <path
          d="M12 3 22 20H2Zm0 6v5m0 2.6v.2"
          fill="none"
          stroke="currentColor"
          strokeWidth="2"
          strokeLinejoin="round"
        />
      )}
      {clock.state === 'idle' && (
        <path d="m8 12 3 3 5-6" fill="none" stroke="currentColor" strokeWidth="2" strokeLinecap="round" />
      )}
    </svg>
  );
}
