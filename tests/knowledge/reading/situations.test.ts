import { describe, expect, it } from 'vitest';
import { readCustomer } from '../../../knowledge/reading';
import { SITUATIONS } from './situations';
import { talk } from './talk';

describe('single messages as an agent would note them down', () => {
  it.each(SITUATIONS)('%s', (text, emotion, category, priority, scene) => {
    const reading = readCustomer(talk(`客:${text}`));
    expect(emotion.split('|')).toContain(reading.emotion);
    expect(category.split('|')).toContain(reading.category);
    expect(priority.split('|')).toContain(reading.priority);
    if (scene && !scene.endsWith('|')) {
      expect(scene.split('|').some((one) => reading.scenes.slice(0, 2).includes(one))).toBe(true);
    }
  });
});
