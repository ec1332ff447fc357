// Packs of the user on top of the shipped ones, read from their files each time: what would be kept of them anybody could change who
// writes where it is kept, and it would decide.

import { join } from 'node:path';
import { reliefProblems } from '../check/reliefs.ts';
import { loadLibrary } from '../data/library/library.ts';
import { LicetError, sortProblems } from '../model/errors.ts';
import type { Library } from '../model/pack.ts';
import type { RulesRoot } from '../model/packed.ts';

/** `instead`: what takes the place of packs of the same name. Errors: every problem of every file. */
export const libraryWith = (
  root: string,
  rules: readonly RulesRoot[],
  instead?: RulesRoot,
): Library => {
  const library = loadLibrary({
    rules: [join(root, 'rules'), ...rules],
    ...(instead !== undefined && { instead }),
    data: join(root, 'data'),
    shippedCases: false,
  });
  refuseReliefs(library);
  return library;
};

/** Of the checks, those without which a pack could lift what it may not. */
export const refuseReliefs = (library: Library): void => {
  const problems = reliefProblems(library);
  if (problems.length > 0) throw new LicetError(sortProblems(problems));
};
