const LOOK = { fill: 'none', stroke: 'currentColor', strokeWidth: 1.6, strokeLinejoin: 'round' } as const;

export function StarIcon({ filled }: { filled: boolean }) {
  return (
    <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
      <path
        d="m8 1.8 1.9 4 4.3.6-3.1 3 .8 4.4L8 11.7l-3.9 2.1.8-4.4-3.1-3 4.3-.6Z"
        {...LOOK}
        fill={filled ? 'currentColor' : 'none'}
      />
    </svg>
  );
}

/** Two lines that become one message; ticked once the card is picked. */
export function PickIcon({ picked }: { picked: boolean }) {
  return (
    <svg viewBox="0 0 16 16" className="size-4" aria-hidden="true">
      <rect x="2" y="2" width="12" height="12" rx="3" {...LOOK} fill={picked ? 'currentColor' : 'none'} />
      <path
        d={picked ? 'm4.8 8.2 2.2 2.3 4.3-4.8' : 'M8 5v6M5 8h6'}
        {...LOOK}
        stroke={picked ? 'var(--surface)' : 'currentColor'}
        strokeLinecap="round"
      />
    </svg>
  );
}
