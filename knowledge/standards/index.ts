export { answerOrder, type OrderReason, type QueueContext, type QueuePlace } from './answer-order';
export { type ReplyClock, replyClock } from './reply-clock';
export { DEFAULT_STANDARD, type StandardQuery, standardFor } from './standard-for';
