import { parse } from 'valibot';
import { type Pack, type Script, ScriptSchema } from '../pack/schema';
import type { WarmReplyDatabase } from './database';
import { type Changes, nextRevision, recordOf } from './install';

/** The setting with the id of the pack that holds the agent's own scripts. */
export const PERSONAL_PACK = 'personalPack';

/** Writes a script of the agent's own, a new one or over the old one, into their pack, made when it is missing. */
export function putPersonal(
  database: WarmReplyDatabase,
  { script, emptyPack }: { script: Script; emptyPack: Pack },
  now = Date.now(),
): Promise<Changes> {
  const item = parse(ScriptSchema, script);
  const { packs, scripts, settings, meta } = database;
  return database.transaction('rw', [packs, scripts, settings, meta], async () => {
    const known = await packs.get(await personalPackId(database));
    const record = known ?? recordOf(emptyPack, now);
    if (!known) await settings.put({ key: PERSONAL_PACK, value: record.id });
    await scripts.put({ packId: record.id, id: item.id, item });
    const count = await scripts.where({ packId: record.id }).count();
    await packs.put({ ...record, counts: { ...record.counts, scripts: count } });
    return {
      changed: [{ kind: 'script', packId: record.id, item }],
      removed: [],
      revision: await nextRevision(database),
    };
  });
}

/** Takes a script of the agent's own away; the pack goes with its last item. */
export function removePersonal(database: WarmReplyDatabase, id: string): Promise<Changes> {
  const { packs, scripts, settings, meta } = database;
  return database.transaction('rw', [packs, scripts, settings, meta], async () => {
    const packId = await personalPackId(database);
    await scripts.delete([packId, id]);
    const record = await packs.get(packId);
    const count = await scripts.where({ packId }).count();
    if (record && count + record.counts.terms + record.counts.entries === 0) await packs.delete(packId);
    else if (record) await packs.put({ ...record, counts: { ...record.counts, scripts: count } });
    return {
      changed: [],
      removed: [{ kind: 'script', packId, id }],
      revision: await nextRevision(database),
    };
  });
}

async function personalPackId(database: WarmReplyDatabase): Promise<string> {
  return String((await database.settings.get(PERSONAL_PACK))?.value ?? '');
}
