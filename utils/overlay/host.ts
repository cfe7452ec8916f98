import type { Box } from './placement';

export const HOST_TAG = 'warmreply-overlay';
/** A page that takes the overlay out again and again means it: after this the side panel is the way. */
const MOST_REATTACHMENTS = 5;

export interface OverlayHost {
  readonly element: HTMLElement;
  /** The frame's own window; null while it is not in the page. */
  readonly frameWindow: Window | null;
  place(box: Box, collapsed: boolean): void;
  focusFrame(): void;
  /** A line in the frame's place, for when the extension behind the frame is gone. */
  showNotice(words: string): void;
  destroy(): void;
}

export interface OverlayHostOptions {
  document: Document;
  frameUrl: string;
  /** The frame's document is there (first time, and again each time the element was re-attached). */
  onFrame(frameWindow: Window): void;
  /** The page does not let the overlay stay. */
  onExpelled(): void;
  /** False once the extension was replaced under the open page. */
  alive(): boolean;
  /** A newer copy of the extension took the overlay out of the page to put its own there. */
  onSucceeded(): void;
}

/**
 * Draws the panel's frame over the page: a popover in the top layer, in a closed shadow root, so that
 * the page's styles, `z-index` wars and key listeners don't reach it. It follows the console into a modal dialog
 * (outside of it everything is inert) and comes back when the page's own rendering drops it.
 */
export function createOverlayHost(options: OverlayHostOptions): OverlayHost {
  const { document } = options;
  for (const older of document.querySelectorAll(HOST_TAG)) older.remove();

  const element = document.createElement(HOST_TAG);
  element.popover = 'manual';
  const root = element.attachShadow({ mode: 'closed' });
  const frame = document.createElement('iframe');
  // Chromium refuses a plain frame on pages with COEP; the panel needs no storage of its own.
  if ('credentialless' in frame) frame.credentialless = true;
  frame.title = '暖答 WarmReply';
  frame.allow = 'clipboard-write';
  frame.style.cssText =
    'display:block;width:100%;height:100%;border:0;background:transparent;color-scheme:normal';
  frame.addEventListener('load', () => {
    if (frame.contentWindow) options.onFrame(frame.contentWindow);
  });
  frame.src = options.frameUrl;
  root.append(frame);

  let attachments = 0;
  const attach = (parent: Node) => {
    attachments += 1;
    parent.appendChild(element);
    element.showPopover();
  };

  const keepInPage = () => {
    const dialog = topModalDialog(document);
    const home = dialog ?? document.documentElement;
    if (element.isConnected && element.parentNode === home) {
      if (!element.matches(':popover-open')) element.showPopover();
      return;
    }
    if (!element.isConnected && !options.alive()) {
      observer.disconnect();
      dialogs.disconnect();
      options.onSucceeded();
      return;
    }
    if (!element.isConnected && attachments > MOST_REATTACHMENTS) {
      observer.disconnect();
      options.onExpelled();
      return;
    }
    attach(home);
  };

  // Children of <html> and <body> alone: a page's framework throws foreign elements out there. Modal dialogs are
  // noticed by their `open` attribute.
  const observer = new MutationObserver(keepInPage);
  observer.observe(document.documentElement, { childList: true });
  const dialogs = new MutationObserver(keepInPage);
  dialogs.observe(document, { subtree: true, attributes: true, attributeFilter: ['open'] });
  attach(topModalDialog(document) ?? document.documentElement);

  return {
    element,
    get frameWindow() {
      return frame.contentWindow;
    },
    place(box, collapsed) {
      const radius = collapsed ? '22px' : '12px';
      setImportant(element, {
        all: 'initial',
        position: 'fixed',
        inset: 'auto',
        left: `${box.left}px`,
        top: `${box.top}px`,
        width: `${box.width}px`,
        height: `${box.height}px`,
        margin: '0',
        padding: '0',
        border: '0',
        overflow: 'hidden',
        'border-radius': radius,
        'box-shadow': '0 8px 28px rgb(0 0 0 / 0.18), 0 0 0 1px rgb(0 0 0 / 0.08)',
        background: 'transparent',
        display: 'block',
        'z-index': '2147483647',
      });
    },
    focusFrame() {
      frame.focus();
    },
    showNotice(words) {
      const line = document.createElement('p');
      line.role = 'status';
      line.textContent = words;
      line.style.cssText =
        'all:initial;display:block;box-sizing:border-box;height:100%;padding:12px 16px;overflow:auto;background:#fffdfb;color:#2a2320;font:14px/1.5 system-ui,sans-serif';
      frame.replaceWith(line);
      element.style.setProperty('height', 'auto', 'important');
    },
    destroy() {
      observer.disconnect();
      dialogs.disconnect();
      element.remove();
    },
  };
}

function topModalDialog(document: Document): Element | null {
  return [...document.querySelectorAll('dialog:modal')].at(-1) ?? null;
}

function setImportant(element: HTMLElement, rules: Record<string, string>): void {
  for (const [name, value] of Object.entries(rules)) element.style.setProperty(name, value, 'important');
}
