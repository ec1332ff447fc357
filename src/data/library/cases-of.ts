// The cases of one rule, definition or entry, from the file beside it.

import { existsSync } from 'node:fs';
import { LicetError, type Problem } from '../../model/errors.ts';
import { testDocument, type TestCase } from '../../model/schema/case.ts';
import { readSource } from '../read/source.ts';
import { shaped } from '../read/shape.ts';

/**
 * `path`: the file of the subject; `shown`: that path as it is shown to a person. Undefined where there is no file of
 * cases. Errors: it cannot be read, or has not the shape of one.
 */
export const readCasesOf = (
  path: string,
  shown: string,
): { readonly path: string; readonly content: readonly TestCase[] } | undefined => {
  const [file, name] = [path, shown].map((one) => one.replace(/\.yaml$/, '.test.yaml')) as [
    string,
    string,
  ];
  if (!existsSync(file)) return undefined;
  const problems: Problem[] = [];
  const document = readSource(file, name, name, problems)?.documents[0];
  const read = document && shaped(testDocument, document, problems);
  if (problems.length > 0) throw new LicetError(problems);
  return read && { path: name, content: read.cases };
};
