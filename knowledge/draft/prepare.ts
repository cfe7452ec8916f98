import type { Span } from '../reading/types';
import { fold } from './fold';

/** A draft as the rules look at it. `plain` has the same length as `text`: a place in one is a place in the other. */
export interface Draft {
  text: string;
  /** Simplified, half-width, lower-case. */
  plain: string;
  lang: 'zh' | 'en';
  sentences: readonly Span[];
}

/** Ends of sentences; a full stop ends one only where no digit or letter follows it at once. */
const SENTENCE =
  /[^。！？!?；;\n.…]*(?:\.(?=[\da-z])[^。！？!?；;\n.…]*)*(?:[。！？!?；;\n…]|\.(?![\da-z])|$)+[”"』」）)]*/g;

export function prepareDraft(text: string): Draft {
  const plain = fold(text);
  const sentences: Span[] = [];
  for (const match of plain.matchAll(SENTENCE)) {
    if (!match[0].trim()) continue;
    const lead = match[0].length - match[0].trimStart().length;
    sentences.push({ start: match.index + lead, end: match.index + match[0].trimEnd().length });
  }
  const han = plain.match(/[\u3400-\u9fff]/g)?.length ?? 0;
  const latin = plain.match(/[a-z]+/g)?.length ?? 0;
  return { text, plain, lang: latin > han ? 'en' : 'zh', sentences };
}

/** The sentence around a place. */
export function sentenceAt(draft: Draft, at: number): Span {
  return (
    draft.sentences.find((span) => span.start <= at && at < span.end) ?? { start: 0, end: draft.text.length }
  );
}

/** The clause around a place: between two marks of any kind. */
export function clauseAt(draft: Draft, at: number): Span {
  const { plain } = draft;
  let start = at;
  while (start > 0 && !CLAUSE_END.test(plain[start - 1]!)) start--;
  let end = at;
  while (end < plain.length && !CLAUSE_END.test(plain[end]!)) end++;
  return { start, end };
}

const CLAUSE_END = /[,。!?;:、\n…~()]/;
