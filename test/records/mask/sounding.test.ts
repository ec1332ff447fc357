// Another spelling or writing of a name is found by its sound; what sounds otherwise stays.

import anyAscii from 'any-ascii';
import { expect, test } from 'vitest';
import { withoutAlike } from '../../../src/records/mask/sounding.ts';

const without = (name: string) => withoutAlike([{ label: 'X', names: [name] }], anyAscii);

test.each([
  ['Иван Петров', 'Proxy for Ivan Petrov', 'Proxy for X X'],
  ['Иван Петров', 'petrov-2024', 'X-2024'],
  ['Ivan Petrov', 'Прокси для Петрова: Петров И.', 'Прокси для X: X И.'],
  ['Jürgen Müller', 'Deal of Juergen Mueller', 'Deal of X X'],
  ['محمد زيدان', 'for Muhammad Zaidan', 'for X X'],
  ['李明', 'sold to Li Ming', 'sold to X X'],
  ['Katherine Stephens', 'asked by Catherine Stevens', 'asked by X X'],
])('%s in %j', (name, text, rest) => {
  expect(without(name)(text)).toBe(rest);
});

test.each([
  ['Иван Петров', 'Video analytics for a harbour'],
  ['Wilhelmina Oxbarrow', 'web proxy, content filtering at home'],
  ['李明', 'Li-ion batteries'],
])('of %s nothing stands in %j', (name, text) => {
  expect(without(name)(text)).toBe(text);
});
