import type { HealthFinding, HealthItem } from '../../../knowledge/health/types';
import { t } from '../../ui/t';
import { readByKeys, readSetting } from '../data';
import { change } from '../edits';
import { withField } from '../items/fields';
import { itemEdit, nextReview, removeRows, verify } from '../items/item-edits';
import type { Row } from '../rows';
import { HEALTH_FINE } from './keys';

/** The field that holds an item's words. */
const WORDS = { script: 'text', term: 'plain', entry: 'answer' } as const;

/** The items as they are now; those that are gone are left out. */
async function rowsOf(items: readonly HealthItem[]): Promise<Row[]> {
  const now = await readByKeys(items);
  return items.flatMap(({ packId }, at) => (now[at] ? [{ packId, item: now[at] } as Row] : []));
}

/** Puts the mended text in, of each item once: the next look finds what is left. */
export async function mendAll(findings: readonly HealthFinding[]): Promise<boolean> {
  const once = new Map<string, HealthFinding>();
  for (const finding of findings) {
    const { packId, id } = finding.items[0]!;
    if (finding.fixed !== undefined && !once.has(`${packId}\n${id}`)) once.set(`${packId}\n${id}`, finding);
  }
  const list = [...once.values()];
  const now = await readByKeys(list.map(({ items }) => items[0]!));
  const edits = list.flatMap(({ items: [item], fixed }, at) => {
    const { kind, packId, text } = item!;
    const before = now[at] as Record<string, unknown> | undefined;
    // Changed since it was looked at: the mended words are those of another text.
    if (!before || before[WORDS[kind]] !== text) return [];
    return [
      itemEdit(
        kind,
        packId,
        before as unknown as Row['item'],
        withField(before, WORDS[kind], fixed) as unknown as Row['item'],
      ),
    ];
  });
  return change({ items: edits }, t('health.mended', [String(edits.length)]));
}

/** The words of one for all of them. */
export async function sayAllLike(chosen: HealthItem, items: readonly HealthItem[]): Promise<boolean> {
  const others = items.filter((item) => item !== chosen);
  const rows = await rowsOf(others);
  const field = WORDS[chosen.kind];
  const edits = rows.map(({ packId, item }) =>
    itemEdit(chosen.kind, packId, item, withField(item, field, chosen.text)),
  );
  return change({ items: edits }, t('health.unified', [chosen.title]));
}

export async function keepOnly(chosen: HealthItem, items: readonly HealthItem[]): Promise<boolean> {
  return removeRows(chosen.kind, await rowsOf(items.filter((item) => item !== chosen)));
}

export async function removeItems(items: readonly HealthItem[]): Promise<boolean> {
  return removeRows(items[0]!.kind, await rowsOf(items));
}

export async function verifyItems(items: readonly HealthItem[]): Promise<boolean> {
  return verify(items[0]!.kind, await rowsOf(items));
}

/** Says that a pack was looked at today: its day of review moves on. `day` is the one that has come. */
export async function verifyPack({ id, name }: { id: string; name: string }, day: string): Promise<boolean> {
  const part = { packId: id, field: 'reviewBy', before: day, after: nextReview() };
  return change({ packs: [part] }, t('studio.details.saved', [name]));
}

/** Not told again until something about it changes. */
export async function declareFine(finding: HealthFinding): Promise<boolean> {
  const before = ((await readSetting(HEALTH_FINE)) as string[] | undefined) ?? null;
  const after = [...(before ?? []), finding.key];
  return change({ settings: [{ key: HEALTH_FINE, before, after }] }, t('health.declaredFine'));
}
