// The cases of one rule, definition or entry, from the file beside it.

import { existsSync } from 'node:fs';
import { LicetError, type Problem } from '../../model/errors.ts';
import { testDocument, type TestCase } from '../../model/schema/case.ts';
import type { RulesRoot } from '../../model/packed.ts';
import { readSource } from '../read/source.ts';
import { heldText } from './held-text.ts';
import { shaped } from '../read/shape.ts';

/**
 * `path`: the file of the subject; `shown`: that path as it is shown to a person; `held`: packs that lie nowhere. Undefined where
 * there is no file of cases. Errors: it cannot be read, or has not the shape of one.
 */
export const readCasesOf = (
  path: string,
  shown: string,
  held: readonly RulesRoot[] = [],
): { readonly path: string; readonly content: readonly TestCase[] } | undefined => {
  const [file, name] = [path, shown].map((one) => one.replace(/\.yaml$/, '.test.yaml')) as [
    string,
    string,
  ];
  const text = heldText(held, file);
  if (text === undefined && !existsSync(file)) return undefined;
  const problems: Problem[] = [];
  const source = readSource(file, name, name, problems, text);
  const document = source?.documents[0];
  const read = document && shaped(testDocument, document, problems);
  if (problems.length > 0) throw new LicetError(problems);
  return read && { path: name, content: read.cases };
};
