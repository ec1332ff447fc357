// Where verdicts go: standard output or a file. Chooses between the full form of one transaction and the lines of several,
// and holds the first output back, so that a broken file among a few leaves nothing half printed.

import { WholeFile } from '../data/read/files.ts';
import type { RawTransaction } from '../data/transaction/transactions.ts';
import type { Problem } from '../model/errors.ts';
import { COLOURS, type Colour, type Verdict } from '../model/verdict.ts';
import { addTo, NO_TOTALS, type Format, type Look } from '../report/format.ts';
import { FORMATS } from '../report/index.ts';
import type { Changes, Screener } from '../screener.ts';
import type { Streams } from './io.ts';
import type { ScreenArguments } from './screen.ts';

/** Output is held back until so many verdicts are made. */
const HELD = 1000;

interface First {
  readonly verdict: Verdict;
  readonly raw: RawTransaction;
}

export class Writer {
  readonly #machine: boolean;
  readonly #likelySingle: boolean;
  readonly #quiet: boolean;
  readonly #streams: Streams;
  readonly #look: Look;
  readonly #format: Format;
  readonly #screener: Screener;
  readonly #file: WholeFile | undefined;
  #first: First | undefined;
  #number = 0;
  #held: string[] | undefined = [];
  #totals = NO_TOTALS;
  worst: Colour = 'green';

  /** `likelySingle`: one input of a format that usually holds one transaction. */
  constructor(given: ScreenArguments, streams: Streams, screener: Screener, likelySingle: boolean) {
    this.#screener = screener;
    this.#quiet = given.quiet ?? false;
    this.#streams = streams;
    this.#look = {
      width: streams.width,
      colour: streams.colour && given.output === undefined,
      all: given.all ?? false,
    };
    this.#format = FORMATS[given.format];
    this.#file = given.output === undefined ? undefined : new WholeFile(given.output);
    this.#machine = given.format === 'json';
    this.#likelySingle = likelySingle;
  }

  /** True while nothing has been printed for good. */
  get holds(): boolean {
    return this.#held !== undefined || this.#file !== undefined;
  }

  /** Formats for people show what would change a verdict only of a single transaction. */
  get wants(): Changes {
    return this.#machine || (this.#likelySingle && this.#number === 0)
      ? 'with-changes'
      : 'without-changes';
  }

  write(verdict: Verdict, raw: RawTransaction): void {
    this.#number += 1;
    this.#totals = addTo(this.#totals, verdict.verdict);
    if (COLOURS.indexOf(verdict.verdict) > COLOURS.indexOf(this.worst))
      this.worst = verdict.verdict;
    if (this.#number === 1) {
      this.#first = { verdict, raw };
      return;
    }
    if (this.#first) this.#print(this.#format.each(this.#first.verdict, this.#look));
    this.#first = undefined;
    this.#print(this.#format.each(verdict, this.#look));
    if (this.#number > HELD) this.#release();
  }

  end(): void {
    if (this.#first) this.#print(this.#format.one(this.#withChanges(this.#first), this.#look));
    else this.#print(this.#format.total(this.#totals, this.#look));
    this.#release();
    this.#file?.keep();
  }

  /** A single transaction from an input that might have held many is judged once more. */
  #withChanges({ verdict, raw }: First): Verdict {
    return this.#machine || this.#likelySingle ? verdict : this.#screener.screen(raw);
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
    if (this.#file) this.#file.write(text);
    else if (this.#quiet) return;
    else if (this.#held) this.#held.push(text);
    else this.#streams.out(text);
  }

  #release(): void {
    const held = this.#held;
    this.#held = undefined;
    if (held && held.length > 0) this.#streams.out(held.join(''));
  }
}
