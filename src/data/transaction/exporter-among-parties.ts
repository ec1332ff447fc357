// An exporter who stands among the parties while nobody stands under 'exporter': what is asked of the exporter is then asked of
// somebody without a name, which the file does not mean.

import type { Notice } from '../../model/verdict.ts';
import type { Transaction } from '../../model/schema/transaction.ts';
import type { RawTransaction } from '../read/raw.ts';
import { originOf } from './origin.ts';

/** Empty where the file names the exporter, or nobody as one. */
export const exporterAmongParties = (
  { exporter, parties = [] }: Transaction,
  raw: RawTransaction,
): Notice[] => {
  if (exporter !== undefined) return [];
  const index = parties.findIndex(({ role }) => role === 'exporter');
  if (index < 0) return [];
  const name = (parties[index] as { name?: unknown }).name;
  return [
    {
      what: `${typeof name === 'string' ? name : `parties.${index}`} stands among the parties as exporter, and nobody under 'exporter', so that the exporter counts as not named`,
      from: originOf(raw, ['parties', index]),
      remedy: 'Write it under exporter, with name and country, and take it out of parties',
    },
  ];
};
