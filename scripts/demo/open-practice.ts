import { resolve } from 'node:path';
import { type BrowserName, openBrowser } from '../../tests/e2e/drivers/index';

/** A window with the practice console; resolves when the user has closed the browser. */
export async function openPractice(options: { browser: BrowserName; extension: string; scene?: string }) {
  const browser = await openBrowser(options.browser, { extension: resolve(options.extension), headed: true });
  await browser.openExtensionPage(practicePath(options.scene));
  console.log('The practice console is open: answer the customer. Close the browser to end the demo.');
  await browser.closed;
}

export function practicePath(scene?: string): string {
  return scene ? `practice.html?scene=${encodeURIComponent(scene)}` : 'practice.html';
}
