import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Known, type PageRow, reconcile, spliceBetween } from '../../../utils/console/diff';

let serial = 0;
const options = (over: Partial<Parameters<typeof reconcile>[2]> = {}) => ({
  now: 1_000_000,
  windowed: false,
  allOld: false,
  newId: () => `m${++serial}`,
  ...over,
});
const row = (text: string, over: Partial<PageRow> = {}): PageRow => ({
  node: {},
  role: 'customer',
  text,
  ...over,
});
const texts = (known: readonly Known[]) => known.map((k) => k.message.text);
const ids = (known: readonly Known[]) => known.map((k) => k.message.id);

describe('what is known, brought up to what the page shows', () => {
  it('keeps the ids of what stays and takes in what comes', () => {
    const rows = ['a', 'b'].map((t) => row(t));
    const first = reconcile([], rows, options({ allOld: true }));
    const next = reconcile(first, [...rows, row('c')], options());
    expect(ids(next).slice(0, 2)).toEqual(ids(first));
    expect(next.map((k) => k.message.old)).toEqual([true, true, false]);
  });

  it('takes a row put before old ones for history', () => {
    const rows = [row('b')];
    const first = reconcile([], rows, options({ allOld: true }));
    expect(reconcile(first, [row('a'), ...rows], options()).map((k) => k.message.old)).toEqual([true, true]);
  });

  it('keeps the id of an edited message', () => {
    const node = {};
    const first = reconcile([], [row('helo', { node }), row('x')], options({ allOld: true }));
    const next = reconcile(first, [row('hello', { node }), first[1]!.row], options());
    expect(ids(next)).toEqual(ids(first));
    expect(texts(next)).toEqual(['hello', 'x']);
  });

  it('knows every message again when the page draws all anew', () => {
    const first = reconcile(
      [],
      ['a', 'b', 'b', 'c'].map((t) => row(t)),
      options({ allOld: true }),
    );
    const next = reconcile(
      first,
      ['a', 'b', 'b', 'c', 'd'].map((t) => row(t)),
      options(),
    );
    expect(ids(next).slice(0, 4)).toEqual(ids(first));
    expect(next.filter((k) => !k.message.old).map((k) => k.message.text)).toEqual(['d']);
  });

  it('takes recycled elements for other messages, not for edits', () => {
    const nodes = [{}, {}, {}];
    const first = reconcile(
      [],
      ['a', 'b', 'c'].map((t, i) => row(t, { node: nodes[i] })),
      options({ allOld: true }),
    );
    const next = reconcile(
      first,
      ['b', 'c', 'd'].map((t, i) => row(t, { node: nodes[i] })),
      options(),
    );
    expect(ids(next).slice(0, 2)).toEqual(ids(first).slice(1));
    expect(next[2]!.message.old).toBe(false);
  });

  it('keeps what a virtual list scrolled away', () => {
    const all = Array.from({ length: 9 }, (_, i) => row(`n${i}`, { key: `k${i}` }));
    const low = reconcile([], all.slice(5), options({ allOld: true }));
    const high = reconcile(low, all.slice(2, 7), options({ windowed: true }));
    expect(texts(high)).toEqual(all.slice(2).map((r) => r.text));
    expect(high.every((k) => k.message.old)).toBe(true);
    const back = reconcile(high, all.slice(5), options({ windowed: true }));
    expect(ids(back)).toEqual(ids(high));
  });
});

/** A page of our own: random things happen to its messages, and it draws them in different ways. */
const step = fc.record({
  what: fc.constantFrom('insert', 'append', 'remove', 'edit', 'swap', 'redraw', 'nothing'),
  at: fc.nat(30),
  text: fc.constantFrom('ok', 'yes', 'hello', 'where is it', '好的'),
});

describe('whatever happens to a transcript', () => {
  it.each([
    ['named rows', true],
    ['unnamed rows', false],
  ])('never loses or doubles a message: %s', (_, keyed) => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let page: { key: number; text: string; node: object; row?: PageRow }[] = [];
        let count = 0;
        let known: readonly Known[] = [];
        const told: Known['message'][] = [];
        for (const { what, at, text } of steps) {
          const i = page.length ? at % page.length : 0;
          const fresh = () => ({ key: count++, text, node: {} });
          if (what === 'insert') page.splice(i, 0, fresh());
          if (what === 'append') page.push(fresh());
          if (what === 'remove') page.splice(i, 1);
          if (what === 'edit' && page[i]) page[i] = { ...page[i], text, row: undefined };
          if (what === 'swap' && page.length > 1) page.push(...page.splice(i, 1));
          if (what === 'redraw') page = page.map(({ key, text: t }) => ({ key, text: t, node: {} }));
          for (const m of page) m.row ??= row(m.text, { node: m.node, ...(keyed && { key: `k${m.key}` }) });
          const before = known.map((k) => k.message);
          const rows = page.map((m) => m.row!);
          const shorter = Math.min(rows.length, known.length);
          // Whoever calls may know only of a part that it is the same.
          let same = 0;
          while (same < shorter && same < at && known[same]!.row === rows[same]) same++;
          known = reconcile(known, rows, options({ same }));
          const splice = spliceBetween(before, known, same);
          if (splice) told.splice(splice.from, splice.remove, ...splice.insert);
          expect(texts(known)).toEqual(page.map((m) => m.text));
          expect(new Set(ids(known)).size).toBe(known.length);
          expect(told).toEqual(known.map((k) => k.message));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps named messages by their names', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        let page: { key: number; text: string }[] = [];
        let count = 0;
        let known: readonly Known[] = [];
        const names = new Map<number, string>();
        for (const { what, at, text } of steps) {
          const i = page.length ? at % page.length : 0;
          if (what === 'insert') page.splice(i, 0, { key: count++, text });
          if (what === 'append') page.push({ key: count++, text });
          if (what === 'remove') page.splice(i, 1);
          if (what === 'edit' && page[i]) page[i] = { ...page[i], text };
          if (what === 'swap' && page.length > 1) page.push(...page.splice(i, 1));
          if (what === 'redraw') page = [...page];
          known = reconcile(
            known,
            page.map((m) => row(m.text, { key: `k${m.key}` })),
            options(),
          );
          page.forEach((m, j) => {
            const id = known[j]!.message.id;
            expect(names.get(m.key) ?? id).toBe(id);
            names.set(m.key, id);
          });
        }
      }),
      { numRuns: 300 },
    );
  });

  it('shows every message of a virtual list once, in order, however it is scrolled', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(80), { minLength: 1, maxLength: 20 }), fc.boolean(), (tops, keyed) => {
        const all = Array.from({ length: 100 }, (_, i) => row(`message ${i}`, keyed ? { key: `k${i}` } : {}));
        let known: readonly Known[] = reconcile([], all.slice(80), options({ allOld: true }));
        let top = 80;
        for (const to of tops) {
          // As a hand scrolls: windows that overlap.
          while (top !== to) {
            top += Math.sign(to - top) * Math.min(15, Math.abs(to - top));
            known = reconcile(known, all.slice(top, top + 20), options({ windowed: true }));
          }
        }
        const seen = texts(known).map((t) => Number(t.split(' ')[1]));
        expect(seen).toEqual([...new Set(seen)].sort((a, b) => a - b));
        expect(known.every((k) => k.message.old)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
