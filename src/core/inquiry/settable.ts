// Which facts can be others, and which answers they can have: what an honest exporter could find out or do. Nothing that was
// looked up or worked out, and no fact of the case that is known: never another item, place, user or exporter.

import { compareText } from '../../model/errors.ts';
import { declarationOf, type FactTable } from '../../model/fact.ts';
import type { Facts, Scope } from '../../model/facts.ts';
import type { Case } from '../judgement/case.ts';
import { easingOf } from '../law/easing.ts';
import type { ActiveRule } from '../law/in-force.ts';
import type { FactKey } from '../law/reach.ts';
import type { Rulebook } from '../law/rulebook.ts';
import { turningOf } from '../law/turning.ts';
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
  /** The facts that are others with it. */
  readonly keys: readonly FactKey[];
}

/** Of some that can be another those with which the facts would be others on which something turns. */
export const turnersOf = (
  settable: readonly Settable[],
): ((on: ReadonlySet<FactKey>) => readonly Settable[]) => {
  const known = new Map<ReadonlySet<FactKey>, readonly Settable[]>();
  return (on) => {
    let found = known.get(on);
    if (!found)
      known.set(on, (found = settable.filter(({ keys }) => keys.some((key) => on.has(key)))));
    return found;
  };
};

/** What a rule turns on: by itself and by what may ease it, and by what may ease it alone. */
interface TurningOfRule {
  readonly all: ReadonlySet<FactKey>;
  readonly easing: ReadonlySet<FactKey>;
}

const turnings = new WeakMap<ActiveRule, TurningOfRule>();

export const turningOfRule = (rulebook: Rulebook, active: ActiveRule): TurningOfRule => {
  let found = turnings.get(active);
  if (!found) {
    const turning = turningOf(rulebook);
    const reliefs = easingOf(rulebook.reliefs, active.rule.id);
    const easing = new Set(reliefs.flatMap((one) => [...turning.ofRule(one)]));
    found = { easing, all: new Set([...turning.ofRule(active), ...easing]) };
    turnings.set(active, found);
  }
  return found;
};

/** By label, so that a search that ends early has looked at the same wherever the facts stand. */
export const settableIn = (of: Case, table: FactTable, purpose: Purpose): Settable[] => {
  const { facts } = of;
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
      const keys = [path, ...(derived.get(scope.kind) ?? [])];
      return [
        {
          label: `${scope.label}.${local}`,
          answers,
          isFixed: fixed,
          keys,
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
