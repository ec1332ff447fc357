// licet lock: writes what the answers here are made with beside licet.yaml, or with --check only compares.

import { existsSync } from 'node:fs';
import { lockDifferences } from '../../data/lock/locked.ts';
import { lockIn, lockText } from '../../data/lock/lock-file.ts';
import { readText, writeWhole } from '../../data/read/files.ts';
import { LicetError } from '../../model/errors.ts';
import { LOCKED_KINDS, type Lock, type LockDifference } from '../../model/lock.ts';
import { lockCheckedText, lockWrittenText } from '../../report/lock.ts';
import { storeFile } from '../lists/store-file.ts';
import type { Run } from '../run.ts';
import { lockBeside, readSettings, type Given } from '../settings.ts';
import { sourcesFor } from '../sources.ts';
import { lockHere } from './refused.ts';

export interface LockArguments extends Pick<Given, 'rules' | 'config'> {
  readonly lock?: string;
  readonly check?: boolean;
}

/** With --check the status is 1 where something differs. Errors: the lock cannot be read, or written. */
export const lockCommand = async (given: LockArguments, run: Run): Promise<number> => {
  const { lock: found, ...settings } = await readSettings(given);
  const file = found ?? lockBeside(settings.file);
  const before = given.check === true ? lockIn(file, textOfLock(file)) : lockBefore(file);
  const sources = await sourcesFor(run, { rules: settings.rules }, storeFile(settings, run.env));
  const here = lockHere(sources);
  const differences = before && differencesOf(before, here);
  if (given.check === true) {
    run.streams.out(lockCheckedText(file, differences!, run.streams));
    return differences!.length > 0 ? 1 : 0;
  }
  writeWhole(file, lockText(here));
  run.streams.out(lockWrittenText(file, here, differences, run.streams));
  return 0;
};

const differencesOf = (locked: Lock, here: Lock): LockDifference[] =>
  lockDifferences(locked, here, new Set(LOCKED_KINDS));

/** A lock that cannot be read is replaced: writing it anew is how it is mended. Errors: what lies there is no lock. */
const lockBefore = (file: string): Lock | undefined => {
  if (!existsSync(file)) return undefined;
  const text = readText(file);
  if (!text.includes(OF_LOCKS)) throw noLock(file);
  try {
    return lockIn(file, text);
  } catch (error) {
    if (!(error instanceof LicetError)) throw error;
    return undefined;
  }
};

/** What any lock has in it, of whatever version and however broken. */
const OF_LOCKS = 'licet/lock@';

const noLock = (file: string): LicetError =>
  new LicetError([
    {
      code: 'file-unwritable',
      place: { file },
      what: 'What lies there is no lock, and is not replaced by one',
      remedy: 'Name another file with --lock, or move it away',
    },
  ]);

const textOfLock = (file: string): string => {
  if (existsSync(file)) return readText(file);
  throw new LicetError([
    {
      code: 'file-unreadable',
      place: { file },
      what: 'There is no lock to compare with',
      remedy: 'Write one with licet lock, or name it with --lock',
    },
  ]);
};
