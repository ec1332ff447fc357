// A past shipment by its own day and a later one: only what differs is told, under the right word.

import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/model/verdict.ts';
import { lookBackText, lookedBack } from '../../src/report/look-back.ts';
import { LOOK, verdict } from './verdict.ts';

const DAY = '2019-05-14';
const LATER = '2026-11-28';

const gap = (what: string, kind: 'law' | 'policy' = 'policy') => ({
  kind,
  what,
  why: 'A rule cannot be decided without it.',
  remedy: 'Check it by hand.',
});
const on = (asOf: string, changes: Partial<Verdict>): Verdict => ({
  ...verdict({}),
  asOf,
  knownAt: asOf,
  findings: [],
  gaps: [],
  ...changes,
});
const back = (before: Partial<Verdict>, after: Partial<Verdict>) =>
  lookedBack(on(DAY, before), on(LATER, after));
const text = (before: Partial<Verdict>, after: Partial<Verdict>): string => {
  const one = back(before, after);
  return lookBackText(
    { looked: 1, undated: 0, earlier: 0 },
    one === undefined ? [] : [one],
    LATER,
    { ...LOOK, width: 400 },
  );
};

describe('gaps', () => {
  const near = (territory: string, year: number, value: string): string =>
    `The index wgi-voice-accountability of ${territory} for ${year}: ${value}, within 24.51 to 33.82 by the edition about ${year}, published ${year + 1}-09-30: too near to a threshold to say on which side it lies`;

  test('of one index by another edition are one, and of another state another', () => {
    const old = gap(near('UG', 2017, '31.03'));
    expect(back({ gaps: [old] }, { gaps: [gap(near('UG', 2023, '29.41'))] })).toBeUndefined();
    const other = gap(near('KZ', 2023, '29.41'));
    expect(back({ gaps: [old] }, { gaps: [other] })).toMatchObject({
      gaps: [other.what],
      gapsGone: [old.what],
    });
  });

  test('of one index that is too old by now, or of law as well, are others', () => {
    const old = gap(near('UG', 2017, '31.03'));
    const stale = gap(
      'The index wgi-voice-accountability of UG for 2023: too old for 2026-11-28: the newest that was known is the edition about 2023, published 2024-09-30',
    );
    expect(back({ gaps: [old] }, { gaps: [stale] })?.gaps).toEqual([stale.what]);
    const law = gap(near('UG', 2023, '29.41'), 'law');
    expect(back({ gaps: [old] }, { gaps: [law] })?.gaps).toEqual([law.what]);
  });

  test('of provisions and codes that differ in a number are others', () => {
    const [third, fourth] = ['eu: National laws, Art. 5(3)', 'eu: National laws, Art. 5(4)'];
    expect(back({ gaps: [gap(third)] }, { gaps: [gap(fourth)] })).toMatchObject({
      gaps: [fourth],
      gapsGone: [third],
    });
  });

  test('are new or gone, and none is said to have been looked at before', () => {
    const [came, went] = ['eu: National laws, Art. 5(3)', 'us: Licences by letter'];
    const told = text({ gaps: [gap(went)] }, { gaps: [gap(came)] });
    expect(told).toContain(`new gap: ${came}`);
    expect(told).toContain(`gap gone: ${went}`);
    expect(told).not.toContain('no longer');
  });

  test('alone that are gone leave the shipment as it was judged on its day', () => {
    expect(back({ gaps: [gap('us: Licences by letter')] }, {})).toBeUndefined();
  });
});
