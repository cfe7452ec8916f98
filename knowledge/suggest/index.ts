export { blankNames, blankOf, fillBlanks, type OpenBlank, openBlanks, placeCaret, proposals } from './blanks';
export { combineCards } from './combine';
export { type PickedUp, pickUp, valuesFor } from './pick-up';
export { SCENES } from './scenes';
export { suggest } from './suggest';
export type { SuggestInput, Suggestion } from './types';
export { forScenes } from './by-scene';
export { type Circumstances, scenesNow } from './scenes-now';
