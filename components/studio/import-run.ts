import { ImportProblem, type Mapping } from '../../knowledge/exchange';
import { STORE_ERRORS } from '../../knowledge/store';

/** A file that could not be imported; nothing of it was. */
export interface FileProblem {
  id: string;
  data: string;
  file: string;
}

/** The day as packs count it, in the trainer's own time zone. */
export function today(now = new Date()): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

export function problem(error: unknown, file: string): FileProblem {
  if (error instanceof ImportProblem) return { id: error.id, data: error.data, file };
  if (error instanceof Error && error.name === 'ChangedMeanwhile')
    return { id: 'changed-meanwhile', data: '', file };
  // Errors of the background come as text: `quota: …`.
  const code = String(error instanceof Error ? error.message : error).split(':')[0]!;
  const known = STORE_ERRORS.find((candidate) => candidate === code);
  return { id: `store-${known ?? 'unknown'}`, data: '', file };
}

const keyOf = (header: readonly string[]) => `columns:${header.join('\t')}`;

/** The roles that the user gave to a table with this header before. */
export function recallMapping(header: readonly string[]): Mapping | undefined {
  const stored = localStorage.getItem(keyOf(header));
  return stored ? (JSON.parse(stored) as Mapping) : undefined;
}

export function rememberMapping(header: readonly string[], mapping: Mapping): void {
  localStorage.setItem(keyOf(header), JSON.stringify(mapping));
}
