// Names gathered in a thread of its own. It is told of parties in pieces, and gives the book in pieces once it was told of all.

import type { MessagePort, Worker } from 'node:worker_threads';
import type { Vocabulary } from '../../matching/names/tables.ts';
import { GatheringHere, type Gathering, type NamesOfParty } from './gathering.ts';
import type { BookPart } from './name-book-file.ts';

/** Parties of one gathering; the last of them, or more to come. */
interface Told {
  readonly gathering: number;
  readonly parties: readonly NamesOfParty[];
  readonly last: boolean;
}

/** A part of the book of a gathering; none after the last. */
interface Given {
  readonly gathering: number;
  readonly part: BookPart | undefined;
}

export class NameThread {
  readonly #thread: Worker;
  #gatherings = 0;
  #failure: { readonly error: unknown } | undefined;
  #given: Given[] = [];
  #wake = (): void => undefined;

  /** `thread`: where gatherFor runs. It is waited for only while a book is asked for. */
  constructor(thread: Worker) {
    const end = (error: unknown): void => {
      this.#failure ??= { error };
      this.#wake();
    };
    thread.on('error', end).on('exit', () => end(new Error('The thread that gathers names ended')));
    thread.on('message', (given: Given) => {
      this.#given.push(given);
      this.#wake();
    });
    thread.unref();
    this.#thread = thread;
  }

  /** One at a time: what was told of one before it is forgotten. */
  begin(): Gathering {
    this.#gatherings += 1;
    return new GatheringThere(this, this.#gatherings);
  }

  tell(told: Told): void {
    this.#thread.postMessage(told);
  }

  /** Errors: the thread ended. */
  async *parts(gathering: number): AsyncGenerator<BookPart> {
    this.#thread.ref();
    try {
      for (;;) {
        const given = this.#given.shift();
        // Of one that was given up in the middle, parts may still come.
        if (given) {
          if (given.gathering !== gathering) continue;
          if (!given.part) return;
          yield given.part;
        } else if (this.#failure) throw this.#failure.error;
        else await new Promise<void>((done) => (this.#wake = done));
      }
    } finally {
      this.#thread.unref();
    }
  }
}

const PARTIES_A_PIECE = 200;

class GatheringThere implements Gathering {
  readonly #thread: NameThread;
  readonly #number: number;
  #parties: NamesOfParty[] = [];

  constructor(thread: NameThread, number: number) {
    this.#thread = thread;
    this.#number = number;
  }

  add(names: NamesOfParty): void {
    if (this.#parties.push(names) === PARTIES_A_PIECE) this.#tell(false);
  }

  parts(): AsyncGenerator<BookPart> {
    this.#tell(true);
    return this.#thread.parts(this.#number);
  }

  #tell(last: boolean): void {
    this.#thread.tell({ gathering: this.#number, parties: this.#parties, last });
    this.#parties = [];
  }
}

/** The other end, in the thread. */
export const gatherFor = (port: MessagePort, vocabulary: Vocabulary): void => {
  let under = { number: 0, gathering: new GatheringHere(vocabulary) };
  const give = (given: Given): void => port.postMessage(given);
  port.on('message', ({ gathering: number, parties, last }: Told) => {
    if (under.number !== number) under = { number, gathering: new GatheringHere(vocabulary) };
    for (const names of parties) under.gathering.add(names);
    if (!last) return;
    for (const part of under.gathering.parts()) give({ gathering: number, part });
    give({ gathering: number, part: undefined });
    under = { number: 0, gathering: new GatheringHere(vocabulary) };
  });
};
