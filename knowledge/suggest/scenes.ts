/** Scenes that scripts are written for are those that readings point to; a team may use words of its own beside them. */
export { SCENES } from '../reading/scenes';

/**
 * Scenes that are so only when somebody says so (a switch, a date, the customer's tier or words):
 * a script for them stays back otherwise, however well its other marks fit.
 */
export const SPECIAL_SCENES: ReadonlySet<string> = new Set([
  'new-customer',
  'returning-customer',
  'vip',
  'outage',
  'holiday',
  'campaign',
]);

/** Scenes that come over everybody at once: that one is on says nothing of what this customer is here for. */
export const OCCASIONS: ReadonlySet<string> = new Set(['outage', 'holiday', 'campaign']);

/** Scenes near enough for a script of the one to help in the other, where it has nothing of its own. */
export const KIN_SCENES: Readonly<Record<string, readonly string[]>> = {
  payment: ['refund', 'price', 'account'],
  order: ['logistics'],
  exchange: ['quality', 'refund'],
  warranty: ['quality'],
  usage: ['quality', 'account'],
  stock: ['campaign', 'new-customer'],
  service: ['complaint'],
  booking: ['logistics'],
};
