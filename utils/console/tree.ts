/**
 * The tree as a person sees it: open shadow roots entered, slots replaced by what is put in them,
 * frames of the same origin opened. Prototype getters because a form's fields shadow its properties.
 */

/** The prototype's own getter, looked up at the first use: there is no DOM yet where entry points are built. */
function native<N extends Node, T>(owner: 'Node' | 'Element', name: string): (node: N) => T {
  let get: ((this: N) => T) | undefined;
  return (node) => {
    get ??=
      Object.getOwnPropertyDescriptor(globalThis[owner].prototype, name)?.get ??
      function (this: N) {
        return (this as unknown as Record<string, T>)[name]!;
      };
    return get.call(node);
  };
}

export const parentOf = native<Node, Node | null>('Node', 'parentNode');
export const childNodesOf = native<Node, NodeListOf<ChildNode>>('Node', 'childNodes');
export const tagOf = native<Element, string>('Element', 'localName');
const nodeTypeOf = native<Node, number>('Node', 'nodeType');
const connected = native<Node, boolean>('Node', 'isConnected');
export const isElement = (node: Node | null | undefined): node is Element => !!node && nodeTypeOf(node) === 1;
/** In a document that is shown; a frame that went elsewhere leaves its old nodes connected to a dead document. */
export const isConnected = (node: Node): boolean => connected(node) && !!node.ownerDocument?.defaultView;
export const attribute = (el: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(el, name);
export const attributeNames = (el: Element): string[] => Element.prototype.getAttributeNames.call(el);
/** No attribute but a class: most elements, and there is little to ask of them. */
export const isPlain = (el: Element): boolean => {
  const names = attributeNames(el);
  return names.length === 0 || (names.length === 1 && names[0] === 'class');
};
export const classOf = (el: Element): string => attribute(el, 'class') ?? '';
export const matches = (el: Element, selector: string): boolean => {
  try {
    return Element.prototype.matches.call(el, selector);
  } catch {
    return false;
  }
};

/** The document of a frame if its origin is ours, else null. */
export function frameDocument(el: Element): Document | null {
  const tag = tagOf(el);
  if (tag !== 'iframe' && tag !== 'frame') return null;
  try {
    return (el as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

export const shadowOf = native<Element, ShadowRoot | null>('Element', 'shadowRoot');

/** Children in the flat tree. */
export function flatChildren(node: Node): ArrayLike<Node> {
  if (isElement(node)) {
    const shadow = shadowOf(node);
    if (shadow) return shadow.childNodes;
    const tag = tagOf(node);
    if (tag === 'slot') {
      const assigned = (node as HTMLSlotElement).assignedNodes();
      if (assigned.length) return assigned;
    } else if (tag === 'iframe') {
      const inner = frameDocument(node)?.documentElement;
      return inner ? [inner] : [];
    }
  }
  return childNodesOf(node);
}

export function flatElements(node: Node): Element[] {
  const out: Element[] = [];
  const kids = flatChildren(node);
  for (let i = 0; i < kids.length; i++) {
    const kid = kids[i]!;
    if (isElement(kid)) out.push(kid);
  }
  return out;
}

/** Parent element in the flat tree; out of a shadow root to its host, out of a frame to its element. */
export function flatParent(node: Node): Element | null {
  const slot = (node as Element).assignedSlot;
  if (slot) return slot;
  const parent = parentOf(node);
  if (!parent) return null;
  if (isElement(parent)) return parent;
  if (parent.nodeType === 11) return (parent as ShadowRoot).host ?? null;
  if (parent.nodeType === 9) {
    try {
      return (parent as Document).defaultView?.frameElement ?? null;
    } catch {
      return null;
    }
  }
  return null;
}

/** Ancestors in the flat tree, nearest first, the element itself excluded. */
export function flatAncestors(node: Node): Element[] {
  const out: Element[] = [];
  for (let at = flatParent(node); at && out.length < 400; at = flatParent(at)) out.push(at);
  return out;
}

/** True if `inner` is `outer` or lies in it, through shadow roots, slots and frames. */
export function flatContains(outer: Node, inner: Node): boolean {
  let at: Node | null = inner;
  for (let i = 0; at && i < 400; i++) {
    if (at === outer) return true;
    at = flatParent(at);
  }
  return false;
}

/** Every root (document, open shadow root, same-origin frame) under `root`; yields now and then so that it can be sliced. */
export function* allRoots(
  root: Document | ShadowRoot,
  ignore?: Element,
): Generator<void, (Document | ShadowRoot)[]> {
  const roots: (Document | ShadowRoot)[] = [root];
  for (let r = 0; r < roots.length && r < 500; r++) {
    const here = roots[r]!;
    const doc = here.nodeType === 9 ? (here as Document) : here.ownerDocument!;
    const walker = doc.createTreeWalker(here, 1);
    let seen = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (++seen % 1500 === 0) yield;
      const el = node as Element;
      if (el === ignore) continue;
      const shadow = shadowOf(el);
      if (shadow) roots.push(shadow);
      else {
        const inner = frameDocument(el);
        if (inner?.body) roots.push(inner);
      }
    }
  }
  return roots;
}

/** A box in the coordinates of the outermost document, frames added up. CSS pixels. */
export function rectOf(el: Element): DOMRect {
  const rect = Element.prototype.getBoundingClientRect.call(el);
  return shiftOut(rect, el);
}

export function shiftOut(rect: DOMRect, node: Node): DOMRect {
  let out = rect;
  let doc = node.ownerDocument;
  for (let i = 0; i < 5 && doc; i++) {
    let frame: Element | null = null;
    try {
      frame = doc.defaultView?.frameElement ?? null;
    } catch {
      frame = null;
    }
    if (!frame) break;
    const at = Element.prototype.getBoundingClientRect.call(frame);
    out = new DOMRect(out.x + at.x + frame.clientLeft, out.y + at.y + frame.clientTop, out.width, out.height);
    doc = frame.ownerDocument;
  }
  return out;
}

export const styleOf = (el: Element): CSSStyleDeclaration =>
  (el.ownerDocument.defaultView ?? globalThis).getComputedStyle(el);

/** There is text to be read in it, and no more than `most` characters; open shadow roots count. */
export function hasFlatText(el: Element, most: number): boolean {
  const text = el.textContent ?? '';
  if (text.trim() !== '') return text.length < most;
  if (!shadowOf(el) && el.firstElementChild === null) return false;
  return flatElements(el).some((k) => tagOf(k) !== 'style' && hasFlatText(k, most)) || hasOwnFlatText(el);
}
const hasOwnFlatText = (el: Element): boolean =>
  Array.from(flatChildren(el)).some((n) => n.nodeType === 3 && (n.nodeValue ?? '').trim() !== '');
