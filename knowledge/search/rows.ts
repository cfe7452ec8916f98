/** Where a row's words come from; a match in the question counts more than one in a tag. */
export const FIELD = { title: 0, alias: 1, tag: 2, shortcut: 3 } as const;
export type Field = keyof typeof FIELD;

/** The stored part of `Rows`: everything as flat buffers. */
export interface PackedRows {
  text: Uint16Array;
  /** Start of each row's text, and the end of the last. */
  textStart: Uint32Array;
  doc: Uint32Array;
  field: Uint8Array;
  /** Summed weight of the row's features: how much there is to match. */
  mass: Float32Array;
  /** Names of the documents, one after the other, and where each ends. */
  names: string;
  nameEnd: Uint32Array;
}

/**
 * The texts that can be found. A document (entry, script or term) has a row for its title and one for every
 * alias, so that an alias matched whole counts as much as the title. Rows are only ever added; a changed
 * document is marked dead and added anew.
 */
export class Rows {
  private text: Uint16Array = new Uint16Array(1_024);
  private textStart: Uint32Array = new Uint32Array(256);
  private docs: Uint32Array = new Uint32Array(256);
  private fields: Uint8Array = new Uint8Array(256);
  private masses: Float32Array = new Float32Array(256);
  /** Names of stored documents stay one string: cutting 100,000 apart would delay the first answer. */
  private stored: { names: string; end: Uint32Array } = { names: '', end: new Uint32Array(0) };
  private readonly added: string[] = [];
  readonly dead = new Set<number>();
  private byName: Map<string, number> | undefined;
  count = 0;

  addDoc(name: string): number {
    const doc = this.docCount;
    this.byName?.set(name, doc);
    this.added.push(name);
    return doc;
  }

  /** Documents ever added, dead ones included. */
  get docCount(): number {
    return this.stored.end.length + this.added.length;
  }

  nameOf(doc: number): string {
    const { names, end } = this.stored;
    return doc < end.length ? names.slice(doc ? end[doc - 1]! : 0, end[doc]!) : this.added[doc - end.length]!;
  }

  addRow(doc: number, field: Field, text: string, mass: number): number {
    const row = this.count++;
    const start = this.textStart[row]!;
    this.text = roomFor(this.text, start + text.length);
    this.textStart = roomFor(this.textStart, row + 2);
    this.docs = roomFor(this.docs, row + 1);
    this.fields = roomFor(this.fields, row + 1);
    this.masses = roomFor(this.masses, row + 1);
    for (let i = 0; i < text.length; i++) this.text[start + i] = text.charCodeAt(i);
    this.textStart[row + 1] = start + text.length;
    this.docs[row] = doc;
    this.fields[row] = FIELD[field];
    this.masses[row] = mass;
    return row;
  }

  /** The living document of that name, or -1. The look-up table is made when first asked for. */
  find(name: string): number {
    if (!this.byName) {
      this.byName = new Map();
      for (let doc = 0; doc < this.docCount; doc++) {
        if (!this.dead.has(doc)) this.byName.set(this.nameOf(doc), doc);
      }
    }
    return this.byName.get(name) ?? -1;
  }

  kill(doc: number): void {
    this.dead.add(doc);
    const name = this.nameOf(doc);
    if (this.byName?.get(name) === doc) this.byName.delete(name);
  }

  docOf(row: number): number {
    return this.docs[row]!;
  }

  fieldOf(row: number): number {
    return this.fields[row]!;
  }

  massOf(row: number): number {
    return this.masses[row]!;
  }

  /** Takes over masses computed for the first rows. */
  setMasses(masses: Float32Array): void {
    this.masses.set(masses);
  }

  lengthOf(row: number): number {
    return this.textStart[row + 1]! - this.textStart[row]!;
  }

  textOf(row: number): string {
    return String.fromCharCode(...this.text.subarray(this.textStart[row]!, this.textStart[row + 1]!));
  }

  /** Some of the rows and of the documents, as buffers of their own. */
  pack(row: number, doc: number, endRow: number, endDoc: number): PackedRows {
    const from = this.textStart[row]!;
    const names: string[] = [];
    const nameEnd = new Uint32Array(endDoc - doc);
    for (let i = doc, end = 0; i < endDoc; i++) {
      const name = this.nameOf(i);
      names.push(name);
      end += name.length;
      nameEnd[i - doc] = end;
    }
    return {
      text: this.text.slice(from, this.textStart[endRow]!),
      textStart: this.textStart.slice(row, endRow + 1).map((start) => start - from),
      doc: this.docs.slice(row, endRow),
      field: this.fields.slice(row, endRow),
      mass: this.masses.slice(row, endRow),
      names: names.join(''),
      nameEnd,
    };
  }

  /** Adds packed rows after the ones there are. */
  append(packed: PackedRows): void {
    let at = 0;
    for (const end of packed.nameEnd) {
      this.addDoc(packed.names.slice(at, end));
      at = end;
    }
    const fields = Object.keys(FIELD) as Field[];
    for (let i = 0; i < packed.doc.length; i++) {
      const text = packed.text.subarray(packed.textStart[i]!, packed.textStart[i + 1]!);
      this.addRow(packed.doc[i]!, fields[packed.field[i]!]!, String.fromCharCode(...text), packed.mass[i]!);
    }
  }

  /** Takes over stored buffers without copying them. */
  static from(packed: PackedRows): Rows {
    const rows = new Rows();
    rows.text = packed.text;
    rows.textStart = packed.textStart;
    rows.docs = packed.doc;
    rows.fields = packed.field;
    rows.masses = packed.mass;
    rows.count = packed.doc.length;
    rows.stored = { names: packed.names, end: packed.nameEnd };
    return rows;
  }
}

function roomFor<T extends Uint8Array | Uint16Array | Uint32Array | Float32Array>(
  array: T,
  length: number,
): T {
  if (array.length >= length) return array;
  const larger = new (array.constructor as new (length: number) => T)(Math.max(length, array.length * 2));
  larger.set(array);
  return larger;
}
