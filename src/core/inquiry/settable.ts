// Which facts can be others, and which answers they can have: what an honest exporter could find out or do. Nothing that was
// looked up or worked out, and no fact of the case that is known: never another item, place, user or exporter.

import { compareText } from '../../model/errors.ts';
import { localName, namespaceOf, type FactDeclaration, type FactTable } from '../../model/fact.ts';
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
  /** The fact that it is. */
  readonly path: FactKey;
  /** The facts that reading makes of it and of others of its subject; one and the same list for all of a kind. */
  readonly derived: readonly FactKey[];
}

/** Of some that can be another those with which the facts would be others on which something turns. */
export const turnersOf = (
  settable: readonly Settable[],
): ((on: ReadonlySet<FactKey>) => readonly Settable[]) => {
  const known = new Map<ReadonlySet<FactKey>, readonly Settable[]>();
  return (on) => {
    let found = known.get(on);
    if (!found) {
      found = settable.filter(({ path, derived }) => on.has(path) || isReached(on, derived));
      known.set(on, found);
    }
    return found;
  };
};

/** By what something turns on, which stands for as long as the law does. */
const reached = new WeakMap<ReadonlySet<FactKey>, Map<readonly FactKey[], boolean>>();

const isReached = (on: ReadonlySet<FactKey>, derived: readonly FactKey[]): boolean => {
  let ofOn = reached.get(on);
  if (!ofOn) reached.set(on, (ofOn = new Map()));
  let is = ofOn.get(derived);
  if (is === undefined) ofOn.set(derived, (is = derived.some((key) => on.has(key))));
  return is;
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
  const { statable, derived } = byKind(table);
  const all = subjectsIn(facts).flatMap((scope) =>
    (statable.get(scope.kind) ?? []).flatMap((declaration): Settable[] => {
      const { path, fixed } = declaration;
      const local = localName(path);
      const known = scope.facts.get(local);
      const isKnown = known?.value !== undefined && known.presumed === undefined;
      if (known?.askedWithoutResult) return [];
      if (fixed && isKnown && purpose === 'honest') return [];
      const answers = answersIn(declaration, of).filter((answer) => !isValue(known?.value, answer));
      if (answers.length === 0) return [];
      return [
        {
          label: `${scope.label}.${local}`,
          answers,
          isFixed: fixed,
          path,
          derived: derived.get(scope.kind) ?? NONE,
        },
      ];
    }),
  );
  return all.sort((a, b) => compareText(a.label, b.label));
};

const NONE: readonly FactKey[] = [];

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

interface ByKind {
  readonly statable: ReadonlyMap<string, readonly FactDeclaration[]>;
  /** Paths of the facts that are worked out from what is stated. */
  readonly derived: ReadonlyMap<string, readonly FactKey[]>;
}

/** The facts of a table by the kind of their subject. */
const byKind = (table: FactTable): ByKind => {
  let found = known.get(table);
  if (!found) {
    const statable = new Map<string, FactDeclaration[]>();
    const derived = new Map<string, FactKey[]>();
    for (const declaration of table.values()) {
      const { path } = declaration;
      const kind = namespaceOf(path);
      if (declaration.derived) derived.set(kind, [...(derived.get(kind) ?? []), path]);
      else statable.set(kind, [...(statable.get(kind) ?? []), declaration]);
    }
    known.set(table, (found = { statable, derived }));
  }
  return found;
};

const known = new WeakMap<FactTable, ByKind>();
