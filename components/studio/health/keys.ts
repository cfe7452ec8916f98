export { PERSONAL_PACK as PERSONAL } from '../../../knowledge/store';

/** The setting with the keys of findings that the trainer declared fine. */
export const HEALTH_FINE = 'healthFine';
