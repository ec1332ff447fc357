// Names compared: what is known of a party, how two of them compare, and why.

import type { PartyNumber } from './party-number.ts';

/** What bears a name. */
export type NameKind = 'person' | 'company' | 'unknown';

/** What is known of a party, as a list or a query says it. */
export interface PartyRecord {
  readonly kind: NameKind;
  /** The main name first, then former names and strong aliases. */
  readonly names: readonly string[];
  /** Short or common names, which confirm and do not alert by themselves. */
  readonly weakNames?: readonly string[];
  /** YYYY, YYYY-MM or YYYY-MM-DD; 'YYYY-YYYY' for a range. */
  readonly births?: readonly string[];
  /** ISO 3166 alpha-2, any case. */
  readonly countries?: readonly string[];
  readonly numbers?: readonly PartyNumber[];
}

/** `strong`: it alerts; `possible`: a person has to look; `none`: the names are not taken for one another. */
export type Decision = 'strong' | 'possible' | 'none';

export interface NameReason {
  /** What kind of evidence it is. */
  readonly feature:
    | 'names-compared'
    | 'words-differ'
    | 'missing-in-listed'
    | 'missing-in-query'
    | 'other-name'
    | 'other-first-name'
    | 'brackets-left-out'
    | 'one-word-alike'
    | 'only-common-words'
    | 'numbers-differ'
    | 'first-letters'
    | 'stands-within'
    | 'other-kind'
    | 'across-writings'
    | 'same-identifier'
    | 'other-identifier'
    | 'same-birth'
    | 'other-birth'
    | 'other-country'
    | 'same-country'
    | 'weak-name';
  /** Added to the score. */
  readonly points: number;
  /** Which values it compared, in words a reviewer reads. */
  readonly why: string;
}

export interface NameComparison {
  /** From 0 to 1, the sum of the points of the reasons held between them. */
  readonly score: number;
  readonly decision: Decision;
  readonly reasons: readonly NameReason[];
  /** The readings of the two names that were compared. */
  readonly query: string;
  readonly candidate: string;
}

/** A party that a query may mean. */
export interface NameHit<T> {
  readonly who: T;
  readonly comparison: NameComparison;
}
