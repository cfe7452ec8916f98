import type { Message } from '../conversation';

/** Words that two texts have to share to say the same thing again. */
const SAME = 0.6;

/**
 * Tells whether the agent has said a script's words in this conversation before, blanks and small edits aside,
 * or one of its sentences word for word.
 */
export class SaidBefore {
  private readonly said: { text: string; pairs: Set<string> }[];

  constructor(messages: readonly Message[]) {
    this.said = messages
      .filter((message) => message.role === 'agent')
      .slice(-40)
      .map((message) => bare(message.text.slice(0, 1_000)))
      .map((text) => ({ text, pairs: pairsOf(text) }));
  }

  has(script: string): boolean {
    if (this.said.length === 0) return false;
    const pieces = script
      .split(/\{\{[^{}]*\}\}|[\n。！？!?；;]/)
      .map(bare)
      .filter((piece) => piece.length >= 8);
    const pairs = pairsOf(bare(script.replace(/\{\{[^{}]*\}\}/g, '')));
    return this.said.some(
      (message) =>
        pieces.some((piece) => message.text.includes(piece)) || share(pairs, message.pairs) >= SAME,
    );
  }
}

const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Each two characters that stand side by side. */
export function pairsOf(text: string): Set<string> {
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2));
  return pairs;
}

/** How much of `a` is in `b`, 0 to 1. */
function share(a: Set<string>, b: Set<string>): number {
  if (a.size === 0) return 0;
  let common = 0;
  for (const pair of a) if (b.has(pair)) common++;
  return common / a.size;
}
