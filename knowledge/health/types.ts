import type { Authority, Entry, Forbidden, Script, Term } from '../pack/schema';
import type { DraftRule } from '../draft/types';
import type { FindableKind } from '../search/types';

export const HEALTH_CHECKS = [
  /** The day of review has come. */
  'overdue',
  /** One term or question, two answers. */
  'contradiction',
  /** The same words twice. */
  'duplicate',
  /** Nearly the same words twice. */
  'near-duplicate',
  /** Our own draft check would stop the agent at it. */
  'draft',
  /** More than three lines, or a wall of text. */
  'too-long',
  /** A gap that no panel will ask for: `XX`, `[name]`, or a blank that the text no longer has. */
  'blank',
  /** A question without an answer. */
  'no-answer',
  /** Nobody has used it for a long time. */
  'unused',
] as const;
export type HealthCheck = (typeof HEALTH_CHECKS)[number];

export interface HealthItem {
  kind: FindableKind;
  packId: string;
  id: string;
  /** What it is called. */
  title: string;
  /** Its words, as far as they matter here. */
  text: string;
}

/** Something to put right. */
export interface HealthFinding {
  check: HealthCheck;
  /** Stays the same while nothing about it changes: what was declared fine stays so until then. */
  key: string;
  items: HealthItem[];
  /** The pack that it is about, where it is about no items. */
  pack?: { id: string; name: string };
  /** The words found. */
  found?: string;
  rule?: DraftRule;
  /** The (only) item's text, mended. */
  fixed?: string;
  /** A day `YYYY-MM-DD`: of review, of the last use. */
  day?: string;
}

export interface HealthReport {
  /** At most `MOST_FINDINGS` of each check, the worst first. */
  findings: HealthFinding[];
  /** All of them. */
  counts: Record<HealthCheck, number>;
  /** Scripts, terms and entries looked at. */
  looked: number;
}

/** How often scripts were used. */
export interface Usage {
  /** Epoch ms since which uses are counted. */
  since: number;
  /** By script id: how often, and when last (epoch ms). */
  uses: Record<string, { times: number; lastAt: number }>;
}

export type Kept<T> = { packId: string; item: T };

export interface HealthInput {
  scripts: readonly Kept<Script>[];
  terms: readonly Kept<Term>[];
  entries: readonly Kept<Entry>[];
  packs: readonly { id: string; name: string; reviewBy?: string }[];
  usage: Usage | null;
  forbidden: readonly Forbidden[];
  authority?: Authority;
  /** Keys of findings that the trainer declared fine. */
  fine: readonly string[];
  /** `YYYY-MM-DD`. */
  today: string;
  /** Epoch ms. */
  now: number;
}
