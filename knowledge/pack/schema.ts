import * as v from 'valibot';

/**
 * `warmreply-pack/1`: one file that a trainer hands to a team. The starter content, a trainer's campaign
 * and a team's glossary export are all this, and go through the same loader.
 * Objects are loose on purpose: a field that we don't know is kept and exported again, never lost.
 */
export const PACK_FORMAT = 'warmreply-pack/1';

export const EMOTIONS = ['angry', 'anxious', 'disappointed', 'neutral', 'happy'] as const;
/** 咨询 / 建议 / 投诉 / 求助 (service standard D). */
export const CATEGORIES = ['inquiry', 'suggestion', 'complaint', 'help'] as const;
/** 紧急 / 重要 / 一般 (service standard D). */
export const PRIORITIES = ['urgent', 'important', 'normal'] as const;
/** 受理 / 确认 / 解答 / 跟进 (service standard A). */
export const STAGES = ['accept', 'confirm', 'answer', 'followup'] as const;
/** What a script is for. `hold` buys time truthfully, `escalate` passes on what is beyond one's authority. */
export const PURPOSES = [
  'greeting',
  'empathy',
  'clarify',
  'solution',
  'options',
  'hold',
  'escalate',
  'followup',
  'closing',
] as const;
/** 5W1H plus the order number: what a case needs before it can be solved (service standards A, C). */
export const FACTS = [
  'order',
  'when',
  'where',
  'what',
  'who',
  'why',
  'how',
  'wish',
  'deadline',
  'contact',
] as const;

export type Emotion = (typeof EMOTIONS)[number];
export type Category = (typeof CATEGORIES)[number];
export type Priority = (typeof PRIORITIES)[number];
export type Stage = (typeof STAGES)[number];
export type Purpose = (typeof PURPOSES)[number];
export type FactKind = (typeof FACTS)[number];

const Id = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const Line = v.pipe(v.string(), v.maxLength(2_000));
const Words = v.array(v.pipe(v.string(), v.maxLength(200)));
/** `YYYY-MM-DD`, the team's own calendar. */
const Day = v.pipe(v.string(), v.isoDate());

/** A `{{blank}}` in a script's text that is more than free text. */
export const BlankSchema = v.looseObject({
  name: Id,
  kind: v.optional(v.picklist(['text', 'choice', 'date', 'amount', 'customer', 'order', 'time']), 'text'),
  choices: v.optional(Words),
  default: v.optional(Line),
});

export const ScriptSchema = v.looseObject({
  id: Id,
  title: Line,
  /** What is inserted. Blanks are `{{name}}`, the caret afterwards is `{{|}}`. At most three lines. */
  text: v.pipe(v.string(), v.minLength(1), v.maxLength(10_000)),
  purpose: v.picklist(PURPOSES),
  stage: v.picklist(STAGES),
  /** Left out = fits any. */
  emotions: v.optional(v.array(v.picklist(EMOTIONS))),
  categories: v.optional(v.array(v.picklist(CATEGORIES))),
  /** e.g. `logistics`, `refund`, `holiday`; free words, see `SCENES` in `knowledge/suggest`. */
  scenes: v.optional(Words),
  /** The fact that a `clarify` script asks for. */
  asks: v.optional(v.picklist(FACTS)),
  /** Words of the customer that this answers. */
  keywords: v.optional(Words),
  tags: v.optional(Words),
  /** Typed after `/` in the composer. */
  shortcut: v.optional(v.pipe(v.string(), v.maxLength(40))),
  /** Somebody should look at it again by then. */
  reviewBy: v.optional(Day),
  blanks: v.optional(v.array(BlankSchema)),
});

export const TermSchema = v.looseObject({
  id: Id,
  term: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(100)),
  aliases: v.optional(Words),
  /** The words that stand in its place in a sentence. */
  plain: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(400)),
  /** An everyday picture, for explaining it in a sentence of its own. */
  picture: v.optional(Line),
  domain: v.optional(v.pipe(v.string(), v.maxLength(60))),
  /** Customers say it, not we: explained to the agent beside the customer's message, never remarked on in a draft. */
  heard: v.optional(v.boolean()),
});

export const EntrySchema = v.looseObject({
  id: Id,
  question: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1_000)),
  aliases: v.optional(Words),
  answer: v.pipe(v.string(), v.maxLength(20_000)),
  category: v.optional(v.pipe(v.string(), v.maxLength(100))),
  tags: v.optional(Words),
  source: v.optional(Line),
  verifiedOn: v.optional(Day),
  verifiedBy: v.optional(Line),
  reviewBy: v.optional(Day),
  /** For the agent's eyes: inserting it warns first. */
  internal: v.optional(v.boolean()),
});

/** `HH:MM`, to `24:00`. */
const TimeOfDay = v.pipe(v.string(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/));
/** 1 = Monday … 7 = Sunday. */
const Weekday = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(7));

/** When the team is there. Promised times count only then. */
export const HoursSchema = v.looseObject({
  /** As in `Asia/Shanghai`; left out: each computer's own. */
  timeZone: v.optional(v.string()),
  /** Several a day are fine. `to` at or before `from`: over midnight, into the next day. None at all: always. */
  periods: v.array(v.looseObject({ days: v.array(Weekday), from: TimeOfDay, to: TimeOfDay })),
  /** Days on which nobody is there, `until` included. */
  holidays: v.optional(v.array(v.looseObject({ from: Day, until: v.optional(Day), name: v.optional(Line) }))),
  /** Days worked in exchange for a holiday (调休), with the periods of the weekday they are `like` (else the first). */
  workdays: v.optional(v.array(v.looseObject({ day: Day, like: v.optional(Weekday) }))),
});

/** Seconds, by channel and customer tier (service standards A, C, D). */
export const StandardSchema = v.looseObject({
  channel: v.optional(v.string()),
  tier: v.optional(v.string()),
  /** First response time. */
  first: v.object({ wanted: v.number(), promised: v.number(), turn: v.number() }),
  /** Next response time, for every later customer message. */
  next: v.object({ wanted: v.number(), promised: v.number(), turn: v.number() }),
  /** The seconds count in business time. */
  hours: v.optional(HoursSchema),
});

/** When a customer hears from us again by themselves (service standards A, D). */
export const FollowUpSchema = v.looseObject({
  /** Left out = any. */
  category: v.optional(v.picklist(CATEGORIES)),
  priority: v.optional(v.picklist(PRIORITIES)),
  hours: v.pipe(v.number(), v.minValue(0)),
  /** What for, in words. */
  what: Line,
});

/** What an agent may promise alone (service standard C: no 越级承诺). */
export const AuthoritySchema = v.looseObject({
  maxAmount: v.optional(v.number()),
  currency: v.optional(v.string()),
  maxDays: v.optional(v.number()),
  escalateTo: v.optional(Line),
});

export const ForbiddenSchema = v.looseObject({
  word: v.pipe(v.string(), v.minLength(1)),
  instead: v.optional(Line),
  why: v.optional(Line),
});

/** A customer to practise with: what they write, and when, counted from the agent's last reply. */
export const PracticeSceneSchema = v.looseObject({
  id: Id,
  title: Line,
  customer: Line,
  tier: v.optional(v.string()),
  about: v.optional(Line),
  turns: v.array(
    v.looseObject({
      /** Seconds after the agent's last reply (or after the start). */
      after: v.number(),
      says: Line,
      /** Written also without a reply: the customer loses patience. */
      unprompted: v.optional(v.boolean()),
    }),
  ),
});

const Selectors = v.array(v.pipe(v.string(), v.minLength(1), v.maxLength(1_000)));

/** Where things are on a console (`ConsoleProfile` in `utils/console/types.ts`). Without `matches` it is only kept. */
export const ProfileSchema = v.looseObject({
  id: Id,
  name: v.optional(Line),
  /** Match patterns of its pages, `https://*.example.com/*`. */
  matches: v.optional(v.array(v.pipe(v.string(), v.maxLength(500)))),
  transcript: v.optional(Selectors),
  message: v.optional(Selectors),
  text: v.optional(Selectors),
  roles: v.optional(
    v.looseObject({
      customer: v.optional(Selectors),
      agent: v.optional(Selectors),
      system: v.optional(Selectors),
    }),
  ),
  /** The agents' own names in the transcript. */
  agentNames: v.optional(Words),
  composer: v.optional(Selectors),
  conversation: v.optional(Selectors),
});

export const PackSchema = v.looseObject({
  format: v.literal(PACK_FORMAT),
  id: Id,
  name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200)),
  version: v.pipe(v.string(), v.minLength(1), v.maxLength(40)),
  locale: v.pipe(v.string(), v.minLength(2), v.maxLength(20)),
  owner: v.optional(Line),
  description: v.optional(Line),
  effectiveFrom: v.optional(Day),
  effectiveUntil: v.optional(Day),
  reviewBy: v.optional(Day),
  /**
   * Names of this content (first) and of the versions that it was made from, newest first: how two teams that pass a
   * glossary to and fro find the last version that both had. Written by the export.
   */
  lineage: v.optional(v.array(Id)),
  scripts: v.optional(v.array(ScriptSchema), []),
  glossary: v.optional(v.array(TermSchema), []),
  knowledge: v.optional(v.array(EntrySchema), []),
  synonyms: v.optional(v.array(Words), []),
  forbidden: v.optional(v.array(ForbiddenSchema), []),
  standards: v.optional(v.array(StandardSchema), []),
  /** Ids of draft rules that this team does not want; unknown ones do nothing. */
  rulesOff: v.optional(Words),
  followUps: v.optional(v.array(FollowUpSchema)),
  authority: v.optional(AuthoritySchema),
  profiles: v.optional(v.array(ProfileSchema), []),
  scenes: v.optional(v.array(PracticeSceneSchema), []),
});

export type Blank = v.InferOutput<typeof BlankSchema>;
export type Script = v.InferOutput<typeof ScriptSchema>;
export type Term = v.InferOutput<typeof TermSchema>;
export type Entry = v.InferOutput<typeof EntrySchema>;
export type Standard = v.InferOutput<typeof StandardSchema>;
export type BusinessHours = v.InferOutput<typeof HoursSchema>;
export type FollowUp = v.InferOutput<typeof FollowUpSchema>;
export type Authority = v.InferOutput<typeof AuthoritySchema>;
export type Forbidden = v.InferOutput<typeof ForbiddenSchema>;
export type PracticeScene = v.InferOutput<typeof PracticeSceneSchema>;
export type PackProfile = v.InferOutput<typeof ProfileSchema>;
export type Pack = v.InferOutput<typeof PackSchema>;
