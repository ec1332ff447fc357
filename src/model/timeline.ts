// What was in force when: of a rule or definition one track, of a control entry one track for each list.

import type { Citation, Confidence } from './citation.ts';
import type { Place } from './errors.ts';
import type { Status } from './rule.ts';

export interface TimelineRow {
  readonly since: string;
  /** First day no longer in force. */
  readonly until?: string;
  readonly title: string;
  readonly code?: string;
  readonly status: Status;
  readonly confidence: Confidence;
  readonly citations: readonly Citation[];
  readonly place: Place;
  /** Time before this row, since the row before it, in which nothing was in force. */
  readonly gap?: { readonly since: string; readonly until: string; readonly why: string };
  readonly note?: string;
}

export interface Track {
  /** Only of control entries. */
  readonly list?: string;
  readonly title?: string;
  /** Oldest first. */
  readonly rows: readonly TimelineRow[];
}

export interface Timeline {
  readonly kind: 'rule' | 'definition' | 'entry';
  readonly id: string;
  readonly title: string;
  readonly tracks: readonly Track[];
}

/** One code across all lists. */
export interface Crosswalk {
  readonly schema: 'licet/crosswalk@1';
  /** As asked, in the spelling of the EU and US lists. */
  readonly code: string;
  readonly asOf: string;
  readonly entries: readonly Timeline[];
  /** Codes that stand under the one asked for. */
  readonly under: readonly {
    readonly code: string;
    readonly entries: readonly {
      readonly entry: string;
      readonly title: string;
      readonly lists: readonly string[];
    }[];
  }[];
}
