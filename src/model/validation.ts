// Verdicts of a table beside what authorities decided: how often each colour met with a no, and who was missed.

import type { Stance } from './outcome.ts';
import type { ColourBounds } from './colour-bounds.ts';
import type { Colour } from './verdict.ts';

export const COMPARED_COLOURS = ['verdict', 'law', 'policy', 'gate'] as const;
/** Which of the colours of a transaction is set beside the outcome. */
export type ComparedColour = (typeof COMPARED_COLOURS)[number];

/** A row of verdicts.csv, as far as it is set beside an outcome. */
export interface JudgedRow {
  readonly id: string;
  readonly file: string;
  readonly line: string;
  readonly colours: Readonly<Record<ComparedColour, Colour>>;
  readonly best: Colour;
  readonly worst: Colour;
  /** What its verdict rests on, and what stands beside that, each a sentence. */
  readonly reasons: readonly string[];
}

/** A row of the table of outcomes. */
export interface OutcomeRow {
  readonly id: string;
  /** As it was written. */
  readonly outcome: string;
  readonly stance: Stance;
  readonly line: number;
}

export interface Share {
  readonly count: number;
  readonly of: number;
  /** Absent where nothing was there to count; the interval is that of Wilson, 95 %. */
  readonly share?: number;
  readonly interval?: { readonly low: number; readonly high: number };
}

export interface Missed {
  readonly id: string;
  readonly file: string;
  readonly line: string;
  readonly outcome: string;
  readonly outcomeLine: number;
  readonly reasons: readonly string[];
}

/** `ids`: the first of them; all stand in the table of rows. */
export interface SomeIds {
  readonly count: number;
  readonly ids: readonly string[];
}

export interface Validation {
  readonly schema: 'licet/validation@1';
  readonly table: string;
  readonly outcomes: string;
  readonly colour: ComparedColour;
  readonly counts: {
    readonly transactions: number;
    /** With an outcome that is for or against it. */
    readonly compared: number;
    readonly against: number;
    readonly for: number;
    readonly neither: number;
    /** Transactions with several outcomes, of which the gravest counts. */
    readonly severalOutcomes: number;
  };
  readonly notCompared: {
    readonly withoutOutcome: SomeIds;
    /** Ids with an outcome that more than one transaction bears: nobody knows of which it is. */
    readonly repeatedIds: SomeIds;
    readonly withoutTransaction: SomeIds;
  };
  /** Each word of the table of outcomes, what it was taken for, and how many rows have it. */
  readonly words: readonly {
    readonly word: string;
    readonly stance: Stance;
    readonly rows: number;
  }[];
  /** Of those compared, those against which an authority decided. */
  readonly all: Share;
  readonly byColour: readonly {
    readonly colour: Colour;
    readonly against: Share;
    readonly lift?: {
      readonly value: number;
      readonly interval?: { readonly low: number; readonly high: number };
    };
  }[];
  readonly signs: readonly {
    readonly sign: 'red' | 'red-or-amber';
    /** Of those with the sign, those against which an authority decided. */
    readonly precision: Share;
    /** Of those against which an authority decided, those with the sign. */
    readonly recall: Share;
    /** Of those for which it decided, those without the sign. */
    readonly spared: Share;
  }[];
  readonly bounds: ColourBounds;
  readonly missed: {
    readonly againstAndGreen: readonly Missed[];
    readonly forAndRed: readonly Missed[];
  };
}

/** What became of a transaction of the table, for a row of its own. */
export interface ComparedRow {
  readonly id: string;
  readonly file: string;
  readonly line: string;
  readonly colour: Colour | '';
  readonly outcome: string;
  readonly stance: Stance | '';
  readonly compared: 'yes' | 'neither' | 'no-outcome' | 'repeated-id' | 'no-transaction';
}
