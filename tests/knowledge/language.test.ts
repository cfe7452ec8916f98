import { describe, expect, it } from 'vitest';
import { inLanguage, writtenLanguage } from '../../knowledge/language';

describe('writtenLanguage', () => {
  it.each([
    ['我的快递三天了还没到', 'hans'],
    ['我的包裹三天了還沒到，什麼時候會來', 'hant'],
    ['請問訂單', 'hant'],
    ['Where is my parcel?', 'latin'],
    ['我的 order 一直显示 pending', 'hans'],
    ['12345 😀', null],
    ['', null],
  ])('%s: %s', (text, expected) => {
    expect(writtenLanguage(text)).toBe(expected);
  });
});

describe('inLanguage', () => {
  const lines = (text: string) => Array.from({ length: 12 }, (_, index) => `${text}${index}`);
  const chinese = lines('稍等，我看一下');
  const english = lines('One moment please');
  const all = [...chinese, ...english];
  const itself = (text: string) => text;

  it('gives the conversation’s own language', () => {
    expect(inLanguage(all, 'latin', itself)).toEqual(english);
    expect(inLanguage(all, 'hans', itself)).toEqual(chinese);
  });

  it('gives simplified lines for a traditional conversation rather than English ones', () => {
    expect(inLanguage(all, 'hant', itself)).toEqual(chinese);
  });

  it('gives everything where nothing fits', () => {
    expect(inLanguage(chinese, 'latin', itself)).toEqual(chinese);
    expect(inLanguage(all, null, itself)).toBe(all);
  });

  it('gives the same list again', () => {
    expect(inLanguage(all, 'hans', itself)).toBe(inLanguage(all, 'hans', itself));
  });
});
