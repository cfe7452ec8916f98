/**
 * Trains the draft check's small model on sentences that we wrote: knowledge/draft/training/said.txt, the drafts that
 * were written for tuning (tests/knowledge/draft/*tuning.jsonl) and, as well said, our own scripts. Writes
 * knowledge/draft/weights.json; the same input always gives the same file. `npx tsx scripts/train-draft.ts`
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import {
  LEARNT,
  type Learnt,
  packDraftWeights,
  piecesOf,
  sentenceChances,
  SHARE,
  WEIGHTS_LENGTH,
} from '../knowledge/draft/learnt-model';
import { prepareDraft } from '../knowledge/draft/prepare';
import { randomFrom } from './lib/random';

const root = fileURLToPath(new URL('..', import.meta.url));
const ROUNDS = 20;
const STEP = 0.2;
const SHRINK = 0.0005;
/** A sentence of a script counts less than one written for this. */
const SCRIPT_WEIGHT = 0.7;

interface Example {
  pieces: number[];
  gold: number;
  weight: number;
}

const sentencesOf = (text: string): string[] => {
  const draft = prepareDraft(text);
  return draft.sentences.map(({ start, end }) => draft.plain.slice(start, end));
};
const example = (sentence: string, rule: Learnt, weight = 1): Example => ({
  pieces: piecesOf(sentence),
  gold: LEARNT.indexOf(rule),
  weight,
});
const isLearnt = (rule: string): rule is Learnt => (LEARNT as readonly string[]).includes(rule);

function written(): Example[] {
  let rule: Learnt = 'clean';
  return readFileSync(`${root}knowledge/draft/training/said.txt`, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const name = line.slice(2).trim();
      if (line.startsWith('# ') && isLearnt(name)) rule = name;
      return line.trim() && !line.startsWith('#') ? [example(prepareDraft(line).plain, rule)] : [];
    });
}

function drafts(): Example[] {
  const folder = `${root}tests/knowledge/draft/`;
  return readdirSync(folder)
    .filter((name) => name.endsWith('tuning.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(folder + name, 'utf8')
        .trim()
        .split('\n'),
    )
    .flatMap((line) => {
      const { text, expected, authority } = JSON.parse(line) as {
        text: string;
        expected: string[];
        authority?: unknown;
      };
      // judged by the card of that team, not by its words
      if (authority) return [];
      const sentences = sentencesOf(text);
      if (expected.length === 0) return sentences.map((sentence) => example(sentence, 'clean'));
      const [rule] = expected;
      // of several sentences nobody has said which one is meant
      return sentences.length === 1 && expected.length === 1 && isLearnt(rule!)
        ? [example(sentences[0]!, rule)]
        : [];
    });
}

function scripts(): Example[] {
  return ['zh-CN', 'zh-TW', 'en'].flatMap((locale) => {
    const pack = JSON.parse(readFileSync(`${root}knowledge/starter/${locale}/scripts.json`, 'utf8')) as {
      scripts: { text: string }[];
    };
    return pack.scripts.flatMap(({ text }) =>
      sentencesOf(text.replace(/\{\{[^}]*\}\}/g, '')).map((sentence) =>
        example(sentence, 'clean', SCRIPT_WEIGHT),
      ),
    );
  });
}

/** Softmax regression by AdaGrad. */
function train(examples: readonly Example[], random: () => number) {
  const grams = new Float64Array(WEIGHTS_LENGTH);
  const seen = new Float64Array(WEIGHTS_LENGTH);
  const bias = new Float64Array(LEARNT.length);
  const order = examples.map((_, i) => i);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const { pieces, gold, weight } = examples[index]!;
      const said = sentenceChances(pieces, { grams, bias });
      const share = SHARE / Math.sqrt(pieces.length || 1);
      for (let k = 0; k < LEARNT.length; k++) {
        const wrong = (said[k]! - (k === gold ? 1 : 0)) * weight;
        bias[k]! -= 0.02 * wrong;
        for (const bucket of pieces) {
          const at = bucket * LEARNT.length + k;
          const gradient = wrong * share + SHRINK * grams[at]!;
          seen[at]! += gradient * gradient;
          grams[at]! -= (STEP * gradient) / Math.sqrt(seen[at]! + 1);
        }
      }
    }
  }
  return { grams, bias };
}

const examples = [...written(), ...drafts(), ...scripts()];
const json = `${JSON.stringify(packDraftWeights(train(examples, randomFrom(5))), null, 2)}\n`;
writeFileSync(`${root}knowledge/draft/weights.json`, json);
console.log(`${examples.length} sentences; weights.json ${Math.round(json.length / 1024)} kB`);
