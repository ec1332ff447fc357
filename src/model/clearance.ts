// A person's recorded decision that a match is another party. It says of which two records it was made, so that it ends with
// the content of either; nothing here decides whether it holds.

import type { Span } from './dates.ts';
import type { EndUserRecord } from './end-user-record.ts';
import type { ListedParty } from './evidence.ts';

/** Nobody's word that two are not the same outlasts so long: parties and lists change more often. */
export const LONGEST_CLEARANCE: Span = { count: 2, unit: 'years' };

export interface Clearance {
  /** The party's name as the transaction writes it. */
  readonly party: string;
  /** The listed party, 'us-entity-list/ID', or the body with a history, 'end-users/ID'. */
  readonly listed: string;
  /** SHA-256 of what the transaction stated of the party. */
  readonly partyRecord: string;
  /** SHA-256 of the row or the history. */
  readonly listedRecord: string;
  readonly reason: string;
  readonly by: string;
  readonly approvedBy?: string;
  /** The day of the decision. */
  readonly on: string;
  /** The last day on which it holds. */
  readonly expires: string;
}

/** A file of them, in its order. */
export interface Clearances {
  readonly records: readonly Clearance[];
  readonly sha256: string;
}

/** By what a person tells a party from another, as the transaction states it. */
export interface StatedParty {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country?: string;
  readonly region?: string;
  readonly address?: string;
  readonly identifiers: Readonly<Record<string, string>>;
}

export const VOID_REASONS = ['party-changed', 'listed-changed', 'expired', 'not-approved'] as const;
export type VoidReason = (typeof VOID_REASONS)[number];

/** A clearance of a match of one transaction. The match stands as if never cleared where it is void. */
export interface MatchClearance {
  readonly party: string;
  readonly listed: string;
  /** The name of the listed party. */
  readonly listedName: string;
  readonly reason: string;
  readonly by: string;
  readonly approvedBy?: string;
  readonly on: string;
  readonly expires: string;
  readonly holds: boolean;
  /** Only where it does not hold: why. */
  readonly void?: readonly VoidReason[];
}

/** The two that a match compared, and what people recorded of them. */
export interface ComparedPair {
  readonly party: StatedParty;
  /** As a clearance names it. */
  readonly listed: string;
  readonly record: ListedParty | EndUserRecord;
  readonly clearances: readonly MatchClearance[];
}
