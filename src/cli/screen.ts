// licet screen FILE...: one verdict for each transaction, and an exit status from the worst of them.

import type { EarlierRun } from '../model/earlier.ts';
import { LicetError } from '../model/errors.ts';
import { earlierRun } from '../records/earlier-run.ts';
import { commentAgainst } from '../report/comment-against.ts';
import type { FormatName } from '../report/index.ts';
import { printable } from '../report/printable.ts';
import { isFilter } from './filter/is-filter.ts';
import { Jobs, jobsOf } from './jobs.ts';
import { openedFor } from './opened.ts';
import { passThrough } from './pass.ts';
import { refusePartyOptions } from './party-options.ts';
import type { Run } from './run.ts';
import type { SaidOfParty, ScreenLine } from './screen-arguments.ts';
import { readSettings } from './settings.ts';
import { refuseTableOptions } from './tables/refused.ts';
import { formatNamed, onlyOne, targetsOf, type Target } from './targets.ts';
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
  if (isFilter(given)) return (await import('./filter/filter.ts')).filterCommand(files, given, run);
  if (given.compareKnowledge === true)
    return (await import('./compare-knowledge.ts')).compareKnowledge(
      files,
      onlyOne(given, targetsOf(given), '--compare-knowledge'),
      run,
    );
  const settings = await readSettings(given);
  const targets = targetsOf(given, settings);
  const base = given.against === undefined ? undefined : baseOf(given.against, given, targets);
  const written = targets.flatMap(({ file }) => file ?? []);
  // A thread knows formats by their names alone, and what is set against a base is no such format.
  const threads = base ? 1 : jobsOf(given.jobs);
  const { inputs, order, screening, tables, read } = await openedFor(
    files,
    given,
    settings,
    { written, read: base ? [base.file] : [] },
    run,
  );
  const watch = new WaiverWatch(screening);
  const writer = new Writer(
    given,
    targets.map(({ name, file }) => ({
      format: base && name === SET_AGAINST ? commentAgainst(base) : formatNamed(name),
      file,
    })),
    run.streams,
    () => screening.screener.run,
  );
  const jobs = new Jobs(order, read, threads, {
    formats: targets.map(({ name }, index) => ({ format: name, look: writer.looks[index]! })),
  });
  try {
    await passThrough({
      inputs,
      turns: (file, form) => jobs.turns(file, form),
      judge: (raw) => watch.seen(tables ? tables.screen(raw, screening) : screening.screen(raw)),
      writer,
      watch,
      outputs: written,
      run,
    });
  } finally {
    await jobs.end();
    for (const note of tables?.notes ?? []) run.streams.error(`${printable(note)}\n`);
  }
  watch.end(run);
  return writer.gates.status(settings.failOn);
};

/** The format that may be set against a base. */
const SET_AGAINST: FormatName = 'markdown';

/** Errors: the base cannot be read, or no comment is written that could be set against it. */
const baseOf = (
  file: string,
  { detail }: Pick<ScreenLine, 'detail'>,
  targets: readonly Target[],
): EarlierRun => {
  if (detail === undefined && targets.some(({ name }) => name === SET_AGAINST))
    return earlierRun(file);
  throw new LicetError([
    {
      code: 'no-effect',
      what:
        detail === undefined
          ? `--against sets a comment in Markdown against ${file}, and none is written`
          : '--against sets a comment against a base, and with --detail there is none',
      remedy: 'Give -f markdown, or -f markdown=FILE, without --detail',
    },
  ]);
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
