// Numbers by which registers tell parties apart, as a list or a transaction gives them.

/** What a number is of. Registration and tax numbers are often written for one another. */
export type NumberClass =
  'lei' | 'imo' | 'tax' | 'registration' | 'national' | 'passport' | 'bank' | 'wallet' | 'ship';

export interface PartyNumber {
  readonly class: NumberClass;
  /** As it is written; a note or a label may stand beside it. */
  readonly number: string;
  /** ISO 3166 alpha-2 of whoever gave it. */
  readonly country?: string;
}
