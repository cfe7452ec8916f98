import { applySites, startInOpenTabs } from '../../utils/platform/injection';
import { onCommand, onInstalledOrStarted } from '../../utils/platform/lifecycle';
import { enabledSites, onSitesChanged } from '../../utils/platform/sites';
import { FRAME_TOP, tellTab, tellTabs } from '../../utils/platform/tabs';

/** Keeps the registered content scripts and the open tabs in step with the sites that are switched on. */
export function keepSitesRunning(): void {
  // One after the other: two changes at once would both register a script that only one may.
  let last: Promise<void> = Promise.resolve();
  const apply = () => {
    last = last
      .catch(() => {})
      .then(async () => {
        await applySites();
        await tellTabs({ warmreply: 'sites', sites: await enabledSites() });
        await startInOpenTabs();
      });
    return last;
  };
  onInstalledOrStarted(apply);
  onSitesChanged(apply);
  onCommand('open-panel', (tabId) =>
    tellTab(tabId, { warmreply: 'summon', target: 'suggestions' }, FRAME_TOP),
  );
}
