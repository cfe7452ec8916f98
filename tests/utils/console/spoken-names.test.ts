import { describe, expect, it } from 'vitest';
import { nameBefore, SpokenNames } from '../../../utils/console/spoken-names';
import { isBotBadge, isDeletedText, wordsOfClass } from '../../../utils/console/words';

describe('the name before the words', () => {
  it.each([
    ['[10:21] <kate> hello', 'kate', 'hello'],
    ['10:21:05 kate: see https://example.com/a', 'kate', 'see https://example.com/a'],
    ['客服小王：您好', '客服小王', '您好'],
    ['[kate_s] hi', 'kate_s', 'hi'],
  ])('%s', (line, name, text) => {
    expect(nameBefore(line)).toMatchObject({ name, text });
  });

  it.each(['https://example.com/a', '12:30 is fine', 'hello there', '* kate has joined', 'at 10:30: yes'])(
    'none in %s',
    (line) => {
      expect(nameBefore(line)?.name).toBeUndefined();
    },
  );

  it('is believed only where most rows have one and they come again', () => {
    const names = new SpokenNames();
    const rows = ['Order: 88231', 'it is late', 'and broken'].map((text) => ({ text }));
    for (const row of rows) names.note(row, row.text);
    expect(names.split('Order: 88231')).toEqual({ text: 'Order: 88231' });
    const chat = ['kim: hello', 'desk: hi kim', 'kim: it is late', 'desk: I see'].map((text) => ({ text }));
    for (const row of chat) names.note(row, row.text);
    for (const row of rows) names.note(row, null);
    expect(names.split('kim: hello')).toMatchObject({ name: 'kim', text: 'hello' });
    for (const row of chat) names.note(row, null);
    expect(names.split('kim: hello')).toEqual({ text: 'kim: hello' });
  });
});

describe('words of consoles', () => {
  it.each(['This message was deleted', '消息已撤回', '对方撤回了一条消息', 'Mia unsent a message'])(
    '%s stands for a message that was taken back',
    (text) => {
      expect(isDeletedText(text)).toBe(true);
    },
  );

  it.each(['I deleted the app', '我不小心删除了订单', 'can a message be deleted?'])('%s does not', (text) => {
    expect(isDeletedText(text)).toBe(false);
  });

  it('knows a bot by the label beside its name', () => {
    expect(['BOT', 'AI', '机器人', 'Support bot'].every(isBotBadge)).toBe(true);
    expect(['Kim', 'ok', 'robotics'].some(isBotBadge)).toBe(false);
  });

  it('reads class names without what only makes them unique', () => {
    expect(wordsOfClass('cs-message__sentTime')).toEqual(['cs', 'message', 'sent', 'time']);
    expect(wordsOfClass('Message_text__3xYz1')).toEqual(['message', 'text']);
    expect(wordsOfClass('sc-kMeFq')).toEqual(['sc']);
    expect(wordsOfClass('fromMe isOwn')).toEqual(['from', 'me', 'is', 'own']);
  });
});
