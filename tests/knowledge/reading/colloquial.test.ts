import { describe, expect, it } from 'vitest';
import { measure } from './measure';

/**
 * Messages as people type them, from a dozen trades, in three ways of writing. Written before the words that read them;
 * only the tuning half was looked at afterwards. The held-out half is measured, never read for its mistakes.
 */
describe.each(['messages-held-out.jsonl', 'messages-tuning.jsonl'])('%s', (file) => {
  const figures = measure(file);
  it('negative or not: F1 ≥ 0.85, five classes ≥ 0.72', () => {
    expect(figures.negative, figures.emotionWrong.join('\n')).toBeGreaterThanOrEqual(0.85);
    expect(figures.five).toBeGreaterThanOrEqual(0.72);
  });
  it('category in 80 %, priority in 87 %', () => {
    expect(figures.category.share).toBeGreaterThanOrEqual(0.8);
    expect(figures.priority.share).toBeGreaterThanOrEqual(0.87);
  });
  it('what has happened in 80 %, nothing made up in 88 %', () => {
    expect(figures.matter.share).toBeGreaterThanOrEqual(0.8);
    expect(figures.noMatter.share).toBeGreaterThanOrEqual(0.88);
  });
});
