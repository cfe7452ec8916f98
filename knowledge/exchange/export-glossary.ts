import { contentHash } from '../merge/delivery';
import { nameOf } from '../merge/parts';
import { PACK_FORMAT, type Pack, type Term } from '../pack/schema';
import type { ExportFile } from './export';

/** Fields in the order in which people read them; what else an entry has comes behind them, by name. */
const FIELDS = ['id', 'term', 'plain', 'picture', 'aliases', 'domain'];
/** Ancestors that a file names: enough for a team that was away for a year of weekly versions. */
const MAX_LINEAGE = 60;

export interface GlossaryExport {
  packs: readonly Pack[];
  /** The team that hands it out. */
  owner: string;
  name: string;
  /** Names of the versions that this one was made from, newest first. */
  ancestors: readonly string[];
  /** The version when anything has changed since the last one. */
  version: string;
  /** The last one handed out: the same content keeps its version, so that nothing differs. */
  last?: { hash: string; version: string };
}

/** The terms of one pack, or of several, as a pack that another team can merge. */
export function glossaryPack({ packs, owner, name, ancestors, version, last }: GlossaryExport): Pack {
  const [first] = packs;
  const taken = new Set<string>();
  const glossary = packs.flatMap((pack) =>
    pack.glossary.map((term) => {
      const id = taken.has(term.id) ? `${pack.id.slice(0, 90)}/${term.id.slice(0, 100)}` : term.id;
      taken.add(id);
      return ordered({ ...term, id });
    }),
  );
  const keys = new Map(glossary.map((term) => [term, `${nameOf('glossary', term)}\n${term.id}`]));
  glossary.sort((a, b) => (keys.get(a)! < keys.get(b)! ? -1 : 1));
  const id = packs.length === 1 ? first!.id : `team:${owner || name}`;
  const whole: Pack = {
    format: PACK_FORMAT,
    id: id.startsWith('glossary:') ? id : `glossary:${id}`,
    name,
    version,
    locale: first?.locale ?? 'zh-CN',
    ...(owner ? { owner } : {}),
    lineage: [],
    scripts: [],
    glossary,
    knowledge: [],
    synonyms: [],
    forbidden: [],
    standards: [],
    profiles: [],
    scenes: [],
  };
  const hash = contentHash(whole);
  const lineage = [...new Set([hash, ...ancestors])].slice(0, MAX_LINEAGE);
  return { ...whole, version: last?.hash === hash ? last.version : version, lineage };
}

/** The file: sorted by term, one entry a block, one field a line, so that it compares well in version control. */
export function exportGlossaryPack(pack: Pack, fileName: string): ExportFile {
  const { format, id, name, version, locale, owner, lineage, glossary } = pack;
  const data = { format, id, name, version, locale, owner, lineage, glossary };
  return {
    name: `${fileName}.json`,
    type: 'application/json',
    content: `${JSON.stringify(data, null, 2)}\n`,
  };
}

function ordered(term: Term): Term {
  const rest = Object.keys(term)
    .filter((field) => !FIELDS.includes(field))
    .sort();
  const fields = [...FIELDS, ...rest].filter((field) => term[field] !== undefined);
  return Object.fromEntries(fields.map((field) => [field, term[field]])) as Term;
}
