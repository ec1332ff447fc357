// What 15 CFR 746.8 leaves out for civil users of allied companies needs no licence, nor an application to be looked at.

import { describe, expect, it } from 'vitest';
import { BASE, standing, verdictOn } from './deal.ts';

const RULES = ['us-ear/746-8-russia-belarus met', 'us-ear/746-8-russia-belarus-policy met'];

const there = (date: string, code: string, owned: string, branch = 'no'): string[] =>
  standing(
    verdictOn(
      BASE,
      `{ date: ${date}, destination: { country: RU }, parties: { 0: { country: RU, allied-subsidiary: ${owned}, branch-or-sales-office: ${branch} } },
         items: { 0: { classification: { us: ${code} }, facts: { us-hts-supplement: none, electronics-tariff: no } } } }`,
    ),
  ).filter((rule) => RULES.includes(rule));

describe.each([
  ['2024-02-15', '5A992.c'],
  ['2023-12-01', '5A992.c'],
  ['2023-06-01', '5A992.c'],
  ['2022-10-01', '5A992.c'],
  ['2022-03-10', '5A992.c'],
])('on %s', (date, code) => {
  it('such an item for a subsidiary needs no licence', () => {
    expect(there(date, code, 'yes')).toEqual([]);
  });
  it('for a local firm it does', () => {
    expect(there(date, code, 'no')).toContain('us-ear/746-8-russia-belarus met');
  });
  it('another item for a subsidiary is looked at case by case', () => {
    expect(there(date, '4A994.l', 'yes')).toContain('us-ear/746-8-russia-belarus-policy met');
  });
});

it('a branch or sales office is freed since 15 September 2022, and was not in March', () => {
  expect(there('2022-10-01', '5A992.c', 'yes', 'yes')).toEqual([]);
  expect(there('2022-03-10', '5A992.c', 'yes', 'yes')).toEqual(['us-ear/746-8-russia-belarus met']);
});
