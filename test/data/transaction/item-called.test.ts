// How items are called: by name, else by what is known of their kind.

import { expect, it } from 'vitest';
import {
  itemCalled,
  withoutNumber,
  writtenItemCalled,
} from '../../../src/data/transaction/item-called.ts';

it('is called by its name, else by number and kind, else by number', () => {
  const of = (name: unknown, category: unknown, supplyForm: unknown) =>
    itemCalled({ name, category, supplyForm }, 1);
  expect(of('Dome', 'video-surveillance', 'goods')).toBe('Dome');
  expect(of('tbd', 'video-surveillance', 'goods')).toBe('item 2 (video-surveillance)');
  expect(of(undefined, undefined, 'technical-assistance')).toBe('item 2 (technical-assistance)');
  expect(of(undefined, 'unknown', undefined)).toBe('item 2');
});

it('has no number where it is the only one', () => {
  expect(writtenItemCalled([{ category: 'drone' }], 0)).toBe('the item (drone)');
  expect(writtenItemCalled([{}], 0)).toBe('the item');
  expect(writtenItemCalled([{}, { category: 'drone' }], 1)).toBe('item 2 (drone)');
  expect(withoutNumber('item 12')).toBe('item 12');
});
