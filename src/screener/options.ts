// What transactions are screened with, and how.

import type { Way } from '../core/judgement/case.ts';
import type { Shipped } from '../data/library/compiled.ts';
import type { Bodies } from '../model/body.ts';
import type { Categories } from '../model/category.ts';
import type { Clearances } from '../model/clearance.ts';
import type { CompanyFile } from '../model/company.ts';
import type { BesideDraw, LicenceFile } from '../model/licence.ts';
import type { NeededLists, StaleAfter } from '../model/list-needs.ts';
import type { PartyStore } from '../model/evidence.ts';
import type { WaiverFile } from '../model/waiver.ts';

export interface ScreenerSources extends Omit<Shipped, 'categories' | 'bodies' | 'ownership'> {
  /** Absent: nothing is presumed of an item by its kind, and no name is held against it. */
  readonly categories?: Categories;
  /** Absent: no name of a party is held against its type. */
  readonly bodies?: Bodies;
  /** Absent: no share that follows from the owners is worked out. */
  readonly ownership?: Shipped['ownership'];
  /** Packs of the user's own among those of the library, by id. */
  readonly own?: readonly string[];
  /** Of those that were signed, by id, by which key and in which version. */
  readonly signed?: Readonly<Record<string, string>>;
  readonly store: PartyStore;
  readonly version: string;
}

export interface ScreenerOptions {
  /** What is not there as it is needed is missed as a gap. */
  readonly lists: NeededLists;
  /** Lists that are stale sooner than by themselves. */
  readonly staleAfter?: StaleAfter;
  /** The day on which law is read, for every transaction; else each one's own date. */
  readonly asOf?: string;
  /** Evidence published by this day counts; else as-of. Not later than `today`. */
  readonly knownAt?: string;
  /** False: nothing is presumed of an item by its kind, and what would have been is asked (default: true). */
  readonly presumptions?: boolean;
  /** What people recorded of matches; absent: every match stands. */
  readonly clearances?: Clearances;
  /** Findings that a gate passes over, held to the days of `today`; absent: the gate has the colours of the answer. */
  readonly waivers?: WaiverFile;
  /** The exporter's licences, on which transactions draw by number; absent: none can be drawn on. */
  readonly licences?: LicenceFile;
  /** What transactions of the same run draw on licences of which several of them draw; absent: each is judged by itself. */
  readonly drawnInRun?: readonly BesideDraw[];
  /** What the company itself does, answered once a year; absent: each deal states it, or is asked. */
  readonly company?: CompanyFile;
  /** By what mapping columns of tables were read; absent: none was, and no column of another name. */
  readonly mapping?: { readonly sha256: string };
  /** True: a clearance that no second person approved is void (default: false). */
  readonly fourEyes?: boolean;
  /**
   * 'required': of what the standard asks a paper for, also what a transaction states itself counts only where an answer names one
   * (default: only what somebody answers by name needs it).
   */
  readonly proof?: 'required';
  /** Today, for transactions without a date. */
  readonly today: string;
  /** Everything given beside the transactions that can change an answer, named in the manifest. */
  readonly named?: Readonly<Record<string, string>>;
  /** `plain` evaluates every condition as it is written; the bytes of an answer are the same. */
  readonly way?: Way;
  /** True: what would change an answer may be another item, place, user or exporter (default: false). */
  readonly hypothetical?: boolean;
}
