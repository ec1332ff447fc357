// The command line: owns the clock and the exit status, and says known errors in one line each.

import { CommanderError } from 'commander';
import type { MessagePort } from 'node:worker_threads';
import { packageRoot } from '../data/library/installed.ts';
import { notRead } from '../data/lists/store-errors.ts';
import { LicetError, problemText } from '../model/errors.ts';
import { printable } from '../report/printable.ts';
import { type Streams, type Surroundings, streamsOf } from './io.ts';
import { ReaderGone } from './output.ts';
import type { Run, Terminal } from './run.ts';
import { programFor } from './program.ts';
import type { ServingTask } from './serve/thread.ts';

export { openLaw } from './sources.ts';
export { work } from './work.ts';

/** A thread of licet serve. */
export const serveThread = async (task: ServingTask, port: MessagePort): Promise<void> =>
  (await import('./serve/thread.ts')).serveThread(task, port);

/** 0 green or done, 1 amber, red or problems found, 2 the program, its input or its data failed. Never another. */
export type ExitStatus = 0 | 1 | 2;

export interface Invocation extends Surroundings {
  readonly argv: readonly string[];
  /** Today as YYYY-MM-DD. */
  readonly today: string;
  /** As in Run; absent: today. */
  readonly dayNow?: Run['dayNow'];
  /** Registers what to do when the program is told to stop. */
  readonly onStop?: Run['onStop'];
  /** Where a person reads and types; absent, or nothing, where nobody does. */
  readonly terminal?: () => Terminal | undefined;
  /** As in Run. */
  readonly open?: Run['open'];
}

export const run = async (invocation: Invocation): Promise<ExitStatus> => {
  const streams = streamsOf(invocation);
  try {
    const status = await ended(invocation, streams);
    await streams.flush();
    return status;
  } catch (error) {
    if (error instanceof ReaderGone) {
      // At a terminal somebody closed a pager, or took the head of it; a log has to say why its gate was shut.
      if (!streams.watched) sayProblems(GONE, streams);
      return 2;
    }
    const said = error instanceof LicetError ? error : notRead(error);
    if (said) sayProblems(said, streams);
    else sayUnexpected(error, streams);
    return 2;
  }
};

const GONE = new LicetError([
  {
    code: 'file-unwritable',
    place: { file: 'standard output' },
    what: 'Whoever read it went away before all of it was written, and no gate passes by half an answer',
    remedy: 'Let the reader read to the end; where the status is all that is wanted, say --quiet',
  },
]);

/** Runs the command. What it printed before an error is still written. */
const ended = async (invocation: Invocation, streams: Streams): Promise<ExitStatus> => {
  try {
    const root = packageRoot();
    let status: number = 0;
    const program = programFor(
      {
        root,
        today: invocation.today,
        dayNow: invocation.dayNow ?? (() => invocation.today),
        env: invocation.env,
        streams,
        onStop: invocation.onStop ?? (() => undefined),
        terminal: invocation.terminal ?? (() => undefined),
        open: invocation.open,
      },
      (code) => (status = code),
    );
    // Nothing was asked, so nothing may pass: the help, and the status of a failure.
    if (invocation.argv.length === 0) {
      program.outputHelp();
      return 2;
    }
    await program.parseAsync([...invocation.argv], { from: 'user' });
    return status as ExitStatus;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof ReaderGone) return 2;
    const said = error instanceof LicetError ? error : notRead(error);
    if (said) sayProblems(said, streams);
    else sayUnexpected(error, streams);
    return 2;
  }
};

const MOST_SHOWN = 100;

const sayProblems = ({ problems }: LicetError, streams: Streams): void => {
  const shown = problems.slice(0, MOST_SHOWN);
  streams.error(`${shown.map((problem) => printable(problemText(problem))).join('\n')}\n`);
  if (shown.length < problems.length)
    streams.error(`… and ${problems.length - shown.length} more\n`);
};

const sayUnexpected = (error: unknown, streams: Streams): void =>
  streams.error(
    `licet failed where it should not have. Please report this.\n${(error as Error).stack ?? String(error)}\n`,
  );
