// The folder of tables before a run: empty, with a run that was stopped, or with tables that are whole. What is there is never
// replaced in silence.

import { existsSync, lstatSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { PART, Parts } from '../../batch/parts.ts';
import { readText } from '../../data/read/files.ts';
import { sha256OfJson } from '../../data/read/hash.ts';
import { LicetError } from '../../model/errors.ts';
import type { Shard, TablesManifest } from '../../model/tables.ts';
import { TABLES } from '../../report/tables/index.ts';
import { rejected } from '../../report/tables/rejected.ts';
import { found } from '../overwriting.ts';
import { parquetTables, type TableKind } from './kinds.ts';
import { atTheStart, type State } from './state.ts';

export const MANIFEST = 'manifest.json';

/** What the tables say, drawn; a folder may be without. */
export const REPORT = 'report.html';

/** The tables in their order; what is rejected comes last. */
export const TABLE_FILES = [...TABLES, rejected].map(({ name }) => `${name}.csv`);

/** Files that are written beside them at the end. */
export const BESIDE = [
  'rules.csv',
  'instruments.csv',
  'codebook.csv',
  'codebook.md',
  'CITATION.cff',
] as const;
export type BesideFiles = Readonly<Record<(typeof BESIDE)[number], string>>;

const isIn =
  (folder: string) =>
  (name: string): boolean =>
    existsSync(join(folder, name));

export interface Begun {
  readonly parts: Parts<State>;
  readonly state: State;
  /** It goes on where another run was stopped. */
  readonly goesOn: boolean;
}

/** What a run makes: of what, which part of it, and in which files. */
export interface Made {
  readonly of: string;
  readonly shard?: Shard;
  readonly kind: TableKind;
}

/**
 * The manifest where the tables are whole already. Errors: they are, and nobody said --resume, or they are of something else; so of a
 * run that was stopped.
 */
export const begunIn = (folder: string, made: Made, resume: boolean): Begun | TablesManifest => {
  const manifest = join(folder, MANIFEST);
  if (existsSync(manifest)) {
    const whole = tablesManifestIn(manifest);
    if (!resume || whole === undefined || !isMade(whole, made)) throw holdsTables(folder);
    // A run may have been killed when it had written its last file.
    Parts.clear(folder, TABLE_FILES);
    removeTemporary(folder, made.kind);
    return whole;
  }
  const of = sha256OfJson(made);
  const left = Parts.found<State>(folder, TABLE_FILES, of);
  if (left !== 'nothing' && !resume) throw holdsUnfinished(folder);
  // Only a run that wrote its last checkpoint has given anything its name.
  if (typeof left !== 'object') refuseTables(folder, made.kind);
  else removeTemporary(folder, made.kind);
  return typeof left === 'object'
    ? { parts: Parts.resume(folder, TABLE_FILES, of), state: left.state, goesOn: true }
    : { parts: Parts.begin(folder, TABLE_FILES, of), state: atTheStart(), goesOn: false };
};

const isMade = ({ of, shard, tables }: TablesManifest, made: Made): boolean => {
  const has = (ending: string): boolean =>
    tables.some(({ file }) => file === `${TABLES[0]!.name}.${ending}`);
  const kind = has('csv') ? (has('parquet') ? 'both' : 'csv') : 'parquet';
  return of === made.of && isDeepStrictEqual(shard, made.shard) && kind === made.kind;
};

const parquetFiles = (kind: TableKind): string[] =>
  parquetTables(kind, { carried: [] }).map(({ file }) => file);

const namesOf = (kind: TableKind): readonly string[] => [
  ...TABLE_FILES,
  ...BESIDE,
  ...parquetFiles(kind),
  REPORT,
  MANIFEST,
];

/** Errors: there are tables in the folder, or files that are called as they would be. */
export const refuseTables = (folder: string, kind: TableKind): void => {
  if (namesOf(kind).some(isIn(folder))) throw holdsTables(folder);
};

/** Takes away what has been written under these names, or was begun: for who had found none of it there (refuseTables). */
export const removeTables = (folder: string, kind: TableKind): void => {
  for (const name of namesOf(kind))
    for (const path of [join(folder, name), join(folder, name + PART)])
      if (lstatSync(path, { throwIfNoEntry: false })?.isFile() === true) rmSync(path);
};

/** What a run that was killed while it gave a file its name left of it (`WholeFile`). */
const removeTemporary = (folder: string, kind: TableKind): void => {
  const names = new Set(namesOf(kind));
  for (const { name, path } of readdirSync(folder).map((name) => ({
    name,
    path: join(folder, name),
  }))) {
    const [, file] = /^(.+)\.[0-9a-f]{12}\.tmp$/.exec(name) ?? [];
    if (file !== undefined && names.has(file) && lstatSync(path).isFile()) rmSync(path);
  }
};

/** Undefined where it is another program's. */
export const tablesManifestIn = (file: string): TablesManifest | undefined => {
  try {
    const read = JSON.parse(readText(file)) as Partial<TablesManifest> | null;
    return read?.schema === 'licet/tables@1' ? (read as TablesManifest) : undefined;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
};

/** Errors: the tables would lie among what is read, and be read the next time. */
export const refuseReadFolder = (folder: string, files: readonly string[]): void => {
  const place = found(folder);
  const isFolder = (file: string): boolean => existsSync(file) && statSync(file).isDirectory();
  const around = files.find(
    (file) => isFolder(file) && (place === found(file) || place.startsWith(found(file) + sep)),
  );
  if (around === undefined) return;
  throw new LicetError([
    {
      code: 'file-unwritable',
      place: { file: folder },
      what: `The tables would lie in ${around}, which is read, and be taken for transactions the next time`,
      remedy: 'Name a folder beside it',
    },
  ]);
};

/** Part of a run that was stopped, or still goes on. */
export const hasUnfinished = (folder: string): boolean => Parts.areIn(folder, TABLE_FILES);

/** What may lie in a folder of tables, by its path there. */
export const pathsOfTables = (folder: string): readonly string[] =>
  namesOf('both').map((name) => join(folder, name));

/** Tables that are read again are CSV. */
export const needsCsv = (folder: string): LicetError =>
  new LicetError([
    {
      code: 'file-unreadable',
      place: { file: folder },
      what: 'Its tables are Parquet alone, and what reads them again needs them as CSV',
      remedy: 'Make them with licet screen FILE --out FOLDER, or with --tables both',
    },
  ]);

const holdsTables = (folder: string): LicetError =>
  new LicetError([
    {
      code: 'file-unwritable',
      place: { file: folder },
      what: 'The folder holds tables already, or files that are called as they would be',
      remedy: 'Name another folder, or take that one away first',
    },
  ]);

const holdsUnfinished = (folder: string): LicetError =>
  new LicetError([
    {
      code: 'file-unwritable',
      place: { file: folder },
      what: 'A run that was stopped has left its tables there',
      remedy: 'Go on with it by --resume, or take the folder away and begin anew',
    },
  ]);
