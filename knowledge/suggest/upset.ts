import { acknowledgedAt } from '../reading/acknowledge';
import type { CustomerReading } from '../reading/types';

/**
 * From these strengths on a feeling is taken up before the matter. Anger always is; worry and disappointment only
 * where they are said, since a bare report of something wrong reads as a trace of either.
 */
const UPSET_FROM = { angry: 0.12, anxious: 0.22, disappointed: 0.14 } as const;

/** A feeling this strong has boiled over again, whatever was said to it just before. */
const BOILING = 0.6;

/**
 * The customer is upset and nobody has said so yet. `agentSaid` is the agent's last message, folded: taking a
 * feeling up twice in a row would sound hollow.
 */
export function feelingIsOpen(reading: CustomerReading, agentSaid: string): boolean {
  if (reading.acknowledged || reading.emotion === 'neutral' || reading.emotion === 'happy') return false;
  if (reading.strength < UPSET_FROM[reading.emotion]) return false;
  return reading.strength >= BOILING || acknowledgedAt(agentSaid) < 0;
}
