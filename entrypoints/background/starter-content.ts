import { starterLocale, starterPacks } from '../../knowledge/starter';
import { onInstalledOrStarted, uiLocale } from '../../utils/platform/lifecycle';
import { tellPanels } from '../../utils/platform/tabs';
import { service } from './service';

/** Brings the starter packs up to date. What a trainer changed in them, or took out, stays so. */
export function installStarterContent(): void {
  onInstalledOrStarted(async () => {
    // English beside the team's Chinese: customers don't ask which language the agent's browser speaks.
    const chinese = starterLocale(uiLocale()) === 'zh-TW' ? 'zh-TW' : 'zh-CN';
    for (const locale of [chinese, 'en']) {
      for (const pack of await starterPacks(locale)) await service.deliver(pack);
    }
    // A page that was open before this had nothing to show.
    tellPanels({ warmreply: 'library-changed' });
  });
}
