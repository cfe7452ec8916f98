import type { Draft } from '../prepare';
import type { DraftContext, DraftFinding, DraftRule } from '../types';
import { acknowledgement } from './acknowledgement';
import { deflecting } from './deflecting';
import { forbidden } from './forbidden';
import { interrogating } from './interrogating';
import { jargon } from './jargon';
import { nextStep } from './next-step';
import { overPromise } from './over-promise';
import { privateData } from './private-data';
import { promiseTime } from './promise-time';
import { rude } from './rude';
import { solutionFirst } from './solution-first';
import { tooLong } from './too-long';
import { vague } from './vague';

export type RuleCheck = (draft: Draft, context: DraftContext) => DraftFinding[];

/** Every rule with what checks it. */
export const RULES: readonly (readonly [DraftRule, RuleCheck])[] = [
  ['private-data', privateData],
  ['forbidden', forbidden],
  ['over-promise', overPromise],
  ['rude', rude],
  ['deflecting', deflecting],
  ['interrogating', interrogating],
  ['no-acknowledgement', acknowledgement],
  ['solution-before-empathy', solutionFirst],
  ['vague', vague],
  ['promise-without-time', promiseTime],
  ['jargon', jargon],
  ['too-long', tooLong],
  ['no-next-step', nextStep],
];
