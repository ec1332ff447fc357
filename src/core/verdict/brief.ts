// The findings of an answer in brief: which rules stand, for whom, in which colour, and what is
// missing. Their order is worked out once for all transactions of a pattern.

import { compareText } from '../../model/errors.ts';
import type { BriefVerdict } from '../../model/verdict.ts';
import { standingColour } from '../judgement/conclude.ts';
import type { Judgement } from '../judgement/judge.ts';
import type { Standing } from '../judgement/reliefs.ts';
import { subjectOf } from './findings.ts';

type BriefFinding = BriefVerdict['findings'][number];

interface Told {
  /** Places among the standings; undefined where findings of one rule are ordered by names. */
  readonly places: readonly number[] | undefined;
  readonly missing: readonly string[];
}

/** By what transactions of a pattern share. */
const known = new WeakMap<object, Told>();

export const briefOf = (
  { standings, alike }: Judgement,
  waivedBy: ReadonlyMap<Standing, unknown>,
): Pick<BriefVerdict, 'findings' | 'missing'> => {
  let told = known.get(alike);
  if (!told) known.set(alike, (told = tellOf(standings)));
  const { places, missing } = told;
  return {
    findings: places
      ? places.map((place) => findingOf(standings[place]!, waivedBy))
      : standings.map((one) => findingOf(one, waivedBy)).sort(compareFindings),
    missing,
  };
};

const tellOf = (standings: readonly Standing[]): Told => {
  const rules = standings.map(({ application }) => application.active.rule.id);
  const open = standings.filter(({ relievedBy }) => !relievedBy);
  return {
    places:
      new Set(rules).size === rules.length
        ? rules.map((_, place) => place).sort((a, b) => compareText(rules[a]!, rules[b]!))
        : undefined,
    missing: [...new Set(open.flatMap(({ application }) => application.asks))].sort(),
  };
};

const findingOf = (standing: Standing, waivedBy: ReadonlyMap<Standing, unknown>): BriefFinding => {
  const { application, relievedBy } = standing;
  return {
    rule: application.active.rule.id,
    outcome: application.outcome,
    colour: standingColour(standing) ?? 'green',
    subject: subjectOf(application),
    ...(relievedBy && { relievedBy: relievedBy.active.rule.id }),
    ...(waivedBy.has(standing) && { waived: true as const }),
  };
};

const compareFindings = (a: BriefFinding, b: BriefFinding): number =>
  compareText(a.rule, b.rule) || compareText(a.subject, b.subject);
