import { describe, expect, it } from 'vitest';
import { countRows, openRows, type PlanContext, planImport, resolvePlan } from '../../../knowledge/merge';
import type { Pack } from '../../../knowledge/pack/schema';
import { draftOf } from '../exchange/help';
import { pack } from '../store/pack';

const nothing: PlanContext = { mine: null, base: null, neighbours: [] };
const csv = (...rows: string[]) => draftOf(['快捷短语编码,快捷短语', ...rows].join('\n'), '话术.csv');
const own = (about: Record<string, unknown>) => draftOf(pack(about) as never, 'p.json');
const scripts = ({ scripts: all }: Pack) => all.map(({ shortcut, text }) => `${shortcut} ${text}`).sort();

describe('a dry run', () => {
  it('of a new file adds every row and says where it stands', () => {
    const plan = planImport(csv('a,您好', 'b,再见', 'c,'), nothing);
    expect(countRows(plan.rows)).toMatchObject({ added: 2, skipped: 1, conflict: 0 });
    expect(plan.rows.map(({ row, state, column }) => [row, state, column])).toEqual([
      [2, 'added', undefined],
      [3, 'added', undefined],
      [4, 'skipped', '快捷短语'],
    ]);
  });

  it('of the next version of a file: changed where nobody touched it, a conflict where somebody did', () => {
    const first = planImport(csv('a,您好', 'b,再见', 'c,在的'), nothing);
    const base = resolvePlan(first, {}).pack;
    const mine = {
      ...base,
      scripts: base.scripts.map((one) => (one.shortcut === 'a' ? { ...one, text: '您好呀' } : one)),
    };
    const plan = planImport(csv('a,您好，请讲', 'b,慢走', 'd,新的'), { mine, base, neighbours: [] });
    const states = Object.fromEntries(plan.rows.map(({ title, state }) => [title.split(' ')[0], state]));
    expect(states).toEqual({ '/a': 'conflict', '/b': 'changed', '/c': 'same', '/d': 'added' });
    const [open] = openRows(plan.rows, {});
    expect(open).toMatchObject({ row: 2, base: '您好', mine: '您好呀', theirs: '您好，请讲' });
    const texts = (decision: 'mine' | 'theirs' | 'both') =>
      scripts(resolvePlan(plan, { [open!.place]: decision }).pack);
    const rest = ['b 慢走', 'c 在的', 'd 新的'];
    expect(texts('mine')).toEqual(['a 您好呀', ...rest]);
    expect(texts('theirs')).toEqual(['a 您好，请讲', ...rest]);
    expect(texts('both')).toEqual(['a 您好呀', 'a 您好，请讲', ...rest].sort());
  });

  it('pairs rows by their words and codes, whatever their order', () => {
    const base = resolvePlan(planImport(csv('x,一', 'x,二', 'y,三'), nothing), {}).pack;
    const plan = planImport(csv('y,三', 'x,零', 'x,二', 'x,一'), { mine: base, base, neighbours: [] });
    expect(countRows(plan.rows)).toMatchObject({ added: 1, same: 3, changed: 0, conflict: 0 });
  });

  it('shows two rows of one code with different words, and keeps what is decided', () => {
    const plan = planImport(csv('x,一', 'x,二'), nothing);
    const [twin] = openRows(plan.rows, {});
    expect(twin).toMatchObject({ state: 'twin', mine: '一', theirs: '二', row: 3 });
    expect(scripts(resolvePlan(plan, { [twin!.place]: 'mine' }).pack)).toEqual(['x 一']);
    expect(scripts(resolvePlan(plan, { [twin!.place]: 'theirs' }).pack)).toEqual(['x 二']);
    expect(scripts(resolvePlan(plan, { [twin!.place]: 'both' }).pack)).toEqual(['x 一', 'x 二']);
  });

  it('shows what another pack says under the same name', () => {
    const neighbour = { packId: 'other', packName: '乙组', list: 'glossary' as const };
    const items = [
      { id: 'n1', term: 'ＳＫＵ', plain: '货号' },
      { id: 'n2', term: 'LBS', plain: '附近门店' },
    ];
    const draft = draftOf('术语,白话\nSKU,商品编号\nLBS,附近门店\n', '术语.csv');
    const plan = planImport(draft, { ...nothing, neighbours: items.map((item) => ({ ...neighbour, item })) });
    const [clash, ...more] = openRows(plan.rows, {});
    expect(more).toEqual([]);
    expect(clash).toMatchObject({
      state: 'clash',
      mine: '货号',
      theirs: '商品编号',
      mineOwner: '乙组',
      theirsOwner: '术语',
    });
    const decided = (decision: 'mine' | 'theirs' | 'both') => {
      const { pack: after, elsewhere } = resolvePlan(plan, { [clash!.place]: decision });
      return [after.glossary.map(({ term }) => term), elsewhere.map(({ item }) => item.id)];
    };
    expect(decided('mine')).toEqual([['LBS'], []]);
    expect(decided('theirs')).toEqual([['SKU', 'LBS'], ['n1']]);
    expect(decided('both')).toEqual([['SKU', 'LBS'], []]);
  });

  it('of a newer version of our own pack takes out what it no longer has, but nothing that was added here', () => {
    const base = pack();
    const mine = pack({ glossary: [...base.glossary, { id: 'mine', term: '我的', plain: '我加的' }] });
    const plan = planImport(own({ version: '2', scripts: [] }), { mine, base, neighbours: [] });
    const { pack: after } = resolvePlan(plan, {});
    expect(countRows(plan.rows)).toMatchObject({ removed: 1, kept: 1, conflict: 0 });
    expect(after.scripts).toEqual([]);
    expect(after.glossary.map(({ id }) => id)).toEqual(['t1', 'mine']);
    expect(after.version).toBe('2');
  });

  it("merges another team's glossary into ours by its terms, under our own name", () => {
    const mine = pack({ owner: '甲组' });
    const theirs = own({
      id: 'other',
      name: '别家',
      owner: '乙组',
      scripts: [],
      knowledge: [],
      synonyms: [],
      glossary: [
        { id: 'zz', term: '缓存', plain: '临时存着的东西' },
        { id: 't1', term: 'SKU', plain: '货号' },
      ],
    });
    const plan = planImport(theirs, { mine, base: null, neighbours: [] });
    const [conflict] = openRows(plan.rows, {});
    expect(conflict).toMatchObject({ title: '缓存', mineOwner: '甲组', theirsOwner: '乙组' });
    const { pack: after } = resolvePlan(plan, { [conflict!.place]: 'theirs' });
    expect(after).toMatchObject({ id: 'shop', name: '小店', owner: '甲组' });
    expect(after.glossary.map(({ id, term, plain }) => [id, term, plain])).toEqual([
      ['t1', '缓存', '临时存着的东西'],
      ['t1#2', 'SKU', '货号'],
    ]);
    expect(after.scripts).toHaveLength(1);
  });
});
