import { isFirefox } from './habits';
import { selectionIn } from './selection';

/** What a person's key would do, by command; and what editors are told before it happens. */
const INPUT_TYPES = {
  insertText: 'insertText',
  insertLineBreak: 'insertLineBreak',
  insertParagraph: 'insertParagraph',
  delete: 'deleteContentBackward',
  forwardDelete: 'deleteContentForward',
  undo: 'historyUndo',
} as const;

/**
 * Edits at the selection as a key would: editors with a model of their own hear `beforeinput` and do it themselves; where
 * nobody does, the browser does. Firefox announces a content script's command by itself, Chromium's commands come unannounced
 * and would change the DOM behind such an editor's back.
 */
export function edit(element: HTMLElement, name: keyof typeof INPUT_TYPES, text?: string): void {
  if (!isFirefox() && announce(element, INPUT_TYPES[name], text)) return;
  element.ownerDocument.execCommand(name, false, text);
}

/** Says what is about to be typed. True when the editor took it over. */
export function announce(
  element: HTMLElement,
  inputType: string,
  data: string | null = null,
  dataTransfer: DataTransfer | null = null,
): boolean {
  const init = { inputType, data, dataTransfer, bubbles: true, cancelable: true, composed: true };
  return !caretElement(element).dispatchEvent(new InputEvent('beforeinput', init));
}

/** Real input is dispatched where the caret is. */
export function caretElement(element: HTMLElement): Element {
  const node = selectionIn(element)?.start.node;
  if (!node) return element;
  return node.nodeType === 1 ? (node as Element) : (node.parentElement ?? element);
}

/**
 * A key that is no letter and no command (never Enter, which sends) goes down or up. Editors that keep their own undo begin a
 * step when one goes down (TinyMCE 4 and 5); pages that look at the text when one goes up, and only then, see it
 * (react-input-emoji; a send button that a `keyup` handler wakes).
 */
export function touchKey(element: HTMLElement, type: 'keydown' | 'keyup'): void {
  const key = { key: 'Unidentified', bubbles: true, cancelable: true, composed: true };
  caretElement(element).dispatchEvent(new KeyboardEvent(type, key));
}
