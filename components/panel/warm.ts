import { checkDraft } from '../../knowledge/draft';
import type { WrittenLanguage } from '../../knowledge/language';
import { warmSuggestions } from '../../knowledge/suggest/warm';
import type { Library } from '../../knowledge/store/types';
import { heardIn } from './heard';
import { glossaryFor, scriptsFor } from './prepared';

/** A customer's and an agent's line in each language that teams write in. */
const SAMPLES: [WrittenLanguage, string, string][] = [
  ['hans', '等了三天还没发货，太慢了！', '我们会尽快处理'],
  ['hant', '等了三天還沒出貨，太慢了！', '我們會盡快處理'],
  ['latin', 'Still not here after three days, this is too slow!', 'We will look into it soon'],
];

/** The first customer gets their cards as quickly as the next: what can be computed ahead is, while nothing else is to do. */
export function warm(library: Library): () => void {
  let stopped = false;
  const steps = stepsFor(library);
  const go = (left: () => number) => {
    // A batch at least, however busy the page is: it is warmed at some time.
    do {
      if (stopped || steps.next().done) return;
    } while (left() > 8);
    idle(go);
  };
  idle(go);
  return () => {
    stopped = true;
  };
}

function* stepsFor(library: Library): Generator<void> {
  for (const [language, said, draft] of SAMPLES) {
    const scripts = scriptsFor(library, language);
    if (scripts.length > 0) yield* warmSuggestions(scripts, said);
    yield;
    const glossary = glossaryFor(library, language);
    yield;
    checkDraft(draft, { glossary });
    yield;
  }
  heardIn(library.terms);
}

/** `run` gets the ms that are left in this pause. */
function idle(run: (left: () => number) => void): void {
  requestIdleCallback((deadline) => run(() => deadline.timeRemaining()), { timeout: 500 });
}
