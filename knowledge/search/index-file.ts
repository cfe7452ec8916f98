import { FrozenPostings, GrowingPostings, type PackedPostings } from './postings';
import { type PackedRows, Rows } from './rows';
import { SearchIndex } from './search-index';
import type { CharacterTables } from './tables';
import type { TopicModel } from './topics';
import { Vocabulary } from './vocabulary';

/** Raised when what is stored means something else; older files are then built anew from the items. */
export const INDEX_FORMAT = 3;

/** The packed part of an index: flat buffers and strings, kept as one record. */
export interface IndexFile {
  format: number;
  /** Given anew with every build, so that changes are never laid over another file. */
  id: string;
  tables: CharacterTables;
  synonyms: string[][];
  rows: PackedRows;
  postings: PackedPostings;
  /** Stems, each ended by U+0000. */
  words: string;
  topics: TopicModel;
  checksum: number;
}

/** What was added and removed since: small, written after every change. */
export interface IndexChanges {
  base: string;
  rows: PackedRows;
  postings: PackedPostings;
  dead: Uint32Array;
}

/** The stored form can't be used: other format, cut off, or damaged. */
export class IndexUnusable extends Error {
  constructor(
    message: string,
    /** It is sound, but of another version of the product. */
    readonly older = false,
  ) {
    super(message);
  }
}

/** The frozen part of an index. It shares the index's buffers: store it or copy it, don't change it. */
export function saveIndex(index: SearchIndex, id: string): IndexFile {
  if (!index.frozen) throw new Error('only a built index can be stored');
  const file: IndexFile = {
    format: INDEX_FORMAT,
    id,
    tables: index.tables,
    synonyms: index.synonyms.map((group) => [...group]),
    rows: index.rows.pack(0, 0, index.frozenRows, index.frozenDocs),
    postings: index.frozen.packed,
    words: index.vocabulary.stems.map((stem) => `${stem}\0`).join(''),
    topics: index.topics,
    checksum: 0,
  };
  file.checksum = checksumOf(file);
  return file;
}

/** Everything since the frozen part. `id` as given to `saveIndex`. */
export function saveChanges(index: SearchIndex, id: string): IndexChanges {
  return {
    base: id,
    rows: index.rows.pack(index.frozenRows, index.frozenDocs, index.rows.count, index.rows.docCount),
    postings: index.growing.pack(),
    dead: Uint32Array.from(index.rows.dead),
  };
}

/** Makes an index of its stored form, taking over the buffers. Throws `IndexUnusable`. */
export function loadIndex(file: IndexFile, changes?: IndexChanges): SearchIndex {
  checkFile(file);
  if (changes && changes.base !== file.id) throw new IndexUnusable('changes of another index');
  const rows = Rows.from(file.rows);
  const growing = new GrowingPostings();
  const frozenDocs = rows.docCount;
  if (changes) {
    rows.append(changes.rows);
    const added = new FrozenPostings(changes.postings);
    for (const feature of changes.postings.features)
      added.each(feature, (row) => growing.push(row, [feature]));
    for (const doc of changes.dead) rows.kill(doc);
  }
  const frozen = new FrozenPostings(file.postings);
  const words = new Vocabulary(file.words.split('\0').slice(0, -1));
  return new SearchIndex(file.tables, file.synonyms, {
    rows,
    words,
    frozen,
    growing,
    frozenRows: file.rows.doc.length,
    frozenDocs,
    topics: file.topics,
  });
}

function checkFile(file: IndexFile): void {
  try {
    if (file.format !== INDEX_FORMAT) {
      throw new IndexUnusable(`format ${file.format}`, typeof file.format === 'number');
    }
    const { features, counts, starts } = file.postings;
    const { textStart, doc, field, mass } = file.rows;
    const sound =
      counts.length === features.length &&
      starts.length === features.length &&
      textStart.length === doc.length + 1 &&
      field.length === doc.length &&
      mass.length === doc.length &&
      file.checksum === checksumOf(file);
    if (!sound) throw new IndexUnusable('damaged');
  } catch (error) {
    throw error instanceof IndexUnusable ? error : new IndexUnusable(String(error));
  }
}

/** Adds up all buffers, word by word: finds a cut or a flipped byte, in a few milliseconds for 100,000 entries. */
function checksumOf({ rows, postings, tables, words, topics }: IndexFile): number {
  const buffers = [
    ...[rows.text, rows.textStart, rows.doc, rows.field, rows.mass, rows.nameEnd],
    ...[
      postings.features,
      postings.counts,
      postings.starts,
      postings.bytes,
      tables.readings,
      tables.simplified,
      topics.features,
      topics.gains,
      topics.base,
    ],
  ];
  let sum = (rows.names.length * 31 + words.length + topics.categories.length) | 0;
  for (const part of buffers) {
    // A view of whole words needs an aligned start.
    const { buffer: bytes, byteOffset } = part.byteOffset % 4 === 0 ? part : part.slice();
    const view = new Int32Array(bytes, byteOffset, part.byteLength >>> 2);
    for (let i = 0; i < view.length; i++) sum = (sum + view[i]!) | 0;
    sum = (Math.imul(sum, 31) + part.byteLength) | 0;
  }
  return sum;
}
