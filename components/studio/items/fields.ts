import { CATEGORIES, EMOTIONS, PURPOSES, STAGES } from '../../../knowledge/pack/schema';
import { t } from '../../ui/t';
import type { ItemKind } from '../data';

/** One field of a script, term or entry, as it is edited in a cell, in the pane and in many rows at once. */
export interface FieldSpec {
  field: string;
  label: string;
  input: 'line' | 'text' | 'choice' | 'choices' | 'words' | 'day' | 'flag';
  options?: readonly { value: string; label: string }[];
  /** May not be empty. */
  required?: boolean;
  /** Longest, in characters; of a list, of each word. */
  max?: number;
  /** The same value makes sense in many rows. */
  bulk?: boolean;
}

export type Value = string | string[] | boolean | null;

const purposes = PURPOSES.map((value) => ({ value, label: t(`purpose.${value}`) }));
const stages = STAGES.map((value) => ({ value, label: t(`stage.${value}`) }));
const emotions = EMOTIONS.map((value) => ({ value, label: t(`emotion.${value}`) }));
const categories = CATEGORIES.map((value) => ({ value, label: t(`category.${value}`) }));

/** The lengths are those of the pack format (`knowledge/pack/schema.ts`). */
const SCRIPT: FieldSpec[] = [
  { field: 'title', label: t('studio.role.title'), input: 'line', max: 2_000 },
  { field: 'text', label: t('studio.role.text'), input: 'text', required: true, max: 10_000 },
  {
    field: 'purpose',
    label: t('studio.purpose'),
    input: 'choice',
    options: purposes,
    required: true,
    bulk: true,
  },
  { field: 'stage', label: t('studio.stage'), input: 'choice', options: stages, required: true, bulk: true },
  { field: 'shortcut', label: t('studio.role.shortcut'), input: 'line', max: 40 },
  { field: 'emotions', label: t('edit.emotions'), input: 'choices', options: emotions, bulk: true },
  { field: 'categories', label: t('edit.categories'), input: 'choices', options: categories, bulk: true },
  { field: 'keywords', label: t('studio.role.keywords'), input: 'words', max: 200, bulk: true },
  { field: 'scenes', label: t('edit.scenes'), input: 'words', max: 200, bulk: true },
  { field: 'tags', label: t('studio.role.tags'), input: 'words', max: 200, bulk: true },
  { field: 'reviewBy', label: t('edit.reviewBy'), input: 'day', bulk: true },
];

const TERM: FieldSpec[] = [
  { field: 'term', label: t('studio.role.term'), input: 'line', required: true, max: 100 },
  { field: 'plain', label: t('studio.role.plain'), input: 'line', required: true, max: 400 },
  { field: 'picture', label: t('studio.role.picture'), input: 'text', max: 2_000 },
  { field: 'aliases', label: t('studio.role.aliases'), input: 'words', max: 200 },
  { field: 'domain', label: t('edit.domain'), input: 'line', max: 60, bulk: true },
];

const ENTRY: FieldSpec[] = [
  { field: 'question', label: t('studio.role.question'), input: 'line', required: true, max: 1_000 },
  { field: 'answer', label: t('studio.role.answer'), input: 'text', max: 20_000 },
  { field: 'aliases', label: t('studio.role.aliases'), input: 'words', max: 200 },
  { field: 'category', label: t('studio.role.group'), input: 'line', max: 100, bulk: true },
  { field: 'tags', label: t('studio.role.tags'), input: 'words', max: 200, bulk: true },
  { field: 'source', label: t('edit.source'), input: 'line', max: 2_000, bulk: true },
  { field: 'verifiedOn', label: t('studio.verified'), input: 'day', bulk: true },
  { field: 'verifiedBy', label: t('edit.verifiedBy'), input: 'line', max: 200, bulk: true },
  { field: 'reviewBy', label: t('edit.reviewBy'), input: 'day', bulk: true },
  { field: 'internal', label: t('edit.internal'), input: 'flag', bulk: true },
];

export const FIELDS: Record<ItemKind, readonly FieldSpec[]> = { script: SCRIPT, term: TERM, entry: ENTRY };

export function fieldOf(kind: ItemKind, field: string): FieldSpec {
  return FIELDS[kind].find((spec) => spec.field === field)!;
}

/** The item's title in messages. */
export function titleOf(item: object): string {
  const { title, term, question, text, id } = item as Record<string, string | undefined>;
  return (title || term || question || text || id || '').slice(0, 40);
}

/** A field's value as its input shows it. */
export function shownValue(item: object, { field, input }: FieldSpec): Value {
  const value = (item as Record<string, unknown>)[field];
  if (input === 'words' || input === 'choices') return Array.isArray(value) ? value.map(String) : [];
  if (input === 'flag') return value === true;
  return typeof value === 'string' ? value : '';
}

/** A field's value in one line, for a cell. */
export function cellText(item: object, spec: FieldSpec): string {
  const value = shownValue(item, spec);
  const name = (one: string) => spec.options?.find((option) => option.value === one)?.label ?? one;
  if (Array.isArray(value)) return value.map(name).join('、');
  if (typeof value === 'boolean') return value ? '✓' : '';
  return name(value ?? '');
}

/** What is stored for an input's value; `null`: the field is left out. `invalid`: it can't be stored. */
export function storedValue(value: Value, { input, required, max = Infinity, options }: FieldSpec) {
  if (input === 'flag') return value === true ? true : null;
  if (Array.isArray(value)) {
    const words = [...new Set(value.map((word) => word.trim()).filter(Boolean))];
    if (words.some((word) => word.length > max)) return 'invalid' as const;
    return words.length > 0 ? words : null;
  }
  const text = String(value ?? '');
  const kept = input === 'text' ? text : text.trim();
  if (kept.length > max || (required && !kept.trim())) return 'invalid' as const;
  if (input === 'choice' && kept && !options?.some((option) => option.value === kept))
    return 'invalid' as const;
  return kept || null;
}

/** The item with this field set; without it when the value is null. */
export function withField<T extends object>(item: T, field: string, value: unknown): T {
  const next: Record<string, unknown> = { ...item, [field]: value };
  if (value === null) {
    if (field === 'title' || field === 'answer') next[field] = '';
    else delete next[field];
  }
  return next as T;
}

/** Words as a person separates them in one field: by commas of any kind, semicolons or lines. */
export const splitWords = (text: string) => text.split(/[,，、;；\n]+/).map((word) => word.trim());
