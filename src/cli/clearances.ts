// The file of clearances that the settings name. YAML is read only where there is one.

import type { Clearances } from '../model/clearance.ts';
import { textOfNamed } from './named-file.ts';
import type { Settings } from './settings.ts';

/** Errors: it is not there, or something is wrong with it. */
export const clearancesFor = async (
  { clearances: file }: Pick<Settings, 'clearances'>,
  today: string,
): Promise<Clearances | undefined> => {
  const text = textOfNamed(file, {
    what: 'There is no such file of clearances',
    remedy: 'Check the path; where nothing is cleared yet, write [] into it',
  });
  if (text === undefined) return undefined;
  const { clearancesIn } = await import('../data/clearances/clearances-file.ts');
  return clearancesIn(file!, text, today);
};
