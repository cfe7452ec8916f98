import type { Pack } from '../pack/schema';
import type { Delivery } from '../store/types';
import { fingerprint, hashOf } from './fingerprint';

/** What is kept of a pack that was handed over. */
export function deliveryOf(
  pack: Pack,
  about: Pick<Delivery, 'change' | 'at' | 'how' | 'file'> &
    Partial<Pick<Delivery, 'packId' | 'into' | 'hash'>>,
): Delivery {
  return {
    packId: pack.id,
    into: pack.id,
    hash: pack.lineage?.[0] ?? contentHash(pack),
    version: pack.version,
    by: pack.owner,
    ...about,
    pack,
  };
}

/** Names what a pack says, whatever its version and date. */
export function contentHash({ scripts, glossary, knowledge }: Pack): string {
  const byId = (items: readonly { id: string }[]) => [...items].sort((a, b) => (a.id < b.id ? -1 : 1));
  return hashOf(fingerprint([byId(scripts), byId(glossary), byId(knowledge)]));
}
