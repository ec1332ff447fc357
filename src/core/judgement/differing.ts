// Two readings of one transaction compared: which facts of which kind of subject are others. What is the same is taken from
// the first, so that what was worked out for it still holds.

import { localName } from '../../model/fact.ts';
import type { Fact, Facts, Scope } from '../../model/facts.ts';
import { evidenceOf, type FactKey } from '../law/reach.ts';

/** A fact that is another. */
export interface Turned {
  /** In the first reading. */
  readonly scope: Scope;
  readonly local: string;
  readonly was: Fact | undefined;
  readonly now: Fact | undefined;
}

export interface Differing {
  /** The second reading, with the subjects of the first wherever nothing is other. */
  readonly facts: Facts;
  readonly changed: ReadonlySet<FactKey>;
  readonly turned: readonly Turned[];
  /** True where a subject is called otherwise. */
  readonly renamed: boolean;
}

/** Undefined where more differs than facts of the same subjects. */
export const differing = (first: Facts, second: Facts): Differing | undefined => {
  const same = new Map<Scope, Scope>();
  const found: Found = { turned: [], renamed: false };
  const pair = (a: readonly Scope[], b: readonly Scope[]): boolean =>
    a.length === b.length && a.every((one, place) => compare(one, b[place]!, same, found));
  const kinds = [...second.elements.keys()];
  const paired =
    [...second.single].every(([name, scope]) => {
      const before = first.single.get(name);
      return before !== undefined && compare(before, scope, same, found);
    }) &&
    pair(first.items, second.items) &&
    pair(first.parties, second.parties) &&
    pair(first.endUsers, second.endUsers) &&
    pair(first.consignees, second.consignees) &&
    kinds.every((kind) => pair(first.elements.get(kind) ?? [], second.elements.get(kind)!)) &&
    (first.endUsers === first.consignees) === (second.endUsers === second.consignees);
  if (!paired) return undefined;
  const taken = (scope: Scope): Scope => {
    const { bearer } = scope;
    const its = bearer && (same.get(bearer) ?? bearer);
    if (same.has(scope) && its === same.get(scope)!.bearer) return same.get(scope)!;
    const own = its === bearer ? scope : { ...scope, bearer: its! };
    same.set(scope, own);
    return own;
  };
  const all = (scopes: readonly Scope[]): readonly Scope[] => scopes.map(taken);
  const endUsers = all(second.endUsers);
  return {
    ...found,
    changed: new Set(found.turned.map(({ scope, local }) => `${scope.kind}.${local}`)),
    facts: {
      // What counts findings is no part of a reading.
      single: new Map([
        ...[...first.single].filter(([name]) => !second.single.has(name)),
        ...[...second.single].map(([name, scope]) => [name, taken(scope)] as const),
      ]),
      items: all(second.items),
      parties: all(second.parties),
      endUsers,
      consignees: second.consignees === second.endUsers ? endUsers : all(second.consignees),
      elements: new Map([...second.elements].map(([kind, scopes]) => [kind, all(scopes)])),
    },
  };
};

interface Found {
  readonly turned: Turned[];
  renamed: boolean;
}

const EVIDENCE = localName(evidenceOf(''));

/** False where they are not the same subject. */
const compare = (a: Scope, b: Scope, same: Map<Scope, Scope>, found: Found): boolean => {
  if (same.has(b)) return true;
  if (a.kind !== b.kind || a.label !== b.label) return false;
  if ((a.open === undefined) !== (b.open === undefined)) return false;
  if (a.bearer?.label !== b.bearer?.label) return false;
  let isSame = a.name === b.name;
  if (!isSame) found.renamed = true;
  const differs = (local: string, was: Fact | undefined, now: Fact | undefined): void => {
    isSame = false;
    found.turned.push({ scope: a, local, was, now });
  };
  if (a.open && JSON.stringify(a.open) !== JSON.stringify(b.open))
    differs(EVIDENCE, lackedOf(a), lackedOf(b));
  let common = 0;
  b.facts.forEach((fact, local) => {
    const was = a.facts.get(local);
    if (was) common += 1;
    if (!isSameFact(was, fact)) differs(local, was, fact);
  });
  if (common < a.facts.size)
    for (const [local, was] of a.facts) if (!b.facts.has(local)) differs(local, was, undefined);
  if (isSame) same.set(b, a);
  return true;
};

/** What it would take to know the evidence itself. */
const lackedOf = ({ open }: Scope): Fact => ({ from: '', missing: open! });

const isSameFact = (a: Fact | undefined, b: Fact): boolean => {
  if (a === b) return true;
  if (!a || a.askedWithoutResult !== b.askedWithoutResult) return false;
  const [one, other] = [a.value, b.value];
  if (one === undefined || other === undefined)
    return one === other && JSON.stringify(a.missing) === JSON.stringify(b.missing);
  return (
    one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other))
  );
};
