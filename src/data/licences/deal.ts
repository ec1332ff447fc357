// What a licence is held against: the part of a transaction that it may be narrower than. Each has the label under which its
// fact is asked.

import type { BesideDraw } from '../../model/licence.ts';

export interface NamedParty {
  readonly label: string;
  /** Its own name first; none where it is not named. */
  readonly names: readonly string[];
}

export interface PlaceOfDeal {
  readonly label: string;
  readonly country: string | undefined;
  readonly region: string | undefined;
  /** The law of the state to which the place belongs does not run there on the day. */
  readonly isHeldElsewhere: boolean;
}

export interface ItemOfDeal {
  readonly label: string;
  readonly name: string | undefined;
  /** The codes that are declared of it on a list, in the spelling of that list; undefined where nobody says. */
  readonly codesOn: (list: string) => readonly string[] | undefined;
  readonly quantity: number | undefined;
  readonly value: { readonly amount: number; readonly currency: string } | undefined;
}

export interface LicensedDeal {
  readonly id: string;
  /** What others of the same run draw on licences. */
  readonly beside: readonly BesideDraw[];
  readonly exporter: NamedParty;
  readonly users: readonly NamedParty[];
  /** Where it will be used, and where those who receive it are. */
  readonly places: readonly PlaceOfDeal[];
  readonly items: readonly ItemOfDeal[];
}

/** What the transaction itself says of a licence on which it draws, all of it undefined where it does not. */
export interface SaidOfDraw {
  /** The label of the licence, such as 'licences.0'. */
  readonly label: string;
  readonly covers: string | undefined;
  readonly conditionsMet: string | undefined;
  readonly quantity: number | undefined;
  readonly value: number | undefined;
}
