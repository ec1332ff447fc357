// licet screen FILE...: one verdict for each transaction, and an exit status from the worst of them.

import { at } from '../data/read/values.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import { COLOURS } from '../model/verdict.ts';
import { printable } from '../report/printable.ts';
import { parseAnswers } from './answers.ts';
import { inputsOf } from './inputs.ts';
import { Jobs, jobsOf } from './jobs.ts';
import { orderOf } from './order.ts';
import { OutputFailed } from './output.ts';
import { refuseOverwriting } from './overwriting.ts';
import { Progress } from './progress.ts';
import type { Run } from './run.ts';
import type { ScreenArguments } from './screen-arguments.ts';
import { screeningBy, type Order, type Screening } from './screening.ts';
import { SeenIds } from './seen-ids.ts';
import { ownFiles, readSettings } from './settings.ts';
import type { Line } from './work.ts';
import { Writer } from './writer.ts';

/** A table of the wrong shape is broken in every row; nobody reads further. */
const MOST_PROBLEMS = 1000;

export const screenCommand = async (
  files: readonly string[],
  given: ScreenArguments,
  run: Run,
): Promise<number> => {
  if (given.compareKnowledge === true)
    return (await import('./compare-knowledge.ts')).compareKnowledge(files, given, run);
  const settings = await readSettings(given);
  const { inputs, notes } = inputsOf(files, given.input, ownFiles(settings));
  refuseOverwriting(given.output, inputs);
  const answers = parseAnswers(given.set ?? []);
  const order: Order = {
    ...(await orderOf(given, settings, run, answers)),
    batch:
      inputs.length > 1 || inputs.some(({ format }) => format === 'ndjson' || format === 'csv'),
  };
  const threads = jobsOf(given.jobs);
  const screening = await screeningBy(order);
  const say = (sentence: string | undefined): void =>
    sentence === undefined ? undefined : run.streams.error(`${printable(sentence)}\n`);
  for (const note of notes) say(note);
  if (order.ignored.size > 0) say(`Columns left out, as asked: ${[...order.ignored].join(', ')}`);
  const writer = new Writer(given, run.streams, () => screening.screener.run);
  const jobs = new Jobs(order, screening, threads, given.format, writer.look);
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
      for await (const one of jobs.turns(file, format)) {
        const judged = judge(one, screening, writer, problems);
        if (problems.length > (writer.holds ? MOST_PROBLEMS : 0)) break;
        if (judged) say(ids.see(idOf(one), `${one.file}:${one.line}`));
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
  await jobs.end();
  progress.end();
  say(ids.rest);
  if (problems.length > 0) {
    writer.discard();
    throw new LicetError(writer.holds ? problems : [...problems, writer.broken()]);
  }
  writer.end();
  return COLOURS.indexOf(writer.worst) >= COLOURS.indexOf(settings.failOn) ? 1 : 0;
};

const stoppedText = ({ number }: Writer, output: string | undefined): string => {
  const done = `Stopped after ${number} ${number === 1 ? 'transaction' : 'transactions'}`;
  return output === undefined
    ? `${done}; what was printed is not whole`
    : `${done}; ${output} was not written`;
};

const idOf = (one: RawTransaction | Line): string =>
  'text' in one ? one.id : String(at(one.value, ['id']));

/** False where the transaction was refused, with the reasons among the problems. */
const judge = (
  one: RawTransaction | Line,
  { screen }: Screening,
  writer: Writer,
  problems: Problem[],
): boolean => {
  try {
    if ('text' in one) {
      if (problems.length === 0) writer.writeLine(one.colour, one.text);
      return true;
    }
    const answer = screen(one);
    if (problems.length === 0) writer.write(answer);
    return true;
  } catch (error) {
    if (!(error instanceof LicetError) || error instanceof OutputFailed) throw error;
    problems.push(...error.problems);
    return false;
  }
};
