import { useState } from 'react';
import { type Provenance, provenanceOf } from '../../knowledge/merge';
import { wordingOf } from '../../knowledge/merge/parts';
import { Button } from '../ui/Button';
import { t } from '../ui/t';
import { deliveriesInto, type ItemKind, readEditOf } from './data';

const LISTS = { script: 'scripts', term: 'glossary', entry: 'knowledge' } as const;

interface Known extends Provenance {
  edited?: { at: number; by?: string };
}

interface ItemProvenanceProps {
  kind: ItemKind;
  packId: string;
  item: { id: string };
}

/** Where an item's wording came from: the pack's version, whose it is and when, or that it was written here. */
export function ItemProvenance({ kind, packId, item }: ItemProvenanceProps) {
  const [known, setKnown] = useState<{ of: object; about: Known } | null>(null);
  // The versions of a large pack take a moment to read: only for who asks.
  const read = async () => {
    const deliveries = await deliveriesInto(packId);
    const edited = await readEditOf({ kind, packId, id: item.id });
    setKnown({ of: item, about: { ...provenanceOf(deliveries, LISTS[kind], item), edited } });
  };
  if (known?.of !== item)
    return (
      <Button look="quiet" className="self-start" data-testid="item-provenance" onClick={() => void read()}>
        {t('studio.from.title')}
      </Button>
    );
  return (
    <div data-testid="provenance" role="status" className="flex flex-col gap-1 text-sm text-soft">
      {linesOf(known.about, kind).map((line) => (
        <p key={line} className="break-words">
          {line}
        </p>
      ))}
    </div>
  );
}

function linesOf({ brought, before, edited }: Known, kind: ItemKind): string[] {
  const when = (at: number) => new Date(at).toLocaleString();
  if (brought) {
    const { version, by, file, at } = brought;
    return [t('studio.from.brought', [version]), [by, file, when(at)].filter(Boolean).join(' · ')];
  }
  const who = edited ? [[edited.by, when(edited.at)].filter(Boolean).join(' · ')] : [];
  if (!before) return [t('studio.from.written'), ...who];
  const { delivery, item } = before;
  const was = wordingOf(LISTS[kind], item).slice(0, 300);
  return [
    t('studio.from.changed'),
    ...who,
    t('studio.from.was', [delivery.version, delivery.by ?? '–', was]),
  ];
}
