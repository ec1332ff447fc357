// The file of clearances that the settings name. YAML is read only where there is one.

import { existsSync } from 'node:fs';
import { readText } from '../data/read/files.ts';
import type { Clearances } from '../model/clearance.ts';
import { LicetError } from '../model/errors.ts';
import type { Settings } from './settings.ts';

/** Errors: it is not there, or something is wrong with it; a run that was told of it does not go on without. */
export const clearancesFor = async (
  { clearances: file }: Pick<Settings, 'clearances'>,
  today: string,
): Promise<Clearances | undefined> => {
  if (file === undefined) return undefined;
  if (!existsSync(file)) throw notThere(file);
  const { clearancesIn } = await import('../data/clearances/clearances-file.ts');
  return clearancesIn(file, readText(file), today);
};

const notThere = (file: string): LicetError =>
  new LicetError([
    {
      code: 'file-unreadable',
      place: { file },
      what: 'There is no such file of clearances',
      remedy: 'Check the path; where nothing is cleared yet, write [] into it',
    },
  ]);
