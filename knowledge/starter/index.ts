import * as v from 'valibot';
import { type Pack, PackSchema } from '../pack/schema';

/** Locales that have content of their own; the first is the default. */
export const STARTER_LOCALES = ['zh-CN', 'zh-TW', 'en'] as const;
export type StarterLocale = (typeof STARTER_LOCALES)[number];

/** Each file is a pack as a trainer would write it; nothing is loaded before it is asked for. */
const FILES: Record<StarterLocale, (() => Promise<{ default: unknown }>)[]> = {
  'zh-CN': [
    () => import('./zh-CN/scripts.json'),
    () => import('./zh-CN/glossary.json'),
    () => import('./zh-CN/heard.json'),
    () => import('./zh-CN/shop.json'),
    () => import('./zh-CN/practice.json'),
  ],
  'zh-TW': [
    () => import('./zh-TW/scripts.json'),
    () => import('./zh-TW/glossary.json'),
    () => import('./zh-TW/heard.json'),
    () => import('./zh-TW/shop.json'),
    () => import('./zh-TW/practice.json'),
  ],
  en: [
    () => import('./en/scripts.json'),
    () => import('./en/glossary.json'),
    () => import('./en/heard.json'),
    () => import('./en/shop.json'),
    () => import('./en/practice.json'),
  ],
};

/** The starter locale for a language tag: `zh-Hant-HK` → `zh-TW`, `en-GB` → `en`, anything unknown → `zh-CN`. */
export function starterLocale(tag: string): StarterLocale {
  const [language, ...rest] = tag.toLowerCase().split(/[-_]/);
  if (language === 'en') return 'en';
  const traditional = rest.some((part) => ['hant', 'tw', 'hk', 'mo'].includes(part));
  return language === 'zh' && traditional && !rest.includes('hans') ? 'zh-TW' : 'zh-CN';
}

/**
 * The packs that ship for a language tag: scripts, glossary, customers' words, the example shop's knowledge, practice scenes.
 * They pass the same schema as any imported pack, so a mistake in the content fails loudly.
 */
export async function starterPacks(tag: string = STARTER_LOCALES[0]): Promise<Pack[]> {
  const files = await Promise.all(FILES[starterLocale(tag)].map((load) => load()));
  return files.map((file) => v.parse(PackSchema, file.default));
}
