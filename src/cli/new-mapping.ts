// licet new mapping FROM: a first mapping from the header of a spreadsheet. Nothing is guessed but by the names of columns that
// the documents have.

import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { yamlScalar } from '../data/edit/written-yaml.ts';
import { isEmptyRow, namesIn } from '../data/quotation/header.ts';
import { quotationTable } from '../data/quotation/quotation-table.ts';
import type { Table } from '../data/quotation/table.ts';
import { writeWhole } from '../data/read/files.ts';
import type { Columns } from '../data/read/csv-header.ts';
import { LicetError } from '../model/errors.ts';
import { mappingText } from '../report/new-mapping.ts';
import { printable } from '../report/printable.ts';
import { Screener } from '../screener.ts';
import type { Run } from './run.ts';
import { readSettings, type Given } from './settings.ts';
import { sourcesFor } from './sources.ts';
import { schemaLineFor } from './working-folder.ts';

export interface NewMappingArguments extends Given {
  readonly sheet?: string;
  readonly output?: string;
}

/** Errors: the spreadsheet cannot be read, or is empty; the file exists. */
export const newMappingCommand = async (
  from: string,
  given: NewMappingArguments,
  run: Run,
): Promise<number> => {
  const file = given.output ?? `${basename(from).replace(/\.[^.]+$/, '')}.mapping.yaml`;
  if (existsSync(file))
    throw new LicetError([
      {
        code: 'duplicate-id',
        place: { file },
        what: 'The file exists already',
        remedy: 'Name another with -o',
      },
    ]);
  const settings = await readSettings(given);
  const sources = await sourcesFor(run, settings);
  const { columns } = new Screener(
    sources,
    { lists: 'bundled', today: run.today },
    sources.rulebooks,
  );
  const table = await quotationTable(from, { sheet: given.sheet, headerRow: undefined });
  const headerRow = headerIn(table);
  const names = namesOf(table, headerRow);
  const pathOf = pathsByName(columns);
  const known = new Map(
    names.flatMap((name) => {
      const path = pathOf.get(letters(name));
      return path === undefined ? [] : [[name, path] as const];
    }),
  );
  const others = names.filter((name) => !known.has(name));
  const { sheet } = table;
  writeWhole(
    file,
    schemaLineFor(file, 'mapping') +
      mappingText({ spreadsheet: basename(from), sheet, headerRow, known, others }, yamlScalar),
  );
  const counts = `${known.size} of ${names.length} columns are known by their names${others.length === 0 ? '' : ', the others are left out'}.`;
  const then = `Finish it, then licet new transactions ${from} --mapping ${file} makes the transactions.`;
  run.streams.out(`${[file, `${counts} ${then}`].map(printable).join('\n')}\n`);
  return 0;
};

/** Rows in which the header is looked for. */
const ABOVE = 40;

/** The first row with as many texts as any below it has cells; titles above a table have fewer. */
const headerIn = ({ rows, shown }: Table): number => {
  const filled = rows
    .filter((row) => !isEmptyRow(row))
    .slice(0, ABOVE)
    .map(({ row, cells }) => ({
      row,
      texts: cells.filter((cell) => cell?.kind === 'text' && cell.text.trim() !== '').length,
    }));
  const most = Math.max(0, ...filled.map(({ texts }) => texts));
  const header = filled.find(({ texts }) => texts === most);
  if (header && most > 0) return header.row;
  throw new LicetError([
    {
      code: 'file-empty',
      place: { file: shown },
      what: 'No row has texts that could be the names of columns',
      remedy: 'Look whether it is the right file and sheet',
    },
  ]);
};

const namesOf = ({ rows }: Table, headerRow: number): readonly string[] => {
  const below = rows.filter(({ row }) => row >= headerRow);
  const width = below.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const names = namesIn(below[0]!.cells, width);
  return names.filter((_, at) => below.some(({ cells }) => (cells[at]?.text.trim() ?? '') !== ''));
};

const letters = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * 'Destination country' → destination.country, by the columns of CSV and by those of a party in each role. Of a column called
 * Date nobody knows whether it is the day of the quotation, which would make a look back of a deal that is to be decided.
 */
const pathsByName = (columns: Columns): ReadonlyMap<string, string> => {
  const paths = new Map<string, string>();
  for (const column of columns.keys()) {
    if (column.includes('.N')) {
      if (!column.startsWith('parties.N.') || column.includes('.N.', 9)) continue;
      const local = column.slice('parties.N.'.length);
      if (local !== 'role') paths.set(letters(`end-user.${local}`), `end-user.${local}`);
    } else if (column !== 'date') paths.set(letters(column), column);
  }
  return paths;
};
