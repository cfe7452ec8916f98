import { followCaret } from './caret';
import { followComposing } from './composing';
import { editableIn, isLocked, isOneLine, isUnseen } from './editable';
import { type Hands, watchHands } from './hands';
import { highlighter } from './highlight';
import { takeFocus } from './selection';
import { type Span, surfaceOf } from './surface';
import type { Before, Composer, ComposerOptions, Draft, WriteResult } from './types';
import { watchDraft } from './watch';
import { enter, write } from './write';

/** How long a write waits for an input method to be closed before it gives up, in ms. */
const COMPOSING_PATIENCE = 400;

/** Where words go, and what goes in front of them. */
interface Place extends Span {
  lead?: string;
}

/** Opens the composer in or around `element`: see `Composer`. */
export function openComposer(element: HTMLElement, options: ComposerOptions): Composer {
  const life = new AbortController();
  const target = editableIn(element);
  const surface = surfaceOf(target);
  const caret = followCaret(surface, life.signal);
  const marks = highlighter(surface, life.signal);
  let told = surface.text();

  const look = () => {
    if (composing.now() || !target.isConnected) return;
    const draft = read();
    if (draft.text === told) return marks.mend();
    told = draft.text;
    marks.follow(told);
    options.onDraft(draft);
  };
  const composing = followComposing(target, life.signal, look);
  watchDraft(surface, life.signal, look);

  function read(): Draft {
    const { start, end } = caret.span();
    return { text: surface.text(), selectionStart: start, selectionEnd: end, composing: composing.now() };
  }

  const canBeReadBack = () => (surface.kind === 'code' ? !surface.isCut?.() : !isUnseen(target));

  const failed = (reason: WriteResult['reason']): WriteResult => ({
    outcome: 'failed',
    reason,
    text: surface.text(),
  });

  async function put(where: () => Place | null, raw: string, select?: Span): Promise<WriteResult> {
    const hands = watchHands(target);
    try {
      return await putWatched(hands, where, raw, select);
    } finally {
      hands.rest();
    }
  }

  async function putWatched(
    hands: Hands,
    where: () => Place | null,
    words: string,
    select?: Span,
  ): Promise<WriteResult> {
    if (!target.isConnected || life.signal.aborted) return failed('gone');
    if (isLocked(target) || !canBeReadBack()) return failed('refused');
    if (!(await composing.over(COMPOSING_PATIENCE))) return failed('composing');
    await surface.drawn?.();
    const span = where();
    if (!span) return failed('changed');
    const lead = span.lead ?? '';
    const raw = lead + words;
    const shape = (part: string) => shapeFor(target, part);
    const text = shape(raw);
    const before = surface.text();
    const written = await write(surface, span, text, hands);
    if (written === null) return failed(target.isConnected ? 'refused' : 'gone');
    // Drawn anew by the page, which keeps the caret itself.
    if (!target.isConnected) return { outcome: 'inserted', text: written };
    look();
    if (surface.isCut?.()) return { outcome: 'inserted', text: surface.text() };
    // Counted from the end where the editor folded a blank line.
    const now = surface.text();
    const whole = now.startsWith(before.slice(0, span.start) + text);
    const end = whole ? span.start + text.length : now.length - (before.length - span.end);
    const begin = end - text.length;
    const place = { start: begin + shape(lead).length, end };
    if (hands.moved()) return { outcome: 'inserted', text: surface.text(), place };
    await settle(
      hands,
      select
        ? {
            start: begin + shape(lead + words.slice(0, select.start)).length,
            end: begin + shape(lead + words.slice(0, select.end)).length,
          }
        : { start: end, end },
    );
    look();
    return { outcome: 'inserted', text: surface.text(), place };
  }

  /** At the caret; behind the text before while the caret is still in it. */
  function placeFor(before: Before | undefined): Place {
    const span = caret.span();
    if (!before || surface.text().slice(before.start, before.end) !== before.text) return span;
    const inside = span.start >= before.start && span.end > before.start && span.end <= before.end;
    return inside ? { start: before.end, end: before.end, lead: '\n' } : span;
  }

  async function settle(hands: Hands, span: Span): Promise<void> {
    const wanted = { start: Math.max(0, span.start), end: Math.max(0, span.end) };
    caret.remember(wanted);
    const now = surface.selection();
    if (now?.start !== wanted.start || now.end !== wanted.end) await enter(surface, wanted, hands);
  }

  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = (job: () => Promise<WriteResult>): Promise<WriteResult> => {
    const run = queue.then(job);
    queue = run.catch(() => undefined);
    return run;
  };

  return {
    element,
    read,
    insert: (text, select, before) => inTurn(() => put(() => placeFor(before), text, select)),
    replace: (start, end, expected, text, select) =>
      inTurn(() =>
        put(() => (surface.text().slice(start, end) === expected ? { start, end } : null), text, select),
      ),
    highlight: (ranges) => marks.show(ranges),
    focus() {
      const span = caret.span();
      takeFocus(target);
      surface.select(span);
    },
    destroy: () => life.abort(),
  };
}

/** Line ends as the composer counts them; one line where only one fits. */
function shapeFor(target: HTMLElement, text: string): string {
  const lines = text.replace(/\r\n?/g, '\n').replaceAll('\u00a0', ' ');
  return isOneLine(target) ? lines.replaceAll('\n', ' ') : lines;
}
