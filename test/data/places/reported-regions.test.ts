// Sets that rest on reports: who knows of no report sees no row, and in hindsight it counts from what the report tells.

import { describe, expect, test } from 'vitest';
import { asKnown, parameterValue, type Parameter } from '../../../src/model/parameter.ts';
import { shippedScreener, transaction } from '../../sources.ts';

const refused = (region: string, asOf: string, knownAt: string): boolean =>
  shippedScreener({ asOf, knownAt })
    .screen(
      transaction({
        id: 'deal',
        date: asOf,
        exporter: { name: 'Example AB', country: 'SE', type: 'private' },
        parties: [
          { role: 'end-user', name: 'Example Office', country: 'CN', region, type: 'police' },
        ],
        destination: { country: 'CN', region },
        items: [{ name: 'item', category: 'facial-recognition', 'supply-form': 'goods' }],
      }),
    )
    .whole('standard', false)
    .findings.some(
      ({ rule, outcome }) => rule === 'destination/mass-repression-region' && outcome === 'met',
    );

describe('a region under mass repression', () => {
  test.each([
    ['CN-XJ', '2017-06-01', '2017-06-01', true],
    ['CN-XJ', '2017-06-01', '2005-01-01', false],
    ['CN-XJ', '2017-06-01', '2017-05-15', false],
    ['CN-XJ', '2017-06-01', '2017-05-16', true],
    ['CN-XZ', '2022-06-01', '2022-06-01', false],
    ['CN-XZ', '2022-06-01', '2024-01-01', true],
    ['CN-XZ', '2019-05-31', '2024-01-01', false],
    ['CN-XZ', '2022-10-01', '2022-10-01', true],
    ['CN-XZ', '2022-10-01', '2022-06-01', false],
  ])('%s on %s, by what was known on %s: %s', (region, asOf, knownAt, expected) =>
    expect(refused(region, asOf, knownAt)).toBe(expected),
  );
});

describe('a set of which one row rests on a report', () => {
  const set: Parameter = {
    name: 'regions',
    title: 'Regions',
    kind: 'set',
    of: 'territory',
    source: 'reports',
    confidence: 'verified',
    members: [
      { code: 'XA', since: '2020-01-01', began: '2018-01-01' },
      { code: 'XB', since: '2020-01-01' },
    ],
  };
  const on = (asOf: string, knownAt: string) =>
    parameterValue(asKnown(set, { asOf, knownAt }), asOf);

  test.each([
    ['2021-01-01', '2019-12-31', ['XB']],
    ['2021-01-01', '2020-01-01', ['XA', 'XB']],
    ['2019-01-01', '2021-01-01', ['XA']],
    ['2017-12-31', '2021-01-01', []],
  ])('on %s, known at %s: %j', (asOf, knownAt, codes) => expect(on(asOf, knownAt)).toEqual(codes));

  test('is the very set where no report came out between the two days', () =>
    expect(asKnown(set, { asOf: '2021-01-01', knownAt: '2022-01-01' })).toBe(set));
});
