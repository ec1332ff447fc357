// Rules that are applied to the same subjects stand together, and a relief is found by the rule that it names.

import { describe, expect, it } from 'vitest';
import { easedBy, easingOf } from '../../../src/core/law/easing.ts';
import { groupsOf, groupsWith, type Applicable } from '../../../src/core/law/groups.ts';
import type { ActiveRule } from '../../../src/core/law/in-force.ts';

type Named = Applicable & { readonly name: string };
const applied = (name: string, place: number, ...subjects: string[]): Named =>
  ({ name, subjects, condition: { place } }) as unknown as Named;

const all = [
  applied('a', 1, 'item'),
  applied('b', 2, 'item', 'party'),
  applied('c', 3, 'item'),
  applied('d', 4),
];

describe('groups', () => {
  it('hold what has the same subjects, in the order in which they came', () => {
    const told = groupsOf(all).map((group) => [
      group.subjects.join(' '),
      group.all.map(({ name }) => name).join(' '),
      group.places,
    ]);
    expect(told).toEqual([
      ['item', 'a c', [1, 3]],
      ['item party', 'b', [2]],
      ['', 'd', [4]],
    ]);
  });

  it('with those that count alone leave out the groups of which none does', () => {
    const told = groupsWith(groupsOf(all), ({ name }) => name === 'c' || name === 'd');
    expect(told.map((group) => [group.all.map(({ name }) => name), group.places])).toEqual([
      [['c'], [3]],
      [['d'], [4]],
    ]);
    expect(groupsWith(groupsOf(all), () => false)).toEqual([]);
  });
});

describe('what eases a rule', () => {
  const relief = (then: object): ActiveRule =>
    ({ version: { then }, subjects: ['item'], condition: { place: 0 } }) as unknown as ActiveRule;
  const lifts = relief({ relieves: ['p/ban', 'p/licence'] });
  const softens = relief({ mitigates: ['p/ban'] });
  const finds = relief({ effect: 'care' });

  it('names the rules that it lifts or softens; a finding names none', () => {
    expect(easedBy(lifts)).toEqual(['p/ban', 'p/licence']);
    expect(easedBy(softens)).toEqual(['p/ban']);
    expect(easedBy(finds)).toEqual([]);
  });

  it('is found by the rule, and is nothing for a rule that nobody names', () => {
    const reliefs = groupsOf([lifts, softens]);
    expect(easingOf(reliefs, 'p/ban')).toEqual([lifts, softens]);
    expect(easingOf(reliefs, 'p/licence')).toEqual([lifts]);
    expect(easingOf(reliefs, 'p/other')).toEqual([]);
    // The same reliefs say the same again.
    expect(easingOf(reliefs, 'p/ban')).toEqual([lifts, softens]);
  });
});
