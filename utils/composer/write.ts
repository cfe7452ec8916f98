import { type Answer, DOORS, type Job } from './doors';
import type { Hands } from './hands';
import { commonEnds } from './remap';
import { hasFocus } from './selection';
import type { Span, Surface } from './surface';

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
 * Tries the doors in order until the draft reads as `expected`. True when it does; false with the draft as it was, as far
 * as the editor lets anybody bring it back.
 */
export async function write(surface: Surface, span: Span, text: string, hands: Hands): Promise<boolean> {
  const before = surface.text();
  const expected = before.slice(0, span.start) + text + before.slice(span.end);
  if (await tryDoors({ surface, text, span, before, expected }, hands)) return true;
  const left = surface.text();
  const ours = left !== before && surface.element.isConnected && !hands.moved();
  if (ours) await tryDoors(repairJob(surface, left, before), hands);
  return false;
}

async function tryDoors(first: Job, hands: Hands): Promise<boolean> {
  const { surface } = first;
  let job = first;
  for (const door of DOORS) {
    if (!door.fits(job)) continue;
    await enter(surface, job.span, hands);
    // The agent types on, or the message was sent meanwhile: theirs counts.
    if (surface.text() !== job.before) return false;
    const around = countAround(job);
    const outcome = await readBack(job, await door.write(job), hands);
    if (outcome === 'arrived') return true;
    if (hands.moved()) return false;
    // The editor put it into another block of its own: one copy is bad, a second would be worse.
    if (outcome === 'untouched' && countAround(job) > around) return false;
    if (outcome === 'untouched') continue;
    await takeBack(job);
    const now = surface.text();
    if (now !== job.before) job = repairJob(surface, now, first.expected);
  }
  return false;
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

/** Focus and selection into the composer, and time for the editor to notice; not against the agent's own hand. */
export async function enter(surface: Surface, span: Span, hands: Hands): Promise<void> {
  const { element } = surface;
  for (let attempt = 0; attempt < 3 && !hands.moved(); attempt++) {
    // Also when its document is not the one that has the focus: the panel, or another frame, does.
    if (!hasFocus(element) || !element.ownerDocument.hasFocus()) element.focus({ preventScroll: true });
    if (!selects(surface, span)) surface.select(span);
    if (surface.kind === 'field') return;
    if (!element.ownerDocument.hasFocus()) announceFocus(element);
    // An editor that dropped its selection when the focus left hears nothing when the same one comes back.
    element.ownerDocument.dispatchEvent(new Event('selectionchange'));
    await pause(FOLLOW);
    // Some put back their own old selection when they are focused.
    if (selects(surface, span)) return;
  }
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
): Promise<'arrived' | 'untouched' | 'spoiled'> {
  const begin = performance.now();
  let seen = job.surface.text();
  let seenSince = begin;
  for (;;) {
    if (seen === job.expected) {
      await pause(CONFIRM);
      // Changed since by the agent's own hand: it did arrive.
      if (job.surface.text() === job.expected || hands.moved()) return 'arrived';
    }
    if (hands.moved()) break;
    const now = performance.now();
    const text = job.surface.text();
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
  if (surface.kind !== 'code') return loosely(seen) === loosely(expected);
  // A drawn line may be a wrapped one; of a text that outgrew the editor a part is drawn.
  const [whole, part] = [expected, seen].map((text) => text.replace(/\s+/g, ''));
  return whole === part || (!!surface.isCut?.() && part !== '' && whole!.includes(part!));
}

/** Editors may fold blank lines and spaces; lines that were lost or joined are another text. */
function loosely(text: string): string {
  return text
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n[\n ]*/g, '\n')
    .trim();
}

/** The editor's own undo, then the browser's, until the draft is what it was. */
async function takeBack(job: Job): Promise<void> {
  const { surface, before } = job;
  const document = surface.element.ownerDocument;
  const mac = /Mac|iPhone|iPad/.test(navigator.platform);
  const steps = [
    () => {
      const key = { key: 'z', code: 'KeyZ', keyCode: 90, which: 90, ctrlKey: !mac, metaKey: mac };
      const init = { ...key, bubbles: true, cancelable: true, composed: true };
      surface.element.dispatchEvent(new KeyboardEvent('keydown', init));
    },
    () => document.execCommand('undo'),
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
