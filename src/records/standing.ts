// What stands of each transaction in a log: its newest record, and what was last decided on that record or on an earlier one.

import type { Chained, Decided, Screened } from '../model/record-log.ts';

export interface Standing {
  readonly transaction: string;
  readonly screened: Chained<Screened>;
  /** Absent where nobody decided. */
  readonly decided?: Chained<Decided>;
  /** False where the decision was on an earlier record, and a newer one says something else. */
  readonly onNewest: boolean;
}

export const standingIn = (entries: readonly Chained[]): Standing[] => {
  const screened = new Map<string, Chained<Screened>>();
  const decided = new Map<string, Chained<Decided>>();
  for (const entry of entries)
    if (entry.kind === 'screened') screened.set(entry.transaction, entry);
    else decided.set(entry.transaction, entry);
  return [...screened.values()].map((newest) => {
    const decision = decided.get(newest.transaction);
    return {
      transaction: newest.transaction,
      screened: newest,
      ...(decision && { decided: decision }),
      onNewest: decision?.record === newest.record,
    };
  });
};
