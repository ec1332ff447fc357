// licet record FILE…: screens, and keeps each answer for the file: a dossier of its own, and a line in the log. All or
// nothing: where one transaction cannot be read, no record of the run is kept.

import { join } from 'node:path';
import type { RawTransaction } from '../../data/read/raw.ts';
import { Territories } from '../../data/places/territories.ts';
import { readTransactions } from '../../data/transaction/transactions.ts';
import { readBytes } from '../../data/read/files.ts';
import { sha256 } from '../../data/read/hash.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import type { Screened, Unchained } from '../../model/record-log.ts';
import type { Verdict } from '../../model/verdict.ts';
import type { KeptRecord } from '../../records/kept-record.ts';
import { append } from '../../records/log-file.ts';
import { loggedWaivers } from '../../records/logged-waivers.ts';
import { recordName, recordOf } from '../../records/screening-record.ts';
import { Staged } from '../../records/staged.ts';
import type { DossierRow } from '../../report/dossier/index-page.tsx';
import { jsonText } from '../../report/json.ts';
import { printable } from '../../report/printable.ts';
import { inputsOf, type Input } from '../inputs.ts';
import { withDrawnInRun } from '../licences/drawn-in-run.ts';
import { orderOf } from '../order.ts';
import { refuseOverwriting } from '../overwriting.ts';
import { Progress } from '../progress.ts';
import type { Run } from '../run.ts';
import { screeningBy, type Screening } from '../screening.ts';
import { ownFiles, readSettings, type Settings } from '../settings.ts';
import { dutiesBy, dutyRulebooks } from './duties.ts';
import { drawnAgain } from './drawn-again.ts';
import { recordsFolder } from './folder.ts';
import { holdsRecord } from './found-record.ts';
import { indexRow, writeIndex } from './index-file.ts';
import { listedBodies, masked, refuseKeeping } from './mask.ts';
import type { RecordArguments } from './record-arguments.ts';
import { keptText, put } from './put.ts';
import { sourcePackFor } from './sources.ts';
import { RECORD_FORMS, type RecordForm } from './record-forms.ts';
import { Gates, statusFor } from '../exit-status.ts';
import { WaiverWatch, warnOfWaivers } from '../waivers/watch.ts';

export const recordCommand = async (
  files: readonly string[],
  given: RecordArguments,
  run: Run,
): Promise<number> => {
  if (given.mask === true) refuseKeeping(given);
  const settings = await readSettings(given);
  const [only, ...others] = files;
  if (others.length === 0 && only !== undefined && holdsRecord(only))
    return statusFor(await drawnAgain(only, given, run), settings.failOn);
  const { inputs, notes } = inputsOf(files, given.input, ownFiles(settings));
  refuseOverwriting(given.output, inputs);
  if (given.format === 'markdown' && given.output === undefined) throw holdsNoRecord();
  if (given.format === 'markdown' && given.withSources === true) throw showsNoSources();
  const order = {
    ...(await orderOf(given, settings, run, new Map())),
    batch: inputs.length > 1,
  };
  const { screening, notes: uncounted } = await withDrawnInRun(
    order,
    await screeningBy(order),
    inputs,
  );
  for (const note of [...notes, ...uncounted]) run.streams.error(`${printable(note)}\n`);
  warnOfWaivers(screening, run);
  const watch = new WaiverWatch(screening);
  const gates = new Gates();
  const seen = (verdict: Verdict): void => gates.see(watch.seen(verdict));
  if (given.output === undefined) await kept(inputs, given, settings, screening, run, seen);
  else await written(given.output, inputs, given, screening, run, seen);
  watch.end(run);
  return gates.status(settings.failOn);
};

type Seen = (verdict: Verdict) => void;

const holdsNoRecord = (): LicetError =>
  new LicetError([
    {
      code: 'unknown-option-value',
      what: '--format markdown holds no record that could be checked or replayed, and is not kept in the folder',
      remedy: 'Give --output with a file, or keep it as html or json',
    },
  ]);

const showsNoSources = (): LicetError =>
  new LicetError([
    {
      code: 'no-effect',
      what: '--format markdown holds no record, and so no sources of it',
      remedy: 'Write it as html or json, or leave --with-sources out',
    },
  ]);

/** Into the folder, and then into the log. */
const kept = async (
  inputs: readonly Input[],
  given: RecordArguments,
  settings: Settings,
  screening: Screening,
  run: Run,
  seen: Seen,
): Promise<void> => {
  const folder = recordsFolder(given.folder, settings);
  const form: RecordForm = RECORD_FORMS[given.format];
  const draw = await form.load();
  const staged = new Staged(folder);
  run.onStop(() => staged.discard());
  const entries: Unchained<Screened>[] = [];
  const rows: DossierRow[] = [];
  try {
    await eachRecord(inputs, given, screening, run, async (record) => {
      const file = `${recordName(record.record, record.sha256)}${form.ending}`;
      const page = await draw(record, { all: given.all === true, decisions: [] });
      staged.write(file, page);
      entries.push({ ...entryOf(record, file, run.today), page: sha256(page) });
      if (given.format !== 'json') rows.push(await indexRow(file, record.record));
      seen(record.record.verdict);
    });
    staged.keep();
  } finally {
    staged.discard();
  }
  append(folder, ({ entries: known }) => {
    const there = new Set(known.map(({ record, file }) => `${record} ${file}`));
    const added = entries.filter(({ record, file }) => !there.has(`${record} ${file}`));
    refuseOthers(folder, added);
    return added;
  });
  for (const { verdict, file, gate } of entries)
    run.streams.out(keptText(verdict, join(folder, file), gate));
  if (rows.length > 1)
    run.streams.out(`All of them: ${printable(await writeIndex(folder, rows, run.today))}\n`);
};

/** Errors: a file that lay there under the name of a record already, and of which the log has nothing, shows something else. */
const refuseOthers = (folder: string, added: readonly Unchained<Screened>[]): void => {
  const problems = added
    .map(({ file, page }) => ({ file: join(folder, file), page }))
    .filter(({ file, page }) => sha256(readBytes(file)) !== page)
    .map(({ file }): Problem => ({
      code: 'damaged-record',
      place: { file },
      what: 'It lay here already, the log has nothing of it, and it is not what was recorded now',
      remedy: 'Move it aside and keep it, and record the deal again',
    }));
  if (problems.length > 0) throw new LicetError(problems);
};

const entryOf = (
  { record: { by, verdict }, sha256: hash }: KeptRecord,
  file: string,
  on: string,
): Omit<Unchained<Screened>, 'page'> => ({
  kind: 'screened',
  on,
  transaction: verdict.transaction.id,
  verdict: verdict.verdict,
  law: verdict.law,
  policy: verdict.policy,
  file,
  record: hash,
  ...loggedWaivers(verdict),
  ...(by !== undefined && { by }),
});

/** One record into one file. */
const written = async (
  output: string,
  inputs: readonly Input[],
  given: RecordArguments,
  screening: Screening,
  run: Run,
  seen: Seen,
): Promise<void> => {
  const records: KeptRecord[] = [];
  await eachRecord(inputs, given, screening, run, (record, raw) => {
    if (records.length < 2)
      records.push(
        given.mask === true ? masked(record, listedBodies(screening.screener, raw)).kept : record,
      );
    return Promise.resolve();
  });
  const [only, more] = records;
  if (only === undefined || more !== undefined)
    throw new LicetError([
      {
        code: 'unknown-option-value',
        what: '--output takes one record, and there are several transactions',
        remedy: 'Leave it out, and say --folder',
      },
    ]);
  const { verdict } = only.record;
  await put(only, [], output, given, run, verdict.gate);
  seen(verdict);
};

/** Errors: everything that is wrong with the inputs, at once. */
const eachRecord = async (
  inputs: readonly Input[],
  { by, withSources }: RecordArguments,
  screening: Screening,
  run: Run,
  take: (record: KeptRecord, raw: RawTransaction) => Promise<void>,
): Promise<void> => {
  const { screener, screen, sources, options } = screening;
  const pack = withSources === true ? sourcePackFor(screening, run) : undefined;
  const dutiesOf = dutiesBy(sources, options, dutyRulebooks(sources));
  const problems: Problem[] = [];
  const progress = new Progress(run.streams);
  const territories = new Territories(sources.territories);
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof LicetError)) throw error;
      problems.push(...error.problems);
    }
  };
  for (const { file, format } of inputs)
    await attempt(async () => {
      for await (const raw of readTransactions(file, format, screener.columnsOf(format)))
        await attempt(async () => {
          const verdict = screen(raw).whole('full', true);
          const duties = dutiesOf(raw, verdict, run.today);
          const record = recordOf(raw, verdict, {
            screened: run.today,
            by,
            facts: screener.facts,
            sources: pack?.of(verdict, screener.factsFor(raw, verdict)),
            territories,
            duties,
          });
          const text = jsonText(record, 'line');
          if (problems.length === 0) await take({ record, text, sha256: sha256(text) }, raw);
          await progress.count();
        });
    });
  progress.end();
  if (problems.length > 0) throw new LicetError(problems);
};
