import type { Conversation, Message } from '../../knowledge/conversation';
import type { ChatWindow, ListedConversation } from '../console/types';

/** A customer found waiting for longer than this was answered elsewhere or has left. */
const LONGEST_WAIT_MS = 2 * 3_600_000;
const MINUTE_MS = 60_000;

interface Page {
  name: string;
  waitingSince: number | null;
  agentWrote: boolean;
  unread: number;
  preview: string;
}

/**
 * Keeps who waits since when, for the open conversation (from its transcript) and for the others (from their rows
 * in the list). Pure: time comes in with each call.
 */
export class ConversationBook {
  private pages = new Map<string, Page>();
  private openId: string | null = null;
  private listedIds: string[] = [];
  private besideIds: string[] = [];

  /** The transcript now shows this conversation. */
  open(id: string, name: string): void {
    this.openId = id;
    const page = this.page(id);
    if (name) page.name = name;
  }

  /** The open conversation's messages changed. Looks at the tail alone. */
  transcript(messages: readonly Message[], now: number): void {
    if (this.openId === null) this.open('open', '');
    follow(this.page(this.openId!), messages, now);
  }

  /** The chat windows beside the open one, each with its messages: who waits in them waits as well. */
  beside(windows: readonly ChatWindow[], now: number): void {
    this.besideIds = windows.map((window) => window.id).filter((id) => id !== this.openId);
    for (const window of windows) {
      if (window.id === this.openId) continue;
      const page = this.page(window.id);
      page.name = window.name;
      follow(page, window.messages, now);
    }
  }

  /** The list of conversations changed. */
  listed(list: readonly ListedConversation[], now: number): void {
    this.listedIds = list.map((row) => row.id);
    for (const row of list) {
      const page = this.page(row.id);
      if (row.name) page.name = row.name;
      if (!row.open && row.id !== this.openId && !this.besideIds.includes(row.id)) {
        if (row.unread > 0) page.waitingSince ??= now;
        else if (page.unread > 0 || page.preview !== row.preview) page.waitingSince = null;
        page.preview = row.preview;
      }
      page.unread = row.unread;
    }
  }

  conversations(): Conversation[] {
    const ids = new Set([...this.listedIds, ...this.besideIds]);
    if (this.openId !== null) ids.add(this.openId);
    return [...ids].map((id) => {
      const page = this.page(id);
      return {
        id,
        name: page.name,
        open: id === this.openId,
        waitingSince: page.waitingSince,
        firstResponse: !page.agentWrote,
        preview: page.preview,
      };
    });
  }

  get openConversation(): string | null {
    return this.openId;
  }

  private page(id: string): Page {
    let page = this.pages.get(id);
    if (!page) {
      page = { name: '', waitingSince: null, agentWrote: false, unread: 0, preview: '' };
      this.pages.set(id, page);
    }
    return page;
  }
}

/** Works out from its messages who waits since when. */
function follow(page: Page, messages: readonly Message[], now: number): void {
  page.agentWrote = page.agentWrote || messages.some((message) => message.role === 'agent' && !message.bot);
  const waiting = unanswered(messages);
  const first = waiting[0];
  if (!first) {
    page.waitingSince = null;
    return;
  }
  // A new row starts the clock when it was seen: the console's own time has no seconds, or another clock.
  const since = first.old ? (page.waitingSince ?? sentAt(first, now)) : first.seenAt;
  page.waitingSince = now - since > LONGEST_WAIT_MS ? null : since;
  page.preview = waiting.at(-1)?.text ?? '';
}

/** Customer messages after the agent's last own reply, oldest first. A bot's greeting answers nobody. */
export function unanswered(messages: readonly Message[]): Message[] {
  const waiting: Message[] = [];
  for (let index = messages.length - 1; index >= 0; index -= 1) {
    const message = messages[index]!;
    if (message.role === 'agent' && !message.bot) break;
    if (message.role === 'customer') waiting.push(message);
  }
  return waiting.reverse();
}

/** When a message found in the history was sent. A time without seconds is taken kindly: the end of its minute. */
function sentAt(message: Message, now: number): number {
  const shown = message.sentAt ?? now;
  return Math.min(now, shown % MINUTE_MS === 0 ? shown + MINUTE_MS - 1 : shown);
}
