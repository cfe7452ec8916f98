/** Which rows have a feature: growing, in memory. Rows are added in rising order. */
export interface Postings {
  /** How many rows have it. */
  count(feature: number): number;
  /** Calls back with each row, rising. */
  each(feature: number, visit: (row: number) => void): void;
  /** Adds `weight` to the rows' places in `scores`. */
  add(feature: number, weight: number, scores: Float32Array): void;
}

export class GrowingPostings implements Postings {
  readonly lists = new Map<number, number[]>();

  /** A feature that comes twice counts once. */
  push(row: number, features: Iterable<number>): void {
    for (const feature of features) {
      const list = this.lists.get(feature);
      if (list) {
        if (list[list.length - 1] !== row) list.push(row);
      } else this.lists.set(feature, [row]);
    }
  }

  count(feature: number): number {
    return this.lists.get(feature)?.length ?? 0;
  }

  each(feature: number, visit: (row: number) => void): void {
    for (const row of this.lists.get(feature) ?? []) visit(row);
  }

  add(feature: number, weight: number, scores: Float32Array): void {
    const list = this.lists.get(feature);
    if (!list) return;
    for (let i = 0; i < list.length; i++) scores[list[i]!]! += weight;
  }
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
    if (at < 0) return;
    const { bytes, starts, counts } = this.packed;
    let p = starts[at]!;
    let row = 0;
    for (let n = counts[at]!; n > 0; n--) {
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

  /** `each` written out: this loop is where a search spends its time. */
  add(feature: number, weight: number, scores: Float32Array): void {
    const at = this.find(feature);
    if (at < 0) return;
    const { bytes, starts, counts } = this.packed;
    let p = starts[at]!;
    let row = 0;
    for (let n = counts[at]!; n > 0; n--) {
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
}

/** Packs growing postings for storage and speed. */
export function packPostings(growing: GrowingPostings): PackedPostings {
  const features = Float64Array.from(growing.lists.keys()).sort();
  const counts = new Uint32Array(features.length);
  const starts = new Uint32Array(features.length);
  let bytes = new Uint8Array(1 << 16);
  let p = 0;
  features.forEach((feature, at) => {
    const rows = growing.lists.get(feature)!;
    if (p + rows.length * 5 > bytes.length) {
      const larger = new Uint8Array(Math.max(bytes.length * 2, p + rows.length * 5));
      larger.set(bytes);
      bytes = larger;
    }
    counts[at] = rows.length;
    starts[at] = p;
    let last = 0;
    for (const row of rows) {
      let delta = row - last;
      last = row;
      while (delta > 127) {
        bytes[p++] = (delta & 127) | 128;
        delta >>>= 7;
      }
      bytes[p++] = delta;
    }
  });
  return { features, counts, starts, bytes: bytes.slice(0, p) };
}
