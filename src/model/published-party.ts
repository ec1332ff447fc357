// A listed party as its publisher's own row says it, whatever the format: the one shape into which every reader reads.
// Nothing is added to it: a day, a country or a strength that the format does not give is absent, which means unknown.

/** What bears the names; an `address` is listed without anybody's name. */
export type PartyKind = 'person' | 'organisation' | 'vessel' | 'aircraft' | 'address' | 'unknown';

/** Ships and aircraft are called by words of every kind, and are nobody's customer. */
export const isCraft = (kind: PartyKind | undefined): boolean =>
  kind === 'vessel' || kind === 'aircraft';

/** `original`: in the script of its own language. */
export type PublishedNameKind = 'main' | 'alias' | 'former' | 'original';

export interface PublishedName {
  readonly text: string;
  readonly kind: PublishedNameKind;
  /** What the publisher says of it. Where it says nothing it is unknown, which is not strong. */
  readonly strength: 'strong' | 'weak' | 'unknown';
  readonly language?: string;
  readonly script?: string;
}

export interface PublishedIdentifier {
  /** As the publisher calls it: 'Passport', 'Tax ID No.'. */
  readonly type: string;
  readonly number: string;
  readonly country?: string;
}

/** When a person was born. `from` and `to` are a year, a month or a day; both are absent where the text is not understood. */
export interface PublishedBirth {
  readonly written: string;
  readonly from?: string;
  readonly to?: string;
  readonly circa: boolean;
}

export interface PublishedAddress {
  readonly text: string;
  /** As the publisher writes it. */
  readonly country?: string;
}

/** Another party that the row names: an owner, a parent, somebody acted for. */
export interface PublishedLink {
  /** In the publisher's words: 'Linked To', 'Parent company'. */
  readonly relation: string;
  readonly name?: string;
  /** The other row of the same list. */
  readonly id?: string;
  /** Per cent, where the publisher gives it. */
  readonly share?: number;
}

export interface PublishedParty {
  /** The publisher's own, or made of what identifies the row where it has none (see each reader). */
  readonly id: string;
  readonly kind: PartyKind;
  /** The main name first. */
  readonly names: readonly PublishedName[];
  readonly identifiers: readonly PublishedIdentifier[];
  readonly births: readonly PublishedBirth[];
  readonly birthPlaces: readonly string[];
  readonly addresses: readonly PublishedAddress[];
  readonly nationalities: readonly string[];
  /** Countries that the row gives for the party itself: of registration, of the flag, under which it is listed. */
  readonly countries: readonly string[];
  readonly links: readonly PublishedLink[];
  readonly programmes: readonly string[];
  /** The acts that put it there, as cited. */
  readonly basis: readonly string[];
  /** First day on the list; absent where the publisher does not say. */
  readonly listed?: string;
  /** First day no longer on the list. */
  readonly unlisted?: string;
  readonly remarks: readonly string[];
  /** The publisher's row, whole: what it said on the day. */
  readonly row: string;
}
