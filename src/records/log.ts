// The chain of a log of records, as text: entries are put behind it and never changed, and whoever reads it can see
// whether it is whole. A line that a crash cut short is told and counts for nothing.

import { sha256 } from '../data/read/hash.ts';
import type { Chained, Entry, Unchained } from '../model/record-log.ts';

export const NO_HASH = '0'.repeat(64);

/** What is wrong with a line of a log. */
export type Fault =
  /** No JSON, or not an entry: cut short, or written by something else. */
  | 'not-an-entry'
  /** Its hash is not that of its text. */
  | 'changed'
  /** It does not stand behind the entry before it: one was taken out, put between or moved. */
  | 'out-of-chain';

export interface ReadLog {
  readonly entries: readonly Chained[];
  /** By line, from 1. */
  readonly faults: readonly { readonly line: number; readonly fault: Fault }[];
  /** The hash of the last entry; of an empty log 64 zeros. */
  readonly head: string;
}

/** The text of a log file, which ends with the end of a line. */
export const readLog = (text: string): ReadLog => {
  const entries: Chained[] = [];
  const faults: { line: number; fault: Fault }[] = [];
  let head = NO_HASH;
  let number = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue;
    const entry = entryOf(line);
    const fault = faultOf(line, entry, head, number);
    if (fault !== undefined) faults.push({ line: index + 1, fault });
    if (entry === undefined) continue;
    entries.push(entry);
    ({ hash: head, number } = entry);
  }
  return { entries, faults, head };
};

const faultOf = (
  line: string,
  entry: Chained | undefined,
  head: string,
  number: number,
): Fault | undefined => {
  if (entry === undefined) return 'not-an-entry';
  const { hash, ...rest } = entry;
  // The hash is of what was read: a key that stands twice, or a space, shows in the line alone.
  if (hashOf(rest as Entry) !== hash || JSON.stringify(entry) !== line) return 'changed';
  return entry.previous === head && entry.number === number + 1 ? undefined : 'out-of-chain';
};

const entryOf = (line: string): Chained | undefined => {
  try {
    const value = JSON.parse(line) as Partial<Chained> | null;
    const isEntry =
      value?.schema === 'licet/log@1' &&
      typeof value.hash === 'string' &&
      typeof value.number === 'number';
    return isEntry ? (value as Chained) : undefined;
  } catch {
    return undefined;
  }
};

/** The line of an entry that is put behind a log. */
export const nextEntry = (log: ReadLog, said: Unchained): Chained => {
  const entry = {
    schema: 'licet/log@1',
    number: (log.entries.at(-1)?.number ?? 0) + 1,
    previous: log.head,
    ...said,
  } as Entry;
  return { ...entry, hash: hashOf(entry) };
};

/** Of the keys in the order in which they stand: a line that was written anew in another order is another one. */
const hashOf = (entry: Entry): string => sha256(JSON.stringify(entry));
