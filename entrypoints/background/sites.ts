import { FRAME_TOP, tellTab, tellTabs } from '../../utils/platform/tabs';
import { applySites, startInOpenTabs } from '../../utils/platform/injection';
import { onCommand, onInstalledOrStarted } from '../../utils/platform/lifecycle';
import { enabledPatterns, onSitesChanged } from '../../utils/platform/sites';

/** Keeps the registered content scripts and the open tabs in step with the sites that are switched on. */
export function keepSitesRunning(): void {
  const apply = async () => {
    await applySites();
    await tellTabs({ warmreply: 'sites', patterns: await enabledPatterns() });
    await startInOpenTabs();
  };
  onInstalledOrStarted(apply);
  onSitesChanged(apply);
  onCommand('open-panel', (tabId) =>
    tellTab(tabId, { warmreply: 'summon', target: 'suggestions' }, FRAME_TOP),
  );
}
