import type { DraftRule } from '../draft/types';
import type { OwnScript } from '../mine/own-scripts';
import type {
  Authority,
  Entry,
  Forbidden,
  Pack,
  PracticeScene,
  Script,
  Standard,
  Term,
} from '../pack/schema';

/** A pack as installed: everything about it but the scripts, terms and entries, which have tables of their own. */
export type PackRecord = {
  [K in keyof Pack as Exclude<K, 'scripts' | 'glossary' | 'knowledge'>]: Pack[K];
} & {
  /** Epoch ms. */
  installedAt: number;
  counts: { scripts: number; terms: number; entries: number };
};

/** A script, term or entry with the pack that it came with. */
export interface Stored<T> {
  packId: string;
  id: string;
  item: T;
  /** When it was last written by hand, epoch ms. Where its wording came from say the deliveries of its pack. */
  editedAt?: number;
  /** Who wrote it by hand, as they call themselves. */
  editedBy?: string;
}

/**
 * A pack as it was handed over, kept so that its next version can be compared with it: what differs from it here was
 * changed here.
 */
export interface Delivery {
  /** Given by the database. */
  key?: number;
  /** The pack as the file calls it. */
  packId: string;
  /** The installed pack that took it in; '' for a file made of several. */
  into: string;
  /** Names its content, see `lineage` in the pack format. */
  hash: string;
  version: string;
  by?: string;
  file?: string;
  /** Names the change that it came with. */
  change: string;
  /** Epoch ms. */
  at: number;
  /** `export`: handed out from here. */
  how: 'import' | 'export' | 'starter';
  /** With the ids of the pack that took it in. */
  pack: Pack;
}

/** What the panel keeps in memory, joined over all packs; packs installed later come later. */
export interface Library {
  scripts: Script[];
  terms: Term[];
  synonyms: string[][];
  standards: Standard[];
  /** The last pack that says what an agent may promise. */
  authority: Authority | null;
  forbidden: Forbidden[];
  scenes: PracticeScene[];
  /** In effect today. */
  packs: PackRecord[];
  /** Ids of packs that are not in effect today: nothing of them is suggested or found. */
  resting: string[];
  /** The agent's own scripts, which are among `scripts` too. */
  personal: OwnScript[];
  /** Days on which a campaign of the team's runs (`YYYY-MM-DD`, both included): those of the packs with its scripts. */
  campaigns: { from: string; until: string }[];
  /** Rules of the draft check that the team has switched off. */
  rulesOff: DraftRule[];
}

/** Scripts, terms and entries counted together. */
export interface InstallReport {
  added: number;
  updated: number;
  same: number;
  removed: number;
}

/** A question that nobody could answer, for the trainer. */
export interface Gap {
  /** The question as first asked. */
  question: string;
  /** How often it was noted. */
  times: number;
  /** Epoch ms. */
  firstAt: number;
  lastAt: number;
}

export interface StoreCounts {
  packs: number;
  scripts: number;
  terms: number;
  entries: number;
  gaps: number;
}

/** A trainer's answer to a question nobody could answer. */
export interface Answer {
  /** The question as it stands in the list. */
  gap: string;
  entry: Entry;
  /** Made when nothing was written here before. Its id must be this installation's alone: it may be exported. */
  emptyPack: Pack;
}

/** What shall be instead of what was there; `null` = not there. Swapped, it takes itself back. */
interface Change<T> {
  before: T | null;
  after: T | null;
}

/** One script, term or entry written, changed or removed. */
export type ItemEdit = { packId: string; id: string } & (
  | ({ kind: 'script' } & Change<Script>)
  | ({ kind: 'term' } & Change<Term>)
  | ({ kind: 'entry' } & Change<Entry>)
);

/** Something about a pack itself: its name, its dates, its list of forbidden words. */
export interface PackEdit extends Change<unknown> {
  packId: string;
  field: string;
}

export interface SettingEdit extends Change<unknown> {
  key: string;
}

/** Everything about a pack but its rows. */
export type PackHead = Omit<PackRecord, 'counts'>;

/** A pack that comes or goes, or gets a new head as a whole; its rows are changed one by one. */
export interface HeadEdit extends Change<PackHead> {
  packId: string;
}

/** A change of any size that is made at once or not at all. */
export interface Edit {
  items: ItemEdit[];
  packs: PackEdit[];
  settings: SettingEdit[];
  heads?: HeadEdit[];
  /** What was handed over, remembered for the next version; named by its `change` and `packId`. None: by hand. */
  deliveries?: Change<Delivery>[];
  /** Who makes the change by hand, as they call themselves. */
  by?: string;
  /** The pack of one's own, made if it is missing. Its id must be this installation's alone: it may be exported. */
  home?: Pack;
}

/** What could not be written because somebody else changed it meanwhile: as it was, as I want it, as it is. */
export type EditConflict = { before: unknown; mine: unknown; theirs: unknown } & (
  | { part: 'item'; kind: ItemEdit['kind']; packId: string; id: string }
  | { part: 'pack'; packId: string; field: string }
  | { part: 'setting'; key: string }
);
