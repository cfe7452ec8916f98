export { blankNames, blankOf, fillBlanks, type OpenBlank, openBlanks, placeCaret, proposals } from './blanks';
export { combineCards } from './combine';
export { type PickedUp, pickUp, valuesFor } from './pick-up';
export { SCENES, SPECIAL_SCENES } from './scenes';
export { type DatedScene, scenesByDate } from './scenes-by-date';
export { suggest } from './suggest';
export type { SuggestInput, Suggestion } from './types';
export { forScenes } from './by-scene';
export { type Circumstances, scenesNow } from './scenes-now';
