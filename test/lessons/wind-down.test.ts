// What a general licence to wind down leaves barred, and where the law of one place had begun and that of its neighbour had not.

import { describe, expect, it } from 'vitest';
import { BASE, verdictOn } from './deal.ts';

const from = (country: string, day: string, to: string, more = ''): string =>
  `{ date: ${day}, exporter: { country: ${country}, us-owned: ${country === 'DE' ? 'yes' : 'no'} },
    destination: { country: ${to} }, parties: { 0: { country: ${to}, type: telecom-operator } }, ${more} }`;
const effects = (prefix: string, ...layers: string[]): string[] =>
  verdictOn(BASE, ...layers)
    .findings.filter(({ rule, outcome }) => rule.startsWith(prefix) && outcome === 'met')
    .map(({ effect }) => String(effect));

describe('a firm abroad that a US person owns, to Iran (31 CFR 560.215, 560.537)', () => {
  it.each([
    ['2018-06-26', 'licence-required'],
    ['2018-06-27', 'prohibited'],
    ['2018-11-04', 'prohibited'],
    ['2018-11-05', 'prohibited'],
  ])('on %s: %s', (day, effect) => {
    expect(effects('us-ear/itsr-560-215-owned-abroad', from('DE', day, 'IR'))).toEqual([effect]);
  });
});

describe('listed goods for Belarus in March 2022 from either side of the Rhine', () => {
  const listed =
    'items: { 0: { us-jurisdiction: none, classification: { wassenaar: 5A002, eu: 5A002 } } }';
  it.each([
    ['CH', '2022-03-17', ['prohibited']],
    ['LI', '2022-03-17', []],
    ['LI', '2022-03-18', ['prohibited']],
  ])('%s on %s: %j', (country, day, found) => {
    expect(
      effects('ch-export-control/embargo-by-dual-use', from(country, day, 'BY', listed)),
    ).toEqual(found);
  });
  it('is left to a gap from Liechtenstein, and no green answer', () => {
    const verdict = verdictOn(BASE, from('LI', '2022-03-17', 'BY', listed));
    expect(verdict.law).not.toBe('green');
    expect(verdict.gaps.some(({ what }) => what.includes('Liechtenstein'))).toBe(true);
  });
});
