// Duties as rules: so their periods, instruments and conditions are checked as those of rules are, and the engine judges their
// conditions. They stand in a law of their own, and no answer is made by it.

import type { Duty, DutyVersion } from '../../model/duty.ts';
import { UNDATED } from '../../model/dates.ts';
import type { Library } from '../../model/pack.ts';
import type { Rule, RuleVersion } from '../../model/rule.ts';

const ALWAYS = { kind: 'all', of: [] } as const;

const ruleVersion = ({ when = ALWAYS, what, ...version }: DutyVersion): RuleVersion => ({
  ...version,
  tags: [],
  when,
  then: { effect: 'notice' },
  because: what,
  remedy: what,
});

export const dutyRules = ({ duties = [] }: Library): Rule[] =>
  duties.map(({ id, pack, versions }) => ({ id, pack, versions: versions.map(ruleVersion) }));

/** The name under which the condition of one period is judged. */
export const judgedAs = ({ id }: Pick<Duty, 'id'>, { since }: DutyVersion): string =>
  `${id} ${since}`;

/** A library that judges each condition of a duty on every day, whatever its period, and nothing else. */
export const dutyLaw = (library: Library): Library => ({
  ...library,
  rules: (library.duties ?? []).flatMap((duty) =>
    duty.versions
      .filter(({ when }) => when !== undefined)
      .map((version): Rule => {
        const { until: _, ...rule } = ruleVersion(version);
        return {
          id: judgedAs(duty, version),
          pack: duty.pack,
          versions: [{ ...rule, since: UNDATED, status: 'reviewed' }],
        };
      }),
  ),
  packs: library.packs.map(({ touches: _, ...pack }) => ({
    ...pack,
    since: UNDATED,
    notModelled: [],
    retires: [],
    overrides: {},
  })),
});
