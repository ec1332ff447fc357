// Facts of one transaction, flattened: for each subject a map from local name to value and origin.
// A fact that is absent is unknown. Unknown facts that were worked out from others carry those others as `missing`.

import type { ComparedPair } from './clearance.ts';
import type { EndUserRecord } from './end-user-record.ts';
import type { ListedParty } from './evidence.ts';
import type { DrawnLicence } from './licence.ts';
import type { Missing } from './missing.ts';
import type { Step } from './ownership.ts';

/** Codes of a control list that an item meets for certain, and those it may meet. */
export interface Codes {
  readonly kind: 'codes';
  readonly met: readonly string[];
  /** Codes still open, each with the facts that would decide it. */
  readonly possible: readonly { readonly code: string; readonly missing: readonly Missing[] }[];
  /** Facts without which the list of codes may be incomplete; empty when it is complete. */
  readonly open: readonly Missing[];
}

/** A number that is known within bounds: findings of which some are not decided yet, shares of which some are not known, an estimate. */
export interface Count {
  readonly kind: 'count';
  readonly least: number;
  readonly most: number;
  /** The number that whoever gave the bounds holds to be the likeliest. */
  readonly likeliest?: number;
  readonly missing: readonly Missing[];
  /** The rules whose findings were counted; none of what is no count of findings. */
  readonly counted: readonly string[];
}

export type FactValue = string | number | readonly string[] | Codes | Count;

/** Where a value comes from, in words for a reader: 'deal.yaml:12', 'us-entity-list', 'definition us-ear/subject-to-ear'. */
export type Origin = string;

export interface Fact {
  /** Absent when the fact is unknown. */
  readonly value?: FactValue;
  readonly from: Origin;
  /** How a sentence says the value, where it is a code: 'Syria' for SY. */
  readonly shown?: string;
  /** Only where the value is absent: the facts that would decide it. */
  readonly missing?: readonly Missing[];
  /** The category that presumes it, where nobody stated it. */
  readonly presumed?: string;
  /** Only where the value is absent: somebody asked, and nobody could or would say. */
  readonly askedWithoutResult?: true;
}

/** The facts of one subject (an item, a party, the destination, a match …). */
export interface Scope {
  /** The namespace under which rules read it: 'item', 'party', 'match', 'destination' … */
  readonly kind: string;
  /** How its facts are called in questions and on the command line: 'item', 'items.1', 'end-user', 'parties.0'. */
  readonly label: string;
  /** How the subject is called in a finding. */
  readonly name: string;
  readonly facts: ReadonlyMap<string, Fact>;
  /** An element of which nothing is known, standing for evidence that could not be looked up: what would be needed. */
  readonly open?: readonly Missing[];
  /** Of a piece of evidence (match, incident, owner): the party to which it belongs, and to nobody else. */
  readonly bearer?: Scope;
  /** The row or record that the element is, for the finding's evidence. */
  readonly evidence?: Evidence;
  /** Of a match or incident: the row or the history that it is from. */
  readonly source?: ListedParty | EndUserRecord;
  /** Of a match of a party that has a name. */
  readonly pair?: ComparedPair;
  /** Of a licence of the register, on which the transaction draws. */
  readonly drawn?: DrawnLicence;
}

/** One piece of evidence as a verdict shows it. */
export interface Evidence {
  readonly kind: string;
  readonly source: string;
  readonly date: string;
  /** Of what an earlier source told first; absent where `date` is the first day. */
  readonly knownSince?: string;
  readonly url?: string;
  readonly detail: string;
  /** Of an owner: what it holds of whom, down to the party. */
  readonly steps?: readonly Step[];
}

/** Everything that rules may read of one transaction. */
export interface Facts {
  /** Scopes that exist once: exporter, destination, end-use, authority, route, diligence, company. */
  readonly single: ReadonlyMap<string, Scope>;
  readonly items: readonly Scope[];
  /** All parties, the exporter first. */
  readonly parties: readonly Scope[];
  /** Parties in the role; one empty scope where none is named. */
  readonly endUsers: readonly Scope[];
  readonly consignees: readonly Scope[];
  /** Evidence of each kind, for `some`. */
  readonly elements: ReadonlyMap<string, readonly Scope[]>;
  /** The place of use is held by another state than the one to which it belongs, so that the law of that one does not run there. */
  readonly lawElsewhere?: boolean;
}
