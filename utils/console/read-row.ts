import type { Columns } from './columns';
import type { MediaLabels } from './media';
import type { Run } from './runs';
import { isBotBadge, isStatusText, isTimeText, nameAndTime } from './words';

export interface RowWords {
  text: string;
  author?: string;
  /** As written: "12:30", "Yesterday 9:05". */
  time?: string;
  /** Nothing but a time, a date or a status: no message. */
  empty: boolean;
  /** The words with the names in them (a system row's sentence); where there are none, the time. */
  all: string;
  /** Only controls: quick replies, "load more". */
  controls: boolean;
}

const NAME_TAIL = /^[<[(]?\s*(.{1,48}?)\s*[>\])]?\s*[:：]?$/u;
const cleanName = (text: string): string => NAME_TAIL.exec(text.trim())?.[1] ?? text.trim();

export interface ReadOptions {
  columns: Columns;
  /** Label for a picture, a video, a recording that has no text of its own. */
  labels: MediaLabels;
}

/** The message's own words, apart from what the console says about it. */
export function readRow(runs: readonly Run[], { columns, labels }: ReadOptions): RowWords {
  const visible = runs.filter((r) => r.hint !== 'hidden' && r.hint !== 'typing');
  const source = visible.some((r) => !r.button) ? visible : runs.filter((r) => r.hint === 'hidden');
  const meta = source.map((run, i) => kindOf(run, i, source, columns));
  readHeadLine(source, meta);
  const pick = (wanted: (kind: Meta | null) => boolean) => source.filter((_, i) => wanted(meta[i]!));
  let body = pick((k) => k === null);
  // A file to click on is a button, and the message.
  const files = source.filter((r) => r.button && FILE.test(r.text));
  if (files.length && !body.some((r) => r.text || r.what !== 'words')) body = files;
  const hasWords = body.some((r) => r.text || r.what !== 'words');
  if (!hasWords) body = pick((k) => k === 'quote' || k === 'card');
  const names = pick((k) => k === 'name');
  const times = pick((k) => k === 'time');
  const spoken = names.find((r) => r.text)?.text;
  const both = spoken === undefined ? null : nameAndTime(spoken);
  const author = both?.name ?? spoken;
  const time = times.map((r) => r.text).find((t) => isTimeText(t)) ?? times[0]?.text ?? both?.time;
  const text = names.length ? join(body, labels).replace(/^[:：]\s*/, '') : join(body, labels);
  const told = pick((k) => k === null || k === 'name' || k === 'quote' || k === 'card');
  const all = join(
    told.some((r) => r.text) ? told : source.filter((r, i) => meta[i] !== 'control' && r.what === 'words'),
    labels,
  );
  return {
    text,
    author: author === undefined ? undefined : cleanName(author),
    time,
    empty: text === '',
    all,
    controls: source.length === 0 || (text === '' && meta.every((k) => k === 'control')),
  };
}

/** A line over the words that ends in a time is about them: name, address, channel, time. */
function readHeadLine(runs: readonly Run[], meta: (Meta | null)[]): void {
  const end = runs.findIndex(
    (r, i) => i > 0 && r.before === '\n' && meta[i] !== 'avatar' && runs[i - 1]!.hint !== 'avatar',
  );
  if (end < 2 || !meta.slice(end).some((m) => m === null || m === 'quote' || m === 'card')) return;
  const line = runs.slice(0, end).filter((r) => r.hint !== 'avatar');
  const timed = line.some((r, i) => meta[i] === 'time' || (r.hint !== 'avatar' && isTimeText(r.text)));
  const short = line.every(
    (r) => r.what === 'words' && r.text.length <= 60 && (!r.painted || r.hint !== null),
  );
  // "Kim BOT", "Kim Admin": smaller than the words and beside a name.
  const size = runs[end]!.size;
  if (meta.slice(0, end).includes('name'))
    runs.slice(0, end).forEach((run, i) => {
      if (meta[i] === null && run.text.length <= 16 && (isBotBadge(run.text) || run.size < size - 0.5))
        meta[i] = 'status';
    });
  if (!timed || !short) return;
  let named = meta.slice(0, end).includes('name');
  runs.slice(0, end).forEach((run, i) => {
    if (meta[i] !== null) return;
    if (isTimeText(run.text)) meta[i] = 'time';
    else if (named || !/\p{L}/u.test(run.text)) meta[i] = 'status';
    else {
      meta[i] = 'name';
      named = true;
    }
  });
}

const FORMAT = new Set(
  'b strong em i u s del ins code a mark small sub sup kbd q cite abbr bdi bdo font'.split(' '),
);
const FILE = /^\S.{0,80}\.(?:[a-z]{3,4}|7z|mp[34]|m4a|docx|xlsx|pptx|jpeg|webp)$/i;

type Meta = 'time' | 'name' | 'status' | 'avatar' | 'control' | 'quote' | 'card' | 'hidden';

function kindOf(run: Run, at: number, runs: readonly Run[], columns: Columns): Meta | null {
  if (run.button && run.hint === 'author' && at < runs.length - 1) return 'name';
  if (run.button || run.hint === 'actions' || run.hint === 'reactions')
    return run.what === 'words' || run.hint ? 'control' : null;
  if (run.hint === 'avatar') return 'avatar';
  if (run.what !== 'words') return null;
  const others = runs.some(
    (r, i) =>
      i !== at &&
      (!r.button || FILE.test(r.text)) &&
      r.column !== run.column &&
      (r.what !== 'words' || (r.text && !isTimeText(r.text) && !isStatusText(r.text))),
  );
  if (run.hint === 'time' && (/\d/.test(run.text) || isTimeText(run.text))) return 'time';
  if (run.hint === 'status') return isTimeText(run.text) ? 'time' : 'status';
  if (run.hint === 'author') return others ? 'name' : null;
  if (run.hint === 'quote') return 'quote';
  if (run.hint === 'card') return 'card';
  if (!others) return null;
  if (run.hint === 'head')
    return isTimeText(run.text)
      ? 'time'
      : isStatusText(run.text) || /^[^\p{L}\p{N}]*$/u.test(run.text)
        ? 'status'
        : 'name';
  const edge = at === 0 || at === runs.length - 1 || isEdge(run, at, runs);
  if (!FORMAT.has(run.tag) || run.tag === 'small' || !run.inline || columns.isTime(run)) {
    if (edge && isTimeText(run.text)) return 'time';
    if (edge && isStatusText(run.text)) return 'status';
  }
  if (edge && !/[\p{L}\p{N}\p{Extended_Pictographic}?!？！]/u.test(run.text)) return 'status';
  if (isName(run, at, runs, columns)) return 'name';
  return null;
}

/** Only times, ticks and names stand between it and the start or the end of the row. */
function isEdge(run: Run, at: number, runs: readonly Run[]): boolean {
  const beside = (r: Run) =>
    r.button ||
    r.hint !== null ||
    r.what === 'image' ||
    isTimeText(r.text) ||
    isStatusText(r.text) ||
    !/[\p{L}\p{N}]/u.test(r.text);
  if (runs.slice(at + 1).every(beside)) return true;
  const before = runs.slice(0, at);
  return (
    before.every((r) => beside(r) || r.text.length <= 40) &&
    (run.before !== '' || at === 0 || before.length <= 2) &&
    (runs[at + 1]?.before !== '' || before.every(beside))
  );
}

function isName(run: Run, at: number, runs: readonly Run[], columns: Columns): boolean {
  if (FILE.test(run.text)) return false;
  if (run.text.length > 48 || at === runs.length - 1 || !/[\p{L}\p{N}]/u.test(run.text)) return false;
  const after = runs
    .slice(at + 1)
    .filter((r) => (!r.button || FILE.test(r.text)) && r.hint !== 'hidden' && r.column !== run.column);
  if (!after.length || runs.slice(0, at).some((r) => r.painted && !run.painted && r.hint !== 'avatar'))
    return false;
  // Words of the message that stand before it make it part of the message.
  const prior = runs
    .slice(0, at)
    .some(
      (r) =>
        r.what === 'words' &&
        r.hint === null &&
        !r.button &&
        !isTimeText(r.text) &&
        !columns.isName(r, runs) &&
        !isStatusText(r.text) &&
        r.column !== run.column,
    );
  if (prior) return false;
  if (columns.isName(run, runs)) return true;
  const next = after.find((r) => !isTimeText(r.text) && !isStatusText(r.text));
  if (!next) return false;
  if (run.text.length > 30 || /[.!?。！？，,;；\n]$/.test(run.text)) return false;
  if (/^<.+>$|^\[.+\]$|.[:：]$/.test(run.text) && run.before !== '\n') return true;
  if (/^[:：]/.test(next.text) && next.before !== '\n' && next.column !== run.column) return true;
  if (!run.painted && next.painted) return true;
  const cells = run.tag === 'td' && next.el !== run.el && run.el.parentNode === next.el.parentNode;
  if (cells && run.text.length <= 24) return true;
  const apart = next.before === '\n' || after[0]!.before === '\n';
  const styled =
    (run.bold && !next.bold) ||
    run.size < next.size - 0.5 ||
    (run.color !== next.color && run.size <= next.size);
  return apart && styled && run.column !== next.column && !FORMAT_PARAGRAPH.has(run.tag);
}
const FORMAT_PARAGRAPH = new Set(['p', 'li', 'h1', 'h2', 'td', 'code', 'pre']);

function join(runs: readonly Run[], labels: ReadOptions['labels']): string {
  let out = '';
  for (const run of runs) {
    const text = run.what === 'words' ? run.text : run.text || (run.what === 'break' ? '' : labels[run.what]);
    if (!text) continue;
    out += out ? (run.before || '') + text : text;
  }
  return out
    .replace(/[ \t\u00a0]+\n/g, '\n')
    .replace(/\n[ \t]+/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/\u200b|\ufeff/g, '')
    .trim();
}
