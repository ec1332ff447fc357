// What would change the verdict: the smallest sets of answers that turn it better, and the nearest
// single answer that turns it worse. Every proposal is judged again before it is shown. Only what
// an honest exporter could find out or do makes it better: a fact of the case that is known stays
// what it is.

import type { FactTable } from '../../model/fact.ts';
import type { Facts } from '../../model/facts.ts';
import { compareText } from '../../model/errors.ts';
import type { Change, Colour, Gap } from '../../model/verdict.ts';
import { COLOURS } from '../../model/verdict.ts';
import { withAnswers, type Assignment } from '../facts/answers.ts';
import { standingColour } from '../judgement/conclude.ts';
import { judge, type Judgement } from '../judgement/judge.ts';
import type { Standing } from '../judgement/reliefs.ts';
import { ELSEWHERE, isFixed, towards, type Possible } from './assign.ts';
import { nearMisses } from './near.ts';

export interface Changing {
  readonly judgement: Judgement;
  /** As entered and looked up. */
  readonly facts: Facts;
  /** What the look-ups could not look at. */
  readonly gaps: readonly Gap[];
  readonly table: FactTable;
}

/**
 * How many sets are shown for each colour, how many are tried, and how many are kept on the way.
 */
const SHOWN = 3;
const TRIED = 6;
const KEPT = 24;
/** Past so many findings in the way nobody reads a set that answers them all. */
const MOST_FINDINGS = 60;

/** By what transactions of a pattern share, and by the colours that other gaps hold. */
const known = new WeakMap<object, Map<string, Change[]>>();

export const changesOf = (input: Changing): readonly Change[] => {
  const { judgement, gaps } = input;
  const held = gaps
    .map(({ kind }) => kind)
    .sort()
    .join();
  const byHeld = known.get(judgement.alike) ?? new Map<string, Change[]>();
  known.set(judgement.alike, byHeld);
  let changes = byHeld.get(held);
  if (!changes) byHeld.set(held, (changes = worked(input)));
  return changes;
};

const worked = (input: Changing): Change[] => {
  const { judgement } = input;
  const better = COLOURS.filter((colour) => rank(colour) < rank(judgement.verdict));
  const changes: Change[] = [];
  for (const target of [...better].reverse()) {
    if (target === 'green' && judgement.gaps.length > 0) continue;
    changes.push(...improvements(input, target));
  }
  const nearest = nearestWorse(input);
  if (nearest) changes.push(nearest);
  return changes;
};

const rank = (colour: Colour): number => COLOURS.indexOf(colour);

const verdictWith = ({ judgement, facts, gaps }: Changing, set: Assignment): Colour =>
  judge(judgement.of.rulebook, withAnswers(facts, set), gaps, { way: judgement.of.way }).verdict;

/**
 * Sets of answers with which no finding stands that is worse than the target; the smallest that
 * hold when judged again.
 */
const improvements = (input: Changing, target: Colour): Change[] => {
  const { judgement, table } = input;
  const inTheWay = judgement.standings.filter((standing) => {
    const colour = standingColour(standing);
    return colour !== undefined && rank(colour) > rank(target);
  });
  if (inTheWay.length > MOST_FINDINGS) return [];
  let sets: Possible = [new Map()];
  for (const standing of inTheWay) {
    const ways = waysOut(standing, target, table);
    if (ways.length === 0) return [];
    sets = combine(sets, ways);
    if (sets.length === 0) return [];
  }
  const found: Change[] = [];
  let size: number | undefined;
  for (const set of sets.slice(0, TRIED)) {
    if (size !== undefined && set.size > size) break;
    if (set.size === 0 || rank(verdictWith(input, set)) > rank(target)) continue;
    size = set.size;
    found.push(changeOf(target, set, table));
    if (found.length === SHOWN) break;
  }
  return found;
};

const waysOut = (standing: Standing, target: Colour, table: FactTable): Possible => {
  const ways = [...towards(standing.application.result, 'no', table, 'honest')];
  for (const open of standing.open) {
    if (open.softens && target === 'green') continue;
    ways.push(...towards(open.application.result, 'yes', table, 'honest'));
  }
  return smallest(ways);
};

const combine = (a: Possible, b: Possible): Possible => {
  const both: Assignment[] = [];
  for (const left of a) {
    for (const right of b) {
      const merged = new Map(left);
      let clash = false;
      for (const [fact, value] of right) {
        if (merged.has(fact) && merged.get(fact) !== value) clash = true;
        merged.set(fact, value);
      }
      if (!clash) both.push(merged);
    }
  }
  return smallest(both);
};

/** The smallest sets, each once, in an order that never varies. */
const smallest = (sets: readonly Assignment[]): Assignment[] => {
  const seen = new Map<string, Assignment>();
  for (const set of sets) seen.set(keyOf(set), set);
  return [...seen]
    .sort(([a, setA], [b, setB]) => setA.size - setB.size || compareText(a, b))
    .slice(0, KEPT)
    .map(([, set]) => set);
};

const keyOf = (set: Assignment): string =>
  [...set]
    .map(([fact, value]) => `${fact}=${value}`)
    .sort()
    .join('&');

const nearestWorse = (input: Changing): Change | undefined => {
  const { judgement, table } = input;
  if (judgement.verdict === 'red') return undefined;
  const isWorse = (colour: Colour): boolean => rank(colour) > rank(judgement.verdict);
  const singles: Assignment[] = [];
  for (const { result } of nearMisses(judgement.of, isWorse))
    for (const set of towards(result, 'yes', table, 'any'))
      if (set.size === 1 && ![...set.values()].includes(ELSEWHERE)) singles.push(set);
  const once = smallest(singles).sort(
    (a, b) => Number(isSetFixed(a, table)) - Number(isSetFixed(b, table)),
  );
  for (const set of once.slice(0, TRIED)) {
    const colour = verdictWith(input, set);
    if (isWorse(colour)) return changeOf(colour, set, table);
  }
  return undefined;
};

const isSetFixed = (set: Assignment, table: FactTable): boolean =>
  [...set.keys()].some((fact) => isFixed(fact, table));

const changeOf = (to: Colour, set: Assignment, table: FactTable): Change => ({
  to,
  set: Object.fromEntries([...set].sort(([a], [b]) => compareText(a, b))),
  inHands: !isSetFixed(set, table),
});
