// data/territory-names.csv, what territories are called in other languages, and data/cities.csv, further towns of places that
// must not be overlooked. Each file may be missing.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { LicetError } from '../../model/errors.ts';
import type { Territory } from '../../model/territory.ts';
import { readText } from '../read/files.ts';

const NAMES = 'territory-names.csv';
const CITIES = 'cities.csv';

/** Errors: a file is no such table, or names a place that there is not. */
export const withNames = (data: string, territories: readonly Territory[]): Territory[] => {
  const known = new Set(territories.map(({ code }) => code));
  const names = new Map<string, string[]>();
  for (const [code = '', , name = ''] of rowsOf(data, NAMES, 'code,language,name', known))
    listIn(names, code).push(name);
  const cities = new Map<string, string[]>();
  const near = new Map<string, string[]>();
  for (const [code = '', name = '', noticed] of rowsOf(data, CITIES, 'code,name,noticed', known))
    listIn(noticed === 'near' ? near : cities, code).push(name);
  return territories.map((one) => {
    const [more, foreign, close] = [cities, names, near].map((all) => all.get(one.code));
    return {
      ...one,
      ...(more && { towns: more }),
      ...(close && { nearTowns: close }),
      ...(foreign && { foreignNames: [...new Set(foreign)] }),
    };
  });
};

const listIn = (lists: Map<string, string[]>, code: string): string[] => {
  const known = lists.get(code);
  if (known) return known;
  const made: string[] = [];
  lists.set(code, made);
  return made;
};

const rowsOf = (
  data: string,
  file: string,
  columns: string,
  known: ReadonlySet<string>,
): string[][] => {
  const path = join(data, file);
  if (!existsSync(path)) return [];
  const wrong = (what: string, line?: number): LicetError =>
    new LicetError([
      {
        code: 'not-csv',
        place: { file: `data/${file}`, ...(line !== undefined && { line }) },
        what,
        remedy: 'Mend the row, or restore the file',
      },
    ]);
  try {
    const [header, ...rows] = parse(readText(path)) as string[][];
    if (header?.join() !== columns) throw wrong(`The columns should be ${columns}`, 1);
    const strange = rows.findIndex(([code = '']) => !known.has(code));
    if (strange >= 0) throw wrong(`'${rows[strange]![0]}' is no territory`, strange + 2);
    return rows;
  } catch (error) {
    if (error instanceof CsvError) throw wrong(`This is not CSV: ${error.message}`);
    throw error;
  }
};
