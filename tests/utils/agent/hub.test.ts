import { describe, expect, it, vi } from 'vitest';
import type { Message } from '../../../knowledge/conversation';
import { createHub, type HubOptions } from '../../../utils/agent/hub';
import type { SourceCalls } from '../../../utils/agent/source-protocol';
import type { AgentCalls, ConsoleState } from '../../../utils/messaging/agent-protocol';
import { openLink } from '../../../utils/messaging/link';
import { messagePortTransport } from '../../../utils/messaging/transports';

const message = (id: string): Message => ({ id, role: 'customer', text: id, seenAt: 1, old: false });
const found = { author: 'detected', hasComposer: true, outgrown: false, theme: 'light' } as const;

function setUp(options: Partial<HubOptions> = {}) {
  const hub = createHub({
    site: 'desk.test',
    overlay: { collapse: async () => {}, move: async () => {}, resize: async () => {} },
    focusPanel: () => {},
    onSidePanel: () => {},
    onPointing: () => {},
    ...options,
  });
  const source = (name: string) => {
    const calls = {
      insert: vi.fn(async () => ({ outcome: 'inserted' as const, text: name })),
      pause: vi.fn(async () => {}),
    };
    return { calls, ...hub.addSource(calls as unknown as SourceCalls) };
  };
  const panel = (floating = true) => {
    const { port1, port2 } = new MessageChannel();
    const seen = { states: [] as ConsoleState[], messages: [] as string[] };
    const link = openLink<AgentCalls>(messagePortTransport(port2 as unknown as MessagePort), {
      console: (state: ConsoleState) => seen.states.push(state),
      transcript: ({ splice }: { splice: { from: number; remove: number; insert: Message[] } }) =>
        seen.messages.splice(splice.from, splice.remove, ...splice.insert.map(({ id }) => id)),
      conversations: () => {},
      draft: () => {},
      teaching: () => {},
      summon: () => {},
    });
    hub.addPanel(messagePortTransport(port1 as unknown as MessagePort), floating);
    return { seen, link, close: () => port2.close() };
  };
  const told = () => new Promise((done) => setTimeout(done, 20));
  return { hub, source, panel, told };
}

describe('createHub', () => {
  it('gives a panel that joins late everything at once, and the changes after that', async () => {
    const { source, panel, told } = setUp();
    const { sink } = source('top');
    sink.found(found);
    sink.transcript({
      conversation: 'a',
      splice: { from: 0, remove: 0, insert: [message('1'), message('2')] },
    });
    const { seen } = panel();
    await told();
    expect(seen.states.at(-1)).toMatchObject({ state: 'ready', site: 'desk.test', floating: true });
    expect(seen.messages).toEqual(['1', '2']);
    sink.transcript({ conversation: 'a', splice: { from: 1, remove: 1, insert: [message('3')] } });
    await told();
    expect(seen.messages).toEqual(['1', '3']);
  });

  it('follows the frame in which the agent works, and writes there', async () => {
    const { source, panel, told } = setUp();
    const [top, inner] = [source('top'), source('inner')];
    top.sink.found(found);
    top.sink.transcript({ conversation: 'a', splice: { from: 0, remove: 0, insert: [message('top')] } });
    inner.sink.found(found);
    inner.sink.transcript({ conversation: 'b', splice: { from: 0, remove: 0, insert: [message('inner')] } });
    const { seen, link } = panel();
    inner.sink.focused(null);
    await told();
    expect(seen.messages).toEqual(['inner']);
    await link.call('insert', { text: 'x' });
    expect(inner.calls.insert).toHaveBeenCalledOnce();
    expect(top.calls.insert).not.toHaveBeenCalled();
  });

  it('goes back to another console when the active frame leaves', async () => {
    const { source, panel, told } = setUp();
    const [top, inner] = [source('top'), source('inner')];
    top.sink.found(found);
    inner.sink.found(found);
    inner.sink.focused(null);
    const { seen } = panel();
    inner.remove();
    top.sink.found(null);
    await told();
    expect(seen.states.at(-1)?.state).toBe('no-console');
  });

  it('says honestly that nothing was written where there is no console', async () => {
    const { panel } = setUp();
    expect(await panel().link.call('insert', { text: 'x' })).toMatchObject({
      outcome: 'failed',
      reason: 'gone',
    });
  });

  it('tells when a side panel shows the same', async () => {
    const onSidePanel = vi.fn();
    const { panel, told } = setUp({ onSidePanel });
    panel(true);
    expect(onSidePanel).toHaveBeenLastCalledWith(false);
    const side = panel(false);
    expect(onSidePanel).toHaveBeenLastCalledWith(true);
    side.close();
    await told();
    expect(onSidePanel).toHaveBeenLastCalledWith(false);
  });
});
