// --jobs: transactions of NDJSON and CSV are screened and written in threads; the main thread parts the input, keeps the
// order and says what was wrong. The first piece of a run is left to the main thread, so that a short run starts no thread;
// so is what a thread refuses, for an error is to be the same whoever comes upon it.

import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { piecesOf } from '../batch/pieces.ts';
import { Pool } from '../batch/pool.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import { at } from '../data/read/values.ts';
import { readLines, transactionsOn, type InputFormat } from '../data/transaction/transactions.ts';
import { LicetError } from '../model/errors.ts';
import type { ReadInput } from './read-input.ts';
import type { Order } from './screening.ts';
import type { Entry, Line, Task, Writing } from './work.ts';

interface Item {
  /** What a thread is sent. */
  readonly entry: Entry;
  /** The same, to be screened here. */
  readonly raws: () => Iterable<RawTransaction>;
}

/** Of each item what a thread wrote, or nothing where it refused. */
type Threads = Pool<readonly Item[], readonly (readonly Line[] | undefined)[]>;

export class Jobs {
  readonly #order: Order;
  readonly #read: ReadInput;
  readonly #task: Task;
  readonly #threads: number;
  #pool: Threads | undefined;
  /** The main thread has had a transaction of its own, with which the output begins. */
  #begun = false;

  constructor(order: Order, read: ReadInput, threads: number, writings: readonly Writing[]) {
    this.#order = order;
    this.#read = read;
    this.#threads = threads;
    // What is opened cannot be sent: each thread opens it for itself.
    this.#task = { order: { ...order, env: { ...order.env }, open: undefined }, writings };
  }

  /** Transactions of one file in its order: such as are to be screened here, and lines that threads have written. */
  async *turns(file: string, format: InputFormat): AsyncGenerator<RawTransaction | Line> {
    if (this.#threads === 1 || (format !== 'ndjson' && format !== 'csv')) {
      for await (const raw of this.#read(file, format)) {
        this.#begun = true;
        yield raw;
      }
      return;
    }
    const items = format === 'ndjson' ? linesIn(file) : rowsIn(this.#read(file, format));
    let whole = false;
    const pieces = piecesOf(items, ({ entry }) => entry.text?.length ?? 0);
    try {
      while (!this.#begun) {
        const { value: piece, done } = await pieces.next();
        if (done === true) return;
        for (const { raws } of piece) {
          for (const raw of raws()) {
            this.#begun = true;
            yield raw;
          }
        }
      }
      this.#pool ??= this.#start();
      for await (const { piece, made } of this.#pool.inOrder(pieces)) {
        for (const [index, { raws }] of piece.entries()) yield* made[index] ?? raws();
      }
      whole = true;
    } finally {
      await pieces.return(undefined);
      // Nobody reads on, and nobody may be there to end the threads.
      if (!whole) await this.end();
    }
  }

  async end(): Promise<void> {
    await this.#pool?.end();
    this.#pool = undefined;
  }

  #start(): Threads {
    const program = join(this.#order.root, 'bin', 'worker.cjs');
    return new Pool(
      this.#threads,
      () => new Worker(program, { workerData: this.#task }),
      (piece) => piece.map(({ entry }) => entry),
    );
  }
}

async function* linesIn(file: string): AsyncGenerator<Item> {
  for await (const { line, text } of readLines(file))
    yield { entry: { file, line, text }, raws: () => transactionsOn(file, line, text) };
}

async function* rowsIn(rows: AsyncIterable<RawTransaction>): AsyncGenerator<Item> {
  for await (const raw of rows) {
    const { file, line, value, carried, refused } = raw;
    const entry: Entry = refused
      ? { file, line, refused: true }
      : { file, line, value, ...(carried && { carried }), ...linesOfItems(raw) };
    yield { entry, raws: () => [raw] };
  }
}

/** Where several rows are one transaction. */
const linesOfItems = ({ value, line, lineAt }: RawTransaction): Pick<Entry, 'items'> => {
  const items = at(value, ['items']);
  if (!Array.isArray(items) || items.length < 2) return {};
  const lines = items.map((_, item) => lineAt?.(['items', String(item)]) ?? line);
  return lines.every((one) => one === line) ? {} : { items: lines };
};

/** More threads than any machine has use for are a slip of the hand. */
const MOST_JOBS = 64;

export const jobsOf = (given: string | undefined): number => {
  if (given === undefined) return 1;
  const jobs = Number(given);
  if (/^\d+$/.test(given) && jobs >= 1 && jobs <= MOST_JOBS) return jobs;
  throw new LicetError([
    {
      code: 'unknown-option-value',
      what: `--jobs: '${given}' is not a whole number from 1 to ${MOST_JOBS}`,
      remedy: 'Give as many as the machine has processors to spare',
    },
  ]);
};
