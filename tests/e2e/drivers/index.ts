import { openChromium } from './chromium';
import type { Browser, BrowserName, OpenOptions } from './driver';
import { openFirefox } from './firefox';

export type { Browser, BrowserName, Doc, Json, OpenOptions, Page } from './driver';
export { findPanel, readPanel, type PanelReading } from './panel';
export { sleep, until } from './wait';

/** The test build of each browser, relative to the repository. */
export const TEST_BUILD: Record<BrowserName, string> = {
  chromium: '.output/chrome-mv3-test',
  firefox: '.output/firefox-mv3-test',
};

export function openBrowser(name: BrowserName, options: OpenOptions): Promise<Browser> {
  return name === 'chromium' ? openChromium(options) : openFirefox(options);
}
