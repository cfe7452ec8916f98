/** Two kinds, told apart by colour and by the shape of the line; both readable on light and on dark. */
export const MARKS = {
  jargon: { style: 'wavy', color: '#b45309', dark: '#fbbf24' },
  warn: { style: 'dotted', color: '#dc2626', dark: '#f87171' },
} as const;

/** Dark, when the composer's own text is light. */
export function isDark(element: HTMLElement): boolean {
  const color = element.ownerDocument.defaultView?.getComputedStyle(element).color ?? '';
  const [red = 0, green = 0, blue = 0] = (color.match(/[\d.]+/g) ?? []).map(Number);
  const scale = color.startsWith('color(') ? 255 : 1;
  return (0.3 * red + 0.6 * green + 0.1 * blue) * scale > 140;
}
