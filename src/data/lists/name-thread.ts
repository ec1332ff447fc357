// Names gathered in a thread of its own. It is told of parties in pieces, and gives the book in pieces once it was told of all.

import type { MessagePort, Worker } from 'node:worker_threads';
import type { Vocabulary } from '../../matching/names/tables.ts';
import { GatheringHere, type Gathering, type NamesOfParty } from './gathering.ts';
import type { BookPart } from './name-book-parts.ts';

/** Parties of one gathering, or, once it was told of all, how many more parts of its book are wanted. */
interface Told {
  readonly gathering: number;
  readonly parties: readonly NamesOfParty[];
  readonly wanted: number;
}

/** Parts that are under way at once: a book is not held twice. */
const AT_ONCE = 4;

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

  /** Its memory is given back; nothing is gathered afterwards. */
  async end(): Promise<void> {
    await this.#thread.terminate();
  }

  tell(told: Told): void {
    this.#thread.postMessage(told);
  }

  /** Errors: the thread ended. */
  async *parts(gathering: number): AsyncGenerator<BookPart> {
    this.#thread.ref();
    const want = (wanted: number): void => this.tell({ gathering, parties: [], wanted });
    try {
      want(AT_ONCE);
      for (;;) {
        const given = this.#given.shift();
        // Of one that was given up in the middle, parts may still come.
        if (given) {
          if (given.gathering !== gathering) continue;
          if (!given.part) return;
          want(1);
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
    if (this.#parties.push(names) === PARTIES_A_PIECE) this.#tell();
  }

  parts(): AsyncGenerator<BookPart> {
    this.#tell();
    return this.#thread.parts(this.#number);
  }

  #tell(): void {
    this.#thread.tell({ gathering: this.#number, parties: this.#parties, wanted: 0 });
    this.#parties = [];
  }
}

/** The other end, in the thread. */
export const gatherFor = (port: MessagePort, vocabulary: Vocabulary): void => {
  let under = 0;
  let gathering: GatheringHere | undefined;
  let parts: Iterator<BookPart> | undefined;
  const give = (part: BookPart | undefined): void =>
    port.postMessage({ gathering: under, part } satisfies Given);
  port.on('message', (told: Told) => {
    if (told.gathering !== under)
      [under, gathering, parts] = [told.gathering, new GatheringHere(vocabulary), undefined];
    for (const names of told.parties) gathering?.add(names);
    for (let left = told.wanted; left > 0 && gathering; left -= 1) {
      parts ??= gathering.parts();
      const { value, done } = parts.next() as IteratorResult<BookPart, undefined>;
      if (done === true) [gathering, parts] = [undefined, undefined];
      give(value);
    }
  });
};
