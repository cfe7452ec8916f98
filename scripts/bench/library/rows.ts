import { readFileSync } from 'node:fs';

/** A knowledge entry as the data files have it. */
export interface Row {
  id: string;
  question: string;
  answer: string;
  /** What else an entry may have. */
  [more: string]: unknown;
}

export function readRows<T>(file: string): T[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim()).map((line) => JSON.parse(line) as T);
}

/** More rows than there are: the first half of one's texts with the second half of another's. */
export function grown(rows: readonly Row[], size: number): Row[] {
  const all = [...rows];
  for (let i = 0; all.length < size; i++) {
    const head = rows[i % rows.length]!;
    const tail = rows[(i * 7_919 + 13) % rows.length]!;
    all.push({
      ...head,
      id: `mixed-${i}`,
      question: mixed(head.question, tail.question),
      answer: mixed(head.answer, tail.answer),
    });
  }
  return all;
}

const mixed = (head: string, tail: string) =>
  head.slice(0, Math.ceil(head.length / 2)) + tail.slice(Math.floor(tail.length / 2));
