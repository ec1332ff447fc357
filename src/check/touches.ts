// What a pack says it can touch must hold wherever one of its rules is met: each case that expects a rule to be met is a
// witness. A pack that shuts itself off from a fact that its rule reads would be silent where it has something to say.

import type { LoadedTest } from '../data/library/packs.ts';
import type { Problem } from '../model/errors.ts';
import type { FactTable } from '../model/fact.ts';
import type { Library } from '../model/pack.ts';
import { truthInCase } from './cases.ts';

export const touchesProblems = (library: Library, tests: readonly LoadedTest[]): Problem[] => {
  const facts: FactTable = new Map(library.facts.map((fact) => [fact.path, fact]));
  const rules = new Map(library.rules.map((rule) => [rule.id, rule]));
  const packs = new Map(library.packs.map((pack) => [pack.id, pack]));
  return tests.flatMap(({ id, file, document }) => {
    const rule = rules.get(id);
    const touches = rule && packs.get(rule.pack)?.touches;
    if (!touches) return [];
    return file.cases.flatMap((one, index): Problem[] => {
      if (one.expect !== 'met') return [];
      if (truthInCase(touches, file, one, library, facts) !== 'no') return [];
      return [
        {
          code: 'never-met',
          place: document.place(['cases', index]),
          what: `'${id}' is met here, and the touches of its pack '${rule.pack}' says that the pack cannot speak to it`,
          remedy: 'Widen touches in pack.yaml to what its rules read',
        },
      ];
    });
  });
};
