// What would turn the verdict worse, and how little it takes: the nearest single answer, and else whether two do. A rule that
// is not met becomes met only where an answer touches every part of it that does not hold.

import { FINDINGS } from '../../model/fact.ts';
import type { Colour } from '../../model/verdict.ts';
import type { Assignment } from '../facts/answers.ts';
import { worstColourOf } from '../judgement/effects.ts';
import type { Judgement } from '../judgement/judge.ts';
import type { ActiveRule } from '../law/in-force.ts';
import { UNREAD } from '../law/rulebook.ts';
import { turningOf } from '../law/turning.ts';
import type { Bound } from '../logic/bind.ts';
import type { Truth } from '../logic/truth.ts';
import { compareText } from '../../model/errors.ts';
import { rank } from './outlook.ts';
import { turnersOf, turningOfRule, type Settable } from './settable.ts';
import { isWorseThan, type Try } from './trying.ts';

export interface Nearest {
  readonly set?: Assignment;
  readonly to?: Colour;
  /** The answers that it takes, where they were found. */
  readonly answers?: number;
  /** It takes more answers than so many. */
  readonly moreThan: number;
}

/** One rule, and the facts that could turn it. */
interface Ways {
  readonly rule: string;
  /** Of each part that does not hold; none where it is met and eased. */
  readonly parts: readonly (readonly Settable[])[];
  /** Of what eases it, or would. */
  readonly easing: () => readonly Settable[];
  /** Of any part of it, and of what eases it. */
  readonly touching: () => readonly Settable[];
}

export const nearestWorse = (
  first: Judgement,
  settable: readonly Settable[],
  attempt: Try,
  most: number,
): Nearest => {
  if (first.verdict === 'red') return { moreThan: Infinity };
  const isWorse = (colour: Colour): boolean => rank(colour) > rank(first.verdict);
  const rules = waysIn(first, settable, isWorse);
  let left = most;
  const tryOut = (set: Assignment): Colour | undefined => {
    left -= 1;
    const then = attempt(set);
    return then && isWorseThan(first.verdict, then) ? then.judgement.verdict : undefined;
  };
  for (const { label, answers } of inHandsFirst(rules.flatMap(alone))) {
    for (const answer of answers) {
      if (left <= 0) return { moreThan: 0 };
      const set = new Map([[label, answer]]);
      const to = tryOut(set);
      if (to !== undefined) return { set, to, answers: 1, moreThan: 0 };
    }
  }
  for (const set of pairsOf(rules)) {
    if (left <= 0) return { moreThan: 1 };
    const to = tryOut(set);
    if (to !== undefined) return { set, to, answers: 2, moreThan: 1 };
  }
  return { moreThan: 2 };
};

/** Rules that would be worse; by name, so that a search that ends early has looked at the same. */
const waysIn = (
  { of, standings, verdict }: Judgement,
  settable: readonly Settable[],
  isWorse: (colour: Colour) => boolean,
): Ways[] => {
  const ways: Ways[] = [];
  const { rules, counting, unread } = of.rulebook;
  // From green an open finding is worse already.
  const holds = (truth: Truth): boolean =>
    truth === 'yes' || (verdict === 'green' && truth === 'unknown');
  const turning = turningOf(of.rulebook);
  const turnedBy = turnersOf(settable);
  const isNew = oncePerParts();
  const around = (active: ActiveRule): Omit<Ways, 'parts'> => {
    const { all, easing } = turningOfRule(of.rulebook, active);
    return {
      rule: active.rule.id,
      easing: () => turnedBy(easing),
      touching: () => turnedBy(all),
    };
  };
  for (const group of [...rules, ...counting, ...unread]) {
    const apt = group.all.filter((active) => isWorse(colourIfMet(active)));
    if (apt.length === 0) continue;
    for (const sight of of.sights(group.subjects))
      for (const active of apt) {
        const { condition, asked } = active;
        const open = condition.parts.filter((part) => !holds(sight.truthOfPart(part)));
        const parts = open.map(({ bound }) =>
          turnsOnFindings(bound) ? settable : turnedBy(turning.of(bound)),
        );
        if (!isNew(active, parts)) continue;
        const rest = around(active);
        // A rule that asks nothing here may come to ask.
        if (parts.length > 0) ways.push({ parts, ...rest });
        else if (asked && sight.truthOf(asked) === 'no')
          ways.push({ parts: [rest.touching()], ...rest });
      }
  }
  for (const { application, relievedBy, mitigatedBy } of standings) {
    const { active } = application;
    if ((relievedBy ?? mitigatedBy) && isWorse(colourIfMet(active)))
      ways.push({ parts: [], ...around(active) });
  }
  return ways.sort((a, b) => compareText(a.rule, b.rule));
};

/** True once of a rule and facts that could turn its parts: of items of which the same is open they are the same. */
const oncePerParts = (): ((active: ActiveRule, parts: Ways['parts']) => boolean) => {
  const numbers = new Map<readonly Settable[], number>();
  const seen = new Map<ActiveRule, Set<string>>();
  return (active, parts) => {
    // One without an open part turns on its gate, which is of the subject.
    if (parts.length === 0) return true;
    const key = parts
      .map((part) => {
        if (!numbers.has(part)) numbers.set(part, numbers.size);
        return numbers.get(part);
      })
      .join();
    let known = seen.get(active);
    if (!known) seen.set(active, (known = new Set()));
    return known.size < known.add(key).size;
  };
};

const colourIfMet = ({ version: { then } }: ActiveRule): Colour =>
  'effect' in then ? worstColourOf(then.effect, then.policy) : 'green';

const turnsOnFindings = (bound: Bound): boolean => {
  switch (bound.kind) {
    case 'leaf':
      return bound.namespace === FINDINGS || bound.path === UNREAD;
    case 'not':
    case 'some':
      return turnsOnFindings(bound.of);
    default:
      return bound.of.some(turnsOnFindings);
  }
};

const touchingAll = (parts: Ways['parts']): readonly Settable[] => {
  const [one, ...rest] = [...parts].sort((a, b) => a.length - b.length);
  return (one ?? []).filter((each) => rest.every((part) => part.includes(each)));
};

/** Facts one of which may turn it alone. */
const alone = ({ parts, easing }: Ways): readonly Settable[] =>
  parts.length > 0 ? touchingAll(parts) : easing();

/** Each once; what somebody can find out or do before facts of the case. */
const inHandsFirst = (all: readonly Settable[]): readonly Settable[] =>
  [...new Set(all)].sort(
    (a, b) => Number(a.isFixed) - Number(b.isFixed) || compareText(a.label, b.label),
  );

function* pairsOf(rules: readonly Ways[]): Generator<Assignment> {
  const seen = new Set<string>();
  for (const { parts, easing, touching } of rules) {
    const [fewest = easing()] = [...parts].sort((a, b) => a.length - b.length);
    for (const one of fewest) {
      const open = parts.filter((part) => !part.includes(one));
      const others = open.length > 0 ? touchingAll(open) : touching();
      for (const set of others.flatMap((other) => bothOf(one, other))) {
        const key = [...set].map(String).sort().join('&');
        if (seen.has(key)) continue;
        seen.add(key);
        yield set;
      }
    }
  }
}

const bothOf = (one: Settable, other: Settable): Assignment[] =>
  one.label === other.label
    ? []
    : one.answers.flatMap((a) =>
        other.answers.map(
          (b) =>
            new Map([
              [one.label, a],
              [other.label, b],
            ]),
        ),
      );
