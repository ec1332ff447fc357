// What the cells of a Parquet file say: bytes that are no text are refused, days that no calendar has are no stack trace, and a long
// number is held to its last digit.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parquetWriteBuffer, type ColumnSource, type SchemaElement } from 'hyparquet-writer';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ranWithin } from '../program.ts';

// The program is started several times, and a machine may be busy.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const here = mkdtempSync(join(tmpdir(), 'licet-parquet-cells-'));
afterAll(() => rmSync(here, { recursive: true }));

const ENV = { PATH: process.env['PATH'], HOME: here, XDG_CACHE_HOME: join(here, 'cache') };
const screened = (...args: string[]) =>
  ranWithin(['screen', '--lists', 'bundled', '--map', 'map.yaml', ...args], {
    cwd: here,
    env: ENV,
  });
const rowsOf = (folder: string, name: string): Record<string, string>[] =>
  parse(readFileSync(join(here, folder, `${name}.csv`), 'utf8'), { columns: true });

interface Column {
  readonly type: Omit<SchemaElement, 'name'>;
  readonly data: ColumnSource['data'];
}

const TEXT: Column['type'] = { type: 'BYTE_ARRAY', converted_type: 'UTF8' };
const DAY: Column['type'] = { type: 'INT32', converted_type: 'DATE' };

const write = (file: string, columns: Readonly<Record<string, Column>>): void => {
  const entries = Object.entries(columns);
  const bytes = parquetWriteBuffer({
    columnData: entries.map(([name, { data }]) => ({ name, data })),
    schema: [
      { name: 'root', num_children: entries.length },
      ...entries.map(([name, { type }]) => ({
        name,
        repetition_type: 'REQUIRED' as const,
        ...type,
      })),
    ],
    statistics: false,
  });
  writeFileSync(join(here, file), new Uint8Array(bytes as ArrayBuffer));
};

/** 2020-02-21, in days since 1970-01-01. */
const FEBRUARY = 18_313;
const deals = (rows: number) => ({
  Deal: { type: TEXT, data: Array.from({ length: rows }, (_, at) => `P-${at + 1}`) },
  Signed: { type: DAY, data: Array.from({ length: rows }, () => FEBRUARY) },
  Buyer: { type: TEXT, data: Array.from({ length: rows }, () => 'Somebody') },
});

beforeAll(() =>
  writeFileSync(
    join(here, 'map.yaml'),
    `columns: { Deal: id, Signed: date, Buyer: end-user.name }
constants: { exporter.country: DE, destination.country: MX, item.category: facial-recognition }
`,
  ),
);

describe('a cell of a Parquet file', () => {
  /** 'Müller' and 'Söhne' as Latin-1 has them. */
  const LATIN = [Buffer.from('M\u00fcller', 'latin1'), Buffer.from('S\u00f6hne', 'latin1')];

  it.each([
    ['is said to be UTF-8', TEXT],
    ['is said to be nothing', { type: 'BYTE_ARRAY' } as const],
  ])('that %s and is Latin-1 is refused with its column', async (_, type) => {
    write('latin.parquet', { ...deals(2), Buyer: { type, data: LATIN } });
    const { status, stderr } = await screened('latin.parquet');
    expect([status, stderr]).toEqual([
      2,
      "latin.parquet:2 (column 'Buyer'): In the rows from here on, the column holds bytes that are not UTF-8 text. Read its texts in the encoding that they have and write them as UTF-8, or leave it out in the mapping. [not-understood]\n",
    ]);
    // The same two names in UTF-8 are read.
    const data = LATIN.map((bytes) => Buffer.from(bytes.toString('latin1'), 'utf8'));
    write('utf8.parquet', { ...deals(2), Buyer: { type, data } });
    const read = await screened('utf8.parquet', '-f', 'json');
    expect(read.stdout).toContain('Müller');
    expect(read.stderr).toBe('');
  });

  it('that is bytes is refused with its row and column', async () => {
    const type = { type: 'FIXED_LEN_BYTE_ARRAY', type_length: 3 } as const;
    write('bytes.parquet', {
      ...deals(1),
      Buyer: { type, data: [Buffer.from('Max')] },
    });
    const { status, stderr } = await screened('bytes.parquet');
    expect([status, stderr]).toEqual([
      2,
      "bytes.parquet:2 (column 'Buyer'): The cell holds bytes, and nothing says what they mean. Write the column as text, or leave it out in the mapping. [wrong-type]\n",
    ]);
  });

  it.each([
    ['a day', 'days', DAY, [2_147_483_647, FEBRUARY, -2_147_483_647]],
    [
      'a moment',
      'moments',
      { type: 'INT64', converted_type: 'TIMESTAMP_MICROS' } as const,
      [9_223_372_036_854_775_807n, BigInt(FEBRUARY) * 86_400_000_000n, -9_223_372_036_854_775_807n],
    ],
  ])('that is %s outside the calendar is rejected, and the others judged', async (...given) => {
    const [, folder, type, data] = given;
    write(`${folder}.parquet`, { ...deals(3), Signed: { type, data: data as number[] } });
    const { status } = await screened(`${folder}.parquet`, '--out', folder);
    expect(status).toBe(2);
    expect(rowsOf(folder, 'rejected').map(({ line, column }) => [line, column])).toEqual([
      ['2', 'Signed'],
      ['4', 'Signed'],
    ]);
    expect(rowsOf(folder, 'rejected')[0]!['reason']).toContain('is not a day that licet can read');
    expect(rowsOf(folder, 'verdicts').map(({ id }) => id)).toEqual(['P-2']);
  });

  it('that is a whole number of sixteen digits and more is held to its last', async () => {
    // The second is one more than the largest that a double holds with all those before it.
    const ids = [1_234_567_890_123_456n, 9_007_199_254_740_993n, 999_999_999_999_999n];
    write('ids.parquet', { ...deals(3), Deal: { type: { type: 'INT64' }, data: ids } });
    expect((await screened('ids.parquet', '--out', 'ids')).stderr).toBe('');
    const read = rowsOf('ids', 'verdicts').map(({ id }) => id);
    expect(read).toEqual(['1234567890123456', '9007199254740993', '999999999999999']);
  });

  it('that is such a number in a double is held where a double can, and else refused', async () => {
    const ids = [1_234_567_890_123_456, 2 ** 53];
    write('doubles.parquet', { ...deals(2), Deal: { type: { type: 'DOUBLE' }, data: ids } });
    expect((await screened('doubles.parquet', '--out', 'doubles')).status).toBe(2);
    expect(rowsOf('doubles', 'verdicts').map(({ id }) => id)).toEqual(['1234567890123456']);
    const refused = rowsOf('doubles', 'rejected').map(({ line, column }) => [line, column]);
    expect(refused).toEqual([['3', 'Deal']]);
  });
});
