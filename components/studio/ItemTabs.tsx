import { useCallback, useMemo } from 'react';
import { t } from '../ui/t';
import { type ItemKind, type Items, readItems, readOverview } from './data';
import { type Column, ItemTable } from './ItemTable';
import { useFresh } from './use-fresh';

type ScriptRow = Items['script'][number];
type TermRow = Items['term'][number];
type EntryRow = Items['entry'][number];

export function ScriptsTab() {
  const { rows, packName, failed } = useRows('script');
  const columns = useMemo<Column<ScriptRow>[]>(
    () => [
      { name: t('studio.role.title'), width: '1.2fr', show: ({ item }) => item.title },
      { name: t('studio.role.text'), width: '3fr', show: ({ item }) => item.text },
      { name: t('studio.purpose'), width: '0.6fr', show: ({ item }) => t(`purpose.${item.purpose}`) },
      { name: t('studio.stage'), width: '0.6fr', show: ({ item }) => t(`stage.${item.stage}`) },
      { name: t('studio.role.shortcut'), width: '0.6fr', show: ({ item }) => item.shortcut ?? '' },
      { name: t('studio.pack'), width: '1fr', show: ({ packId }) => packName(packId) },
    ],
    [packName],
  );
  if (!rows) return <Unread failed={failed} />;
  return (
    <ItemTable
      items={rows}
      columns={columns}
      wordsOf={wordsOfScript}
      empty={t('studio.noScripts')}
      testId="scripts"
      label={t('studio.tab.scripts')}
    />
  );
}

export function GlossaryTab() {
  const { rows, packName, failed } = useRows('term');
  const columns = useMemo<Column<TermRow>[]>(
    () => [
      { name: t('studio.role.term'), width: '1fr', show: ({ item }) => item.term },
      { name: t('studio.role.plain'), width: '2fr', show: ({ item }) => item.plain },
      { name: t('studio.role.picture'), width: '2fr', show: ({ item }) => item.picture ?? '' },
      { name: t('studio.role.aliases'), width: '1fr', show: ({ item }) => item.aliases?.join('、') ?? '' },
      { name: t('studio.pack'), width: '1fr', show: ({ packId }) => packName(packId) },
    ],
    [packName],
  );
  if (!rows) return <Unread failed={failed} />;
  return (
    <ItemTable
      items={rows}
      columns={columns}
      wordsOf={wordsOfTerm}
      empty={t('studio.noTerms')}
      testId="glossary"
      label={t('studio.tab.glossary')}
    />
  );
}

export function KnowledgeTab() {
  const { rows, packName, failed } = useRows('entry');
  const columns = useMemo<Column<EntryRow>[]>(
    () => [
      { name: t('studio.role.question'), width: '2fr', show: ({ item }) => item.question },
      { name: t('studio.role.answer'), width: '3fr', show: ({ item }) => item.answer },
      { name: t('studio.role.group'), width: '0.8fr', show: ({ item }) => item.category ?? '' },
      { name: t('studio.verified'), width: '0.8fr', show: ({ item }) => item.verifiedOn ?? '' },
      { name: t('studio.pack'), width: '1fr', show: ({ packId }) => packName(packId) },
    ],
    [packName],
  );
  if (!rows) return <Unread failed={failed} />;
  return (
    <ItemTable
      items={rows}
      columns={columns}
      wordsOf={wordsOfEntry}
      empty={t('studio.noEntries')}
      testId="knowledge"
      label={t('studio.tab.knowledge')}
    />
  );
}

function Unread({ failed }: { failed: boolean }) {
  return failed ? (
    <p className="text-bad">{t('studio.unreadable')}</p>
  ) : (
    <p className="text-soft">{t('studio.loading')}</p>
  );
}

function useRows<K extends ItemKind>(kind: K) {
  const read = useCallback(async () => {
    const [items, { packs }] = await Promise.all([readItems({ kind }), readOverview()]);
    return { rows: items[kind], names: new Map(packs.map((pack) => [pack.id, pack.name])) };
  }, [kind]);
  const fresh = useFresh(read);
  const names = fresh.state === 'ready' ? fresh.value.names : undefined;
  const packName = useCallback((packId: string) => names?.get(packId) ?? packId, [names]);
  const rows = fresh.state === 'ready' ? fresh.value.rows : null;
  return { rows, packName, failed: fresh.state === 'failed' };
}

const wordsOfScript = ({ item }: ScriptRow) =>
  [item.title, item.text, item.shortcut, ...(item.tags ?? []), ...(item.keywords ?? [])].join('\n');
const wordsOfTerm = ({ item }: TermRow) =>
  [item.term, item.plain, item.picture, item.domain, ...(item.aliases ?? [])].join('\n');
const wordsOfEntry = ({ item }: EntryRow) =>
  [item.question, item.answer, item.category, ...(item.aliases ?? []), ...(item.tags ?? [])].join('\n');
