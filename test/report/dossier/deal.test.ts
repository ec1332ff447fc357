// The deal as a reader looks for it: places by name and code, and of a line what all its units are worth together.

import { describe, expect, test } from 'vitest';
import type { GivenAnswer } from '../../../src/model/answer.ts';
import type { DealPart } from '../../../src/model/verdict.ts';
import { dealOf } from '../../../src/report/dossier/deal.ts';
import { verdict } from '../verdict.ts';

const part = (name: string, facts: Readonly<Record<string, string>>): DealPart => ({
  part: name,
  facts: Object.entries(facts).map(([fact, value]) => ({ fact, value, from: 'deal.yaml:1' })),
});
const PLACES = { SY: 'Syria (SY)', 'UA-43': 'Crimea (UA-43)', Iran: 'Iran (IR)' };

describe('a place', () => {
  const { parties, terms } = dealOf(
    verdict({
      deal: [
        part('exporter', { name: 'SY', country: 'Iran' }),
        part('end-user', { name: 'B', country: 'SY', region: 'UA-43', 'owners.0.country': 'SY' }),
        part('destination', { country: 'SY' }),
        part('reseller', { country: 'XX' }),
      ],
    }),
    PLACES,
  );

  test('is told by its name with its code, of parties, owners, use and route', () => {
    expect(parties.map(({ country }) => country)).toEqual([
      'Iran (IR)',
      'Syria (SY), Crimea (UA-43)',
      'XX',
    ]);
    expect(parties[1]!.more).toBe('owner 1: country: Syria (SY)');
    expect(terms).toContainEqual({ what: 'Used in', value: 'Syria (SY)' });
    expect(terms[1]!.value).toBe(
      'from Iran (IR) (exporter) by way of XX (reseller) to Syria (SY), Crimea (UA-43) (end user)',
    );
  });

  test('of who only pays is no leg of the route', () => {
    const { terms: legs } = dealOf(
      verdict({
        deal: [
          part('exporter', { country: 'SY' }),
          part('payer', { name: 'C', country: 'IR' }),
          part('end-user', { country: 'XX' }),
        ],
      }),
      PLACES,
    );
    expect(legs.find(({ what }) => what === 'Route, by the parties')!.value).toBe(
      'from Syria (SY) (exporter) to XX (end user)',
    );
  });

  test('and what is no place stays as it is', () => {
    expect(parties[0]!.name).toBe('SY');
  });
});

test.each([
  [{ quantity: '14', 'value.amount': '300', 'value.currency': 'USD' }, '14 ×, together 300 USD'],
  [{ quantity: '1', 'value.amount': '300', 'value.currency': 'USD' }, '1 ×, 300 USD'],
  [{ 'value.amount': '300', 'value.currency': 'USD' }, '300 USD'],
  [{ quantity: '2' }, '2 ×'],
  [{}, 'not stated'],
])('the amount of a line %j is told as %s', (facts, amount) => {
  const { items } = dealOf(verdict({ deal: [part('item', { name: 'A', ...facts })] }));
  expect(items[0]!.amount).toBe(amount);
});

describe('what somebody answered by name', () => {
  const answer = (
    fact: string,
    value: string,
    standing: GivenAnswer['standing'] = 'counts',
  ): GivenAnswer => ({
    fact,
    value,
    by: 'A. Berg',
    on: '2026-02-20',
    papers: [],
    standing,
    from: 'deal.yaml:9',
  });
  const deal = [
    part('exporter', { name: 'A', type: 'private' }),
    part('end-user', { name: 'B' }),
    part('reseller', { name: 'C' }),
    part('item', { name: 'D' }),
  ];
  const shown = dealOf(
    verdict({
      deal,
      answers: [
        answer('exporter.type', 'police'),
        answer('end-user.type', 'interior-ministry'),
        answer('parties.1.type', 'private', 'withdrawn'),
        answer('item.category', 'imsi-catcher'),
        answer('item.supply-form', 'goods'),
        answer('item.supply-form', 'software'),
        answer('item.classification.us', '5A001'),
        answer('destination.country', 'KE'),
        answer('end-use.described', 'specific', 'without-proof'),
      ],
    }),
    { KE: 'Kenya (KE)' },
  );

  test('stands in the tables of the deal, marked, and is not told as not stated', () => {
    expect(shown.parties[1]!.kind).toBe('interior ministry (answered by name)');
    expect(shown.items[0]).toMatchObject({
      kind: 'IMSI catcher (answered by name)',
      suppliedAs: 'goods / software (answered by name)',
    });
    expect(shown.items[0]!.codes).toContain('5A001 (answered by name)');
    expect(shown.terms).toContainEqual({
      what: 'Used in',
      value: 'Kenya (KE) (answered by name)',
    });
  });

  test('does not take the place of what the file states, and what does not count is not shown', () => {
    expect(shown.parties[0]!.kind).toBe('private');
    expect(shown.parties[2]!.kind).toBe('not stated');
  });

  test('is not told twice: its own row stands among the answers', () => {
    expect(shown.answers).toEqual([]);
  });

  test('of two of a kind is told by its place in the list', () => {
    const { items } = dealOf(
      verdict({
        deal: [part('item', { name: 'D' }), part('item', { name: 'E' })],
        answers: [answer('items.1.category', 'dpi-filtering'), answer('item.category', 'drone')],
      }),
    );
    expect(items.map(({ kind }) => kind)).toEqual([
      'not stated',
      expect.stringContaining('answered by name'),
    ]);
  });
});
