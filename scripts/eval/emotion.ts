import { readFileSync } from 'node:fs';
import { readEmotion } from '../../knowledge/reading/emotion';
import { EMOTIONS } from '../../knowledge/pack/schema';

interface Row {
  id: string;
  set?: string;
  text: string;
  emotion?: string | null;
  neg?: 0 | 1 | null;
}

/** Mean F1 over the classes that occur among the answers or the readings. */
function macroF1(pairs: readonly (readonly [string, string])[], classes: readonly string[]): number {
  const scores = classes
    .map((name) => {
      const wanted = pairs.filter(([gold]) => gold === name).length;
      const read = pairs.filter(([, said]) => said === name).length;
      const right = pairs.filter(([gold, said]) => gold === name && said === name).length;
      return wanted + read ? (2 * right) / (wanted + read) : null;
    })
    .filter((f) => f !== null);
  return scores.length ? scores.reduce((sum, f) => sum + f, 0) / scores.length : 0;
}

/** Microseconds that `work` takes: the fastest of three runs, so that other programs of the machine don't count. */
function microseconds(work: () => void): number {
  const times = [1, 2, 3].map(() => {
    const began = performance.now();
    work();
    return (performance.now() - began) * 1000;
  });
  return Math.min(...times);
}

const round = (value: number, digits = 4): number => Number(value.toFixed(digits));

/**
 * `npm run eval -- emotion FILE.jsonl`: reads rows `{id, set, text, emotion, neg}` with the code that ships
 * and prints `{"sets": {set: {n, negF1, emotionF1, usPerMessage}}}` as the last line.
 */
export function run(args: string[]): void {
  const file = args[0];
  if (!file) throw new Error('emotion needs a file: npm run eval -- emotion FILE.jsonl');
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Row);

  const sets = new Map<string, Row[]>();
  for (const row of rows) {
    const name = row.set ?? 'all';
    sets.set(name, [...(sets.get(name) ?? []), row]);
  }
  const result: Record<string, object> = {};
  for (const [name, members] of sets) {
    const readings = members.map((row) => readEmotion(row.text));
    const spent = members.reduce((sum, row) => sum + microseconds(() => readEmotion(row.text)), 0);
    const neg: [string, string][] = [];
    const emotion: [string, string][] = [];
    members.forEach((row, i) => {
      const reading = readings[i]!;
      if (row.neg === 0 || row.neg === 1) neg.push([String(row.neg), reading.negative ? '1' : '0']);
      if (row.emotion) emotion.push([row.emotion, reading.emotion]);
    });
    result[name] = {
      n: members.length,
      negF1: neg.length ? round(macroF1(neg, ['0', '1'])) : null,
      emotionF1: emotion.length ? round(macroF1(emotion, EMOTIONS)) : null,
      usPerMessage: round(spent / members.length, 1),
    };
  }
  console.log(JSON.stringify({ sets: result }));
}
