/** The product's mark: a speech bubble that is a clock. The icon files are drawn from `docs/art/mark.svg`. */
export function Mark({ className = 'size-6' }: { className?: string }) {
  return (
    <svg viewBox="0 0 32 32" className={`shrink-0 ${className}`} aria-hidden="true">
      <path
        className="fill-accent"
        d="M16 3C8.3 3 2 8.6 2 15.6c0 3.6 1.7 6.9 4.4 9.2.3 1.7-.3 3.2-1.6 4.4-.4.4-.1 1 .4 1 2.9 0 5.3-1 7-2.4 1.2.3 2.5.4 3.8.4 7.7 0 14-5.6 14-12.6S23.7 3 16 3Z"
      />
      <path
        className="stroke-on-accent"
        d="M16 8.5v7.5l5 3"
        fill="none"
        strokeWidth="2.8"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
