import { Dexie } from 'dexie';
import type { Entry, Pack } from '../../../knowledge/pack/schema';
import { createKnowledgeService } from '../../../knowledge/service';
import { openDatabase } from '../../../knowledge/store/database';

const readEntries = async () => (await fetch('/entries.json')).json() as Promise<Entry[]>;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The same rows in the same kind of table, by Dexie alone. */
async function bare(): Promise<number> {
  const entries = await readEntries();
  const database = new Dexie('bare');
  database.version(1).stores({ entries: '[packId+id], packId, id' });
  await database.open();
  const rows = entries.map((item) => ({ packId: 'bench', id: item.id, item }));
  const ms = await timed(() => database.table('entries').bulkPut(rows));
  await database.delete();
  return ms;
}

/** All that an import does: rows, then the index, both kept. `searchable`: until the first search is answered. */
async function install(query: string): Promise<{ rows: number; searchable: number }> {
  const pack = { id: 'bench', scripts: [], glossary: [], knowledge: await readEntries() } as unknown as Pack;
  const service = createKnowledgeService();
  await service.search('a'); // the product has its own packs and their index by then
  const start = performance.now();
  await service.install(pack);
  const rows = performance.now() - start;
  await service.search(query);
  const searchable = performance.now() - start;
  service.close();
  return { rows, searchable };
}

async function firstAnswer(query: string): Promise<number> {
  const service = createKnowledgeService();
  let found = 0;
  const ms = await timed(async () => {
    found = (await service.search(query)).length;
  });
  if (found === 0 || service.indexState().rebuilt) throw new Error('not answered from the stored index');
  return ms;
}

const readAll = () => timed(async () => (await openDatabase()).entries.toArray());

Object.assign(globalThis, { bench: { bare, install, firstAnswer, readAll } });
