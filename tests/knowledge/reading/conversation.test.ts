import { describe, expect, it } from 'vitest';
import { readCustomer } from '../../../knowledge/reading';
import { talk } from './talk';

describe('stage: where the conversation stands', () => {
  it.each([
    ['accept', ['客:你好']],
    ['accept', ['系:客户进入会话', '客:你好，我想问下这款耳机支持苹果吗']],
    ['confirm', ['客:在吗', '服:在的，请问有什么可以帮您？', '客:我的快递三天没更新了']],
    ['answer', ['客:我的快递三天没更新了', '服:方便告诉我订单号吗？', '客:SF1029384756123']],
    [
      'answer',
      [
        '客:退款还没到',
        '服:订单号是多少呢',
        '客:20251103998877',
        '服:查到了，退款会在今天18点前到账，您看可以吗',
      ],
    ],
    ['followup', ['客:退款还没到', '服:查到了，已经帮您加急，今天到账。还有其他问题吗？', '客:没有了']],
    ['followup', ['客:发票怎么开', '服:在订单页点“申请发票”，填好抬头就行。', '客:好的，谢谢']],
    ['answer', ['客:怎么退货', '服:您可以在订单页点“申请售后”，选退货，大约三天到账。', '客:点不了啊']],
    ['followup', ['客:What time do you open?', '服:We open at 9am. Anything else?', '客:no thanks']],
    ['confirm', ['客:我要投诉', '服:您别着急，我马上帮您看。']],
  ])('%s: %j', (stage, lines) => {
    expect(readCustomer(talk(...lines)).stage).toBe(stage);
  });
});

describe('acknowledged: somebody took the feeling in', () => {
  it.each([
    [false, ['客:等了三天了，太慢了，很失望', '服:您好，请提供订单号', '客:66102938475']],
    [true, ['客:等了三天了，太慢了，很失望', '服:等了三天还没到，换作是我也会着急', '客:嗯']],
    [true, ['客:你们太过分了！！', '服:很抱歉让您生气了，方便说说发生了什么吗？', '客:我买的手机是翻新的']],
    [false, ['客:东西坏了，好失望', '服:收到坏的确实让人失望，我马上看', '客:到现在都没人联系我！骗子！']],
    [false, ['客:你好', '服:抱歉让您久等了', '客:太慢了吧，等了一小时！']],
    [
      true,
      ['客:I want my money back, this is awful', '服:I am so sorry, that must be frustrating.', '客:ok'],
    ],
    [false, ['客:I want my money back, this is awful', '服:Order number?', '客:5567123']],
  ])('%s: %j', (acknowledged, lines) => {
    expect(readCustomer(talk(...lines)).acknowledged).toBe(acknowledged);
  });
});

describe('how a feeling moves', () => {
  it('stays while nobody takes it in, though the customer only gives a number', () => {
    const reading = readCustomer(talk('客:你们太过分了！！', '服:请提供订单号', '客:123456789'));
    expect(reading).toMatchObject({ emotion: 'angry', category: 'complaint', course: ['angry', 'neutral'] });
  });

  it('is over when the customer is glad again', () => {
    const reading = readCustomer(
      talk('客:太慢了！气死了', '服:马上处理，已加急，今天送到', '客:收到了，谢谢你，真快'),
    );
    expect(reading.emotion).toBe('happy');
  });

  it('is not carried over from another day', () => {
    const [upset, order] = talk('客:你们太过分了！！', '客:订单号 123456789');
    const later = 48 * 3_600_000;
    const messages = [
      { ...upset!, sentAt: 0 },
      { ...order!, sentAt: later },
    ];
    expect(readCustomer(messages, later).emotion).toBe('neutral');
    expect(readCustomer(messages, 0).emotion).toBe('angry');
  });
});

describe('facts', () => {
  it.each<[string, Record<string, RegExp>]>([
    [
      '我叫陈晨，电话13912345678，地址是杭州市西湖区文三路100号',
      { contact: /^13912345678$/, where: /杭州/, who: /陈晨/ },
    ],
    [
      '昨天下午三点买的电饭煲外壳裂了，我想换一个，周五前要用',
      { when: /昨天/, what: /电饭煲/, wish: /换/, deadline: /周五前/ },
    ],
    ['订单 A20391-77 还没到', { order: /^A20391-77$/ }],
    ['My order #88213 never arrived, I need it by Friday', { order: /^88213$/, deadline: /by Friday/ }],
    ['邮箱是 wang.li@example.com，发票发这里', { contact: /^wang\.li@example\.com$/ }],
    ['我手機號是0912-345-678，麻煩聯絡我', { contact: /^0912-345-678$/ }],
    ['3月5号下的单，单号后四位8821', { order: /^8821$/, when: /3月5号/ }],
    ['\u200b订单号：\u200b2025110399\u200b8877', { order: /2025110399/ }],
  ])('%s', (text, facts) => {
    const { given } = readCustomer(talk(`客:${text}`));
    for (const [kind, words] of Object.entries(facts))
      expect(given[kind as keyof typeof given]).toMatch(words);
  });

  it('takes a bare number as the answer to the agent’s question', () => {
    const { given, missing } = readCustomer(talk('客:我的快递没到', '服:方便告诉我订单号吗？', '客:4471'));
    expect(given.order).toBe('4471');
    expect(missing).not.toContain('order');
  });

  it('a phone number is no order number', () => {
    expect(readCustomer(talk('客:打我电话 13800001111')).given.order).toBeUndefined();
  });

  it('asks first for what helps most, and for nothing when a general question is clear', () => {
    expect(readCustomer(talk('客:我的快递三天没动了')).missing[0]).toBe('order');
    expect(readCustomer(talk('客:你好')).missing[0]).toBe('what');
    expect(readCustomer(talk('客:请问在哪里领优惠券？')).missing).toEqual([]);
  });
});
