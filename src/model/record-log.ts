// The log of a folder of records: which screening was kept when, what was decided on it, and
// what was done of what follows. One line an entry, and each
// line holds the hash of the one before it, so that none can be changed, taken out or put between unseen.

import type { DossierDecision } from './decision.ts';
import type { Colours, Gate } from './verdict.ts';
import type { TransactionWaiver } from './waiver.ts';

interface Logged extends Colours {
  readonly schema: 'licet/log@1';
  /** From 1, without holes. */
  readonly number: number;
  /** The hash of the entry before; of the first one 64 zeros. */
  readonly previous: string;
  /** The day, as the machine's clock had it. */
  readonly on: string;
  /** The id of the transaction. */
  readonly transaction: string;
  /** The file within the folder: the record, of a decision the copy that shows it. */
  readonly file: string;
  /** SHA-256 of that file. */
  readonly page: string;
  /** SHA-256 of the text of the record. */
  readonly record: string;
}

/** Who let which findings pass a gate, as the record has it; absent where no waiver held. */
export interface LoggedWaivers {
  readonly gate?: Gate;
  readonly waivers?: readonly TransactionWaiver[];
}

export interface Screened extends Logged, LoggedWaivers {
  readonly kind: 'screened';
  readonly by?: string;
}

export interface Decided extends Logged, LoggedWaivers, DossierDecision {
  readonly kind: 'decided';
}

/** A duty that follows from the record was done: of a yearly or half-yearly one for that period. */
export interface Fulfilled extends Logged {
  readonly kind: 'fulfilled';
  readonly duty: string;
  /** A day, a year '2026' or half of one '2026-H1'. */
  readonly period: string;
  /** The day on which it was done, as `by` says. */
  readonly done: string;
  readonly by: string;
  readonly note?: string;
}

export type Entry = Screened | Decided | Fulfilled;

/** An entry as it stands in the log: with SHA-256 of its own JSON text without this key. */
export type Chained<E extends Entry = Entry> = E & { readonly hash: string };

/** What a writer says of an entry; its place in the chain is given to it. */
export type Unchained<E extends Entry = Entry> = E extends Entry
  ? Omit<E, 'schema' | 'number' | 'previous'>
  : never;
