import { readFileSync } from 'node:fs';
import { EMOTIONS } from '../../../knowledge/pack/schema';
import { readCustomer, readEmotion } from '../../../knowledge/reading';
import { mattersOf } from '../../../knowledge/reading/matters';
import { fold } from '../../../knowledge/reading/normalise';

/** A message with the readings that are right; the first emotion is the one that figures are made with. */
interface Written {
  text: string;
  emotion: string[];
  category: string[];
  priority: string[];
  /** `none`: nothing has happened that could be said back. */
  matter: string[];
  given?: string[];
}

/** A figure and what was read wrongly, as `said for right: text`. */
interface Figure {
  share: number;
  wrong: string[];
}

const written = (file: string): Written[] =>
  readFileSync(new URL(file, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Written);

/** Mean F1 over the classes that occur. */
function macroF1(pairs: readonly (readonly [said: string, right: string])[], classes: readonly string[]) {
  const scores = classes.flatMap((name) => {
    const right = pairs.filter(([, gold]) => gold === name).length;
    const said = pairs.filter(([guess]) => guess === name).length;
    const both = pairs.filter(([guess, gold]) => guess === name && gold === name).length;
    return right + said ? [(2 * both) / (right + said)] : [];
  });
  return scores.reduce((a, b) => a + b, 0) / scores.length;
}

const isNegative = (emotion: string) => (EMOTIONS.indexOf(emotion as never) < 3 ? 'yes' : 'no');

/** What the reading makes of a file of written messages. */
export function measure(file: string) {
  const rows = written(file);
  const said = (text: string) => readCustomer([{ id: '1', role: 'customer', text, seenAt: 0, old: false }]);
  // of several right readings the one that was read counts, else the first
  const emotions = rows.map(({ text, emotion }) => {
    const guess = readEmotion(text).emotion as string;
    return { text, guess, right: emotion.includes(guess) ? guess : emotion[0]! };
  });
  const share = (right: (row: Written) => [string, string[]] | null): Figure => {
    const judged = rows.flatMap((row) => {
      const pair = right(row);
      return pair ? [{ text: row.text, said: pair[0], right: pair[1] }] : [];
    });
    const wrong = judged.filter((one) => !one.right.includes(one.said));
    return {
      share: 1 - wrong.length / judged.length,
      wrong: wrong.map((one) => `${one.said} for ${one.right.join('|')}: ${one.text}`),
    };
  };
  return {
    negative: macroF1(
      emotions.map(({ guess, right }) => [isNegative(guess), isNegative(right)] as const),
      ['yes', 'no'],
    ),
    five: macroF1(
      emotions.map(({ guess, right }) => [guess, right] as const),
      EMOTIONS,
    ),
    emotionWrong: emotions
      .filter(({ guess, right }) => guess !== right)
      .map(({ text, guess, right }) => `${guess} for ${right}: ${text}`),
    category: share((row) => [said(row.text).category, row.category]),
    priority: share((row) => [said(row.text).priority, row.priority]),
    /** Where something has happened: taken up as what it was. */
    matter: share((row) =>
      row.matter[0] === 'none' ? null : [mattersOf(fold(row.text).text)[0] ?? 'none', row.matter],
    ),
    /** Where nothing has: nothing taken up. */
    noMatter: share((row) =>
      row.matter[0] === 'none' ? [mattersOf(fold(row.text).text)[0] ?? 'none', row.matter] : null,
    ),
  };
}
