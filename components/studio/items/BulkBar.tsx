import { useState } from 'react';
import { Button } from '../../ui/Button';
import { Field, Select } from '../../ui/Field';
import { t } from '../../ui/t';
import type { ItemKind } from '../data';
import { FIELDS, type FieldSpec, splitWords, storedValue, type Value } from './fields';

/** What is done with a field of many rows. Lists can be added to and taken from. */
export type BulkWay = 'set' | 'add' | 'take';

interface BulkBarProps {
  kind: ItemKind;
  count: number;
  packs: readonly { id: string; name: string }[];
  onApply: (spec: FieldSpec, way: BulkWay, value: Value) => void;
  onMove: (packId: string) => void;
  onRemove: () => void;
  onClear: () => void;
}

/** Changes many rows at once; one step for undo. */
export function BulkBar({ kind, count, packs, onApply, onMove, onRemove, onClear }: BulkBarProps) {
  const specs = FIELDS[kind].filter(({ bulk }) => bulk);
  const [field, setField] = useState(specs[0]!.field);
  const [way, setWay] = useState<BulkWay>('set');
  const [text, setText] = useState('');
  const spec = specs.find((candidate) => candidate.field === field)!;
  const isList = spec.input === 'words' || spec.input === 'choices';
  const first = spec.input === 'choice' || spec.input === 'choices' ? (spec.options?.[0]?.value ?? '') : '';
  const shown = text || first;
  const value: Value = isList ? splitWords(shown) : spec.input === 'flag' ? shown !== 'no' : shown;
  return (
    <section
      aria-label={t('edit.bulk')}
      data-testid="bulk"
      className="flex flex-wrap items-end gap-2 rounded-md bg-accent-tint px-3 py-2"
    >
      <p className="self-center pr-2 text-sm font-medium tabular-nums" role="status">
        {t('edit.selected', [String(count)])}
      </p>
      <Select
        label={t('edit.bulkField')}
        labelHidden
        data-testid="bulk-field"
        value={field}
        onChange={(event) => {
          setField(event.target.value);
          setText('');
        }}
      >
        {specs.map((option) => (
          <option key={option.field} value={option.field}>
            {option.label}
          </option>
        ))}
      </Select>
      {isList && (
        <Select
          label={t('edit.bulkWay')}
          labelHidden
          value={way}
          onChange={(event) => setWay(event.target.value as BulkWay)}
        >
          <option value="set">{t('edit.waySet')}</option>
          <option value="add">{t('edit.wayAdd')}</option>
          <option value="take">{t('edit.wayTake')}</option>
        </Select>
      )}
      {spec.options || spec.input === 'flag' ? (
        <Select
          label={spec.label}
          labelHidden
          data-testid="bulk-value"
          value={shown}
          onChange={(event) => setText(event.target.value)}
        >
          {spec.input === 'flag' && <option value="yes">{t('edit.yes')}</option>}
          {spec.input === 'flag' && <option value="no">{t('edit.no')}</option>}
          {spec.options?.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </Select>
      ) : (
        <Field
          label={spec.label}
          labelHidden
          data-testid="bulk-value"
          type={spec.input === 'day' ? 'date' : 'text'}
          placeholder={spec.input === 'day' ? undefined : t('edit.emptyClears')}
          className="w-40"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      <Button
        look="main"
        data-testid="bulk-apply"
        disabled={storedValue(value, spec) === 'invalid'}
        onClick={() => onApply(spec, isList ? way : 'set', value)}
      >
        {t('edit.apply')}
      </Button>
      <Select
        label={t('edit.moveTo')}
        labelHidden
        data-testid="bulk-move"
        value=""
        onChange={(event) => event.target.value && onMove(event.target.value)}
      >
        <option value="">{t('edit.moveTo')}</option>
        {packs.map((pack) => (
          <option key={pack.id} value={pack.id}>
            {pack.name}
          </option>
        ))}
      </Select>
      <Button data-testid="bulk-remove" onClick={onRemove}>
        {t('studio.remove')}
      </Button>
      <Button look="quiet" onClick={onClear}>
        {t('edit.clearSelection')}
      </Button>
    </section>
  );
}
