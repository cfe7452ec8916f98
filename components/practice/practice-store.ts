import { create } from 'zustand';
import type { PracticeScene } from '../../knowledge/pack/schema';
import { agentSpeaks, customerSpeaks, isOver, nextTurnAt, startTalk, type Talk } from './talk';

/** Seconds after which the second customer comes in: a shift has never only one. */
const SECOND_CUSTOMER_AFTER = 20;

interface PracticeState {
  scenes: PracticeScene[];
  /** Divides all waiting times of the customers; 1 = as written. */
  speed: number;
  talks: Talk[];
  openId: string;
  /** The agent ended the round by hand. */
  ended: boolean;
  /** Plays a scene from its start; the next scene's customer joins later. */
  play(sceneId: string): void;
  open(talkId: string): void;
  send(text: string): void;
  end(): void;
}

let timer: ReturnType<typeof setTimeout> | undefined;

export const usePractice = create<PracticeState>((set, get) => {
  /** Lets whoever's turn has come speak, and sleeps until the next one's. */
  const advance = () => {
    clearTimeout(timer);
    const { talks, speed, openId, ended } = get();
    if (ended) return;
    const now = Date.now();
    const moved = talks.map((talk) => {
      const at = nextTurnAt(talk, speed);
      return at !== null && at <= now ? customerSpeaks(talk, now, talk.id === openId) : talk;
    });
    if (moved.some((talk, index) => talk !== talks[index])) set({ talks: moved });
    const due = moved.map((talk) => nextTurnAt(talk, speed)).filter((at) => at !== null);
    if (due.length) timer = setTimeout(advance, Math.max(0, Math.min(...due) - Date.now()));
  };

  return {
    scenes: [],
    speed: 1,
    talks: [],
    openId: '',
    ended: false,
    play(sceneId) {
      const { scenes, speed } = get();
      const index = Math.max(
        0,
        scenes.findIndex((scene) => scene.id === sceneId),
      );
      const scene = scenes[index];
      if (!scene) return;
      const now = Date.now();
      const talks = [startTalk(scene, now)];
      if (scenes.length > 1) {
        const second = scenes[(index + 1) % scenes.length]!;
        talks.push(startTalk(second, now + (SECOND_CUSTOMER_AFTER * 1_000) / speed));
      }
      set({ talks, openId: scene.id, ended: false });
      advance();
    },
    open(talkId) {
      set(({ talks }) => ({
        openId: talkId,
        talks: talks.map((talk) => (talk.id === talkId ? { ...talk, unread: 0 } : talk)),
      }));
    },
    send(text) {
      const now = Date.now();
      set(({ talks, openId }) => ({
        talks: talks.map((talk) => (talk.id === openId ? agentSpeaks(talk, text, now) : talk)),
      }));
      advance();
    },
    end() {
      clearTimeout(timer);
      set({ ended: true });
    },
  };
});

/** The chosen scene was played to its end, or the agent ended it. */
export function isRoundOver({ talks, ended }: Pick<PracticeState, 'talks' | 'ended'>): boolean {
  return ended || (talks[0] !== undefined && isOver(talks[0]));
}
