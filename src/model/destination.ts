// What the packs and the data hold of one place on a day: the page of `licet destination`.

import type { Confidence } from './citation.ts';
import type { Incident } from './evidence.ts';
import type { OnRecord } from './on-record.ts';

export interface DestinationPage {
  readonly schema: 'licet/destination@1';
  readonly code: string;
  readonly name: string;
  readonly kind: 'state' | 'territory' | 'region';
  /** The state in which a region lies. */
  readonly parent?: string;
  /** Parts of it that are read apart. */
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  readonly asOf: string;
  readonly knownAt: string;
  /** Dated sets of which it is a member on the day, or may be one. */
  readonly sets: readonly SetOfPlaces[];
  readonly indices: readonly IndexOfPlace[];
  readonly onRecord: readonly (OnRecord & { readonly fact: string; readonly question: string })[];
  /** Histories of its services and bodies; those of which nothing was known on the day have no incidents. */
  readonly records: readonly {
    readonly record: string;
    readonly name: string;
    readonly scope: string;
    readonly incidents: readonly (Pick<
      Incident,
      'id' | 'kind' | 'grade' | 'from' | 'last' | 'knownSince' | 'confidence'
    > & {
      /** `last` is what was reported by the day; the record says that it went on. */
      readonly goesOn: boolean;
    })[];
  }[];
}

export interface SetOfPlaces {
  readonly parameter: string;
  readonly title: string;
  /** `unknown`: nobody established for the day whether it was a member. */
  readonly member: 'yes' | 'unknown';
  readonly since?: string;
  readonly until?: string;
  readonly source: string;
  readonly confidence: Confidence;
  /** Rules and definitions in force that read the set. */
  readonly readBy: readonly string[];
}

export interface IndexOfPlace {
  readonly index: string;
  readonly title: string;
  readonly publisher: string;
  readonly rights: string;
  readonly measure: string;
  readonly direction: string;
  /** The newest edition known on the day; absent where none was, or it was stale. */
  readonly year?: string;
  readonly published?: string;
  readonly value?: number;
  /** The year of the edition with which the value was estimated anew: not what was known on the day, which is not held. */
  readonly revisedWith?: string;
  /** Between which two numbers its publisher holds the value to lie; absent where it gives none. */
  readonly least?: number;
  readonly most?: number;
  /** What rules read of it, where that is not the value: its change over so many years. */
  readonly change?: {
    readonly years: number;
    readonly value: number;
    readonly least?: number;
    readonly most?: number;
  };
  /** The day on which the user imported it; absent of what is shipped. */
  readonly imported?: string;
  /** By year, oldest first, in the years known on the day, none later than that of the law. */
  readonly series: readonly { readonly year: string; readonly value: number }[];
  readonly readBy: readonly string[];
}
