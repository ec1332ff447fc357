// A clearance as licet clear would record it of a match of a transaction.

import { listedRecordOf, partyRecordOf } from '../../../src/data/clearances/records.ts';
import type { RawTransaction } from '../../../src/data/read/raw.ts';
import type { Clearance, Clearances, ComparedPair } from '../../../src/model/clearance.ts';
import type { Screener, ScreenerOptions } from '../../../src/screener.ts';
import { shippedScreener } from '../../sources.ts';

export interface Matched {
  readonly label: string;
  readonly listed: string;
  readonly decision: unknown;
  readonly strength: unknown;
  readonly pair: ComparedPair;
}

/** The matches of a transaction whose parties have names. */
export const matched = (
  raw: RawTransaction,
  options?: Partial<ScreenerOptions>,
  screener: Screener = shippedScreener(options),
): Matched[] =>
  screener
    .prepare(raw)
    .input.facts.elements.get('match')!
    .flatMap(({ label, name, facts, pair }) =>
      pair
        ? [
            {
              label,
              listed: name,
              decision: facts.get('decision')?.value,
              strength: facts.get('strength')?.value,
              pair,
            },
          ]
        : [],
    );

export const clearance = (
  { party, listed, record }: ComparedPair,
  changes: Partial<Clearance> = {},
): Clearance => ({
  party: party.name,
  listed,
  partyRecord: partyRecordOf(party),
  listedRecord: listedRecordOf(record),
  reason: 'Another registration number and another city.',
  by: 'A. Berg',
  on: '2025-01-20',
  expires: '2026-01-20',
  ...changes,
});

export const fileOf = (...records: readonly Clearance[]): Clearances => ({
  records,
  sha256: 'f'.repeat(64),
});
