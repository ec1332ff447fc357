// Whether a folder of records is whole: the chain of its log, each record against the hash that the log has of it, and
// records of which the log knows nothing, as a crash may leave them.

import { existsSync, readdirSync } from 'node:fs';
import { extname, join } from 'node:path';
import { readBytes } from '../data/read/files.ts';
import { sha256 } from '../data/read/hash.ts';
import { LicetError } from '../model/errors.ts';
import type { Chained } from '../model/record-log.ts';
import { keptRecord, RECORD_ENDINGS } from './kept-record.ts';
import type { Fault } from './log.ts';
import { logIn } from './log-file.ts';
import { STAGED } from './staged.ts';

export type Flaw =
  | { readonly flaw: Fault; readonly line: number }
  /** An entry has a file that is gone, was changed, or holds another record. */
  | {
      readonly flaw: 'gone' | 'changed-file' | 'another';
      readonly file: string;
      readonly number: number;
    }
  /** A record lies in the folder, and the log has nothing of it. */
  | { readonly flaw: 'not-in-log'; readonly file: string }
  /** A hash with which the log is said to have ended does not stand in it. */
  | { readonly flaw: 'not-expected'; readonly hash: string };

export interface Verified {
  readonly entries: readonly Chained[];
  readonly head: string;
  readonly flaws: readonly Flaw[];
  /** Folders of runs that did not come to their end, or are at work: nothing in them was recorded. */
  readonly unfinished: readonly string[];
}

/** `expected`: a hash that the log ended with on an earlier day. Errors: the log cannot be read. */
export const verifiedIn = (folder: string, expected?: string): Verified => {
  const { entries, faults, head } = logIn(folder);
  const known = new Set(entries.map(({ file }) => file));
  return {
    entries,
    head,
    flaws: [
      ...faults.map(({ line, fault }) => ({ flaw: fault, line })),
      ...entries.flatMap((entry) => ofEntry(folder, entry)),
      ...recordsIn(folder)
        .filter((file) => !known.has(file))
        .map((file): Flaw => ({ flaw: 'not-in-log', file })),
      ...(expected === undefined || entries.some(({ hash }) => hash === expected)
        ? []
        : [{ flaw: 'not-expected' as const, hash: expected }]),
    ],
    unfinished: readdirSync(folder)
      .filter((name) => name.startsWith(STAGED))
      .sort(),
  };
};

const ofEntry = (folder: string, { file, page, record, number }: Chained): Flaw[] => {
  const at = join(folder, file);
  if (!existsSync(at)) return [{ flaw: 'gone', file, number }];
  if (sha256(readBytes(at)) !== page) return [{ flaw: 'changed-file', file, number }];
  return hashIn(at) === record ? [] : [{ flaw: 'another', file, number }];
};

const isRecordFile = (name: string): boolean =>
  RECORD_ENDINGS.includes(extname(name).toLowerCase());

const recordsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => isRecordFile(name) && hashIn(join(folder, name)) !== undefined)
    .sort();

/** Undefined of what holds no record. */
const hashIn = (file: string): string | undefined => {
  try {
    return keptRecord(file).sha256;
  } catch (error) {
    if (error instanceof LicetError) return undefined;
    throw error;
  }
};
