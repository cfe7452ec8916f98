import type { Field } from './editable';
import type { Highlight } from './types';

/** A piece of a highlight on one line, in viewport pixels. */
export interface MarkRect {
  rect: { left: number; top: number; width: number; height: number };
  kind: Highlight['kind'];
}

/** What decides where a field's letters stand. */
const COPIED = [
  'direction',
  'boxSizing',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'fontStyle',
  'fontVariant',
  'fontWeight',
  'fontStretch',
  'fontSize',
  'fontFamily',
  'fontFeatureSettings',
  'fontKerning',
  'lineHeight',
  'textAlign',
  'textTransform',
  'textIndent',
  'letterSpacing',
  'wordSpacing',
  'tabSize',
  'wordBreak',
  'overflowWrap',
] as const;

/** Where the highlighted letters of a field are now; parts that are scrolled out of it are left out or cut. */
export function fieldRects(field: Field, ranges: readonly Highlight[]): MarkRect[] {
  const document = field.ownerDocument;
  const style = document.defaultView!.getComputedStyle(field);
  const box = field.getBoundingClientRect();
  const holder = document.createElement('warmreply-marks');
  const root = holder.attachShadow({ mode: 'closed' });
  const mirror = document.createElement('div');
  for (const name of COPIED) mirror.style[name] = style[name];
  const oneLine = field.localName === 'input';
  const bars = field.offsetWidth - field.clientWidth - px(style.borderLeftWidth) - px(style.borderRightWidth);
  Object.assign(mirror.style, {
    position: 'fixed',
    left: '0',
    top: '0',
    margin: '0',
    borderStyle: 'solid',
    visibility: 'hidden',
    overflow: 'hidden',
    boxSizing: 'border-box',
    width: `${field.offsetWidth}px`,
    height: oneLine ? 'auto' : `${field.offsetHeight}px`,
    paddingRight: `${px(style.paddingRight) + Math.max(0, bars)}px`,
    whiteSpace: oneLine ? 'pre' : style.whiteSpace,
  });
  if (oneLine)
    mirror.style.lineHeight = `${field.clientHeight - px(style.paddingTop) - px(style.paddingBottom)}px`;
  const text = document.createTextNode(`${field.value}\u200b`);
  mirror.append(text);
  root.append(mirror);
  holder.style.cssText =
    'all: initial; position: fixed; left: 0; top: 0; contain: layout style; pointer-events: none;';
  document.documentElement.append(holder);
  try {
    const base = mirror.getBoundingClientRect();
    const scale = field.offsetWidth ? box.width / field.offsetWidth : 1;
    const inner = {
      left: box.left + px(style.borderLeftWidth) * scale,
      right: box.right - px(style.borderRightWidth) * scale,
      top: box.top + px(style.borderTopWidth) * scale,
      bottom: box.bottom - px(style.borderBottomWidth) * scale,
    };
    return ranges.flatMap(({ start, end, kind }) => {
      const range = document.createRange();
      range.setStart(text, start);
      range.setEnd(text, end);
      return Array.from(range.getClientRects()).flatMap((line) => {
        const left = Math.max(inner.left, box.left + (line.left - base.left - field.scrollLeft) * scale);
        const right = Math.min(inner.right, box.left + (line.right - base.left - field.scrollLeft) * scale);
        const top = box.top + (line.top - base.top - field.scrollTop) * scale;
        const height = line.height * scale;
        if (right - left < 1 || top < inner.top - height / 2 || top + height > inner.bottom + height / 2)
          return [];
        return [{ rect: { left, top, width: right - left, height }, kind }];
      });
    });
  } finally {
    holder.remove();
  }
}

function px(value: string): number {
  return Number.parseFloat(value) || 0;
}
