import { buildGlossary, type GlossaryMatcher } from '../../knowledge/glossary';
import { inLanguage, type WrittenLanguage } from '../../knowledge/language';
import { withVariants } from '../../knowledge/mine/own-scripts';
import type { Script, Term } from '../../knowledge/pack/schema';
import type { Library } from '../../knowledge/store/types';

const scripts = new WeakMap<Library, readonly Script[]>();
const glossaries = new WeakMap<readonly Term[], GlossaryMatcher>();

/** What to suggest from in a conversation in this language; the same list each time, for what is computed from it. */
export function scriptsFor(library: Library, language: WrittenLanguage | null): readonly Script[] {
  let all = scripts.get(library);
  if (!all) {
    all = withVariants(library.scripts, library.personal);
    scripts.set(library, all);
  }
  return inLanguage(all, language, (script) => script.text);
}

/** The jargon that a draft in this language is checked for; built once for each library. */
export function glossaryFor(library: Library, language: WrittenLanguage | null): GlossaryMatcher {
  const terms = inLanguage(library.terms, language, (term) => term.plain);
  let glossary = glossaries.get(terms);
  if (!glossary) {
    glossary = buildGlossary(terms);
    glossaries.set(terms, glossary);
  }
  return glossary;
}

const whose = new WeakMap<Library, Map<string, 'team' | 'own'>>();

/** Whose script an id names; null for what is none: an entry, or a card made from the customer's own words. */
export function ownerOf(library: Library | null, id: string): 'team' | 'own' | null {
  if (!library) return null;
  let owners = whose.get(library);
  if (!owners) {
    owners = new Map(library.scripts.map((script) => [script.id, 'team']));
    for (const script of library.personal) owners.set(script.id, 'own');
    whose.set(library, owners);
  }
  return owners.get(id) ?? null;
}
