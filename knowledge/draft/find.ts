import type { Span } from '../reading/types';
import type { Draft } from './prepare';
import type { DraftFinding, DraftRule } from './types';

/** A way of putting it that a rule looks for, and when it is harmless after all. */
export interface Wording {
  pattern: RegExp;
  /** Not meant when this stands right before it (matched against the text up to it, so end it with `$`). */
  notAfter?: RegExp;
  /** Not meant when this follows at once (begin it with `^`). */
  notBefore?: RegExp;
  /** Not meant when the sentence around it has this. */
  notIn?: RegExp;
}

/** All places of the wordings in a draft, in order, none inside another. */
export function findWordings(draft: Draft, wordings: readonly Wording[]): Span[] {
  const spans: Span[] = [];
  for (const wording of wordings) {
    for (const match of draft.plain.matchAll(globally(wording.pattern))) {
      const start = match.index;
      const end = start + match[0].length;
      if (end === start) continue;
      if (wording.notAfter?.test(draft.plain.slice(Math.max(0, start - 16), start))) continue;
      if (wording.notBefore?.test(draft.plain.slice(end, end + 24))) continue;
      if (wording.notIn) {
        const sentence = draft.sentences.find((span) => span.start <= start && start < span.end);
        if (sentence && wording.notIn.test(draft.plain.slice(sentence.start, sentence.end))) continue;
      }
      spans.push({ start, end });
    }
  }
  return outermost(spans);
}

const globals = new WeakMap<RegExp, RegExp>();

function globally(pattern: RegExp): RegExp {
  let global = globals.get(pattern);
  if (!global) {
    global = new RegExp(pattern.source, pattern.flags.includes('g') ? pattern.flags : `${pattern.flags}g`);
    globals.set(pattern, global);
  }
  return global;
}

function outermost(spans: Span[]): Span[] {
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Span[] = [];
  for (const span of spans) if (span.start >= (kept.at(-1)?.end ?? 0)) kept.push(span);
  return kept;
}

/** A finding about a part of the draft. */
export function finding(
  draft: Draft,
  rule: DraftRule,
  severity: DraftFinding['severity'],
  { start, end }: Span,
  fix?: string,
  data?: Record<string, string>,
): DraftFinding {
  return {
    rule,
    severity,
    start,
    end,
    found: draft.text.slice(start, end),
    ...(fix === undefined ? {} : { fix }),
    ...(data === undefined ? {} : { data }),
  };
}
