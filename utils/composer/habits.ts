/**
 * What a family of editors does with one of the doors, found by running it (docs/decisions/0014). Only needed where trying
 * would do harm before reading back tells: everything else is left to the order of the doors.
 */
export interface Habits {
  /** A synthetic paste deletes the selection and puts nothing, or something else, in its place. */
  losesPaste: boolean;
  /** Text arrives as it is only in ProseMirror's own clipboard format. */
  wantsParagraphs: boolean;
  /** What an empty paragraph of that format must hold to be kept. */
  blankLine: '' | '<br>';
  /** A line break typed by command is thrown away. */
  losesLineBreak: boolean;
  /** A paragraph typed by command is taken for the Enter key, which sends in a chat. */
  sendsOnParagraph: boolean;
}

/** Asked late: the build loads this file in Node, where there is no `navigator`. */
export const isFirefox = () => navigator.userAgent.includes('Firefox/');

const NONE: Habits = {
  losesPaste: false,
  wantsParagraphs: false,
  blankLine: '',
  losesLineBreak: false,
  sendsOnParagraph: false,
};

/** Families by what their own code leaves in the DOM. */
const FAMILIES: [is: (element: HTMLElement) => boolean, habits: Partial<Habits>][] = [
  // Quill 1 lets the browser paste into a bin beside the text.
  [
    (element) => !!element.parentElement?.querySelector(':scope > .ql-clipboard'),
    { losesPaste: true, losesLineBreak: true },
  ],
  [(element) => element.matches('.ProseMirror'), { wantsParagraphs: true, sendsOnParagraph: true }],
  // BlockNote reads Markdown in plain text.
  [(element) => element.matches('.bn-editor'), { wantsParagraphs: true, blankLine: '<br>' }],
  // Monaco reads a paste later, item by item; in Firefox a synthetic one is empty by then.
  [(element) => isFirefox() && element.matches('.monaco-editor .inputarea'), { losesPaste: true }],
  // Editor.js and Yoopta make further blocks of further lines, outside of the block that was the composer.
  [(element) => !!element.closest('.ce-block, [data-yoopta-block]'), { losesPaste: true }],
];

export function habitsOf(element: HTMLElement): Habits {
  return Object.assign({ ...NONE }, ...FAMILIES.filter(([is]) => is(element)).map(([, habits]) => habits));
}
