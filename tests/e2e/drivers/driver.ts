/** What a flow may do in a browser. Two implementations, `chromium.ts` and `firefox.ts`; flows know only this. */

export type Json = string | number | boolean | null | undefined | Json[] | { [key: string]: Json };

/** One document: a page, or a frame in it. Selectors are CSS; ` >>> ` steps into an open shadow root. */
export interface Doc {
  url(): Promise<string>;
  /** Runs in the document. The function is sent as text: it sees its arguments and the document, nothing else. */
  evaluate<A extends Json[], R>(fn: (...args: A) => R | Promise<R>, ...args: A): Promise<R>;
  /** Runs a whole script in the document, past its content security policy. */
  run(script: string): Promise<void>;
  /** A real (trusted) click in the middle of the first match that can be seen; waits for it up to `timeout` ms. */
  click(selector: string, timeout?: number): Promise<void>;
  setFiles(selector: string, paths: string[]): Promise<void>;
}

export interface Page extends Doc {
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  /** Real key events to whatever has the focus; `\n` is Enter. */
  type(text: string): Promise<void>;
  /** One key or chord, named as in DOM `key` values: `Enter`, `ArrowDown`, `Alt+Shift+W`. */
  press(chord: string): Promise<void>;
  /** Every document of the page, its own first, frames in closed shadow roots included. */
  frames(): Promise<Doc[]>;
  screenshot(path: string): Promise<void>;
  bringToFront(): Promise<void>;
  close(): Promise<void>;
}

export interface Browser {
  readonly name: BrowserName;
  newPage(url?: string): Promise<Page>;
  /** A top-level page of the extension: `options.html`, `practice.html?scene=…`. */
  openExtensionPage(path: string): Promise<Page>;
  /** Loads the extension anew while its pages and consoles are open, as an update does. */
  reloadExtension(): Promise<void>;
  /** Ends the background as the browser does when it is idle; the next event wakes a new one. */
  killBackground(): Promise<void>;
  /** Resolves when the browser is gone, whoever closed it. */
  readonly closed: Promise<void>;
  close(): Promise<void>;
}

export type BrowserName = 'chromium' | 'firefox';

export interface OpenOptions {
  /** Folder of the unpacked extension. */
  extension: string;
  /** A window that can be seen (needs a display). */
  headed?: boolean;
  size?: { width: number; height: number };
  /** Colour scheme that pages are told. */
  colorScheme?: 'light' | 'dark';
}
