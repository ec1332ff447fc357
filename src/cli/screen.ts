// licet screen FILE...: one verdict for each transaction, and an exit status from the worst of them.

import { resolve } from 'node:path';
import * as z from 'zod';
import { readTransactions } from '../data/transaction/transactions.ts';
import type { Columns } from '../data/read/csv.ts';
import { at } from '../data/read/shape.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import { COLOURS } from '../model/verdict.ts';
import { printable } from '../report/printable.ts';
import { Screener } from '../screener.ts';
import { parseAnswers, withAnswersSet, type Answers } from './answers.ts';
import { dayOf } from './day.ts';
import { inputsOf, type Input } from './inputs.ts';
import { OutputFailed } from './output.ts';
import { Progress } from './progress.ts';
import type { Run } from './run.ts';
import type { ScreenArguments } from './screen-arguments.ts';
import { SeenIds } from './seen-ids.ts';
import { readSettings } from './settings.ts';
import { sourcesFor } from './sources.ts';
import { Writer } from './writer.ts';

/** A table of the wrong shape is broken in every row; nobody reads further. */
const MOST_PROBLEMS = 1000;

export const screenCommand = async (
  files: readonly string[],
  given: ScreenArguments,
  run: Run,
): Promise<number> => {
  const settings = await readSettings(given);
  const answers = parseAnswers(given.set ?? []);
  const { inputs, notes } = inputsOf(files, given.input, settings.file);
  refuseOverwriting(given.output, inputs);
  const sources = await sourcesFor(run, settings.rules);
  const screener = new Screener(sources, {
    lists: settings.lists,
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
  const ignored = new Set(given.ignoreColumns ?? []);
  const say = (sentence: string | undefined): void =>
    sentence === undefined ? undefined : run.streams.error(`${printable(sentence)}\n`);
  for (const note of notes) say(note);
  if (ignored.size > 0) say(`Columns left out, as asked: ${[...ignored].join(', ')}`);
  const writer = new Writer(given, run.streams, () => screener.run);
  const progress = new Progress(run.streams);
  run.onStop(() => {
    writer.discard();
    progress.end();
    say(stoppedText(writer, given.output));
  });
  const ids = new SeenIds();
  const problems: Problem[] = [];
  for (const { file, format } of inputs) {
    try {
      await progress.turn();
      for await (const raw of readTransactions(file, format, screener.columnsOf(format), ignored)) {
        const judged = judge(raw, screener, answers, writer, problems);
        if (problems.length > (writer.holds ? MOST_PROBLEMS : 0)) break;
        if (judged) say(ids.see(String(at(raw.value, ['id'])), `${raw.file}:${raw.line}`));
        const full = run.streams.ready();
        if (full) await full;
        const turn = progress.count();
        if (turn) await turn;
      }
    } catch (error) {
      if (!(error instanceof LicetError) || error instanceof OutputFailed) {
        writer.discard();
        throw error;
      }
      problems.push(...error.problems);
    }
  }
  progress.end();
  say(ids.rest);
  if (problems.length > 0) {
    writer.discard();
    throw new LicetError(writer.holds ? problems : [...problems, writer.broken()]);
  }
  writer.end();
  return COLOURS.indexOf(writer.worst) >= COLOURS.indexOf(settings.failOn) ? 1 : 0;
};

/** An answer must not take the place of what was asked. */
const refuseOverwriting = (output: string | undefined, inputs: readonly Input[]): void => {
  if (output === undefined || !inputs.some(({ file }) => resolve(file) === resolve(output))) return;
  throw new LicetError([
    {
      code: 'file-unwritable',
      place: { file: output },
      what: 'The output would replace a file that is screened',
      remedy: 'Name another file',
    },
  ]);
};

const stoppedText = ({ number }: Writer, output: string | undefined): string => {
  const done = `Stopped after ${number} ${number === 1 ? 'transaction' : 'transactions'}`;
  return output === undefined
    ? `${done}; what was printed is not whole`
    : `${done}; ${output} was not written`;
};

const NO_COLUMNS: Columns = new Map();

/** False where the transaction was refused, with the reasons among the problems. */
const judge = (
  raw: RawTransaction,
  screener: Screener,
  answers: Answers,
  writer: Writer,
  problems: Problem[],
): boolean => {
  try {
    const answer = screener.screen(
      withAnswersSet(raw, answers, answers.size > 0 ? screener.columns : NO_COLUMNS),
    );
    if (problems.length === 0) writer.write(answer);
    return true;
  } catch (error) {
    if (!(error instanceof LicetError) || error instanceof OutputFailed) throw error;
    problems.push(...error.problems);
    return false;
  }
};
