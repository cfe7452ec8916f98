import type { MediaLabels } from '../console/media';
import { browser } from './browser';

/**
 * A sentence of the UI by its name in `locales/*.yml`, for the background and the console agent: the build loads
 * those in Node first, where `#i18n` (used by the components) does not exist.
 */
export function words(name: 'outdated' | 'expelled' | `media_${keyof MediaLabels}`): string {
  return (browser.i18n.getMessage as (name: string) => string)(name);
}
