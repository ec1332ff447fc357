// What a declared code says on its list, in whatever spelling.

import { expect, it } from 'vitest';
import { declaredCodes } from '../../../src/data/transaction/declared-codes.ts';
import { shippedSources } from '../../sources.ts';

const lists = shippedSources().library.controlLists;
const us = lists.find(({ id }) => id === 'us')!;

it.each([
  ['USML', 'usml'],
  ['USML XII', 'usml'],
  ['usml xii(c)', 'usml'],
  ['Category XI(b)', 'usml'],
  ['XI(b)', 'usml'],
  ['5a001.F.1', '5A001.f.1'],
  ['ear 99', 'EAR99'],
])('%s on the list of the United States is %s', (given, code) => {
  expect(declaredCodes([given], us, lists)).toEqual({ codes: [code], strange: [] });
});

it('a code that the list cannot have is kept apart', () => {
  expect(declaredCodes(['5Z999'], us, lists).codes).toEqual([]);
  expect(declaredCodes(['5Z999'], us, lists).strange).toHaveLength(1);
});
