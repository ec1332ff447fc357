// Evidence about parties and places, each piece with a source and a date. Nothing here decides.

import type { Confidence } from './citation.ts';
import type { Span } from './dates.ts';
import type { NameHit, PartyRecord } from './name-match.ts';
import type { PartyNumber } from './party-number.ts';
import type { PartyKind, PublishedLink } from './published-party.ts';

/** Where a party only resembles a body with a record, the records stand for a list; none that could be loaded. */
export const RECORDS = 'end-users';

/** A published list of parties, as one snapshot of it is held. */
export interface ListInfo {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly instrument: string;
  readonly address: string;
  readonly scope: string;
  /** Shipped with licet; false of a list that the user imported. */
  readonly bundled: boolean;
  /** The publisher's whole list, and not an extract of the project's own. */
  readonly whole?: boolean;
  /** Of an extract: the earlier day on which its rows are the whole list. */
  readonly wholeAsOf?: string;
  /** The day of its state: as the publisher gives it, or on which the snapshot was taken. */
  readonly taken: string;
  /** The publisher's day is not known; `taken` is that of the import. */
  readonly undated?: boolean;
  /** Its rows are not those that were imported: something else than an import changed the user's store. */
  readonly altered?: boolean;
  readonly staleAfter: Span;
  /** `licet lists update` fetches it; otherwise a person has to. */
  readonly fetched?: boolean;
  /** Territories whose law alone acts on the list; absent: any may. */
  readonly binds?: readonly string[] | undefined;
  readonly rights: string;
  readonly rows: number;
  /** Of an imported list of how it was read and of every snapshot of it. */
  readonly sha256: string;
}

/** A row of a list. A delisted party keeps its row and gets an `until`. */
export interface ListedParty {
  readonly list: string;
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly nativeNames: readonly string[];
  readonly weakNames?: readonly string[];
  readonly kind?: PartyKind;
  readonly country?: string;
  /** All of them, where the list gives several. */
  readonly countries?: readonly string[];
  /** YYYY, YYYY-MM or YYYY-MM-DD; 'YYYY-YYYY' for a range. */
  readonly births?: readonly string[];
  /** Those that tell it from others. */
  readonly numbers?: readonly PartyNumber[];
  readonly programme: string;
  /** One by one, where the row stands under several. */
  readonly programmes?: readonly string[];
  /** First day on the list; absent where the list does not say. */
  readonly since?: string;
  /** The first day on which it may have been listed, where that is before `since`: what lists it may have had force before that. */
  readonly earliest?: string;
  /** Of a row without `since`: the first day on which it is known to have stood there. */
  readonly seen?: string;
  readonly until?: string;
  /** Of a row whose `until` is the day on which it was found gone: the last day on which it is known to have stood there. */
  readonly last?: string;
  readonly citation: string;
  readonly reason: string;
  readonly source: string;
  readonly confidence: Confidence;
  /** Parties that the row names beside its own: an owner, a subsidiary, somebody acted for. */
  readonly links?: readonly PublishedLink[];
}

/** Where the list says that a party is. */
export const countriesOf = ({ countries, country }: ListedParty): readonly string[] =>
  countries ?? (country === undefined ? [] : [country]);

/** Main name, strong aliases and names in other writings. */
export const namesOf = ({ name, aliases, nativeNames }: ListedParty): readonly string[] => [
  name,
  ...aliases,
  ...nativeNames,
];

/** 'near': neither name nor number is equal beyond doubt, and only a person can say whether they mean the same party. */
export type MatchStrength = 'name' | 'alias' | 'native-name' | 'identifier' | 'address' | 'near';

/** A party compared with a listed party. */
export interface Match {
  readonly listed: ListedParty;
  readonly strength: MatchStrength;
  /** What in the transaction matched: the name, or a number or address in words. */
  readonly on: string;
  /** The key of the listed name that it met (see matching). */
  readonly key?: string;
  /** Only where the strength is 'near': from 0 to 1, and what speaks for and against it. */
  readonly near?: { readonly score: number; readonly why: string };
}

/** A party that a row names beside its own, and that bears no name of the list itself. */
export interface Naming {
  readonly listed: ListedParty;
  readonly link: PublishedLink;
  /** The name in the transaction that is named so. */
  readonly on: string;
}

/** What is known of a party beside its names. */
export interface Sought {
  readonly numbers: readonly PartyNumber[];
  readonly address?: string;
  readonly country?: string;
}

/** Where listed parties are looked up. Errors are thrown, never turned into an empty answer. */
export interface PartyStore {
  readonly lists: readonly ListInfo[];
  /** `country`: of the party, ISO 3166 alpha-2; one that differs from a listed party's speaks against a near name. */
  find(names: readonly string[], country?: string): readonly Match[];
  /** Listed parties that bear one of the numbers, or are listed as this address; absent where neither is held. */
  bearing?(sought: Sought): readonly Match[];
  /** Rows that name one of the names as an owner, a subsidiary or another link; absent where links are not held. */
  naming?(names: readonly string[]): readonly Naming[];
}

/** A store that can be read through. */
export interface WholePartyStore extends PartyStore {
  /** Every listed party, list by list. */
  all(): readonly ListedParty[];
  /** Listed parties that a query may mean, the likeliest first, with the reasons. */
  search(query: PartyRecord): NameHit<ListedParty>[];
}
