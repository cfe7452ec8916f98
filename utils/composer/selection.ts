import type { Point } from './offsets';

/** Start and end of a selection, in document order. */
export interface Ends {
  start: Point;
  end: Point;
}

type RootSelection = { getSelection?: () => Selection | null };

/**
 * The selection that lies in `root` (a composer), or null. Inside a shadow root the document's own answer is the host
 * element: `getComposedRanges` and, before it, Chromium's `shadowRoot.getSelection` tell the truth.
 */
export function selectionIn(root: HTMLElement): Ends | null {
  const selection = selectionFor(root);
  if (!selection || selection.rangeCount === 0) return null;
  const range = composedRange(selection, root) ?? selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  return {
    start: { node: range.startContainer, offset: range.startOffset },
    end: { node: range.endContainer, offset: range.endOffset },
  };
}

/** Puts the document's selection on `ends`. Does not move the focus. */
export function selectIn(root: HTMLElement, ends: Ends): void {
  const { start, end } = ends;
  selectionFor(root)?.setBaseAndExtent(start.node, start.offset, end.node, end.offset);
}

function selectionFor(root: HTMLElement): Selection | null {
  const tree = root.getRootNode() as RootSelection & Node;
  if (tree !== root.ownerDocument && tree.getSelection) return tree.getSelection();
  return root.ownerDocument.getSelection();
}

function composedRange(selection: Selection, root: HTMLElement): StaticRange | undefined {
  const tree = root.getRootNode();
  if (tree === root.ownerDocument || !('getComposedRanges' in selection)) return undefined;
  try {
    return selection.getComposedRanges({ shadowRoots: [tree as ShadowRoot] })[0];
  } catch {
    return undefined; // the first version of the method took the roots as arguments
  }
}

/** The focused element in the tree (shadow root or document) in which `element` lives. */
export function hasFocus(element: HTMLElement): boolean {
  const tree = element.getRootNode() as Document | ShadowRoot;
  const active = tree.activeElement;
  return active !== null && active !== undefined && (active === element || element.contains(active));
}

/** Moves the focus to `element`. */
export function takeFocus(element: HTMLElement): void {
  element.focus({ preventScroll: true });
  const document = element.ownerDocument;
  // A body in design mode takes no focus of its own in Firefox: its frame does.
  if (!document.hasFocus() && document.designMode === 'on') document.defaultView?.focus();
}
