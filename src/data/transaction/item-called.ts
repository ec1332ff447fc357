// How an item is called where something is said or asked of it: by its name, else by its number with its kind, so that of two items
// nobody has to count which is meant.

import { at } from '../read/values.ts';
import { isPlaceholder } from './placeholders.ts';

export interface SaysWhatItIs {
  readonly name: unknown;
  readonly category: unknown;
  readonly supplyForm: unknown;
}

/** 'Dome camera', 'item 2 (video-surveillance)', 'item 2'. `index` counts from 0. */
export const itemCalled = (said: SaysWhatItIs, index: number): string => {
  if (isSaid(said.name)) return said.name;
  const kind = [said.category, said.supplyForm].find(isSaid);
  return kind === undefined ? `item ${index + 1}` : `item ${index + 1} (${kind})`;
};

/** The same of an item as it is written; the only item that has no name needs no number. */
export const writtenItemCalled = (items: readonly unknown[], index: number): string => {
  const [name, category, supplyForm] = ['name', 'category', 'supply-form'].map((key) =>
    at(items[index], [key]),
  );
  const called = itemCalled({ name, category, supplyForm }, index);
  return items.length < 2 ? withoutNumber(called) : called;
};

/** Of the only item: 'the item (video-surveillance)'. */
export const withoutNumber = (called: string): string =>
  called.replace(/^item 1(?=$| \()/, 'the item');

const isSaid = (stated: unknown): stated is string =>
  typeof stated === 'string' && !isPlaceholder(stated);
