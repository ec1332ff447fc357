// Country indices that are shipped: index.yaml and values.csv in a folder each. A folder without values describes an index that
// the user imports.

import { CsvError, parse } from 'csv-parse/sync';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { LicetError, type Problem } from '../../model/errors.ts';
import type { Index } from '../../model/index-values.ts';
import { readText } from '../read/files.ts';
import { sha256 } from '../read/hash.ts';
import { foldersIn } from '../read/walk.ts';
import { descriptionIn, editionsOf, infoOf, type IndexDescription } from './index-description.ts';

export const loadIndices = (folder: string): Index[] => {
  const problems: Problem[] = [];
  const indices = foldersIn(folder).flatMap((name) => loadIndex(folder, name, problems) ?? []);
  if (problems.length > 0) throw new LicetError(problems);
  return indices;
};

const COLUMNS = 'territory,year,value';
const WITH_BOUNDS = `${COLUMNS},least,most`;

const loadIndex = (folder: string, name: string, problems: Problem[]): Index | undefined => {
  const shown = `data/indices/${name}`;
  const described = descriptionIn(join(folder, name), shown, problems);
  const path = join(folder, name, 'values.csv');
  if (!described || (!existsSync(path) && existsSync(join(folder, name, 'import.yaml'))))
    return undefined;
  const { shape, document } = described;
  const text = readText(path);
  const table = tableIn(text, `${shown}/values.csv`, problems);
  if (!table) return undefined;
  const { rows, values, bounds } = valuesIn(table, shape, `${shown}/values.csv`, problems);
  for (const what of unexpectedIn(shape, rows, values))
    problems.push({
      code: 'expectation-failed',
      place: document.place(['expectations']),
      what,
      remedy: 'Check the values against the publisher before changing the expectation',
    });
  const covered = coveredIn(join(folder, name, 'covered.csv'), `${shown}/covered.csv`, problems);
  return {
    ...infoOf(shape),
    ...(covered && { covered: covered.states }),
    sha256: sha256(covered ? text + covered.text : text),
    rows,
    editions: editionsOf(Object.values(values).flatMap(Object.keys), shape),
    values,
    ...(bounds && { bounds }),
  };
};

const tableIn = (text: string, file: string, problems: Problem[]): string[][] | undefined => {
  try {
    return parse(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = Number(error['lines'] ?? 1);
    problems.push(wrongRow(file, line, `This is not CSV: ${error.message}`));
    return undefined;
  }
};

/** Which territories the publisher counts as states from when until when; undefined where there is no such file. */
const coveredIn = (
  path: string,
  file: string,
  problems: Problem[],
): { readonly text: string; readonly states: NonNullable<Index['covered']> } | undefined => {
  if (!existsSync(path)) return undefined;
  const text = readText(path);
  const [header = [], ...rows] = tableIn(text, file, problems) ?? [];
  if (header.join() !== 'territory,from,to')
    problems.push(wrongRow(file, 1, 'The columns should be territory,from,to'));
  const states: Record<string, (readonly [from: string, to?: string])[]> = {};
  for (const [territory = '', from = '', to = ''] of rows)
    (states[territory] ??= []).push(to === '' ? [from] : [from, to]);
  return { text, states };
};

const wrongRow = (file: string, line: number, what: string): Problem => ({
  code: 'not-csv',
  place: { file, line },
  what,
  remedy: 'Restore the row from the publisher',
});

const valuesIn = (
  [header = [], ...rows]: readonly string[][],
  { scale }: IndexDescription,
  file: string,
  problems: Problem[],
): Pick<Index, 'rows' | 'values' | 'bounds'> => {
  const values: Record<string, Record<string, number>> = {};
  const bounds: Record<string, Record<string, readonly [number, number]>> = {};
  const columns = header.join();
  const bounded = columns === WITH_BOUNDS;
  if (!bounded && columns !== COLUMNS)
    problems.push(
      wrongRow(file, 1, `The columns should be ${COLUMNS}, or with bounds ${WITH_BOUNDS}`),
    );
  for (const [index, [territory = '', year = '', ...cells]] of rows.entries()) {
    const wrong = (what: string): void => void problems.push(wrongRow(file, index + 2, what));
    const [value = NaN, least = NaN, most = NaN] = cells.map((cell) => {
      const number = cell === '' ? NaN : Number(cell);
      if (Number.isNaN(number)) wrong(`'${cell}' is not a number`);
      if (number < Number(scale.least) || number > Number(scale.most))
        wrong(`${cell} is outside the scale`);
      return number;
    });
    if (values[territory]?.[year] !== undefined) wrong(`${territory} ${year} stands twice`);
    (values[territory] ??= {})[year] = value;
    if (!bounded) continue;
    if (!(least <= value && value <= most)) wrong(`${value} does not lie in ${least} to ${most}`);
    (bounds[territory] ??= {})[year] = [least, most];
  }
  return { rows: rows.length, values, ...(bounded && { bounds }) };
};

/** What is not as the expectations have it, as sentences without the full stop. */
const unexpectedIn = (
  { index, expectations: { least, most, known } }: IndexDescription,
  rows: number,
  values: Index['values'],
): string[] => [
  ...(rows < least || rows > most
    ? [`${index} has ${rows} values; ${least} to ${most} were expected`]
    : []),
  ...known.flatMap(({ territory, year, value }) =>
    values[territory]?.[year] === Number(value)
      ? []
      : [`${index}: ${territory} ${year} should be ${value}`],
  ),
];
