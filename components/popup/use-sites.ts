import { useEffect, useState } from 'react';
import { isClosedToExtensions } from '../../utils/platform/closed-hosts';
import { type ActiveTab, activeTab } from '../../utils/platform/pages';
import { enabledSites, isEnabled, onSitesChanged, type Site, siteOf } from '../../utils/platform/sites';

export interface SitesNow {
  tab: ActiveTab;
  /** The site of the tab under the popup; null where nothing can be switched on. */
  site: Site | null;
  enabled: boolean;
  /** All sites that are switched on, by name. */
  all: Site[];
}

/** What is switched on, here and elsewhere; null until it is known. Follows changes made anywhere. */
export function useSites(): SitesNow | null {
  const [now, setNow] = useState<SitesNow | null>(null);
  useEffect(() => {
    const read = async () => {
      const tab = await activeTab();
      const site = tab.url && !isClosedToExtensions(tab.url) ? siteOf(tab.url) : null;
      const [enabled, { on: patterns }] = await Promise.all([site ? isEnabled(site) : false, enabledSites()]);
      setNow({
        tab,
        site,
        enabled,
        all: patterns.map(siteOfPattern).sort((a, b) => (a.host < b.host ? -1 : 1)),
      });
    };
    void read();
    onSitesChanged(() => void read());
  }, []);
  return now;
}

/** `https://chat.example.com/*` as a person would say it; a pattern with wildcards stays as it is. */
function siteOfPattern(pattern: string): Site {
  const host = pattern.match(/^https?:\/\/([^/*]+)\/\*$/)?.[1];
  return { pattern, host: host ?? pattern };
}
