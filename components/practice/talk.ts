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
 * The turn that comes next, or null. Lost patience is left out once the customer has an answer: nobody who was just
 * answered asks whether anybody is there.
 */
function upcoming(talk: Talk): number | null {
  const { turns } = talk.scene;
  const answered = talk.lines.at(-1)?.from === 'agent';
  const prompted = turns.findIndex((turn, index) => index >= talk.nextTurn && !turn.unprompted);
  const index = answered && prompted >= 0 ? prompted : talk.nextTurn;
  return index < turns.length ? index : null;
}

/**
 * When the customer writes next, in epoch ms; null while they wait for an answer or have said everything.
 * `speed` divides the scene's seconds (2 = twice as fast).
 */
export function nextTurnAt(talk: Talk, speed: number): number | null {
  const index = upcoming(talk);
  if (index === null) return null;
  const turn = talk.scene.turns[index]!;
  const last = talk.lines.at(-1);
  if (last?.from === 'customer' && !turn.unprompted) return null;
  const since = talk.lines.findLast((line) => line.from === 'agent')?.at ?? talk.startedAt;
  // Nobody writes two messages in the same moment.
  const earliest = (last?.at ?? talk.startedAt) + (last ? 1_000 / speed : 0);
  return Math.max(since + (turn.after * 1_000) / speed, earliest);
}

/** The customer writes their next turn. */
export function customerSpeaks(talk: Talk, at: number, seen: boolean): Talk {
  const index = upcoming(talk);
  if (index === null) return talk;
  const text = talk.scene.turns[index]!.says;
  const line: Line = { id: `${talk.id}-${talk.lines.length}`, from: 'customer', text, at };
  return { ...talk, nextTurn: index + 1, lines: [...talk.lines, line], unread: seen ? 0 : talk.unread + 1 };
}

export function agentSpeaks(talk: Talk, text: string, at: number): Talk {
  const line: Line = { id: `${talk.id}-${talk.lines.length}`, from: 'agent', text, at };
  return { ...talk, lines: [...talk.lines, line], unread: 0 };
}

/** The customer has said everything and got an answer to it. */
export function isOver(talk: Talk): boolean {
  return talk.nextTurn >= talk.scene.turns.length && talk.lines.at(-1)?.from === 'agent';
}
