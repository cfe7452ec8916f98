import type { Message, Role } from '../../knowledge/conversation';
import type { MediaLabels } from './media';

/**
 * Where things are on a console. One type, four authors (built-in, detected, taught, learned), one reader.
 * Every part is a list of CSS selectors tried in order, first to last; `>>>` steps into an open shadow root.
 */
export interface ConsoleProfile {
  id: string;
  name?: string;
  author: 'builtin' | 'detected' | 'taught' | 'learned';
  /** Match patterns of the pages, `https://*.example.com/*`; left out = any page where the selectors match. */
  matches?: string[];
  /** The element whose descendants the messages are. */
  transcript: string[];
  /** One message, inside the transcript. */
  message: string[];
  /** The words, inside the message; left out = the reader finds them. */
  text?: string[];
  /** How to tell who wrote: selectors that match the message (or something inside it). */
  roles?: Partial<Record<Role, string[]>>;
  /** The agent's own names in the transcript, for consoles where nothing but the name tells whose a row is. */
  agentNames?: string[];
  composer?: string[];
  /** One conversation in the list of conversations. */
  conversation?: string[];
  /** How many messages each role had when it was taught: a later reading is believed only if it is like that. */
  expected?: { messages: number; customer: number; agent: number };
  /** When it was taught, epoch ms. */
  taughtAt?: number;
}

/** One conversation as its row in the console's list shows it. */
export interface ListedConversation {
  id: string;
  name: string;
  open: boolean;
  /** Unread customer messages as the row says it; 0 = none. */
  unread: number;
  preview: string;
}

/** A chat window beside the one that is followed. */
export interface ChatWindow {
  /** The id that `onConversation` tells when the agent goes there. */
  id: string;
  name: string;
  messages: readonly Message[];
}

/** Rows `[from, from + remove)` of the transcript are replaced by `insert`. */
export interface TranscriptSplice {
  from: number;
  remove: number;
  insert: Message[];
}

export interface ConsoleFound {
  /** Where the profile came from. */
  author: ConsoleProfile['author'];
  profileId: string;
  transcript: Element;
  composer: HTMLElement | null;
  /** What was taught for this page does not fit it any more; it is read without. */
  outgrown: boolean;
}

/** What the watcher tells its owner. Called at most once a frame for each kind. */
export interface ConsoleEvents {
  /** A console was found, or another one took its place; its messages follow as a splice from 0. */
  onFound(found: ConsoleFound): void;
  onLost(): void;
  /** The transcript now belongs to another conversation (id from the list, else derived from the header or rows). */
  onConversation(id: string, name: string): void;
  onTranscript(splice: TranscriptSplice): void;
  onComposer(composer: HTMLElement | null): void;
  onConversations(list: ListedConversation[]): void;
  /** The chat windows that are open beside this one, with all their messages, whenever one of them changed. */
  onWindows(windows: ChatWindow[]): void;
}

export interface WatchOptions {
  root: Document;
  /** Taught first, then built-in; detection when none matches. */
  profiles: readonly ConsoleProfile[];
  events: ConsoleEvents;
  /** Epoch ms. */
  now(): number;
  /** The overlay's own host element: never read, never taken for the console. */
  ignore?: Element;
  /** What stands for pictures, recordings and the like that have no words; neutral words where left out. */
  labels?: Partial<MediaLabels>;
}

export interface ConsoleWatcher {
  /** The messages as read now, in order. */
  messages(): readonly Message[];
  found(): ConsoleFound | null;
  /** The newest message's element, which the overlay keeps free; null if there is none. */
  newest(): Element | null;
  /** The agent sent this text: the row that shows it next is the agent's, and so is its kind ("learned"). */
  noteSent(text: string): void;
  /** The user says who wrote this message; rows of the same kind follow. Returns false if the row is gone. */
  correctRole(messageId: string, role: Role): boolean;
  /** Corrections and learned signatures as a profile that can be saved; null if nothing is found. */
  profile(): ConsoleProfile | null;
  /** Other profiles from now on (after teaching). */
  setProfiles(profiles: readonly ConsoleProfile[]): void;
  destroy(): void;
}

/** What three clicks would make: shown before it is saved. */
export interface TeachPreview {
  profile: ConsoleProfile;
  messages: Message[];
  /** Elements that would be read as messages, for outlining them. */
  rows: Element[];
  /** There is a reading that takes in more / fewer rows. */
  broader: boolean;
  narrower: boolean;
}

export interface TeachOptions {
  /** 0 = the best guess, +1 = one step broader, −1 = one step narrower. */
  breadth: number;
  now(): number;
  /** As in `WatchOptions`. */
  labels?: Partial<MediaLabels>;
}

export interface TeachClicks {
  customerMessage: Element;
  agentMessage: Element;
  composer: HTMLElement;
}
