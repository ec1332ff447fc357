// What is asked for the record alone: of which items, and of none that says it.

import { describe, expect, it } from 'vitest';
import { forTheRecord } from '../../../src/cli/ask/for-the-record.ts';
import type { RawTransaction } from '../../../src/data/read/raw.ts';

const asked = (value: unknown): string[] =>
  forTheRecord({ value } as RawTransaction).map(({ fact }) => fact);

describe('for the record', () => {
  it('asks what the only item does not say', () => {
    expect(asked({ items: [{ name: 'box' }] })).toEqual(['item.quantity', 'item.value']);
    expect(asked({ items: [{ name: 'box', quantity: '2' }] })).toEqual(['item.value']);
    expect(asked({ items: [{ name: 'box', quantity: '2', value: 'unknown' }] })).toEqual([
      'item.value',
    ]);
    expect(asked({ items: [{ name: 'box', value: 'asked-without-result' }] })).toEqual([
      'item.quantity',
    ]);
    expect(asked({ items: [{ name: 'box', value: { amount: '2', currency: 'EUR' } }] })).toEqual([
      'item.quantity',
    ]);
  });

  it('asks each of several, and none of whom nothing is known', () => {
    expect(asked({ items: [{ name: 'box', quantity: 2 }, { category: 'drone' }, {}] })).toEqual([
      'items.0.value',
      'items.1.quantity',
      'items.1.value',
    ]);
    expect(asked({ items: [{}] })).toEqual([]);
    expect(asked({ id: 'company' })).toEqual([]);
  });

  it('asks nobody twice who said that nobody could say', () => {
    expect(asked({ items: [{ name: 'box', quantity: 'asked-without-result' }] })).toEqual([
      'item.value',
    ]);
  });

  it('counts no pieces of a service, unless a licence does', () => {
    const training = { name: 'course', 'supply-form': 'technical-assistance' };
    expect(asked({ items: [training] })).toEqual(['item.value']);
    expect(asked({ items: [training], licences: [{ number: 'L-1' }] })).toEqual([
      'item.quantity',
      'item.value',
    ]);
  });

  it('says so where a licence counts by it', () => {
    const because = (licences: unknown[]) =>
      forTheRecord({ value: { items: [{ name: 'box' }], licences } } as RawTransaction)[0]!.because;
    expect(because([{ quantity: 4 }])).toContain('a licence is named');
    expect(because([{ jurisdiction: 'eu' }])).toBe('the record shows it; no colour turns on it');
  });
});
