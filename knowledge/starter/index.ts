import * as v from 'valibot';
import { type Pack, PackSchema } from '../pack/schema';

/** Locales that have content of their own; the first is the default. */
export const STARTER_LOCALES = ['zh-CN', 'zh-TW', 'en'] as const;
export type StarterLocale = (typeof STARTER_LOCALES)[number];

type PackFile = () => Promise<{ default: unknown }>;

/** Each file is a pack as a trainer would write it; nothing is loaded before it is asked for. */
const FILES: Partial<Record<StarterLocale, PackFile[]>> = {
  'zh-CN': [() => import('./zh-CN/scripts.json')],
};

/** The starter locale for a language tag: `zh-Hant-HK` → `zh-TW`, `en-GB` → `en`, anything unknown → `zh-CN`. */
export function starterLocale(tag: string): StarterLocale {
  const parts = tag.toLowerCase().split(/[-_]/);
  if (parts[0] === 'en') return 'en';
  const traditional = ['hant', 'tw', 'hk', 'mo'].some((part) => parts.includes(part));
  return parts[0] === 'zh' && traditional && !parts.includes('hans') ? 'zh-TW' : 'zh-CN';
}

/**
 * The packs that ship for a language tag: scripts, glossary, the example shop's knowledge, practice scenes.
 * They pass the same schema as any imported pack, so a mistake in the content fails loudly.
 */
export async function loadStarterPacks(tag: string = STARTER_LOCALES[0]): Promise<Pack[]> {
  const files = await Promise.all((FILES[starterLocale(tag)] ?? FILES['zh-CN']!).map((load) => load()));
  return files.map((file) => v.parse(PackSchema, file.default));
}
