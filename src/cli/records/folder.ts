// Which folder of records is meant.

import { existsSync } from 'node:fs';
import { LicetError } from '../../model/errors.ts';
import type { Settings } from '../settings.ts';

export const recordsFolder = (
  given: string | undefined,
  { records }: Pick<Settings, 'records'>,
): string => given ?? records;

/** Errors: it is not there. */
export const existing = (folder: string): string => {
  if (existsSync(folder)) return folder;
  throw new LicetError([
    {
      code: 'file-unreadable',
      place: { file: folder },
      what: 'There is no such folder of records',
      remedy: 'Record a screening first: licet record FILE',
    },
  ]);
};
