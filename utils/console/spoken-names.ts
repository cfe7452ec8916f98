import { timeBefore } from './words';

/** `<kim> hello`, `[kim] hello`, `kim: hello`; not `https://…`. */
const NAME =
  /^(?:<\s*([^<>\n]{1,32}?)\s*>|\[\s*([^\][\n]{1,32}?)\s*\]|([\p{L}\p{N}@_][^:：<>[\]\n]{0,31}?)\s*[:：](?![/\d]))\s*(?=\S)/u;

export interface Spoken {
  name: string;
  text: string;
  time?: string;
}

/** The name that a line of plain words begins with, after a time; null if there is none. */
export function nameBefore(line: string): Spoken | null {
  const { text, time } = timeBefore(line.trim());
  const told = NAME.exec(text);
  const name = told?.[1] ?? told?.[2] ?? told?.[3];
  if (!told || !name || !/\p{L}/u.test(name)) return null;
  return { name, text: text.slice(told[0].length).trim(), time };
}

/**
 * Rows of plain words that begin with who says them. One such row may be a sentence with a colon; believed where most
 * rows are like that and the names come again.
 */
export class SpokenNames {
  private readonly said = new Map<object, { name: string | null; timed: boolean }>();
  private readonly names = new Map<string, number>();
  private spoken = 0;
  private timed = 0;
  /** Rises when the answer becomes another one. */
  version = 0;

  /** What this row says, no other sign of its author being there; `null`: it shows its author otherwise, or is gone. */
  note(row: object, text: string | null): void {
    const before = this.said.get(row);
    if (before) this.count(before, -1);
    this.said.delete(row);
    if (text !== null) {
      const now = { name: nameBefore(text)?.name ?? null, timed: timeBefore(text).time !== undefined };
      this.said.set(row, now);
      this.count(now, 1);
    }
    const believed = this.areNames * 2 + this.areTimes;
    if (believed !== this.believed) this.version++;
    this.believed = believed;
  }
  private believed = 0;

  private count({ name, timed }: { name: string | null; timed: boolean }, by: 1 | -1): void {
    if (timed) this.timed += by;
    if (name === null) return;
    this.spoken += by;
    const times = (this.names.get(name) ?? 0) + by;
    if (times) this.names.set(name, times);
    else this.names.delete(name);
  }

  private get areNames(): number {
    const { spoken, names, said } = this;
    return spoken > 1 && spoken >= said.size * 0.6 && names.size <= Math.max(2, spoken / 2) ? 1 : 0;
  }

  private get areTimes(): number {
    return this.timed > 1 && this.timed >= this.said.size * 0.6 ? 1 : 0;
  }

  /** The row's words without name and time. @param lined lines often begin with their time */
  split(text: string, lined = false): { name?: string; text: string; time?: string } {
    const told = this.areNames ? nameBefore(text) : null;
    if (told) return told;
    return lined || this.areTimes ? timeBefore(text) : { text };
  }
}
