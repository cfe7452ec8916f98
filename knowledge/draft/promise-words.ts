import type { Draft } from './prepare';

/**
 * A real time to put in the place of "soon", near enough to be worth something and far enough to be kept:
 * this afternoon, this evening, tomorrow morning. `now` is epoch ms, the day is the computer's own.
 */
export function nextPromise(lang: Draft['lang'], now: number): string {
  const hour = new Date(now).getHours();
  if (hour < 16) return lang === 'zh' ? '今天18点前' : 'by 6 pm today';
  if (hour < 19) return lang === 'zh' ? '今晚21点前' : 'by 9 pm tonight';
  return lang === 'zh' ? '明天上午10点前' : 'by 10 am tomorrow';
}
