import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { EMOTIONS, type Emotion } from '../../knowledge/pack/schema';
import type { Matter } from '../../knowledge/reading/matters';

/** A message that we wrote, with its feeling and what has happened (`none`: nothing that could be said back). */
export interface Told {
  text: string;
  emotion: Emotion;
  matter: Matter | 'none';
}

const LETTERS: Record<string, Emotion> = {
  a: 'angry',
  x: 'anxious',
  d: 'disappointed',
  n: 'neutral',
  h: 'happy',
};
const FOLDER = fileURLToPath(new URL('../../knowledge/reading/training/', import.meta.url));

/** The messages of `training/told.*.txt`: `# matter`, then one message a line behind the letter of its emotion. */
export function told(): Told[] {
  return readdirSync(FOLDER)
    .filter((name) => name.startsWith('told.'))
    .sort()
    .flatMap((name) => {
      let matter: Told['matter'] = 'none';
      return readFileSync(FOLDER + name, 'utf8')
        .split('\n')
        .flatMap((line) => {
          if (line.startsWith('# ')) matter = line.slice(2).trim() as Told['matter'];
          const emotion = line.startsWith('#') ? undefined : LETTERS[line[0] ?? ''];
          return emotion && EMOTIONS.includes(emotion) ? [{ text: line.slice(2), emotion, matter }] : [];
        });
    });
}
