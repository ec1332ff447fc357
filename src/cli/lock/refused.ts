// A run held to a lock: what is loaded is what the lock names, or nothing is judged.

import { readText } from '../../data/read/files.ts';
import { lockDifferences, lockOf } from '../../data/lock/locked.ts';
import { lockIn } from '../../data/lock/lock-file.ts';
import { LicetError } from '../../model/errors.ts';
import type { Lock, LockedKind } from '../../model/lock.ts';
import type { Pack } from '../../model/pack.ts';
import { lockProblems } from '../../report/lock.ts';
import { manifestOf } from '../../screener/said-of-all.ts';
import type { ScreenerSources } from '../../screener.ts';

/** `kinds`: what the run loaded. Errors: everything that is another; the lock cannot be read. */
export const refuseOthers = (
  file: string,
  sources: ScreenerSources,
  kinds: readonly LockedKind[],
): void => {
  const locked = lockIn(file, readText(file));
  const here = lockHere(sources);
  const problems = lockProblems(file, lockDifferences(locked, here, new Set(kinds)), locked, here);
  if (problems.length > 0) throw new LicetError(problems);
};

/** The same of packs alone, as they are read from their folders. Errors as above. */
export const refuseOtherPacks = (file: string, licet: string, packs: readonly Pack[]): void => {
  const locked = lockIn(file, readText(file));
  const hashes = Object.fromEntries(packs.map(({ id, sha256 }) => [id, sha256]));
  const here = lockOf({ licet, packs: hashes, data: {} }, [], []);
  const differences = lockDifferences(locked, here, new Set(['licet', 'pack']));
  const problems = lockProblems(file, differences, locked, here);
  if (problems.length > 0) throw new LicetError(problems);
};

/** What a lock would hold now. */
export const lockHere = (sources: ScreenerSources): Lock =>
  lockOf(
    // What is given beside the transactions is no part of a lock, and these name none of it.
    manifestOf(sources, { lists: 'required', today: '' }),
    sources.own ?? [],
    sources.store.lists,
  );
