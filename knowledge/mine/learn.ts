import { openBlanks } from '../suggest/blanks';
import { pairsOf } from '../suggest/used';

/** What a sent message tells about the script that it was made from. */
export interface Learnt {
  /** The message was made from this script: most of its words are in it. */
  from: boolean;
  /** What was typed over the script's open blanks. */
  values: Record<string, string>;
  /** The agent's own wording, with blanks where values stood; null where nothing worth keeping was changed. */
  variant: string | null;
}

/** A message holds at least so much of a script that it was made from, 0 to 1. */
const HELD = 0.35;
/** Words around a blank by which its place is found again. */
const CONTEXT = 6;
const LONGEST_VALUE = 60;
/** Less in common than this, and it is another message, not another wording of this one. */
const SAME_MESSAGE = 0.4;

/**
 * Compares what was inserted (`script`, blanks that were still open as `{{name}}`) with what was sent. Values are
 * found by the words next to the blank, so an edit elsewhere in the message does no harm.
 */
export function learnFromSent(script: string, sent: string): Learnt {
  const values: Record<string, string> = {};
  let template = '';
  let at = 0;
  let lost = false;
  const blanks = openBlanks(script);
  blanks.forEach((blank, i) => {
    const before = script.slice(Math.max(blanks[i - 1]?.end ?? 0, blank.start - CONTEXT), blank.start);
    const after = script.slice(
      blank.end,
      Math.min(blanks[i + 1]?.start ?? script.length, blank.end + CONTEXT),
    );
    const place = placeOf(sent, at, before, after);
    if (!place) {
      lost = true;
      return;
    }
    const value = sent.slice(place.start, place.end);
    if (value !== `{{${blank.name}}}`) values[blank.name] = value;
    template += `${sent.slice(at, place.start)}{{${blank.name}}}`;
    at = place.end;
  });
  template += sent.slice(at);
  // A value that was not found may be the customer's own data: nothing of it is kept.
  const from = share(pairsOf(bare(withoutBlanks(script))), pairsOf(bare(sent))) >= HELD;
  if (!from) return { from, values: {}, variant: null };
  const variant = !lost && isAnotherWording(script, template) ? template.trim() : null;
  return { from, values, variant };
}

/** The value's place between the words before and after its blank; fewer of them will do where the others were edited. */
function placeOf(sent: string, from: number, before: string, after: string) {
  const lead = known(before, (words) => (words === '' ? from : sent.indexOf(words, from)), -1);
  if (!lead) return null;
  const start = lead.at + lead.words.length;
  const lineEnd = sent.indexOf('\n', start) < 0 ? sent.length : sent.indexOf('\n', start);
  const trail = known(
    after,
    (words) => (words === '' || words === '\n' ? lineEnd : sent.indexOf(words, start)),
    1,
  );
  if (!trail) return null;
  const value = sent.slice(start, trail.at);
  return value.trim() && value.length <= LONGEST_VALUE && !value.includes('\n')
    ? { start, end: trail.at }
    : null;
}

/** The longest part of the words that can be found: their end (`side` -1), or their beginning. */
function known(words: string, find: (part: string) => number, side: -1 | 1) {
  const line = side > 0 ? words.replace(/\n[\s\S]*/, words.startsWith('\n') ? '\n' : '') : words;
  for (let length = line.length; length >= Math.min(2, line.length); length--) {
    const part = side < 0 ? line.slice(line.length - length) : line.slice(0, length);
    const at = find(part);
    if (at >= 0) return { words: part, at };
    if (length === 0) break;
  }
  return null;
}

function isAnotherWording(script: string, template: string): boolean {
  const [a, b] = [bare(script), bare(template)];
  if (a === b || b === '') return false;
  return common(pairsOf(a), pairsOf(b)) >= SAME_MESSAGE;
}

/** Marks and spaces are typing, not wording. */
const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}{}]/gu, '');

const withoutBlanks = (text: string) => text.replace(/\{\{[^{}]*\}\}/g, '');

/** How much of `a` is in `b`, 0 to 1. */
function share(a: Set<string>, b: Set<string>): number {
  return a.size === 0 ? 0 : common(a, b) * ((a.size + b.size) / (2 * a.size));
}

/** Dice's coefficient, 0 to 1. */
function common(a: Set<string>, b: Set<string>): number {
  if (a.size + b.size === 0) return 0;
  let both = 0;
  for (const pair of a) if (b.has(pair)) both++;
  return (2 * both) / (a.size + b.size);
}
