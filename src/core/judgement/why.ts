// Why a rule stands, without the transaction that it stands in: which facts carry it by their
// holders, which evidence by its place. What was found out for one transaction is read again in the
// next of the same pattern.

import type { Fact, Facts, Scope } from '../../model/facts.ts';
import type { Missing } from '../../model/missing.ts';
import type { Carried, Settling, Support } from '../logic/explain.ts';

/** As far as somebody asked. */
export interface Why {
  missing?: readonly Missing[];
  /** What beside facts is missing. */
  lacking?: readonly Missing[];
  asks?: readonly string[];
  asksFirst?: readonly string[];
  settling?: Settling;
  carried?: CarriedBy;
}

/** A subject or a piece of evidence by its place among its kind. */
export interface Place {
  readonly among: (typeof LISTS)[number] | 'elements' | 'single';
  /** Of evidence its kind, of what exists once the name under which it is read. */
  readonly name: string;
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

const LISTS = ['items', 'parties', 'endUsers', 'consignees'] as const;

export const placeOf = (scope: Scope, of: Facts): Place => {
  const { kind } = scope;
  for (const among of LISTS) {
    const place = of[among].indexOf(scope);
    if (place >= 0) return { among, name: kind, place };
  }
  const place = of.elements.get(kind)?.indexOf(scope) ?? -1;
  if (place >= 0) return { among: 'elements', name: kind, place };
  for (const [name, one] of of.single)
    if (one === scope) return { among: 'single', name, place: 0 };
  throw new Error(`${scope.label} does not belong to the transaction`);
};

export const scopeAt = ({ among, name, place }: Place, of: Facts): Scope => {
  switch (among) {
    case 'items':
    case 'parties':
    case 'endUsers':
    case 'consignees':
      return of[among][place]!;
    case 'elements':
      return of.elements.get(name)![place]!;
    case 'single':
      return of.single.get(name)!;
  }
};
