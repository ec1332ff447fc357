// The end of a folder of tables, whoever has filled it: the tables take their names or become Parquet, what stands beside them is
// written, and the manifest last of all. Until then it can be done again from where a killed run has left it.

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Parts } from '../../batch/parts.ts';
import { DataRows } from '../../data/read/data-rows.ts';
import { writeWhole } from '../../data/read/files.ts';
import { bytesOf } from '../../data/read/streams.ts';
import { utf8Text } from '../../data/read/utf8-text.ts';
import type { TablesManifest } from '../../model/tables.ts';
import { jsonText } from '../../report/json.ts';
import type { Layout } from '../../report/tables/table.ts';
import { MANIFEST, REPORT, TABLE_FILES, type BesideFiles } from './folder.ts';
import { parquetTables, staysCsv, type ParquetTable, type TableKind } from './kinds.ts';

export interface Finished {
  readonly folder: string;
  /** Written to their end, with a last checkpoint. */
  readonly parts: Pick<Parts<unknown>, 'name' | 'pathOf'>;
  readonly kind: TableKind;
  readonly layout: Layout;
  readonly beside: BesideFiles;
  readonly told: Omit<TablesManifest, 'schema' | 'tables'>;
  /** The report on tables with such a manifest, where one is wanted; the manifest names it too. It reads the tables as CSV. */
  readonly reportOf?: (manifest: TablesManifest) => Promise<string>;
}

/** Errors: something cannot be written. */
export const finish = async (finished: Finished): Promise<void> => {
  const { folder, parts, kind, layout, beside, told, reportOf } = finished;
  parts.name((name) => staysCsv(name, kind));
  const parquet = parquetTables(kind, layout);
  const left = Object.entries(beside).filter(
    ([name]) => staysCsv(name, kind) || !parquet.some(({ csv }) => csv === name),
  );
  for (const [name, text] of left) writeWhole(join(folder, name), text);
  for (const table of parquet) await writeParquet(table, finished);
  const files = [
    ...TABLE_FILES.filter((name) => staysCsv(name, kind)),
    ...parquet.map(({ file }) => file),
    ...left.map(([name]) => name),
  ];
  const { of, shard, inputs, mapping, laterKnownAt, transactions, lists, manifest } = told;
  const whole: TablesManifest = {
    schema: 'licet/tables@1',
    of,
    ...(shard && { shard }),
    inputs,
    ...(mapping && { mapping }),
    ...(laterKnownAt !== undefined && { laterKnownAt }),
    transactions,
    lists,
    tables: await Promise.all(files.map((name) => hashed(folder, name))),
    manifest,
  };
  const report = await reportOf?.(whole);
  if (report !== undefined) writeWhole(join(folder, REPORT), report);
  const tables =
    report === undefined ? whole.tables : [...whole.tables, await hashed(folder, REPORT)];
  writeWhole(join(folder, MANIFEST), jsonText({ ...whole, tables }, 'page'));
  Parts.clear(folder, TABLE_FILES);
};

const writeParquet = async (
  { csv, file, columns }: ParquetTable,
  { folder, parts, beside, told }: Finished,
): Promise<void> => {
  const { ParquetFile } = await import('../../data/parquet/parquet-file.ts');
  const written = new ParquetFile(join(folder, file), columns, told.manifest.licet);
  try {
    const known: Readonly<Record<string, string>> = beside;
    const rows = new DataRows();
    let isHead = true;
    for await (const piece of csv in known
      ? [known[csv]!]
      : utf8Text(bytesOf(parts.pathOf(csv)), () => new Error(`${csv} is no text`)))
      for (const cells of rows.in(piece)) {
        if (!isHead) written.add(cells);
        isHead = false;
      }
    rows.end();
  } catch (error) {
    written.discard();
    throw error;
  }
  written.end();
};

const hashed = async (folder: string, file: string): Promise<TablesManifest['tables'][0]> => {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of bytesOf(join(folder, file))) {
    hash.update(chunk);
    bytes += chunk.length;
  }
  return { file, bytes, sha256: hash.digest('hex') };
};
