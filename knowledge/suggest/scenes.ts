/** Scenes that scripts are written for and readings point to. A team may use words of its own beside them. */
export const SCENES = [
  'new-customer',
  'returning-customer',
  'vip',
  'complaint',
  'logistics',
  'refund',
  'quality',
  'invoice',
  'outage',
  'price',
  'account',
  'holiday',
  'campaign',
] as const;

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
