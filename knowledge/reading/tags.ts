/**
 * The shades of meaning that a word or sign can have for reading a customer. A word may have several.
 * Order matters: it numbers the features of the trained weights.
 */
export const TAGS = [
  'love', // strong praise
  'like', // praise
  'thanks',
  'bad', // something is not as it should be
  'vile', // insult, contempt, accusation
  'threat', // complaint offices, press, law
  'sad', // let down
  'worry',
  'trouble', // something is broken or blocked for me
  'again', // it keeps happening
  'lack', // something was left out
  'odd', // surprise, broken word, sarcasm's little words
  'not',
  'very',
  'soft',
  'hedge',
  'ask',
  'why',
  'how',
  'if',
  'but',
  'polite',
  'want',
  'mine',
  'you',
  'third',
  'plain', // shields the words inside it
] as const;

export type Tag = (typeof TAGS)[number];

/** One bit per tag. */
export const BIT = Object.fromEntries(TAGS.map((tag, i) => [tag, 2 ** i])) as Record<Tag, number>;
