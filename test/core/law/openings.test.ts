// What opens a rule of law on a day: by the definitions of that day, and by one object wherever the same speaks for it.

import { describe, expect, it } from 'vitest';
import { openingIn } from '../../../src/core/law/openings.ts';
import type { Definition } from '../../../src/model/rule.ts';
import { declare, definition, library, pack, rule } from '../library.ts';

const THEN = { effect: 'prohibited' } as const;

/** One definition of two texts. */
const changed = (fact: string, older: string, newer: string, day: string): Definition => {
  const before = definition(`law/def-${fact}`, fact, { [older]: 'yes' }, { until: day });
  const after = definition(`law/def-${fact}`, fact, { [newer]: 'yes' }, { since: day });
  return { ...after, versions: [...after.versions, ...before.versions] };
};

const barred = rule('law/barred', {
  when: { all: [{ 'item.listed-good': 'yes' }, { 'destination.to-there': 'yes' }] },
  askedWhen: { 'item.category': 'probe' },
  then: THEN,
});
const plain = rule('law/plain', {
  when: { 'item.intercepts': 'yes' },
  askedWhen: { 'item.category': 'probe' },
  then: THEN,
});
const shipped = library({
  packs: [pack('law'), pack('policy', { kind: 'policy' })],
  rules: [barred, plain],
  definitions: [
    changed('item.listed-good', 'item.intercepts', 'item.locates', '2015-01-01'),
    changed('item.other', 'item.intercepts', 'item.locates', '2018-01-01'),
  ],
  facts: declare(
    {
      'item.category': 'text',
      'item.intercepts': 'yes-no',
      'item.locates': 'yes-no',
      'item.listed-good': 'yes-no',
      'item.other': 'yes-no',
    },
    { 'item.listed-good': { derived: true }, 'item.other': { derived: true } },
  ),
});
const opening = ({ pack: id, versions }: typeof barred, day: string) =>
  openingIn(shipped, { pack: id }, versions[0]!, day);
const speaking = (day: string): readonly string[] => {
  const telling = opening(barred, day)?.telling;
  return telling?.kind === 'any'
    ? telling.of.flatMap((leaf) => (leaf.kind === 'leaf' ? [leaf.fact] : []))
    : [];
};

describe('what law makes something else of', () => {
  it('speaks by the text of the day, on both sides of a change', () => {
    expect(speaking('2014-12-31')).toEqual(['item.intercepts']);
    expect(speaking('2015-01-01')).toEqual(['item.locates']);
  });

  it('is the same object on all days on which the same speaks, over the change of another definition', () => {
    expect(opening(barred, '2020-01-01')).toBe(opening(barred, '2016-01-01'));
    expect(opening(barred, '2014-12-31')).not.toBe(opening(barred, '2015-01-01'));
  });

  it('changes nothing of a rule that reads none of it', () => {
    expect(opening(plain, '2020-01-01')).toBe(opening(plain, '2010-01-01'));
    expect(opening(plain, '2010-01-01')).toBeDefined();
  });
});

it('opens no rule of policy', () => {
  expect(openingIn(shipped, { pack: 'policy' }, barred.versions[0]!, '2020-01-01')).toBeUndefined();
});
