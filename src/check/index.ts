// Rules about rules: everything that is wrong with the packs, at once and in order.

import type { LoadedLibrary } from '../data/library/library.ts';
import { sortProblems, type Problem, type ProblemCode } from '../model/errors.ts';
import { hiddenProblems } from './categories.ts';
import type { World } from '../core/law/domains.ts';
import { dutyRules } from '../core/law/duty-rules.ts';
import { domainProblems } from './domains.ts';
import { exampleProblems } from './examples.ts';
import { dutyProblems } from './duties.ts';
import { neverMetProblems } from './never-met.ts';
import { otherNumberProblems } from './other-number.ts';
import { touchesProblems } from './touches.ts';
import { unfinishedProblems } from './unfinished.ts';
import { readBeforeProblems } from './read-before.ts';
import { referenceProblems } from './references.ts';
import { reliefProblems } from './reliefs.ts';
import { testProblems } from './tests.ts';
import { versionProblems } from './versions.ts';

/** `world`: what is loaded beside the packs; what is not there is asked of nothing. */
export const checkLibrary = (
  { library, tests, replaced, factPlaces, ids, problems }: LoadedLibrary,
  world: World = {},
): Problem[] => {
  // Periods, instruments and conditions of duties are checked as those of rules.
  const withDuties = { ...library, rules: [...library.rules, ...dutyRules(library)] };
  const citedByLists = new Set((world.lists ?? []).map(({ info }) => info.instrument));
  const found = [
    ...problems,
    ...reliefProblems(library, ids),
    ...dutyProblems(library, ids),
    ...versionProblems(withDuties),
    ...readBeforeProblems(withDuties),
    ...referenceProblems(withDuties, replaced, factPlaces, citedByLists),
    ...domainProblems(withDuties, tests, world),
    ...exampleProblems(library, factPlaces),
    ...neverMetProblems(withDuties),
    ...otherNumberProblems(withDuties),
    ...touchesProblems(library, tests),
    ...unfinishedProblems(withDuties),
    ...testProblems(library, tests),
    ...hiddenProblems(library),
  ];
  // What could not be read may be what uses the rest, or what the rest refers to.
  const hidden = new Set<ProblemCode>(problems.length > 0 ? ['never-used'] : []);
  if (problems.some(({ place }) => place?.file.includes('instruments')))
    hidden.add('unknown-instrument');
  return sortProblems(found.filter(({ code }) => !hidden.has(code)));
};
