export { readCustomer } from './customer';
export { type EmotionReading, readEmotion } from './emotion';
export { SCENES, type Scene } from './scenes';
export type { CustomerReading, Span } from './types';
