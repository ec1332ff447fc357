// licet screen FILE...: one verdict for each transaction, and an exit status from the worst of them.

import { LicetError } from '../model/errors.ts';
import { Jobs, jobsOf } from './jobs.ts';
import { openedFor } from './opened.ts';
import { passThrough } from './pass.ts';
import { refusePartyOptions } from './party-options.ts';
import type { Run } from './run.ts';
import type { SaidOfParty, ScreenLine } from './screen-arguments.ts';
import { readSettings } from './settings.ts';
import { refuseTableOptions } from './tables/refused.ts';
import { formatNamed, onlyOne, targetsOf } from './targets.ts';
import { Writer } from './writer.ts';
import { WaiverWatch } from './waivers/watch.ts';

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
  if (given.out !== undefined)
    return (await import('./tables/screen-to-tables.ts')).screenToTables(
      files,
      given,
      given.out,
      run,
    );
  refuseTableOptions(given);
  if (given.compareKnowledge === true)
    return (await import('./compare-knowledge.ts')).compareKnowledge(
      files,
      onlyOne(given, targetsOf(given), '--compare-knowledge'),
      run,
    );
  const settings = await readSettings(given);
  const targets = targetsOf(given, settings);
  const outputs = targets.flatMap(({ file }) => file ?? []);
  const threads = jobsOf(given.jobs);
  const { inputs, order, screening } = await openedFor(files, given, settings, outputs, run);
  const watch = new WaiverWatch(screening);
  const writer = new Writer(
    given,
    targets.map(({ name, file }) => ({ format: formatNamed(name), file })),
    run.streams,
    () => screening.screener.run,
  );
  const jobs = new Jobs(order, screening, threads, {
    formats: targets.map(({ name }, index) => ({ format: name, look: writer.looks[index]! })),
  });
  try {
    await passThrough({
      inputs,
      turns: (file, form) => jobs.turns(file, form),
      judge: (raw) => watch.seen(screening.screen(raw)),
      writer,
      watch,
      outputs,
      run,
    });
  } finally {
    await jobs.end();
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
