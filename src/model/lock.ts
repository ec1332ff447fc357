// licet.lock: what the answers of a project are made with, by its hashes, so that a run with anything else is refused.

/** The one schema of locks that is read and written. */
export const LOCK_SCHEMA = 'licet/lock@1';

type Hashes = Readonly<Record<string, string>>;

/** Of a list its day and rows stand beside the hash for whoever reads the file; the hash alone is compared. */
export interface LockedList {
  readonly sha256: string;
  readonly taken: string;
  readonly rows: number;
}

/** As manifests of answers have it. What people of the house decided, and the settings, are no part of it. */
export interface Lock {
  /** The version of the program. */
  readonly licet: string;
  /** Shipped packs by their hash, and those of the user's own. */
  readonly packs: Hashes;
  readonly ownPacks: Hashes;
  readonly lists: Readonly<Record<string, LockedList>>;
  readonly indices: Hashes;
  /** Histories, places, facts and the other data. */
  readonly data: Hashes;
}

export const LOCKED_KINDS = ['licet', 'pack', 'list', 'index', 'data'] as const;
export type LockedKind = (typeof LOCKED_KINDS)[number];

/** One thing that is another here than in the lock; absent on the side that lacks it. */
export interface LockDifference {
  readonly kind: LockedKind;
  readonly name: string;
  readonly locked?: string;
  readonly here?: string;
}
