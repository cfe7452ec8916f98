import { kindOf } from './features';

/** Which rows have a feature: growing, in memory. Rows are added in rising order. */
export interface Postings {
  /** How many rows have it. */
  count(feature: number): number;
  /** Calls back with each row, rising. */
  each(feature: number, visit: (row: number) => void): void;
  /** Adds `weight` to the rows' places in `scores`. */
  add(feature: number, weight: number, scores: Float32Array): void;
}

/**
 * Lists of rows as bytes (differences, 7 bits a byte, low bits first) in one buffer, found by open addressing: building an index pushes
 * hundreds of features for every entry, and a `Map` of arrays takes three times as long and ten times the room.
 */
export class GrowingPostings implements Postings {
  /** Features in the order in which they came; a feature's place in it is its number. */
  private features = new Float64Array(512);
  private counts = new Uint32Array(512);
  private lastRow = new Uint32Array(512);
  private starts = new Uint32Array(512);
  private lengths = new Uint32Array(512);
  private rooms = new Uint32Array(512);
  private size = 0;
  /** The feature's number + 1 in each slot; 0 for none. Its length is a power of two. */
  private slots = new Uint32Array(1_024);
  private bytes = new Uint8Array(4_096);
  private used = 0;

  /** A feature that comes twice counts once. */
  push(row: number, features: ArrayLike<number>): void {
    for (let i = 0; i < features.length; i++) this.pushOne(row, features[i]!);
  }

  private pushOne(row: number, feature: number): void {
    const slot = this.slotOf(feature);
    const n = this.slots[slot] ? this.slots[slot]! - 1 : this.newFeature(feature, slot);
    const last = this.lastRow[n]!;
    if (this.counts[n]! > 0 && last === row) return;
    if (this.rooms[n]! - this.lengths[n]! < MOST_BYTES) this.makeRoom(n);
    let p = this.starts[n]! + this.lengths[n]!;
    const before = p;
    let delta = row - last;
    while (delta > 127) {
      this.bytes[p++] = (delta & 127) | 128;
      delta >>>= 7;
    }
    this.bytes[p++] = delta;
    this.lengths[n]! += p - before;
    this.lastRow[n] = row;
    this.counts[n]!++;
  }

  /** Where the feature is, or where it belongs. */
  private slotOf(feature: number): number {
    const { slots, features } = this;
    const mask = slots.length - 1;
    let hash = Math.imul((feature >>> 0) ^ Math.imul(kindOf(feature) + 1, 0x85ebca6b), 0x9e3779b1);
    hash ^= hash >>> 15;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const n = slots[slot]!;
      if (n === 0 || features[n - 1] === feature) return slot;
    }
  }

  private newFeature(feature: number, slot: number): number {
    const n = this.size++;
    if (n >= this.features.length) {
      this.features = doubled(this.features);
      this.counts = doubled(this.counts);
      this.lastRow = doubled(this.lastRow);
      this.starts = doubled(this.starts);
      this.lengths = doubled(this.lengths);
      this.rooms = doubled(this.rooms);
    }
    this.features[n] = feature;
    this.slots[slot] = n + 1;
    if (this.size * 2 > this.slots.length) {
      this.slots = new Uint32Array(this.slots.length * 2);
      for (let i = 0; i < this.size; i++) this.slots[this.slotOf(this.features[i]!)] = i + 1;
    }
    return n;
  }

  /** A list that is full moves to the end, where it gets twice the room. */
  private makeRoom(n: number): void {
    const room = Math.max(MOST_BYTES, this.rooms[n]! * 2);
    while (this.used + room > this.bytes.length) this.bytes = doubled(this.bytes);
    const start = this.starts[n]!;
    this.bytes.copyWithin(this.used, start, start + this.lengths[n]!);
    this.starts[n] = this.used;
    this.rooms[n] = room;
    this.used += room;
  }

  private find(feature: number): number {
    return this.slots[this.slotOf(feature)]! - 1;
  }

  count(feature: number): number {
    const n = this.find(feature);
    return n < 0 ? 0 : this.counts[n]!;
  }

  each(feature: number, visit: (row: number) => void): void {
    const n = this.find(feature);
    if (n >= 0) visitRows(this.bytes, this.starts[n]!, this.counts[n]!, visit);
  }

  add(feature: number, weight: number, scores: Float32Array): void {
    const n = this.find(feature);
    if (n >= 0) addToRows(this.bytes, this.starts[n]!, this.counts[n]!, weight, scores);
  }

  /** Packed for storage and speed. */
  pack(): PackedPostings {
    const features = this.features.slice(0, this.size).sort();
    const counts = new Uint32Array(this.size);
    const starts = new Uint32Array(this.size);
    let total = 0;
    for (let n = 0; n < this.size; n++) total += this.lengths[n]!;
    const bytes = new Uint8Array(total);
    let p = 0;
    for (let at = 0; at < features.length; at++) {
      const n = this.find(features[at]!);
      const from = this.starts[n]!;
      const length = this.lengths[n]!;
      counts[at] = this.counts[n]!;
      starts[at] = p;
      for (let i = 0; i < length; i++) bytes[p + i] = this.bytes[from + i]!;
      p += length;
    }
    return { features, counts, starts, bytes };
  }
}

/** A row's difference takes no more. */
const MOST_BYTES = 5;

function doubled<T extends Float64Array | Uint32Array | Uint8Array>(array: T): T {
  const larger = new (array.constructor as new (length: number) => T)(array.length * 2);
  larger.set(array);
  return larger;
}

/** The buffers of `FrozenPostings`, as they are stored. */
export interface PackedPostings {
  /** Features, rising. */
  features: Float64Array;
  counts: Uint32Array;
  /** Where each list starts in `bytes`. */
  starts: Uint32Array;
  /** Differences between rows, 7 bits a byte, low bits first. */
  bytes: Uint8Array;
}

/** The same, packed into four buffers: about 1.3 bytes for each row of a feature. */
export class FrozenPostings implements Postings {
  constructor(readonly packed: PackedPostings) {}

  private find(feature: number): number {
    const { features } = this.packed;
    let low = 0;
    let high = features.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const value = features[middle]!;
      if (value === feature) return middle;
      if (value < feature) low = middle + 1;
      else high = middle - 1;
    }
    return -1;
  }

  count(feature: number): number {
    const at = this.find(feature);
    return at < 0 ? 0 : this.packed.counts[at]!;
  }

  each(feature: number, visit: (row: number) => void): void {
    const at = this.find(feature);
    if (at >= 0) visitRows(this.packed.bytes, this.packed.starts[at]!, this.packed.counts[at]!, visit);
  }

  add(feature: number, weight: number, scores: Float32Array): void {
    const at = this.find(feature);
    if (at >= 0)
      addToRows(this.packed.bytes, this.packed.starts[at]!, this.packed.counts[at]!, weight, scores);
  }
}

function visitRows(bytes: Uint8Array, start: number, count: number, visit: (row: number) => void): void {
  let p = start;
  let row = 0;
  for (let n = count; n > 0; n--) {
    let byte = bytes[p++]!;
    let delta = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[p++]!;
      delta |= (byte & 127) << shift;
    }
    row += delta;
    visit(row);
  }
}

/** `visitRows` written out: this loop is where a search spends its time. */
function addToRows(
  bytes: Uint8Array,
  start: number,
  count: number,
  weight: number,
  scores: Float32Array,
): void {
  let p = start;
  let row = 0;
  for (let n = count; n > 0; n--) {
    let byte = bytes[p++]!;
    let delta = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) {
      byte = bytes[p++]!;
      delta |= (byte & 127) << shift;
    }
    row += delta;
    scores[row]! += weight;
  }
}
