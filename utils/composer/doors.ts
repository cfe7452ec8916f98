import { isField } from './editable';
import { announce, caretElement, edit, touchKey } from './edit';
import { habitsOf, isFirefox } from './habits';
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
  /** The text goes where the editor believes the caret to be, which may not be where the DOM's selection is. */
  atEditorsCaret?: true;
  fits(job: Job): boolean;
  write(job: Job): Answer | Promise<Answer>;
}

/** Fields: as if typed, so that frameworks hear of it and one undo takes it back. */
const typeIntoField: Door = {
  name: 'type',
  fits: (job) => job.surface.kind === 'field',
  write(job) {
    beginUndoStep(job);
    if (job.text) edit(job.surface.element, 'insertText', job.text);
    else edit(job.surface.element, 'delete');
    return 'done';
  },
};

/** Fields where commands are dead (not rendered, document not active). Undo is lost, the text is not. */
const setFieldValue: Door = {
  name: 'set value',
  fits: ({ surface: { element, kind }, expected }) =>
    kind === 'field' && isField(element) && (element.maxLength < 0 || expected.length <= element.maxLength),
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
  atEditorsCaret: true,
  fits: (job) => job.surface.kind !== 'field' && job.text !== '' && !habitsOf(job.surface.element).losesPaste,
  write(job) {
    const event = pasteEvent(job.text);
    const answer = dispatchPaste(job, event);
    // What the browser says next when nobody stopped the event. (Firefox would show the page an empty transfer.)
    const next = answer === 'ignored' && !isFirefox() && event.clipboardData;
    return next && announce(job.surface.element, 'insertFromPaste', null, next) ? 'taken' : answer;
  },
};

/**
 * ProseMirror drops the blank lines of plain text, and editors built on it read Markdown in it or make a block of it; in
 * ProseMirror's own clipboard format every line arrives as it is.
 */
const pasteParagraphs: Door = {
  name: 'paste paragraphs',
  atEditorsCaret: true,
  fits: (job) => job.text !== '' && habitsOf(job.surface.element).wantsParagraphs,
  write(job) {
    const habits = habitsOf(job.surface.element);
    const lines = job.text.split('\n').map((line, index) => {
      const html = line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      return `<p${index === 0 ? ' data-pm-slice="1 1 []"' : ''}>${html || habits.blankLine}</p>`;
    });
    return dispatchPaste(job, pasteEvent(lines.join(''), 'text/html'));
  },
};

function dispatchPaste(job: Job, event: ClipboardEvent): Answer {
  const { element } = job.surface;
  const document = element.ownerDocument;
  beginUndoStep(job);
  const focused = document.activeElement;
  const html = element.innerHTML;
  const prevented = !caretElement(element).dispatchEvent(event);
  if (prevented) return 'taken';
  // Not prevented, yet something moved: the editor waits for the browser to paste into a bin (TinyMCE).
  return element.innerHTML !== html || document.activeElement !== focused ? 'taken' : 'ignored';
}

/** Plain editable elements, and editors whose paste is the wrong door: typed. */
const typeLines: Door = {
  name: 'type lines',
  fits: (job) =>
    (job.surface.kind === 'rich' ||
      (job.surface.kind === 'code' && habitsOf(job.surface.element).losesPaste)) &&
    job.text !== '' &&
    !(job.text.includes('\n') && habitsOf(job.surface.element).losesLineBreak),
  write: (job) => typeWith(job, 'insertLineBreak'),
};

/** Editors that throw a line break away and keep a paragraph. */
const typeParagraphs: Door = {
  name: 'type paragraphs',
  fits: (job) =>
    job.surface.kind === 'rich' && job.text.includes('\n') && !habitsOf(job.surface.element).sendsOnParagraph,
  write: (job) => typeWith(job, 'insertParagraph'),
};

/** Pages that draw the text anew after every command, and drop the line break at its end. (In Firefox lines are typed so.) */
const typeAtOnce: Door = {
  name: 'type at once',
  fits: (job) => !isFirefox() && typeParagraphs.fits(job),
  write(job) {
    beginTyping(job);
    edit(job.surface.element, 'insertText', job.text);
    return 'done';
  },
};

async function typeWith(job: Job, newLine: 'insertLineBreak' | 'insertParagraph'): Promise<Answer> {
  const { element } = job.surface;
  const erased = beginTyping(job);
  if (isFirefox() && newLine === 'insertLineBreak') {
    // One command is one undo step here, and a line feed makes a line break.
    const short = erased ? null : stopsShort(job);
    if (short) job.surface.select(short);
    edit(element, 'insertText', job.text);
    if (short) edit(element, 'forwardDelete');
    return 'done';
  }
  for (const [index, line] of job.text.split('\n').entries()) {
    // Editors that learn from the DOM what was typed (Quill) must have seen one command before the next.
    if (index > 0) {
      await nextTask();
      edit(element, newLine);
      await nextTask();
    }
    if (line) edit(element, 'insertText', line);
  }
  return 'done';
}

/** A key goes down. True when the editor erased what was selected as it did (Froala): the caret then stands where it was. */
function beginTyping(job: Job): boolean {
  const { surface, before } = job;
  if (surface.kind === 'rich') touchKey(surface.element, 'keydown');
  if (surface.text() !== before) return true;
  beginUndoStep(job);
  return false;
}

/** In a shadow root Firefox deletes no lines up to the very end of the text: the last character goes by itself. */
function stopsShort({ surface: { element }, span, before }: Job): Span | null {
  if (element.getRootNode() === element.ownerDocument || span.end < before.length) return null;
  return before.slice(span.start).includes('\n') ? { start: span.start, end: span.end - 1 } : null;
}

const nextTask = () => new Promise<void>((resolve) => setTimeout(resolve));

/** Nothing in place of a word. */
const erase: Door = {
  name: 'erase',
  fits: (job) => job.surface.kind === 'rich' && job.text === '',
  write(job) {
    beginUndoStep(job);
    edit(job.surface.element, 'delete');
    return 'taken';
  },
};

/** Editors beside a hidden field take keys. (Never Enter: in a chat it sends.) */
const eraseByKey: Door = {
  name: 'erase by key',
  fits: (job) => job.surface.kind === 'code' && job.text === '',
  write(job) {
    const key = { key: 'Backspace', code: 'Backspace', keyCode: 8, which: 8 };
    job.surface.element.dispatchEvent(
      new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true, composed: true }),
    );
    return 'taken';
  },
};

/** In the order in which they are tried. */
export const DOORS: readonly Door[] = [
  typeIntoField,
  setFieldValue,
  pasteParagraphs,
  paste,
  typeLines,
  typeAtOnce,
  typeParagraphs,
  erase,
  eraseByKey,
];

/**
 * Chromium adds to the step of what was typed before, unless the selection moved in between: our own commands, and those
 * that a page gives when it hears a paste.
 */
function beginUndoStep({ surface, span, before }: Job): void {
  if (surface.kind === 'code') return;
  const away = span.start > 0 ? 0 : before.length;
  if (!isFirefox()) surface.select({ start: away, end: away });
  // Also where nothing moved: an editor whose window has no focus may have put its own selection back meanwhile.
  surface.select(span);
}

/**
 * Firefox: a DataTransfer filled by a content script arrives empty at the page, the `dataType`/`data` members that only
 * Firefox knows do arrive. Chromium: the other way round.
 */
function pasteEvent(text: string, type = 'text/plain'): ClipboardEvent {
  const init = { bubbles: true, cancelable: true, composed: true };
  const firefox = new ClipboardEvent('paste', {
    ...init,
    dataType: type,
    data: text,
  } as ClipboardEventInit);
  if (firefox.clipboardData?.getData(type) === text) return firefox;
  const clipboardData = new DataTransfer();
  clipboardData.setData(type, text);
  return new ClipboardEvent('paste', { ...init, clipboardData });
}
