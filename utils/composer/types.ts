/** The draft as a person sees it, lines separated by `\n`; positions in UTF-16 units of `text`. */
export interface Draft {
  text: string;
  selectionStart: number;
  selectionEnd: number;
  /** An input method is composing: nothing may be written or re-checked now. */
  composing: boolean;
}

export interface WriteResult {
  outcome: 'inserted' | 'failed';
  /** `gone` composer left the page, `composing` an input method is open, `refused` the editor did not take it,
   *  `changed` the words to replace are no longer there. */
  reason?: 'gone' | 'composing' | 'refused' | 'changed';
  /** What the composer holds now, read back. */
  text: string;
  /** Where in it the new words stand; unknown where the editor shows a part alone. */
  place?: { start: number; end: number };
}

/** A text that was put in just before: its place in the draft, and how it reads there now. */
export interface Before {
  start: number;
  end: number;
  text: string;
}

/** A range of the draft to underline in the page without touching its DOM. */
export interface Highlight {
  start: number;
  end: number;
  kind: 'jargon' | 'warn';
}

/**
 * One composer. Everything here works on input, textarea, contenteditable and the rich editors,
 * and writes only when asked, once, with a read-back.
 */
export interface Composer {
  readonly element: HTMLElement;
  read(): Draft;
  /** At the caret (the last one the agent had there), replacing the selection. `select` (relative to `text`)
   *  is selected afterwards: a blank to fill, or a caret when start = end. With the caret or the selection still in
   *  `before`, the text goes behind that, on a line of its own: nothing of it is replaced. */
  insert(text: string, select?: { start: number; end: number }, before?: Before): Promise<WriteResult>;
  /** Replaces `[start, end)` if it still reads `expected`; `select` as for `insert`. */
  replace(
    start: number,
    end: number,
    expected: string,
    text: string,
    select?: { start: number; end: number },
  ): Promise<WriteResult>;
  highlight(ranges: readonly Highlight[]): void;
  /** Focus back into the composer with caret and selection as they were when it lost them. */
  focus(): void;
  /** Stops listening and clears the highlights. */
  destroy(): void;
}

export interface ComposerOptions {
  /** The draft changed (typed, pasted, sent); never called in mid-composition; at most once a frame. */
  onDraft(draft: Draft): void;
}
