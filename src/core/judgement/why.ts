// Why a rule stands, without the transaction that it stands in: which facts carry it by their
// holders, which evidence by its place. What was found out for one transaction is read again in the
// next of the same pattern.

import type { Fact, Facts, Scope } from '../../model/facts.ts';
import type { Missing } from '../../model/missing.ts';
import type { Carried, Settling, Support } from '../logic/explain.ts';

/** As far as somebody asked. */
export interface Why {
  missing?: readonly Missing[];
  asks?: readonly string[];
  settling?: Settling;
  carried?: CarriedBy;
}

/** A subject or a piece of evidence by its place among its kind. */
interface Place {
  readonly kind: string;
  readonly place: number;
}

export interface CarriedBy {
  readonly facts: readonly {
    readonly label: string;
    readonly local: string;
    readonly holder: Place;
    /** A fact that was worked out says the same in every transaction of a pattern. */
    readonly worked?: Fact;
  }[];
  readonly elements: readonly Place[];
}

export const carriedBy = ({ facts, elements }: Support, of: Facts): CarriedBy => ({
  facts: facts.map(({ label, local, fact, holder }) => ({
    label,
    local,
    holder: placeOf(holder, of),
    ...(holder.facts.get(local) !== fact && { worked: fact }),
  })),
  elements: elements.map((element) => placeOf(element, of)),
});

export const supportBy = ({ facts, elements }: CarriedBy, of: Facts): Support => ({
  facts: facts.map(({ label, local, holder, worked }): Carried => {
    const scope = scopeAt(holder, of);
    return { label, local, holder: scope, fact: worked ?? scope.facts.get(local)! };
  }),
  elements: elements.map((element) => scopeAt(element, of)),
});

const SINGLE = 'single';

const placeOf = (scope: Scope, of: Facts): Place => {
  const { kind } = scope;
  if (kind === 'item') return { kind, place: of.items.indexOf(scope) };
  if (kind === 'party') return { kind, place: of.parties.indexOf(scope) };
  const elements = of.elements.get(kind);
  if (elements) return { kind, place: elements.indexOf(scope) };
  return { kind: SINGLE, place: [...of.single.values()].indexOf(scope) };
};

const scopeAt = ({ kind, place }: Place, of: Facts): Scope => {
  if (kind === 'item') return of.items[place]!;
  if (kind === 'party') return of.parties[place]!;
  return kind === SINGLE ? [...of.single.values()][place]! : of.elements.get(kind)![place]!;
};
