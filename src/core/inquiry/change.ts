// What would change the verdict: the smallest sets of answers that turn it better, and the nearest single answer that
// turns it worse. Every proposal is judged again before it is shown.

import { compareText } from '../../model/errors.ts';
import type { Change, Colour } from '../../model/verdict.ts';
import { COLOURS } from '../../model/verdict.ts';
import { colourOf } from '../judgement/effects.ts';
import { isFixed, towards, type Assignment, type Possible } from './assign.ts';
import type { FactTable } from '../../model/fact.ts';
import type { Result } from '../logic/evaluate.ts';
import type { Standing } from '../judgement/relieve.ts';

export interface ChangeInput {
  readonly verdict: Colour;
  readonly gaps: number;
  readonly standings: readonly Standing[];
  /** Applications of rules that are one answer away from a worse verdict are searched among these results. */
  readonly nearMisses: () => readonly { readonly result: Result; readonly colour: Colour }[];
  readonly facts: FactTable;
  /** Judges the transaction again with the answers set. */
  readonly verdictWith: (set: Assignment) => Colour;
}

/** How many sets are shown for each colour, and how many are tried. */
const SHOWN = 3;
const TRIED = 6;
const KEPT = 24;

export const changesOf = (input: ChangeInput): Change[] => {
  const better = COLOURS.filter(
    (colour) => COLOURS.indexOf(colour) < COLOURS.indexOf(input.verdict),
  );
  const changes: Change[] = [];
  for (const target of [...better].reverse()) {
    if (target === 'green' && input.gaps > 0) continue;
    changes.push(...improvements(input, target));
  }
  const nearest = nearestWorse(input);
  if (nearest) changes.push(nearest);
  return changes;
};

const rank = (colour: Colour): number => COLOURS.indexOf(colour);

/** Sets of answers with which no finding stands that is worse than the target; the smallest that hold when judged again. */
const improvements = (input: ChangeInput, target: Colour): Change[] => {
  let sets: Possible = [new Map()];
  for (const standing of input.standings) {
    const colour = standingColour(standing);
    if (colour === undefined || rank(colour) <= rank(target)) continue;
    const ways = waysOut(standing, target, input.facts);
    if (ways.length === 0) return [];
    sets = combine(sets, ways);
    if (sets.length === 0) return [];
  }
  const found: Change[] = [];
  let size: number | undefined;
  for (const set of sets.slice(0, TRIED)) {
    if (size !== undefined && set.size > size) break;
    if (set.size === 0 || rank(input.verdictWith(set)) > rank(target)) continue;
    size = set.size;
    found.push(changeOf(target, set, input.facts));
    if (found.length === SHOWN) break;
  }
  return found;
};

/** The colour that a finding contributes; undefined where it is relieved. */
export const standingColour = ({
  application,
  relievedBy,
  mitigatedBy,
}: Standing): Colour | undefined => {
  const { then } = application.active.version;
  if (relievedBy || !('effect' in then)) return undefined;
  return mitigatedBy ? 'amber' : colourOf(then.effect, then.policy, application.outcome);
};

const waysOut = (standing: Standing, target: Colour, facts: FactTable): Possible => {
  const ways = [...towards(standing.application.result, 'no', facts)];
  for (const open of standing.open) {
    if (open.softens && target === 'green') continue;
    ways.push(...towards(open.application.result, 'yes', facts));
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

const nearestWorse = (input: ChangeInput): Change | undefined => {
  if (input.verdict === 'red') return undefined;
  const singles: { set: Assignment; colour: Colour }[] = [];
  for (const { result, colour } of input.nearMisses()) {
    if (rank(colour) <= rank(input.verdict)) continue;
    for (const set of towards(result, 'yes', input.facts))
      if (set.size === 1) singles.push({ set, colour });
  }
  singles.sort(
    (a, b) =>
      Number(isSetFixed(a.set, input.facts)) - Number(isSetFixed(b.set, input.facts)) ||
      compareText(keyOf(a.set), keyOf(b.set)),
  );
  for (const { set } of singles.slice(0, TRIED)) {
    const colour = input.verdictWith(set);
    if (rank(colour) > rank(input.verdict)) return changeOf(colour, set, input.facts);
  }
  return undefined;
};

const isSetFixed = (set: Assignment, facts: FactTable): boolean =>
  [...set.keys()].some((fact) => isFixed(fact, facts));

const changeOf = (to: Colour, set: Assignment, facts: FactTable): Change => ({
  to,
  set: Object.fromEntries([...set].sort(([a], [b]) => compareText(a, b))),
  inHands: !isSetFixed(set, facts),
});
