// Who answers a technical test reads it off an example on each side sooner than off a provision. So each yes-or-no test of a
// control entry has both.

import { leaves } from '../model/condition.ts';
import type { Place, Problem } from '../model/errors.ts';
import type { Library } from '../model/pack.ts';

export const exampleProblems = (
  { entries, facts }: Library,
  factPlaces: ReadonlyMap<string, Place>,
): Problem[] => {
  const tested = new Set(
    entries.flatMap(({ versions }) =>
      versions.flatMap(({ when }) => (when ? leaves(when).map(({ leaf }) => leaf.fact) : [])),
    ),
  );
  return facts
    .filter(({ path, type, derived }) => type === 'yes-no' && !derived && tested.has(path))
    .flatMap(({ path, examples = {} }): Problem[] => {
      const lacking = ['yes', 'no'].filter((answer) => examples[answer] === undefined);
      const place = factPlaces.get(path);
      return lacking.length === 0
        ? []
        : [
            {
              code: 'missing-key',
              ...(place && { place }),
              what: `'${path}' is a test of a control entry and has no example of ${lacking.join(' or ')}`,
              remedy: 'Write under examples one thing that is and one that is not, near the line',
            },
          ];
    });
};
