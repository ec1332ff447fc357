// licet screen FILE...: one verdict for each transaction, and an exit status from the worst of them.

import { LicetError } from '../model/errors.ts';
import { printable } from '../report/printable.ts';
import { parseAnswers } from './answers.ts';
import { inputsOf } from './inputs.ts';
import { Jobs, jobsOf } from './jobs.ts';
import { withDrawnInRun } from './licences/drawn-in-run.ts';
import { orderOf } from './order.ts';
import { refuseOverwriting } from './overwriting.ts';
import { passThrough } from './pass.ts';
import { refusePartyOptions } from './party-options.ts';
import { asWritten } from './read-input.ts';
import type { Run } from './run.ts';
import type { SaidOfParty, ScreenLine } from './screen-arguments.ts';
import { screeningBy, type Order } from './screening.ts';
import { withoutEffect } from './settings-without-effect.ts';
import { filesRead, ownFiles, readSettings } from './settings.ts';
import { formatNamed, onlyOne, targetsOf } from './targets.ts';
import { Writer } from './writer.ts';
import { WaiverWatch, warnOfWaivers } from './waivers/watch.ts';

export const screenCommand = async (
  files: readonly string[],
  given: ScreenLine,
  saidOfParties: readonly SaidOfParty[],
  run: Run,
): Promise<number> => {
  if (given.party !== undefined)
    return (await import('./party.ts')).partyCommand(
      files,
      onlyOne(given, targetsOf(given), '--party'),
      saidOfParties,
      run,
    );
  refusePartyOptions(given);
  if (files.length === 0) throw nothingToScreen();
  if (given.compareKnowledge === true)
    return (await import('./compare-knowledge.ts')).compareKnowledge(
      files,
      onlyOne(given, targetsOf(given), '--compare-knowledge'),
      run,
    );
  const settings = await readSettings(given);
  const targets = targetsOf(given, settings);
  const own = ownFiles(settings);
  const read = given.map === undefined ? own.read : [...own.read, given.map];
  const { inputs, notes } = inputsOf(files, given.input, { ...own, read }, given.map !== undefined);
  const outputs = targets.flatMap(({ file }) => file ?? []);
  for (const output of outputs)
    refuseOverwriting(output, inputs, [...filesRead(settings), ...read]);
  const answers = parseAnswers(given.set ?? []);
  const asked: Order = {
    ...(await orderOf(given, settings, run, answers)),
    batch:
      inputs.length > 1 || inputs.some(({ format }) => format === 'ndjson' || format === 'csv'),
  };
  const threads = jobsOf(given.jobs);
  const first = await screeningBy(asked);
  const tables =
    given.map === undefined
      ? undefined
      : new (await import('./mapped-tables.ts')).MappedTables(given.map, inputs, asked, first);
  const readInput = tables?.read ?? asWritten(first, asked);
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
  const watch = new WaiverWatch(screening);
  const writer = new Writer(
    given,
    targets.map(({ name, file }) => ({ format: formatNamed(name), file })),
    run.streams,
    () => screening.screener.run,
  );
  const jobs = new Jobs(
    order,
    readInput,
    threads,
    targets.map(({ name }, index) => ({ format: name, look: writer.looks[index]! })),
  );
  try {
    await passThrough({
      inputs,
      turns: (file, form) => jobs.turns(file, form),
      judge: (raw) => watch.seen(tables ? tables.screen(raw, screening) : screening.screen(raw)),
      writer,
      watch,
      outputs,
      run,
    });
  } finally {
    await jobs.end();
    for (const note of tables?.notes ?? []) run.streams.error(`${printable(note)}\n`);
  }
  watch.end(run);
  return writer.gates.status(settings.failOn);
};

const nothingToScreen = (): LicetError =>
  new LicetError([
    {
      code: 'missing-key',
      what: "missing required argument 'files'",
      remedy:
        'Name a transaction, a folder or - for standard input; or a party with --party. licet screen --help shows how',
    },
  ]);
