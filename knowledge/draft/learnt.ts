import { finding } from './find';
import { LEARNT, type Learnt, piecesOf, sentenceChances } from './learnt-model';
import type { Draft } from './prepare';
import { nextPromise } from './promise-words';
import { hasSteps } from './steps';
import { hasDeadline } from './time';
import type { DraftContext, DraftFinding } from './types';

/** As sure as this a sentence has to be read; measured on drafts that nothing was tuned on. */
const SURE = 0.7;
/** More than this is no turn of phrase (UTF-16 units); less is not yet said. */
const LONGEST = 60;
const SHORTEST = 3;

/**
 * Sentences that say it in words that no pattern has: a small model over pieces of words, trained on sentences that we
 * wrote (`training/said.txt`, `npx tsx scripts/train-draft.ts`). Speaks only where the patterns are silent.
 */
export function learntFindings(
  draft: Draft,
  { off, now = Date.now() }: DraftContext,
  known: readonly DraftFinding[],
): DraftFinding[] {
  const findings: DraftFinding[] = [];
  for (const span of draft.sentences) {
    const words = draft.plain.slice(span.start, span.end);
    if (words.length > LONGEST || words.length < SHORTEST) continue;
    if (known.some((other) => other.start < span.end && span.start < other.end)) continue;
    const chances = sentenceChances(piecesOf(words));
    const best = chances.indexOf(Math.max(...chances));
    const rule = LEARNT[best]!;
    if (rule === 'clean' || chances[best]! < SURE || off?.includes(rule)) continue;
    if (harmless(rule, draft, words)) continue;
    const { severity, kind, fix } = SAY[rule];
    const text = fix[draft.lang](nextPromise(draft.lang, now));
    const end = /[。.!?！？]$/.test(words) ? span.end - 1 : span.end;
    findings.push(finding(draft, rule, severity, { start: span.start, end }, text, { kind }));
  }
  return findings;
}

/** How much may be given away is on the authority card, not in the wording. */
const AMOUNT =
  /(?:\d|[一二两三四五六七八九十百千万])\s*(?:元|块|圆|%|折|天|个月|周)|[¥￥$€£]\s?\d|\d\s?(?:dollars?|pounds?|euros?|days?|weeks?)/;

/** A time makes a promise good and steps make “try again” an instruction, wherever in the draft they stand. */
const harmless = (rule: Learnt, draft: Draft, sentence: string): boolean =>
  (rule === 'over-promise' && AMOUNT.test(sentence)) ||
  ((rule === 'vague' || rule === 'promise-without-time') &&
    (hasDeadline(draft.plain) || hasSteps(draft.plain)));

interface Saying {
  severity: DraftFinding['severity'];
  kind: string;
  fix: Record<Draft['lang'], (promise: string) => string>;
}

const SAY: Record<Exclude<Learnt, 'clean'>, Saying> = {
  vague: {
    severity: 'hint',
    kind: 'unsure',
    fix: {
      zh: (promise) => `这一点我先核实清楚，${promise}给您准话`,
      en: (promise) => `Let me check this and give you a clear answer ${promise}`,
    },
  },
  deflecting: {
    severity: 'warn',
    kind: 'elsewhere',
    fix: {
      zh: (promise) => `这件事我来替您问，${promise}告诉您结果`,
      en: (promise) => `I’ll ask them for you and tell you ${promise}`,
    },
  },
  interrogating: {
    severity: 'warn',
    kind: 'why',
    fix: {
      zh: () => '方便和我说说具体情况吗？我们一起看看怎么解决',
      en: () => 'Could you tell me a little about what happened? We’ll find the easiest way together',
    },
  },
  'over-promise': {
    severity: 'warn',
    kind: 'absolute',
    fix: {
      zh: (promise) => `我会一直跟到有结果，${promise}先告诉您进展`,
      en: (promise) => `I’ll stay on this and tell you ${promise} how far we are`,
    },
  },
  rude: {
    severity: 'warn',
    kind: 'choice',
    fix: {
      zh: () => '您最希望怎么解决，直接跟我说，我来想办法',
      en: () => 'Tell me what would put this right for you, and I’ll see what I can do',
    },
  },
  'promise-without-time': {
    severity: 'hint',
    kind: 'time',
    fix: {
      zh: (promise) => `${promise}不管有没有结果，我都会来告诉您`,
      en: (promise) => `You’ll hear from me ${promise}, with or without news`,
    },
  },
};
