import { type ExportFile, exportGlossaryPack, glossaryPack } from '../../knowledge/exchange';
import { deliveryOf } from '../../knowledge/merge';
import { sendMessage } from '../../utils/platform/messages';
import { deliveriesInto, noteDelivery, readPack, readSetting } from './data';
import { today } from './import-run';

const TEAM = 'team';

/** The name under which this team hands out what is its own; '' before it has one. */
export async function readTeam(): Promise<string> {
  return ((await readSetting(TEAM)) as string | undefined) ?? '';
}

export async function saveTeam(name: string): Promise<void> {
  await sendMessage('setSetting', { key: TEAM, value: name.trim() });
}

/** The glossary of these packs for another team. What is handed out is remembered: it may come back changed. */
export async function makeGlossary(packIds: readonly string[], name: string): Promise<ExportFile> {
  const packs = (await Promise.all(packIds.map(readPack))).filter((pack) => pack !== null);
  const into = packs.length === 1 ? packs[0]!.id : '';
  const handed = (await Promise.all([...packIds, ''].map(deliveriesInto))).flat();
  const known = handed.filter((one) => packs.length > 1 || one.into === into).sort((a, b) => b.at - a.at);
  const owner = await readTeam();
  const pack = glossaryPack({
    packs,
    owner: owner || packs[0]?.owner || '',
    name: packs.length === 1 ? packs[0]!.name : owner || name,
    ancestors: known.map(({ hash }) => hash),
    version: today(),
    last: known.find(({ how }) => how === 'export'),
  });
  const at = Date.now();
  await noteDelivery(deliveryOf(pack, { into, change: `export:${at}`, at, how: 'export' }));
  return exportGlossaryPack(pack, name);
}
