import { BEST_ANSWER, findInAnswers } from './answers';
import { EVERYDAY_SYNONYMS, EVERYDAY_SYNONYMS_EN, FILLERS } from './everyday';
import { answerFeatures, FEATURE, facetKey, kindOf, rowFeatures, wordsOf } from './features';
import { filterFor, preferenceFor } from './filters';
import { findHeard } from './heard';
import { answerOf, categoriesOf, facetsOf, foundOf, nameOf, textsOf } from './items';
import { normalise } from './normalise';
import { FrozenPostings, GrowingPostings, type Postings } from './postings';
import { MAX_QUERY, type Query, type QueryTools, readQuery } from './query';
import { type RankedRow, rerank } from './rank';
import { FIELD, Rows } from './rows';
import { Concepts } from './synonyms';
import { categoriesOfRows, learnTopics, NO_TOPICS, type TopicModel, topicsOf } from './topics';
import type { CharacterTables } from './tables';
import type { Found, IndexItem, SearchOptions } from './types';
import { type Units, type UnitTools, unitsOf } from './units';
import { Vocabulary } from './vocabulary';
import { WEIGHTS } from './weights';

/** Longest text of one row that is searched, in UTF-16 units. */
const MAX_ROW = 240;
/** Of an answer as much is searched. */
const MAX_ANSWER = 400;
/** Rows that are read again after stage one. */
const POOL = 48;
/** A tag says what something is about, not what it says: a title that has the word comes before it. */
const FIELD_WORTH = { [FIELD.title]: 1, [FIELD.alias]: 0.97, [FIELD.tag]: 0.75, [FIELD.shortcut]: 0.9 };

/** What an index holds when it starts from stored buffers. */
export interface IndexParts {
  rows: Rows;
  words: Vocabulary;
  frozen?: FrozenPostings;
  growing: GrowingPostings;
  /** Rows and documents that `frozen` covers. */
  frozenRows: number;
  frozenDocs: number;
  topics: TopicModel;
}

/** Everything that can be found, in memory. Made by `buildIndex` or `loadIndex`. */
export class SearchIndex {
  readonly rows: Rows;
  readonly vocabulary: Vocabulary;
  readonly frozen: FrozenPostings | undefined;
  readonly growing: GrowingPostings;
  readonly frozenRows: number;
  readonly frozenDocs: number;
  readonly topics: TopicModel;
  private readonly tools: QueryTools & UnitTools;
  private scores = new Float32Array(0);
  private shortnesses = new Float32Array(0);
  private readonly rarities = new Map<number, number>();
  private readonly rowUnits = new Map<number, Units>();
  private rowTopics: Uint8Array | undefined;
  /** Of all items added here. */
  private readonly categories = new Set<string>();

  constructor(
    readonly tables: CharacterTables,
    readonly synonyms: readonly (readonly string[])[] = [],
    parts?: IndexParts,
  ) {
    this.rows = parts?.rows ?? new Rows();
    this.vocabulary = parts?.words ?? new Vocabulary();
    this.frozen = parts?.frozen;
    this.growing = parts?.growing ?? new GrowingPostings();
    this.frozenRows = parts?.frozenRows ?? 0;
    this.frozenDocs = parts?.frozenDocs ?? 0;
    this.topics = parts?.topics ?? NO_TOPICS;
    this.tools = {
      tables,
      syllables: new Map(tables.syllables.map((syllable, i) => [syllable, i + 1])),
      concepts: new Concepts([...synonyms, ...EVERYDAY_SYNONYMS, ...EVERYDAY_SYNONYMS_EN], tables),
      fillers: new Concepts(
        FILLERS.map((word) => [word]),
        tables,
      ),
      vocabulary: this.vocabulary,
      rarity: (feature) => this.rarity(feature),
    };
  }

  /** Words that mean the same, and words that mean little: for marking what matched. */
  get concepts(): Concepts {
    return this.tools.concepts;
  }

  get fillers(): Concepts {
    return this.tools.fillers;
  }

  /** Living documents. */
  get size(): number {
    return this.rows.docCount - this.rows.dead.size;
  }

  /** Documents added or removed since the frozen part was made. */
  get changes(): number {
    return this.rows.docCount - this.frozenDocs + this.rows.dead.size;
  }

  /** Adds a new item. */
  add(item: IndexItem): void {
    this.rarities.clear();
    this.rowUnits.clear();
    this.rowTopics = undefined;
    const facets = facetsOf(item);
    for (const category of categoriesOf(item)) this.categories.add(category);
    const doc = this.rows.addDoc(nameOf(item.kind, item.packId, item.item.id));
    for (const [field, text] of textsOf(item)) {
      const plain = normalise(text, this.tables, MAX_ROW).text;
      if (!plain) continue;
      const features = rowFeatures(plain, this.tables, this.tools.concepts);
      let mass = 0;
      // While the first index is built nothing is known of rarity: `freeze` does it for all rows at once.
      if (this.frozen)
        for (const feature of new Set(features)) mass += massWeight(feature) * this.rarity(feature);
      for (const word of wordsOf(plain)) this.vocabulary.add(word.stem);
      for (const facet of facets) features.push(facet);
      features.push(facetKey('field', field));
      const row = this.rows.addRow(doc, field, plain, mass);
      this.growing.push(row, features);
      if (field === 'title')
        this.growing.push(row, answerFeatures(normalise(answerOf(item), this.tables, MAX_ANSWER).text));
    }
  }

  /** Adds an item or takes the place of the one with the same kind, pack and id. */
  update(item: IndexItem): void {
    this.remove(item.kind, item.packId, item.item.id);
    this.add(item);
  }

  /** Forgets an item; false when there was none. */
  remove(kind: Found['kind'], packId: string, id: string): boolean {
    const doc = this.rows.find(nameOf(kind, packId, id));
    if (doc < 0) return false;
    this.rows.kill(doc);
    return true;
  }

  /** A new index with everything in packed form. */
  freeze(): SearchIndex {
    const frozen = new FrozenPostings(this.growing.pack());
    const index = new SearchIndex(this.tables, this.synonyms, {
      topics: learnTopics(frozen, this.rows.count, this.categories),
      rows: this.rows,
      words: this.vocabulary,
      frozen,
      growing: new GrowingPostings(),
      frozenRows: this.rows.count,
      frozenDocs: this.rows.docCount,
    });
    index.weighRows(frozen);
    return index;
  }

  /** Only when all rows are in is it known how rare each feature is. */
  private weighRows(packed: FrozenPostings): void {
    const masses = new Float32Array(this.rows.count);
    for (const feature of packed.packed.features) {
      const weight = massWeight(feature);
      if (weight) packed.add(feature, weight * this.rarity(feature), masses);
    }
    this.rows.setMasses(masses);
  }

  /** Results for what somebody typed, best first. Never throws, whatever the query. */
  search(source: string, options: SearchOptions = {}): Found[] {
    const limit = options.limit ?? 20;
    const allowed = filterFor(options, this.rows, this.postings());
    const marked = /^\s*([/#／＃])/.exec(source.trimStart());
    if (marked) {
      const found = this.byLabel(source, '#＃'.includes(marked[1]!) ? 'tag' : 'shortcut', allowed);
      if (found.length > 0) return this.gather(found, limit, options);
    }
    const query = readQuery(source, this.tools);
    if (!query.text) return [];
    const heard = findHeard(query, this.postings(), this.rows, this.tables, allowed, limit);
    const titled = [...this.byWords(query, allowed), ...heard];
    return this.gather([...titled, ...this.byAnswers(query, allowed, titled, limit)], limit, options);
  }

  private byWords(query: Query, allowed: (row: number) => boolean): RankedRow[] {
    const topicFit = this.topicFits(query);
    const scores = this.emptyScores();
    let most = 0;
    for (const { feature, weight } of query.wanted) {
      const value = weight * this.rarity(feature);
      if (massWeight(feature)) most += value;
      this.frozen?.add(feature, value, scores);
      this.growing.add(feature, value, scores);
    }
    const pool = this.bestRows(scores, allowed, topicFit);
    return rerank(query, pool, this.rows, scores, most, this.tools, this.unitsOfRow, topicFit);
  }

  /** Rows by their answers, unless the questions that match leave no place for them. */
  private byAnswers(
    query: Query,
    allowed: (row: number) => boolean,
    titled: readonly RankedRow[],
    limit: number,
  ): RankedRow[] {
    const better = titled.filter(
      ({ row, score }) => score > BEST_ANSWER && this.rows.fieldOf(row) === FIELD.title,
    );
    if (better.length >= limit) return [];
    return findInAnswers(
      query,
      this.postings(),
      this.rows,
      this.tools.rarity,
      this.emptyScores(),
      allowed,
      limit,
    );
  }

  /** Items whose tag (`#退款`) or shortcut (`/tk`) begins so. */
  private byLabel(source: string, field: 'tag' | 'shortcut', allowed: (row: number) => boolean): RankedRow[] {
    const wanted = normalise(source.trimStart(), this.tables, MAX_QUERY).text;
    const found: RankedRow[] = [];
    if (!wanted) return found;
    for (const postings of this.postings()) {
      postings.each(facetKey('field', field), (row) => {
        if (!allowed(row)) return;
        const text = this.rows.textOf(row);
        if (text.startsWith(wanted)) found.push({ row, score: 0.9 + (0.1 * wanted.length) / text.length });
      });
    }
    return found;
  }

  /** One result for each document, by its best row. */
  private gather(found: readonly RankedRow[], limit: number, options: SearchOptions): Found[] {
    const best = new Map<number, number>();
    for (const { row, score } of found) {
      const doc = this.rows.docOf(row);
      const worth = score * FIELD_WORTH[this.rows.fieldOf(row) as keyof typeof FIELD_WORTH];
      if (worth > (best.get(doc) ?? 0)) best.set(doc, worth);
    }
    const preferred = preferenceFor(options, this.rows, this.postings());
    return [...best]
      .map(([doc, score]) => foundOf(this.rows.nameOf(doc), score + preferred(doc)))
      .sort((a, b) => b.score - a.score)
      .slice(0, limit)
      .map((hit) => ({ ...hit, score: Math.min(1, hit.score) }));
  }

  /** The rows with the highest sums for their size. */
  private bestRows(
    scores: Float32Array,
    allowed: (row: number) => boolean,
    topicFit: (row: number) => number,
  ): number[] {
    const { rows } = this;
    let kept: RankedRow[] = [];
    let floor = 0;
    const trim = () => {
      kept = kept.sort((a, b) => b.score - a.score).slice(0, POOL);
      if (kept.length === POOL) floor = kept[POOL - 1]!.score;
    };
    for (let row = 0; row < rows.count; row++) {
      const sum = scores[row]!;
      if (sum <= 0) continue;
      const most = sum * this.shortness(row);
      // The category can only hold it back.
      if (most <= floor) continue;
      const score = most * (1 + WEIGHTS.topicEarly * topicFit(row));
      if (score <= floor || !allowed(row)) continue;
      kept.push({ row, score });
      if (kept.length >= 4 * POOL) trim();
    }
    trim();
    return kept.map(({ row }) => row);
  }

  /** What a row's sum is multiplied with, so that long rows don't win by chance. Remembered: a power is slow. */
  private shortness(row: number): number {
    if (this.shortnesses.length <= row) this.shortnesses = new Float32Array(Math.ceil(this.rows.count * 1.1));
    let value = this.shortnesses[row]!;
    if (value === 0) {
      value = (this.rows.massOf(row) + WEIGHTS.massFloor) ** -WEIGHTS.massPower;
      this.shortnesses[row] = value;
    }
    return value;
  }

  /** How well a row's category suits the query: 0 and below. */
  private topicFits(query: Query): (row: number) => number {
    if (this.topics.categories.length === 0) return () => 0;
    this.rowTopics ??= categoriesOfRows(this.topics.categories, this.postings(), this.rows.count);
    const { rowTopics } = this;
    const fits = topicsOf(this.topics, new Set(query.wanted.map(({ feature }) => feature)));
    return (row) => fits[rowTopics[row]!]!;
  }

  private emptyScores(): Float32Array {
    if (this.scores.length < this.rows.count)
      this.scores = new Float32Array(Math.ceil(this.rows.count * 1.1));
    else this.scores.fill(0);
    return this.scores;
  }

  private postings(): Postings[] {
    return this.frozen ? [this.frozen, this.growing] : [this.growing];
  }

  /** While somebody types, every letter asks for nearly the same rows again. */
  private readonly unitsOfRow = (row: number, text: string): Units => {
    let units = this.rowUnits.get(row);
    if (!units) {
      units = unitsOf(text, this.tools);
      if (this.rowUnits.size >= MAX_ROW_UNITS) this.rowUnits.clear();
      this.rowUnits.set(row, units);
    }
    return units;
  };

  /** Robertson's inverse document frequency; remembered, because ranking asks for it over and over. */
  private rarity(feature: number): number {
    let value = this.frozen ? this.rarities.get(feature) : undefined;
    if (value === undefined) {
      const count = (this.frozen?.count(feature) ?? 0) + this.growing.count(feature);
      value = Math.log(1 + (this.rows.count - count + 0.5) / (count + 0.5));
      if (this.rarities.size >= MAX_RARITIES) this.rarities.clear();
      this.rarities.set(feature, value);
    }
    return value;
  }
}

const MAX_RARITIES = 20_000;
const MAX_ROW_UNITS = 3_000;

/** What a feature adds to a row's mass: sounds and facets say nothing new about how much there is to match. */
function massWeight(feature: number): number {
  const kind = kindOf(feature);
  if (kind === FEATURE.char) return WEIGHTS.char;
  if (kind === FEATURE.pair) return WEIGHTS.pair;
  return kind === FEATURE.word ? WEIGHTS.word : 0;
}
