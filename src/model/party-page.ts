// What was found of one party without a deal, on one page ('licet/party@1'): no verdict on an export, but what was found, what
// law would make of it for whom, how old each list is, and what was not looked at.

import type { MatchClearance } from './clearance.ts';
import type { PlaceName } from './destination.ts';
import type { EndUserPage } from './end-user-page.ts';
import type { MatchStrength } from './evidence.ts';
import type { Effect } from './rule.ts';
import type { Gap } from './verdict.ts';

/** 'nothing' is said only where all that was asked for could be looked at. */
export const OUTCOMES = ['found', 'not-settled', 'nothing'] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** As it was given on the command line, its place read. */
export interface AskedParty {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly country?: string;
  readonly region?: string;
  readonly address?: string;
  readonly identifiers: Readonly<Record<string, string>>;
  readonly type?: string;
  readonly owners: readonly {
    readonly name: string;
    readonly country?: string;
    readonly share?: number;
  }[];
}

/** A rule that would read what was found, if it is the one that is meant. */
export interface WouldFollow {
  readonly rule: string;
  readonly title: string;
  readonly effect: Effect;
  readonly pack: string;
}

export interface FoundMatch {
  /** The party or the owner that matches, by name. */
  readonly of: string;
  readonly owner: boolean;
  /** 'us-sdn/ID', or 'end-users/ID' for a body with a history. */
  readonly listed: string;
  readonly listedName: string;
  readonly programme?: string;
  readonly since?: string;
  readonly until?: string;
  /** 'unknown' where the list does not say whether it stood there on the day. */
  readonly status: 'listed' | 'formerly-listed' | 'on-record' | 'unknown';
  /**
   * `strong`: a name, number or address that is that of the listed one; `possible`: a likeness that a person has to look at;
   * `cleared`: somebody did.
   */
  readonly weight: 'strong' | 'possible' | 'cleared';
  readonly strength?: MatchStrength;
  /** What ties it to the row, and what speaks for and against it. */
  readonly why: string;
  readonly url?: string;
  /** Facts of the party on which it turns whether it is a match at all. */
  readonly turnsOn: readonly string[];
  readonly clearances: readonly MatchClearance[];
  readonly follows: readonly WouldFollow[];
}

export interface FoundPlace {
  readonly place: PlaceName;
  /** `stated`: where the party is said to sit; `mentioned`: its address or name mentions it. */
  readonly how: 'stated' | 'mentioned';
  readonly said?: string;
  readonly held: readonly {
    readonly by: string;
    readonly since: string;
    readonly source: string;
  }[];
  /** Rules that forbid, or will not license, because of the place, if it is where something goes. */
  readonly bars: readonly WouldFollow[];
}

export interface ListLooked {
  readonly list: string;
  readonly title: string;
  readonly rows: number;
  readonly taken: string;
  /** Of an extract: the earlier day of which its rows are the whole list. */
  readonly wholeAsOf?: string;
  readonly stale: boolean;
  /** Something else than an import changed its rows in the user's store: whom it does not show is not thereby unlisted. */
  readonly altered?: true;
  readonly whole: boolean;
  readonly bundled: boolean;
  readonly sha256: string;
}

export interface PartyPage {
  readonly schema: 'licet/party@1';
  readonly party: AskedParty;
  readonly asOf: string;
  readonly knownAt: string;
  readonly outcome: Outcome;
  /** What nobody said of it, and what that widens or leaves open. */
  readonly missing: readonly { readonly what: string; readonly widens: string }[];
  readonly matches: readonly FoundMatch[];
  /** Shares that listed persons hold together, in per cent. */
  readonly held: readonly {
    readonly fact: string;
    readonly question: string;
    readonly least: number;
    readonly most: number;
    readonly from: string;
  }[];
  readonly records: EndUserPage['records'];
  readonly services: EndUserPage['services'];
  readonly places: readonly FoundPlace[];
  /** Whom each pack binds whose rules are named. */
  readonly packs: readonly {
    readonly pack: string;
    readonly title: string;
    readonly binds: string;
  }[];
  readonly looked: {
    readonly lists: readonly ListLooked[];
    /** Lists that licet knows and that are not loaded. */
    readonly notLoaded: readonly string[];
    readonly histories: EndUserPage['looked'];
  };
  /** What lists cannot say on the day. */
  readonly gaps: readonly Gap[];
}
