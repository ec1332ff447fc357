// Where verdicts go: standard output and files, each in its format. Chooses between the full form of one transaction and the
// forms of several, and holds the first output back, so that a broken file among a few leaves nothing half printed. Files are
// written in large pieces, and take their names together when all of them are whole.

import { WholeFile } from '../data/read/files.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import type { Run } from '../model/run.ts';
import {
  addTo,
  binderOf,
  NO_TOTALS,
  type Binder,
  type BoundFormat,
  type Format,
  type Look,
} from '../report/format.ts';
import { Uncommanded } from '../report/uncommanded.ts';
import { Gates, type Gated } from './exit-status.ts';
import type { Streams } from './io.ts';
import { OutputFailed } from './output.ts';
import type { ScreenArguments } from './screen-arguments.ts';

/** Output is held back until so many verdicts are made, or so many letters. */
const HELD = 1000;
const MOST_HELD = 8_000_000;
/** Letters that are gathered before they are written to a file. */
const PIECE = 64_000;

/** `file`: nothing for standard output. */
export interface Wanted<Said> {
  readonly format: Format<Said> | BoundFormat<Said>;
  readonly file: string | undefined;
}

interface Outlet<Said> {
  readonly format: Format<Said> | BoundFormat<Said>;
  readonly binder: Binder;
  readonly look: Look;
  readonly paper: OnFile | Printed | Nowhere;
}

export class Writer<Said extends Gated> {
  readonly #outlets: readonly Outlet<Said>[];
  readonly #run: () => Run;
  #first: Said | undefined;
  #number = 0;
  #totals = NO_TOTALS;
  readonly gates = new Gates();

  /** `run`: what stands before the answers on several transactions. Errors: a file cannot be written. */
  constructor(
    given: Pick<ScreenArguments, 'quiet' | 'all' | 'detail'>,
    wanted: readonly Wanted<Said>[],
    streams: Streams,
    run: () => Run,
  ) {
    this.#run = run;
    const outlets: Outlet<Said>[] = [];
    this.#outlets = outlets;
    try {
      for (const { format, file } of wanted)
        outlets.push({
          format,
          binder: binderOf(format),
          look: lookOf(given, file, streams),
          paper:
            file !== undefined
              ? new OnFile(file, mayCommand(format))
              : given.quiet === true
                ? new Nowhere()
                : new Printed(streams, mayCommand(format)),
        });
    } catch (error) {
      this.discard();
      throw error;
    }
  }

  /** In the order of what is wanted. */
  get looks(): readonly Look[] {
    return this.#outlets.map(({ look }) => look);
  }

  /** Verdicts so far. */
  get number(): number {
    return this.#number;
  }

  /** True while nothing has been printed for good. */
  get holds(): boolean {
    return this.#outlets.every(({ paper }) => paper.holds);
  }

  write(answer: Said): void {
    this.#count(answer);
    if (this.#number === 1) this.#first = answer;
    else this.#putNext(({ format, look }) => format.each(answer, look));
  }

  /** One of several, as another thread has made it for each outlet; never the first. */
  writeMade(of: Gated, made: readonly string[]): void {
    this.#count(of);
    this.#putNext((_, index) => made[index]!);
  }

  #count(of: Gated): void {
    this.#number += 1;
    this.#totals = addTo(this.#totals, of);
    this.gates.see(of);
  }

  #putNext(made: (outlet: Outlet<Said>, index: number) => string): void {
    const first = this.#first;
    this.#first = undefined;
    for (const [index, outlet] of this.#outlets.entries()) {
      const { format, binder, look, paper } = outlet;
      if (first !== undefined)
        paper.put(binder.open(this.#run(), look) + binder.add(format.each(first, look)));
      paper.put(binder.add(made(outlet, index)));
      if (this.#number > HELD) paper.release();
    }
  }

  /** Files first, so that standard output is not said of files that could not be written. */
  end(): void {
    for (const { format, binder, look, paper } of this.#outlets) {
      if (this.#number === 0) paper.put(binder.open(this.#run(), look));
      paper.put(
        this.#first === undefined
          ? binder.close(this.#totals, look)
          : format.one(this.#first, look),
      );
    }
    try {
      for (const { paper } of this.#outlets) paper.seal();
      for (const { paper } of this.#outlets) paper.keep();
    } catch (error) {
      this.discard();
      throw error;
    }
    for (const { paper } of this.#outlets) paper.release();
  }

  /** After an error: nothing of a file is kept, and what is held back is not printed. */
  discard(): void {
    for (const { paper } of this.#outlets) paper.discard();
  }

  broken(): Problem {
    return {
      code: 'file-unreadable',
      what: `${this.#number} verdicts were printed before the input broke; the output is not whole`,
      remedy: 'Mend the input and run again',
    };
  }
}

/** What is piped or kept is read in some window: of a page longer than this the answer has left the usual one. */
const USUAL_WINDOW = 40;

const lookOf = (
  given: Pick<ScreenArguments, 'all' | 'detail'>,
  file: string | undefined,
  streams: Streams,
): Look => ({
  width: streams.width,
  height: (file === undefined ? streams.height : undefined) ?? USUAL_WINDOW,
  colour: streams.colour && file === undefined,
  all: given.all ?? false,
  folder: process.cwd(),
  ...(given.detail && { detail: given.detail }),
});

const mayCommand = (format: Wanted<never>['format']): boolean => 'commands' in format;

/** With --quiet. */
class Nowhere {
  readonly holds = true;
  put(): void {}
  release(): void {}
  seal(): void {}
  keep(): void {}
  discard(): void {}
}

/** Standard output, of which the first part is held back. */
class Printed {
  readonly #print: (text: string) => void;
  #held: string[] | undefined = [];
  #length = 0;

  constructor(streams: Streams, mayCommand: boolean) {
    this.#print = mayCommand ? streams.commands : streams.out;
  }

  get holds(): boolean {
    return this.#held !== undefined;
  }

  put(text: string): void {
    if (!this.#held) return this.#print(text);
    this.#held.push(text);
    this.#length += text.length;
    if (this.#length > MOST_HELD) this.release();
  }

  release(): void {
    const held = this.#held;
    this.#held = undefined;
    for (const text of held ?? []) this.#print(text);
  }

  seal(): void {}
  keep(): void {}
  discard(): void {}
}

/** A file, gathered into pieces. */
class OnFile {
  readonly #file: WholeFile;
  readonly #plain: Uncommanded | undefined;
  #gathered: string[] = [];
  #length = 0;
  readonly holds = true;

  constructor(file: string, mayCommand: boolean) {
    this.#file = new WholeFile(file);
    this.#plain = mayCommand ? undefined : new Uncommanded();
  }

  put(text: string): void {
    this.#gathered.push(this.#plain?.pass(text) ?? text);
    this.#length += text.length;
    if (this.#length >= PIECE) this.#write();
  }

  #write(): void {
    try {
      this.#file.write(this.#gathered.join(''));
    } catch (error) {
      throw error instanceof LicetError ? new OutputFailed(error.problems) : error;
    }
    this.#gathered = [];
    this.#length = 0;
  }

  release(): void {}

  seal(): void {
    this.#write();
    this.#file.seal();
  }

  keep(): void {
    this.#file.keep();
  }

  discard(): void {
    this.#file.discard();
  }
}
