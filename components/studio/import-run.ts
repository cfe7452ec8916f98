import {
  type ImportDraft,
  ImportProblem,
  LIMITS,
  type Mapping,
  type UnknownTable,
} from '../../knowledge/exchange';
import type { Pack } from '../../knowledge/pack/schema';
import { STORE_ERRORS } from '../../knowledge/store';
import { install, readPack, remove } from './data';
import { type Following, ImportCancelled, readInWorker } from './import-work';

export interface FileReport {
  name: string;
  draft: ImportDraft;
  added: number;
  updated: number;
  /** In the file and in the library already, unchanged. */
  same: number;
  /** No longer in the file: taken out with the pack's new version. */
  removed: number;
}

/** What stops a file, or needs a person to look. */
export type ImportStop =
  | { kind: 'problem'; id: string; data: string; file: string }
  | { kind: 'mapping'; table: UnknownTable; file: File }
  | { kind: 'older'; draft: ImportDraft; installed: string; file: string };

/** The day as packs count it, in the trainer's own time zone. */
export function today(now = new Date()): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** Reads a file and says what becomes of it: drafts to install, or what stands in the way. */
export async function readFile(
  file: File,
  mapping?: Mapping,
  following?: Following,
): Promise<ImportDraft[] | ImportStop> {
  try {
    // Not even read into memory.
    if (file.size > LIMITS.fileBytes) throw new ImportProblem('too-large', `${LIMITS.fileBytes / 1e6} MB`);
    const result = await readInWorker(file, { today: today(), mapping }, following);
    if (result.kind === 'needs-mapping') {
      const remembered = mapping ? undefined : recallMapping(result.table.header);
      return remembered
        ? readFile(file, remembered, following)
        : { kind: 'mapping', table: result.table, file };
    }
    return result.drafts;
  } catch (error) {
    if (error instanceof ImportCancelled) throw error;
    return problem(error, file.name);
  }
}

/** Whether a pack of ours would put an older version over a newer one. */
export async function newerInstalled(draft: ImportDraft): Promise<string | null> {
  if (draft.format !== 'warmreply') return null;
  const installed = await readPack(draft.pack.id);
  if (!installed) return null;
  const order = installed.version.localeCompare(draft.pack.version, undefined, { numeric: true });
  return order > 0 ? installed.version : null;
}

export interface Applied {
  report: FileReport;
  undo: () => Promise<void>;
}

/** Installs a draft. A file of another tool adds to what came from a file of that name before; only ours replaces. */
export async function apply(draft: ImportDraft, fileName: string, following?: Following): Promise<Applied> {
  const before = await readPack(draft.pack.id);
  const pack = before && draft.format !== 'warmreply' ? joined(before, draft.pack) : draft.pack;
  const inFile = countOf(draft.pack);
  if (inFile === 0 && draft.format !== 'warmreply') {
    const nothing = { added: 0, updated: 0, removed: 0, same: 0 };
    return { report: { name: fileName, draft, ...nothing }, undo: async () => {} };
  }
  const undo = async () => {
    if (before) await install(before);
    else await remove(draft.pack.id);
  };
  const { added, updated, removed } = await install(pack, following).catch(async (error) => {
    // It may have been stopped in the moment in which it was done.
    if (error instanceof ImportCancelled) await undo();
    throw error;
  });
  return {
    report: { name: fileName, draft, added, updated, removed, same: Math.max(0, inFile - added - updated) },
    undo,
  };
}

/** Old rows first, new ones in the place of those with the same id. */
export function joined(before: Pack, after: Pack): Pack {
  const join = <T extends { id: string }>(old: T[], fresh: T[]): T[] => [
    ...new Map([...old, ...fresh].map((item) => [item.id, item])).values(),
  ];
  return {
    ...before,
    ...after,
    scripts: join(before.scripts, after.scripts),
    glossary: join(before.glossary, after.glossary),
    knowledge: join(before.knowledge, after.knowledge),
  };
}

export function problem(error: unknown, file: string): ImportStop {
  if (error instanceof ImportProblem) return { kind: 'problem', id: error.id, data: error.data, file };
  // Errors of the background come as text: `quota: …`.
  const code = String(error instanceof Error ? error.message : error).split(':')[0]!;
  const known = STORE_ERRORS.find((candidate) => candidate === code);
  return { kind: 'problem', id: `store-${known ?? 'unknown'}`, data: '', file };
}

function countOf(pack: Pack): number {
  return pack.scripts.length + pack.glossary.length + pack.knowledge.length;
}

const keyOf = (header: readonly string[]) => `columns:${header.join('\t')}`;

/** The roles that the user gave to a table with this header before. */
function recallMapping(header: readonly string[]): Mapping | undefined {
  const stored = localStorage.getItem(keyOf(header));
  return stored ? (JSON.parse(stored) as Mapping) : undefined;
}

export function rememberMapping(header: readonly string[], mapping: Mapping): void {
  localStorage.setItem(keyOf(header), JSON.stringify(mapping));
}
