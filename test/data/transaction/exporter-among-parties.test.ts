import { expect, test } from 'vitest';
import { exporterAmongParties } from '../../../src/data/transaction/exporter-among-parties.ts';
import { transactionFrom } from '../../../src/data/transaction/transactions.ts';
import type { Transaction } from '../../../src/model/schema/transaction.ts';

const noticesOf = (deal: Transaction): string[] =>
  exporterAmongParties(deal, transactionFrom(deal, 'deal')).map(({ what }) => what);

test('an exporter among the parties is told where nobody stands under exporter', () => {
  const parties: Transaction['parties'] = [
    { role: 'end-user', name: 'Ministry' },
    { role: 'exporter', name: 'Beispiel GmbH' },
  ];
  expect(noticesOf({ id: 'a', parties })).toEqual([
    "Beispiel GmbH stands among the parties as exporter, and nobody under 'exporter', so that the exporter counts as not named",
  ]);
  expect(noticesOf({ id: 'a', exporter: { name: 'Beispiel GmbH' }, parties })).toEqual([]);
});

test('a deal without an exporter says nothing of parties', () => {
  expect(noticesOf({ id: 'a', parties: [{ role: 'end-user', name: 'Ministry' }] })).toEqual([]);
});
