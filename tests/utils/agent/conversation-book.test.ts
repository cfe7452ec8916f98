import { describe, expect, it } from 'vitest';
import type { Message, Role } from '../../../knowledge/conversation';
import { ConversationBook } from '../../../utils/agent/conversation-book';
import type { ListedConversation } from '../../../utils/console/types';

const NOON = Date.UTC(2026, 10, 21, 12);
let counter = 0;
const says = (role: Role, seenAt: number, more: Partial<Message> = {}): Message => {
  counter += 1;
  return { id: `m${counter}`, role, text: `words ${counter}`, seenAt, old: false, ...more };
};
const row = (id: string, more: Partial<ListedConversation> = {}): ListedConversation => ({
  id,
  name: id,
  open: false,
  unread: 0,
  preview: '',
  ...more,
});
const one = (book: ConversationBook, id: string) =>
  book.conversations().find((conversation) => conversation.id === id)!;

describe('ConversationBook', () => {
  it('counts from the first customer message that nobody has answered', () => {
    const book = new ConversationBook();
    book.open('a', '王芳');
    book.transcript([says('customer', NOON), says('customer', NOON + 9_000)], NOON + 9_000);
    expect(one(book, 'a')).toMatchObject({
      name: '王芳',
      waitingSince: NOON,
      firstResponse: true,
      open: true,
    });
  });

  it('stops with the agent, and counts the next response apart from the first', () => {
    const book = new ConversationBook();
    book.open('a', '');
    const messages = [says('customer', NOON), says('agent', NOON + 5_000)];
    book.transcript(messages, NOON + 5_000);
    expect(one(book, 'a')).toMatchObject({ waitingSince: null, firstResponse: false });
    book.transcript([...messages, says('customer', NOON + 60_000)], NOON + 60_000);
    expect(one(book, 'a')).toMatchObject({ waitingSince: NOON + 60_000, firstResponse: false });
  });

  it('takes a bot’s greeting and system rows for no answer', () => {
    const book = new ConversationBook();
    book.open('a', '');
    book.transcript(
      [says('customer', NOON), says('agent', NOON + 100, { bot: true }), says('system', NOON + 200)],
      NOON + 200,
    );
    expect(one(book, 'a')).toMatchObject({ waitingSince: NOON, firstResponse: true });
  });

  it('counts a question found in the history from its own time, or from now', () => {
    const book = new ConversationBook();
    book.open('a', '');
    book.transcript([says('customer', NOON, { old: true, sentAt: NOON - 40_000 })], NOON);
    expect(one(book, 'a').waitingSince).toBe(NOON - 40_000);
    book.open('b', '');
    const history = [says('customer', NOON, { old: true })];
    book.transcript(history, NOON);
    book.transcript(history, NOON + 30_000);
    expect(one(book, 'b').waitingSince).toBe(NOON);
  });

  it('reads a time without seconds as the end of its minute', () => {
    const book = new ConversationBook();
    book.open('a', '');
    book.transcript([says('customer', NOON, { old: true, sentAt: NOON - 60_000 })], NOON + 20_000);
    expect(one(book, 'a').waitingSince).toBe(NOON - 1);
  });

  it('lets last words of hours ago rest', () => {
    const book = new ConversationBook();
    book.open('a', '');
    book.transcript([says('customer', NOON, { old: true, sentAt: NOON - 3 * 3_600_000 })], NOON);
    expect(one(book, 'a').waitingSince).toBeNull();
  });

  it('starts a clock of its own for a conversation that is not open', () => {
    const book = new ConversationBook();
    book.open('a', 'A');
    book.listed([row('a', { open: true }), row('b')], NOON);
    book.listed([row('b', { unread: 1, preview: '在吗' }), row('a', { open: true })], NOON + 7_000);
    expect(one(book, 'b')).toMatchObject({ waitingSince: NOON + 7_000, preview: '在吗' });
    book.listed([row('b', { unread: 2, preview: '有人吗' }), row('a', { open: true })], NOON + 20_000);
    expect(one(book, 'b').waitingSince).toBe(NOON + 7_000);
  });

  it('keeps that clock when the conversation is opened, and stops it when somebody else has answered', () => {
    const book = new ConversationBook();
    book.listed([row('b', { unread: 1, preview: '在吗' }), row('c', { unread: 1, preview: '喂' })], NOON);
    book.open('b', 'B');
    book.transcript([says('customer', NOON + 10_000, { old: true })], NOON + 10_000);
    expect(one(book, 'b').waitingSince).toBe(NOON);
    book.listed([row('b', { open: true }), row('c', { unread: 0, preview: '您好，在的' })], NOON + 12_000);
    expect(one(book, 'c').waitingSince).toBeNull();
  });

  it('lets those wait who write in a window beside the open one, and goes on when the agent goes there', () => {
    const book = new ConversationBook();
    book.open('a', 'Kim');
    book.transcript([says('agent', NOON)], NOON);
    const question = says('customer', NOON + 1_000);
    book.beside([{ id: 'b', name: 'Lee', messages: [question] }], NOON + 1_000);
    expect(one(book, 'b')).toMatchObject({ name: 'Lee', open: false, waitingSince: NOON + 1_000 });
    // The list says nothing of it: the window knows better.
    book.listed([row('a', { open: true }), row('b', { preview: 'hi' })], NOON + 2_000);
    expect(one(book, 'b').waitingSince).toBe(NOON + 1_000);
    book.open('b', 'Lee');
    book.transcript([{ ...question, old: true }], NOON + 60_000);
    book.beside([{ id: 'a', name: 'Kim', messages: [says('agent', NOON, { old: true })] }], NOON + 60_000);
    expect(one(book, 'b')).toMatchObject({ open: true, waitingSince: NOON + 1_000 });
    book.beside([{ id: 'a', name: 'Kim', messages: [] }], NOON + 70_000);
    book.beside([], NOON + 80_000);
    expect(book.conversations().map((c) => c.id)).toEqual(['a', 'b']);
  });
});
