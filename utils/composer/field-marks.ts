import type { Field } from './editable';
import type { Draw } from './highlight';
import { isDark, MARKS } from './mark-style';
import { fieldRects } from './mirror';
import type { Highlight } from './types';

/** The line by itself, drawn: Chromium cuts off the wave of an underline that has no letters of the field's. */
function lineOf(style: 'wavy' | 'dotted', color: string): string {
  if (style === 'dotted') return `box-sizing: border-box; border-top: 2px dotted ${color};`;
  const slope = (angle: number) =>
    `linear-gradient(${angle}deg, transparent 40%, ${color} 41% 59%, transparent 60%)`;
  return `background: ${slope(45)} 0 0 / 10px 5px repeat-x, ${slope(-45)} 5px 0 / 10px 5px repeat-x;`;
}

/**
 * Underlines over a field, whose text no range can reach: rectangles measured in a mirror of the field, drawn in a closed
 * shadow root of an element of ours at the end of the page, under which every click goes through.
 */
export function drawOverField(element: Field, signal: AbortSignal): Draw {
  const document = element.ownerDocument;
  const view = document.defaultView!;
  const host = document.createElement('warmreply-marks');
  host.style.cssText =
    'all: initial; position: fixed; inset: 0; pointer-events: none; z-index: 2147483646; contain: strict;';
  const root = host.attachShadow({ mode: 'closed' });
  let shown: readonly Highlight[] = [];
  let due = false;

  const paint = () => {
    due = false;
    root.replaceChildren();
    if (shown.length === 0 || !element.isConnected || signal.aborted) return void host.remove();
    if (!host.isConnected) (element.closest('dialog[open]') ?? document.documentElement).append(host);
    const dark = isDark(element);
    for (const { rect, kind } of fieldRects(element, shown)) {
      const mark = document.createElement('i');
      const { style, color, dark: onDark } = MARKS[kind];
      mark.style.cssText =
        `position: fixed; left: ${rect.left}px; top: ${rect.top + rect.height - 3}px; width: ${rect.width}px; height: 5px;` +
        lineOf(style, dark ? onDark : color);
      root.append(mark);
    }
  };
  const repaint = () => {
    if (due || signal.aborted || shown.length === 0) return;
    due = true;
    view.requestAnimationFrame(paint);
  };
  const options = { signal, capture: true, passive: true };
  view.addEventListener('scroll', repaint, options);
  view.addEventListener('resize', repaint, options);
  element.addEventListener('scroll', repaint, options);
  // A textarea that grows with its text, a panel that opens beside it.
  const sizes = new ResizeObserver(repaint);
  sizes.observe(element);
  sizes.observe(document.documentElement);
  signal.addEventListener('abort', () => {
    sizes.disconnect();
    host.remove();
  });

  return {
    show(highlights) {
      shown = highlights;
      paint();
    },
    isTorn: () => false,
  };
}
