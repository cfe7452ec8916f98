import { describe, expect, it } from 'vitest';
import { readCustomer } from '../../../knowledge/reading';
import { talk } from './talk';

describe('readCustomer', () => {
  it('reads an upset customer who waits for a parcel', () => {
    const reading = readCustomer(talk('客:下单都五天了还没发货！！你们到底管不管啊', '客:订单号 8834120077'));
    expect(reading.emotion).toBe('angry');
    expect(reading.category).toBe('complaint');
    expect(reading.priority).toBe('important');
    expect(reading.stage).toBe('accept');
    expect(reading.scenes[0]).toBe('logistics');
    expect(reading.given.order).toBe('8834120077');
    expect(reading.missing).not.toContain('order');
    expect(reading.acknowledged).toBe(false);
  });

  it('knows when the agent has acknowledged the feeling', () => {
    const before = ['客:等了三天了，太慢了，很失望', '服:您好，请提供订单号', '客:66102938475'];
    expect(readCustomer(talk(...before)).acknowledged).toBe(false);
    const after = [...before.slice(0, 1), '服:等了三天还没到，换作是我也会着急', '客:嗯'];
    expect(readCustomer(talk(...after)).acknowledged).toBe(true);
  });

  it('an empty conversation is a calm inquiry at its beginning', () => {
    expect(readCustomer([])).toMatchObject({
      emotion: 'neutral',
      category: 'inquiry',
      priority: 'normal',
      stage: 'accept',
      course: [],
      cues: [],
    });
  });
});
