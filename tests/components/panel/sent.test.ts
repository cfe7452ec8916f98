import { beforeEach, describe, expect, it } from 'vitest';
import { agentEvents } from '../../../components/panel/agent-events';
import { usePanel } from '../../../components/panel/panel-store';
import type { Message } from '../../../knowledge/conversation';
import type { Script } from '../../../knowledge/pack/schema';
import type { Library } from '../../../knowledge/store/types';

const script: Script = {
  id: 'team',
  title: '查单',
  text: '等了这么久，换作是我也会着急。我先查{{订单号}}，今天给您回话。',
  purpose: 'empathy',
  stage: 'accept',
};
const said = (text: string, more: Partial<Message> = {}): Message => ({
  id: text,
  role: 'agent',
  text,
  seenAt: 0,
  old: false,
  ...more,
});
const appears = (message: Message) =>
  agentEvents.transcript({ conversation: 'c', splice: { from: 0, remove: 0, insert: [message] } });
const draft = (text: string) =>
  agentEvents.draft({ text, selectionStart: text.length, selectionEnd: text.length, composing: false });
const now = () => usePanel.getState();

beforeEach(() => {
  usePanel.setState(usePanel.getInitialState(), true);
  usePanel.setState({
    conversation: 'c',
    library: { scripts: [script], personal: [], terms: [] } as unknown as Library,
    inserted: [{ script, text: script.text }],
  });
});

describe('a message that the agent sent', () => {
  it('tells a blank’s value, for this conversation alone', () => {
    appears(said('等了这么久，换作是我也会着急。我先查8812301，今天给您回话。'));
    expect(now().filled).toEqual({ c: { 订单号: '8812301' } });
    expect(now()).toMatchObject({ inserted: [], learnt: null, sentOpen: [] });
  });

  it('in other words is asked about, with the blank back in its place', () => {
    appears(said('等了三天，搁谁都着急。我先查8812301，今天18点前给您回话。'));
    expect(now().learnt).toMatchObject({ script, text: expect.stringContaining('我先查{{订单号}}，') });
  });

  it('is not asked about again once the agent said no', () => {
    usePanel.setState({ mine: { ...now().mine, asTheyAre: ['team'] } });
    appears(said('等了三天，搁谁都着急。我先查8812301，今天18点前给您回话。'));
    expect(now().learnt).toBeNull();
  });

  it.each([
    ['from elsewhere', said('仓库那边我去问一下，稍后回您')],
    ['long ago', said('等了三天，搁谁都着急。我先查8812301，今天给您回话。', { old: true })],
    ['by a bot', said('等了三天，搁谁都着急。我先查8812301，今天给您回话。', { bot: true })],
    ['by the customer', said('等了三天，搁谁都着急。我先查8812301，今天给您回话。', { role: 'customer' })],
  ])('%s leaves what is in the draft alone', (_what, message) => {
    appears(message);
    expect(now().inserted).toHaveLength(1);
    expect(now()).toMatchObject({ filled: {}, learnt: null });
  });

  it('with an open blank is told', () => {
    appears(said(script.text));
    expect(now().sentOpen).toEqual(['订单号']);
  });
});

describe('a draft', () => {
  it('that was emptied takes what was silenced in it along; the next one begins with no cards', () => {
    draft('这个SKU');
    usePanel.setState({ silenced: { draft: ['jargon:sku'], conversations: {} } });
    draft('');
    expect(now().silenced.draft).toEqual([]);
    usePanel.setState({ inserted: [{ script, text: script.text }] });
    draft('您');
    expect(now().inserted).toEqual([]);
  });

  it('of another conversation has nothing of this one', () => {
    usePanel.setState({ region: { start: 0, end: 3 }, picked: [{} as never], lookUp: 'SKU' });
    agentEvents.transcript({ conversation: 'd', splice: { from: 0, remove: 0, insert: [] } });
    expect(now()).toMatchObject({ region: null, picked: [], inserted: [], lookUp: '' });
  });
});
