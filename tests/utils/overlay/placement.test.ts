import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, overlaps, PANEL_SIZE, placeOverlay, type Wish } from '../../../utils/overlay/placement';

const wish = (part: Partial<Wish> = {}): Wish => ({
  at: null,
  size: { ...PANEL_SIZE },
  collapsed: false,
  ...part,
});
const desktop = { width: 1280, height: 800 };

describe('placeOverlay', () => {
  it('stands at the top right when nothing is in the way', () => {
    const box = placeOverlay(desktop, wish(), []);
    expect(box).toMatchObject({ width: 360, height: 640, top: 12, left: 1280 - 360 - 12, collapsed: false });
  });

  it('gives up height for a composer along the bottom instead of covering it', () => {
    const composer: Box = { left: 300, top: 500, width: 980, height: 300 };
    const box = placeOverlay(desktop, wish(), [composer]);
    expect(box.top + box.height).toBeLessThanOrEqual(500);
    expect(box.left).toBe(1280 - 360 - 12);
  });

  it('stays where the user put it', () => {
    expect(placeOverlay(desktop, wish({ at: { left: 40, top: 60 } }), [])).toMatchObject({
      left: 40,
      top: 60,
    });
  });

  it('comes back into a window that became smaller', () => {
    const box = placeOverlay({ width: 800, height: 600 }, wish({ at: { left: 1200, top: 700 } }), []);
    expect(box.left + box.width).toBeLessThanOrEqual(800);
    expect(box.top + box.height).toBeLessThanOrEqual(600);
  });

  it('gives up a little height rather than cover the newest message', () => {
    const composer: Box = { left: 66, top: 430, width: 694, height: 50 };
    const newest: Box = { left: 128, top: 420, width: 560, height: 60 };
    const box = placeOverlay({ width: 760, height: 480 }, wish(), [composer, newest]);
    expect(box.height).toBeGreaterThan(350);
    expect(overlaps(box, newest)).toBe(false);
  });

  it('folds by itself in a window that it would fill, unless the user unfolded it', () => {
    const narrow = { width: 420, height: 800 };
    expect(placeOverlay(narrow, wish({ collapsed: null }), []).collapsed).toBe(true);
    expect(placeOverlay(narrow, wish({ collapsed: false }), []).collapsed).toBe(false);
    expect(placeOverlay(desktop, wish({ collapsed: null }), []).collapsed).toBe(false);
  });

  it('becomes the clock alone where there is no room for a panel', () => {
    const composer: Box = { left: 0, top: 100, width: 320, height: 200 };
    expect(placeOverlay({ width: 320, height: 300 }, wish(), [composer]).collapsed).toBe(true);
  });

  it('moves the collapsed clock off the newest message too', () => {
    const newest: Box = { left: 1000, top: 0, width: 280, height: 80 };
    const box = placeOverlay(desktop, wish({ collapsed: true }), [
      { left: 0, top: 700, width: 1280, height: 100 },
      newest,
    ]);
    expect(overlaps(box, newest)).toBe(false);
  });

  it('never covers the composer and never leaves the window, whatever the sizes', () => {
    const number = (min: number, max: number) => fc.integer({ min, max });
    fc.assert(
      fc.property(
        number(280, 2000),
        number(300, 1400),
        number(0, 1000),
        number(0, 1000),
        number(40, 2000),
        number(24, 400),
        number(-200, 2200),
        number(-200, 1600),
        (width, height, left, top, composerWidth, composerHeight, atLeft, atTop) => {
          const composer: Box = {
            left: left % width,
            top: top % height,
            width: Math.min(composerWidth, width - (left % width)),
            height: Math.min(composerHeight, height - (top % height)),
          };
          const box = placeOverlay({ width, height }, wish({ at: { left: atLeft, top: atTop } }), [composer]);
          expect(box.left).toBeGreaterThanOrEqual(0);
          expect(box.top).toBeGreaterThanOrEqual(0);
          expect(box.left + box.width).toBeLessThanOrEqual(width);
          expect(box.top + box.height).toBeLessThanOrEqual(height);
          if (!box.collapsed) expect(overlaps(box, composer)).toBe(false);
        },
      ),
    );
  });
});
