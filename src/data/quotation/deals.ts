// The rows of a table → transactions, by a mapping. Nothing is guessed: what cannot be mapped is a problem with its row and
// column, and rows that are left out are told.

import { isDeepStrictEqual } from 'node:util';
import type { Place, Problem } from '../../model/errors.ts';
import { cleanText } from '../lists/readers/clean-text.ts';
import { LONGEST_LIST } from '../read/limits.ts';
import type { Path } from '../read/path.ts';
import type { RawTransaction } from '../read/raw.ts';
import { cellValue } from './cell-value.ts';
import { partOf } from './codes-by-list.ts';
import { putConstants } from './constants.ts';
import { headerOf, isEmptyRow, type Header } from './header.ts';
import { compared, type MappedColumn, type Mapping } from './mapping.ts';
import { severalItems } from './one-item.ts';
import { Put, valueFrom } from './put.ts';
import { servicesAsGoods } from './services.ts';
import type { Table, TableRow } from './table.ts';
import { isInNumbers } from './written-day.ts';

export interface Deal {
  readonly id: string;
  readonly raw: RawTransaction;
  readonly rows: readonly number[];
}

export interface LeftOutRow {
  readonly row: number;
  readonly why: string;
}

export interface Deals {
  readonly deals: readonly Deal[];
  readonly leftOut: readonly LeftOutRow[];
  readonly problems: readonly Problem[];
  /** Rows below the header that hold something. */
  readonly rows: number;
  /** Of the columns, in their order. */
  readonly names: readonly string[];
}

/** Errors: the header and the mapping do not fit one another. What is wrong with rows is among the problems. */
export const dealsIn = (table: Table, mapping: Mapping): Deals => {
  const header = headerOf(table, mapping);
  const below = table.rows.filter((row) => row.row > mapping.headerRow && !isEmptyRow(row));
  const { kept, leftOut, problems } = keptRows(below, table, mapping, header);
  if (below.length === 0) problems.push(noRow(table, mapping));
  problems.push(...mixedDays(kept, table, header));
  const deals = groupsOf(kept, table, mapping, header, problems).flatMap((rows): Deal[] => {
    if (rows.length <= LONGEST_LIST) return [dealOf(rows, table, mapping, header, problems)];
    problems.push(tooManyRows(table, rows[0]!.row, rows.length, mapping));
    return [];
  });
  problems.push(...idsTwice(deals, table, mapping));
  return { deals, leftOut, problems, rows: below.length, names: header.names };
};

export const noRow = ({ shown }: Pick<Table, 'shown'>, { headerRow }: Mapping): Problem => ({
  code: 'file-empty',
  place: { file: shown, line: headerRow },
  what: 'There is no row below the header',
  remedy: 'Look whether it is the right sheet, and the right header-row in the mapping',
});

export const tooManyRows = (
  table: Named,
  first: number,
  rows: number,
  { groupBy }: Mapping,
): Problem => ({
  code: 'over-limit',
  place: placeOf(table, first, groupBy),
  what: `${rows} rows are of one transaction, which may have ${LONGEST_LIST} items`,
  remedy: 'Look whether group-by names the right column, or split the transaction',
});

/** Of a table as much as one row asks for. */
export type Named = Pick<Table, 'shown' | 'since1904'>;

export const placeOf = ({ shown }: Pick<Table, 'shown'>, row: number, column?: string): Place => ({
  file: shown,
  line: row,
  ...(column !== undefined && { cell: column }),
});

interface Kept {
  readonly kept: readonly TableRow[];
  readonly leftOut: readonly LeftOutRow[];
  readonly problems: Problem[];
}

export const keptRows = (
  rows: readonly TableRow[],
  table: Pick<Table, 'shown'>,
  mapping: Mapping,
  header: Header,
): Kept => {
  const leftOut: LeftOutRow[] = [];
  const hidden: number[] = [];
  const kept = rows.filter((row) => {
    const why = whyLeftOut(row, mapping, header);
    if (why !== undefined) leftOut.push({ row: row.row, why });
    else if (row.hidden && mapping.hiddenRows === undefined) hidden.push(row.row);
    else return true;
    return false;
  });
  const problems: Problem[] =
    hidden.length === 0
      ? []
      : [
          {
            code: 'missing-key',
            place: placeOf(table, hidden[0]!),
            what: `${rowsText(hidden)} ${hidden.length === 1 ? 'is' : 'are'} hidden, by hand or by a filter, and nothing says whether they count`,
            remedy: `Write hidden-rows: read or hidden-rows: leave-out into ${mapping.file}`,
          },
        ];
  return { kept, leftOut, problems };
};

/** Nothing where the row counts, or nobody has said whether it does. */
export const whyLeftOut = (
  { cells, hidden }: TableRow,
  { leftOutRows, hiddenRows }: Mapping,
  { positionOf }: Header,
): string | undefined => {
  for (const [column, values] of leftOutRows) {
    const text = cleanText(cells[positionOf.get(column)!]?.text);
    if (text !== undefined && values.has(compared(text))) return `${column} is ${text}`;
  }
  return hidden && hiddenRows === 'leave-out' ? 'hidden' : undefined;
};

/** 'Row 4', 'Rows 4 to 7 and 9' */
export const rowsText = (rows: readonly number[], word = 'Row'): string => {
  const spans: [number, number][] = [];
  for (const row of rows) {
    const last = spans.at(-1);
    if (last && row === last[1] + 1) last[1] = row;
    else spans.push([row, row]);
  }
  const texts = spans.flatMap(([from, to]) =>
    to - from < 2 ? [...new Set([from, to])].map(String) : [`${from} to ${to}`],
  );
  const all =
    texts.length > 1 ? `${texts.slice(0, -1).join(', ')} and ${texts.at(-1)}` : texts.join('');
  return `${word}${rows.length === 1 ? '' : 's'} ${all}`;
};

/**
 * A column with days and with days as text: a program that reads the month first has made days of those that it could,
 * wrongly, and left the others.
 */
export const mixedDays = (
  rows: readonly TableRow[],
  table: Pick<Table, 'shown'>,
  { mapped }: Header,
): Problem[] =>
  [...mapped].flatMap(([at, { name, targets }]): Problem[] => {
    if (!targets.some(({ kind }) => kind === 'day')) return [];
    const days = rows.filter(({ cells }) => cells[at]?.kind === 'day');
    const texts = rows.filter(
      ({ cells }) => isInNumbers(cleanText(cells[at]?.text) ?? '') && cells[at]?.kind === 'text',
    );
    if (days.length === 0 || texts.length === 0) return [];
    return [
      {
        code: 'wrong-type',
        place: placeOf(table, texts[0]!.row, name),
        what: `'${cleanText(texts[0]!.cells[at]!.text)}' is text, and other cells of the column are days: a program that reads dates in another order has made wrong days of those that it could`,
        remedy:
          'Import the file into the spreadsheet anew with the right order, and look at each day',
      },
    ];
  });

/** Rows of one transaction, in the order in which each begins. */
const groupsOf = (
  rows: readonly TableRow[],
  table: Table,
  { groupBy, emptyGroupAsAbove, file }: Mapping,
  { positionOf }: Header,
  problems: Problem[],
): readonly (readonly TableRow[])[] => {
  if (groupBy === undefined) return rows.map((row) => [row]);
  const groups = new Map<string, TableRow[]>();
  let above: TableRow[] | undefined;
  for (const row of rows) {
    const key = groupKey(row, positionOf.get(groupBy)!);
    if (key === undefined && !(emptyGroupAsAbove && above)) {
      problems.push(ofNoGroup(table, row.row, { groupBy, file }));
      continue;
    }
    if (key !== undefined) {
      above = groups.get(key) ?? [];
      groups.set(key, above);
    }
    above!.push(row);
  }
  return [...groups.values()];
};

export const ofNoGroup = (
  table: Named,
  row: number,
  { groupBy, file }: Pick<Mapping, 'groupBy' | 'file'>,
): Problem => ({
  code: 'missing-key',
  place: placeOf(table, row, groupBy),
  what: 'The cell is empty, and it says to which transaction the row belongs',
  remedy: `Fill it; write empty-group: as-above into ${file} where such a row goes on with the one above; or leave-out-rows where it is no item`,
});

export const groupKey = ({ cells }: TableRow, at: number): string | undefined =>
  cleanText(cells[at]?.text);

/** What is wrong with the rows is added to the problems. */
export const dealOf = (
  rows: readonly TableRow[],
  table: Named,
  mapping: Mapping,
  header: Header,
  problems: Problem[],
): Deal => {
  const put = new Put();
  const first = rows[0]!;
  const told = problems.length;
  for (const [item, row] of rows.entries())
    for (const [at, column] of header.mapped) putCell(row, at, column, item, table, put, problems);
  if (mapping.groupBy !== undefined && !put.has('id')) {
    const at = header.positionOf.get(mapping.groupBy)!;
    const target = { path: ['id'], ofItem: false, kind: 'text', cell: 'one' } as const;
    const own = mapping.columns.get(mapping.groupBy) ?? { ...NO_COLUMN, name: mapping.groupBy };
    putCell(first, at, { ...own, targets: [target] }, 0, table, put, problems);
  }
  putConstants(mapping, rows.length, put);
  for (const said of servicesAsGoods(put, mapping.file))
    problems.push({ code: 'wrong-type', ...said });
  const id = String(put.get('id') ?? '');
  const idCell = placeOf(table, first.row, idColumn(mapping));
  if (id === '' && !problems.slice(told).some(({ place }) => isDeepStrictEqual(place, idCell)))
    problems.push({
      code: 'missing-key',
      place: idCell,
      what: 'The row has no id, by which its transaction is called',
      remedy: `Fill the cell; where the row is no item, name it under leave-out-rows in ${mapping.file}`,
    });
  const value = valueFrom(put);
  const place = (path: Path): Place => put.placeAt(path) ?? placeOf(table, first.row);
  return {
    id,
    rows: rows.map(({ row }) => row),
    raw: {
      file: table.shown,
      line: first.row,
      value,
      place,
      keyPlace: place,
      lineAt: (path) => place(path).line,
    },
  };
};

const NO_COLUMN = { values: new Map<string, string>(), separator: ';', lists: [] };

const idColumn = ({ columns, groupBy }: Mapping): string | undefined =>
  [...columns.values()].find(({ targets }) =>
    targets.some(({ ofItem, path }) => !ofItem && path.join('.') === 'id'),
  )?.name ?? groupBy;

const putCell = (
  row: TableRow,
  at: number,
  column: MappedColumn,
  item: number,
  table: Named,
  put: Put,
  problems: Problem[],
): void => {
  const place = placeOf(table, row.row, column.name);
  const refuse = (said: Pick<Problem, 'what' | 'remedy'>): void =>
    void problems.push({ code: 'wrong-type', place, ...said });
  let refused = false;
  for (const target of column.targets) {
    const cell = row.cells[at];
    const isMeant = cell !== undefined && column.values.has(compared(cell.text));
    const read =
      severalItems(cell, target, isMeant, column) ?? cellValue(cell, target, column, table);
    if ('what' in read) {
      // One column in several places is told once.
      if (!refused) refuse({ what: read.what, remedy: read.remedy });
      refused = true;
      continue;
    }
    if (read.value === undefined) continue;
    const path = target.ofItem ? ['items', String(item), ...target.path] : target.path;
    const value = partOf(read.value, target, column.lists);
    if (value === undefined) continue;
    const other = put.put(path, value, place);
    if (other)
      refuse({
        what: `The cell says '${textOf(value)}', and row ${other.line} of the same transaction another thing`,
        remedy: 'Mend one of the two, or map the column to an item',
      });
  }
};

const textOf = (value: string | readonly string[]): string =>
  typeof value === 'string' ? value : value.join('; ');

const idsTwice = (deals: readonly Deal[], table: Table, mapping: Mapping): Problem[] => {
  const firstOf = new Map<string, Deal>();
  return deals.flatMap((deal): Problem[] => {
    const other = firstOf.get(deal.id);
    if (deal.id === '' || !other) {
      firstOf.set(deal.id, deal);
      return [];
    }
    return [
      {
        code: 'duplicate-id',
        place: placeOf(table, deal.rows[0]!, idColumn(mapping)),
        what: `The id '${deal.id}' is that of row ${other.rows[0]} already`,
        remedy: `Where rows of one number are items of one transaction, write group-by into ${mapping.file}`,
      },
    ];
  });
};
