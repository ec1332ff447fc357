// The names of the columns of a table, and what a mapping says of each. A column of which it says nothing is an error: what
// nobody mapped and nobody left out would be lost in silence.

import { LicetError, type Problem } from '../../model/errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import { cleanText } from '../lists/readers/clean-text.ts';
import type { MappedColumn, Mapping } from './mapping.ts';
import { lettersOf, type Table, type TableRow } from './table.ts';

/** By position the name of a column; a letter stands for the name of one that has none, or bears it twice. */
export const namesIn = (cells: TableRow['cells'], width: number): readonly string[] => {
  const written = Array.from({ length: width }, (_, at) => cleanText(cells[at]?.text) ?? '');
  const times = new Map<string, number>();
  for (const name of written) times.set(name, (times.get(name) ?? 0) + 1);
  return written.map((name, at) =>
    name === '' || times.get(name)! > 1 ? `column ${lettersOf(at)}` : name,
  );
};

export const isEmptyRow = ({ cells }: Pick<TableRow, 'cells'>): boolean =>
  cells.every((cell) => cell === undefined || cleanText(cell.text) === undefined);

export interface Header {
  readonly names: readonly string[];
  /** By position, the column that is mapped there. */
  readonly mapped: ReadonlyMap<number, MappedColumn>;
  readonly positionOf: ReadonlyMap<string, number>;
  /** Positions of columns without a name of which the mapping says nothing: they hold nothing in the rows that were looked at. */
  readonly nameless: readonly number[];
}

/** Rows in which the header is looked for, to say where it is. */
const ABOVE = 40;

/** Errors: there is no such row; columns without a word in the mapping; columns of the mapping that are not there. */
export const headerOf = (table: Table, mapping: Mapping): Header => {
  const row = table.rows.find((one) => one.row === mapping.headerRow);
  const width = table.rows.reduce(
    (widest, { row: number, cells }) =>
      number < mapping.headerRow ? widest : Math.max(widest, cells.length),
    0,
  );
  const names = namesIn(row?.cells ?? [], width);
  const elsewhere = betterRow(table, mapping, names);
  if (elsewhere) throw new LicetError([elsewhere]);
  const positionOf = new Map(names.map((name, at) => [name, at]));
  const problems = [
    ...missing(mapping, names, table.shown),
    ...names.flatMap((name, at) => unsaid(name, at, table, mapping)),
  ];
  if (problems.length > 0) throw new LicetError(problems);
  return {
    names,
    positionOf,
    nameless: [...names.keys()].filter(
      (at) => cleanText(row?.cells[at]?.text) === undefined && !isSaid(names[at]!, mapping),
    ),
    mapped: new Map(
      [...mapping.columns.values()].map((column) => [positionOf.get(column.name)!, column]),
    ),
  };
};

const betterRow = (
  { rows, shown }: Table,
  mapping: Mapping,
  names: readonly string[],
): Problem | undefined => {
  const has = (all: readonly string[]): number =>
    all.filter((name) => mapping.columns.has(name)).length;
  const here = has(names);
  if (here === mapping.columns.size) return undefined;
  const best = rows
    .slice(0, ABOVE)
    .map(({ row, cells }) => ({ row, found: has(namesIn(cells, cells.length)) }))
    .reduce((so, one) => (one.found > so.found ? one : so), { row: 0, found: here });
  if (best.row === 0) return undefined;
  return {
    code: 'wrong-type',
    place: { file: shown, line: mapping.headerRow },
    what: `Row ${mapping.headerRow} has ${here} of the ${mapping.columns.size} columns that the mapping names, and row ${best.row} has ${best.found}`,
    remedy: `Write header-row: ${best.row} into ${mapping.file}`,
  };
};

const missing = (mapping: Mapping, names: readonly string[], shown: string): Problem[] => {
  const known = new Set(names);
  const used = [...mapping.columns.keys()].map((name) => ({ name, place: mapping.placeOf(name) }));
  const { groupBy, leftOutRows, carried } = mapping;
  const others = [groupBy, ...leftOutRows.keys(), ...carried].flatMap((name) =>
    name === undefined || mapping.columns.has(name) ? [] : [{ name, place: mapping.place }],
  );
  return [...used, ...others].flatMap(({ name, place }): Problem[] =>
    known.has(name)
      ? []
      : [
          {
            code: 'unknown-key',
            place,
            what: `Row ${mapping.headerRow} of ${shown} has no column '${name}'`,
            remedy: didYouMean(
              name,
              names.filter((one) => !mapping.columns.has(one) && !mapping.leftOut.has(one)),
              'Write it as it stands there, or take it out of the mapping',
            ),
          },
        ],
  );
};

const isSaid = (
  name: string,
  { columns, leftOut, groupBy, leftOutRows, carried }: Mapping,
): boolean =>
  columns.has(name) ||
  leftOut.has(name) ||
  name === groupBy ||
  leftOutRows.has(name) ||
  carried.has(name);

const unsaid = (name: string, at: number, table: Table, mapping: Mapping): Problem[] => {
  const { columns, leftOut, headerRow, file } = mapping;
  if (isSaid(name, mapping)) return [];
  // One of several columns of a name may be left out by it with the others.
  const written = cleanText(table.rows.find(({ row }) => row === headerRow)?.cells[at]?.text);
  if (written !== undefined && leftOut.has(written)) return [];
  const isEmpty = table.rows.every(
    ({ row, cells }) => row <= headerRow || cleanText(cells[at]?.text) === undefined,
  );
  if (written === undefined && isEmpty) return [];
  const twice =
    written !== undefined && written !== name ? `, called '${written}' like another` : '';
  const hidden = table.hiddenColumns.has(at) ? ', which is hidden' : '';
  const free = [...columns.keys()].filter((one) => one !== name);
  return [
    {
      code: 'unknown-key',
      place: { file: table.shown, line: headerRow },
      what: `The mapping says nothing of '${name}'${twice}${hidden}`,
      remedy: didYouMean(
        name,
        free,
        `Write it under columns with the place where it goes, or under leave-out or carry, in ${file}`,
      ),
    },
  ];
};
