// Where verdicts go: standard output or a file. Chooses between the full form of one transaction and the lines of several,
// and holds the first output back, so that a broken file among a few leaves nothing half printed. A file is written in
// large pieces.

import { WholeFile } from '../data/read/files.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import { COLOURS, type Colour, type Run } from '../model/verdict.ts';
import { addTo, NO_TOTALS, type Format, type Look } from '../report/format.ts';
import type { Streams } from './io.ts';
import { OutputFailed } from './output.ts';
import type { ScreenArguments } from './screen-arguments.ts';

/** Output is held back until so many verdicts are made, or so many letters. */
const HELD = 1000;
const MOST_HELD = 8_000_000;
/** Letters that are gathered before they are written to a file. */
const PIECE = 64_000;

export class Writer<Said extends { readonly verdict: Colour }> {
  readonly #quiet: boolean;
  readonly #streams: Streams;
  readonly look: Look;
  readonly #format: Format<Said>;
  readonly #file: WholeFile | undefined;
  readonly #run: () => Run;
  #first: Said | undefined;
  #number = 0;
  #held: string[] | undefined = [];
  #heldLength = 0;
  #gathered: string[] = [];
  #length = 0;
  #totals = NO_TOTALS;
  worst: Colour = 'green';

  /** `run`: what stands before the answers on several transactions. */
  constructor(given: ScreenArguments, format: Format<Said>, streams: Streams, run: () => Run) {
    this.#run = run;
    this.#quiet = given.quiet ?? false;
    this.#streams = streams;
    this.look = {
      width: streams.width,
      ...(streams.height !== undefined && given.output === undefined && { height: streams.height }),
      colour: streams.colour && given.output === undefined,
      all: given.all ?? false,
      ...(given.detail && { detail: given.detail }),
    };
    this.#format = format;
    this.#file = given.output === undefined ? undefined : new WholeFile(given.output);
  }

  /** Verdicts so far. */
  get number(): number {
    return this.#number;
  }

  /** True while nothing has been printed for good. */
  get holds(): boolean {
    return this.#held !== undefined || this.#file !== undefined;
  }

  write(answer: Said): void {
    this.#count(answer.verdict);
    if (this.#number === 1) this.#first = answer;
    else this.#printNext(this.#format.each(answer, this.look));
  }

  /** One of several, as another thread has written it; never the first. */
  writeLine(colour: Colour, text: string): void {
    this.#count(colour);
    this.#printNext(text);
  }

  #count(colour: Colour): void {
    this.#number += 1;
    this.#totals = addTo(this.#totals, colour);
    if (COLOURS.indexOf(colour) > COLOURS.indexOf(this.worst)) this.worst = colour;
  }

  #printNext(text: string): void {
    if (this.#first)
      this.#print(
        this.#format.open(this.#run(), this.look) + this.#format.each(this.#first, this.look),
      );
    this.#first = undefined;
    this.#print(text);
    if (this.#number > HELD || this.#heldLength > MOST_HELD) this.#release();
  }

  end(): void {
    if (this.#first) this.#print(this.#format.one(this.#first, this.look));
    else this.#print(this.#format.close(this.#totals, this.look));
    this.#release();
    if (!this.#file) return;
    this.#toFile(this.#file);
    this.#file.keep();
  }

  /** After an error: nothing of a file is kept, and what is held back is not printed. */
  discard(): void {
    this.#file?.discard();
  }

  broken(): Problem {
    return {
      code: 'file-unreadable',
      what: `${this.#number} verdicts were printed before the input broke; the output is not whole`,
      remedy: 'Mend the input and run again',
    };
  }

  #print(text: string): void {
    if (this.#file) this.#gather(text, this.#file);
    else if (this.#quiet) return;
    else if (this.#held) {
      this.#held.push(text);
      this.#heldLength += text.length;
    } else this.#streams.out(text);
  }

  #gather(text: string, file: WholeFile): void {
    this.#gathered.push(text);
    this.#length += text.length;
    if (this.#length >= PIECE) this.#toFile(file);
  }

  #toFile(file: WholeFile): void {
    try {
      file.write(this.#gathered.join(''));
    } catch (error) {
      throw error instanceof LicetError ? new OutputFailed(error.problems) : error;
    }
    this.#gathered = [];
    this.#length = 0;
  }

  #release(): void {
    const held = this.#held;
    this.#held = undefined;
    for (const text of held ?? []) this.#streams.out(text);
  }
}
