// Who is named as payer: a party like others, compared with all lists, and told where it has no other part in the deal.

import { describe, expect, it } from 'vitest';
import { shippedScreener, transaction } from '../../sources.ts';

const screened = (payer: Record<string, unknown> | undefined, from: string, more = {}) =>
  shippedScreener()
    .screen(
      transaction({
        id: 'deal',
        date: '2026-03-10',
        exporter: { name: 'Example Systems', country: from, type: 'private' },
        parties: [
          { role: 'end-user', name: 'Example Bank', country: 'JP', type: 'private' },
          ...(payer ? [{ role: 'payer', type: 'private', ...payer }] : []),
        ],
        destination: { country: 'JP' },
        items: [{ name: 'router', 'supply-form': 'goods', classification: { eu: 'none' } }],
        ...more,
      }),
    )
    .whole('standard', false);

const told = (verdict: ReturnType<typeof screened>) =>
  verdict.findings.filter(({ rule }) => rule.endsWith('/payer-is-another'));

const other = { name: 'Blue Horizon Holding', country: 'CY' };
const notSeen = { diligence: { 'sign-payment': 'not-seen' } };

describe('a payer', () => {
  it.each([
    ['DE', 'diversion/payer-is-another'],
    ['US', 'know-your-customer/payer-is-another'],
  ])('without another part is asked about, of an exporter in %s by %s', (from, rule) => {
    expect(told(screened(other, from, notSeen))).toMatchObject([
      { rule, outcome: 'met', effect: 'inquire' },
    ]);
  });

  it('that is the user, in other letters, is nothing to ask about', () => {
    expect(told(screened({ name: 'EXAMPLE BANK', country: 'JP' }, 'DE', notSeen))).toEqual([]);
    expect(told(screened(undefined, 'DE', notSeen))).toEqual([]);
  });

  it('of which it was explained why is nothing to ask about', () => {
    expect(told(screened(other, 'DE', { diligence: { 'sign-payment': 'explained' } }))).toEqual([]);
  });

  it('leaves open what was made of it while nothing is said of signs', () => {
    expect(told(screened(other, 'DE'))).toMatchObject([{ outcome: 'undetermined' }]);
  });

  it('that a list of persons whose property is blocked names makes a deal of the United States red', () => {
    const listed = screened({ name: 'Rosoboronexport', country: 'RU' }, 'US', notSeen);
    expect(listed.law).toBe('red');
    expect(screened(other, 'US', notSeen).law).not.toBe('red');
  });
});
