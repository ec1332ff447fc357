// What the General Technology Note frees beside what it does not: a second code keeps its control.

import { describe, expect, it } from 'vitest';
import { BASE, standing, verdictOn } from './deal.ts';

const SUPPLY = `{ exporter: { country: AR }, items: { 0: { name: know-how, supply-form: technology, us-jurisdiction: none } } }`;

describe('technology that Argentina exports', () => {
  const stands = (codes: string, note: string, more = '{}'): boolean =>
    standing(
      verdictOn(
        BASE,
        SUPPLY,
        `items: { 0: { classification: { wassenaar: ${codes} }, facts: { annex-i-note: ${note} } } }`,
        more,
      ),
    ).includes('wassenaar/exporting-state-implements met');
  it.each([
    ['[5.E.1.a]', false],
    ['[5.E.1.a, 5.E.1.c.2]', false],
    ['[5.E.1.a, 5.E.1.b.2]', true],
    ['[5.E.1.a, 5.D.1.a]', true],
    ['[5.E.1.a, 5.A.1.f.2]', true],
  ])('of %s that is not required stays listed: %s', (codes, is) => {
    expect(stands(codes, 'not-required')).toBe(is);
  });
  const LICENCE =
    'licences: [{ jurisdiction: AR, kind: individual, status: granted, since: 2024-01-01, until: 2027-01-01, covers: yes, agency: export-control }]';
  it.each([
    ['[8.E.2.c]', false],
    ['[8.E.2.a]', true],
    ['[1.E.2.f]', true],
  ])('of %s that is the minimum for an authorised item stays listed: %s', (codes, is) => {
    expect(
      stands(
        codes,
        'minimum',
        `{ items: { 0: { facts: { serves-authorised-item: yes } } }, ${LICENCE} }`,
      ),
    ).toBe(is);
  });
});
