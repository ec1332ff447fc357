// Indices of places: editions of numbers, with their rights and the direction in which they are read.

import type { Span } from './dates.ts';

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
