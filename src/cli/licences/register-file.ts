// The register of licences that the settings name. YAML is read only where there is one.

import type { LicenceFile } from '../../model/licence.ts';
import { textOfNamed } from '../named-file.ts';
import type { Settings } from '../settings.ts';

/** Errors: it is not there, or is no YAML of one document. What is in it is checked when a screener is made. */
export const licencesFor = async ({
  licences: file,
}: Pick<Settings, 'licences'>): Promise<LicenceFile | undefined> => {
  const text = textOfNamed(file, {
    what: 'There is no such register of licences',
    remedy: 'Check the path; where there is no licence yet, write [] into it',
  });
  if (text === undefined) return undefined;
  const { licencesIn } = await import('../../data/licences/register-file.ts');
  return licencesIn(file!, text);
};
