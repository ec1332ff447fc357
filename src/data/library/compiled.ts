// What was compiled at build time, read back at start: it loads no YAML, no schema and no CSV.

import type { Bodies } from '../../model/body.ts';
import type { Categories } from '../../model/category.ts';
import type { EndUserRecord } from '../../model/end-user-record.ts';
import type { Folded } from '../../model/folded.ts';
import type { Index } from '../../model/index-values.ts';
import type { Territory } from '../../model/territory.ts';
import type { HeldShare } from '../../model/ownership.ts';
import type { Library } from '../../model/pack.ts';
import { checkSealedOnce, readSealed } from '../read/seal.ts';
import { withConditions } from './shared-conditions.ts';

export interface Shipped {
  readonly library: Library;
  readonly territories: readonly Territory[];
  readonly records: readonly EndUserRecord[];
  readonly indices: readonly Index[];
  /** By fact the index that supplies it once it is imported. */
  readonly imports?: Readonly<Record<string, string>>;
  readonly categories: Categories;
  readonly bodies: Bodies;
  readonly ownership: readonly HeldShare[];
  /** Names of places, kinds and bodies; absent where nothing was built. */
  readonly folded?: Folded;
  /** SHA-256 of each data set, for the manifest. */
  readonly data: Readonly<Record<string, string>>;
}

type Written = Shipped & { readonly conditions: Parameters<typeof withConditions>[1] };

export const LIBRARY_FILE = 'library.json';
/** Indices that no rule reads: they are for pages, and no screening waits for them. */
export const SHOWN_INDICES_FILE = 'shown-indices.json';
export const STORE_FILE = 'lists.sqlite';

/** What a build left in its folder. `kept`: as in openShipped. Errors: the library or the store is missing, or not what was built. */
export const readCompiled = (folder: string, kept?: string): Shipped => {
  checkSealedOnce(folder, STORE_FILE, kept);
  const { conditions, ...shipped } = JSON.parse(
    readSealed(folder, LIBRARY_FILE).toString('latin1'),
  ) as Written;
  return { ...shipped, library: withConditions(shipped.library, conditions) };
};

/** Places alone: for whoever takes a list in, and screens nothing. Errors: the library is missing, or not what was built. */
export const readTerritories = (folder: string): readonly Territory[] =>
  (JSON.parse(readSealed(folder, LIBRARY_FILE).toString('latin1')) as Written).territories;

/** Indices that licet destination shows beside those of the library. Errors: the file is missing, or not what was built. */
export const readShownIndices = (folder: string): readonly Index[] =>
  JSON.parse(readSealed(folder, SHOWN_INDICES_FILE).toString('latin1')) as Index[];
