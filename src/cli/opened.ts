// What a run of screen begins with, one for answers and for tables: the inputs, how it screens, and what is to be said before.

import { printable } from '../report/printable.ts';
import { parseAnswers } from './answers.ts';
import { inputsOf, type Input } from './inputs.ts';
import { withDrawnInRun } from './licences/drawn-in-run.ts';
import type { MappedTables } from './mapped-tables.ts';
import { orderOf } from './order.ts';
import { refuseOverwriting } from './overwriting.ts';
import { asWritten, type ReadInput } from './read-input.ts';
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
  /** Where a mapping says what the columns mean. */
  readonly tables: MappedTables | undefined;
  readonly read: ReadInput;
}

/** Files of the run beside its inputs. */
export interface Beside {
  readonly written: readonly string[];
  readonly read: readonly string[];
  /** A row that cannot be read is a transaction that is refused, and the next is read. */
  readonly goesOn?: boolean;
}

/** Errors: there is nothing to read; an output would replace what is read. */
export const openedFor = async (
  files: readonly string[],
  given: Omit<ScreenLine, 'format'>,
  settings: Settings,
  beside: Beside,
  run: Run,
): Promise<Opened> => {
  const map = given.map === undefined ? [] : [given.map];
  const own = ownFiles(settings);
  const { inputs, notes } = inputsOf(
    files,
    given.input,
    { ...own, read: [...own.read, ...map] },
    given.map !== undefined,
  );
  const read = [...filesRead(settings), ...map, ...beside.read];
  for (const output of beside.written) refuseOverwriting(output, inputs, read);
  const answers = parseAnswers(given.set ?? []);
  const asked: Order = {
    ...(await orderOf(given, settings, run, answers)),
    batch:
      inputs.length > 1 || inputs.some(({ format }) => format === 'ndjson' || format === 'csv'),
  };
  const first = await screeningBy(asked);
  const tables =
    given.map === undefined
      ? undefined
      : new (await import('./mapped-tables.ts')).MappedTables(given.map, inputs, asked, first);
  const readInput = tables?.read ?? asWritten(first, asked, beside.goesOn);
  const {
    order,
    screening,
    notes: uncounted,
  } = await withDrawnInRun(asked, first, inputs, readInput);
  const { coverage } = screening.screener.run;
  const idle = withoutEffect(settings, { ...screening.sources, coverage });
  for (const note of [...notes, ...uncounted, ...idle]) run.streams.error(`${printable(note)}\n`);
  if (order.ignored.size > 0)
    run.streams.error(
      `${printable(`Columns left out, as asked: ${[...order.ignored].join(', ')}`)}\n`,
    );
  warnOfWaivers(screening, run);
  return { inputs, order, screening, tables, read: readInput };
};
