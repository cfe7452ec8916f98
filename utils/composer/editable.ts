import { drawingHostOf } from './code-surface';

/** A one-line or many-line form field: the two composers whose text is a `value` and not a piece of DOM. */
export type Field = HTMLInputElement | HTMLTextAreaElement;

const TEXT_INPUTS = new Set(['', 'text', 'search', 'url', 'tel', 'email']);

/** By name and not by `instanceof`: the element may belong to another frame's window. */
export function isField(element: Element): element is Field {
  if (element.localName === 'textarea') return true;
  return element.localName === 'input' && TEXT_INPUTS.has((element as HTMLInputElement).type);
}

/** Takes the typing through the EditContext API, without being editable in the DOM (Monaco, canvas editors). */
export function hasEditContext(element: Element): boolean {
  return !!(element as HTMLElement & { editContext?: unknown }).editContext;
}

/** `isContentEditable`, or what it would say: design mode counts, and test DOMs don't know the property. */
export function isEditable(element: Element): boolean {
  if (element.ownerDocument.designMode === 'on') return true;
  const known = (element as HTMLElement).isContentEditable;
  if (known !== undefined) return known;
  const holder = element.closest('[contenteditable]');
  return holder !== null && holder.getAttribute('contenteditable') !== 'false';
}

/**
 * The element that takes the typing, for a composer that was named by its wrapper: itself, its editing host when
 * a paragraph inside the editor was named, else the first editable thing within (open shadow roots and same-origin
 * frames included).
 */
export function editableIn(element: HTMLElement): HTMLElement {
  if (isField(element)) return element;
  if (isEditable(element)) return hostOf(element);
  if (hasEditContext(element)) return element;
  return findEditable(drawingHostOf(element) ?? element) ?? element;
}

function hostOf(element: HTMLElement): HTMLElement {
  let host = element;
  while (host.parentElement && host !== host.ownerDocument.body && isEditable(host.parentElement)) {
    host = host.parentElement;
  }
  return host;
}

function findEditable(scope: Element | ShadowRoot): HTMLElement | null {
  for (const child of Array.from(scope.children) as HTMLElement[]) {
    // An editor's hidden helpers (Quill 1's paste bin, a measuring twin) are not where the agent types.
    if (child.tabIndex === -1 && child.getAttribute('aria-hidden') === 'true') continue;
    if (child.matches('.ql-clipboard')) continue;
    if (isField(child) || isEditable(child) || hasEditContext(child)) return child;
    const inner =
      (child.shadowRoot && findEditable(child.shadowRoot)) ?? insideFrame(child) ?? findEditable(child);
    if (inner) return inner;
  }
  return null;
}

function insideFrame(element: Element): HTMLElement | null {
  if (element.localName !== 'iframe') return null;
  try {
    const body = (element as HTMLIFrameElement).contentDocument?.body;
    if (!body) return null;
    return isEditable(body) ? body : findEditable(body);
  } catch {
    return null; // another origin: that frame has a content script of its own
  }
}

/** One line only: `input`, or a rich composer that says so. */
export function isOneLine(element: HTMLElement): boolean {
  return element.localName === 'input' || element.getAttribute('aria-multiline') === 'false';
}

/** The page lets nobody type here now. */
export function isLocked(element: HTMLElement): boolean {
  if (isField(element)) return element.readOnly || element.matches(':disabled');
  if (element.getAttribute('aria-disabled') === 'true' || element.getAttribute('aria-readonly') === 'true')
    return true;
  // TinyMCE keeps its body editable, and says so by a class alone.
  if (Array.from(element.classList).some((name) => /^(?!no[tn]-).*\bread-?only$/i.test(name))) return true;
  return !(isEditable(element) || hasEditContext(element)) || element.closest('[inert]') !== null;
}

/** A field smaller than this shows no text, in pixels. */
const ONE_LETTER = 8;

/**
 * What is written here is not seen here: a field kept in the page by an editor that shows its text elsewhere. Written all
 * the same, the text would read back well and be nowhere, or be in the editor and read as if it were not.
 */
export function isUnseen(element: HTMLElement): boolean {
  if (element.checkVisibility?.() === false) return true;
  if (!isField(element)) return false;
  const { width, height, right, bottom } = element.getBoundingClientRect();
  const view = element.ownerDocument.defaultView;
  const offPage = right + (view?.scrollX ?? 0) < 0 || bottom + (view?.scrollY ?? 0) < 0;
  return offPage || (!!element.checkVisibility && (width < ONE_LETTER || height < ONE_LETTER));
}
