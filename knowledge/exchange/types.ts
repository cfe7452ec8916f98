import type { Pack } from '../pack/schema';

export type FormatId =
  | 'warmreply'
  | 'qianniu'
  | 'merchant-client'
  | 'speech-repo'
  | 'espanso'
  | 'text-blaze'
  | 'briskine'
  | 'zendesk'
  | 'gorgias'
  | 'chatwoot'
  | 'tars'
  | 'zammad'
  | 'liveperson'
  | 'amazon-connect'
  | 'textexpander'
  | 'alfred'
  | 'auto-text-expander'
  | 'table';

/** Why one row was left out, or what was changed in it. The UI has the sentence for each. */
export type RowReason =
  | 'no-text'
  | 'no-plain-words'
  | 'no-answer'
  | 'too-long'
  | 'too-many-cells'
  | 'broken-quotes'
  | 'header-again'
  | 'duplicate'
  | 'inactive'
  | 'runs-program'
  | 'needs-program'
  | 'picture-only'
  | 'not-a-row'
  | 'wrong-field';

export interface SkippedRow {
  /** As a spreadsheet counts: the header is row 1. In lists (JSON, YAML) the first item is 1. */
  row: number;
  reason: RowReason;
  /** The column's header, or the field's path in JSON and YAML. */
  column?: string;
  /** The command or row that the reason is about. */
  detail?: string;
}

/** One script, term or entry as found in somebody's file, before it gets our shape. */
export interface Found {
  row: number;
  kind: 'script' | 'term' | 'entry';
  /** A script's text, a term's plain words, an entry's answer. Already with our blanks. */
  text: string;
  /** A script's title, the term, the question. */
  title?: string;
  /** The file's own id, where it has one: the same row is recognised in the next version. */
  key?: string;
  shortcut?: string;
  group?: string;
  tags?: string[];
  keywords?: string[];
  picture?: string;
  blanks?: { name: string; kind?: string; choices?: string[]; default?: string }[];
  /** What a file in our own columns says outright: `purpose`, `stage`, `emotions`, … */
  marks?: Record<string, unknown>;
  /** Columns that we have no place for: kept and exported again. */
  extra?: Record<string, string>;
}

/** What a reader of one format makes of a file. */
export interface Reading {
  format: FormatId;
  found: Found[];
  skipped: SkippedRow[];
  /** The file's own name for the collection. */
  name?: string;
  /** What the file calls its columns. */
  columns?: Partial<Record<'text' | 'title' | 'shortcut' | 'picture', string>>;
}

/** A file read: what it becomes, and what became of each row. Nothing is installed yet. */
export interface ImportDraft {
  format: FormatId;
  pack: Pack;
  skipped: SkippedRow[];
  /** Row in the file of each item of a list, in the list's order. */
  rows: { scripts: number[]; glossary: number[]; knowledge: number[] };
  encoding?: string;
}

/** A table whose columns we can't name all by ourselves. */
export interface UnknownTable {
  name: string;
  header: string[];
  /** The header's row as a spreadsheet counts; without a header that of the first row of cells. */
  firstRow: number;
  /** Whether the first row is taken for cells like the others: `header` then has no names. */
  headless: boolean;
  /** The first rows, for the preview. */
  sample: string[][];
  guess: Mapping;
  encoding?: string;
}

export const COLUMN_ROLES = [
  'text',
  'title',
  'shortcut',
  'group',
  'tags',
  'keywords',
  'term',
  'plain',
  'aliases',
  'picture',
  'question',
  'answer',
  'skip',
  'keep',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];
/** A role for each column, in the table's order. */
export type Mapping = ColumnRole[];

export type ImportResult =
  | { kind: 'ready'; drafts: ImportDraft[] }
  | { kind: 'needs-mapping'; table: UnknownTable };
