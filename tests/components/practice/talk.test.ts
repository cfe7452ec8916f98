import { describe, expect, it } from 'vitest';
import { replyTimes } from '../../../components/practice/reply-times';
import {
  agentSpeaks,
  customerSpeaks,
  isOver,
  nextTurnAt,
  startTalk,
} from '../../../components/practice/talk';
import { DEFAULT_STANDARD } from '../../../knowledge/standards';

const SCENE = {
  id: 's',
  title: '催件',
  customer: '王芳',
  turns: [
    { after: 2, says: '我的快递呢' },
    { after: 20, says: '人呢？', unprompted: true },
    { after: 5, says: '好吧，谢谢' },
  ],
};
const START = 1_000_000;
const at = (seconds: number) => START + seconds * 1_000;

describe('a scene', () => {
  it('the customer opens, loses patience without an answer, and waits for one otherwise', () => {
    let talk = startTalk(SCENE, START);
    expect(nextTurnAt(talk, 1)).toBe(at(2));
    talk = customerSpeaks(talk, at(2), true);
    expect(nextTurnAt(talk, 1)).toBe(at(20));
    talk = customerSpeaks(talk, at(20), false);
    expect(talk.unread).toBe(1);
    expect(nextTurnAt(talk, 1)).toBeNull();
    talk = agentSpeaks(talk, '我马上查', at(24));
    expect(nextTurnAt(talk, 1)).toBe(at(29));
    expect(nextTurnAt(talk, 5)).toBe(at(25));
    talk = agentSpeaks(customerSpeaks(talk, at(29), true), '不客气', at(33));
    expect(isOver(talk)).toBe(true);
    expect(nextTurnAt(talk, 1)).toBeNull();
  });

  it('nobody who was answered in time asks whether anybody is there', () => {
    const talk = agentSpeaks(customerSpeaks(startTalk(SCENE, START), at(2), true), '在的', at(6));
    expect(nextTurnAt(talk, 1)).toBe(at(11));
    expect(customerSpeaks(talk, at(11), true).lines.at(-1)?.text).toBe('好吧，谢谢');
  });

  it('counts the wait from the first unanswered message, and what was answered in time', () => {
    let talk = customerSpeaks(customerSpeaks(startTalk(SCENE, START), at(2), true), at(20), true);
    talk = agentSpeaks(agentSpeaks(talk, '我马上查', at(40)), '查到了', at(41));
    talk = agentSpeaks(customerSpeaks(talk, at(46), true), '不客气', at(50));
    expect(replyTimes([talk], DEFAULT_STANDARD)).toEqual({
      first: 38,
      average: 21,
      answers: 2,
      within: 1,
      open: 0,
    });
  });

  it('nothing answered gives no figures, not zeros', () => {
    const talk = customerSpeaks(startTalk(SCENE, START), at(2), true);
    expect(replyTimes([talk], DEFAULT_STANDARD)).toEqual({
      first: null,
      average: null,
      answers: 0,
      within: 0,
      open: 1,
    });
  });
});
