import { starterPacks } from '../../knowledge/starter';
import { onInstalledOrStarted, uiLocale } from '../../utils/platform/lifecycle';
import { service } from './service';

/** The starter packs go through the same door as a trainer's; installing the same version again changes nothing. */
export function installStarterContent(): void {
  onInstalledOrStarted(async () => {
    for (const pack of await starterPacks(uiLocale())) await service.install(pack);
  });
}
