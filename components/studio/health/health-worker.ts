import { checkHealth } from '../../../knowledge/health/check-health';
import type { HealthReport, Kept, Usage } from '../../../knowledge/health/types';
import { USAGE } from '../../../knowledge/health/usage';
import type { Entry, Script, Term } from '../../../knowledge/pack/schema';
import { openStore } from '../../../knowledge/store';
import { HEALTH_FINE, PERSONAL } from './keys';

/** Sent by the page: look through the library. `today` is `YYYY-MM-DD`. */
export interface HealthWork {
  today: string;
}
export type HealthAnswer = { report: HealthReport } | { failed: string };

const page = globalThis as unknown as {
  onmessage: (event: MessageEvent<HealthWork>) => void;
  postMessage(answer: HealthAnswer): void;
};

page.onmessage = async ({ data: { today } }) => {
  try {
    page.postMessage({ report: await look(today) });
  } catch (error) {
    page.postMessage({ failed: String(error instanceof Error ? error.message : error) });
  }
};

async function look(today: string): Promise<HealthReport> {
  const store = await openStore();
  // What an agent wrote for themselves is theirs.
  const personal = await store.setting(PERSONAL);
  const rows = { script: [] as Kept<Script>[], term: [] as Kept<Term>[], entry: [] as Kept<Entry>[] };
  for await (const batch of store.allItems()) {
    for (const { kind, packId, item } of batch)
      if (packId !== personal) (rows[kind] as Kept<unknown>[]).push({ packId, item });
  }
  const packs = await store.listPacks();
  const [usage, fine] = await Promise.all([store.setting(USAGE), store.setting(HEALTH_FINE)]);
  store.close();
  return checkHealth({
    scripts: rows.script,
    terms: rows.term,
    entries: rows.entry,
    packs,
    usage: (usage as Usage | undefined) ?? null,
    forbidden: packs.flatMap((pack) => pack.forbidden ?? []),
    authority: packs.findLast((pack) => pack.authority)?.authority,
    fine: (fine as string[] | undefined) ?? [],
    today,
    now: Date.now(),
  });
}
