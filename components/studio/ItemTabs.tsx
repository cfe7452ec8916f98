import { useCallback, useMemo } from 'react';
import { t } from '../ui/t';
import { type ItemKind, readOverview } from './data';
import { cellText } from './items/fields';
import { type FieldColumn, fieldColumn, ItemPage } from './items/ItemPage';
import { type Row, useRows } from './rows';
import type { GridColumn } from './table/grid-props';
import { useFresh } from './use-fresh';

const COLUMNS: Record<ItemKind, readonly FieldColumn[]> = {
  script: [
    { field: 'title', width: '1.1fr' },
    { field: 'text', width: '3fr' },
    { field: 'purpose', width: '0.6fr' },
    { field: 'stage', width: '0.6fr' },
    { field: 'shortcut', width: '0.6fr' },
  ],
  term: [
    { field: 'term', width: '1fr' },
    { field: 'plain', width: '2fr' },
    { field: 'picture', width: '2fr' },
    { field: 'aliases', width: '1fr' },
  ],
  entry: [
    { field: 'question', width: '2fr' },
    { field: 'answer', width: '3fr' },
    { field: 'category', width: '0.8fr' },
    { field: 'verifiedOn', width: '0.8fr' },
  ],
};

export function ScriptsTab() {
  return (
    <ItemTab
      kind="script"
      testId="scripts"
      label={t('studio.tab.scripts')}
      empty={t('studio.noScripts')}
      newLabel={t('edit.newScript')}
    />
  );
}

export function GlossaryTab() {
  return (
    <ItemTab
      kind="term"
      testId="glossary"
      label={t('studio.tab.glossary')}
      empty={t('studio.noTerms')}
      newLabel={t('edit.newTerm')}
    />
  );
}

export function KnowledgeTab() {
  return (
    <ItemTab
      kind="entry"
      testId="knowledge"
      label={t('studio.tab.knowledge')}
      empty={t('studio.noEntries')}
      newLabel={t('edit.newEntry')}
    />
  );
}

interface ItemTabProps<K extends ItemKind> {
  kind: K;
  testId: string;
  label: string;
  empty: string;
  newLabel: string;
}

function ItemTab<K extends ItemKind>(props: ItemTabProps<K>) {
  const { kind } = props;
  const rows = useRows(kind);
  const overview = useFresh(readOverview);
  const packs = overview.state === 'ready' ? overview.value.packs : undefined;
  const names = useMemo(() => new Map(packs?.map((pack) => [pack.id, pack.name])), [packs]);
  const packName = useCallback((packId: string) => names.get(packId) ?? packId, [names]);
  const columns = useMemo<GridColumn<Row<K>>[]>(
    () => [
      ...COLUMNS[kind].map((column) => fieldColumn(kind, column, cellText)),
      { id: 'pack', name: t('studio.pack'), width: '0.9fr', text: ({ packId }) => packName(packId) },
    ],
    [kind, packName],
  );
  if (rows === 'failed') return <p className="text-bad">{t('studio.unreadable')}</p>;
  if (rows === 'loading') return <p className="text-soft">{t('studio.loading')}</p>;
  return <ItemPage {...props} rows={rows} columns={columns} packName={packName} />;
}
