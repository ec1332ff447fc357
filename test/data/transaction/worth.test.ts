// What an item is worth in one line: read where it can mean one thing, else refused.

import { describe, expect, it } from 'vitest';
import { isWorth, worthIn } from '../../../src/data/transaction/worth.ts';

describe('worth in one line', () => {
  it.each([
    ['25000 EUR', '25000', 'EUR'],
    ['EUR 25000', '25000', 'EUR'],
    [' 12.50usd ', '12.50', 'USD'],
  ])('reads %s', (text, amount, currency) => {
    expect(worthIn('items.1.value', text)).toEqual([
      ['items.1.value.amount', amount],
      ['items.1.value.currency', currency],
    ]);
  });

  it.each(['25000', '25,000 EUR', '25.000,00 EUR', '€ 5', '$5', '1 200 EUR', 'EUR', '-5 EUR', ''])(
    'refuses %s',
    (text) => {
      expect(worthIn('item.value', text)).toMatchObject({ code: 'wrong-type' });
    },
  );

  it.each(['unknown', 'asked-without-result', ' tbd '])('takes %s for both', (text) => {
    expect(worthIn('item.value', text)).toEqual([['item.value', text.trim()]]);
  });

  it('is asked of items alone', () => {
    expect(['item.value', 'items.3.value'].map(isWorth)).toEqual([true, true]);
    expect(['item.value.amount', 'licences.0.draws-value', 'value'].map(isWorth)).toEqual([
      false,
      false,
      false,
    ]);
  });
});
