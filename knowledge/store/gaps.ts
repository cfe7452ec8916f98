import { parse } from 'valibot';
import { EntrySchema } from '../pack/schema';
import type { WarmReplyDatabase } from './database';
import { OWN_PACK } from './edit';
import { type Changes, nextRevision, recordOf } from './install';
import type { Answer, Gap } from './types';

/** Characters of a question that are kept. */
const MAX_GAP = 500;

/** The question without the differences of case and blanks. */
export const gapKey = (question: string) =>
  question.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim().slice(0, MAX_GAP);

/** The latest first. */
export async function listGaps(database: WarmReplyDatabase): Promise<Gap[]> {
  return (await database.gaps.orderBy('lastAt').reverse().toArray()).map(({ key: _, ...gap }) => gap);
}

/** Notes a question, or counts it once more. `now` is epoch ms. */
export async function addGap(database: WarmReplyDatabase, question: string, now = Date.now()): Promise<void> {
  const key = gapKey(question);
  if (!key) return;
  await database.transaction('rw', database.gaps, async () => {
    const known = await database.gaps.get(key);
    await database.gaps.put(
      known
        ? { ...known, times: known.times + 1, lastAt: now }
        : { key, question: question.trim().slice(0, MAX_GAP), times: 1, firstAt: now, lastAt: now },
    );
  });
}

/** Puts a removed gap back. What was noted since then is counted with it. */
export async function putGap(database: WarmReplyDatabase, gap: Gap): Promise<void> {
  const key = gapKey(gap.question);
  await database.transaction('rw', database.gaps, async () => {
    const since = await database.gaps.get(key);
    const times = gap.times + (since?.times ?? 0);
    await database.gaps.put({ ...gap, key, times, lastAt: Math.max(gap.lastAt, since?.lastAt ?? 0) });
  });
}

/** The gap becomes an entry of the pack that holds what was written here, which is made when it is missing. */
export function answerGap(
  database: WarmReplyDatabase,
  { gap, entry, emptyPack }: Answer,
  now = Date.now(),
): Promise<{ packId: string; changes: Changes }> {
  const item = parse(EntrySchema, entry);
  const { packs, entries, gaps, settings, meta } = database;
  return database.transaction('rw', [packs, entries, gaps, settings, meta], async () => {
    const known = await packs.get(String((await settings.get(OWN_PACK))?.value ?? ''));
    const record = known ?? recordOf(emptyPack, now);
    if (!known) await settings.put({ key: OWN_PACK, value: record.id });
    await entries.put({ packId: record.id, id: item.id, item });
    const count = await entries.where({ packId: record.id }).count();
    await packs.put({ ...record, counts: { ...record.counts, entries: count } });
    await gaps.delete(gapKey(gap));
    const changes: Changes = {
      changed: [{ kind: 'entry', packId: record.id, item }],
      removed: [],
      revision: await nextRevision(database),
    };
    return { packId: record.id, changes };
  });
}

/** Undoes `answerGap`. A pack that has nothing left goes too. */
export function takeBackAnswer(
  database: WarmReplyDatabase,
  { packId, id, gap }: { packId: string; id: string; gap: Gap },
): Promise<Changes> {
  const { packs, entries, gaps, meta } = database;
  return database.transaction('rw', [packs, entries, gaps, meta], async () => {
    await entries.delete([packId, id]);
    await putGap(database, gap);
    const record = await packs.get(packId);
    const count = await entries.where({ packId }).count();
    if (record && count + record.counts.scripts + record.counts.terms === 0) await packs.delete(packId);
    else if (record) await packs.put({ ...record, counts: { ...record.counts, entries: count } });
    return {
      changed: [],
      removed: [{ kind: 'entry', packId, id }],
      revision: await nextRevision(database),
    };
  });
}
