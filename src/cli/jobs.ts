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
import { LicetError, type Problem } from '../model/errors.ts';
import type { ReadInput } from './read-input.ts';
import type { Order } from './screening.ts';
import type { Entry, Line, Making, Task } from './work.ts';

interface Item {
  /** What a thread is sent. */
  readonly entry: Entry;
  /** The same, to be screened here. */
  readonly raws: () => Iterable<RawTransaction>;
}

interface Through {
  readonly item: Item;
  readonly made: readonly Line[] | undefined;
}

/** What cannot be read as a transaction. */
export interface Refused {
  readonly refused: readonly Problem[];
  readonly file: string;
  readonly line: number;
}

/**
 * What is done with the line, row or document that begins on a line: it is judged; it was before, or is elsewhere; nothing from here on
 * is read.
 */
export type Taking = (line: number) => 'taken' | 'done' | 'elsewhere' | 'end';

/** Told of each that is read and not judged here. */
export type Passed = (raw: RawTransaction, wasElsewhere: boolean) => void;

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

  constructor(order: Order, read: ReadInput, threads: number, making: Making) {
    this.#order = order;
    this.#read = read;
    this.#threads = threads;
    // What is opened cannot be sent: each thread opens it for itself.
    this.#task = { order: { ...order, env: { ...order.env }, open: undefined }, making };
  }

  /** Transactions of one file in its order: such as are to be screened here, and lines that threads have written. */
  async *turns(file: string, format: InputFormat): AsyncGenerator<RawTransaction | Line> {
    for await (const { item, made } of this.#through(this.#items(file, format), format))
      yield* made ?? item.raws();
  }

  /**
   * The same for who goes on where something is refused: a turn for each line, row or document that is taken, with what it holds or why
   * it cannot be read. Errors: the rest of the file cannot be read.
   */
  async *allTurns(
    file: string,
    format: InputFormat,
    taking: Taking,
    passed: Passed,
  ): AsyncGenerator<readonly (RawTransaction | Line | Refused)[]> {
    const items = takenOf(this.#items(file, format), taking, passed);
    for await (const { item, made } of this.#through(items, format))
      yield made ?? readOrRefused(item);
  }

  /** Each with what a thread has made of it, or nothing where it is to be screened here. */
  async *#through(items: AsyncGenerator<Item>, format: InputFormat): AsyncGenerator<Through> {
    if (this.#threads === 1 || (format !== 'ndjson' && format !== 'csv')) {
      for await (const item of items) {
        this.#begun = true;
        yield { item, made: undefined };
      }
      return;
    }
    let whole = false;
    const pieces = piecesOf(items, ({ entry }) => entry.text?.length ?? 0);
    try {
      while (!this.#begun) {
        const { value: piece, done } = await pieces.next();
        if (done === true) return;
        for (const item of piece) {
          this.#begun = true;
          yield { item, made: undefined };
        }
      }
      this.#pool ??= this.#start();
      for await (const { piece, made } of this.#pool.inOrder(pieces)) {
        for (const [index, item] of piece.entries()) yield { item, made: made[index] };
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

  #items(file: string, format: InputFormat): AsyncGenerator<Item> {
    return format === 'ndjson' ? linesIn(file) : rowsIn(this.#read(file, format));
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

async function* takenOf(
  items: AsyncGenerator<Item>,
  taking: Taking,
  passed: Passed,
): AsyncGenerator<Item> {
  for await (const item of items) {
    const how = taking(item.entry.line);
    if (how === 'end') return;
    if (how === 'taken') yield item;
    else
      for (const one of readOrRefused(item))
        if (!('refused' in one)) passed(one, how === 'elsewhere');
  }
}

const readOrRefused = ({ entry, raws }: Item): readonly (RawTransaction | Refused)[] => {
  try {
    return [...raws()];
  } catch (error) {
    if (!(error instanceof LicetError)) throw error;
    return [{ refused: error.problems, file: entry.file, line: entry.line }];
  }
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
