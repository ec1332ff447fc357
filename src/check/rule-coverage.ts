// What transactions and cases exercised → how much of each pack. A share is what fired: a rule that was only ever left open, or was
// applied to what it has nothing to say of, was not shown to work.

import type { Applied } from '../core/judgement/exercised.ts';
import type { Library } from '../model/pack.ts';
import type { Rule } from '../model/rule.ts';
import type {
  Exercise,
  ExerciseCounts,
  NeverBecause,
  RuleCoverage,
  RuleExercise,
} from '../model/rule-coverage.ts';
import type { Exercised } from './exercised.ts';

/** Counts as it goes: of a hundred thousand transactions no more is kept than of one. */
export class ExerciseTally {
  /** Transactions or cases. */
  number = 0;
  readonly #counts = new Map<string, Record<Applied, number>>();

  add(exercised: Exercised): void {
    this.number += 1;
    for (const [rule, applied] of exercised) this.#of(rule)[applied] += 1;
  }

  /** How often the rule came so far, by how far. */
  of(rule: string): Readonly<Record<Applied, number>> {
    return this.#counts.get(rule) ?? NEVER;
  }

  #of(rule: string): Record<Applied, number> {
    let counts = this.#counts.get(rule);
    if (!counts) this.#counts.set(rule, (counts = { ...NEVER }));
    return counts;
  }
}

const NEVER: Readonly<Record<Applied, number>> = {
  fired: 0,
  turned: 0,
  'not-fired': 0,
  'no-subject': 0,
};

/** Drafts and retired rules are never applied, and not counted. `floor`: in per cent, with two decimals at most. */
export const ruleCoverage = (
  { packs, rules }: Library,
  transactions: ExerciseTally,
  cases: ExerciseTally | undefined,
  floor: string | undefined,
): RuleCoverage => {
  const applied = rules.filter(({ versions }) =>
    versions.some(({ status }) => status === 'reviewed'),
  );
  const tallies = [transactions, ...(cases ? [cases] : [])];
  const lists = packs
    .map(({ id: pack, kind }) => ({
      pack,
      kind,
      list: applied.filter((rule) => rule.pack === pack).map((rule) => exerciseOf(rule, tallies)),
    }))
    .filter(({ list }) => list.length > 0);
  const counts = countsOf(lists.flatMap(({ list }) => list));
  return {
    schema: 'licet/coverage@1',
    transactions: transactions.number,
    ...(cases && { cases: cases.number }),
    ...counts,
    ...(floor !== undefined && { floor: { percent: floor, reached: isAtLeast(counts, floor) } }),
    packs: lists.map(({ list, ...pack }) => ({ ...pack, ...countsOf(list), list })),
  };
};

export const isReached = ({ floor }: RuleCoverage): boolean => floor?.reached ?? true;

const exerciseOf = (
  { id, versions }: Rule,
  [transactions, ...cases]: readonly ExerciseTally[],
): RuleExercise => {
  const all = [transactions!, ...cases].map((tally) => tally.of(id));
  const count = (so: Applied): number => all.reduce((sum, counts) => sum + counts[so], 0);
  const [fired, turned, notFired] = [count('fired'), count('turned'), count('not-fired')];
  const exercise: Exercise =
    fired > 0 ? 'fired' : turned > 0 ? 'turned' : notFired > 0 ? 'not-fired' : 'never-examined';
  const neverBecause: NeverBecause =
    transactions!.number === 0
      ? 'no-case'
      : count('no-subject') > 0
        ? 'no-subject'
        : 'not-in-force';
  return {
    rule: id,
    title: versions[0]!.title,
    exercise,
    ...(exercise === 'never-examined' && { neverBecause }),
    fired,
    turned,
    notFired,
  };
};

const countsOf = (list: readonly RuleExercise[]): ExerciseCounts => {
  const count = (so: Exercise): number => list.filter(({ exercise }) => exercise === so).length;
  const fired = count('fired');
  return {
    rules: list.length,
    fired,
    turned: count('turned'),
    notFired: count('not-fired'),
    neverExamined: count('never-examined'),
    share: list.length === 0 ? 0 : Math.floor((1000 * fired) / list.length) / 10,
  };
};

/** In whole numbers, so that 33.3 is 33.3 and nothing beside it. */
const isAtLeast = ({ fired, rules }: ExerciseCounts, floor: string): boolean => {
  const [whole = '', part = ''] = floor.split('.');
  const hundredths = Number(whole + part.padEnd(2, '0'));
  return fired * 10_000 >= hundredths * rules;
};
