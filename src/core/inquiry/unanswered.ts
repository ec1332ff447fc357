// What somebody asked and nobody could or would say: shown in the answer, and not asked again.

import { compareText } from '../../model/errors.ts';
import type { Facts, Scope } from '../../model/facts.ts';

export interface Unanswered {
  /** The label of the fact. */
  readonly fact: string;
  readonly from: string;
}

/** Sorted by label. */
export const unansweredIn = (facts: Facts): Unanswered[] => {
  const found: Unanswered[] = [];
  for (const scope of subjectsIn(facts)) found.push(...ofSubject(scope));
  return found.sort((a, b) => compareText(a.fact, b.fact));
};

/** The exporter is a party and stands alone as well. */
const subjectsIn = ({ single, items, parties }: Facts): Iterable<Scope> =>
  new Set([...single.values(), ...items, ...parties]);

/** Answers that are tried leave most subjects as they are. */
const known = new WeakMap<Scope, readonly Unanswered[]>();

const ofSubject = (scope: Scope): readonly Unanswered[] => {
  let found = known.get(scope);
  if (!found) {
    const { label, facts } = scope;
    found = [...facts].flatMap(([local, { askedWithoutResult, from }]) =>
      askedWithoutResult ? [{ fact: `${label}.${local}`, from }] : [],
    );
    known.set(scope, found);
  }
  return found;
};
