// licet merge FOLDER SHARD...: the tables of shards laid one behind another, to the bytes of a run that was never parted. Of each
// table it is looked whether it is what its manifest says.

import { join } from 'node:path';
import { Parts } from '../../batch/parts.ts';
import { checkedBytes } from '../../data/read/checked-bytes.ts';
import { DataRows } from '../../data/read/data-rows.ts';
import { readText } from '../../data/read/files.ts';
import { bytesOf } from '../../data/read/streams.ts';
import { utf8Text } from '../../data/read/utf8-text.ts';
import { openShipped } from '../../data/library/installed.ts';
import { LicetError } from '../../model/errors.ts';
import { printable } from '../../report/printable.ts';
import { TABLES } from '../../report/tables/index.ts';
import { rejected } from '../../report/tables/rejected.ts';
import { CARRIED, columnsOf, headOf, type Layout } from '../../report/tables/table.ts';
import { cacheFolder } from '../cache-folder.ts';
import type { FailOn } from '../exit-status.ts';
import { refuseOverwriting } from '../overwriting.ts';
import type { Run } from '../run.ts';
import { finish } from './finish.ts';
import { BESIDE, refuseTables, removeTables, TABLE_FILES, type BesideFiles } from './folder.ts';
import type { TableKind } from './kinds.ts';
import { reporting, wantsReport } from './reporting.ts';
import { countsTogether, shardsIn, type ShardFolder } from './shards-together.ts';
import { statusOf } from './state.ts';
import { notJudgedText, writtenText } from './told.ts';

export interface MergeArguments {
  readonly tables?: TableKind;
  readonly failOn?: FailOn;
  /** False: no report is written. */
  readonly report?: boolean;
  readonly quiet?: boolean;
}

/** It is done again from its beginning, and keeps no checkpoint. */
const OF_NO_RUN = '';

/** Errors: the folders are not the shards of one run, each once; a table is not what its manifest says; there are tables already. */
export const mergeCommand = async (
  folder: string,
  folders: readonly string[],
  { tables: kind = 'csv', failOn = 'amber', report, quiet }: MergeArguments,
  run: Run,
): Promise<number> => {
  refuseTables(folder, kind);
  // A run that was stopped there is not written over; what a merging that was stopped has left is.
  Parts.found(folder, TABLE_FILES, OF_NO_RUN);
  refuseOverwriting(folder, [], folders);
  const shards = shardsIn(folders);
  const { laterKnownAt } = shards[0]!.manifest;
  const layout: Layout = {
    carried: await carriedIn(shards[0]!, TABLE_FILES[0]!),
    ...(laterKnownAt !== undefined && { laterKnownAt }),
  };
  const heads = [...TABLES.map((table) => columnsOf(table, layout)), rejected.columns].map(
    (columns) => headOf({ columns }),
  );
  const parts = Parts.begin<null>(folder, TABLE_FILES, OF_NO_RUN);
  // Names are given before the manifest is written, and tables without one would be in the way of the next merging.
  let isWhole = false;
  const undo = (): void => {
    if (isWhole) return;
    parts.discard();
    removeTables(folder, kind);
  };
  run.onStop(undo);
  const withReport = wantsReport({ kind, report });
  const counts = countsTogether(shards.map(({ manifest }) => manifest.transactions));
  try {
    for (const [index, head] of heads.entries()) {
      parts.put(index, head);
      for (const shard of shards)
        for await (const text of rowsOf(shard, TABLE_FILES[index]!, head)) parts.put(index, text);
    }
    for (const shard of shards)
      for (const file of BESIDE) for await (const _ of checked(shard, file));
    parts.write();
    const { shard: _, transactions: __, ...told } = shards[0]!.manifest;
    await finish({
      folder,
      parts,
      kind,
      layout,
      beside: Object.fromEntries(
        BESIDE.map((file) => [file, readText(join(shards[0]!.folder, file))]),
      ) as BesideFiles,
      told: { ...told, transactions: counts },
      ...(withReport && {
        reportOf: reporting(folder, openShipped(run.root, cacheFolder(run.env)), run),
      }),
    });
    isWhole = true;
  } catch (error) {
    undo();
    throw error;
  }
  if (quiet !== true) run.streams.out(writtenText(counts, folder, { kind, report: withReport }));
  const notJudged = notJudgedText(counts, join(folder, TABLE_FILES.at(-1)!));
  if (notJudged !== undefined) run.streams.error(`${printable(notJudged)}\n`);
  return statusOf(counts, failOn);
};

/** Columns of the input that go along in a table. */
const carriedIn = async (shard: ShardFolder, file: string): Promise<readonly string[]> => {
  const rows = new DataRows();
  const bytes = bytesOf(join(shard.folder, file));
  for await (const text of utf8Text(bytes, () => changed(shard, file)))
    for (const head of rows.in(text)) return head.flatMap((name) => CARRIED.exec(name)?.[1] ?? []);
  return [];
};

/** The text of a table without its head. Errors: it is not what the manifest says. */
async function* rowsOf(shard: ShardFolder, file: string, head: string): AsyncGenerator<string> {
  let left = head;
  for await (const text of utf8Text(checked(shard, file), () => changed(shard, file))) {
    const same = Math.min(left.length, text.length);
    if (text.slice(0, same) !== left.slice(0, same)) throw changed(shard, file);
    left = left.slice(same);
    if (same < text.length) yield text.slice(same);
  }
}

const checked = (shard: ShardFolder, file: string): AsyncGenerator<Buffer> => {
  const told = shard.manifest.tables.find((one) => one.file === file);
  return checkedBytes(join(shard.folder, file), told?.sha256, () => changed(shard, file));
};

const changed = ({ folder }: ShardFolder, file: string): LicetError =>
  new LicetError([
    {
      code: 'other-than-locked',
      place: { file: join(folder, file) },
      what: 'It is not what the manifest of its shard says: it was changed since, or not copied whole',
      remedy: 'Copy the folder of the shard anew, or make it again',
    },
  ]);
