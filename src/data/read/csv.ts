// CSV: one column per dotted path ('items.0.name', or 'item.name' where there is one item), one row per transaction.
// Unknown and doubled columns are refused before the first row is read.

import { CsvError, parse } from 'csv-parse';
import { Readable } from 'node:stream';
import { LicetError, type Place, type Problem } from '../../model/errors.ts';
import { didYouMean } from '../../model/nearest.ts';
import { brokenLine } from './files.ts';
import type { RawTransaction } from '../transaction/transactions.ts';

/** Separates several values in one cell. */
const MANY = ';';

/** Patterns of the columns that may be used ('parties.N.role'), and whether a cell may hold several values. */
export type Columns = ReadonlyMap<string, 'one' | 'many'>;

interface Column {
  readonly path: readonly string[];
  readonly many: boolean;
}

export async function* csvTransactions(
  file: string,
  stream: AsyncIterable<Buffer>,
  columns: Columns,
): AsyncGenerator<RawTransaction> {
  const parser = parse({
    info: true,
    bom: true,
    skip_empty_lines: true,
    max_record_size: 1_000_000,
  });
  // A pipe does not carry errors: one of the source would end the process.
  Readable.from(utf8(stream, file))
    .on('error', (error) => parser.destroy(error))
    .pipe(parser);
  let paths: Column[] | undefined;
  let line = 1;
  let rows = 0;
  try {
    for await (const { record, info } of parser as AsyncIterable<{
      record: string[];
      info: { lines: number };
    }>) {
      line = info.lines;
      if (!paths) {
        paths = headerPaths(file, record, columns);
        continue;
      }
      rows += 1;
      const place = (): Place => ({ file, line: info.lines });
      yield { file, line: info.lines, value: nested(paths, record), place, keyPlace: place };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new LicetError([
      {
        code: 'not-csv',
        place: { file, line: Number((error as { lines?: number }).lines ?? line) },
        what: `This is not CSV: ${error.message}`,
        remedy: 'Mend the row; cells with commas or quotes need quotes',
      },
    ]);
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

const headerPaths = (file: string, header: readonly string[], columns: Columns): Column[] => {
  const pathOf = (column: string): string => column.replace(/^item\./, 'items.0.');
  const paths = header.map(pathOf);
  const problems = header.flatMap((column, index): Problem[] => {
    const place = { file, line: 1 };
    const first = paths.indexOf(paths[index]!);
    if (first < index) {
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
    if (columns.has(patternOf(column))) return [];
    return [
      {
        code: 'unknown-key',
        place,
        what: `'${column}' (column ${index + 1}) is not a column that licet knows`,
        remedy: didYouMean(
          patternOf(column),
          columns.keys(),
          'See licet schema transaction for the paths',
        ),
      },
    ];
  });
  if (problems.length > 0) throw new LicetError(problems);
  return header.map((column) => ({
    path: pathOf(column).split('.'),
    many: columns.get(patternOf(column)) === 'many',
  }));
};

/** 'items.3.name' and 'item.name' → 'item.name'; 'parties.2.role' → 'parties.N.role'. Positions have three digits at most. */
export const patternOf = (column: string): string =>
  column.replace(/^items\.\d{1,3}\./, 'item.').replace(/\.\d{1,3}(?=\.|$)/g, '.N');

/** Empty cells are unknown and leave no key. */
const nested = (paths: readonly Column[], row: readonly string[]): unknown => {
  const root = record();
  paths.forEach(({ path, many }, column) => {
    const cell = row[column]?.trim() ?? '';
    if (cell === '') return;
    let target: Record<string, unknown> | unknown[] = root;
    path.forEach((step, depth) => {
      const last = depth === path.length - 1;
      const next = path[depth + 1];
      const slot = Array.isArray(target) ? Number(step) : step;
      const holder = target as Record<string | number, unknown>;
      if (last)
        holder[slot] =
          many && cell.includes(MANY) ? cell.split(MANY).map((value) => value.trim()) : cell;
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
