import { type FormEvent, useState } from 'react';
import type { PackEdit, PackRecord } from '../../knowledge/store/types';
import { Button } from '../ui/Button';
import { Field } from '../ui/Field';
import { t } from '../ui/t';
import { change } from './edits';

/** What is edited about a pack itself, with the longest that the pack format takes (`knowledge/pack/schema.ts`). */
const FIELDS = [
  { field: 'name', label: 'studio.packName', max: 200, width: 'w-56' },
  { field: 'owner', label: 'studio.owner', max: 2_000, width: 'w-40' },
  { field: 'effectiveFrom', label: 'studio.details.from', day: true, width: 'w-40' },
  { field: 'effectiveUntil', label: 'studio.details.until', day: true, width: 'w-40' },
  { field: 'reviewBy', label: 'edit.reviewBy', day: true, width: 'w-40' },
] as const;
type FieldName = (typeof FIELDS)[number]['field'];

/** A pack's name, whose it is, on which days it counts and when somebody should look at it again. */
export function PackDetails({ pack, onSaved }: { pack: PackRecord; onSaved: () => void }) {
  // Only what was touched, with what was there then: what somebody else changes meanwhile is seen and kept.
  const [touched, setTouched] = useState<Partial<Record<FieldName, { before: string; after: string }>>>({});
  const shown = (field: FieldName) => touched[field]?.after ?? pack[field] ?? '';
  const from = shown('effectiveFrom');
  const until = shown('effectiveUntil');
  const backwards = from !== '' && until !== '' && until < from;
  const wrong = backwards || !shown('name').trim();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (wrong) return;
    const packs: PackEdit[] = FIELDS.flatMap(({ field }) => {
      const { before = '', after = '' } = touched[field] ?? {};
      if (before === after.trim()) return [];
      return [{ packId: pack.id, field, before: before || null, after: after.trim() || null }];
    });
    if (await change({ packs }, t('studio.details.saved', [shown('name').trim()]))) onSaved();
  };
  return (
    <form
      className="flex flex-col gap-3"
      aria-label={t('studio.details.of', [pack.name])}
      onSubmit={(event) => void submit(event)}
    >
      <div className="flex flex-wrap gap-4">
        {FIELDS.map(({ field, label, width, ...rest }) => (
          <Field
            key={field}
            label={t(label)}
            type={'day' in rest ? 'date' : 'text'}
            maxLength={'max' in rest ? rest.max : undefined}
            required={field === 'name'}
            aria-invalid={backwards && field === 'effectiveUntil' ? true : undefined}
            className={`${width} tabular-nums`}
            data-testid={`pack-${field}`}
            value={shown(field)}
            onChange={(event) => {
              const before = touched[field]?.before ?? pack[field] ?? '';
              setTouched({ ...touched, [field]: { before, after: event.target.value } });
            }}
          />
        ))}
      </div>
      <p className={`text-sm ${backwards ? 'text-warn' : 'text-soft'}`} role="status">
        {t(backwards ? 'studio.details.backwards' : 'studio.details.hint')}
      </p>
      <Button type="submit" look="main" className="self-start" disabled={wrong} data-testid="pack-save">
        {t('studio.save')}
      </Button>
    </form>
  );
}
