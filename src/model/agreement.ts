// How far coders agree who coded the same rows apart from one another: column by column, and each row on which they do not.

import type { Share } from './validation.ts';

export const SCALES = ['nominal', 'ordinal', 'interval'] as const;
export type Scale = (typeof SCALES)[number];

export interface PairAgreement {
  readonly coders: readonly [string, string];
  /** Of the rows that both coded those on which they say the same. */
  readonly alike: Share;
  /** Cohen's, on which values are alike or not, whatever the scale; absent where chance alone would agree. */
  readonly kappa?: number;
  readonly standardError?: number;
  readonly interval?: { readonly low: number; readonly high: number };
}

export interface ColumnAgreement {
  readonly column: string;
  readonly scale: Scale;
  /** Rows that at least two have coded, and values in them. */
  readonly units: number;
  readonly values: number;
  /** Rows that one alone has coded: they say nothing of agreement. */
  readonly codedOnce: number;
  /** By coder, rows that it has and left empty here. */
  readonly missing: Readonly<Record<string, number>>;
  readonly pairs: readonly PairAgreement[];
  /** Krippendorff's, over all coders; absent where there is nothing to pair, or all values are one. */
  readonly alpha?: number;
  readonly disagreements: number;
}

export interface Disagreement {
  readonly id: string;
  readonly column: string;
  /** By coder; of one that left it empty nothing. */
  readonly said: Readonly<Record<string, string>>;
}

export interface Agreement {
  readonly schema: 'licet/agreement@1';
  readonly coders: readonly string[];
  readonly id: string;
  /** Rows that all have, and of those that some lack how many each has. */
  readonly rows: { readonly inAll: number; readonly notInAll: Readonly<Record<string, number>> };
  readonly columns: readonly ColumnAgreement[];
  /** Columns that one coder alone has. */
  readonly inOneOnly: readonly string[];
  readonly disagreements: readonly Disagreement[];
}
