// The log of a folder of records on the disk. Entries are only put behind it, one writer at a time, and each is on the disk
// before anybody is told. What a crash left of a line is closed, told by whoever checks the log, and counts for nothing.

import { closeSync, existsSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { decode, readBytes } from '../data/read/files.ts';
import { LicetError } from '../model/errors.ts';
import type { Chained, Unchained } from '../model/record-log.ts';
import { nextEntry, NO_HASH, readLog, type ReadLog } from './log.ts';

export const LOG_FILE = 'log.ndjson';
/** A database without rows: what locks it is given back by the system however the program ends. */
const LOCK_FILE = '.log-lock';
const PATIENCE_MS = 20_000;

const EMPTY: ReadLog = { entries: [], faults: [], head: NO_HASH };

/** Errors: it cannot be read, or is no UTF-8. */
export const logIn = (folder: string): ReadLog => {
  const file = join(folder, LOG_FILE);
  return existsSync(file) ? readLog(textOfLog(file)) : EMPTY;
};

/** The same of one that is as it was written. Errors: as above, or somebody changed it. */
export const wholeLogIn = (folder: string): ReadLog => {
  const log = logIn(folder);
  refuseBroken(join(folder, LOG_FILE), log);
  return log;
};

const textOfLog = (file: string): string => {
  const bytes = readBytes(file);
  return bytes.length === 0 ? '' : decode(bytes, file);
};

/**
 * Puts entries behind the log, in their order, as they are made from what stands there. Errors: somebody else holds it
 * for long, it is broken, or it cannot be written; nothing was put behind it then.
 */
export const append = (
  folder: string,
  entriesOf: (log: ReadLog) => readonly Unchained[],
): readonly Chained[] =>
  locked(folder, () => {
    const file = join(folder, LOG_FILE);
    const text = existsSync(file) ? textOfLog(file) : '';
    const before = readLog(text);
    refuseBroken(file, before);
    let log = before;
    for (const said of entriesOf(before)) {
      const entry = nextEntry(log, said);
      log = { ...log, entries: [...log.entries, entry], head: entry.hash };
    }
    const added = log.entries.slice(before.entries.length);
    if (added.length === 0) return added;
    const lines = added.map((entry) => `${JSON.stringify(entry)}\n`).join('');
    writeBehind(file, text === '' || text.endsWith('\n') ? lines : `\n${lines}`);
    return added;
  });

const refuseBroken = (file: string, { faults }: ReadLog): void => {
  const broken = faults.find(({ fault }) => fault !== 'not-an-entry');
  if (broken === undefined) return;
  throw new LicetError([
    {
      code: 'broken-log',
      place: { file, line: broken.line },
      what: 'The log was changed here: nothing is taken from it, and nothing put behind it',
      remedy: 'See licet records verify; put a copy in its place, or move it aside and keep it',
    },
  ]);
};

const writeBehind = (file: string, lines: string): void => {
  const bytes = Buffer.from(lines, 'utf8');
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'a');
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    fsyncSync(descriptor);
  } catch (error) {
    throw unwritable(file, error);
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
};

const unwritable = (file: string, error: unknown): LicetError =>
  new LicetError([
    {
      code: 'file-unwritable',
      place: { file },
      what: `It cannot be written (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
      remedy: 'Check the folder, and what licet records verify says of the log, before you go on',
    },
  ]);

const locked = <T>(folder: string, work: () => T): T => {
  const file = join(folder, LOCK_FILE);
  let lock: Database.Database;
  try {
    lock = new Database(file, { timeout: PATIENCE_MS });
  } catch (error) {
    throw unwritable(file, error);
  }
  try {
    try {
      lock.exec('BEGIN EXCLUSIVE');
    } catch {
      throw new LicetError([
        {
          code: 'file-unwritable',
          place: { file: join(folder, LOG_FILE) },
          what: `Somebody else has been writing to it for ${PATIENCE_MS / 1000} seconds`,
          remedy: 'Wait, and try again',
        },
      ]);
    }
    return work();
  } finally {
    lock.close();
  }
};
