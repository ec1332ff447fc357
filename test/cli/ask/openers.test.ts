// What is asked first of a deal: of a service what kind of item it is about, the kind sold beside it first.

import { describe, expect, it } from 'vitest';
import { openersOf } from '../../../src/cli/ask/openers.ts';
import type { RawTransaction } from '../../../src/data/read/raw.ts';
import { shippedScreener } from '../../sources.ts';

const { columns, facts } = shippedScreener();

const kindOfSecond = (form: string, first: object = { category: 'drone', name: 'one' }) =>
  openersOf(
    { value: { items: [first, { 'supply-form': form }] } } as unknown as RawTransaction,
    columns,
    facts,
    '2026-01-01',
  ).find(({ fact }) => fact === 'items.1.category');

describe('the kind of what is supplied beside an item', () => {
  it('is that of the item which a service is about', () => {
    for (const form of ['technical-assistance', 'upgrade-or-support', 'technology']) {
      expect(kindOfSecond(form)?.question).toMatch(/^What kind of item is it about\?/);
      expect(kindOfSecond(form)?.initial).toBe('drone');
    }
  });

  it('is its own where it is an item itself', () => {
    for (const form of ['goods', 'software']) {
      expect(kindOfSecond(form)?.question).toBe('What kind of item is it?');
      expect(kindOfSecond(form)?.initial).toBeUndefined();
    }
  });

  it('proposes none while that of the first is not known', () => {
    expect(kindOfSecond('technical-assistance', { name: 'one' })?.initial).toBeUndefined();
  });
});
