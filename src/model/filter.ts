// What licet screen -f ndjson writes beside answers: of a line that is not judged why not, and behind the last of them what went in
// and came out, so that who reads it knows whether it is whole and by what it was made.

import type { Run } from './run.ts';

/** In place of an answer. */
export interface RefusedLine {
  readonly schema: 'licet/refused@1';
  /** Where the line can be read so far. */
  readonly transaction?: { readonly id: string };
  readonly problems: readonly {
    readonly code: string;
    readonly what: string;
    readonly remedy: string;
    /** In the line, from 1. */
    readonly column?: number;
  }[];
}

export interface Trailer {
  readonly schema: 'licet/trailer@1';
  /** Lines that were read; as many were written before this one. */
  readonly lines: number;
  readonly red: number;
  readonly amber: number;
  readonly green: number;
  readonly refused: number;
  /** All bytes that were read. */
  readonly read: Stream;
  /** All bytes that were written before this line. */
  readonly written: Stream;
  /** SHA-256 of `run`: answers may be laid together where it is the same. */
  readonly of: string;
  readonly run: Run;
}

interface Stream {
  readonly bytes: number;
  readonly sha256: string;
}
