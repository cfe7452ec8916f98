import { type Answer, DOORS, type Job } from './doors';
import { edit, touchKey } from './edit';
import type { Hands } from './hands';
import { heirOf } from './heir';
import { commonEnds } from './remap';
import { hasFocus, takeFocus } from './selection';
import { type Span, type Surface, surfaceOf } from './surface';

/** Milliseconds that Slate-like editors need to follow the DOM's selection (they throttle to 100). */
const FOLLOW = 130;
/** How long to read back after each kind of answer before the text counts as not arrived. */
const PATIENCE: Record<Answer, number> = { done: 150, taken: 1500, ignored: 80 };
/** A draft that stands still this long is what the editor made of it. */
const STILL = 200;
/** It must still read so after this: controlled editors may put back what they had. */
const CONFIRM = 40;

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

/**
 * Tries the doors in order until the draft reads as `expected`. Answers what the composer reads then; null when no door did
 * it, with the draft as it was, as far as the editor lets anybody bring it back.
 */
export async function write(
  surface: Surface,
  span: Span,
  text: string,
  hands: Hands,
): Promise<string | null> {
  const before = surface.text();
  const expected = before.slice(0, span.start) + text + before.slice(span.end);
  const heir = heirOf(surface.element);
  const now = () => {
    const element = heir();
    return element && element !== surface.element ? surfaceOf(element).text() : surface.text();
  };
  if (await tryDoors({ surface, text, span, before, expected }, hands, now)) return now();
  const left = surface.text();
  const ours = left !== before && surface.element.isConnected && !hands.moved();
  if (ours) await tryDoors(repairJob(surface, left, before), hands, now);
  return null;
}

async function tryDoors(first: Job, hands: Hands, textNow: () => string): Promise<boolean> {
  const { surface } = first;
  let job = first;
  for (const door of DOORS) {
    if (!door.fits(job)) continue;
    const follows = await enter(surface, job.span, hands);
    // Without the window's focus some follow no selection (CodeMirror 6): what is typed goes where the DOM's selection is.
    if (!follows && door.atEditorsCaret && !surface.element.ownerDocument.hasFocus()) continue;
    // The agent types on, or the message was sent meanwhile: theirs counts.
    if (surface.text() !== job.before) return false;
    const around = countAround(job);
    const outcome = await readBack(job, await door.write(job), hands, textNow);
    if (outcome === 'arrived') return true;
    if (hands.moved() || !surface.element.isConnected) return false;
    // The editor put it into another block of its own: one copy is bad, a second would be worse.
    if (outcome === 'untouched' && countAround(job) > around) return false;
    if (outcome === 'untouched') continue;
    // All there but for white space (a blank line added, a space lost at the seam): that alone is mended, once.
    if (sameLines(surface.text(), first.expected) && !sameLines(job.before, first.expected)) {
      const mending = repairJob(surface, surface.text(), first.expected);
      if (await tryDoors(mending, hands, textNow)) return true;
    }
    await takeBack(job);
    const now = surface.text();
    if (now !== job.before) job = repairJob(surface, now, first.expected);
  }
  return surface.kind !== 'code' && saysTheSame(surface.text(), first.expected);
}

/** How often the text's first line stands in what surrounds the composer (its editor's other blocks). */
function countAround({ surface, text }: Job): number {
  const { element } = surface;
  const line = text.split('\n').find((part) => part.trim() !== '');
  const near = element.parentElement?.parentElement?.parentElement;
  if (!line || !near || near === element.ownerDocument.body.parentElement) return 0;
  return (near.textContent ?? '').split(line.trim()).length;
}

/** What an attempt left, `now`, is not undone: only the stretch that differs from `wanted` is written by the next door. */
function repairJob(surface: Surface, now: string, wanted: string): Job {
  const { head, tail } = commonEnds(now, wanted);
  const span = { start: head, end: now.length - tail };
  return { surface, span, text: wanted.slice(head, wanted.length - tail), before: now, expected: wanted };
}

/**
 * Focus and selection into the composer, and time for the editor to notice; not against the agent's own hand. False when the
 * editor keeps another selection.
 */
export async function enter(surface: Surface, span: Span, hands: Hands): Promise<boolean> {
  const { element } = surface;
  for (let attempt = 0; attempt < 3 && !hands.moved(); attempt++) {
    // Also when its document is not the one that has the focus: the panel, or another frame, does.
    if (!hasFocus(element) || !element.ownerDocument.hasFocus()) takeFocus(element);
    if (!selects(surface, span)) surface.select(span);
    if (surface.kind === 'field') return true;
    if (!element.ownerDocument.hasFocus()) announceFocus(element);
    // An editor that dropped its selection when the focus left hears nothing when the same one comes back.
    element.ownerDocument.dispatchEvent(new Event('selectionchange'));
    await pause(FOLLOW);
    // Some put back their own old selection when they are focused.
    if (selects(surface, span)) return true;
  }
  return false;
}

/**
 * The window itself is not focused (the side panel is), so no focus event came, and editors that heard themselves blur
 * follow no selection until one does.
 */
function announceFocus(element: HTMLElement): void {
  element.dispatchEvent(new FocusEvent('focus', { composed: true }));
  element.dispatchEvent(new FocusEvent('focusin', { bubbles: true, composed: true }));
}

function selects(surface: Surface, span: Span): boolean {
  const now = surface.selection();
  return now !== null && now.start === span.start && now.end === span.end;
}

async function readBack(
  job: Job,
  answer: Answer,
  hands: Hands,
  textNow: () => string,
): Promise<'arrived' | 'untouched' | 'spoiled'> {
  const begin = performance.now();
  let seen = textNow();
  let seenSince = begin;
  let keyIsDown = job.surface.kind !== 'code';
  for (;;) {
    if (seen === job.expected) {
      if (keyIsDown) touchKey(job.surface.element, 'keyup');
      keyIsDown = false;
      await pause(CONFIRM);
      // Changed since by the agent's own hand: it did arrive.
      if (textNow() === job.expected || hands.moved()) return 'arrived';
    }
    if (hands.moved()) break;
    const now = performance.now();
    const text = textNow();
    if (text !== seen) {
      seen = text;
      seenSince = now;
    }
    if (seen === job.before ? now - begin > PATIENCE[answer] : now - seenSince > STILL) break;
    await pause(15);
  }
  if (seen === job.before) return 'untouched';
  return holds(job, seen) ? 'arrived' : 'spoiled';
}

function holds({ surface, expected }: Job, seen: string): boolean {
  if (surface.kind !== 'code') return saysTheSame(seen, expected) && lines(seen) <= lines(expected);
  // A drawn line may be a wrapped one; of a text that outgrew the editor a part is drawn.
  const [whole, part] = [expected, seen].map(letters);
  return whole === part || (!!surface.isCut?.() && part !== '' && whole!.includes(part!));
}

const letters = (text: string) => text.replace(/\s+/g, '');
const sameLines = (one: string, other: string) => {
  const [a, b] = [one, other].map((text) => text.split('\n').map(letters).filter(Boolean).join('\n'));
  return a === b;
};
const lines = (text: string) => text.split('\n').length;

/** Editors may fold blank lines and spaces, and set quotes and dashes; lines that were lost or joined are another text. */
function saysTheSame(seen: string, expected: string): boolean {
  const [one, other] = [seen, expected].map((text) =>
    text
      .replace(/[“”„]/g, '"')
      .replace(/[‘’‚]/g, "'")
      .replace(/–|—|--/g, '-')
      .replaceAll('…', '...')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n[\n ]*/g, '\n')
      .trim(),
  );
  return one === other;
}

/** The editor's own undo, then the browser's, until the draft is what it was. */
async function takeBack(job: Job): Promise<void> {
  const { surface, before } = job;
  const mac = /Mac|iPhone|iPad/.test(navigator.platform);
  const steps = [
    () => {
      const key = { key: 'z', code: 'KeyZ', keyCode: 90, which: 90, ctrlKey: !mac, metaKey: mac };
      const init = { ...key, bubbles: true, cancelable: true, composed: true };
      surface.element.dispatchEvent(new KeyboardEvent('keydown', init));
    },
    () => edit(surface.element, 'undo'),
  ];
  for (const step of steps) {
    // Line by line may have made as many steps as lines.
    for (let times = 0; times < 12; times++) {
      const then = surface.text();
      if (then === before) return;
      step();
      await pause(60);
      if (surface.text() === then) break;
    }
  }
}
