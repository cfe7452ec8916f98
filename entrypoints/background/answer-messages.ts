import { DRAFT_RULES, type DraftRule } from '../../knowledge/draft/types';
import type { Standard } from '../../knowledge/pack/schema';
import { BUILT_IN_PROFILES } from '../../utils/console/built-in-profiles';
import {
  profilesForPage,
  profilesOfPacks,
  TAUGHT_PROFILES,
  withoutProfilesFor,
  withTaught,
} from '../../utils/console/saved-profiles';
import type { ConsoleProfile } from '../../utils/console/types';
import { onMessage } from '../../utils/platform/messages';
import { claimToken, rememberToken } from '../../utils/platform/panel-tokens';
import { markExpelled, type PanelBroadcast, tellPanels } from '../../utils/platform/tabs';
import { copySoon } from './safe-copies';
import { service } from './service';

/** One handler for each message of the protocol. Nothing in a body says who sent it; `sender` does. */
export function answerMessages(): void {
  onMessage('announcePanel', ({ data, sender }) => rememberToken(data, sender.tab?.id));
  onMessage('claimPanel', ({ data, sender }) => claimToken(data, sender.tab?.id));

  onMessage('library', async () => {
    const [library, own, off] = await Promise.all([
      service.library(),
      service.setting('standards'),
      service.setting('rulesOff'),
    ]);
    return {
      ...library,
      // What was set in the studio refines what the packs say: of two standards that fit, the later counts.
      standards: [...library.standards, ...((own as Standard[] | undefined) ?? [])],
      // Once the studio has decided about the rules, its list is the whole list.
      rulesOff: Array.isArray(off)
        ? DRAFT_RULES.filter((rule) => (off as DraftRule[]).includes(rule))
        : library.rulesOff,
    };
  });
  onMessage('search', ({ data, sender }) =>
    service.search(
      data.query,
      data.options,
      `${sender.tab?.id}:${sender.documentId ?? sender.frameId}:${data.place}`,
    ),
  );
  onMessage('notePicked', ({ data }) => service.notePicked(data));
  onMessage('indexState', () => service.indexState());
  onMessage('noteGap', ({ data }) => service.noteGap(data));
  onMessage('removeGap', ({ data }) => service.removeGap(data));
  onMessage('putGap', ({ data }) => service.putGap(data));
  onMessage('answerGap', ({ data }) => thenTell(service.answerGap(data)));
  onMessage('takeBackAnswer', ({ data }) => thenTell(service.takeBackAnswer(data)));
  onMessage('mine', () => service.mine());
  onMessage('changeMine', ({ data }) => thenTell(service.changeMine(data), 'mine-changed'));
  onMessage('putPersonal', ({ data }) => thenTell(service.putPersonal(data)));
  onMessage('removePersonal', ({ data }) => thenTell(service.removePersonal(data)));
  onMessage('installPack', ({ data }) => thenTell(service.install(data)));
  onMessage('removePack', ({ data }) => thenTell(service.removePack(data)));
  onMessage('edit', async ({ data }) => {
    const conflicts = await service.edit(data);
    const parts = [...data.packs, ...data.settings, ...(data.heads ?? [])];
    const onlyItems = parts.length === 0 && !data.home;
    const items = data.items.map(({ kind, packId, id }) => ({ kind, packId, id }));
    if (conflicts.length > 0) return conflicts;
    copySoon();
    tellPanels({ warmreply: 'library-changed', ...(onlyItems ? { items } : {}) });
    return conflicts;
  });
  onMessage('libraryWritten', () => thenTell(service.catchUp()));
  onMessage('setSetting', ({ data }) => thenTell(service.setSetting(data.key, data.value)));

  onMessage('profilesFor', async ({ data }) => {
    // What was taught here knows better than what came in a pack, and the latest pack better than those before it.
    const fromPacks = profilesOfPacks((await service.listPacks()).reverse());
    return profilesForPage(data, [...(await taught()), ...fromPacks], BUILT_IN_PROFILES);
  });
  onMessage('saveProfile', async ({ data, sender }) => {
    const profiles = withTaught(sender.url ?? '', data, await taught(), Date.now());
    await thenTell(service.setSetting(TAUGHT_PROFILES, profiles));
  });
  onMessage('forgetProfile', async ({ data }) => {
    await thenTell(service.setSetting(TAUGHT_PROFILES, withoutProfilesFor(data.url, await taught())));
  });

  onMessage('expelled', ({ sender }) => markExpelled(sender.tab?.id));
}

/** A change of the library, told to every open page when it is done. */
async function thenTell<T>(
  change: Promise<T>,
  warmreply: PanelBroadcast['warmreply'] = 'library-changed',
): Promise<T> {
  const result = await change;
  copySoon();
  tellPanels({ warmreply });
  return result;
}

async function taught(): Promise<ConsoleProfile[]> {
  return ((await service.setting(TAUGHT_PROFILES)) as ConsoleProfile[] | undefined) ?? [];
}
