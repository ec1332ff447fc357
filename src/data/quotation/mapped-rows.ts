// The rows of a table of any length → transactions, one after another, by a mapping. Nothing is held but the rows of one
// transaction, so rows of one transaction have to stand together; those that come later are found, for the transaction was
// judged without them.

import { LicetError, type Problem } from '../../model/errors.ts';
import { cleanText } from '../lists/readers/clean-text.ts';
import { LONGEST_LIST } from '../read/limits.ts';
import type { RawTransaction } from '../read/raw.ts';
import { SeenTexts } from '../read/seen-texts.ts';
import { at } from '../read/values.ts';
import { csvRows } from './csv-table.ts';
import {
  dealOf,
  groupKey,
  keptRows,
  mixedDays,
  noRow,
  ofNoGroup,
  placeOf,
  tooManyRows,
  whyLeftOut,
  type Named,
} from './deals.ts';
import { headerOf, isEmptyRow, type Header } from './header.ts';
import { lineBy } from './item-lines.ts';
import type { Mapping } from './mapping.ts';
import { isParquetName, isWorkbookName, noSheets, quotationTable } from './quotation-table.ts';
import type { Table, TableRow } from './table.ts';

/** By reason, how many rows were left out. */
export type LeftOut = Map<string, number>;

interface Row extends TableRow {
  readonly ragged?: Problem;
}

/** The rows below a header; each is counted as an editor counts, or in a workbook as the program does. */
interface Rows extends Named {
  readonly header: Header;
  readonly below: AsyncIterable<Row> | Iterable<Row>;
}

/**
 * A row that cannot be mapped is a transaction that is refused. Errors: the header and the mapping do not fit one another; it
 * cannot be told of which transaction a row is. `leftOut` counts anew.
 */
export async function* mappedRows(
  file: string,
  mapping: Mapping,
  leftOut: LeftOut,
): AsyncGenerator<RawTransaction> {
  leftOut.clear();
  const rows = isWorkbookName(file)
    ? await rowsOfSheet(file, mapping)
    : isParquetName(file)
      ? await rowsOfParquet(file, mapping)
      : await rowsOfCsv(file, mapping);
  let any = false;
  const kept = keptOf(rows, mapping, (why) => {
    any = true;
    if (why !== undefined) leftOut.set(why, (leftOut.get(why) ?? 0) + 1);
  });
  yield* mapping.groupBy === undefined
    ? eachAlone(kept, rows, mapping)
    : groupsOf(kept, rows, mapping, mapping.groupBy);
  if (!any) throw new LicetError([noRow(rows, mapping)]);
}

const rowsOfSheet = async (file: string, mapping: Mapping): Promise<Rows> => {
  const { sheet, headerRow } = mapping;
  const table = await quotationTable(file, { sheet, headerRow });
  const header = headerOf(table, mapping);
  const below = table.rows.filter(({ row }) => row > headerRow);
  const filled = below.filter((row) => !isEmptyRow(row));
  const { kept, problems } = keptRows(filled, table, mapping, header);
  problems.push(...mixedDays(kept, table, header));
  if (problems.length > 0) throw new LicetError(problems);
  // What an answer names is the file, which programs open; the sheet is that of the mapping, or the only one.
  return { shown: file, since1904: table.since1904, header, below };
};

const rowsOfParquet = async (file: string, mapping: Mapping): Promise<Rows> => {
  const { sheet, headerRow, columns, carried, leftOutRows, groupBy } = mapping;
  if (sheet !== undefined) throw noSheets(file, sheet);
  if (headerRow !== 1) throw noHeaderRow(file, mapping);
  const { parquetTableRows } = await import('./parquet-table.ts');
  const rows = parquetTableRows(
    file,
    (name) => columns.has(name) || carried.has(name) || leftOutRows.has(name) || name === groupBy,
  );
  const named: Named = { shown: file, since1904: false };
  const { value: names } = await rows.next();
  try {
    const table: Table = { ...named, rows: [names as TableRow], hiddenColumns: new Set() };
    return { ...named, header: headerOf(table, mapping), below: rows };
  } catch (error) {
    await rows.return(undefined);
    throw error;
  }
};

const noHeaderRow = (file: string, { headerRow, file: mapping }: Mapping): LicetError =>
  new LicetError([
    {
      code: 'no-effect',
      place: { file },
      what: `Parquet has names of columns and no row of them, and the mapping says header-row: ${headerRow}`,
      remedy: `Leave header-row out of ${mapping}`,
    },
  ]);

/** Rows by which it is told whether the header is where the mapping says. */
const LOOKED_AT = 40;

const rowsOfCsv = async (file: string, mapping: Mapping): Promise<Rows> => {
  const { sheet, headerRow } = mapping;
  if (sheet !== undefined) throw noSheets(file, sheet);
  const rows = csvRows(file, headerRow);
  const first: Row[] = [];
  const below: Row[] = [];
  while (first.length < Math.max(LOOKED_AT, headerRow)) {
    const { value: row, done } = await rows.next();
    if (done === true) break;
    first.push(row);
    if (row.row > headerRow) below.push({ ...row, row: row.line });
  }
  const named: Named = { shown: file, since1904: false };
  const whole = first.filter(({ ragged }) => ragged === undefined);
  try {
    const header = headerOf({ ...named, rows: whole, hiddenColumns: new Set() }, mapping);
    return { ...named, header, below: followed(below, rows) };
  } catch (error) {
    // Nobody reads on, and a pipe would be waited for.
    await rows.return(undefined);
    throw error;
  }
};

async function* followed(
  first: readonly Row[],
  rest: AsyncIterable<Row & { readonly line: number }>,
): AsyncGenerator<Row> {
  yield* first;
  for await (const row of rest) yield { ...row, row: row.line };
}

/** `told`: of each row that holds something, with the reason where it is left out. */
async function* keptOf(
  { below, header }: Rows,
  mapping: Mapping,
  told: (why: string | undefined) => void,
): AsyncGenerator<Row> {
  for await (const row of below) {
    if (isEmptyRow(row)) continue;
    const why = row.ragged ? undefined : whyLeftOut(row, mapping, header);
    told(why);
    if (why === undefined) yield row;
  }
}

async function* eachAlone(
  kept: AsyncIterable<Row>,
  rows: Rows,
  mapping: Mapping,
): AsyncGenerator<RawTransaction> {
  for await (const row of kept)
    yield row.ragged ? unread(row, rows, [row.ragged]) : rawOf([row], rows, mapping);
}

async function* groupsOf(
  kept: AsyncIterable<Row>,
  rows: Rows,
  mapping: Mapping,
  groupBy: string,
): AsyncGenerator<RawTransaction> {
  const position = rows.header.positionOf.get(groupBy)!;
  const ended = new SeenTexts();
  let key: string | undefined;
  let group: Row[] = [];
  let more = 0;
  const made = (): RawTransaction =>
    more === 0
      ? rawOf(group, rows, mapping)
      : unread(group[0]!, rows, [tooManyRows(rows, group[0]!.row, group.length + more, mapping)]);
  for await (const row of kept) {
    // Of which transaction it is an item nobody knows, and none can be judged without it.
    if (row.ragged) throw new LicetError([row.ragged]);
    const own = groupKey(row, position);
    if (own === undefined && !(mapping.emptyGroupAsAbove && key !== undefined))
      throw new LicetError([ofNoGroup(rows, row.row, mapping)]);
    if (own === undefined || own === key) {
      if (group.length < LONGEST_LIST) group.push(row);
      else more += 1;
      continue;
    }
    if (key !== undefined) yield made();
    if (!ended.add(own)) throw comesBack(rows, row.row, groupBy, own);
    [key, group, more] = [own, [row], 0];
  }
  if (key !== undefined) yield made();
}

const comesBack = (rows: Rows, row: number, groupBy: string, key: string): LicetError =>
  new LicetError([
    {
      code: 'duplicate-id',
      place: placeOf(rows, row, groupBy),
      what: `Rows of '${key}' stand further up too, with others between them, and their transaction was judged without this one`,
      remedy: `Sort the file by ${groupBy} first, so that rows of one transaction follow one another`,
    },
  ]);

/** A row of which nothing can be read; its place tells which it is. */
const unread = ({ row }: Row, rows: Rows, refused: readonly Problem[]): RawTransaction => {
  const place = () => placeOf(rows, row);
  return {
    value: {},
    file: rows.shown,
    line: row,
    place,
    keyPlace: place,
    lineAt: () => row,
    refused,
  };
};

const rawOf = (group: readonly Row[], rows: Rows, mapping: Mapping): RawTransaction => {
  const problems: Problem[] = [];
  const { raw } = dealOf(group, rows, mapping, rows.header, problems);
  for (const row of group) problems.push(...namelessFilled(row, rows, mapping));
  const { file, line } = raw;
  // What a mapping says of every transaction stands in no row: it counts as said in the first.
  const place: RawTransaction['place'] = (path) => {
    const own = raw.place(path);
    return own.file === file ? own : placeOf(rows, line);
  };
  const items = group.length === 1 ? [] : linesOfItems(raw.value, place, line);
  return {
    ...raw,
    place,
    keyPlace: place,
    lineAt: lineBy(line, items),
    ...(problems.length > 0 && { refused: problems }),
    ...(mapping.carried.size > 0 && { carried: carriedOf(group, rows, mapping) }),
  };
};

const linesOfItems = (
  value: unknown,
  place: RawTransaction['place'],
  line: number,
): readonly number[] => {
  const items = at(value, ['items']);
  if (!Array.isArray(items)) return [];
  return items.map((_, item) => place(['items', String(item)]).line ?? line);
};

/** Such a column was empty as far as the header was looked at, so that nobody was asked about it. */
const namelessFilled = ({ row, cells }: Row, rows: Rows, { file }: Mapping): Problem[] =>
  rows.header.nameless.flatMap((position): Problem[] => {
    const text = cleanText(cells[position]?.text);
    if (text === undefined) return [];
    const name = rows.header.names[position]!;
    return [
      {
        code: 'unknown-key',
        place: placeOf(rows, row, name),
        what: `The cell says '${text}', and its column has no name, and the mapping says nothing of it`,
        remedy: `Write '${name}' under columns, or under leave-out or carry, in ${file}`,
      },
    ];
  });

/** As the cells have it; of several rows what they say, each once. */
const carriedOf = (
  group: readonly Row[],
  { header: { positionOf } }: Rows,
  { carried }: Mapping,
): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...carried].map((name) => {
      const texts = group.map(({ cells }) => cells[positionOf.get(name)!]?.text ?? '');
      return [name, [...new Set(texts)].join('; ')];
    }),
  );
