import type { CustomerReading } from '../../../knowledge/reading/types';

/** Somebody boiling whom nobody has acknowledged yet. */
export const ANGRY: CustomerReading = {
  emotion: 'angry',
  strength: 0.9,
  cues: [],
  course: ['angry'],
  category: 'complaint',
  priority: 'important',
  stage: 'accept',
  scenes: [],
  given: {},
  missing: [],
  acknowledged: false,
};
