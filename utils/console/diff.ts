import type { Message } from '../../knowledge/conversation';
import type { TranscriptSplice } from './types';

/** One message as it stands in the page now. The object itself is kept as long as nothing about it changed. */
export interface PageRow {
  /** The element, for telling an edit from another message. */
  node: object;
  /** What the page itself calls the message (`data-message-id`, `id`). */
  key?: string;
  role: Message['role'];
  text: string;
  author?: string;
  sentAt?: number;
  bot?: boolean;
}

/** A message that we know, and the row that showed it last. */
export interface Known {
  message: Message;
  row: PageRow;
}

export interface ReconcileOptions {
  /** Epoch ms. */
  now: number;
  /** Only a window of the conversation is in the page: rows that left at its ends are kept. */
  windowed: boolean;
  /** Every row that is not known yet was there before we looked. */
  allOld: boolean;
  /** A name for a new message, never given before. */
  newId(): string;
  /** So many at the start are known to be the same in both, 0 unless told. */
  same?: number;
}

/** A row inserted before a message seen this many ms ago can still be new: two people wrote at once. */
const CROSSING = 10_000;
/** Largest middle part (known × rows) that is aligned by the exact method. */
const EXACT_LIMIT = 400_000;

const sameWords = (a: PageRow, b: PageRow): boolean =>
  a.text === b.text && (a.author ?? '') === (b.author ?? '');
const sameTime = (a: PageRow, b: PageRow): boolean =>
  a.sentAt === undefined || b.sentAt === undefined || Math.abs(a.sentAt - b.sentAt) < 60_000;

/** How surely two rows are the same message; 0 = they are not. */
function likeness(a: PageRow, b: PageRow): number {
  if (a.key !== undefined && b.key !== undefined) {
    if (a.key === b.key) return sameWords(a, b) ? 8 : 0;
    // A message that was pending gets its real name from the server.
    return a.node === b.node && sameWords(a, b) ? 4 : 0;
  }
  if (!sameWords(a, b) || !sameTime(a, b)) return 0;
  return a.node === b.node ? 6 : a.role === b.role ? 2 : 1;
}

/** Pairs [known, row], rising in both, as many and as sure as possible. */
function align(
  known: readonly Known[],
  rows: readonly PageRow[],
  fromK: number,
  toK: number,
  fromR: number,
  toR: number,
): [number, number][] {
  const n = toK - fromK;
  const m = toR - fromR;
  if (n === 0 || m === 0) return [];
  if (n * m > EXACT_LIMIT) return alignByContent(known, rows, fromK, toK, fromR, toR);
  const width = m + 1;
  const best = new Float64Array((n + 1) * width);
  for (let i = n - 1; i >= 0; i--) {
    for (let j = m - 1; j >= 0; j--) {
      const like = likeness(known[fromK + i]!.row, rows[fromR + j]!);
      const skip = Math.max(best[(i + 1) * width + j]!, best[i * width + j + 1]!);
      best[i * width + j] = like ? Math.max(skip, best[(i + 1) * width + j + 1]! + 10 + like) : skip;
    }
  }
  const pairs: [number, number][] = [];
  let i = 0;
  let j = 0;
  while (i < n && j < m) {
    const like = likeness(known[fromK + i]!.row, rows[fromR + j]!);
    if (like && best[i * width + j] === best[(i + 1) * width + j + 1]! + 10 + like)
      pairs.push([fromK + i++, fromR + j++]);
    else if (best[(i + 1) * width + j]! >= best[i * width + j + 1]!) i++;
    else j++;
  }
  return pairs;
}

/** For long stretches: each row takes the first known message after the last match that is the same. */
function alignByContent(
  known: readonly Known[],
  rows: readonly PageRow[],
  fromK: number,
  toK: number,
  fromR: number,
  toR: number,
): [number, number][] {
  const places = new Map<string, number[]>();
  const nameOf = (r: PageRow) => r.key ?? `${r.author ?? ''}\n${r.text}`;
  for (let i = fromK; i < toK; i++) {
    const name = nameOf(known[i]!.row);
    const list = places.get(name);
    if (list) list.push(i);
    else places.set(name, [i]);
  }
  // Patience: names that are unique on both sides give a rising chain; the gaps are taken in order.
  const pairs: [number, number][] = [];
  const cursor = new Map<string, number>();
  let last = fromK - 1;
  for (let j = fromR; j < toR; j++) {
    const name = nameOf(rows[j]!);
    const list = places.get(name);
    if (!list) continue;
    let at = cursor.get(name) ?? 0;
    while (at < list.length && list[at]! <= last) at++;
    const i = list[at];
    cursor.set(name, at);
    if (i === undefined || (list.length === 1 && i - last > (toR - j) * 2 + 50)) continue;
    if (!likeness(known[i]!.row, rows[j]!)) continue;
    pairs.push([i, j]);
    cursor.set(name, at + 1);
    last = i;
  }
  return pairs;
}

/**
 * What is known of a conversation, brought up to what the page shows now: every row once, in the page's order,
 * a message keeping its id through edits, moves and re-rendering.
 */
export function reconcile(
  known: readonly Known[],
  rows: readonly PageRow[],
  options: ReconcileOptions,
): Known[] {
  let head = options.same ?? 0;
  const shorter = Math.min(known.length, rows.length);
  while (head < shorter && known[head]!.row === rows[head]) head++;
  if (head === known.length && head === rows.length) return known as Known[];
  let tail = 0;
  while (tail < shorter - head && known[known.length - 1 - tail]!.row === rows[rows.length - 1 - tail])
    tail++;
  const endK = known.length - tail;
  const endR = rows.length - tail;

  const pairs = align(known, rows, head, endK, head, endR);
  const middle = fillGaps(known, rows, pairs, head, endK, endR, tail, options);
  if (head === 0 && tail === 0) return middle;
  return known.slice(0, head).concat(middle, known.slice(endK));
}

function fillGaps(
  known: readonly Known[],
  rows: readonly PageRow[],
  pairs: [number, number][],
  head: number,
  endK: number,
  endR: number,
  tail: number,
  options: ReconcileOptions,
): Known[] {
  const paired = new Set(pairs.map(([k]) => k));
  const taken = new Set<number>();
  const spare: number[] = [];
  for (let k = head; k < endK; k++) if (!paired.has(k)) spare.push(k);
  const byNode = new Map<object, number>();
  const byKey = new Map<string, number>();
  for (const k of spare) {
    byNode.set(known[k]!.row.node, k);
    const key = known[k]!.row.key;
    if (key !== undefined) byKey.set(key, k);
  }
  // Many elements with other words at once are recycled, not edited.
  const reworded = rows.slice(head, endR).filter((row) => {
    const k = byNode.get(row.node);
    return k !== undefined && known[k]!.row.text !== row.text;
  }).length;
  const edits = !options.windowed && (reworded <= 1 || reworded <= (endR - head) / 3);
  const anchored = pairs.length > 0 || head > 0 || tail > 0;
  const out: Known[] = [];
  let k = head;
  let r = head;
  const stops: [number, number][] = [...pairs, [endK, endR]];
  stops.forEach(([nextK, nextR], gap) => {
    const lastGap = gap === stops.length - 1;
    const added: { row: PageRow; from: number | undefined }[] = [];
    for (let j = r; j < nextR; j++) {
      const row = rows[j]!;
      let from = row.key !== undefined ? byKey.get(row.key) : undefined;
      if (from === undefined && (edits || row.key === undefined)) {
        const same = byNode.get(row.node);
        // The same element with other words: edited, unless the page names its messages or it was recycled.
        if (
          same !== undefined &&
          !taken.has(same) &&
          isSame(known[same]!.row, row, edits && same >= k && same < nextK)
        )
          from = same;
      }
      if (from !== undefined && taken.has(from)) from = undefined;
      if (from !== undefined) taken.add(from);
      added.push({ row, from });
    }
    const left: Known[] = [];
    const outer = (gap === 0 && head === 0) || (lastGap && tail === 0);
    if (options.windowed && outer) for (let i = k; i < nextK; i++) if (!taken.has(i)) left.push(known[i]!);
    const fresh = added.map(({ row, from }) =>
      from === undefined ? born(row, options) : grown(known[from]!, row),
    );
    // Rows that left the window at its start stay before what is there now; at its end, after it.
    if (!anchored) out.push(...fresh, ...left);
    else if (gap === 0 && !(lastGap && pairs.length === 0 && head > 0)) out.push(...left, ...fresh);
    else if (left.length) out.push(...(tail === 0 && lastGap ? [...fresh, ...left] : [...left, ...fresh]));
    else out.push(...fresh);
    if (!lastGap) out.push(grown(known[nextK]!, rows[nextR]!));
    k = nextK + 1;
    r = nextR + 1;
  });
  return settleAge(out, known.slice(endK), options, known.length > 0);
}

function isSame(before: PageRow, now: PageRow, inPlace: boolean): boolean {
  if (before.key !== undefined && now.key !== undefined)
    return before.key === now.key || before.text === now.text;
  if (before.text === now.text) return true;
  return (
    inPlace &&
    sameTime(before, now) &&
    before.role === now.role &&
    (before.author ?? '') === (now.author ?? '')
  );
}

function born(row: PageRow, options: ReconcileOptions): Known {
  const { role, text, author, sentAt, bot } = row;
  const message: Message = { id: options.newId(), role, text, seenAt: options.now, old: options.allOld };
  if (author) message.author = author;
  if (sentAt !== undefined) message.sentAt = sentAt;
  if (bot) message.bot = true;
  return { message, row };
}

function grown(known: Known, row: PageRow): Known {
  if (known.row === row) return known;
  const { message } = known;
  const { role, text, author, sentAt, bot } = row;
  if (
    message.role === role &&
    message.text === text &&
    message.author === author &&
    message.sentAt === sentAt &&
    !message.bot === !bot
  )
    return { message, row };
  const next: Message = { ...message, role, text };
  delete next.author;
  delete next.sentAt;
  delete next.bot;
  if (author) next.author = author;
  if (sentAt !== undefined) next.sentAt = sentAt;
  if (bot) next.bot = true;
  return { message: next, row };
}

/** A row born before something we knew is history, unless all that follows it was said this moment or by nobody. */
function settleAge(
  part: Known[],
  after: readonly Known[],
  options: ReconcileOptions,
  hadAny: boolean,
): Known[] {
  if (options.allOld || !hadAny) return part;
  const settled = ({ message }: Known) =>
    message.role !== 'system' && (message.old || options.now - message.seenAt > CROSSING);
  let history = after.some(settled);
  for (let i = part.length - 1; i >= 0; i--) {
    const item = part[i]!;
    const isBorn = item.message.seenAt === options.now && !item.message.old;
    if (isBorn && history) part[i] = { ...item, message: { ...item.message, old: true } };
    else if (settled(item)) history = true;
  }
  return part;
}

/** The one splice that turns `before` into what is `known`; null if they are the same. `same`: so many at the start are. */
export function spliceBetween(
  before: readonly Message[],
  known: readonly Known[],
  same = 0,
): TranscriptSplice | null {
  const shorter = Math.min(before.length, known.length);
  let from = Math.min(same, shorter);
  while (from < shorter && before[from] === known[from]!.message) from++;
  let end = 0;
  while (end < shorter - from && before[before.length - 1 - end] === known[known.length - 1 - end]!.message)
    end++;
  const remove = before.length - from - end;
  const insert = known.slice(from, known.length - end).map((k) => k.message);
  return remove === 0 && insert.length === 0 ? null : { from, remove, insert };
}
