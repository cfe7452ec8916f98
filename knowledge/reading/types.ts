import type { Category, Emotion, FactKind, Priority, Stage } from '../pack/schema';

/** Half-open range `[start, end)` in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

/** What the customer feels and needs, read from the last messages. */
export interface CustomerReading {
  emotion: Emotion;
  /** 0 (a trace) to 1 (boiling). */
  strength: number;
  /** The words of the last customer message that say so. */
  cues: Span[];
  /** Emotion of each customer message, oldest first: how it moves. */
  course: Emotion[];
  category: Category;
  priority: Priority;
  stage: Stage;
  /** Scenes that the words point to, e.g. `logistics`, `refund`; most likely first. */
  scenes: string[];
  /** Facts already given, with the words. */
  given: Partial<Record<FactKind, string>>;
  /** Facts still missing for this matter, most useful first. */
  missing: FactKind[];
  /** The agent has acknowledged the feeling since the customer became upset. */
  acknowledged: boolean;
}
