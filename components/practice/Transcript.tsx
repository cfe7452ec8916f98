import { useEffect, useRef } from 'react';
import { t } from '../ui/t';
import { Avatar, clockTime, dayName } from './look';
import type { Line, Talk } from './talk';

/** What was said in the open conversation. */
export function Transcript({ talk }: { talk: Talk }) {
  const end = useRef<HTMLDivElement>(null);
  const count = talk.lines.length;
  // biome-ignore lint/correctness/useExhaustiveDependencies: scrolls when a line was added or another talk opened
  useEffect(() => {
    end.current?.scrollIntoView({ block: 'end' });
  }, [count, talk.id]);
  return (
    <div
      role="log"
      aria-label={t('practice.transcript')}
      className="min-h-0 flex-1 overflow-y-auto px-4 py-3"
    >
      <p className="py-2 text-center text-xs text-soft">{dayName(talk.startedAt)}</p>
      {talk.lines.map((line) => (
        <Row key={line.id} line={line} name={talk.scene.customer} />
      ))}
      <div ref={end} />
    </div>
  );
}

function Row({ line, name }: { line: Line; name: string }) {
  const mine = line.from === 'agent';
  return (
    <div className={`flex items-start gap-2 py-1.5 ${mine ? 'flex-row-reverse' : ''}`} data-from={line.from}>
      <Avatar name={mine ? t('practice.me') : name} />
      <div className={`flex max-w-[70%] flex-col ${mine ? 'items-end' : 'items-start'}`}>
        <div className="flex gap-2 text-xs text-soft">
          <span>{mine ? t('practice.me') : name}</span>
          <time className="tabular-nums">{clockTime(line.at)}</time>
        </div>
        <div
          className={`rounded-lg px-3 py-1.5 whitespace-pre-wrap ${mine ? 'bg-accent-tint' : 'border border-line bg-raised'}`}
        >
          {line.text}
        </div>
      </div>
    </div>
  );
}
