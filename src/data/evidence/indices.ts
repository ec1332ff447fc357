// Country indices: index.yaml and values.csv (territory, year, value) in a folder each.

import { CsvError, parse } from 'csv-parse/sync';
import { join } from 'node:path';
import { parseSpan } from '../../model/dates.ts';
import { LicetError, type Problem } from '../../model/errors.ts';
import type { Index } from '../../model/evidence.ts';
import { indexDocument } from '../../model/schema/data.ts';
import { readText } from '../read/files.ts';
import { sha256 } from '../read/hash.ts';
import { shaped } from '../read/shape.ts';
import { readSource } from '../read/source.ts';
import { foldersIn } from '../read/walk.ts';

export const loadIndices = (folder: string): Index[] => {
  const problems: Problem[] = [];
  const indices = foldersIn(folder).flatMap((name) => loadIndex(folder, name, problems) ?? []);
  if (problems.length > 0) throw new LicetError(problems);
  return indices;
};

const loadIndex = (folder: string, name: string, problems: Problem[]): Index | undefined => {
  const shown = `data/indices/${name}`;
  const source = readSource(
    join(folder, name, 'index.yaml'),
    'index.yaml',
    `${shown}/index.yaml`,
    problems,
  );
  const document = source?.documents[0];
  const shape = document && shaped(indexDocument, document, problems);
  if (!shape) return undefined;
  const file = `${shown}/values.csv`;
  const text = readText(join(folder, name, 'values.csv'));
  const values: Record<string, Record<string, number>> = {};
  const wrong = (line: number, what: string): void =>
    void problems.push({
      code: 'not-csv',
      place: { file, line },
      what,
      remedy: 'Restore the row from the publisher',
    });
  let table: string[][];
  try {
    table = parse(text);
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    wrong(Number(error['lines'] ?? 1), `This is not CSV: ${error.message}`);
    return undefined;
  }
  const [header, ...rows] = table;
  if (header?.join() !== 'territory,year,value')
    wrong(1, 'The columns should be territory,year,value');
  for (const [index, [territory = '', year = '', value = '']] of rows.entries()) {
    const number = Number(value);
    if (value === '' || Number.isNaN(number)) wrong(index + 2, `'${value}' is not a number`);
    if (number < Number(shape.scale.least) || number > Number(shape.scale.most))
      wrong(index + 2, `${value} is outside the scale`);
    (values[territory] ??= {})[year] = number;
  }
  const { least, most, known } = shape.expectations;
  const expect = (holds: boolean, what: string): void => {
    if (!holds)
      problems.push({
        code: 'expectation-failed',
        place: document.place(['expectations']),
        what,
        remedy: 'Check the values against the publisher before changing the expectation',
      });
  };
  expect(
    rows.length >= least && rows.length <= most,
    `${name} has ${rows.length} values; ${least} to ${most} were expected`,
  );
  for (const row of known)
    expect(
      values[row.territory]?.[row.year] === Number(row.value),
      `${name}: ${row.territory} ${row.year} should be ${row.value}`,
    );
  return {
    id: shape.index,
    title: shape.title,
    publisher: shape.publisher,
    address: shape.address,
    rights: shape.rights,
    fact: shape.fact,
    ...(shape['change-over'] !== undefined && { changeOver: Number(shape['change-over']) }),
    ...(shape.absent !== undefined && { absent: Number(shape.absent) }),
    measure: shape.measure,
    direction: shape.direction,
    staleAfter: parseSpan(shape['stale-after'])!,
    sha256: sha256(text),
    rows: rows.length,
    editions: [...new Set(rows.map(([, year = '']) => year))].sort().map((year) => ({
      year,
      published: `${Number(year) + shape['published-year-offset']}-${shape['published-month-day']}`,
    })),
    values,
  };
};
