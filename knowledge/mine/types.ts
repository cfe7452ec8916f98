/** What belongs to this agent alone, beside their own scripts: kept as one setting, and so in every backup. */
export interface Mine {
  /** Script ids, the latest star first. */
  favourites: string[];
  /** Scripts inserted lately, newest first. */
  recent: string[];
  /** Values of the blanks that are about the agent (their own name), the same in every conversation. */
  known: Record<string, string>;
  /** Scenes switched by hand, by site (host). */
  scenes: Record<string, Record<string, SceneSwitch>>;
  /** Scripts whose edited words the agent did not want to keep: not asked about again. */
  asTheyAre: string[];
}

export interface SceneSwitch {
  on: boolean;
  /** Epoch ms at which it was switched. */
  at: number;
}

/** One thing that the agent did. Told to the background, which keeps the truth. */
export type MineChange =
  | { what: 'favourite'; id: string; on: boolean }
  | { what: 'used'; id: string }
  | { what: 'known'; name: string; value: string }
  | { what: 'scene'; site: string; scene: string; on: boolean; at: number }
  | { what: 'as-it-is'; id: string };
