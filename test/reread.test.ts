// A transaction read with answers in it is read as a file that states them, whatever was read of it before.

import { expect, test } from 'vitest';
import { withAnswersIn } from '../src/data/transaction/answered.ts';
import type { RawTransaction } from '../src/data/read/raw.ts';
import { LicetError } from '../src/model/errors.ts';
import type { Facts, Scope } from '../src/model/facts.ts';
import type { Transaction } from '../src/model/schema/transaction.ts';
import type { Screener } from '../src/screener.ts';
import { bundledCases, shippedScreener } from './sources.ts';

const SETS: readonly (readonly [string, string])[][] = [
  [['end-user.type', 'police']],
  [['destination.country', 'BY']],
  [['item.category', 'imsi-catcher']],
  [
    ['end-user.country', 'IR'],
    ['end-use.stated', 'no'],
  ],
  [['exporter.country', 'US']],
  [['end-user.type', 'telecom-operator']],
  [
    ['item.classification.us', '5A001.f'],
    ['item.supply-form', 'software'],
  ],
];

const told = ({ single, items, parties, endUsers, consignees, elements }: Facts) => {
  const of = ({ label, name, facts, bearer, open }: Scope) => ({
    label,
    name,
    bearer: bearer?.label,
    open,
    facts: [...facts].map(([local, { value, missing, presumed, askedWithoutResult }]) => [
      local,
      { value, missing, presumed, askedWithoutResult },
    ]),
  });
  return {
    single: [...single.values()].map(of),
    items: items.map(of),
    parties: parties.map(of),
    endUsers: endUsers.map(({ label }) => label),
    consignees: consignees.map(({ label }) => label),
    elements: [...elements].map(([kind, all]) => [kind, all.map(of)]),
  };
};

/** Undefined of what cannot be stated, such as a region of another state. */
const factsOf = (screener: Screener, raw: RawTransaction) => {
  try {
    return told(screener.prepare(raw).input.facts);
  } catch (error) {
    if (error instanceof LicetError) return undefined;
    throw error;
  }
};

test('for every bundled case, one set of answers after another', () => {
  const screener = shippedScreener();
  const cases = [...bundledCases('cases'), ...bundledCases('cases/ordinary')];
  for (const { name, raw } of cases) {
    const { input, engine } = screener.prepare(raw);
    for (const set of SETS) {
      const answers = new Map(set);
      const value = withAnswersIn(raw.value as Transaction, answers, engine.facts);
      const stated = { ...raw, value: structuredClone(value) };
      const read = input.reread!(answers);
      expect(read && told(read.facts), `${name} with ${set.join(' and ')}`).toEqual(
        factsOf(screener, stated),
      );
    }
  }
});
