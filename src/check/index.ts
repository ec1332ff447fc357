// Rules about rules: everything that is wrong with the packs, at once and in order.

import type { LoadedLibrary } from '../data/library/library.ts';
import { sortProblems, type Problem, type ProblemCode } from '../model/errors.ts';
import { hiddenProblems } from './categories.ts';
import { referenceProblems } from './references.ts';
import { reliefProblems } from './reliefs.ts';
import { testProblems } from './tests.ts';
import { versionProblems } from './versions.ts';

/** `usedElsewhere`: instruments that lists cite. */
export const checkLibrary = (
  { library, tests, replaced, factPlaces, ids, problems }: LoadedLibrary,
  usedElsewhere: ReadonlySet<string> = new Set(),
): Problem[] => {
  const found = [
    ...problems,
    ...reliefProblems(library, ids),
    ...versionProblems(library),
    ...referenceProblems(library, replaced, factPlaces, usedElsewhere),
    ...testProblems(library, tests),
    ...hiddenProblems(library),
  ];
  // What could not be read may be what uses the rest, or what the rest refers to.
  const hidden = new Set<ProblemCode>(problems.length > 0 ? ['never-used'] : []);
  if (problems.some(({ place }) => place?.file.includes('instruments')))
    hidden.add('unknown-instrument');
  return sortProblems(found.filter(({ code }) => !hidden.has(code)));
};
