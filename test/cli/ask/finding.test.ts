// What Enter takes after something was typed into a long list: what was typed in full, never a neighbour with a longer name.

import { describe, expect, it } from 'vitest';
import { found } from '../../../src/cli/ask/finding.ts';
import { placesOf } from '../../../src/cli/ask/places.ts';
import { shippedSources } from '../../sources.ts';

const places = placesOf(shippedSources().territories);
const first = (typed: string): string | undefined => found(typed, places)[0]?.value;

describe('a place that is typed', () => {
  it.each([
    ['russia', 'RU'],
    ['uk', 'GB'],
    ['turkey', 'TR'],
    ['turkiye', 'TR'],
    ['Türkiye', 'TR'],
    ['usa', 'US'],
    ['america', 'US'],
    ['uae', 'AE'],
    ['china', 'CN'],
    ['niger', 'NE'],
    ['congo', 'CD'],
    ['south korea', 'KR'],
    ['de', 'DE'],
  ])('%s comes first as %s', (typed, code) => {
    expect(first(typed)).toBe(code);
  });

  it('as a part comes first where the part is meant', () => {
    expect(first('chechnya')).toBe('x-chechnya');
  });

  it('that there is not finds nothing', () => {
    expect(found('atlantis', places)).toEqual([]);
  });
});
