// Evidence about parties and places, each piece with a source and a date. Nothing here decides.

import type { Confidence } from './citation.ts';
import type { Span } from './dates.ts';
import type { NameHit, PartyRecord } from './name-match.ts';
import type { PartyNumber } from './party-number.ts';
import type { PartyKind, PublishedLink } from './published-party.ts';

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

export const INCIDENT_KINDS = [
  'torture',
  'killings',
  'enforced-disappearance',
  'arbitrary-detention',
  'atrocities',
  'persecution-of-critics',
  'surveillance-misuse',
  'unlawful-interception',
  'mass-surveillance',
  'censorship',
  'discrimination',
  'occupation-abuses',
  'diversion',
  'sanctions-evasion',
  'unlicensed-export',
  'corruption',
  // No abuse: what changed since. A reform counts against everything older in the record, a delisting of a part does not.
  'reform',
  'delisting',
] as const;

export const INCIDENT_GRADES = ['alleged', 'corroborated', 'adjudicated'] as const;

export interface IncidentSource {
  readonly title: string;
  readonly publisher: string;
  readonly url?: string;
  readonly date?: string;
}

/** A dated, sourced event in the history of an end user or vendor. An allegation stays an allegation. */
export interface Incident {
  readonly id: string;
  /** In the words of the day on which it became known. */
  readonly what: string;
  /** Sentences on what became known of it after that day, oldest first; absent where there are none. */
  readonly later?: readonly { readonly knownSince: string; readonly what: string }[];
  readonly kind: (typeof INCIDENT_KINDS)[number];
  readonly grade: (typeof INCIDENT_GRADES)[number];
  readonly from: string;
  readonly last: string;
  /** First day on which it was public: the second clock. */
  readonly knownSince: string;
  /** Words of data/incidents.yaml. */
  readonly means: readonly string[];
  readonly gravity: readonly string[];
  /** The sets of kinds of items that serve its means; 'unstated' where no means are said, 'none' where no item does. */
  readonly goesWith: readonly string[];
  readonly sources: readonly IncidentSource[];
  readonly confidence: Confidence;
}

/** The words in which means and gravity of incidents are said. */
export interface IncidentWords {
  readonly means: Readonly<
    Record<string, { readonly what: string; readonly goesWith: readonly string[] }>
  >;
  readonly gravity: Readonly<Record<string, string>>;
}

/** Somebody looked for a record of a territory's services, and found none. */
export interface Searched {
  readonly territory: string;
  /** The last day of the month or year, where only that is known. */
  readonly on: string;
  readonly where: readonly string[];
  readonly note?: string;
}

/** The record of the body of which another is a part, or of the firm that owns it, and from when until when; absent: always. */
export interface Parent {
  readonly record: string;
  readonly since?: string;
  /** The first day on which it was no part any more. */
  readonly until?: string;
}

export interface EndUserRecord {
  readonly id: string;
  readonly name: string;
  readonly scope: 'body' | 'state' | 'vendor';
  readonly territory: string;
  readonly region?: string;
  /** Party types in the territory to which a state's record applies whatever their names. */
  readonly appliesTo: readonly string[];
  /** Party types in the territory whose systems a state's services can use: what they did is not the party's own. */
  readonly appliesThrough?: readonly string[];
  /** A body of authorities that do not obey the state of its territory: what the services of that state did is not its own. */
  readonly apart?: true;
  readonly parent?: Parent;
  readonly aliases: readonly string[];
  readonly nativeNames: readonly string[];
  /** The keys of all its names (see matching), worked out at build time; absent of a record that was just read. */
  readonly keys?: readonly string[];
  /** The keys of its names without the words for its own state, which mean it in that state alone; absent as `keys` are. */
  readonly homeKeys?: readonly string[];
  readonly incidents: readonly Incident[];
}

/** Which way the scale of an index runs, as it is shown; bounds are read by it. A number that is more and neither good nor bad has no worse bound. */
export const DIRECTIONS = ['higher is freer', 'higher is worse', 'higher is more'] as const;
export type Direction = (typeof DIRECTIONS)[number];

/** A country index: one number a territory and year, with its direction and its days of publication. */
export interface IndexInfo {
  readonly id: string;
  readonly title: string;
  readonly publisher: string;
  readonly address: string;
  readonly rights: string;
  /** The fact that it supplies, such as 'destination.voice-accountability'; absent: it is shown, and no rule reads it. */
  readonly fact?: string;
  /** Years: the fact is by how much the value changed over them; absent: the value itself. */
  readonly changeOver?: number;
  /** The value of a territory without a row in a year that is covered. */
  readonly absent?: number;
  /** Territory → first and last years in which the publisher counts it as a state; only they have the value of `absent`. */
  readonly covered?: Readonly<Record<string, readonly (readonly [from: string, to?: string])[]>>;
  /** `shown`: rules read the value alone; `worse`: from the value to its worse bound, never milder; absent: between both. */
  readonly boundsAs?: 'shown' | 'worse';
  readonly measure: string;
  readonly direction: Direction;
  readonly staleAfter: Span;
  /** Years by which the publisher's name of an edition is later than the year that it is about. */
  readonly editionOffset?: number;
  readonly sha256: string;
  readonly rows: number;
  /** The day on which the user imported it; absent of what is shipped. */
  readonly imported?: string;
  /** licet knows how its publisher's file is read. */
  readonly importable?: true;
  /** The publisher estimates the whole series anew with each edition. */
  readonly revised?: true;
}

export interface Index extends IndexInfo {
  /** Years with values and the day on which each was published, oldest first. */
  readonly editions: readonly { readonly year: string; readonly published: string }[];
  /** Territory → year → value. A year without a value is `absent`, or unknown; never the year before. */
  readonly values: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The same: between which two numbers the publisher holds the value to lie; absent where it gives none. */
  readonly bounds?: Readonly<Record<string, Readonly<Record<string, readonly [number, number]>>>>;
}

/** As the publisher calls the newest edition. */
export const newestEdition = ({
  editions,
  editionOffset = 0,
}: Pick<Index, 'editions' | 'editionOffset'>): string | undefined => {
  const year = editions.at(-1)?.year;
  return year === undefined ? undefined : String(Number(year) + editionOffset);
};

/** That a place is administered by another state than the one to which it belongs, or by nobody whom states recognise. */
export interface Holding {
  /** The territory whose bodies act there; absent where no state does. */
  readonly by?: string;
  /** Authorities there that no state, or hardly one, recognises. */
  readonly authorities?: string;
  readonly since: string;
  readonly until?: string;
  /** Only a part of the place, whose bounds move. */
  readonly inPart: boolean;
  /** The law of those to whom it belongs is applied there all the same. */
  readonly ownLaw: boolean;
  readonly source: string;
  readonly confidence: Confidence;
}

/** To which territory a place belonged on days before it was one of its own. */
export interface Earlier {
  readonly was: string;
  readonly since?: string;
  readonly until: string;
}

/** A code that was withdrawn with the name for which it stood. */
export interface Former {
  readonly code: string;
  readonly name: string;
  /** A year or a day. */
  readonly until: string;
}

export interface Territory {
  readonly code: string;
  readonly name: string;
  readonly parent?: string;
  readonly kind: 'state' | 'territory' | 'region';
  readonly since?: string;
  readonly until?: string;
  readonly aliases: readonly string[];
  /** Names of the place and of cities in it that are noticed in an address; only where overlooking it matters. */
  readonly cities?: readonly string[];
  /** Further towns that are noticed in an address, in many writings; names of bodies are not compared by them. */
  readonly towns?: readonly string[];
  /** The same, of names that many places or people bear: noticed only where a party sits in its state, or with whoever holds it. */
  readonly nearTowns?: readonly string[];
  /** What its parts are called after the name of a town ('Idaho', 'ID'): a town there is no city of that name elsewhere. */
  readonly parts?: readonly string[];
  /** Its adjectives and its names in its own languages: what it is called within the names of its bodies, beside name and aliases. */
  readonly called?: readonly string[];
  /** What it is called in the languages of the United Nations and in German; read where no other name is known. */
  readonly foreignNames?: readonly string[];
  readonly held?: readonly Holding[];
  readonly earlier?: readonly Earlier[];
  /** Territories of which the bodies went on as its own. */
  readonly continues?: readonly string[];
  /** The territories of today, where it has ended. */
  readonly successors?: readonly string[];
  /** Codes and names that it had. */
  readonly former?: readonly Former[];
}

/** A store that can be read through. */
export interface WholePartyStore extends PartyStore {
  /** Every listed party, list by list. */
  all(): readonly ListedParty[];
  /** Listed parties that a query may mean, the likeliest first, with the reasons. */
  search(query: PartyRecord): NameHit<ListedParty>[];
}
