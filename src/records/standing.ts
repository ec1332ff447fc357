// What stands of each transaction in a log: its newest record, what was last decided on that record or on an earlier one, all
// that was decided before, and which duties were done.

import type { Chained, Decided, Fulfilled, Screened } from '../model/record-log.ts';

export interface Standing {
  readonly transaction: string;
  readonly screened: Chained<Screened>;
  /** Absent where nobody decided. */
  readonly decided?: Chained<Decided>;
  /** Every decision, the first one first: what was done by an earlier one a later one does not undo. */
  readonly decisions: readonly OnRecord[];
  /** False where the decision was on an earlier record, and a newer one says something else. */
  readonly onNewest: boolean;
  readonly fulfilled: readonly Chained<Fulfilled>[];
}

/** A decision, and the files of the folder that hold the record on which it was made. */
export interface OnRecord {
  readonly decided: Chained<Decided>;
  readonly files: readonly string[];
}

export const standingIn = (entries: readonly Chained[]): Standing[] => {
  const screened = new Map<string, Chained<Screened>>();
  const decided = new Map<string, OnRecord[]>();
  const files = new Map<string, string[]>();
  const fulfilled = new Map<string, Chained<Fulfilled>[]>();
  for (const entry of entries)
    if (entry.kind === 'screened') {
      screened.set(entry.transaction, entry);
      files.set(entry.record, [...(files.get(entry.record) ?? []), entry.file]);
    } else if (entry.kind === 'decided')
      decided.set(entry.transaction, [
        ...(decided.get(entry.transaction) ?? []),
        { decided: entry, files: [...(files.get(entry.record) ?? []), entry.file] },
      ]);
    else fulfilled.set(entry.transaction, [...(fulfilled.get(entry.transaction) ?? []), entry]);
  return [...screened.values()].map((newest) => {
    const decisions = decided.get(newest.transaction) ?? [];
    const decision = decisions.at(-1)?.decided;
    return {
      transaction: newest.transaction,
      screened: newest,
      ...(decision && { decided: decision }),
      decisions,
      onNewest: decision?.record === newest.record,
      fulfilled: fulfilled.get(newest.transaction) ?? [],
    };
  });
};
