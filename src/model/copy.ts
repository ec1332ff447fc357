// Mechanical copies of the law that were read, and the passages in them that provisions rest on. A pack holds no text of the
// law: a passage is a place in a copy and the SHA-256 of what stands there.

import type { Place } from './errors.ts';

/** How a copy is laid out; each form has a file of its own in data/copies. */
export const COPY_FORMS = [
  'ecfr-xml',
  'cfr-text',
  'control-list',
  'table',
  'german-act',
  'swiss-act',
  'liechtenstein-act',
  'eu-act',
  'agreed-list',
] as const;
export type CopyForm = (typeof COPY_FORMS)[number];

export interface Copy {
  readonly id: string;
  readonly title: string;
  /** The instruments whose text it holds. */
  readonly instruments: readonly string[];
  /** The day of the text that was copied: YYYY-MM-DD, or the month where the day was not told. */
  readonly state: string;
  /** Where the copy was found. */
  readonly from: string;
  /** Only where the copy can be laid beside the packs: how it is read, and its path below the folder of copies. */
  readonly held?: { readonly form: CopyForm; readonly file: string; readonly section?: string };
  readonly place: Place;
}

export interface Passage {
  readonly copy: string;
  /** As provisions are cited: '744.11(a)(1)', 'Supp. No. 2 to part 744', '5A001.f.1', 's. 9(1)'. */
  readonly pinpoint: string;
  /** Of the normalised passage, in hexadecimal digits. */
  readonly sha256: string;
  readonly place: Place;
}

/** What no copy proves, as it stands in data/unproved.yaml, which may only shrink. */
export interface Unproved {
  /** By pack: how much it names as not modelled. */
  readonly notModelled: Readonly<Record<string, number>>;
  /** What clears a deal on less than the text, by name (check/clearing.ts). */
  readonly clears: readonly string[];
  /** Names of provisions (core/study/provisions.ts) with a mark that is recalled. */
  readonly recalled: readonly string[];
  readonly withoutPassage: readonly string[];
}
