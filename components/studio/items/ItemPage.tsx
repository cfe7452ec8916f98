import { useCallback, useEffect, useState } from 'react';
import { create } from 'zustand';
import { Button } from '../../ui/Button';
import { Field, Select } from '../../ui/Field';
import { t } from '../../ui/t';
import { type ItemKind, readOverview } from '../data';
import { useOpenItem } from '../open-item';
import { keyOfRow, type Row } from '../rows';
import { Grid } from '../table/Grid';
import type { GridColumn, Place } from '../table/grid-props';
import type { Order } from '../table/sort';
import { useFresh } from '../use-fresh';
import { BulkBar } from './BulkBar';
import { fieldOf, shownValue, type FieldSpec, type Value } from './fields';
import {
  addItem,
  blankItem,
  fieldSet,
  isComplete,
  moveRows,
  removeRows,
  saveField,
  setInMany,
  verify,
} from './item-edits';
import { ItemPane } from './ItemPane';
import { FILTER_FIELD, useFilterValues, useItemView, type Wanted } from './use-item-view';

/** A column that shows a field, and edits it in its cell. */
export interface FieldColumn {
  field: string;
  width: string;
}

interface ItemPageProps<K extends ItemKind> {
  kind: K;
  rows: readonly Row<K>[];
  columns: readonly GridColumn<Row<K>>[];
  packName: (packId: string) => string;
  testId: string;
  label: string;
  empty: string;
  newLabel: string;
}

/** New items that are not complete yet; they wait while the trainer looks something up. */
const useDrafts = create<Record<ItemKind, Row['item'] | null>>(() => ({
  script: null,
  term: null,
  entry: null,
}));

const NOTHING: ReadonlySet<string> = new Set();
const keyOf = (row: Row) => keyOfRow(row.packId, row.item.id);

/** Scripts, terms or entries: found, ordered, picked and edited, one by one beside the table or many at once. */
export function ItemPage<K extends ItemKind>(props: ItemPageProps<K>) {
  const { kind, rows, columns, packName, testId, label, empty, newLabel } = props;
  const [wanted, setWanted] = useState<Wanted>({ query: '', packId: '', value: '' });
  const [order, setOrder] = useState<Order | null>(null);
  const [selection, setSelection] = useState(NOTHING);
  const [active, setActive] = useState<Place | null>(null);
  const [editing, setEditing] = useState(false);
  const [paneOpen, setPaneOpen] = useState(true);
  const draft = useDrafts((state) => state[kind]);
  const setDraft = (next: Row['item'] | null) => useDrafts.setState({ [kind]: next });
  const [drafting, setDrafting] = useState(false);
  const shown = useItemView(kind, rows, columns, wanted, order);
  const values = useFilterValues(kind, rows);
  const overview = useFresh(readOverview);
  const packs = overview.state === 'ready' ? overview.value.packs : [];
  const activeRow = active ? rows.find((row) => keyOf(row) === active.key) : undefined;
  const picked = () => rows.filter((row) => selection.has(keyOf(row)));

  const follow = useCallback((packId: string, id: string) => {
    setWanted({ query: '', packId: '', value: '' });
    setDrafting(false);
    setPaneOpen(true);
    setActive({ key: keyOfRow(packId, id), column: 0 });
  }, []);
  const asked = useOpenItem((state) => state.item);
  useEffect(() => {
    if (asked?.kind !== kind) return;
    follow(asked.packId, asked.id);
    useOpenItem.setState({ item: null });
  }, [asked, kind, follow]);

  const saveDraft = async (base: Row['item'], spec: FieldSpec, value: Value) => {
    const next = fieldSet(base, spec, value);
    if (!next) return null;
    // Two fields may be saved at once: each adds its own to what is there by now.
    const whole = fieldSet(useDrafts.getState()[kind] ?? base, spec, value) ?? next;
    setDraft(whole);
    if (!isComplete(kind, whole)) return whole;
    const packId = await addItem(kind, whole, wanted.packId || null);
    if (!packId) return null;
    setActive({ key: keyOfRow(packId, whole.id), column: 0 });
    setDraft(null);
    setDrafting(false);
    return whole;
  };
  const remove = async (gone: readonly Row[]) => {
    if (gone.length > 0 && (await removeRows(kind, gone))) setSelection(NOTHING);
  };
  const pane = drafting && draft ? draft : paneOpen ? activeRow?.item : undefined;

  return (
    <div className="flex min-h-0 flex-1 flex-col gap-3" data-testid={testId}>
      <div className="flex flex-wrap items-center gap-3">
        <Field
          label={t('studio.search')}
          labelHidden
          type="search"
          placeholder={t('studio.search')}
          className="w-64 max-w-full"
          value={wanted.query}
          onChange={(event) => setWanted({ ...wanted, query: event.target.value })}
        />
        <Select
          label={t('studio.pack')}
          labelHidden
          className="max-w-48"
          data-testid="filter-pack"
          value={wanted.packId}
          onChange={(event) => setWanted({ ...wanted, packId: event.target.value })}
        >
          <option value="">{t('edit.allPacks')}</option>
          {packs.map((pack) => (
            <option key={pack.id} value={pack.id}>
              {pack.name}
            </option>
          ))}
        </Select>
        {values.length > 0 && (
          <Select
            label={fieldOf(kind, FILTER_FIELD[kind]).label}
            labelHidden
            className="max-w-48"
            data-testid="filter-value"
            value={wanted.value}
            onChange={(event) => setWanted({ ...wanted, value: event.target.value })}
          >
            <option value="">{t('edit.all', [fieldOf(kind, FILTER_FIELD[kind]).label])}</option>
            {values.map((value) => (
              <option key={value} value={value}>
                {fieldOf(kind, FILTER_FIELD[kind]).options?.find((option) => option.value === value)?.label ??
                  value}
              </option>
            ))}
          </Select>
        )}
        <span className="text-sm text-soft tabular-nums" role="status">
          {t('studio.shown', [String(shown.length), String(rows.length)])}
        </span>
        <Button
          className="ml-auto"
          data-testid="new-item"
          onClick={() => {
            if (!draft) setDraft(blankItem(kind));
            setDrafting(true);
          }}
        >
          {draft && !drafting ? t('edit.continueDraft') : newLabel}
        </Button>
      </div>
      {selection.size > 0 && (
        <BulkBar
          kind={kind}
          count={selection.size}
          packs={packs}
          onApply={(spec, way, value) => void setInMany(kind, picked(), spec, way, value)}
          onMove={(packId) => {
            const there = new Set(rows.filter((row) => row.packId === packId).map(({ item }) => item.id));
            void moveRows(kind, picked(), packId, (id) => there.has(id));
            setSelection(NOTHING);
          }}
          onRemove={() => void remove(picked())}
          onClear={() => setSelection(NOTHING)}
        />
      )}
      <div className="flex min-h-0 flex-1 flex-col gap-4 lg:flex-row">
        {rows.length === 0 ? (
          <p className="flex-1 text-soft">{empty}</p>
        ) : (
          <div className={`flex min-w-0 flex-1 flex-col lg:min-h-0 ${pane ? 'min-h-72' : 'min-h-0'}`}>
            <Grid
              rows={shown}
              keyOf={keyOf}
              columns={columns}
              label={label}
              order={order}
              onOrder={(column) =>
                setOrder(
                  order?.column !== column
                    ? { column, down: false }
                    : order.down
                      ? null
                      : { column, down: true },
                )
              }
              selection={selection}
              onSelection={setSelection}
              active={active}
              onActive={(place) => {
                setDrafting(false);
                setPaneOpen(true);
                setActive(place);
              }}
              editing={editing}
              onEditing={setEditing}
              onEdit={(row, column, value) =>
                void saveField(kind, row.packId, row.item, column.edit!.spec, value)
              }
              onRemove={() => void remove(selection.size > 0 ? picked() : activeRow ? [activeRow] : [])}
            />
          </div>
        )}
        {pane && (
          <ItemPane
            key={pane.id}
            kind={kind}
            item={pane}
            packId={activeRow?.packId ?? ''}
            packName={activeRow ? packName(activeRow.packId) : ''}
            isNew={pane === draft}
            save={(base, spec, value) =>
              pane === draft
                ? saveDraft(base, spec, value)
                : saveField(kind, activeRow!.packId, base, spec, value)
            }
            onVerified={() => activeRow && void verify(kind, [activeRow])}
            onCopy={async () => {
              const copy = { ...pane, id: blankItem(kind).id };
              const packId = await addItem(kind, copy, activeRow?.packId ?? null);
              if (packId) follow(packId, copy.id);
            }}
            onRemove={() => void remove(activeRow ? [activeRow] : [])}
            onClose={() => {
              if (pane === draft) setDraft(null);
              else setPaneOpen(false);
              setDrafting(false);
            }}
          />
        )}
      </div>
    </div>
  );
}

/** The column of a field. */
export function fieldColumn<K extends ItemKind>(
  kind: K,
  { field, width }: FieldColumn,
  textOf: (item: object, spec: FieldSpec) => string,
): GridColumn<Row<K>> {
  const spec = fieldOf(kind, field);
  return {
    id: field,
    name: spec.label,
    width,
    text: ({ item }) => textOf(item, spec),
    edit: { spec, value: ({ item }) => shownValue(item, spec) },
  };
}
