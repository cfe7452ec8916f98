import { fingerprint } from '../../../knowledge/merge/fingerprint';
import type { ItemEdit } from '../../../knowledge/store/types';
import { t } from '../../ui/t';
import type { ItemKind } from '../data';
import { change, homeFor, newId } from '../edits';
import { today } from '../import-run';
import type { Row } from '../rows';
import { trainerName } from '../trainer';
import type { BulkWay } from './BulkBar';
import { type FieldSpec, FIELDS, storedValue, titleOf, type Value, withField } from './fields';

type Item = Row['item'];

/** One item's change as the store takes it. */
export function itemEdit(kind: ItemKind, packId: string, before: Item | null, after: Item | null): ItemEdit {
  return { kind, packId, id: (after ?? before)!.id, before, after } as ItemEdit;
}

/** The item with one field set; null if the value can't be stored. */
export function fieldSet<I extends object>(base: I, spec: FieldSpec, value: Value): I | null {
  const stored = storedValue(value, spec);
  return stored === 'invalid' ? null : withField(base, spec.field, stored);
}

/** Saves one field of one item; returns the item as it was meant, null if it was not saved. */
export async function saveField(
  kind: ItemKind,
  packId: string,
  base: Item,
  spec: FieldSpec,
  value: Value,
): Promise<Item | null> {
  const after = fieldSet(base, spec, value);
  if (!after) return null;
  if (fingerprint(after) === fingerprint(base)) return base;
  const said = t('edit.changed', [spec.label, titleOf(after)]);
  return (await change({ items: [itemEdit(kind, packId, base, after)] }, said)) ? after : null;
}

/** One field of many rows. */
export function setInMany(kind: ItemKind, rows: readonly Row[], spec: FieldSpec, way: BulkWay, value: Value) {
  const items = rows.flatMap(({ packId, item }) => {
    const before = (item as unknown as Record<string, unknown>)[spec.field];
    const old = Array.isArray(before) ? before.map(String) : [];
    const words = Array.isArray(value) ? value : [];
    const next: Value =
      way === 'add'
        ? [...old, ...words]
        : way === 'take'
          ? old.filter((word) => !words.includes(word))
          : value;
    const after = fieldSet(item, spec, next);
    return after && fingerprint(after) !== fingerprint(item) ? [itemEdit(kind, packId, item, after)] : [];
  });
  return change({ items }, t('edit.changedMany', [spec.label, String(items.length)]));
}

/** Days until what was found right today is to be looked at again, where it had a day of review. */
const REVIEW_DAYS = 90;

/** Says that these were looked at today and are right. A day of review that has come moves on. */
export function verify(kind: ItemKind, rows: readonly Row[]) {
  const by = trainerName();
  const items = rows.map(({ packId, item }) => {
    const after = { ...item } as Row<'entry'>['item'];
    if (kind === 'entry') {
      after.verifiedOn = today();
      if (by) after.verifiedBy = by;
    }
    if (after.reviewBy && after.reviewBy <= today()) after.reviewBy = nextReview();
    return itemEdit(kind, packId, item, after);
  });
  return change({ items }, t('edit.verified', [String(items.length)]));
}

/** The day of review, `YYYY-MM-DD`, of what was looked at today. */
export function nextReview(): string {
  const day = new Date();
  day.setDate(day.getDate() + REVIEW_DAYS);
  return today(day);
}

export function removeRows(kind: ItemKind, rows: readonly Row[]) {
  const items = rows.map(({ packId, item }) => itemEdit(kind, packId, item, null));
  const said =
    rows.length === 1
      ? t('studio.removed', [titleOf(rows[0]!.item)])
      : t('edit.removedMany', [`${rows.length}`]);
  return change({ items }, said);
}

/** Into another pack. Where that pack has an item of the same id, it gets a new one. */
export function moveRows(
  kind: ItemKind,
  rows: readonly Row[],
  packId: string,
  taken: (id: string) => boolean,
) {
  const items = rows
    .filter((row) => row.packId !== packId)
    .flatMap(({ packId: from, item }) => [
      itemEdit(kind, from, item, null),
      itemEdit(kind, packId, null, taken(item.id) ? { ...item, id: newId() } : item),
    ]);
  return change({ items }, t('edit.moved', [String(items.length / 2)]));
}

/** Writes a new item into a pack, or into one's own. Returns the pack's id, null if it was not written. */
export async function addItem(kind: ItemKind, item: Item, into: string | null): Promise<string | null> {
  const { packId, home } = await homeFor(into);
  const said = t('edit.added', [titleOf(item)]);
  return (await change({ items: [itemEdit(kind, packId, null, item)], home }, said)) ? packId : null;
}

/** What a new one starts as. */
export function blankItem(kind: ItemKind): Item {
  const id = newId();
  if (kind === 'script') return { id, title: '', text: '', purpose: 'solution', stage: 'answer' };
  return kind === 'term'
    ? { id, term: '', plain: '' }
    : { id, question: '', answer: '', verifiedOn: today() };
}

/** Whether everything is there that an item needs to be written. */
export function isComplete(kind: ItemKind, item: Item): boolean {
  const fields = item as unknown as Record<string, Value>;
  return FIELDS[kind].every(
    (spec) => !spec.required || storedValue(fields[spec.field] ?? '', spec) !== 'invalid',
  );
}
