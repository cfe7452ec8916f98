/** Light or dark, by the first opaque background found from `element` outwards; the page's canvas is light. */
export function themeOf(element: Element): 'light' | 'dark' {
  for (let node: Element | null = element; node; node = parentAcrossRoots(node)) {
    const [red, green, blue, alpha] = rgba(getComputedStyle(node).backgroundColor);
    if (alpha < 0.5) continue;
    // Relative luminance (WCAG 2), without the gamma: enough to tell a dark console from a light one.
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128 ? 'dark' : 'light';
  }
  const scheme = getComputedStyle(element.ownerDocument.documentElement).colorScheme;
  const canvasIsDark = scheme.includes('dark') && (!scheme.includes('light') || prefersDark());
  return canvasIsDark ? 'dark' : 'light';
}

function prefersDark(): boolean {
  return matchMedia('(prefers-color-scheme: dark)').matches;
}

function parentAcrossRoots(element: Element): Element | null {
  if (element.parentElement) return element.parentElement;
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}

/** Computed colours come as rgb()/rgba(), or as color(srgb …)/oklch(…) where the page wrote them so. */
function rgba(color: string): [number, number, number, number] {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!canvas) return [255, 255, 255, 0];
  canvas.fillStyle = color;
  canvas.fillRect(0, 0, 1, 1);
  const [red = 255, green = 255, blue = 255, alpha = 0] = canvas.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}
