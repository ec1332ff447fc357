// What is known of an end user on a day, on one page: identity, incidents, and the rules that would read them.

import type { EndUserRecord, Incident, Searched } from './end-user-record.ts';
import type { Effect } from './rule.ts';

export interface Reader {
  readonly rule: string;
  /** Absent of a rule that takes the edge off others. */
  readonly effect?: Effect;
}

export interface KnownIncident extends Omit<Incident, 'goesWith' | 'later'> {
  /** Rules in force on the day that no fact of the incident keeps from reading it, of an end user. */
  readonly rules: readonly Reader[];
  /** `last` is what was reported by the day, or the day of the law; the record says that it went on. */
  readonly goesOn: boolean;
  /** No source of up to the day of what is known is held: those that are say what was public then. */
  readonly isToldLater: boolean;
}

export interface RecordShown extends Pick<
  EndUserRecord,
  'id' | 'name' | 'territory' | 'region' | 'appliesTo' | 'aliases' | 'nativeNames'
> {
  /** Its own, that of its state's services, of a vendor, or of the body to which it belongs. */
  readonly as: EndUserRecord['scope'] | 'parent' | 'unit' | 'services' | 'namesake';
  readonly incidents: readonly KnownIncident[];
  /** How many became public after the day of what is known. */
  readonly later: number;
  /** How many of those that were public then began after the day of the law: in hindsight they are no history that anybody had. */
  readonly after: number;
}

export interface EndUserPage {
  readonly schema: 'licet/end-user@1';
  readonly name: string;
  readonly country?: string;
  readonly type?: string;
  readonly asOf: string;
  readonly knownAt: string;
  readonly records: readonly RecordShown[];
  /** Records of which the name is near. */
  readonly near: readonly Pick<EndUserRecord, 'id' | 'name'>[];
  /** Of the state's services in the country, for parties of other types than the one given, or where none was. */
  readonly services: readonly Pick<EndUserRecord, 'id' | 'name' | 'appliesTo'>[];
  readonly looked: {
    readonly records: number;
    readonly territories: number;
    /** Something is on record of bodies of the country. */
    readonly isOnRecord: boolean;
    /** For the country: somebody looked, and nothing was found. */
    readonly searched?: Searched;
  };
}
