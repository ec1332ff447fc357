// Territories, who held which of them when, and what they were before.

import type { Confidence } from './citation.ts';

/** That a place is administered by another state than the one to which it belongs, or by nobody whom states recognise. */
export interface Holding {
  /** The territory whose bodies act there; absent where no state does. */
  readonly by?: string;
  /** Authorities there that no state, or hardly one, recognises. */
  readonly authorities?: string;
  readonly since: string;
  readonly until?: string;
  /** Only a part of the place, whose bounds move. */
  readonly inPart: boolean;
  /** The law of those to whom it belongs is applied there all the same. */
  readonly ownLaw: boolean;
  readonly source: string;
  readonly confidence: Confidence;
}

/** To which territory a place belonged on days before it was one of its own. */
export interface Earlier {
  readonly was: string;
  readonly since?: string;
  readonly until: string;
}

/** A code that was withdrawn with the name for which it stood. */
export interface Former {
  readonly code: string;
  readonly name: string;
  /** A year or a day. */
  readonly until: string;
}

export interface Territory {
  readonly code: string;
  readonly name: string;
  readonly parent?: string;
  readonly kind: 'state' | 'territory' | 'region';
  readonly since?: string;
  readonly until?: string;
  readonly aliases: readonly string[];
  /** Names of the place and of cities in it that are noticed in an address; only where overlooking it matters. */
  readonly cities?: readonly string[];
  /** Further towns that are noticed in an address, in many writings; names of bodies are not compared by them. */
  readonly towns?: readonly string[];
  /** The same, of names that many places or people bear: noticed only where a party sits in its state, or with whoever holds it. */
  readonly nearTowns?: readonly string[];
  /** What its parts are called after the name of a town ('Idaho', 'ID'): a town there is no city of that name elsewhere. */
  readonly parts?: readonly string[];
  /** Its adjectives and its names in its own languages: what it is called within the names of its bodies, beside name and aliases. */
  readonly called?: readonly string[];
  /** What it is called in the languages of the United Nations and in German; read where no other name is known. */
  readonly foreignNames?: readonly string[];
  readonly held?: readonly Holding[];
  readonly earlier?: readonly Earlier[];
  /** Territories of which the bodies went on as its own. */
  readonly continues?: readonly string[];
  /** The territories of today, where it has ended. */
  readonly successors?: readonly string[];
  /** Codes and names that it had. */
  readonly former?: readonly Former[];
}
