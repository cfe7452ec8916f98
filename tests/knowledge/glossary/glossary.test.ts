import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGlossary } from '../../../knowledge/glossary';
import type { Term } from '../../../knowledge/pack/schema';

const term = (name: string, ...aliases: string[]): Term => ({
  id: name,
  term: name,
  plain: `${name}!`,
  aliases,
});
const glossary = buildGlossary([
  term('LBS', '基于位置的服务'),
  term('API', '应用程序接口'),
  term('API网关'),
  term('接口'),
  term('会员'),
  term('IT'),
  term('SKU'),
  term('5G'),
  term('cache'),
  term('ship'),
  term('policy'),
  term('PIN'),
  term('T+1'),
  term('退款单', '退款'),
  term('退款'),
  term('cookies'),
  term('single sign-on', 'SSO'),
  term('C++'),
]);
/** Found words with the terms they belong to: `words>term`. */
const found = (text: string) =>
  glossary.find(text).map((hit) => {
    const words = text.slice(hit.start, hit.end);
    return words === hit.term.term ? words : `${words}>${hit.term.term}`;
  });

describe('finding terms', () => {
  it.each([
    ['我们用LBS定位', ['LBS']],
    ['我们用lbs定位，ＬＢＳ也行', ['lbs>LBS', 'ＬＢＳ>LBS']],
    ['基于位置的服务', ['基于位置的服务>LBS']],
    ['API网关和API', ['API网关', 'API']],
    ['退款单上写着退款', ['退款单', '退款']],
    ['T+1到账', ['T+1']],
    ['用C++写的', ['C++']],
    ['L\u200bB\u00adS定位', ['L\u200bB\u00adS>LBS']],
    ['开通了single  sign-on', []],
    ['开通了Single Sign-On吗', ['Single Sign-On>single sign-on']],
    ['', []],
  ])('in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['clear the caches', ['caches>cache']],
    ['it was cached, caching helps', ['cached>cache', 'caching>cache']],
    ['three SKUs', ['SKUs>SKU']],
    ['shipped and shipping', ['shipped>ship', 'shipping>ship']],
    ['our policies', ['policies>policy']],
    ["the API's answer", ["API's>API"]],
    ['one cookie', ['cookie>cookies']],
    ['I pinned it; enter the PIN', ['PIN']],
  ])('inflected in %j', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['a relationship'],
    ['rapid, capital'],
    ['SKU12345'],
    ['15G, 3.5G and 5GB'],
    ['it is its turn'],
    ['https://example.com/API/cache?SKU=1'],
    ['www.api-cache.com'],
    ['mail api@cache.com'],
    ['see docs.api.io/cache'],
    ['他直接口述给我'],
    ['Capital PINs_x'],
  ])('nothing in %j', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('still finds terms after a link', () => {
    expect(found('见https://a.cn/API，清一下cache')).toEqual(['cache']);
    expect(found('API。见www.a.com')).toEqual(['API']);
    expect(found('I sent IT the API.')).toEqual(['IT', 'API']);
  });

  it('gives a term its own name before another term’s alias', () => {
    expect(found('退款')).toEqual(['退款']);
  });

  it('never overlaps, stays in order, and each hit is the spelling of its term', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            'API',
            '网关',
            'cache',
            '退',
            '款',
            '单',
            '5G',
            ' ',
            's',
            '会员',
            '😀',
            '\u200b',
            '1',
            '.',
          ),
        ),
        (parts) => {
          const text = parts.join('');
          let end = 0;
          for (const hit of glossary.find(text)) {
            expect(hit.start).toBeGreaterThanOrEqual(end);
            expect(hit.end).toBeGreaterThan(hit.start);
            end = hit.end;
          }
          expect(end).toBeLessThanOrEqual(text.length);
        },
      ),
    );
  });

  it('takes every term, also the empty glossary', () => {
    expect(glossary.size).toBe(18);
    expect(buildGlossary([]).find('API')).toEqual([]);
  });
});
