export { buildGlossary } from './build-glossary';
export { buildHeard, type HeardMatcher, type HeardWord } from './customers-words';
export type { GlossaryHit, GlossaryMatcher } from './types';
