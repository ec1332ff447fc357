// Which facts can be others, and which answers they can have: what an honest exporter could find out or do. Nothing that was
// looked up or worked out, and no fact of the case that is known: never another item, place, user or exporter.

import { compareText } from '../../model/errors.ts';
import { declarationOf, type FactTable } from '../../model/fact.ts';
import type { Facts, Scope } from '../../model/facts.ts';
import type { Case } from '../judgement/case.ts';
import { reachedBy, type Reached } from '../law/reach.ts';
import { answersIn } from './trying.ts';

/**
 * `honest`: only what an exporter could find out or do. `any`: facts of the case that are known as
 * well.
 */
export type Purpose = 'honest' | 'any';

/** A fact that can be another. */
export interface Settable {
  readonly label: string;
  /** Other than what it is. */
  readonly answers: readonly string[];
  /** A fact of the case, in nobody's hands. */
  readonly isFixed: boolean;
  /** What may turn on it. */
  readonly reached: Reached;
}

/** By label, so that a search that ends early has looked at the same wherever the facts stand. */
export const settableIn = (of: Case, table: FactTable, purpose: Purpose): Settable[] => {
  const { facts, rulebook } = of;
  const derived = derivedOf(table);
  const all = subjectsIn(facts).flatMap((scope) =>
    [...table.values()].flatMap(({ path, derived: isWorkedOut, fixed }): Settable[] => {
      const local = path.slice(path.indexOf('.') + 1);
      if (isWorkedOut || !path.startsWith(`${scope.kind}.`)) return [];
      const known = scope.facts.get(local);
      const isKnown = known?.value !== undefined && known.presumed === undefined;
      if (known?.askedWithoutResult) return [];
      if (fixed && isKnown && purpose === 'honest') return [];
      const answers = answersIn(declarationOf(table, path), of).filter(
        (answer) => !isValue(known?.value, answer),
      );
      if (answers.length === 0) return [];
      // What reading makes of a fact is worked out again with it.
      const keys = new Set([path, ...(derived.get(scope.kind) ?? [])]);
      return [
        {
          label: `${scope.label}.${local}`,
          answers,
          isFixed: fixed,
          reached: reachedBy(rulebook, keys),
        },
      ];
    }),
  );
  return all.sort((a, b) => compareText(a.label, b.label));
};

/** Each once: the exporter is a party and stands alone as well. */
const subjectsIn = ({ single, items, parties }: Facts): readonly Scope[] => [
  ...new Set([...single.values(), ...items, ...parties]),
];

const isValue = (value: unknown, answer: string): boolean =>
  Array.isArray(value)
    ? value.length === 0
      ? answer === 'none'
      : value.length === 1 && value[0] === answer
    : value === answer;

/** By kind of subject the facts that are worked out from what is stated. */
const derivedOf = (table: FactTable): ReadonlyMap<string, readonly string[]> => {
  let found = known.get(table);
  if (!found) {
    found = new Map();
    for (const { path, derived } of table.values()) {
      if (!derived) continue;
      const kind = path.slice(0, path.indexOf('.'));
      found.set(kind, [...(found.get(kind) ?? []), path]);
    }
    known.set(table, found);
  }
  return found;
};

const known = new WeakMap<FactTable, Map<string, string[]>>();
