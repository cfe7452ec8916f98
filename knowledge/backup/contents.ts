import * as v from 'valibot';
import { PackSchema } from '../pack/schema';
import { BackupProblem } from './problem';

const Time = v.pipe(v.number(), v.finite(), v.minValue(0));

const DeliverySchema = v.object({
  packId: v.string(),
  into: v.string(),
  hash: v.string(),
  version: v.string(),
  by: v.optional(v.string()),
  file: v.optional(v.string()),
  change: v.string(),
  at: Time,
  how: v.picklist(['import', 'export', 'starter']),
  pack: PackSchema,
});

const ContentsSchema = v.object({
  packs: v.array(v.object({ installedAt: Time, pack: PackSchema })),
  /** Standards, taught console profiles and what else the user set. */
  settings: v.array(v.object({ key: v.pipe(v.string(), v.minLength(1)), value: v.unknown() })),
  gaps: v.array(
    v.object({
      question: v.pipe(v.string(), v.trim(), v.minLength(1)),
      times: v.pipe(v.number(), v.integer(), v.minValue(1)),
      firstAt: Time,
      lastAt: Time,
    }),
  ),
  /** Packs as they were handed over. Backups from before there were any have none. */
  deliveries: v.optional(v.array(DeliverySchema), []),
});

/** Everything that users brought or set. Times are epoch ms. */
export type BackupContents = v.InferOutput<typeof ContentsSchema>;

/** The contents when every part is one that the database takes; throws `BackupProblem` otherwise. */
export function checkContents(value: unknown): BackupContents {
  const parsed = v.safeParse(ContentsSchema, value);
  if (!parsed.success) throw new BackupProblem('unusable', v.getDotPath(parsed.issues[0]) ?? '');
  const { packs, settings, gaps } = parsed.output;
  unique(
    'packs',
    packs.map(({ pack }) => pack.id),
  );
  unique(
    'settings',
    settings.map(({ key }) => key),
  );
  unique(
    'gaps',
    gaps.map(({ question }) => question.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')),
  );
  for (const { pack } of packs) {
    for (const part of ['scripts', 'glossary', 'knowledge'] as const) {
      unique(
        `${pack.id}.${part}`,
        pack[part].map(({ id }) => id),
      );
    }
  }
  return parsed.output;
}

function unique(where: string, keys: string[]): void {
  if (new Set(keys).size !== keys.length) throw new BackupProblem('unusable', where);
}

/** How much of it people brought or wrote themselves: what every new installation has is not counted. */
export function ownPartsOf({ packs, settings, gaps }: BackupContents): number {
  const own = packs.filter(({ pack }) => !pack.id.startsWith('starter-'));
  return own.length + settings.length + gaps.length;
}
