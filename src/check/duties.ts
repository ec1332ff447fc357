// Duties follow from rules that exist and can lift or stand; the rest of them is checked as rules are.

import type { Problem } from '../model/errors.ts';
import { didYouMean } from '../model/nearest.ts';
import type { Library } from '../model/pack.ts';

/** `ids`: rules whose file exists; one that could not be read is told of elsewhere. */
export const dutyProblems = (library: Library, ids: ReadonlySet<string>): Problem[] => {
  // A pack of the user may switch off a rule that a shipped duty names: then the duty does not follow from it.
  const known = new Set([
    ...library.rules.map(({ id }) => id),
    ...library.packs.flatMap(({ retires, overrides }) => [...retires, ...Object.keys(overrides)]),
  ]);
  return (library.duties ?? []).flatMap(({ id, versions }) =>
    versions.flatMap(({ followsFrom = [], place }) =>
      followsFrom
        .filter((rule) => !known.has(rule) && !(ids.has(rule) && !isOther(library, rule)))
        .map((rule): Problem => ({
          code: 'unknown-rule',
          place,
          what: `'${id}' names '${rule}' under follows-from, which is no rule`,
          remedy: didYouMean(rule, known, 'Name a rule that is loaded'),
        })),
    ),
  );
};

/** A definition or a control entry is in no finding. */
const isOther = (library: Library, name: string): boolean =>
  [...library.definitions, ...library.entries].some(({ id }) => id === name);
