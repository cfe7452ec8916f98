/**
 * The content script of a throw-away extension: the shipped composer code in a real isolated world, driven by events
 * from the test page. Only for these tests.
 */
import { openComposer } from '../../../utils/composer';
import type { Composer, Draft } from '../../../utils/composer/types';

let composer: Composer | null = null;
let drafts: Draft[] = [];

/** `a >>> b`: b within the open shadow root or same-origin frame of a. */
function locate(locator: string): HTMLElement {
  let scope: ParentNode = document;
  let found: Element | null = null;
  for (const part of locator.split('>>>')) {
    found = scope.querySelector(part.trim());
    if (!found) throw new Error(`nothing at ${part}`);
    scope = (found as HTMLIFrameElement).contentDocument ?? found.shadowRoot ?? found;
  }
  return found as HTMLElement;
}

const commands: Record<string, (...args: never[]) => unknown> = {
  open(locator: string) {
    composer?.destroy();
    drafts = [];
    composer = openComposer(locate(locator), { onDraft: (draft) => drafts.push(draft) });
  },
  html: (locator: string) => {
    const element = locate(locator);
    return element.innerHTML;
  },
  /** Runs a command by hand: to find out what an editor makes of it. */
  exec: (name: string, value?: string) => document.execCommand(name, false, value),
  marks: (locator: string) => locate(locator).ownerDocument.querySelectorAll('warmreply-marks').length,
  drafts: () => drafts.map((draft) => draft.text),
};

window.addEventListener('wr-test', async (event) => {
  const { id, name, args } = JSON.parse((event as CustomEvent<string>).detail);
  let reply: unknown;
  try {
    const call = commands[name] ?? (composer as unknown as Record<string, (...a: never[]) => unknown>)[name];
    reply = { value: await call!.apply(composer, args as never[]) };
  } catch (error) {
    reply = { error: `${error} ${(error as Error)?.stack ?? ''}` };
  }
  window.dispatchEvent(new CustomEvent(`wr-reply-${id}`, { detail: JSON.stringify(reply) }));
});
document.documentElement.dataset.contentScript = 'ready';
