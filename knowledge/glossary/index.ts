export { buildGlossary } from './build-glossary';
export type { GlossaryHit, GlossaryMatcher } from './types';
