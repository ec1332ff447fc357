// The user's own indices, beside the store of lists: a file each, sealed with its hash, written under a temporary name and renamed.
// A file that was cut or changed is refused: a value that is not found in it would look like one that is not known.

import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { compareText, LicetError } from '../../model/errors.ts';
import type { Index } from '../../model/index-values.ts';
import { readText, writeWhole } from '../read/files.ts';
import { sha256 } from '../read/hash.ts';
import { editionsOf, infoOf, type IndexDescription } from '../evidence/index-description.ts';
import type { IndexReading } from './index-reading.ts';

/** One file that was imported, and what is kept of it. */
export interface ImportedFile {
  readonly name: string;
  readonly sha256: string;
  readonly imported: string;
  readonly years: readonly string[];
}

export interface ImportedIndex extends Index {
  readonly imported: string;
  readonly files: readonly ImportedFile[];
}

/** No ending of a transaction file, so that a folder with it in it can be screened. */
const ENDING = '.licet-index';
const LARGEST = 200_000_000;

/** `store`: the file of the user's store of lists. */
export const indicesFolder = (store: string): string => join(dirname(store), 'indices');

const fileOf = (folder: string, id: string): string => join(folder, `${id}${ENDING}`);

/** Errors: a file of the folder is not whole, or is another version's. */
export const importedIndices = (folder: string): ImportedIndex[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith(ENDING))
        .sort(compareText)
        .map((name) => opened(join(folder, name)))
    : [];

export const importedIndex = (folder: string, id: string): ImportedIndex | undefined =>
  existsSync(fileOf(folder, id)) ? opened(fileOf(folder, id)) : undefined;

/** Each imported index in the place of the shipped one of its name, and beside them; by name. */
export const withImportedIndices = (
  shipped: readonly Index[],
  imported: readonly ImportedIndex[],
): (Index | ImportedIndex)[] => {
  const ids = new Set(imported.map(({ id }) => id));
  return [...shipped.filter(({ id }) => !ids.has(id)), ...imported].sort((a, b) =>
    compareText(a.id, b.id),
  );
};

const VERSION = 'licet/imported-index@1';

const opened = (file: string): ImportedIndex => {
  const text = readText(file, LARGEST);
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (text.slice(0, end) !== `${VERSION} ${sha256(body)}`)
    throw new LicetError([
      {
        code: 'file-unreadable',
        place: { file },
        what: 'The imported index is not whole, or was written by another version of licet',
        remedy: 'Move the file away and import the index anew',
      },
    ]);
  const index = JSON.parse(body) as ImportedIndex;
  return { ...index, sha256: contentsHash(index) };
};

/** When and from which files an index was taken in changes no answer. */
const OF_THE_IMPORT: readonly string[] = ['sha256', 'imported', 'files'];

/** Of the description, the values and their days. */
const contentsHash = (index: Omit<ImportedIndex, 'sha256'>): string =>
  sha256(JSON.stringify(Object.entries(index).filter(([key]) => !OF_THE_IMPORT.includes(key))));

/** Errors: the folder cannot be written. */
export const keepIndex = (folder: string, index: ImportedIndex): void => {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new LicetError([
      {
        code: 'file-unwritable',
        place: { file: folder },
        what: `The folder of imported indices cannot be made (${(error as NodeJS.ErrnoException).code ?? 'unknown error'})`,
        remedy: 'Name another store in licet.yaml; nothing was imported',
      },
    ]);
  }
  const body = JSON.stringify(index);
  writeWhole(fileOf(folder, index.id), `${VERSION} ${sha256(body)}\n${body}`);
};

interface Taken {
  readonly path: string;
  readonly today: string;
  /** The day on which the newest year of the file was published; absent: the stand-in of index.yaml. */
  readonly published?: string;
}

/**
 * What was imported before with the years of a reading put into it. Of an index that its publisher estimates anew with each edition
 * nothing of before is kept: values of two editions are not of one series.
 */
export const joinedIndex = (
  before: ImportedIndex | undefined,
  reading: IndexReading,
  description: IndexDescription,
  { path, today, published }: Taken,
): ImportedIndex => {
  const kept = description.revised === 'yes' ? undefined : before;
  const years = yearsIn(reading.values);
  const isNew = (year: string): boolean => years.includes(year);
  const values = joined(kept?.values ?? {}, reading.values, isNew);
  const bounds = joined(kept?.bounds ?? {}, reading.bounds ?? {}, isNew);
  const days = new Map(kept?.editions.map((edition) => [edition.year, edition.published]));
  // Whoever has the file knows it, whenever an edition usually appears.
  for (const edition of editionsOf(years, description))
    days.set(edition.year, edition.published < today ? edition.published : today);
  if (published !== undefined) days.set(years.at(-1)!, published);
  const files = [
    ...(kept?.files ?? []).flatMap((file) => {
      const left = file.years.filter((year) => !isNew(year));
      return left.length > 0 ? [{ ...file, years: left }] : [];
    }),
    { name: basename(path), sha256: reading.sha256, imported: today, years },
  ];
  const index: Omit<ImportedIndex, 'sha256'> = {
    ...infoOf(description),
    rows: Object.values(values).reduce((sum, of) => sum + Object.keys(of).length, 0),
    imported: today,
    files,
    editions: [...days]
      .map(([year, day]) => ({ year, published: day }))
      .sort((a, b) => compareText(a.year, b.year)),
    values,
    ...(Object.keys(bounds).length > 0 && { bounds }),
  };
  return { ...index, sha256: contentsHash(index) };
};

const yearsIn = (values: Index['values']): string[] =>
  [...new Set(Object.values(values).flatMap(Object.keys))].sort(compareText);

type ByYear<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

const joined = <T>(
  before: ByYear<T>,
  now: ByYear<T>,
  isNew: (year: string) => boolean,
): ByYear<T> =>
  Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(now)])]
      .sort(compareText)
      .flatMap((place) => {
        const kept = Object.entries(before[place] ?? {}).filter(([year]) => !isNew(year));
        const all = [...kept, ...Object.entries(now[place] ?? {})];
        return all.length > 0 ? [[place, Object.fromEntries(all)]] : [];
      }),
  );
