// What the damage of a self-test does to a name: a slip in its longest words, the same each time, and none to what is no word.

import { describe, expect, it } from 'vitest';
import { letterDistance } from '../../../src/matching/names/alike.ts';
import { heavilyDamaged, slightlyDamaged } from '../../../src/matching/names/damage.ts';

describe('slight damage', () => {
  it('is one slip in the longest word', () => {
    for (const name of ['Hangzhou Hikvision Ltd.', 'Ivan Petrov', 'Rostec'])
      expect(letterDistance(slightlyDamaged(name)!, name, 2), name).toBe(1);
    expect(slightlyDamaged('Ivan Petrovich')).toMatch(/^Ivan P/);
  });

  it('is the same each time', () => {
    expect(slightlyDamaged('Hangzhou Hikvision')).toBe(slightlyDamaged('Hangzhou Hikvision'));
  });

  it('is not done to short words, numbers, and first letters of other words', () => {
    for (const name of ['KGB', 'VEVAK', 'MI 5', 'An Li', '7103'])
      expect(slightlyDamaged(name), name).toBeUndefined();
  });
});

describe('heavy damage', () => {
  it('is a slip in each of two words, and the first two words exchanged', () => {
    const words = heavilyDamaged('Ivan Petrovich Sidorov')!.split(' ');
    expect(words[1]).toBe('Ivan');
    expect(letterDistance(words[0]!, 'Petrovich', 2)).toBe(1);
    expect(letterDistance(words[2]!, 'Sidorov', 2)).toBe(1);
  });
});
