// What indices say of the place of use, as facts of it or of whatever the index is about.

import type { Index } from '../../model/index-values.ts';
import { localName, namespaceOf } from '../../model/fact.ts';
import type { Count, Fact, Scope } from '../../model/facts.ts';
import { missingFact, type Missing, type MissingIndex } from '../../model/missing.ts';
import { setFact, textOf } from '../evidence/element.ts';
import { heldIndexFact } from '../evidence/held-index.ts';
import type { Clocks } from '../evidence/index-values.ts';
import type { Territories } from '../places/territories.ts';
import type { Flat } from './flatten.ts';
import { onceOf, type Once } from './reading.ts';
import { placeOf } from './who-is.ts';

/** A fact of the place of use that only an index supplies, of which none is loaded, and the index that licet knows for it. */
export interface Unsupplied {
  readonly fact: string;
  readonly index?: string;
}

/** The states that hold the place of use; of one that is held in part those whose part it may be. */
export const holdersOf = (
  destination: Scope,
  endUsers: readonly Scope[],
  territories: Territories,
  asOf: string,
): readonly string[] => {
  const use = placeOf(destination);
  if (use === undefined) return [];
  const isHeld =
    textOf(destination, 'government-controlled') === 'no' ||
    endUsers.some((user) => textOf(user, 'in-uncontrolled-area') === 'yes');
  return territories
    .heldOn(use, asOf)
    .flatMap(({ by, inPart }) => (by === undefined || (inPart && !isHeld) ? [] : [by]));
};

/**
 * A territory without a value in the edition of the day may have any, and nobody is asked for it; where another state holds it,
 * the worse of both counts.
 */
export const lookUpIndex = (
  index: Index,
  destination: Scope,
  flat: Flat,
  { territories, asOf, knownAt }: Clocks & { readonly territories: Territories },
  once: Once | undefined,
): void => {
  if (index.fact === undefined) return;
  const holder =
    namespaceOf(index.fact) === 'destination'
      ? destination
      : flat.single.get(namespaceOf(index.fact));
  if (!holder) return;
  const use = placeOf(destination);
  const holders = holdersOf(destination, flat.endUsers, territories, asOf);
  const fact: Fact =
    use === undefined
      ? { from: index.id, missing: [missingFact(`${destination.label}.country`)] }
      : onceOf(once, index, [use.country, ...holders].join(), () =>
          withAnyValue(
            heldIndexFact(
              index,
              use.country,
              holders.map((code) => ({ code, name: territories.nameOf(code) })),
              { asOf, knownAt },
            ),
          ),
        );
  setFact(holder, localName(index.fact), fact);
};

/** Facts of places that an index supplies, of which none is loaded. */
export const lackIndex = (
  { fact, index }: Unsupplied,
  destination: Scope,
  once: Once | undefined,
): void => {
  const territory = textOf(destination, 'country');
  if (territory === undefined) return;
  const importable = index !== undefined;
  const missing: MissingIndex = {
    kind: 'index',
    index: index ?? fact,
    territory,
    why: 'not-loaded',
    importable,
  };
  setFact(
    destination,
    localName(fact),
    onceOf(once, destination, fact, () => withAnyValue({ from: fact, missing: [missing] })),
  );
};

const withAnyValue = (fact: Fact): Fact =>
  fact.value === undefined ? { value: anyNumber(fact.missing ?? []), from: fact.from } : fact;

const anyNumber = (missing: readonly Missing[]): Count => ({
  kind: 'count',
  least: -Infinity,
  most: Infinity,
  missing,
  counted: [],
});
