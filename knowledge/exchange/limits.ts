/**
 * Caps against files that are made to hang or to fill the memory. An honest team's file is far below each of them
 * (the largest that we design for: 100,000 knowledge entries, about 30 MB of JSON).
 */
export const LIMITS = {
  /** Bytes of a file as chosen. */
  fileBytes: 60_000_000,
  /** Characters of one text (JSON, CSV) after decoding. */
  textChars: 60_000_000,
  /** Characters of YAML: its parser is about fifty times slower than JSON's. */
  yamlChars: 4_000_000,
  /** YAML aliases expanded in one document. */
  yamlAliases: 100,
  /** Nesting of objects and lists, in JSON and YAML. */
  depth: 60,
  /** Entries of a zip, and bytes of all of them unpacked. */
  zipEntries: 5_000,
  unzippedBytes: 120_000_000,
  /** Unpacked ÷ packed of one entry: Deflate ends at 1,032, real text and sheets stay below 100. */
  zipRatio: 400,
  rows: 200_000,
  columns: 200,
} as const;
