// All minimal sets of answers, to size three, with which the verdict is better. Exact: whatever stands in the way must be
// touched by one of the answers, so that only those are tried which what stands in the way can turn on. A search that took
// all that it may says how far it came.

import { compareText } from '../../model/errors.ts';
import { namespaceOf } from '../../model/fact.ts';
import type { Colour } from '../../model/verdict.ts';
import type { Assignment } from '../facts/answers.ts';
import { contributionOf, contributionOfGap } from '../judgement/conclude.ts';
import type { Case } from '../judgement/case.ts';
import type { Judgement } from '../judgement/judge.ts';
import type { Standing } from '../judgement/reliefs.ts';
import type { FactKey } from '../law/reach.ts';
import { anythingTurningOn } from '../law/turning.ts';
import { rank } from './outlook.ts';
import { Reaching } from './reaching.ts';
import { turnersOf, turningOfRule, type Settable } from './settable.ts';
import { keyOfAnswers, isWorseThan, type Try } from './trying.ts';

export const LARGEST = 3;

export interface Found {
  readonly sets: readonly { readonly set: Assignment; readonly to: Colour }[];
  /** Every set of so many answers was looked at. */
  readonly covered: number;
}

/** What stands in the way of a colour, a finding or a gap: the facts on which it turns; undefined of all. */
type Obstacle = ReadonlySet<FactKey> | undefined;

/** The facts that could turn an obstacle. */
interface Way {
  readonly on: Obstacle;
  readonly way: readonly Settable[];
}

interface Node {
  readonly set: ReadonlyMap<string, string>;
  readonly judgement: Judgement;
}

/** `most`: how many sets of answers the search may look at; those that cannot do are not looked at. */
export const setsTowards = (
  target: Colour,
  first: Judgement,
  settable: readonly Settable[],
  attempt: Try,
  most: number,
): Found => {
  const found: { set: Assignment; to: Colour }[] = [];
  const turnedBy = turnersOf(settable);
  const mayTurn = turningIn(first.of);
  const looked = new Set<string>();
  /** False where nothing may be looked at any more. */
  const look = (key: string): boolean => {
    if (!looked.has(key) && looked.size === most) return false;
    looked.add(key);
    return true;
  };
  /** Undefined where so many answers do not clear what stands in the way. */
  const waysPast = (
    target: Colour,
    judgement: Judgement,
    set: Assignment,
    size: number,
  ): readonly Way[] | undefined => {
    const left = (on: ReadonlySet<FactKey>) => without(set, turnedBy(on));
    const reaching = new Reaching(judgement.of, left, without(set, settable), size);
    const known = new Map<Obstacle, Way>();
    const ways: Way[] = [];
    for (const { on, standing } of obstaclesTo(target, judgement)) {
      let way = known.get(on);
      if (!way) known.set(on, (way = { on, way: on ? left(on) : without(set, settable) }));
      if (standing === undefined) {
        if (!ways.includes(way)) ways.push(way);
        continue;
      }
      const reach = reaching.toClear(standing);
      if (!reach || reach.need > size) return undefined;
      // Where nothing is to be turned by what is known, anything may.
      ways.push(reach.need === 0 ? way : { on, way: reaching.among(reach, way.way) });
    }
    return ways.sort(fewestFirst);
  };
  /** False where it was spent. */
  const extend = ({ set, judgement }: Node, size: number, seen: Set<string>): boolean => {
    const ways = waysPast(target, judgement, set, size);
    if (!ways || takesMore(size, ways)) return true;
    for (const one of ways[0]?.way ?? []) {
      const { label, answers } = one;
      const staying = ways.filter((way) => !mayTurn(one, way));
      const isVain = takesMore(size - 1, staying);
      for (const answer of answers) {
        const more = new Map(set).set(label, answer);
        const key = keyOfAnswers(more);
        if (seen.has(key) || found.some((one) => isWithin(one.set, more))) continue;
        seen.add(key);
        if (isVain) continue;
        if (!look(key)) return false;
        const then = attempt(more);
        if (!then) continue;
        if (!isWorseThan(target, then)) found.push({ set: more, to: then.judgement.verdict });
        else if (size > 1 && !extend({ set: more, judgement: then.own }, size - 1, seen))
          return false;
      }
    }
    return true;
  };
  for (let size = 1; size <= LARGEST; size += 1)
    if (!extend({ set: new Map(), judgement: first }, size, new Set()))
      return { sets: found, covered: size - 1 };
  return { sets: found, covered: LARGEST };
};

const without = (set: Assignment, way: readonly Settable[]): readonly Settable[] =>
  way.some(({ label }) => set.has(label)) ? way.filter(({ label }) => !set.has(label)) : way;

const isWithin = (smaller: Assignment, larger: Assignment): boolean =>
  [...smaller].every(([label, answer]) => larger.get(label) === answer);

/** `standing`: a finding that its own condition or what eases it clears. */
interface InTheWay {
  readonly on: Obstacle;
  readonly standing?: Standing;
}

const obstaclesTo = (target: Colour, { standings, gaps, of }: Judgement): InTheWay[] => {
  const { rulebook } = of;
  const unread = new Set(rulebook.unread.flatMap(({ all }) => all));
  const counting = new Set(rulebook.counting.flatMap(({ all }) => all));
  const isWorse = (colour: Colour): boolean => rank(colour) > rank(target);
  return [
    ...standings.flatMap((standing): InTheWay[] => {
      const one = contributionOf(standing);
      if (!one || !isWorse(one.now)) return [];
      const { active } = standing.application;
      // What it is about, or counts, turns on other findings.
      if (unread.has(active) || counting.has(active)) return [{ on: undefined }];
      return [{ on: turningOfRule(rulebook, active).all, standing }];
    }),
    ...gaps
      .filter((gap) => isWorse(contributionOfGap(gap).now))
      .map((): InTheWay => ({ on: anythingTurningOn(rulebook) })),
  ];
};

/** False where an obstacle stands in the way still, whatever is answered to a fact. */
const turningIn = ({ facts }: Case): ((one: Settable, way: Way) => boolean) => {
  const presumed = facts.items.flatMap((item) =>
    [...item.facts].flatMap(([local, fact]) =>
      fact.presumed === undefined ? [] : [`${item.kind}.${local}`],
    ),
  );
  return (one, { on, way }) => {
    // Of a fact of the case reading may make anything, and of one of an item other presumptions.
    if (on === undefined || one.isFixed || way.includes(one)) return true;
    return namespaceOf(one.path) === 'item' && presumed.some((key) => on.has(key));
  };
};

/** Whatever the order in which findings were made, so that a search that ends early has looked at the same. */
const fewestFirst = (a: Way, b: Way): number =>
  a.way.length - b.way.length || byLabels(a.way, b.way);

/** Of two of one length. */
const byLabels = (a: readonly Settable[], b: readonly Settable[]): number => {
  const place = a.findIndex((one, at) => one !== b[at]);
  return place < 0 ? 0 : compareText(a[place]!.label, b[place]!.label);
};

/** True where more obstacles than so many take an answer of their own: of those found here no two share a fact. */
const takesMore = (answers: number, fewestFirst: readonly Way[]): boolean => {
  const taken = new Set<Settable>();
  let count = 0;
  for (const { way } of fewestFirst) {
    if (way.length === 0) return true;
    if (way.some((one) => taken.has(one))) continue;
    count += 1;
    if (count > answers) return true;
    for (const one of way) taken.add(one);
  }
  return false;
};
