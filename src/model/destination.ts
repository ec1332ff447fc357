// What the packs and the data hold of one place on a day: the page of `licet destination`.

import type { Confidence } from './citation.ts';
import type { Former, Holding } from './territory.ts';
import type { Incident, Searched } from './end-user-record.ts';
import type { OnRecord } from './on-record.ts';

export interface PlaceName {
  readonly code: string;
  readonly name: string;
}

/** A rule or definition that names a place itself. */
export interface NamedBy {
  readonly id: string;
  readonly title: string;
  /** Of a definition, what reads what it defines. */
  readonly readBy: readonly string[];
}

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
  /** Of a territory that is none of its own on the day, or that has ended: its days, as what it is judged, what became of it. */
  readonly status?: {
    readonly since?: string;
    readonly until?: string;
    readonly judgedAs?: PlaceName;
    readonly successors: readonly PlaceName[];
  };
  /** Codes that were withdrawn with a name that it had. */
  readonly former?: readonly Former[];
  /** Territories that ended: of which it was a part, whatever is said of the succession, or of which it is the successor. */
  readonly was?: readonly (PlaceName & { readonly until: string; readonly isPart?: true })[];
  /** Who holds it on the day beside the state to which it belongs; their bodies count there. */
  readonly held: readonly (Omit<Holding, 'by'> & { readonly by?: PlaceName })[];
  /** Dated sets of which it is a member on the day, or may be one; of a region those of its state too. */
  readonly sets: readonly SetOfPlaces[];
  /** What names it by its code. */
  readonly namedBy: readonly NamedBy[];
  /** Those of its state, then those of whoever holds it that rules read. */
  readonly indices: readonly IndexOfPlace[];
  /** The law of the state to which it belongs does not run there: nothing is on record. */
  readonly lawElsewhere: boolean;
  readonly onRecord: readonly (OnRecord & {
    readonly fact: string;
    readonly question: string;
    readonly place: PlaceName;
  })[];
  /** Of its state: somebody looked for histories of its bodies, and found none. */
  readonly searched?: Searched;
  /** Histories of its services and bodies; those of which nothing was known on the day have no incidents. */
  readonly records: readonly {
    readonly record: string;
    readonly name: string;
    readonly scope: string;
    readonly of: PlaceName;
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
  /** The territory that is its member: the place, or the state in which it lies. */
  readonly of: PlaceName;
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
  /** The territory of which the values are. */
  readonly of: PlaceName;
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
  /** Its publisher counts it as no state in the year of that edition, so that no row says nothing. */
  readonly uncovered?: boolean;
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
