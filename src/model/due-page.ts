// What of the kept records has to be looked at again, and why.

import type { Moved } from './compared.ts';
import type { DecisionOutcome } from './decision.ts';
import type { RecordedDuty } from './duty.ts';
import type { Colours } from './verdict.ts';

export interface DueDay {
  readonly day: string;
  /** What it is due for: a day, a year '2026' or half of one '2026-H1'. */
  readonly period: string;
  readonly from: 'export' | 'decision';
}

/** The last day on which records are kept, by the longest of the duties that may apply. */
export interface Kept {
  /** 'open': an event ends it of which the deal says nothing. */
  readonly until: string;
  readonly by: readonly RecordedDuty[];
  /** Some of them turn on what is not known. */
  readonly open: boolean;
  /** The years of licet.yaml are longer than what the law asks. */
  readonly own: boolean;
  /** They are given, end before the law does, and change nothing. */
  readonly ownTooShort: boolean;
}

export interface NamedRule {
  readonly rule: string;
  readonly title: string;
}

/** How a finding that was another stands by now. */
export const TURNED_TO = ['met', 'open', 'lifted'] as const;
export type TurnedTo = (typeof TURNED_TO)[number];

export type DueReason =
  | { readonly why: 'undecided' | 'recorded-again' | 'record-unreadable' }
  /** A decision that ends nothing has stood for longer than the settings say, to `day`. */
  | { readonly why: 'stands-open'; readonly day: string }
  | { readonly why: 'facts-changed' | 'file-gone'; readonly file: string }
  | (DueDay & {
      readonly why: 'duty';
      /** By a day that is known: of what is counted from an export of which nobody says the day, nobody knows it. */
      readonly late: boolean;
      /** It is counted from the export, and the day that is stated may be that of the decision, or there is none. */
      readonly exportDay?: 'unknown';
      readonly duty: RecordedDuty;
      /** The decision from which it arose, where that is not the last one: it stays due until it is done. */
      readonly arose?: { readonly outcome: DecisionOutcome; readonly on: string };
    })
  | (Kept & { readonly why: 'retention-over' })
  | {
      readonly why: 'answer-moved';
      readonly before: Colours;
      readonly after: Colours;
      readonly came: readonly NamedRule[];
      readonly went: readonly NamedRule[];
      readonly turned: readonly (NamedRule & { readonly now: TurnedTo })[];
      /** What can no longer be looked at; first what may explain a colour that moved. */
      readonly gaps: readonly string[];
      /** The two clocks where they stand elsewhere: the day of the law, and that of what is known. */
      readonly days: readonly Moved[];
      /** Packs, lists and data with another hash than then. */
      readonly moved: readonly string[];
    };

export interface DueRecord {
  readonly transaction: string;
  readonly file: string;
  /** The file of the deal, as it was screened; absent where it is not there any more. */
  readonly deal?: string;
  readonly recorded: string;
  readonly outcome?: DecisionOutcome;
  readonly decided?: string;
  readonly reasons: readonly DueReason[];
}

export interface DuePage {
  readonly schema: 'licet/due@1';
  readonly folder: string;
  /** The day of the law by which each deal was screened again. */
  readonly asOf: string;
  /** The gravest first. */
  readonly due: readonly DueRecord[];
  /** Years of licet.yaml that end before the law does, and of how many records. */
  readonly retentionWithoutEffect?: { readonly years: number; readonly records: number };
}
