import { exportPacks } from '../../knowledge/exchange';
import type { PackProfile } from '../../knowledge/pack/schema';
import type { PackRecord } from '../../knowledge/store/types';
import { TAUGHT_PROFILES } from '../../utils/console/saved-profiles';
import type { ConsoleProfile } from '../../utils/console/types';
import { t } from '../ui/t';
import { readOverview, readOwnPack, readSetting } from './data';
import { download } from './download';
import { change, newId, ownPack } from './edits';

/** Where things are on a console, as somebody taught it here or as a pack brought it. */
export interface KnownConsole {
  /** Where it is used, in short: `chat.example.com`. */
  site: string;
  profile: ConsoleProfile | PackProfile;
  /** The pack that it came with; null: taught here. */
  pack: PackRecord | null;
  /** All of the same place, to be written as a whole. */
  beside: readonly (ConsoleProfile | PackProfile)[];
}

/** Those taught here first: they come before those of packs when a page is read. */
export async function readConsoles(): Promise<KnownConsole[]> {
  const [setting, { packs }] = await Promise.all([readSetting(TAUGHT_PROFILES), readOverview()]);
  const taught = (setting as ConsoleProfile[] | undefined) ?? [];
  const places: [PackRecord | null, readonly (ConsoleProfile | PackProfile)[]][] = [
    [null, taught],
    ...packs.map((pack): [PackRecord, PackProfile[]] => [pack, pack.profiles]),
  ];
  return places.flatMap(([pack, beside]) =>
    beside.map((profile) => ({ site: siteOf(profile), profile, pack, beside })),
  );
}

/** Its name, else its site. */
export const consoleName = ({ profile, site }: KnownConsole) => profile.name || site;

/** `''` takes the name off again. */
export function renameConsole(known: KnownConsole, name: string): Promise<boolean> {
  const { name: _, ...rest } = known.profile;
  const after = { ...rest, ...(name.trim() ? { name: name.trim() } : {}) };
  return put(known, [after as PackProfile], t('consoles.renamed', [name.trim() || known.site]));
}

export function removeConsole(known: KnownConsole): Promise<boolean> {
  return put(known, [], t('studio.removed', [consoleName(known)]));
}

/** Saves consoles as a pack that another team can import. The same ones once more are that pack's next version. */
export async function exportConsoles(consoles: readonly KnownConsole[]): Promise<void> {
  const home = (await readOwnPack()) ?? newId();
  const which = consoles.length === 1 ? `console:${consoles[0]!.profile.id}` : 'consoles';
  const name =
    consoles.length === 1 ? t('consoles.packOf', [consoleName(consoles[0]!)]) : t('studio.tab.consoles');
  const pack = {
    ...ownPack(),
    id: `${home}:${which}`.slice(0, 200),
    name: name.slice(0, 200),
    profiles: consoles.map(({ profile }) => asPackProfile(profile)),
  };
  download(exportPacks([pack], name));
}

/** Who taught it, and when, are this computer's. */
export function asPackProfile(profile: ConsoleProfile | PackProfile): PackProfile {
  const { author: _, taughtAt: __, ...rest } = profile as ConsoleProfile;
  return rest;
}

/** Match patterns as a person says them. */
export function siteOf({ matches, id }: ConsoleProfile | PackProfile): string {
  const sites = (matches ?? []).map((pattern) => pattern.replace(/^[^:]*:\/\//, '').replace(/\/\*?$/, ''));
  return sites.join('、') || id;
}

function put({ pack, beside, profile }: KnownConsole, instead: PackProfile[], said: string) {
  const after = beside.flatMap((other) => (other === profile ? instead : [other]));
  return pack
    ? change({ packs: [{ packId: pack.id, field: 'profiles', before: beside, after }] }, said)
    : change({ settings: [{ key: TAUGHT_PROFILES, before: beside, after }] }, said);
}
