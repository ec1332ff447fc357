// What every import of a list needs from the installed program.

import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { readCompiled } from '../../data/library/compiled.ts';
import { importList, type Import, type Imported } from '../../data/lists/import-list.ts';
import type { Snapshots } from '../../data/lists/snapshots.ts';
import { openVocabulary } from '../../data/names/vocabulary.ts';
import { Territories } from '../../data/places/territories.ts';
import { importedText } from '../../report/lists.ts';
import type { Run } from '../run.ts';

export type Order = Omit<Import, 'today' | 'vocabulary' | 'territories'>;

export class TakingIn {
  readonly #store: Snapshots;
  readonly #run: Run;
  readonly #tools: Pick<Import, 'today' | 'vocabulary' | 'territories'>;

  constructor(store: Snapshots, run: Run) {
    // A large file is read once and let go of: the heap may wait less long before it is cleared. A seventh more time for two
    // fifths less memory.
    setFlagsFromString('--heap-growing-percent=40');
    const dist = join(run.root, 'dist');
    this.#store = store;
    this.#run = run;
    this.#tools = {
      today: run.today,
      vocabulary: openVocabulary(dist),
      territories: new Territories(readCompiled(dist).territories),
    };
  }

  /** Errors: see importList. */
  take(order: Order): Promise<Imported> {
    return importList(this.#store, { ...order, ...this.#tools });
  }

  say(imported: Imported): void {
    const { before, snapshot } = imported;
    const difference = before && this.#store.difference(before.number, snapshot.number);
    this.#run.streams.out(importedText(imported, difference, this.#run.streams));
  }
}
