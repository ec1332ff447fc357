// The file of the company that the settings name. YAML is read only where there is one.

import { existsSync } from 'node:fs';
import { readText } from '../data/read/files.ts';
import type { CompanyFile } from '../model/company.ts';
import { LicetError } from '../model/errors.ts';
import type { Settings } from './settings.ts';

/** Errors: it is not there, or is not one document; a run that was told of it does not go on without. */
export const companyFor = async ({
  company: file,
}: Pick<Settings, 'company'>): Promise<CompanyFile | undefined> => {
  if (file === undefined) return undefined;
  if (!existsSync(file))
    throw new LicetError([
      {
        code: 'file-unreadable',
        place: { file },
        what: "There is no such company's own file",
        remedy: 'Check the path, or leave it out: then each deal is asked what the company does',
      },
    ]);
  const { companyIn } = await import('../data/transaction/company-file.ts');
  return companyIn(file, readText(file));
};
