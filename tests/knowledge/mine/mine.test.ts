import { describe, expect, it } from 'vitest';
import { changeMine, isAboutTheAgent, NOTHING_MINE, readMine } from '../../../knowledge/mine/mine';
import { asScriptText, titleFor, withVariants } from '../../../knowledge/mine/own-scripts';
import type { Script } from '../../../knowledge/pack/schema';

const script = (id: string, more: object = {}): Script => ({
  id,
  title: id,
  text: id,
  purpose: 'empathy',
  stage: 'accept',
  ...more,
});

describe('what is mine', () => {
  it('has the latest star and the latest use in front, each once', () => {
    let mine = NOTHING_MINE;
    for (const id of ['a', 'b', 'a']) mine = changeMine(mine, { what: 'used', id });
    for (const id of ['a', 'b']) mine = changeMine(mine, { what: 'favourite', id, on: true });
    expect(mine).toMatchObject({ recent: ['a', 'b'], favourites: ['b', 'a'] });
    expect(changeMine(mine, { what: 'favourite', id: 'b', on: false }).favourites).toEqual(['a']);
  });

  it('keeps scenes apart by site', () => {
    const outage = { what: 'scene', scene: 'outage', on: true, at: 5 } as const;
    const mine = changeMine(changeMine(NOTHING_MINE, { ...outage, site: 'a.cn' }), {
      ...outage,
      site: 'b.cn',
      on: false,
    });
    expect(mine.scenes).toEqual({
      'a.cn': { outage: { on: true, at: 5 } },
      'b.cn': { outage: { on: false, at: 5 } },
    });
  });

  it('reads whatever a backup left: what does not fit is empty', () => {
    expect(readMine(undefined)).toEqual(NOTHING_MINE);
    expect(readMine({ favourites: 'x', recent: ['a'], scenes: { s: 1 } })).toEqual({
      ...NOTHING_MINE,
      recent: ['a'],
    });
  });

  it.each(['客服名', '客服姓名', '客服名字', 'agent name'])('%s is about the agent', (name) => {
    expect(isAboutTheAgent(name)).toBe(true);
  });
  it.each(['客户称呼', '订单号', 'customer name', '同事', '客服电话'])('%s is not', (name) => {
    expect(isAboutTheAgent(name)).toBe(false);
  });
});

describe('own scripts', () => {
  it('stand in the place of what they were made from; without any the list is the same one', () => {
    const team = [script('a'), script('b')];
    expect(withVariants(team, [script('mine:1')])).toBe(team);
    const all = [...team, script('mine:1', { variantOf: 'a' })];
    expect(withVariants(all, [{ ...script('mine:1'), variantOf: 'a' }]).map(({ id }) => id)).toEqual([
      'b',
      'mine:1',
    ]);
  });

  it('are called by their first words', () => {
    expect(titleFor('等了三天还没动静，换谁都着急，我先把这单查清楚。\n您稍等')).toBe(
      '等了三天还没动静，换谁都着急，我先把…',
    );
    expect(titleFor('好的')).toBe('好的');
    expect(titleFor('{{客户称呼}}您好{{|}}')).toBe('客户称呼您好');
  });

  it('hold no customer’s data: what is known of the conversation is a blank again', () => {
    expect(
      asScriptText(' 王女士，8812301这单我看着呢 ', { 客户称呼: '王女士', 订单号: '8812301', 分钟: '1' }),
    ).toBe('{{客户称呼}}，{{订单号}}这单我看着呢');
  });
});
