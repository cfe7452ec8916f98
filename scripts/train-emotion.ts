/**
 * Trains the emotion model on the sentences that we wrote (knowledge/reading/training) and writes
 * knowledge/reading/weights.json. The same input always gives the same file. Nothing else is ever read:
 * the research data that we measure on has no licence for this.
 * `npx tsx scripts/train-emotion.ts` (about ten seconds); `--check` first prints a five-fold cross-check.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EMOTIONS, type Emotion } from '../knowledge/pack/schema';
import { featuresOf, sensesOf } from '../knowledge/reading/features';
import { BUCKETS, gramsOf } from '../knowledge/reading/grams';
import { CLASSES, chances, GRAM_SHARE, pack, softmax, type Weights } from '../knowledge/reading/model';
import { fold } from '../knowledge/reading/normalise';
import { randomFrom } from './lib/random';
import { told } from './lib/told';
import { fromTemplates } from '../knowledge/reading/training/templates';

const folder = fileURLToPath(new URL('../knowledge/reading/', import.meta.url));
/** Sentences made from templates, per emotion, and what one counts beside a hand-written one. */
const MADE = 300;
const MADE_WEIGHT = 0.3;
const ROUNDS = 15;
const STEP = 0.15;
const SHRINK_NAMED = 0.002;
const SHRINK_GRAM = 0.001;

interface Example {
  text: string;
  gold: number;
  weight: number;
  features: Map<string, number>;
  grams: number[];
}

function example(line: string, emotion: Emotion, weight: number): Example {
  const { text } = fold(line);
  return {
    text,
    gold: EMOTIONS.indexOf(emotion),
    weight,
    features: featuresOf(text, sensesOf(text)),
    grams: [...gramsOf(text)],
  };
}

function handWritten(): Example[] {
  const byEmotion = EMOTIONS.flatMap((emotion) =>
    readFileSync(`${folder}training/${emotion}.txt`, 'utf8')
      .split('\n')
      .filter((line) => line.trim() && !line.startsWith('# '))
      .map((line) => example(line, emotion, 1)),
  );
  return [...byEmotion, ...told().map(({ text, emotion }) => example(text, emotion, 1))];
}

/** Softmax regression by AdaGrad; rarer classes count more, by the root of their rarity. */
function train(examples: readonly Example[], random: () => number): Weights {
  const rows = new Map<string, number>();
  for (const { features } of examples)
    for (const name of features.keys()) if (!rows.has(name)) rows.set(name, rows.size);
  const named = new Float64Array(rows.size * CLASSES);
  const grams = new Float64Array(BUCKETS * CLASSES);
  const namedSeen = new Float64Array(named.length);
  const gramsSeen = new Float64Array(grams.length);
  const bias = new Float64Array(CLASSES);
  const mass = new Float64Array(CLASSES);
  for (const { gold, weight } of examples) mass[gold]! += weight;
  const mean = mass.reduce((a, b) => a + b, 0) / CLASSES;

  const move = (table: Float64Array, seen: Float64Array, at: number, gradient: number) => {
    seen[at]! += gradient * gradient;
    table[at]! -= (STEP * gradient) / Math.sqrt(seen[at]! + 1);
  };
  const order = examples.map((_, i) => i);
  for (let round = 0; round < ROUNDS; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const { features, grams: pieces, gold, weight } = examples[index]!;
      const share = GRAM_SHARE / Math.sqrt(pieces.length || 1);
      const sums = Array.from(bias);
      for (const [name, value] of features)
        for (let k = 0; k < CLASSES; k++) sums[k]! += named[rows.get(name)! * CLASSES + k]! * value;
      for (const bucket of pieces)
        for (let k = 0; k < CLASSES; k++) sums[k]! += grams[bucket * CLASSES + k]! * share;
      const said = softmax(sums);
      const counts = weight * Math.sqrt(mean / mass[gold]!);
      for (let k = 0; k < CLASSES; k++) {
        const wrong = (said[k]! - (k === gold ? 1 : 0)) * counts;
        bias[k]! -= 0.02 * wrong;
        for (const [name, value] of features) {
          const at = rows.get(name)! * CLASSES + k;
          move(named, namedSeen, at, wrong * value + SHRINK_NAMED * named[at]!);
        }
        for (const bucket of pieces) {
          const at = bucket * CLASSES + k;
          move(grams, gramsSeen, at, wrong * share + SHRINK_GRAM * grams[at]!);
        }
      }
    }
  }
  return { rows, named, grams, bias };
}

/** Share of hand-written sentences read rightly by a model that has not seen them, and negative-or-not. */
function crossCheck(hand: readonly Example[], made: readonly Example[]): void {
  const random = randomFrom(11);
  const shuffled = hand.map((one) => ({ one, at: random() })).sort((a, b) => a.at - b.at);
  let right = 0;
  let rightSign = 0;
  for (let part = 0; part < 5; part++) {
    const weights = train(
      [...shuffled.filter((_, i) => i % 5 !== part).map(({ one }) => one), ...made],
      random,
    );
    for (const { one } of shuffled.filter((_, i) => i % 5 === part)) {
      const said = chances(one.text, one.features, weights);
      const best = said.indexOf(Math.max(...said));
      if (best === one.gold) right++;
      if (best < 3 === one.gold < 3) rightSign++;
    }
  }
  console.log(
    `unseen sentences of ours: five classes ${(right / hand.length).toFixed(3)}, negative or not ${(rightSign / hand.length).toFixed(3)}`,
  );
}

const hand = handWritten();
const made = fromTemplates(MADE, randomFrom(7)).map(({ text, emotion }) =>
  example(text, emotion, MADE_WEIGHT),
);
if (process.argv.includes('--check')) crossCheck(hand, made);
const packed = pack(train([...hand, ...made], randomFrom(3)));
const json = `${JSON.stringify(packed, null, 2)}\n`;
writeFileSync(`${folder}weights.json`, json);
console.log(
  `${hand.length} sentences by hand, ${made.length} from templates; weights.json ${Math.round(json.length / 1024)} kB`,
);
