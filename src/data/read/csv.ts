// CSV: one column per dotted path ('items.0.name', or 'item.name' where there is one item), one row per transaction.
// Unknown and doubled columns are refused before the first row is read. The sign between columns is read off the header.

import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { LicetError, type Place, type Problem } from '../../model/errors.ts';
import { PARTY_ROLES } from '../../model/fact.ts';
import { didYouMean } from '../../model/nearest.ts';
import type { RawTransaction } from './raw.ts';
import { brokenLine } from './files.ts';
import { LONGEST_LINE, MOST_COLUMNS, MOST_PROBLEMS, overLimit } from './limits.ts';
import { at } from './shape.ts';
import type { Path } from './yaml.ts';

/** Separates several values in one cell. */
const MANY = ';';

/** What a cell may hold: one text, several values, or yes and no in the spellings of spreadsheets. */
export type Cell = 'one' | 'many' | 'yes-no';

/** Patterns of the columns that may be used ('parties.N.role'), and what their cells hold. */
export type Columns = ReadonlyMap<string, Cell>;

export interface Table {
  readonly columns: Columns;
  /** Names of columns to leave out, as they stand in the header. */
  readonly ignored: ReadonlySet<string>;
}

interface Column {
  readonly name: string;
  /** Empty where the column is left out. */
  readonly path: readonly string[];
  readonly cell: Cell;
}

const DELIMITERS = { ',': 'commas', ';': 'semicolons', '\t': 'tabs' } as const;
type Delimiter = keyof typeof DELIMITERS;

export async function* csvTransactions(
  file: string,
  stream: AsyncIterable<Buffer>,
  table: Table,
): AsyncGenerator<RawTransaction> {
  const texts = utf8(stream, file)[Symbol.asyncIterator]();
  const begun = await headerText(texts, file);
  const delimiter = delimiterOf(begun);
  const parser = parse({
    info: true,
    bom: true,
    delimiter,
    // A file put together from several may end its lines in more than one way.
    record_delimiter: ['\r\n', '\n', '\r'],
    skip_empty_lines: true,
    max_record_size: LONGEST_LINE,
  });
  // A pipe does not carry errors: one of the source would end the process.
  Readable.from(withFirst(begun, texts))
    .on('error', (error) => parser.destroy(error))
    .pipe(parser);
  let columns: readonly Column[] | undefined;
  let line = 1;
  let rows = 0;
  let twice = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      // The parser counts a line end of Windows inside quotes twice.
      for (const cell of record) if (cell.includes('\r\n')) twice += cell.split('\r\n').length - 1;
      line = info.lines - twice;
      if (!columns) {
        columns = headerColumns(file, record, delimiter, table);
        continue;
      }
      rows += 1;
      yield rawOf(file, line, columns, record);
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const row = { file, line: Number((error as { lines?: number }).lines ?? line + twice) - twice };
    if (error.code === 'CSV_MAX_RECORD_SIZE')
      throw overLimit(
        row,
        `The row is longer than ${LONGEST_LINE} letters`,
        'Look for a quote that is never closed, or split the transaction',
      );
    throw new LicetError([
      {
        code: 'not-csv',
        place: row,
        what: `This is not CSV with ${DELIMITERS[delimiter]} between the columns: ${error.message}`,
        remedy: `Mend the row; cells with ${DELIMITERS[delimiter]} or quotes need quotes`,
      },
    ]);
  } finally {
    parser.destroy();
  }
  if (rows === 0)
    throw new LicetError([
      {
        code: 'file-empty',
        place: { file },
        what: 'The file has no rows',
        remedy: 'Write a transaction into it, or leave it out',
      },
    ]);
}

const rawOf = (
  file: string,
  line: number,
  columns: readonly Column[],
  row: readonly string[],
): RawTransaction => {
  // Lists close up over empty cells, so the names are laid out as the values are; only an error asks for one.
  let names: unknown;
  const nameAt = (path: Path): string | undefined => {
    names ??= nested(columns, row, ({ name }) => name);
    for (let length = path.length; length > 0; length -= 1) {
      const name = at(names, path.slice(0, length));
      if (typeof name === 'string') return name;
    }
    return undefined;
  };
  const place = (path: Path): Place => {
    const cell = nameAt(path);
    return { file, line, ...(cell !== undefined && { cell }) };
  };
  return {
    file,
    line,
    value: nested(columns, row, cellValue),
    place,
    keyPlace: place,
    lineAt: () => line,
  };
};

/** The text up to the end of the header, and whatever came with it. */
const headerText = async (texts: AsyncIterator<string>, file: string): Promise<string> => {
  let text = '';
  while (headerEnd(text) < 0) {
    if (text.length > LONGEST_LINE)
      throw overLimit(
        { file, line: 1 },
        `The header is longer than ${LONGEST_LINE} letters`,
        'Look for a quote that is never closed',
      );
    const next = await texts.next();
    if (next.done === true) break;
    text += next.value;
  }
  return text;
};

/** Where the first line that holds anything ends, outside quotes; below zero while that is not in sight. */
const headerEnd = (text: string): number => {
  const start = text.search(/\S/);
  if (start < 0) return -1;
  let quoted = false;
  for (let index = start; index < text.length; index += 1) {
    const sign = text[index];
    if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === '\n' || sign === '\r')) return index;
  }
  return -1;
};

/** The sign that stands most often in the header; a comma where there is none. */
const delimiterOf = (text: string): Delimiter => {
  const end = headerEnd(text);
  const header = (end < 0 ? text : text.slice(0, end)).replace(/"[^"]*"/g, '');
  const count = (sign: string): number => header.split(sign).length - 1;
  return (Object.keys(DELIMITERS) as Delimiter[]).reduce((best, sign) =>
    count(sign) > count(best) ? sign : best,
  );
};

async function* withFirst(first: string, rest: AsyncIterator<string>): AsyncGenerator<string> {
  yield first;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

async function* utf8(stream: AsyncIterable<Buffer>, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  const text = (chunk?: Buffer): string => {
    try {
      return chunk ? decoder.decode(chunk, { stream: true }) : decoder.decode();
    } catch {
      throw new LicetError([
        {
          code: 'not-utf8',
          place: { file, line: line + (chunk ? brokenLine(chunk) - 1 : 0) },
          what: 'The line is not UTF-8 text',
          remedy: 'Save the file as UTF-8 and try again',
        },
      ]);
    }
  };
  for await (const chunk of stream) {
    const decoded = text(chunk);
    line += decoded.split('\n').length - 1;
    yield decoded;
  }
  yield text();
}

const headerColumns = (
  file: string,
  header: readonly string[],
  delimiter: Delimiter,
  { columns, ignored }: Table,
): Column[] => {
  const place = { file, line: 1 };
  if (header.length > MOST_COLUMNS)
    throw overLimit(
      place,
      `The header has ${header.length} columns; a table may have ${MOST_COLUMNS}`,
      'Leave out the columns that licet does not need',
    );
  const paths = header.map((column) => column.trim().replace(/^item\./, 'items.0.'));
  const parted =
    delimiter === ',' && header.length > 1
      ? ''
      : `, where ${DELIMITERS[delimiter]} part the columns`;
  const firstOf = new Map<string, number>();
  const problems = header.flatMap((column, index): Problem[] => {
    const known = columns.has(patternOf(column.trim()));
    if (ignored.has(column.trim()))
      return known
        ? [
            {
              code: 'unknown-option-value',
              place,
              what: `--ignore-columns '${column}' is a column that licet reads`,
              remedy: 'Take the column out of the file where it should not count',
            },
          ]
        : [];
    const first = firstOf.get(paths[index]!);
    if (first !== undefined) {
      const other = header[first] === column ? '' : `, first as '${header[first]}'`;
      return [
        {
          code: 'duplicate-key',
          place,
          what: `The column '${column}' stands twice${other} (columns ${first + 1} and ${index + 1})`,
          remedy: 'Keep one of the two',
        },
      ];
    }
    firstOf.set(paths[index]!, index);
    if (known) return [];
    return [
      {
        code: 'unknown-key',
        place,
        what: `'${column}' (column ${index + 1}) is not a column that licet knows${parted}`,
        remedy:
          roleRemedy(column) ??
          didYouMean(
            patternOf(column),
            columns.keys(),
            'See licet schema transaction for the paths, or leave it out with --ignore-columns',
          ),
      },
    ];
  });
  if (problems.length > 0) throw new LicetError(problems.slice(0, MOST_PROBLEMS));
  return header.map((column, index) =>
    ignored.has(column.trim())
      ? { name: column, path: [], cell: 'one' }
      : {
          name: column.trim(),
          path: paths[index]!.split('.'),
          cell: columns.get(patternOf(column.trim()))!,
        },
  );
};

/** A party's columns are called by its place in the list, not by its role. */
const roleRemedy = (column: string): string | undefined => {
  const role = PARTY_ROLES.find((one) => column.trim().startsWith(`${one}.`));
  if (role === undefined || role === 'exporter') return undefined;
  const local = column.trim().slice(role.length + 1);
  return `Call it parties.0.${local}, and write ${role} into a column parties.0.role`;
};

/** 'items.3.name' and 'item.name' → 'item.name'; 'parties.2.role' → 'parties.N.role'. Positions have three digits at most. */
export const patternOf = (column: string): string =>
  column.replace(/^items\.\d{1,3}\./, 'item.').replace(/\.\d{1,3}(?=\.|$)/g, '.N');

/** Spreadsheets write TRUE, Yes and Unknown. */
const YES_NO = new Set(['yes', 'no', 'true', 'false', 'unknown']);

/** What a cell, or an answer on the command line, says. `many`: the sign between several values. */
export const valueOf = (text: string, cell: Cell, many: string): string | string[] => {
  if (cell === 'many' && text.includes(many)) return text.split(many).map((value) => value.trim());
  const lower = text.toLowerCase();
  return cell === 'yes-no' && YES_NO.has(lower) ? lower : text;
};

const cellValue = ({ cell }: Column, text: string): unknown => valueOf(text, cell, MANY);

/** Empty cells are unknown and leave no key. */
const nested = (
  columns: readonly Column[],
  row: readonly string[],
  shown: (column: Column, text: string) => unknown,
): unknown => {
  const root = record();
  columns.forEach((column, index) => {
    const { path } = column;
    const text = row[index]?.trim() ?? '';
    if (text === '') return;
    let target: Record<string, unknown> | unknown[] = root;
    path.forEach((step, depth) => {
      const last = depth === path.length - 1;
      const next = path[depth + 1];
      const slot = Array.isArray(target) ? Number(step) : step;
      const holder = target as Record<string | number, unknown>;
      if (last) holder[slot] = shown(column, text);
      else {
        holder[slot] ??= next !== undefined && /^\d+$/.test(next) ? [] : record();
        target = holder[slot] as Record<string, unknown> | unknown[];
      }
    });
  });
  return withoutHoles(root);
};

const record = (): Record<string, unknown> => Object.create(null) as Record<string, unknown>;

/** Lists whose first entries were empty close up: parties.1 without parties.0 is the only party. */
const withoutHoles = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.filter((entry) => entry !== undefined).map(withoutHoles);
  if (typeof value !== 'object' || value === null) return value;
  for (const [key, inner] of Object.entries(value))
    (value as Record<string, unknown>)[key] = withoutHoles(inner);
  return value;
};
