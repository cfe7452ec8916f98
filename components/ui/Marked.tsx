import type { Span } from '../../knowledge/reading/types';

/** Text with the matched ranges marked. */
export function Marked({ text, spans }: { text: string; spans: readonly Span[] }) {
  const parts: { start: number; end: number; marked: boolean }[] = [];
  let at = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start < at || end > text.length) continue;
    parts.push({ start: at, end: start, marked: false }, { start, end, marked: true });
    at = end;
  }
  parts.push({ start: at, end: text.length, marked: false });
  return (
    <>
      {parts.map(({ start, end, marked }) =>
        marked ? (
          <mark key={start} className="rounded-sm bg-accent-tint text-inherit">
            {text.slice(start, end)}
          </mark>
        ) : (
          text.slice(start, end)
        ),
      )}
    </>
  );
}
