// What every import of a list needs from the installed program.

import { join } from 'node:path';
import { availableParallelism } from 'node:os';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Worker } from 'node:worker_threads';
import { readTerritories } from '../../data/library/compiled.ts';
import { GatheringHere, type Gathering } from '../../data/lists/gathering.ts';
import { importList, type Import, type Imported } from '../../data/lists/import-list.ts';
import { NameThread } from '../../data/lists/name-thread.ts';
import type { Snapshots } from '../../data/lists/snapshots.ts';
import { openVocabulary } from '../../data/names/vocabulary.ts';
import { Territories } from '../../data/places/territories.ts';
import { importedText } from '../../report/lists.ts';
import type { Run } from '../run.ts';

export type Order = Omit<Import, 'today' | 'gathering' | 'territories'>;

export class TakingIn {
  readonly #store: Snapshots;
  readonly #run: Run;
  readonly #names: Names;
  readonly #territories: Territories;

  constructor(store: Snapshots, run: Run) {
    // A large file is read once and let go of: the heap may wait less long before it is cleared. A seventh more time for two
    // fifths less memory.
    setFlagsFromString('--heap-growing-percent=40');
    const dist = join(run.root, 'dist');
    this.#store = store;
    this.#run = run;
    this.#territories = new Territories(readTerritories(dist));
    this.#names = namesOf(dist);
  }

  /** Errors: see importList. */
  take(order: Order): Promise<Imported> {
    return importList(this.#store, {
      ...order,
      today: this.#run.today,
      gathering: this.#names.begin,
      territories: this.#territories,
    });
  }

  say(imported: Imported): void {
    const { before, snapshot } = imported;
    const difference = before && this.#store.difference(before.number, snapshot.number);
    this.#run.streams.out(importedText(imported, difference, this.#run.streams));
  }

  /** Nothing is taken in afterwards. A program that goes on does not keep what names took. */
  end(): Promise<void> {
    return this.#names.end();
  }
}

interface Names {
  readonly begin: Import['gathering'];
  end(): Promise<void>;
}

/** Names are half of the work: with a processor to spare, a thread is at it while rows are written. */
const namesOf = (dist: string): Names => {
  if (availableParallelism() === 1) {
    const vocabulary = openVocabulary(dist);
    return { begin: () => new GatheringHere(vocabulary), end: () => Promise.resolve() };
  }
  const thread = new NameThread(
    new Worker(join(dist, 'names-thread.cjs'), {
      workerData: dist,
      // Half of what it would take for what is soon let go of.
      resourceLimits: { maxYoungGenerationSizeMb: 24 },
    }),
  );
  const begin = (): Gathering => {
    letGo();
    return thread.begin();
  };
  return { begin, end: () => thread.end() };
};

/** So much of a file may lie about once it is read. */
const MOST_LEFT = 64 << 20;

/** Rows are written with little new memory, so that what was held of the file would stay until the thread has its own beside it. */
const letGo = (): void => {
  if (getHeapStatistics().used_heap_size < MOST_LEFT) return;
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
};
