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
import { asWords } from './clean';
import { localeOf } from './common-han';
import { guessPurpose, USUAL_STAGE } from './purpose';
import type { Found, ImportDraft, Reading, SkippedRow } from './types';

const SCHEMAS = { script: ScriptSchema, term: TermSchema, entry: EntrySchema };
const LISTS = { script: 'scripts', term: 'glossary', entry: 'knowledge' } as const;
const MISSING = { script: 'no-text', term: 'no-plain-words', entry: 'no-answer' } as const;

/**
 * What was found in a file → a pack named after the file. The same file gives the same ids again, so that its next
 * version updates what is there. `today` is `YYYY-MM-DD`.
 */
export function toPack(reading: Reading, fileName: string, today: string): ImportDraft {
  const name = (reading.name ?? fileName.replace(/\.[^.]{1,16}$/, '')).trim().slice(0, 150) || 'import';
  const packId = `file:${name}`;
  const skipped: SkippedRow[] = [...reading.skipped];
  const lists: Pick<Pack, 'scripts' | 'glossary' | 'knowledge'> = {
    scripts: [],
    glossary: [],
    knowledge: [],
  };
  const seen = new Map<string, number>();
  const ids = new Set<string>();
  for (const found of reading.found) {
    const { row, kind } = found;
    const text = found.text.trim();
    const missing = kind === 'script' ? !text : !text || !found.title?.trim();
    if (missing) {
      const titleMissing = kind !== 'script' && !found.title?.trim();
      skipped.push({ row, reason: titleMissing ? 'no-text' : MISSING[kind] });
      continue;
    }
    const words = [kind, found.shortcut ?? '', found.title ?? '', text].join('\u0000');
    const twin = seen.get(words);
    if (twin !== undefined) {
      skipped.push({ row, reason: 'duplicate', detail: String(twin) });
      continue;
    }
    seen.set(words, row);
    const item = v.safeParse(SCHEMAS[kind], { ...shape(found, text), id: freshId(packId, found, ids) });
    if (!item.success) {
      const issue = item.issues[0];
      const tooLong = issue.type === 'max_length';
      skipped.push({ row, reason: tooLong ? 'too-long' : 'wrong-field', detail: v.getDotPath(issue) ?? '' });
      continue;
    }
    (lists[LISTS[kind]] as unknown[]).push(item.output);
  }
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
  return { format: reading.format, pack, skipped };
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
  const key = found.key || found.shortcut || (found.kind === 'script' ? '' : found.title) || hash(found.text);
  const base = `${packId.slice(0, 80)}:${key.slice(0, 100)}`;
  let id = base;
  for (let copy = 2; taken.has(id); copy++) id = `${base}#${copy}`;
  taken.add(id);
  return id;
}

/** 53 bits of the text (cyrb53): the same text has the same id in the next version of the file. */
function hash(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
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
