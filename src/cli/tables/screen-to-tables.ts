// licet screen FILE… --out FOLDER: tables of all answers. What cannot be judged goes into a table of its own, and the run goes on; a
// run that was stopped at any moment goes on with --resume, to the same bytes as if it had never been.

import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { sha256OfJson } from '../../data/read/hash.ts';
import type { RawTransaction } from '../../data/read/raw.ts';
import type { TablesInput, TablesList } from '../../model/tables.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Answer } from '../../model/verdict.ts';
import { printable } from '../../report/printable.ts';
import { TABLES, tableRows } from '../../report/tables/index.ts';
import { columnsOf, type Layout } from '../../report/tables/table.ts';
import { knownAtOf } from '../day.ts';
import { Jobs, jobsOf } from '../jobs.ts';
import { openedFor } from '../opened.ts';
import { Progress } from '../progress.ts';
import type { Run } from '../run.ts';
import type { ScreenLine } from '../screen-arguments.ts';
import type { Screening } from '../screening.ts';
import { SeenIds } from '../seen-ids.ts';
import { readSettings } from '../settings.ts';
import { WaiverWatch } from '../waivers/watch.ts';
import { Far } from './far.ts';
import { begunIn, MANIFEST, refuseReadFolder, REPORT, TABLE_FILES } from './folder.ts';
import { identified, type Identified } from './identified.ts';
import { laterBy } from './later.ts';
import { readInto } from './read-into.ts';
import { refuseAnswerOptions } from './refused.ts';
import { reporting, wantsReport } from './reporting.ts';
import { ShardSpan, shardNamed } from './shard.ts';
import { countsOf, statusOf } from './state.ts';
import { TableWriter } from './table-writer.ts';
import { notJudgedText, writtenText } from './told.ts';

/**
 * On a machine with much memory the heap of each thread would grow to several times what is in use before it is swept. Half as much
 * again costs no more time, and a run of days stays small.
 */
const SMALL_HEAP = '--heap-growing-percent=50';

/**
 * Errors: the folder holds tables already, or what a run of something else left; with --strict the first thing that cannot be
 * judged. What is rejected without it is status 2, with the rest in the tables.
 */
export const screenToTables = async (
  files: readonly string[],
  given: ScreenLine,
  folder: string,
  run: Run,
): Promise<number> => {
  refuseAnswerOptions(given);
  refuseReadFolder(folder, files);
  setFlagsFromString(SMALL_HEAP);
  const settings = await readSettings(given);
  const threads = jobsOf(given.jobs);
  const laterKnownAt =
    given.compareKnowledge === true ? knownAtOf(given.knownAt ?? 'now', run.today) : undefined;
  // Of two knowledges the first is that of the day of each transaction.
  const { knownAt: _, ...onTheDay } = given;
  const { inputs, order, screening, tables, read } = await openedFor(
    files,
    laterKnownAt === undefined ? given : onTheDay,
    settings,
    {
      written: [...TABLE_FILES, REPORT, MANIFEST].map((name) => join(folder, name)),
      read: [],
      goesOn: true,
    },
    run,
  );
  const say = (sentence: string | undefined): void =>
    sentence === undefined ? undefined : run.streams.error(`${printable(sentence)}\n`);
  const progressOf = () => new Progress(run.streams);
  const told = ({ lines: _, ...input }: Identified): TablesInput => input;
  const named = await identified(inputs, progressOf());
  const { manifest, coverage } = screening.screener.run;
  const madeOf = named.map(told);
  const [mapping] =
    given.map === undefined
      ? []
      : (await identified([{ file: given.map }], progressOf())).map(told);
  const layout: Layout = {
    carried: tables?.carried ?? [],
    ...(laterKnownAt !== undefined && { laterKnownAt }),
  };
  const columns = TABLES.map((table) => columnsOf(table, layout).map(({ name }) => name));
  const of = sha256OfJson({ inputs: madeOf, mapping, manifest, columns, laterKnownAt });

  const kind = given.tables ?? 'csv';
  const shard = given.shard === undefined ? undefined : shardNamed(given.shard, given.tables);
  // A part of a run has none: it would be taken for that of the whole.
  const withReport = !shard && wantsReport({ kind, report: given.report });
  const begun = begunIn(folder, { of, ...(shard && { shard }), kind }, given.resume === true);
  if ('transactions' in begun) {
    say(`${folder}: the tables are whole already, and made of the same`);
    return statusOf(begun.transactions, settings.failOn);
  }
  const writer = new TableWriter(folder, begun, { strict: given.strict === true, layout, kind });
  const { state } = writer;
  const lines = named.map(({ lines }) => lines);
  const span = shard && new ShardSpan(shard, lines);
  const far = new Far(lines, shard);
  const progress = new Progress(run.streams, undefined, () => far.share);
  run.onStop(() => {
    progress.end();
    writer.keep();
    say(`Stopped after ${writer.judged} transactions; the same command with --resume goes on`);
  });

  const beside = { folder: process.cwd(), ...layout };
  const jobs = new Jobs(order, read, threads, { tables: beside });
  const watch = new WaiverWatch(screening);
  const later = laterBy(screening, order, layout);
  const screen = (raw: RawTransaction, by: Screening): Answer =>
    tables ? tables.screen(raw, by) : by.screen(raw);
  const ids = new SeenIds();
  try {
    await readInto({
      inputs,
      jobs,
      judge: (raw) => {
        const answer = screen(raw, screening);
        const { verdict, gate, bounds, waivers = [] } = answer;
        const texts = tableRows(answer, beside, raw.carried, later(raw, answer, screen));
        return { verdict, gate, bounds, waivers, texts };
      },
      seen: (id, line) => watch.see(id, line),
      writer,
      ids,
      span,
      far,
      progress,
      say,
    });
  } finally {
    await jobs.end();
  }
  progress.end();
  say(ids.rest);
  for (const note of tables?.notes ?? []) say(note);
  // Of what was judged before the run was stopped, or is judged elsewhere, nobody knows which waivers it used.
  if (!begun.goesOn && !shard) watch.end(run);
  if (!state.isWhole) state.repeatedIds = ids.repeated;
  await writer.end(
    {
      of,
      ...(shard && { shard }),
      inputs: madeOf,
      ...(mapping && { mapping }),
      ...(laterKnownAt !== undefined && { laterKnownAt }),
      lists: listsOf(coverage),
      manifest,
    },
    screening.sources.library,
    withReport ? reporting(folder, screening.sources, run) : undefined,
  );
  const counts = countsOf(state);
  if (given.quiet !== true)
    run.streams.out(writtenText(counts, folder, { kind, report: withReport }));
  say(notJudgedText(counts, join(folder, TABLE_FILES.at(-1)!)));
  return statusOf(counts, settings.failOn);
};

const listsOf = ({ lists }: Coverage): readonly TablesList[] =>
  lists.map(({ list, rows, taken, wholeAsOf, bundled }) => ({
    list,
    rows,
    taken,
    ...(wholeAsOf !== undefined && { wholeAsOf }),
    bundled,
  }));
