// What licet doctor says of an installation and of the place in which it is run, as data.

import type { PackKind } from './pack.ts';
import type { Gap } from './verdict.ts';

export interface DoctorPage {
  /** 'fails': a run would; 'look': something is to be looked at, or answers of today have gaps. */
  readonly state: 'well' | 'look' | 'fails';
  readonly versions: Versions;
  readonly paths: readonly KeptPath[];
  readonly packs: readonly PackState[];
  readonly lists: readonly ListState[];
  readonly caches: readonly CacheState[];
  readonly clock: ClockState;
  /** What answers of today would have as gaps whatever the transaction, where it reaches so far. */
  readonly gaps: readonly Pick<Gap, 'kind' | 'what' | 'why' | 'remedy'>[];
  /** For want of which a run fails, as the run would say it. */
  readonly fails: readonly string[];
}

export interface Versions {
  readonly licet: string;
  /** SHA-256 of the program as it was bundled, and of the law and data that were compiled with it; undefined where one is missing. */
  readonly program?: string;
  readonly library?: string;
  readonly node: string;
  readonly platform: string;
  readonly sqlite: string;
}

/** A file or folder that a run reads or writes. */
export interface KeptPath {
  readonly what: string;
  readonly path: string;
  readonly is: 'file' | 'folder' | 'neither' | 'missing' | 'not to be seen';
  /** Of the path, or where it is missing of the nearest folder above it that is there. */
  readonly owner: Owner;
  readonly writable: boolean;
  /** Others than its owner and its group may write it. */
  readonly open: boolean;
}

/** 'unknown' where the system has no such owners. */
export type Owner = 'you' | 'root' | 'another user' | 'unknown';

export interface PackState {
  readonly pack: string;
  readonly kind: PackKind;
  readonly own: boolean;
  readonly checkedTo: string;
  /** The last day on which it is not out of date. */
  readonly freshTo: string;
  readonly stale: boolean;
  readonly sha256: string;
}

export interface ListState {
  readonly list: string;
  readonly rows: number;
  readonly day: string;
  readonly dayKnown: boolean;
  readonly whole: boolean;
  readonly wholeAsOf?: string;
  readonly bundled: boolean;
  readonly altered: boolean;
  readonly freshTo: string;
  readonly stale: boolean;
}

export interface CacheState {
  readonly what: string;
  readonly path: string;
  /** 'absent': the work is done again by each run; 'left': nothing reads it any more. */
  readonly state: 'believed' | 'not believed' | 'absent' | 'left';
  /** Why it is not believed, or what is left and how much. */
  readonly why?: string;
}

export interface ClockState {
  readonly today: string;
  /** The newest day that anything loaded speaks of, and what does. */
  readonly newest?: { readonly day: string; readonly of: string };
  /** Today is before it, so that the clock is behind or the file is from a day to come. */
  readonly behind: boolean;
}
