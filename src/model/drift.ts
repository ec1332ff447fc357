// How a snapshot of a list differs in kind from the one before it: not who came and went, but whether the list is still the same
// list and is read in the same way.

import type { Snapshot } from './snapshot.ts';

export interface Measure {
  readonly what: string;
  /** A count, or a share from 0 to 1; absent where there is no snapshot before. */
  readonly before?: number;
  readonly now: number;
  readonly unit: 'count' | 'share';
  readonly drifted: boolean;
}

/** Something that a person should look at, in a sentence without the full stop. */
export interface Finding {
  readonly what: string;
  readonly drifted: boolean;
}

export interface Drift {
  readonly list: string;
  readonly snapshot: Snapshot;
  readonly before?: Snapshot;
  readonly measures: readonly Measure[];
  readonly findings: readonly Finding[];
  readonly drifted: boolean;
}
