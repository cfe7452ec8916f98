import * as v from 'valibot';
import { type Pack, PackSchema } from '../pack/schema';

/** Locales that have content of their own; the first is the default. */
export const STARTER_LOCALES = ['zh-CN'] as const;
export type StarterLocale = (typeof STARTER_LOCALES)[number];

/** Each file is a pack as a trainer would write it; nothing is loaded before it is asked for. */
const FILES: Record<StarterLocale, (() => Promise<{ default: unknown }>)[]> = {
  'zh-CN': [
    () => import('./zh-CN/scripts.json'),
    () => import('./zh-CN/glossary.json'),
    () => import('./zh-CN/shop.json'),
    () => import('./zh-CN/practice.json'),
  ],
};

/** The starter locale for a language tag of the browser; anything unknown → `zh-CN`. */
export function starterLocale(_tag: string): StarterLocale {
  return 'zh-CN';
}

/**
 * The packs that ship for a language tag: scripts, glossary, the example shop's knowledge, practice scenes.
 * They pass the same schema as any imported pack, so a mistake in the content fails loudly.
 */
export async function starterPacks(tag: string = STARTER_LOCALES[0]): Promise<Pack[]> {
  const files = await Promise.all(FILES[starterLocale(tag)].map((load) => load()));
  return files.map((file) => v.parse(PackSchema, file.default));
}
