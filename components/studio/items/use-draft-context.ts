import { useMemo } from 'react';
import type { DraftContext } from '../../../knowledge/draft';
import { buildGlossary } from '../../../knowledge/glossary';
import { inLanguage, writtenLanguage } from '../../../knowledge/language';
import type { Term } from '../../../knowledge/pack/schema';
import { readOverview } from '../data';
import { useRows } from '../rows';
import { useFresh } from '../use-fresh';

const NO_TERMS: Term[] = [];

/** What the draft check knows of the team: its terms, what may be promised, the words to avoid. */
export function useDraftContext(text: string): DraftContext {
  const rows = useRows('term');
  const overview = useFresh(readOverview);
  const language = writtenLanguage(text);
  const glossary = useMemo(() => {
    const terms = typeof rows === 'string' ? NO_TERMS : rows.map(({ item }) => item);
    return buildGlossary(inLanguage(terms, language, (term) => term.plain));
  }, [rows, language]);
  return useMemo(() => {
    const packs = overview.state === 'ready' ? overview.value.packs : [];
    return {
      glossary,
      authority: packs.findLast((pack) => pack.authority)?.authority,
      forbidden: packs.flatMap((pack) => pack.forbidden ?? []),
    };
  }, [glossary, overview]);
}
