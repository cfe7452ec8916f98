import * as v from 'valibot';
import {
  CATEGORIES,
  EMOTIONS,
  EntrySchema,
  FACTS,
  PACK_FORMAT,
  type Pack,
  PURPOSES,
  ScriptSchema,
  STAGES,
  TermSchema,
} from '../pack/schema';
import { hashOf } from '../merge/fingerprint';
import { asWords } from './clean';
import { localeOf } from './common-han';
import { guessPurpose, USUAL_STAGE } from './purpose';
import type { Found, ImportDraft, Reading, SkippedRow } from './types';

const SCHEMAS = { script: ScriptSchema, term: TermSchema, entry: EntrySchema };
const LISTS = { script: 'scripts', term: 'glossary', entry: 'knowledge' } as const;
/** Fields that a column of the file gives alone. */
const FIELDS = ['title', 'shortcut', 'picture'] as const;
const MISSING = { script: 'no-text', term: 'no-plain-words', entry: 'no-answer' } as const;

/**
 * What was found in a file → a pack named after the file. The same file gives the same ids again, so that its next
 * version updates what is there. `today` is `YYYY-MM-DD`; `onProgress` is told the share that is done, 0–1.
 */
export function toPack(
  reading: Reading,
  fileName: string,
  { today, onProgress }: { today: string; onProgress?: (share: number) => void },
): ImportDraft {
  const name = (reading.name ?? fileName.replace(/\.[^.]{1,16}$/, '')).trim().slice(0, 150) || 'import';
  const packId = `file:${name}`;
  const skipped: SkippedRow[] = [...reading.skipped];
  const lists: Pick<Pack, 'scripts' | 'glossary' | 'knowledge'> = {
    scripts: [],
    glossary: [],
    knowledge: [],
  };
  const rows: ImportDraft['rows'] = { scripts: [], glossary: [], knowledge: [] };
  const columns = reading.columns ?? {};
  const seen = new Map<string, number>();
  const ids = new Set<string>();
  reading.found.forEach((found, at) => {
    if (at % 1_000 === 0) onProgress?.(at / reading.found.length);
    const { row, kind } = found;
    const text = found.text.trim();
    const missing = kind === 'script' ? !text : !text || !found.title?.trim();
    if (missing) {
      const titleMissing = kind !== 'script' && !found.title?.trim();
      const column = titleMissing ? columns.title : columns.text;
      skipped.push({ row, column, reason: titleMissing ? 'no-text' : MISSING[kind] });
      return;
    }
    const words = [kind, found.shortcut ?? '', found.title ?? '', text].join('\u0000');
    const twin = seen.get(words);
    if (twin !== undefined) {
      skipped.push({ row, reason: 'duplicate', detail: String(twin) });
      return;
    }
    seen.set(words, row);
    const item = v.safeParse(SCHEMAS[kind], { ...shape(found, text), id: freshId(packId, found, ids) });
    if (!item.success) {
      const issue = item.issues[0];
      const field = v.getDotPath(issue) ?? '';
      const part = field === 'term' || field === 'question' ? 'title' : FIELDS.find((name) => name === field);
      const column = (part && columns[part]) || columns.text || field;
      skipped.push({
        row,
        column,
        reason: issue.type === 'max_length' ? 'too-long' : 'wrong-field',
        detail: field,
      });
      return;
    }
    (lists[LISTS[kind]] as unknown[]).push(item.output);
    rows[LISTS[kind]].push(row);
  });
  skipped.sort((a, b) => a.row - b.row);
  const sample = reading.found.slice(0, 200).map((found) => found.text);
  const pack: Pack = {
    format: PACK_FORMAT,
    id: packId,
    name,
    version: today,
    locale: localeOf(sample.join('\n')),
    synonyms: [],
    forbidden: [],
    standards: [],
    profiles: [],
    scenes: [],
    ...lists,
  };
  return { format: reading.format, pack, skipped, rows };
}

function shape(found: Found, text: string): Record<string, unknown> {
  const marks = found.marks ?? {};
  const group = found.group?.trim();
  const extra = found.extra ? { extra: found.extra } : {};
  const tags = found.tags?.length ? { tags: found.tags } : {};
  if (found.kind === 'term') {
    return {
      term: found.title,
      plain: text,
      ...optional('aliases', found.keywords),
      ...optional('picture', found.picture),
      ...optional('domain', (marks.domain as string) ?? group),
      ...extra,
    };
  }
  if (found.kind === 'entry') {
    return {
      question: found.title,
      answer: text,
      ...optional('aliases', found.keywords),
      ...optional('category', group),
      ...tags,
      ...(/^(?:true|1|yes|是)$/i.test(String(marks.internal ?? '')) ? { internal: true } : {}),
      ...extra,
    };
  }
  const purpose = pick(PURPOSES, marks.purpose) ?? guessPurpose(text, `${group ?? ''} ${found.title ?? ''}`);
  const shortcut = found.shortcut?.trim().replace(/^\//, '');
  const fits = shortcut && shortcut.length <= 40;
  const keywords = [...(found.keywords ?? []), ...(shortcut && !fits ? [shortcut.slice(0, 200)] : [])];
  return {
    title: found.title?.trim() || titleOf(text),
    text,
    purpose,
    stage: pick(STAGES, marks.stage) ?? USUAL_STAGE[purpose],
    ...optional('emotions', several(EMOTIONS, marks.emotions)),
    ...optional('categories', several(CATEGORIES, marks.categories)),
    ...optional('scenes', asWords(marks.scenes)),
    ...optional('asks', pick(FACTS, marks.asks)),
    ...optional('keywords', keywords),
    ...optional('blanks', found.blanks),
    ...(fits ? { shortcut } : {}),
    ...optional('tags', [...new Set([...(group ? [group.slice(0, 200)] : []), ...(found.tags ?? [])])]),
    ...extra,
  };
}

/** The first sentence, short enough for a list. */
function titleOf(text: string): string {
  const bare = text.replace(/\{\{\|\}\}/g, '').trim();
  const first = bare.split(/[\n。！？!?]/)[0]!.trim() || bare;
  return first.length > 30 ? `${first.slice(0, 29)}…` : first;
}

function freshId(packId: string, found: Found, taken: Set<string>): string {
  const key =
    found.key || found.shortcut || (found.kind === 'script' ? '' : found.title) || hashOf(found.text);
  const base = `${packId.slice(0, 80)}:${key.slice(0, 100)}`;
  let id = base;
  for (let copy = 2; taken.has(id); copy++) id = `${base}#${copy}`;
  taken.add(id);
  return id;
}

function optional<T>(name: string, value: T | undefined): Record<string, T> {
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  return empty ? {} : { [name]: value };
}

function pick<T extends string>(list: readonly T[], value: unknown): T | undefined {
  return list.find((candidate) => candidate === value);
}

function several<T extends string>(list: readonly T[], value: unknown): T[] {
  const words = asWords(value);
  return list.filter((candidate) => words.includes(candidate));
}
