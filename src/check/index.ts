// Rules about rules: everything that is wrong with the packs, at once and in order.

import type { LoadedLibrary } from '../data/library.ts';
import { sortProblems, type Problem } from '../model/errors.ts';
import { referenceProblems } from './references.ts';
import { reliefProblems } from './reliefs.ts';
import { testProblems } from './tests.ts';
import { versionProblems } from './versions.ts';

/** `usedElsewhere`: instruments that lists cite. */
export const checkLibrary = ({ library, tests, problems }: LoadedLibrary, usedElsewhere: ReadonlySet<string> = new Set()): Problem[] => {
  const circular = reliefProblems(library);
  return sortProblems([
    ...problems,
    ...circular,
    ...versionProblems(library),
    ...referenceProblems(library, usedElsewhere),
    ...testProblems(library, tests),
  ]);
};
