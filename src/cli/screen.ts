// licet screen FILE...: one verdict for each transaction, and an exit status from the worst of them.

import * as z from 'zod';
import {
  readTransactions,
  type InputFormat,
  type RawTransaction,
} from '../data/transaction/transactions.ts';
import { isDay } from '../model/dates.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import { COLOURS } from '../model/verdict.ts';
import type { Detail } from '../report/format.ts';
import type { FormatName } from '../report/index.ts';
import { Screener } from '../screener.ts';
import { parseAnswers, withAnswersSet } from './answers.ts';
import { inputsOf } from './inputs.ts';
import type { Streams } from './io.ts';
import { Progress } from './progress.ts';
import { readSettings } from './settings.ts';
import { sourcesFor } from './sources.ts';
import { Writer } from './writer.ts';

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
  readonly presumptions?: boolean;
  readonly detail?: Detail;
}

export interface Run {
  readonly root: string;
  readonly today: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly streams: Streams;
}

/** A table of the wrong shape is broken in every row; nobody reads further. */
const MOST_PROBLEMS = 1000;

export const screenCommand = async (
  files: readonly string[],
  given: ScreenArguments,
  run: Run,
): Promise<number> => {
  const settings = await readSettings(given.config);
  const answers = parseAnswers(given.set ?? []);
  const inputs = inputsOf(files, given.input);
  const sources = await sourcesFor(run.root, [...settings.rules, ...(given.rules ?? [])], run.env);
  const screener = new Screener(sources, {
    lists: given.lists ?? settings.lists ?? 'required',
    ...(given.asOf !== undefined && { asOf: dayOf('--as-of', given.asOf) }),
    ...(given.knownAt !== undefined && {
      knownAt: given.knownAt === 'now' ? run.today : dayOf('--known-at', given.knownAt),
    }),
    ...(given.presumptions === false && { presumptions: false }),
    today: run.today,
  });
  const batch =
    inputs.length > 1 || inputs.some(({ format }) => format === 'ndjson' || format === 'csv');
  // Schemas that compile themselves pay off from some dozens of transactions on.
  z.config({ jitless: !batch });
  const writer = new Writer(given, run.streams, () => screener.run);
  const progress = new Progress(run.streams);
  const problems: Problem[] = [];
  for (const { file, format } of inputs) {
    try {
      for await (const raw of readTransactions(file, format, screener.columnsOf(format))) {
        judge(raw, screener, answers, writer, problems);
        if (problems.length > (writer.holds ? MOST_PROBLEMS : 0)) break;
        progress.count();
      }
    } catch (error) {
      if (!(error instanceof LicetError)) throw error;
      problems.push(...error.problems);
    }
  }
  progress.end();
  if (problems.length > 0) {
    writer.discard();
    throw new LicetError(writer.holds ? problems : [...problems, writer.broken()]);
  }
  writer.end();
  const failOn = given.failOn ?? settings.failOn ?? 'amber';
  return COLOURS.indexOf(writer.worst) >= COLOURS.indexOf(failOn) ? 1 : 0;
};

const judge = (
  raw: RawTransaction,
  screener: Screener,
  answers: ReadonlyMap<string, string>,
  writer: Writer,
  problems: Problem[],
): void => {
  try {
    const answer = screener.screen(withAnswersSet(raw, answers));
    if (problems.length === 0) writer.write(answer);
  } catch (error) {
    if (!(error instanceof LicetError)) throw error;
    problems.push(...error.problems);
  }
};

const dayOf = (option: string, day: string): string => {
  if (isDay(day)) return day;
  throw new LicetError([
    {
      code: 'impossible-date',
      what: `${option}: '${day}' is not a day that exists`,
      remedy: 'Write the day as YYYY-MM-DD',
    },
  ]);
};
