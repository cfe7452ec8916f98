import type { DraftRule } from '../../knowledge/draft/types';

/** What each rule of the draft check says, by the name of its sentence (which may hold no hyphen). */
export const RULE_WORDS = {
  jargon: 'finding.jargon',
  'no-acknowledgement': 'finding.noAcknowledgement',
  'solution-before-empathy': 'finding.solutionBeforeEmpathy',
  vague: 'finding.vague',
  deflecting: 'finding.deflecting',
  interrogating: 'finding.interrogating',
  'over-promise': 'finding.overPromise',
  rude: 'finding.rude',
  'too-long': 'finding.tooLong',
  'private-data': 'finding.privateData',
  'promise-without-time': 'finding.promiseWithoutTime',
  'no-next-step': 'finding.noNextStep',
  forbidden: 'finding.forbidden',
} as const satisfies Record<DraftRule, string>;
