import { type Box, isBox, type Piece } from './box';
import type { Hint } from './words';

/** Words drawn by one element, with what speaks for or against their being the message. */
export interface Run {
  what: Piece['what'];
  text: string;
  /** Kind of the element that draws them: the "column" over all rows. */
  column: number;
  /** Nearest meaning given by a class name or tag, within the row. */
  hint: Hint | null;
  button: boolean;
  /** What separates it from the run before: nothing, a space (side by side), a new line. */
  before: '' | ' ' | '\n';
  tag: string;
  bold: boolean;
  size: number;
  color: string;
  /** Within the painted bubble, if the row has one. */
  painted: boolean;
  pre: boolean;
  el: Element;
  inline: boolean;
}

/** Limits above which a hinted element is no longer what its name says. In characters. */
const LIMIT: Partial<Record<Hint, number>> = {
  time: 60,
  status: 48,
  author: 60,
  avatar: 8,
  actions: 80,
  reactions: 60,
  typing: 80,
  head: 90,
};

/** The row as runs of words, in flat order. */
export function runsOf(row: Box): Run[] {
  const runs: Run[] = [];
  let gap: '' | ' ' | '\n' = '';
  const widen = (to: ' ' | '\n') => {
    if (gap !== '\n') gap = to;
  };
  const add = (box: Box, hint: Hint | null, button: boolean, painted: boolean, side: boolean) => {
    const block = !box.inline;
    if (block) widen(side ? ' ' : '\n');
    const own = box === row ? null : meaning(box, row);
    const sticky =
      hint === 'quote' || hint === 'card' || hint === 'hidden' || hint === 'typing' || hint === 'avatar';
    const here =
      sticky ||
      (hint === 'author' && own === 'actions') ||
      own === 'bubble' ||
      own === 'body' ||
      own === 'system'
        ? hint
        : (own ?? hint);
    const inButton = button || (box.button && box !== row && box.chars < row.chars + 1);
    const inPaint = painted || (box.look.painted && box !== row);
    for (const kid of box.kids) {
      if (isBox(kid)) {
        add(kid, here, inButton, inPaint, box.look.side);
        continue;
      }
      if (kid.what === 'break') {
        gap = '\n';
        continue;
      }
      const text = kid.what !== 'words' ? kid.text : box.look.pre ? kid.text : kid.text.replace(/\s+/g, ' ');
      if (kid.what === 'words' && !text.trim()) {
        if (gap === '' && text.includes('\n')) gap = '\n';
        else if (gap === '') gap = ' ';
        continue;
      }
      const last = runs[runs.length - 1];
      const lead = kid.what === 'words' && /^\s/.test(text) && gap === '' ? ' ' : gap;
      if (last && kid.what === 'words' && last.what === 'words' && last.el === box.el && lead !== '\n') {
        last.text += (lead || '') + text.trim();
      } else {
        runs.push({
          what: kid.what,
          text: text.trim(),
          column: box.kind,
          hint: here,
          button: inButton,
          before: runs.length ? lead : '',
          tag: box.tag,
          bold: box.look.bold,
          size: box.look.size,
          color: box.look.color,
          painted: inPaint,
          pre: box.look.pre,
          el: box.el,
          inline: box.inline,
        });
      }
      gap = kid.what === 'words' ? (/\s$/.test(text) ? ' ' : '') : ' ';
      if (kid.what === 'words' && box.look.pre && /\n\s*$/.test(text)) gap = '\n';
    }
    if (block) widen(side ? ' ' : '\n');
  };
  add(row, null, false, false, false);
  return runs;
}

/** The hint of a box if its contents bear it out. */
function meaning(box: Box, row: Box): Hint | null {
  const hint = box.hint;
  if (!hint) return null;
  const limit = LIMIT[hint];
  if (limit !== undefined && box.chars > limit) return null;
  if (hint === 'head' && (box.media > 0 || box.look.painted)) return null;
  if (hint === 'quote' && box.tag !== 'blockquote' && box.chars >= row.chars) return null;
  return hint;
}
