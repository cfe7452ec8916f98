/** A round picture with the first letter of a name. */
export function Avatar({ name }: { name: string }) {
  return (
    <span
      aria-hidden="true"
      className="flex size-9 shrink-0 items-center justify-center rounded-full border border-line bg-hover text-sm text-soft"
    >
      {Array.from(name)[0]}
    </span>
  );
}

/** `09:05`, as consoles show it. */
export function clockTime(at: number): string {
  return new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', hour12: false });
}

/** `11月21日 星期六`, in the browser's language. */
export function dayName(at: number): string {
  return new Date(at).toLocaleDateString(document.documentElement.lang || undefined, {
    month: 'long',
    day: 'numeric',
    weekday: 'long',
  });
}
