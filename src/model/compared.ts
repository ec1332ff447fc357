// What moved between two answers on one deal, of all that they were made with.

import type { ListCoverage } from './coverage.ts';

/** One thing on both sides; absent on the side that lacks it. */
export interface Moved<T = string> {
  readonly what: string;
  readonly before?: T;
  readonly after?: T;
}

/** What lists are called among the data of a manifest. */
export const LIST_DATA = 'lists/';

export interface MovedInputs {
  /** The version of the program. */
  readonly program?: Moved;
  /** Packs by their hash. */
  readonly packs: readonly Moved[];
  /** Lists that either answer had, where day, rows or hash differ. */
  readonly lists: readonly Moved<ListCoverage>[];
  /**
   * Other data by its hash: indices, histories, names, clearances, licences, the company's own file. Of a list, as 'lists/us-sdn', only
   * where an answer has another hash in its manifest than beside the day of the list, as none that is unchanged does.
   */
  readonly data: readonly Moved[];
  readonly options: readonly Moved[];
  /** Waivers that speak of a finding, by what each does there. */
  readonly waivers: readonly Moved[];
  /** 'end-user.type', as stated; of several parts of one kind with its number. */
  readonly facts: readonly Moved[];
  /** The two clocks. */
  readonly days: readonly Moved[];
}
