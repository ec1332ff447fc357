// On which level a label stands, by the order of 1 CFR: (a), (1), (i), (A), (1), (i).

import { expect, it } from 'vitest';
import { opened } from '../../../src/data/copies/numbering.ts';

const read = (...labels: string[]): string => {
  let open: readonly string[] = [];
  for (const label of labels) open = opened(open, label);
  return open.join(' ');
};

it.each([
  [['a'], 'a'],
  [['a', 'b'], 'b'],
  [['a', '1', 'i', 'A'], 'a 1 i A'],
  [['a', '1', 'i', 'ii'], 'a 1 ii'],
  [['a', '1', 'i', 'A', '1', 'i'], 'a 1 i A 1 i'],
  [['a', '1', 'i', 'A', '1', '2'], 'a 1 i A 2'],
  [['a', '1', 'i', 'A', 'B', '2'], 'a 2'],
  [['g', 'h', 'i'], 'i'],
  [['h', '1', 'i'], 'h 1 i'],
  [['a', '1', '2', 'i', 'b'], 'b'],
  [['a', '1', 'i', 'ii', 'iii', 'iv', 'v', 'vi'], 'a 1 vi'],
  [['y', 'z', 'aa'], 'aa'],
])('%j stands at %s', (labels, expected) => {
  expect(read(...labels)).toBe(expected);
});

it('what is left out or reserved moves the nearest level that the label continues', () => {
  expect(read('a', '1', '4')).toBe('a 4');
  expect(read('a', '1', 'i', 'd')).toBe('d');
});
