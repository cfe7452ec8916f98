import { describe, expect, it } from 'vitest';
import { slashQuery } from '../../../components/panel/slash-query';

const draft = (text: string, caret = text.length, more = {}) => ({
  text,
  selectionStart: caret,
  selectionEnd: caret,
  composing: false,
  ...more,
});

describe('slashQuery', () => {
  it('finds the shortcut before the caret', () => {
    expect(slashQuery(draft('/tk'))).toEqual({ query: '/tk', start: 0, end: 3 });
    expect(slashQuery(draft('您好，/退款'))).toEqual({ query: '/退款', start: 3, end: 6 });
    expect(slashQuery(draft('您好 /tk，稍等', 6))).toEqual({ query: '/tk', start: 3, end: 6 });
  });

  it.each(['https://a.cn/tk', '1/2', '他/她', '/', '/tk 好', '和/或'])('leaves %s alone', (text) => {
    expect(slashQuery(draft(text))).toBeNull();
  });

  it('waits while an input method composes or words are selected', () => {
    expect(slashQuery(draft('/tk', 3, { composing: true }))).toBeNull();
    expect(slashQuery(draft('/tk', 3, { selectionStart: 0 }))).toBeNull();
    expect(slashQuery(null)).toBeNull();
  });
});
