// One pass through all inputs: each transaction is judged and written in its order, with progress, ids that come twice, what is
// wrong with a file, and Ctrl-C.

import { at } from '../data/read/values.ts';
import type { InputFormat } from '../data/transaction/transactions.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import { LicetError, type Problem } from '../model/errors.ts';
import { printable } from '../report/printable.ts';
import type { Input } from './inputs.ts';
import type { Gated } from './exit-status.ts';
import { OutputFailed } from './output.ts';
import { Progress } from './progress.ts';
import type { Run } from './run.ts';
import { SeenIds } from './seen-ids.ts';
import type { WaiverWatch } from './waivers/watch.ts';
import type { Line } from './work.ts';
import type { Writer } from './writer.ts';

/** A table of the wrong shape is broken in every row; nobody reads further. */
const MOST_PROBLEMS = 1000;

export interface Pass<Said extends Gated> {
  readonly inputs: readonly Input[];
  /** Transactions of one file in its order, or lines that are written already. */
  readonly turns: (file: string, format: InputFormat) => AsyncIterable<RawTransaction | Line>;
  readonly judge: (raw: RawTransaction) => Said;
  readonly writer: Writer<Said>;
  /** Told of the waivers of lines that are written already. */
  readonly watch: WaiverWatch;
  /** The files that are written. */
  readonly outputs: readonly string[];
  readonly run: Run;
}

/** Throws LicetError with all that is wrong with the inputs; what is printed then ends with a word on it. */
export const passThrough = async <Said extends Gated>({
  inputs,
  turns,
  judge,
  writer,
  watch,
  outputs,
  run,
}: Pass<Said>): Promise<void> => {
  const say = (sentence: string | undefined): void =>
    sentence === undefined ? undefined : run.streams.error(`${printable(sentence)}\n`);
  const progress = new Progress(run.streams);
  run.onStop(() => {
    writer.discard();
    progress.end();
    say(stoppedText(writer.number, outputs));
  });
  const ids = new SeenIds();
  const problems: Problem[] = [];
  /** False where the transaction was refused, with the reasons among the problems. */
  const take = (one: RawTransaction | Line): boolean => {
    try {
      if ('texts' in one) {
        watch.see(one.id, one);
        if (problems.length === 0) writer.writeMade(one, one.texts);
        return true;
      }
      const said = judge(one);
      if (problems.length === 0) writer.write(said);
      return true;
    } catch (error) {
      if (!(error instanceof LicetError) || error instanceof OutputFailed) throw error;
      problems.push(...error.problems);
      return false;
    }
  };
  for (const { file, format } of inputs) {
    try {
      await progress.turn();
      for await (const one of turns(file, format)) {
        const judged = take(one);
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
  progress.end();
  say(ids.rest);
  if (problems.length === 0) return writer.end();
  writer.discard();
  throw new LicetError(writer.holds ? problems : [...problems, writer.broken()]);
};

const stoppedText = (number: number, outputs: readonly string[]): string => {
  const done = `Stopped after ${number} ${number === 1 ? 'transaction' : 'transactions'}`;
  return outputs.length === 0
    ? `${done}; what was printed is not whole`
    : `${done}; ${outputs.join(', ')} ${outputs.length === 1 ? 'was' : 'were'} not written`;
};

const idOf = (one: RawTransaction | Line): string =>
  'texts' in one ? one.id : String(at(one.value, ['id']));
