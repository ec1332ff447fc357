// licet map FROM, or licet new mapping FROM: a first mapping from the header of a spreadsheet and a sample of its rows. A column
// is mapped by a name that the documents have, and by nothing else.

import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { yamlScalar } from '../data/edit/written-yaml.ts';
import { draftOf, type SampledColumn } from '../data/quotation/draft.ts';
import { isEmptyRow, namesIn } from '../data/quotation/header.ts';
import { quotationTable } from '../data/quotation/quotation-table.ts';
import type { Table } from '../data/quotation/table.ts';
import { writeWhole } from '../data/read/files.ts';
import { Territories } from '../data/places/territories.ts';
import { listsWith } from '../core/logic/read-code.ts';
import { hasRow } from '../core/study/crosswalk.ts';
import { LicetError } from '../model/errors.ts';
import { mappingText } from '../report/new-mapping.ts';
import { printable } from '../report/printable.ts';
import { Screener } from '../screener.ts';
import type { Run } from './run.ts';
import { ownExporter } from './own-exporter.ts';
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
  const { columns, facts } = new Screener(
    sources,
    { lists: 'bundled', today: run.today },
    sources.rulebooks,
  );
  const table = await quotationTable(from, {
    sheet: given.sheet,
    headerRow: undefined,
    first: SAMPLE + ABOVE,
  });
  const headerRow = headerIn(table);
  const names = namesOf(table, headerRow);
  const places = new Territories(sources.territories);
  const { known, others, toDecide } = draftOf(sampledIn(table, headerRow, names), {
    columns,
    facts,
    isPlace: (text) => places.resolve(text) !== undefined,
    listsWith: (text) =>
      listsWith(text, sources.library.controlLists, (list, code) =>
        hasRow(sources.library, list, code),
      ),
  });
  const { sheet } = table;
  const stated = [...known.values()];
  // A sheet that says who exports says it of each row.
  const constants = new Map(
    stated.some((where) => /\bexporter\./.test(where)) ? [] : ownExporter(settings, places),
  );
  writeWhole(
    file,
    schemaLineFor(file, 'mapping') +
      mappingText(
        {
          spreadsheet: basename(from),
          sheet,
          headerRow,
          known,
          others,
          constants,
          dates: settings.dates,
        },
        yamlScalar,
      ) +
      decisionsText(toDecide),
  );
  const counts = `${known.size} of ${names.size} columns are known by their names${others.length === 0 ? '' : ', the others are left out'}.`;
  const then = `Finish it, then licet new transactions ${from} --mapping ${file} makes the transactions, and licet screen ${from} --map ${file} screens the rows as they stand.`;
  const lines = [
    file,
    `${counts} ${then}`,
    ...(others.length === 0 ? [] : [`Not placed: ${others.join(', ')}`]),
    ...toDecide.map((one) => `To decide: ${one}`),
  ];
  run.streams.out(`${lines.map(printable).join('\n')}\n`);
  return 0;
};

/** Behind the mapping, as comments. */
const decisionsText = (toDecide: readonly string[]): string =>
  toDecide.length === 0
    ? ''
    : `\n# To decide, by the first ${SAMPLE} rows:\n${toDecide.map((one) => `#   ${printable(one)}\n`).join('')}`;

/** Rows of which the words are looked at. */
const SAMPLE = 1000;

const sampledIn = (
  { rows }: Table,
  headerRow: number,
  names: ReadonlyMap<number, string>,
): readonly SampledColumn[] => {
  const below = rows.filter((row) => row.row > headerRow && !isEmptyRow(row)).slice(0, SAMPLE);
  return [...names].map(([at, name]) => ({
    name,
    texts: below.flatMap(({ cells }) => {
      const text = cells[at]?.text.trim() ?? '';
      return text === '' ? [] : [text];
    }),
    rows: below.length,
  }));
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

/** By position, of the columns that hold something. */
const namesOf = ({ rows }: Table, headerRow: number): ReadonlyMap<number, string> => {
  const below = rows.filter(({ row }) => row >= headerRow);
  const width = below.reduce((widest, { cells }) => Math.max(widest, cells.length), 0);
  const names = namesIn(below[0]!.cells, width);
  return new Map(
    [...names.entries()].filter(([at]) =>
      below.some(({ cells }) => (cells[at]?.text.trim() ?? '') !== ''),
    ),
  );
};
