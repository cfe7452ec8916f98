import { warmDraft } from '../../knowledge/draft/warm';
import type { WrittenLanguage } from '../../knowledge/language';
import { warmReading } from '../../knowledge/reading/warm';
import { warmSuggestions } from '../../knowledge/suggest/warm';
import type { Library } from '../../knowledge/store/types';
import { heardIn } from './heard';
import { glossaryFor, scriptsFor } from './prepared';

/** A customer's and an agent's line in each language that teams write in; of the latter one sentence that no rule minds. */
const SAMPLES: [WrittenLanguage, string, string][] = [
  ['hans', '等了三天还没发货，太慢了！', '我们会尽快处理。请您稍等，我来看一下。'],
  ['hant', '等了三天還沒出貨，太慢了！', '我們會盡快處理。請您稍等，我來看一下。'],
  [
    'latin',
    'Still not here after three days, this is too slow!',
    'We will look into it soon. Let me see where it is.',
  ],
];

/** Longer than this, in ms, nothing is made ready at a stretch: a key that is pressed meanwhile shows at once. */
const SLICE = 8;

/**
 * The reading of customers, made ready before there is one to read: else the first conversation would be read at a stretch
 * of a tenth of a second. Resolves when it is.
 */
export function warmForReading(): Promise<void> {
  return new Promise((ready) => {
    inSlices(warmReading(SAMPLES[0]![1]), soon, ready);
  });
}

/** The first customer gets their cards as quickly as the next: what can be computed ahead is, while nothing else is to do. */
export function warm(library: Library): () => void {
  return inSlices(stepsFor(library), whenIdle);
}

/** Runs the steps, a slice each time that `next` lets it; returns what stops it. */
function inSlices(
  steps: Generator<void>,
  next: (run: () => void) => void,
  done: () => void = () => {},
): () => void {
  let stopped = false;
  const go = () => {
    const end = performance.now() + SLICE;
    do {
      if (stopped) return;
      if (steps.next().done) return done();
    } while (performance.now() < end);
    next(go);
  };
  next(go);
  return () => {
    stopped = true;
  };
}

/** After what else is waiting, without the 4 ms that timers are held back. */
function soon(run: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    run();
  };
  port2.postMessage(null);
}

/** However busy the page is, it comes to it at some time. */
function whenIdle(run: () => void): void {
  requestIdleCallback(run, { timeout: 500 });
}

function* stepsFor(library: Library): Generator<void> {
  for (const [language, said, draft] of SAMPLES) {
    const scripts = scriptsFor(library, language);
    yield;
    if (scripts.length > 0) yield* warmSuggestions(scripts, said);
    yield;
    const glossary = glossaryFor(library, language);
    yield;
    yield* warmDraft(draft, { glossary });
    yield;
  }
  heardIn(library.terms);
}
