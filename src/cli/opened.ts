// What a run of screen begins with, one for answers and for tables: the inputs, how it screens, and what is to be said before.

import { printable } from '../report/printable.ts';
import { parseAnswers } from './answers.ts';
import { inputsOf, type Input } from './inputs.ts';
import { withDrawnInRun } from './licences/drawn-in-run.ts';
import { orderOf } from './order.ts';
import { refuseOverwriting } from './overwriting.ts';
import type { Run } from './run.ts';
import type { ScreenLine } from './screen-arguments.ts';
import { screeningBy, type Order, type Screening } from './screening.ts';
import { withoutEffect } from './settings-without-effect.ts';
import { filesRead, ownFiles, type Settings } from './settings.ts';
import { warnOfWaivers } from './waivers/watch.ts';

export interface Opened {
  readonly inputs: readonly Input[];
  readonly order: Order;
  readonly screening: Screening;
}

/** Files of the run beside its inputs. */
export interface Beside {
  readonly written: readonly string[];
  readonly read: readonly string[];
}

/** Errors: there is nothing to read; an output would replace what is read. */
export const openedFor = async (
  files: readonly string[],
  given: Omit<ScreenLine, 'format'>,
  settings: Settings,
  beside: Beside,
  run: Run,
): Promise<Opened> => {
  const { inputs, notes } = inputsOf(files, given.input, ownFiles(settings));
  const read = [...filesRead(settings), ...beside.read];
  for (const output of beside.written) refuseOverwriting(output, inputs, read);
  const answers = parseAnswers(given.set ?? []);
  const asked: Order = {
    ...(await orderOf(given, settings, run, answers)),
    batch:
      inputs.length > 1 || inputs.some(({ format }) => format === 'ndjson' || format === 'csv'),
  };
  const {
    order,
    screening,
    notes: uncounted,
  } = await withDrawnInRun(asked, await screeningBy(asked), inputs);
  const { coverage } = screening.screener.run;
  const idle = withoutEffect(settings, { ...screening.sources, coverage });
  for (const note of [...notes, ...uncounted, ...idle]) run.streams.error(`${printable(note)}\n`);
  if (order.ignored.size > 0)
    run.streams.error(
      `${printable(`Columns left out, as asked: ${[...order.ignored].join(', ')}`)}\n`,
    );
  warnOfWaivers(screening, run);
  return { inputs, order, screening };
};
