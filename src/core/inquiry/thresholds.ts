// Numbers near a threshold: facts of which a number decides, and how far the next number is with which the verdict is worse.

import { declarationOf, type FactTable } from '../../model/fact.ts';
import type { Facts, Scope } from '../../model/facts.ts';
import type { NearThreshold } from '../../model/verdict.ts';
import type { Judgement } from '../judgement/judge.ts';
import type { Bound } from '../logic/bind.ts';
import { kindOf } from '../logic/values.ts';
import type { Rulebook } from '../law/rulebook.ts';
import { isWorseThan, type Try } from './trying.ts';

/** So many numbers of one fact are tried, the nearest first. */
const TRIED = 4;

export const thresholdsNear = (
  judgement: Judgement,
  attempt: Try,
  table: FactTable,
): NearThreshold[] => {
  const { facts, rulebook } = judgement.of;
  const bounds = boundsOf(rulebook);
  return numbersIn(facts).flatMap(({ label, path, value }): NearThreshold[] => {
    if (declarationOf(table, path)?.derived !== false) return [];
    // A test of at-least changes on the bound, one of at-most just past it.
    const nearest = [...(bounds.get(path) ?? [])]
      .flatMap((bound) => [bound, bound + 1, bound - 1])
      .filter((number) => number >= 0 && number !== value)
      .sort((a, b) => Math.abs(a - value) - Math.abs(b - value) || a - b)
      .slice(0, TRIED);
    for (const number of nearest) {
      const then = attempt(new Map([[label, String(number)]]));
      if (!then || !isWorseThan(judgement.verdict, then)) continue;
      const distance = Math.abs(number - value);
      return [{ fact: label, value, at: number, distance, to: then.judgement.verdict }];
    }
    return [];
  });
};

interface Numbered {
  readonly label: string;
  readonly path: string;
  readonly value: number;
}

const numbersIn = ({ single, items, parties }: Facts): Numbered[] =>
  [...new Set<Scope>([...single.values(), ...items, ...parties])].flatMap(
    ({ kind, label, facts }) =>
      [...facts].flatMap(([local, { value }]) =>
        typeof value === 'number'
          ? [{ label: `${label}.${local}`, path: `${kind}.${local}`, value }]
          : [],
      ),
  );

/** By fact the numbers that conditions in force compare it with. */
const boundsOf = (rulebook: Rulebook): ReadonlyMap<string, ReadonlySet<number>> => {
  let found = known.get(rulebook.steps);
  if (found) return found;
  found = new Map();
  const groups = [...rulebook.rules, ...rulebook.reliefs];
  for (const { all } of groups) for (const { condition } of all) gather(condition.bound, found);
  for (const step of rulebook.steps)
    if (step.step === 'definition') gather(step.condition.bound, found);
  for (const { condition } of rulebook.entries) if (condition) gather(condition.bound, found);
  known.set(rulebook.steps, found);
  return found;
};

const known = new WeakMap<Rulebook['steps'], Map<string, Set<number>>>();

const gather = (bound: Bound, into: Map<string, Set<number>>): void => {
  switch (bound.kind) {
    case 'leaf': {
      const { test, namespace, local } = bound;
      if (test?.verb !== 'at-least' && test?.verb !== 'at-most') return;
      const path = `${kindOf(namespace)}.${local}`;
      into.set(path, (into.get(path) ?? new Set()).add(test.bound));
      return;
    }
    case 'not':
    case 'some':
      gather(bound.of, into);
      return;
    default:
      for (const part of bound.of) gather(part, into);
  }
};
