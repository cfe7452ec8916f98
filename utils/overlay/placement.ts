/** CSS pixels in the viewport. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface Size {
  width: number;
  height: number;
}

export const PANEL_SIZE: Size = { width: 360, height: 640 };
export const PILL_SIZE: Size = { width: 168, height: 44 };
/** Shows one line of instructions while the user points at things in the page. */
export const STRIP_SIZE: Size = { width: 440, height: 64 };
export const SMALLEST_PANEL: Size = { width: 300, height: 220 };
const GAP = 12;

export interface Wish {
  /** Top left corner the user dragged it to; null = wherever it is least in the way. */
  at: { left: number; top: number } | null;
  size: Size;
  /** null = the user has not said: folded where the panel would take most of a narrow window. */
  collapsed: boolean | null;
}

/** The panel may take this share of the window's width before it folds by itself. */
const WIDEST_SHARE = 0.6;

/**
 * Where the overlay goes: as near as possible to the wish, inside the viewport, never over the boxes to keep
 * free (composer first, then the newest message). The panel gives up height before it moves, and
 * becomes the pill when there is no room at all (`collapsed` in the answer).
 */
export function placeOverlay(
  viewport: Size,
  wish: Wish,
  keepFree: readonly Box[],
): Box & { collapsed: boolean } {
  if (!(wish.collapsed ?? wish.size.width > viewport.width * WIDEST_SHARE)) {
    const panel = placePanel(viewport, wish, keepFree);
    if (panel) return { ...panel, collapsed: false };
  }
  return { ...placePill(viewport, wish, keepFree), collapsed: true };
}

/** A strip at the top, in the middle: headers are there, hardly ever the messages that somebody wants to point at. */
export function placeStrip(viewport: Size): Box {
  const width = Math.min(STRIP_SIZE.width, viewport.width);
  return { left: Math.round((viewport.width - width) / 2), top: 0, width, height: STRIP_SIZE.height };
}

function placePanel(viewport: Size, wish: Wish, keepFree: readonly Box[]): Box | null {
  const composer = keepFree.slice(0, 1);
  const width = clamp(wish.size.width, SMALLEST_PANEL.width, viewport.width - 2 * GAP);
  const height = Math.min(wish.size.height, viewport.height - 2 * GAP);
  if (width > viewport.width - 2 * GAP || height < SMALLEST_PANEL.height) return null;
  const corner = wish.at ?? { left: viewport.width - width - GAP, top: GAP };
  const wanted = inside(viewport, { ...corner, width, height });

  const candidates = [
    ...[withoutOverlap(wanted, composer), withoutOverlap(wanted, keepFree)].filter((box) => box !== null),
    ...spotsAround(viewport, { width, height }, composer),
    ...spotsAround(viewport, { width: SMALLEST_PANEL.width, height: SMALLEST_PANEL.height }, composer),
  ].filter((box) => fits(viewport, box) && !composer.some((taken) => overlaps(box, taken)));
  return nearest(candidates, wanted, keepFree);
}

/** The same box, cut at its bottom or top so that nothing to keep free is under it. */
function withoutOverlap(box: Box, keepFree: readonly Box[]): Box | null {
  let { top, height } = box;
  for (const taken of keepFree) {
    if (!overlaps({ ...box, top, height }, taken)) continue;
    const above = taken.top - GAP - top;
    const belowTop = taken.top + taken.height + GAP;
    const below = top + height - belowTop;
    if (above >= below) {
      height = above;
    } else {
      top = belowTop;
      height = below;
    }
  }
  return height >= SMALLEST_PANEL.height ? { ...box, top, height } : null;
}

function placePill(viewport: Size, wish: Wish, keepFree: readonly Box[]): Box {
  const size = { width: Math.min(PILL_SIZE.width, viewport.width), height: PILL_SIZE.height };
  const corner = wish.at ?? { left: viewport.width - size.width - GAP, top: GAP };
  const wanted = inside(viewport, { ...corner, ...size });
  if (!keepFree.some((taken) => overlaps(wanted, taken))) return wanted;
  const spots = spotsAround(viewport, size, keepFree).filter(
    (box) => !keepFree.some((taken) => overlaps(box, taken)),
  );
  return nearest(spots, wanted, []) ?? wanted;
}

/** Corners of the viewport, and right above, below and beside each box to keep free. */
function spotsAround(viewport: Size, size: Size, keepFree: readonly Box[]): Box[] {
  const lefts = [GAP, viewport.width - size.width - GAP];
  const tops = [GAP, viewport.height - size.height - GAP];
  for (const box of keepFree) {
    lefts.push(box.left - size.width - GAP, box.left + box.width + GAP);
    tops.push(box.top - size.height - GAP, box.top + box.height + GAP);
  }
  return lefts
    .flatMap((left) => tops.map((top) => ({ left, top, ...size })))
    .filter((box) => fits(viewport, box));
}

function nearest(boxes: readonly Box[], wanted: Box, avoid: readonly Box[]): Box | null {
  let best: Box | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    const moved = Math.hypot(box.left - wanted.left, box.top - wanted.top);
    const lost = Math.max(0, wanted.height - box.height) + Math.max(0, wanted.width - box.width);
    const covered = avoid.some((taken) => overlaps(box, taken)) ? 400 : 0;
    const cost = moved + lost + covered;
    if (cost < bestCost) {
      best = box;
      bestCost = cost;
    }
  }
  return best;
}

export function overlaps(a: Box, b: Box): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

function fits(viewport: Size, box: Box): boolean {
  return (
    box.left >= 0 &&
    box.top >= 0 &&
    box.left + box.width <= viewport.width &&
    box.top + box.height <= viewport.height
  );
}

function inside(viewport: Size, box: Box): Box {
  return {
    ...box,
    left: clamp(box.left, 0, Math.max(0, viewport.width - box.width)),
    top: clamp(box.top, 0, Math.max(0, viewport.height - box.height)),
  };
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), Math.max(low, high));
}
