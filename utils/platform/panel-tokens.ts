import { browser } from './browser';

/**
 * One-time tokens by which a panel frame knows that its port comes from our own console agent in its own tab,
 * and not from the page. Kept in session storage: the background may die between the two messages.
 */
export async function rememberToken(token: string, tabId: number | undefined): Promise<void> {
  if (tabId !== undefined) await browser.storage.session.set({ [keyOf(token)]: tabId });
}

/** True once, for a token that was announced from the same tab. */
export async function claimToken(token: string, tabId: number | undefined): Promise<boolean> {
  const key = keyOf(token);
  const owner = (await browser.storage.session.get(key))[key];
  if (owner === undefined || owner !== tabId) return false;
  await browser.storage.session.remove(key);
  return true;
}

function keyOf(token: string): string {
  return `panelToken:${token}`;
}
