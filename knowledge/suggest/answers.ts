import type { Entry, Script } from '../pack/schema';

/** A knowledge entry as the card that answers with it; null for what only the agent may read. */
export function answerScript(entry: Entry): Script | null {
  if (entry.internal || !entry.answer.trim()) return null;
  return {
    id: `entry:${entry.id}`,
    title: entry.question,
    text: entry.answer,
    purpose: 'solution',
    stage: 'answer',
  };
}
