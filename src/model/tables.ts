// What the manifest of a folder of tables says: what they were made of, by what, and what they are.

import type { ColourBounds } from './colour-bounds.ts';
import type { ListCoverage, Manifest } from './coverage.ts';

export interface TablesManifest {
  readonly schema: 'licet/tables@1';
  /** SHA-256 of everything of which the run was made: inputs, packs, data, options, columns. */
  readonly of: string;
  /** Absent where they hold everything. */
  readonly shard?: Shard;
  readonly inputs: readonly TablesInput[];
  /** What says what their columns mean; absent where they have licet's own. */
  readonly mapping?: TablesInput;
  /** The day by whose knowledge each transaction was judged once more; absent where each was judged once. */
  readonly laterKnownAt?: string;
  readonly transactions: TablesCounts;
  /** The lists of parties that were at hand, each of its day. */
  readonly lists: readonly TablesList[];
  readonly tables: readonly {
    readonly file: string;
    readonly bytes: number;
    readonly sha256: string;
  }[];
  readonly manifest: Manifest;
}

/** One of so many parts of a run, counted from 1. */
export interface Shard {
  readonly number: number;
  readonly of: number;
}

/** A file that was read, in its turn. */
export interface TablesInput {
  /** As it is called from the working folder. */
  readonly file: string;
  readonly bytes: number;
  readonly sha256: string;
}

export type TablesList = Pick<ListCoverage, 'list' | 'rows' | 'taken' | 'wholeAsOf' | 'bundled'>;

export interface TablesCounts {
  readonly red: number;
  readonly amber: number;
  readonly green: number;
  /** By the colours that waivers leave to a gate; absent where none holds. */
  readonly waived?: Pick<TablesCounts, 'red' | 'amber' | 'green'>;
  readonly bounds: Pick<ColourBounds, 'certainly' | 'possibly'>;
  /** Rows, lines and documents that were not judged, of which rejected.csv says why. */
  readonly rejected: number;
  /** Files of which the rest could not be read. */
  readonly brokenOff: number;
  /** Transactions with an id that an earlier one has. */
  readonly repeatedIds: number;
}
