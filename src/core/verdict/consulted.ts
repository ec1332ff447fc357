// What a "no" rests on: every control entry that was weighed, every set that a rule in force reads,
// every list in which the parties were looked for.

import { parametersOf } from '../../model/condition.ts';
import { compareText } from '../../model/errors.ts';
import type { Consulted } from '../../model/verdict.ts';
import type { ListCoverage } from '../../model/coverage.ts';
import type { Case } from '../judgement/case.ts';
import type { Weighed } from '../facts/classify.ts';
import type { Rulebook } from '../law/rulebook.ts';

export const consultedBy = (of: Case, lists: readonly ListCoverage[]): Consulted => ({
  entries: of.facts.items.flatMap((item, index) =>
    of.environments
      .classification(index)
      .outcomes.flatMap((outcome) => entriesOf(item.name, outcome)),
  ),
  parameters: parametersIn(of.rulebook),
  parties: of.facts.parties.flatMap(({ name, facts }) =>
    facts.get('name')?.value === undefined
      ? []
      : [{ party: name, lists: lists.filter(({ checked }) => checked).map(({ list }) => list) }],
  ),
  rules: [...of.rulebook.rules, ...of.rulebook.counting, ...of.rulebook.unread].reduce(
    (sum, { all }) => sum + all.length,
    0,
  ),
});

/**
 * Entries that were written for other kinds of item, and that nothing stated meets, were not
 * weighed.
 */
const entriesOf = (item: string, { active, truth, apt }: Weighed): Consulted['entries'] =>
  !apt || truth === undefined
    ? []
    : active.periods.map(({ list, code, provision }) => ({
        item,
        list,
        code,
        entry: active.entry.id,
        outcome: ({ yes: 'met', no: 'not-met', unknown: 'undetermined' } as const)[truth],
        provision: `${provision.instrument} ${provision.pinpoint}`.trim(),
      }));

const parametersIn = ({ library, rules, reliefs }: Rulebook): Consulted['parameters'] => {
  const read = new Set(
    [...rules, ...reliefs].flatMap(({ all }) =>
      all.flatMap(({ version }) => parametersOf(version.when)),
    ),
  );
  return library.parameters
    .filter(({ name }) => read.has(name))
    .map(({ name, title, source }) => ({ parameter: name, title, source }))
    .sort((a, b) => compareText(a.parameter, b.parameter));
};
