import { createOverlayHost, type OverlayHost } from '../overlay/host';
import {
  type Box,
  PANEL_SIZE,
  placeOverlay,
  placeStrip,
  SMALLEST_PANEL,
  type Wish,
} from '../overlay/placement';
import type { OverlayCalls } from './hub';

export interface OverlayControlOptions {
  document: Document;
  frameUrl: string;
  /** As remembered for this site. */
  wish: Wish | null;
  remember(wish: Wish): void;
  onFrame(frameWindow: Window): void;
  onCollapsed(collapsed: boolean): void;
  onExpelled(): void;
  alive(): boolean;
  onSucceeded(): void;
  /** Boxes never to cover: the composer first, then the newest message. */
  keepFree(): Box[];
}

export interface OverlayControl {
  host: OverlayHost;
  calls: OverlayCalls;
  /** Something on the page moved. */
  refresh(): void;
  /** Only the clock while the side panel shows the rest; what the user wished for is not forgotten. */
  makeRoom(forSidePanel: boolean): void;
  /** The user is pointing at things in the page: only a strip stays. */
  pointing(on: boolean): void;
  destroy(): void;
}

/** Puts the overlay where it is wanted and in nobody's way, and remembers where the user dragged it. */
export function createOverlayControl(options: OverlayControlOptions): OverlayControl {
  const { document } = options;
  const view = document.defaultView!;
  const wish: Wish = options.wish ?? { at: null, size: { ...PANEL_SIZE }, collapsed: null };
  let placed: Box | null = null;
  let collapsed: boolean | null = null;
  let frameRequest = 0;
  let madeRoom = false;
  let isPointing = false;

  const host = createOverlayHost({
    document,
    frameUrl: options.frameUrl,
    onFrame: options.onFrame,
    onExpelled: options.onExpelled,
    alive: options.alive,
    onSucceeded: options.onSucceeded,
  });

  const place = () => {
    frameRequest = 0;
    const viewport = { width: view.innerWidth, height: view.innerHeight };
    if (isPointing) return host.place(placeStrip(viewport), false);
    const wanted = madeRoom ? { ...wish, collapsed: true } : wish;
    const next = placeOverlay(viewport, wanted, options.keepFree());
    placed = next;
    host.place(next, next.collapsed);
    if (collapsed !== next.collapsed) {
      collapsed = next.collapsed;
      options.onCollapsed(collapsed);
    }
  };
  const refresh = () => {
    if (frameRequest === 0) frameRequest = view.requestAnimationFrame(place);
  };
  const stop = new AbortController();
  view.addEventListener('resize', refresh, { signal: stop.signal });
  place();

  return {
    host,
    refresh,
    makeRoom(forSidePanel) {
      if (madeRoom === forSidePanel) return;
      madeRoom = forSidePanel;
      place();
    },
    pointing(on) {
      if (isPointing === on) return;
      isPointing = on;
      place();
    },
    calls: {
      async collapse(value) {
        wish.collapsed = value;
        madeRoom = false;
        place();
        options.remember(wish);
      },
      async move({ dx, dy, done }) {
        const from = wish.at ?? placed ?? { left: 0, top: 0 };
        wish.at = { left: from.left + dx, top: from.top + dy };
        place();
        if (!done) return;
        // What it could not reach is not where it goes next time.
        if (placed) wish.at = { left: placed.left, top: placed.top };
        options.remember(wish);
      },
      // By the lower left corner: the panel mostly stands at the right edge.
      async resize({ dx, dy, done }) {
        const from = placed ?? { left: 0, top: 0, ...wish.size };
        const width = Math.max(SMALLEST_PANEL.width, from.width - dx);
        wish.at = { left: from.left + from.width - width, top: from.top };
        wish.size = { width, height: Math.max(SMALLEST_PANEL.height, from.height + dy) };
        place();
        if (done) options.remember(wish);
      },
    },
    destroy() {
      stop.abort();
      if (frameRequest) view.cancelAnimationFrame(frameRequest);
      host.destroy();
    },
  };
}
