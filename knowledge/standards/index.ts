export { answerOrder, type OrderReason, type QueueContext, type QueuePlace } from './answerOrder';
export { type ReplyClock, replyClock } from './replyClock';
export { DEFAULT_STANDARD, type StandardQuery, standardFor } from './standardFor';
