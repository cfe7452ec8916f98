import type { PracticeScene } from '../../knowledge/pack/schema';

export interface Line {
  id: string;
  from: 'customer' | 'agent';
  text: string;
  /** Epoch ms. */
  at: number;
}

/** One conversation of the practice console: a scene, how far it was played, and what was said. */
export interface Talk {
  id: string;
  scene: PracticeScene;
  /** Epoch ms. */
  startedAt: number;
  /** The customer's next turn; `scene.turns.length` when they have said everything. */
  nextTurn: number;
  lines: Line[];
  /** Customer's lines since the agent last looked. */
  unread: number;
}

export function startTalk(scene: PracticeScene, startedAt: number): Talk {
  return { id: scene.id, scene, startedAt, nextTurn: 0, lines: [], unread: 0 };
}

/**
 * When the customer writes next, in epoch ms; null while they wait for an answer or have said everything.
 * `speed` divides the scene's seconds (2 = twice as fast).
 */
export function nextTurnAt(talk: Talk, speed: number): number | null {
  const turn = talk.scene.turns[talk.nextTurn];
  if (!turn) return null;
  const last = talk.lines.at(-1);
  const waits = last?.from === 'customer';
  if (waits && !turn.unprompted) return null;
  const since = talk.lines.findLast((line) => line.from === 'agent')?.at ?? talk.startedAt;
  // Nobody writes two messages in the same moment.
  const earliest = (last?.at ?? talk.startedAt) + (last ? 1_000 / speed : 0);
  return Math.max(since + (turn.after * 1_000) / speed, earliest);
}

/** The customer writes their next turn. */
export function customerSpeaks(talk: Talk, at: number, seen: boolean): Talk {
  const turn = talk.scene.turns[talk.nextTurn];
  if (!turn) return talk;
  const line: Line = { id: `${talk.id}-${talk.lines.length}`, from: 'customer', text: turn.says, at };
  return {
    ...talk,
    nextTurn: talk.nextTurn + 1,
    lines: [...talk.lines, line],
    unread: seen ? 0 : talk.unread + 1,
  };
}

export function agentSpeaks(talk: Talk, text: string, at: number): Talk {
  const line: Line = { id: `${talk.id}-${talk.lines.length}`, from: 'agent', text, at };
  return { ...talk, lines: [...talk.lines, line], unread: 0 };
}

/** The customer has said everything and got an answer to it. */
export function isOver(talk: Talk): boolean {
  return talk.nextTurn >= talk.scene.turns.length && talk.lines.at(-1)?.from === 'agent';
}
