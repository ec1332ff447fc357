// What stands of each transaction in a log: its newest record, what was last decided on that record or on an earlier one,
// and which duties were done.

import type { Chained, Decided, Fulfilled, Screened } from '../model/record-log.ts';

export interface Standing {
  readonly transaction: string;
  readonly screened: Chained<Screened>;
  /** Absent where nobody decided. */
  readonly decided?: Chained<Decided>;
  /** False where the decision was on an earlier record, and a newer one says something else. */
  readonly onNewest: boolean;
  readonly fulfilled: readonly Chained<Fulfilled>[];
}

export const standingIn = (entries: readonly Chained[]): Standing[] => {
  const screened = new Map<string, Chained<Screened>>();
  const decided = new Map<string, Chained<Decided>>();
  const fulfilled = new Map<string, Chained<Fulfilled>[]>();
  for (const entry of entries)
    if (entry.kind === 'screened') screened.set(entry.transaction, entry);
    else if (entry.kind === 'decided') decided.set(entry.transaction, entry);
    else fulfilled.set(entry.transaction, [...(fulfilled.get(entry.transaction) ?? []), entry]);
  return [...screened.values()].map((newest) => {
    const decision = decided.get(newest.transaction);
    return {
      transaction: newest.transaction,
      screened: newest,
      ...(decision && { decided: decision }),
      onNewest: decision?.record === newest.record,
      fulfilled: fulfilled.get(newest.transaction) ?? [],
    };
  });
};
