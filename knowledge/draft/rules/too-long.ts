import { finding } from '../find';
import type { Draft } from '../prepare';
import { hasDeadline } from '../time';
import type { RuleCheck } from './index';

/** At most three lines a message (service standard C). */
const MOST_LINES = 3;
/** Widths in Chinese characters, a Latin letter is half of one. A wall is three lines of a console without a break. */
const WALL = 130;
const MOST_WIDTH = 210;

export const tooLong: RuleCheck = (draft) => {
  const lines = draft.text.split('\n').filter((line) => line.trim());
  const width = widthOf(draft.text);
  const wall = lines.some((line) => widthOf(line) > WALL);
  if (lines.length <= MOST_LINES && !wall && width <= MOST_WIDTH) return [];
  const span = { start: 0, end: draft.text.length };
  const fix = width <= MOST_WIDTH ? threeLines(draft) : undefined;
  return [
    finding(draft, 'too-long', 'hint', span, fix, {
      lines: String(lines.length),
      width: String(Math.round(width)),
    }),
  ];
};

function widthOf(text: string): number {
  let width = 0;
  for (let i = 0; i < text.length; i++) width += text.charCodeAt(i) < 0x2e80 ? 0.5 : 1;
  return width;
}

/** The same sentences on three lines, cut where one ends, a sentence with a time on a line's beginning if possible. */
function threeLines(draft: Draft): string | undefined {
  const sentences = draft.sentences.map(({ start, end }) => draft.text.slice(start, end).trim());
  if (sentences.length < 2) return undefined;
  const target = widthOf(draft.text) / MOST_LINES;
  const lines: string[] = [];
  let line = '';
  for (const sentence of sentences) {
    const full =
      widthOf(line) + widthOf(sentence) / 2 > target ||
      (line && hasDeadline(sentence) && widthOf(line) > target / 2);
    if (line && full && lines.length < MOST_LINES - 1) {
      lines.push(line);
      line = sentence;
    } else line = line ? joined(line, sentence) : sentence;
  }
  const fixed = [...lines, line].join('\n');
  const fits = fixed.split('\n').every((part) => widthOf(part) <= WALL);
  return fits && fixed !== draft.text ? fixed : undefined;
}

/** Two sentences on one line: a line that ended without a mark gets one. */
function joined(line: string, sentence: string): string {
  if (/[。！？；…!?;～~]$/.test(line)) return line + sentence;
  if (/[.,]$/.test(line) || /[a-z0-9]$/i.test(line)) return `${line} ${sentence}`;
  return /[，、：]$/.test(line) ? line + sentence : `${line}，${sentence}`;
}
