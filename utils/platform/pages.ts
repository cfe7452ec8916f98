import { browser } from './browser';

export interface ActiveTab {
  /** Known where the user just clicked our button (`activeTab`), or on a switched-on site. */
  url: string | undefined;
  windowId: number | undefined;
}

/** The tab that the popup was opened over. */
export async function activeTab(): Promise<ActiveTab> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return { url: tab?.url, windowId: tab?.windowId };
}

/** Opens the practice console in a tab of its own, at a scene if one is named. */
export async function openPractice(scene?: string): Promise<void> {
  const query = scene ? `?scene=${encodeURIComponent(scene)}` : '';
  await browser.tabs.create({ url: browser.runtime.getURL('/practice.html') + query });
}
