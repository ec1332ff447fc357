// licet new transaction FILE: a transaction as a commented template for a kind of item, to be filled in by a person.

import { existsSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { classifications } from '../core/study/classification.ts';
import { readText, writeWhole } from '../data/read/files.ts';
import { yamlScalar } from '../data/edit/written-yaml.ts';
import { Territories } from '../data/places/territories.ts';
import { declaredIn } from '../data/standard-records/read-record.ts';
import { itemOfCategory } from '../data/transaction/items.ts';
import { LicetError } from '../model/errors.ts';
import { transactionText } from '../report/new-transaction.ts';
import { printable } from '../report/printable.ts';
import { recordedTransactionText } from './recorded-transaction.ts';
import { Screener } from '../screener.ts';
import { categoryOf } from './classify.ts';
import { dayOf } from './day.ts';
import type { Run } from './run.ts';
import { ownExporter } from './own-exporter.ts';
import { readSettings, type Given } from './settings.ts';
import { sourcesFor, type Sources } from './sources.ts';
import { listsBinding } from './standard-record.ts';
import { schemaLineFor } from './working-folder.ts';

export interface NewTransactionArguments extends Given {
  readonly category?: string;
  readonly from?: string;
  readonly asOf?: string;
}

const TABLES = new Set(['.xlsx', '.xlsm', '.csv', '.parquet']);

/** Errors: the file exists, or is no YAML file; there is no such kind of item. */
export const newTransactionCommand = async (
  file: string,
  given: NewTransactionArguments,
  run: Run,
): Promise<number> => {
  if (!['.yaml', '.yml'].includes(extname(file).toLowerCase()))
    throw new LicetError([
      {
        code: 'unknown-format',
        place: { file },
        what: 'A template has comments, and is written as YAML',
        remedy: TABLES.has(extname(file).toLowerCase())
          ? `Name a file that ends in .yaml; licet new transactions ${file} makes transactions of its rows`
          : 'Name a file that ends in .yaml',
      },
    ]);
  if (existsSync(file))
    throw new LicetError([
      {
        code: 'duplicate-id',
        place: { file },
        what: 'The file exists already',
        remedy: 'Choose another name',
      },
    ]);
  if (given.from !== undefined && given.category !== undefined)
    throw new LicetError([
      {
        code: 'unknown-option-value',
        what: '--category is about a kind of item, and --from has the items of a document',
        remedy: 'Give one of the two; licet ask FILE asks for the kind of each item',
      },
    ]);
  const settings = await readSettings(given);
  const sources = await sourcesFor(run, settings);
  const day = given.asOf === undefined ? run.today : dayOf('--as-of', given.asOf);
  const screener = new Screener(
    sources,
    { lists: 'bundled', today: run.today, asOf: day },
    sources.rulebooks,
  );
  const kind =
    given.category === undefined ? undefined : categoryOf(given.category, sources.categories);
  const questions = kind === undefined ? [] : questionsFor(kind, screener, sources);
  const id = basename(file, extname(file));
  if (given.from !== undefined) return fromRecord(file, id, given.from, day, sources, run);
  const name = yamlScalar(id);
  const own = new Map(ownExporter(settings, new Territories(sources.territories)));
  const exporter = {
    ...scalarOf('name', own.get('exporter.name')),
    ...scalarOf('country', own.get('exporter.country')),
  };
  writeWhole(
    file,
    schemaLineFor(file, 'transaction') +
      transactionText(name, day, kind, questions, screener.facts, exporter),
  );
  run.streams.out(
    `${file}\nFill in what is known. Then licet ask ${file} asks for the rest, and licet screen ${file} judges it.\n`,
  );
  return 0;
};

const scalarOf = <K extends string>(
  key: K,
  text: string | undefined,
): Partial<Record<K, string>> =>
  text === undefined ? {} : ({ [key]: yamlScalar(text) } as Record<K, string>);

/** Errors: the document cannot be read, or declares no item. */
const fromRecord = (
  file: string,
  id: string,
  from: string,
  day: string,
  sources: Sources,
  { streams }: Run,
): number => {
  const read = declaredIn(
    from,
    readText(from, LARGEST_RECORD),
    sources.library.controlLists,
    listsBinding(sources, day),
  );
  writeWhole(
    file,
    schemaLineFor(file, 'transaction') + recordedTransactionText(id, day, basename(from), read),
  );
  streams.out(
    [
      `made ${file} (${read.items.length === 1 ? '1 item' : `${read.items.length} items`} of ${read.standard})`,
      ...read.leftOut.map((one) => `left out: ${one}`),
      `What it declares is nobody's finding. Now licet ask ${file} asks for the rest, and licet screen ${file} judges it.`,
    ]
      .map((line) => `${printable(line)}\n`)
      .join(''),
  );
  return 0;
};

/** Bytes of a document about a whole product. */
const LARGEST_RECORD = 50_000_000;

const questionsFor = (
  category: string,
  screener: Screener,
  { categories }: Awaited<ReturnType<typeof sourcesFor>>,
) => {
  const { engine, input } = screener.prepare(itemOfCategory(category));
  return classifications(engine, input.facts, categories, { file: '--category', line: 1 }).flatMap(
    ({ questions, then }) => [...questions, ...then],
  );
};
