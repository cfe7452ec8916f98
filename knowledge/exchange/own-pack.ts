import * as v from 'valibot';
import {
  EntrySchema,
  FollowUpSchema,
  ForbiddenSchema,
  PACK_FORMAT,
  PackSchema,
  PracticeSceneSchema,
  ProfileSchema,
  ScriptSchema,
  StandardSchema,
  TermSchema,
} from '../pack/schema';
import { isRecord } from './clean';
import { ImportProblem } from './problem';
import type { ImportDraft, SkippedRow } from './types';

/** Lists whose items are judged one by one: one mistake must not cost a trainer the whole pack. */
const ITEMS = {
  scripts: ScriptSchema,
  glossary: TermSchema,
  knowledge: EntrySchema,
  forbidden: ForbiddenSchema,
  standards: StandardSchema,
  scenes: PracticeSceneSchema,
  profiles: ProfileSchema,
  followUps: FollowUpSchema,
} as const;

export function isOwnPack(value: unknown): value is Record<string, unknown> {
  return isRecord(value) && typeof value.format === 'string' && value.format.startsWith('warmreply-pack/');
}

/** A file in our own format. Items that don't fit the schema are skipped with the field's name; a bad head is refused. */
export function readOwnPack(value: Record<string, unknown>): ImportDraft {
  if (value.format !== PACK_FORMAT)
    throw new ImportProblem('other-version', String(value.format).slice(0, 60));
  const skipped: SkippedRow[] = [];
  // `version: 2` in YAML is a number.
  const version = typeof value.version === 'number' ? String(value.version) : value.version;
  const pack: Record<string, unknown> = { ...value, ...(version === undefined ? {} : { version }) };
  const rows: ImportDraft['rows'] = { scripts: [], glossary: [], knowledge: [] };
  for (const [list, schema] of Object.entries(ITEMS)) {
    const items = value[list];
    if (items === undefined) continue;
    if (!Array.isArray(items)) throw new ImportProblem('bad-pack', list);
    const ids = new Map<string, number>();
    pack[list] = items.filter((item, index) => {
      const row = index + 1;
      const parsed = v.safeParse(schema, item);
      if (!parsed.success) {
        const issue = parsed.issues[0];
        const path = v.getDotPath(issue as v.BaseIssue<unknown>) ?? '';
        const reason = issue.type === 'max_length' ? 'too-long' : 'wrong-field';
        const column = path ? `${list}.${path}` : list;
        skipped.push({ row, column, reason, detail: column });
        return false;
      }
      const id = 'id' in parsed.output ? parsed.output.id : undefined;
      const twin = typeof id === 'string' ? ids.get(id) : undefined;
      if (twin !== undefined) {
        skipped.push({ row, column: `${list}.id`, reason: 'duplicate', detail: String(twin) });
        return false;
      }
      if (typeof id === 'string') ids.set(id, row);
      rows[list as keyof typeof rows]?.push(row);
      return true;
    });
  }
  const parsed = v.safeParse(PackSchema, pack);
  if (!parsed.success) throw new ImportProblem('bad-pack', v.getDotPath(parsed.issues[0]) ?? '');
  return { format: 'warmreply', pack: parsed.output, skipped, rows };
}
