// licet report FOLDER: report.html from tables that licet screen --out wrote; with --hindsight beside those of a later knowledge.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openShipped } from '../data/library/installed.ts';
import { readText, writeWhole } from '../data/read/files.ts';
import { LicetError } from '../model/errors.ts';
import type { Shard, TablesManifest } from '../model/tables.ts';
import { printable } from '../report/printable.ts';
import { cacheFolder } from './cache-folder.ts';
import { found } from './overwriting.ts';
import type { Run } from './run.ts';
import { MANIFEST, needsCsv, REPORT, TABLE_FILES, tablesManifestIn } from './tables/folder.ts';
import { reporting } from './tables/reporting.ts';

export interface ReportArguments {
  readonly hindsight?: string;
  readonly output?: string;
}

/** Errors: no whole tables; a table is not what its manifest says; the output is a table, or another report that a manifest names. */
export const reportCommand = async (
  folder: string,
  given: ReportArguments,
  run: Run,
): Promise<number> => {
  const manifest = manifestOf(folder);
  const later =
    given.hindsight === undefined
      ? undefined
      : { folder: given.hindsight, manifest: manifestOf(given.hindsight) };
  const file = given.output ?? join(folder, REPORT);
  const folders = [{ folder, manifest }, ...(later ? [later] : [])];
  for (const one of folders) refuseTable(file, one);
  const shipped = openShipped(run.root, cacheFolder(run.env));
  const html = await reporting(folder, shipped, run, later)(manifest);
  const mayBeNamed = given.output === undefined || folders.some((one) => isReportOf(file, one));
  if (mayBeNamed && existsSync(file) && readText(file) !== html) throw holdsOther(file);
  writeWhole(file, html);
  run.streams.out(`${printable(file)}\n`);
  return 0;
};

const manifestOf = (folder: string): TablesManifest => {
  const file = join(folder, MANIFEST);
  const manifest = existsSync(file) ? tablesManifestIn(file) : undefined;
  if (manifest?.shard) throw isShard(folder, manifest.shard);
  if (manifest && !manifest.tables.some((one) => one.file === TABLE_FILES[0]))
    throw needsCsv(folder);
  if (manifest) return manifest;
  throw new LicetError([
    {
      code: 'file-unreadable',
      place: { file: folder },
      what: 'The folder holds no tables that are whole',
      remedy: 'Make them with licet screen FILE --out FOLDER; --resume ends a run that was stopped',
    },
  ]);
};

const isShard = (folder: string, { number, of }: Shard): LicetError =>
  new LicetError([
    {
      code: 'file-unreadable',
      place: { file: folder },
      what: `Its tables are shard ${number} of ${of}, and a report on them would pass for one on the whole`,
      remedy: 'Put all shards together with licet merge, which makes the report too',
    },
  ]);

interface Tables {
  readonly folder: string;
  readonly manifest: TablesManifest;
}

const isReportOf = (file: string, { folder, manifest: { tables } }: Tables): boolean =>
  tables.some((one) => one.file === REPORT) && found(join(folder, REPORT)) === found(file);

const refuseTable = (file: string, { folder, manifest: { tables } }: Tables): void => {
  const all = [MANIFEST, ...tables.map((one) => one.file)].filter((name) => name !== REPORT);
  if (!all.some((name) => found(join(folder, name)) === found(file))) return;
  throw new LicetError([
    {
      code: 'file-unwritable',
      place: { file },
      what: 'The report would replace a table',
      remedy: 'Name another file',
    },
  ]);
};

const holdsOther = (file: string): LicetError =>
  new LicetError([
    {
      code: 'file-unwritable',
      place: { file },
      what: 'Another report stands there, which manifest.json may name',
      remedy: 'Name another file with -o',
    },
  ]);
