// What a file states without a paper is found of each item and each party, not of the only one alone.

import { expect, it } from 'vitest';
import { at } from '../../../src/data/read/values.ts';
import type { RawTransaction } from '../../../src/data/read/raw.ts';
import { statedUnproved } from '../../../src/data/transaction/stated-unproved.ts';
import type { FactDeclaration, FactTable } from '../../../src/model/fact.ts';
import { shippedScreener } from '../../sources.ts';

const { columns } = shippedScreener();

const needing = (path: string): FactTable =>
  new Map([
    [
      path,
      {
        path,
        type: 'choice',
        question: '',
        derived: false,
        fixed: false,
        proof: ['goods', 'private'],
      } as FactDeclaration,
    ],
  ]);

const labels = (path: string, value: object): string[] => {
  const raw = { value, place: () => ({ file: 'deal.yaml' }) } as unknown as RawTransaction;
  return statedUnproved(raw, columns, needing(path), {
    valuesAt: (target) =>
      [at(value, target.path)].flat().filter((one) => one !== undefined) as string[],
    spelt: (said) => said,
  }).map(({ label }) => label);
};

const item = (form: string) => ({ name: 'x', 'supply-form': form });
const party = (role: string, type: string) => ({ role, name: 'x', type });

it('of the only item by its name, of several by their places', () => {
  expect(labels('item.supply-form', { items: [item('goods')] })).toEqual(['item.supply-form']);
  expect(
    labels('item.supply-form', { items: [item('goods'), item('software'), item('goods')] }),
  ).toEqual(['items.0.supply-form', 'items.2.supply-form']);
});

it('of every party, and of each bearer of a role', () => {
  const parties = [
    party('end-user', 'private'),
    party('end-user', 'police'),
    party('reseller', 'private'),
  ];
  expect(labels('party.type', { exporter: { type: 'private' }, parties })).toEqual([
    'exporter.type',
    'parties.0.type',
    'parties.2.type',
  ]);
});
