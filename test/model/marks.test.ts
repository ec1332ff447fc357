// Four marks of a provision, and what is read from a confidence where nobody marked it.

import { describe, expect, it } from 'vitest';
import { marksOf, weakestMark, type Mark, type Marks } from '../../src/model/citation.ts';

const four = (text: Mark, dates: Mark, conditions: Mark, exceptions: Mark): Marks => ({
  text,
  dates,
  conditions,
  exceptions,
});

describe('marks', () => {
  it('of a provision without them say that it was seen at second hand, or not at all', () => {
    expect(marksOf({ confidence: 'verified' })).toEqual(
      four('secondary', 'secondary', 'secondary', 'secondary'),
    );
    expect(marksOf({ confidence: 'recalled' })).toEqual(
      four('recalled', 'recalled', 'recalled', 'recalled'),
    );
  });

  it('that are stated stand, whatever the confidence', () => {
    const stated = four('primary', 'primary', 'secondary', 'primary');
    expect(marksOf({ confidence: 'recalled', marks: stated })).toBe(stated);
  });

  it.each<[Mark, Marks]>([
    ['primary', four('primary', 'primary', 'primary', 'primary')],
    ['secondary', four('primary', 'secondary', 'primary', 'primary')],
    ['recalled', four('primary', 'secondary', 'primary', 'recalled')],
  ])('are as weak as the weakest: %s', (weakest, marks) => {
    expect(weakestMark(marks)).toBe(weakest);
  });
});
