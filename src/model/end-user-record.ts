// What is on record of a body or a state: incidents, each with its sources and the day on which it was public.

import type { Confidence } from './citation.ts';

export const INCIDENT_KINDS = [
  'torture',
  'killings',
  'enforced-disappearance',
  'arbitrary-detention',
  'atrocities',
  'persecution-of-critics',
  'surveillance-misuse',
  'unlawful-interception',
  'mass-surveillance',
  'censorship',
  'discrimination',
  'occupation-abuses',
  'diversion',
  'sanctions-evasion',
  'unlicensed-export',
  'corruption',
  // No abuse: what changed since. A reform counts against everything older in the record, a delisting of a part does not.
  'reform',
  'delisting',
] as const;

export const INCIDENT_GRADES = ['alleged', 'corroborated', 'adjudicated'] as const;

export interface IncidentSource {
  readonly title: string;
  readonly publisher: string;
  readonly url?: string;
  readonly date?: string;
}

/** A dated, sourced event in the history of an end user or vendor. An allegation stays an allegation. */
export interface Incident {
  readonly id: string;
  /** In the words of the day on which it became known. */
  readonly what: string;
  /** Sentences on what became known of it after that day, oldest first; absent where there are none. */
  readonly later?: readonly { readonly knownSince: string; readonly what: string }[];
  readonly kind: (typeof INCIDENT_KINDS)[number];
  readonly grade: (typeof INCIDENT_GRADES)[number];
  readonly from: string;
  readonly last: string;
  /** First day on which it was public: the second clock. */
  readonly knownSince: string;
  /** Words of data/incidents.yaml. */
  readonly means: readonly string[];
  readonly gravity: readonly string[];
  /** The sets of kinds of items that serve its means; 'unstated' where no means are said, 'none' where no item does. */
  readonly goesWith: readonly string[];
  readonly sources: readonly IncidentSource[];
  readonly confidence: Confidence;
}

/** The words in which means and gravity of incidents are said. */
export interface IncidentWords {
  readonly means: Readonly<
    Record<string, { readonly what: string; readonly goesWith: readonly string[] }>
  >;
  readonly gravity: Readonly<Record<string, string>>;
}

/** Somebody looked for a record of a territory's services, and found none. */
export interface Searched {
  readonly territory: string;
  /** The last day of the month or year, where only that is known. */
  readonly on: string;
  readonly where: readonly string[];
  readonly note?: string;
}

/** The record of the body of which another is a part, or of the firm that owns it, and from when until when; absent: always. */
export interface Parent {
  readonly record: string;
  readonly since?: string;
  /** The first day on which it was no part any more. */
  readonly until?: string;
}

export interface EndUserRecord {
  readonly id: string;
  readonly name: string;
  readonly scope: 'body' | 'state' | 'vendor';
  readonly territory: string;
  readonly region?: string;
  /** Party types in the territory to which a state's record applies whatever their names. */
  readonly appliesTo: readonly string[];
  /** Party types in the territory whose systems a state's services can use: what they did is not the party's own. */
  readonly appliesThrough?: readonly string[];
  /** A body of authorities that do not obey the state of its territory: what the services of that state did is not its own. */
  readonly apart?: true;
  readonly parent?: Parent;
  readonly aliases: readonly string[];
  readonly nativeNames: readonly string[];
  /** The keys of all its names (see matching), worked out at build time; absent of a record that was just read. */
  readonly keys?: readonly string[];
  /** The keys of its names without the words for its own state, which mean it in that state alone; absent as `keys` are. */
  readonly homeKeys?: readonly string[];
  readonly incidents: readonly Incident[];
}
