// The deal as a reader looks for it: places by name and code, and of a line what all its units are worth together.

import { describe, expect, test } from 'vitest';
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
