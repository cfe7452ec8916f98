import { isField } from './editable';
import { selectionIn } from './selection';
import type { Span, Surface } from './surface';

/** One thing to be written: `text` in place of `span` of the draft `before`, which makes it `expected`. */
export interface Job {
  surface: Surface;
  text: string;
  span: Span;
  before: string;
  expected: string;
}

/** What a door says after it was used: how long the composer may take to show the text. */
export type Answer = 'done' | 'taken' | 'ignored';

/** A way to write into a composer. The caller has focused it and selected `job.span`. */
export interface Door {
  name: string;
  fits(job: Job): boolean;
  write(job: Job): Answer;
}

const command = (job: Job, name: string, value?: string) =>
  job.surface.element.ownerDocument.execCommand(name, false, value);

/** Fields: as if typed, so that frameworks hear of it and one undo takes it back. */
const typeIntoField: Door = {
  name: 'type',
  fits: (job) => isField(job.surface.element),
  write(job) {
    if (job.text) command(job, 'insertText', job.text);
    else command(job, 'delete');
    return 'done';
  },
};

/** Fields where commands are dead (not rendered, document not active). Undo is lost, the text is not. */
const setFieldValue: Door = {
  name: 'set value',
  fits: ({ surface: { element }, expected }) =>
    isField(element) && (element.maxLength < 0 || expected.length <= element.maxLength),
  write({ surface: { element }, text, span }) {
    if (!isField(element)) return 'ignored';
    element.setRangeText(text, span.start, span.end, 'end');
    const Input = element.ownerDocument.defaultView?.InputEvent ?? InputEvent;
    element.dispatchEvent(
      new Input('input', { bubbles: true, composed: true, inputType: 'insertText', data: text }),
    );
    return 'done';
  },
};

/** Rich editors hear a paste and put it into their own model: several lines, one undo step. */
const paste: Door = {
  name: 'paste',
  fits: (job) => !isField(job.surface.element) && job.text !== '' && !losesPastes(job),
  write(job) {
    const { element } = job.surface;
    const document = element.ownerDocument;
    const focused = document.activeElement;
    const html = element.innerHTML;
    const prevented = !caretElement(element).dispatchEvent(pasteEvent(job.text));
    if (prevented) return 'taken';
    // Not prevented, yet something moved: the editor waits for the browser to paste into a bin (TinyMCE).
    return element.innerHTML !== html || document.activeElement !== focused ? 'taken' : 'ignored';
  },
};

/** Plain editable elements, and editors whose paste is the wrong door: typed, line by line. */
const typeLines: Door = {
  name: 'type lines',
  fits: (job) => !isField(job.surface.element) && job.text !== '',
  write(job) {
    job.text.split('\n').forEach((line, index) => {
      if (index > 0) command(job, 'insertLineBreak');
      if (line) command(job, 'insertText', line);
    });
    return 'done';
  },
};

/** Nothing in place of a word: editors with a model of their own hear `beforeinput`. */
const erase: Door = {
  name: 'erase',
  fits: (job) => !isField(job.surface.element) && job.text === '',
  write(job) {
    command(job, 'delete');
    return 'done';
  },
};

/** In the order in which they are tried. */
export const DOORS: readonly Door[] = [typeIntoField, setFieldValue, paste, typeLines, erase];

/**
 * Firefox: a DataTransfer filled by a content script arrives empty at the page, the `dataType`/`data` members that only
 * Firefox knows do arrive. Chromium: the other way round.
 */
function pasteEvent(text: string): ClipboardEvent {
  const init = { bubbles: true, cancelable: true, composed: true };
  const firefox = new ClipboardEvent('paste', {
    ...init,
    dataType: 'text/plain',
    data: text,
  } as ClipboardEventInit);
  if (firefox.clipboardData?.getData('text/plain') === text) return firefox;
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  return new ClipboardEvent('paste', { ...init, clipboardData });
}

/** A real paste is dispatched where the caret is. */
function caretElement(element: HTMLElement): Element {
  const node = selectionIn(element)?.start.node;
  if (!node) return element;
  return node.nodeType === 1 ? (node as Element) : (node.parentElement ?? element);
}

/** Quill 1 lets the browser paste into a bin beside the text, where a synthetic paste leaves nothing. */
function losesPastes({ surface: { element } }: Job): boolean {
  return element.parentElement?.querySelector(':scope > .ql-clipboard') !== null && !!element.parentElement;
}
