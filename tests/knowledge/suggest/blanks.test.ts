import { describe, expect, it } from 'vitest';
import type { Message } from '../../../knowledge/conversation';
import type { Script } from '../../../knowledge/pack/schema';
import {
  blankNames,
  blankOf,
  fillBlanks,
  openBlanks,
  pickUp,
  placeCaret,
  proposals,
  valuesFor,
} from '../../../knowledge/suggest';

const says = (...texts: string[]): Message[] =>
  texts.map((text, i) => ({ id: String(i), role: 'customer', text, seenAt: i, old: false }));

describe('blanks', () => {
  it('are found with their places', () => {
    const text = '{{客户称呼}}，订单{{ 订单号 }}在{{时间}}到{{|}}';
    expect(openBlanks(text).map(({ start, end }) => text.slice(start, end))).toEqual([
      '{{客户称呼}}',
      '{{ 订单号 }}',
      '{{时间}}',
    ]);
    expect(blankNames(`${text}{{时间}}`)).toEqual(['客户称呼', '订单号', '时间']);
  });

  it('are filled; those without a value stay', () => {
    expect(fillBlanks('{{a}}和{{b}}和{{ a }}', { a: '甲', b: ' ' })).toBe('甲和{{b}}和甲');
    expect(fillBlanks('{{constructor}}{{__proto__}}', {})).toBe('{{constructor}}{{__proto__}}');
    expect(fillBlanks('{{a}}', { a: '$&$1' })).toBe('$&$1');
  });

  it.each([
    ['您好{{|}}。', '您好。', 2, 2],
    ['您好{{称呼}}。', '您好{{称呼}}。', 2, 8],
    ['您好。', '您好。', 3, 3],
  ])('leave the caret in %j', (text, inserted, start, end) => {
    expect(placeCaret(text)).toEqual({ text: inserted, selection: { start, end } });
  });

  it('know their kind from the script or from their name', () => {
    expect(blankOf({ blanks: [{ name: '天数', kind: 'choice', choices: ['一天'] }] }, '天数').kind).toBe(
      'choice',
    );
    expect(
      ['订单号', '快递单号', '客户称呼', '客服名', '金额', '到货日期', '回复时间', '问题'].map(
        (name) => blankOf({}, name).kind,
      ),
    ).toEqual(['order', 'text', 'customer', 'text', 'amount', 'date', 'time', 'text']);
  });

  it('propose real times that lie ahead', () => {
    const at = (hour: number, minute = 0) =>
      proposals({ name: '时间', kind: 'time' }, new Date(2026, 10, 21, hour, minute).getTime());
    expect(at(10, 2)).toEqual(['10点20分前', '今天18点前', '明天上午10点前']);
    expect(at(17, 30)).toEqual(['17点45分前', '明天上午10点前']);
    expect(at(23, 58)).toEqual(['明天上午10点前']);
    expect(proposals({ name: 'x', kind: 'text' }, 0)).toEqual([]);
  });

  it('speak the language of the script, or else of their own name', () => {
    const now = new Date(2026, 10, 21, 10, 42).getTime();
    expect(proposals({ name: '回覆時間', kind: 'time' }, now)).toEqual([
      '11點前',
      '今天18點前',
      '明天上午10點前',
    ]);
    expect(proposals({ name: 'reply time', kind: 'time' }, now)).toEqual([
      'by 11 am',
      'by 6 pm today',
      'by 10 am tomorrow',
    ]);
    expect(proposals({ name: 'date', kind: 'date' }, now)[0]).toBe('November 22');
    expect(proposals({ name: 'date', kind: 'date' }, now, '我们{{date}}给您寄出')[0]).toBe('11月22日');
  });

  it('are known by traditional and English names too', () => {
    expect(
      ['訂單號', '宅配單號', '顧客稱呼', '金額', '到貨日期', '回覆時間', '時間一', '問題'].map(
        (name) => blankOf({}, name).kind,
      ),
    ).toEqual(['order', 'text', 'customer', 'amount', 'date', 'time', 'text', 'text']);
    expect(
      [
        'order number',
        'tracking number',
        'customer name',
        'agent name',
        'amount',
        'arrival date',
        'reply time',
        'time one',
      ].map((name) => blankOf({}, name).kind),
    ).toEqual(['order', 'text', 'customer', 'text', 'amount', 'date', 'time', 'text']);
  });
});

describe('what the conversation tells', () => {
  it.each([
    ['订单号：2026112100123', '2026112100123'],
    ['我的單號是 TB-20261121', 'TB-20261121'],
    ['order #A1023456 please', 'A1023456'],
    ['202611210012345678', '202611210012345678'],
    ['我手机13812345678', undefined],
    ['订单号13812345678', undefined],
    ['还没到，等了3天', undefined],
  ])('order in %j', (text, order) => {
    expect(pickUp(says(text)).order).toBe(order);
  });

  it('takes the latest order, and only the customer’s', () => {
    const messages = says('订单号20261101001', '不对，是订单号20261102002');
    messages.push({ id: 'a', role: 'agent', text: '订单号99999999999', seenAt: 9, old: false });
    expect(pickUp(messages).order).toBe('20261102002');
  });

  it.each([
    ['王芳', '王芳'],
    ['访客12345', undefined],
    ['Visitor', undefined],
    ['user_8f3a9b27c41d', undefined],
    ['', undefined],
  ])('customer called %j by the console', (name, customer) => {
    expect(pickUp([], { name }).customer).toBe(customer);
  });

  it('believes the customer’s own name first', () => {
    expect(pickUp(says('我叫李雷'), { name: 'lilei99' }).customer).toBe('李雷');
  });

  it('fills by name, by kind and by default', () => {
    const script = { blanks: [{ name: '天', kind: 'choice', default: '三天' }] } as unknown as Script;
    const picked = { order: '2026112100123', customer: '王芳' };
    expect(
      valuesFor(script, ['客服名', '订单号', '订单号后四位', '客户称呼', '天', '问题'], picked, {
        客服名: '小暖',
      }),
    ).toEqual({
      客服名: '小暖',
      订单号: '2026112100123',
      订单号后四位: '0123',
      客户称呼: '王芳',
      天: '三天',
    });
  });
});
