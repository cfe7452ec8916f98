export { buildGlossary } from './buildGlossary';
export type { GlossaryHit, GlossaryMatcher } from './types';
