// One import of a list: what was read, from what, and of which day it is.

/** What is known of one import. */
export interface SnapshotInfo {
  readonly list: string;
  /** Day of the import. */
  readonly imported: string;
  /** The publisher's day; absent where neither the file nor the user gives it. */
  readonly published?: string;
  readonly format: string;
  /** Version of the reader. */
  readonly reader: number;
  /** SHA-256 of how the list was described when it was read; absent where an earlier version of licet read it. */
  readonly described?: string;
  readonly files: readonly {
    readonly name: string;
    readonly sha256: string;
    readonly bytes: number;
  }[];
  /** Of the files together. */
  readonly sha256: string;
  readonly rows: number;
  readonly parties: number;
  readonly unread: number;
  /** By field, in how many rows nobody claimed it. */
  readonly unclaimed: Readonly<Record<string, number>>;
  readonly notes: Readonly<Record<string, number>>;
  /** The user said that so much may have left the list. */
  readonly acceptedShrink?: boolean;
}

export interface Snapshot extends SnapshotInfo {
  readonly number: number;
}

/** The day of a snapshot's state, as far as it is known. */
export const stateOf = ({ published, imported }: SnapshotInfo): string => published ?? imported;

/** From one snapshot to another: ids that came, went, or whose row is another. */
export interface Difference {
  readonly came: readonly string[];
  readonly went: readonly string[];
  readonly changed: readonly string[];
}
