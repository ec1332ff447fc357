// The file of the company that the settings name. YAML is read only where there is one.

import type { CompanyFile } from '../model/company.ts';
import { textOfNamed } from './named-file.ts';
import type { Settings } from './settings.ts';

/** Errors: it is not there, or is not one document. */
export const companyFor = async ({
  company: file,
}: Pick<Settings, 'company'>): Promise<CompanyFile | undefined> => {
  const text = textOfNamed(file, {
    what: "There is no such company's own file",
    remedy: 'Check the path, or leave it out: then each deal is asked what the company does',
  });
  if (text === undefined) return undefined;
  const { companyIn } = await import('../data/transaction/company-file.ts');
  return companyIn(file!, text);
};
