// licet screen FILE...: one verdict for each transaction, and an exit status from the worst of them.

import { readTransactions, type InputFormat, type RawTransaction } from '../data/transactions.ts';
import { writeWhole } from '../data/files.ts';
import { isDay } from '../model/dates.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import { COLOURS, type Colour, type Verdict } from '../model/verdict.ts';
import { addTo, NO_TOTALS, type Look } from '../report/format.ts';
import { FORMATS, type FormatName } from '../report/index.ts';
import { Screener, type Changes } from '../screener.ts';
import { parseAnswers, withAnswersSet } from './answers.ts';
import { inputsOf } from './inputs.ts';
import type { Streams } from './io.ts';
import { Progress } from './progress.ts';
import { readSettings } from './settings.ts';
import { sourcesFor } from './sources.ts';

export interface ScreenArguments {
  readonly format: FormatName;
  readonly asOf?: string;
  readonly knownAt?: string;
  readonly lists?: 'bundled' | 'required';
  readonly rules?: readonly string[];
  readonly input?: InputFormat;
  readonly failOn?: 'amber' | 'red';
  readonly set?: readonly string[];
  readonly output?: string;
  readonly config?: string;
  readonly quiet?: boolean;
  readonly all?: boolean;
}

export interface Run {
  readonly root: string;
  readonly today: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly streams: Streams;
}

/** Output is held back until so many verdicts are made: a broken file among a few leaves nothing half printed. */
const HELD = 1000;

export const screenCommand = async (files: readonly string[], given: ScreenArguments, run: Run): Promise<number> => {
  const settings = readSettings(given.config);
  const answers = parseAnswers(given.set ?? []);
  const inputs = inputsOf(files, given.input);
  const sources = await sourcesFor(run.root, [...settings.rules, ...(given.rules ?? [])], run.env);
  const screener = new Screener(sources, {
    lists: given.lists ?? settings.lists ?? 'required',
    ...(given.asOf !== undefined && { asOf: dayOf('--as-of', given.asOf) }),
    ...(given.knownAt !== undefined && { knownAt: given.knownAt === 'now' ? run.today : dayOf('--known-at', given.knownAt) }),
    today: run.today,
  });
  const writer = new Writer(given, run.streams, screener);
  const progress = new Progress(run.streams);
  const problems: Problem[] = [];
  for (const { file, format } of inputs) {
    try {
      for await (const raw of readTransactions(file, format, screener.columns)) {
        judge(raw, screener, answers, writer, problems);
        if (problems.length > 0 && !writer.holds) break;
        progress.count();
      }
    } catch (error) {
      if (!(error instanceof LicetError)) throw error;
      problems.push(...error.problems);
    }
  }
  progress.end();
  if (problems.length > 0) throw new LicetError(writer.holds ? problems : [...problems, writer.broken()]);
  writer.end();
  const failOn = given.failOn ?? settings.failOn ?? 'amber';
  return COLOURS.indexOf(writer.worst) >= COLOURS.indexOf(failOn) ? 1 : 0;
};

const judge = (raw: RawTransaction, screener: Screener, answers: ReadonlyMap<string, string>, writer: Writer, problems: Problem[]): void => {
  try {
    const answered = withAnswersSet(raw, answers);
    const verdict = screener.screen(answered, writer.wants);
    if (problems.length === 0) writer.write(verdict, answered);
  } catch (error) {
    if (!(error instanceof LicetError)) throw error;
    problems.push(...error.problems);
  }
};

const dayOf = (option: string, day: string): string => {
  if (isDay(day)) return day;
  throw new LicetError([{ code: 'impossible-date', what: `${option}: '${day}' is not a day that exists`, remedy: 'Write the day as YYYY-MM-DD' }]);
};

/** Chooses between the full form of one transaction and the lines of several, and holds the first output back. */
class Writer {
  readonly #given: ScreenArguments;
  readonly #streams: Streams;
  readonly #look: Look;
  readonly #screener: Screener;
  #first: { readonly verdict: Verdict; readonly raw: RawTransaction } | undefined;
  #number = 0;
  #held: string[] | undefined = [];
  #whole: string[] = [];
  #totals = NO_TOTALS;
  worst: Colour = 'green';

  constructor(given: ScreenArguments, streams: Streams, screener: Screener) {
    this.#screener = screener;
    this.#given = given;
    this.#streams = streams;
    this.#look = { width: streams.width, colour: streams.colour && given.output === undefined, all: given.all ?? false };
  }

  /** True while nothing has been printed. */
  get holds(): boolean {
    return this.#held !== undefined || this.#given.output !== undefined;
  }

  /** Formats for people show what would change a verdict only of a single transaction, which is then judged once more. */
  get wants(): Changes {
    return this.#given.format === 'json' ? 'with-changes' : 'without-changes';
  }

  write(verdict: Verdict, raw: RawTransaction): void {
    this.#number += 1;
    this.#totals = addTo(this.#totals, verdict.verdict);
    if (COLOURS.indexOf(verdict.verdict) > COLOURS.indexOf(this.worst)) this.worst = verdict.verdict;
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
    if (this.#first) this.#print(this.#format.one(this.#screener.screen(this.#first.raw), this.#look));
    else this.#print(this.#format.total(this.#totals, this.#look));
    this.#release();
    if (this.#given.output !== undefined) writeWhole(this.#given.output, this.#whole.join(''));
  }

  broken(): Problem {
    return { code: 'file-unreadable', what: `${this.#number} verdicts were printed before the input broke; the output is not whole`, remedy: 'Mend the input and run again' };
  }

  get #format() {
    return FORMATS[this.#given.format];
  }

  #print(text: string): void {
    if (this.#given.output !== undefined) this.#whole.push(text);
    else if (this.#given.quiet) return;
    else if (this.#held) this.#held.push(text);
    else this.#streams.out(text);
  }

  #release(): void {
    const held = this.#held;
    this.#held = undefined;
    if (held && this.#given.output === undefined) this.#streams.out(held.join(''));
  }
}
