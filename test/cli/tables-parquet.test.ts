// Parquet in and out: the tables hold in types what they say as CSV, to the same bytes however often the run was killed; a Parquet file
// is read as the CSV file of the same rows is, and what cannot be unpacked is told with its rows and its column.

import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TablesManifest } from '../../src/model/tables.ts';
import { ranWithin } from '../program.ts';
import { ROOT } from '../sources.ts';

// The program is started several times, and a machine may be busy.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const here = mkdtempSync(join(tmpdir(), 'licet-parquet-'));
afterAll(() => rmSync(here, { recursive: true }));

const ENV = { PATH: process.env['PATH'], HOME: here, XDG_CACHE_HOME: join(here, 'cache') };
const licet = (...args: string[]) =>
  ranWithin(['screen', '--lists', 'bundled', ...args], { cwd: here, env: ENV });

const TABLES = ['verdicts', 'findings', 'gaps', 'questions', 'rejected', 'rules', 'instruments'];

const bytesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(here, folder))
      .sort()
      .map((name) => [name, readFileSync(join(here, folder, name)).toString('base64')]),
  );
const csvIn = (folder: string, name: string): Record<string, string>[] =>
  parse(readFileSync(join(here, folder, `${name}.csv`), 'utf8'), { columns: true });
const bufferOf = (file: string): ArrayBuffer => {
  const { buffer, byteOffset, length } = readFileSync(join(here, file));
  return buffer.slice(byteOffset, byteOffset + length) as ArrayBuffer;
};

/** As a cell of CSV has it. */
const celled = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value as number);
};

const PLACES = ['DE', 'SY', 'MX', 'IN', 'US'];
const row = (number: number): string =>
  [
    `g-${number}`,
    number === 7 ? '2020-02-31' : `20${10 + (number % 14)}-02-21`,
    'SE',
    PLACES[number % 5]!,
    '"cameras, ""fixed""\nand lenses"',
    'facial-recognition',
    'end-user',
  ].join(',');
const GENERATED = [
  'id,date,exporter.country,destination.country,item.name,item.category,parties.0.role',
  ...Array.from({ length: 200 }, (_, number) => row(number)),
].join('\n');

describe('tables as Parquet', () => {
  beforeAll(async () => {
    writeFileSync(join(here, 'generated.csv'), GENERATED);
    symlinkSync(join(ROOT, 'data', 'cases'), join(here, 'cases'));
    // The day of a row that is none is all that is refused of the bundled cases and the rows.
    const { status, stderr } = await licet(
      'cases',
      'generated.csv',
      '--out',
      'both',
      '--tables',
      'both',
    );
    expect([status, stderr.includes('1 row was not judged')]).toEqual([2, true]);
  });

  it('say in types what they say as CSV, with null where a cell is empty', async () => {
    for (const name of TABLES) {
      const rows = csvIn('both', name);
      const file = bufferOf(join('both', `${name}.parquet`));
      const columns = parquetMetadata(file).schema.slice(1);
      const held = await parquetReadObjects({ file });
      expect(held.length, name).toBe(rows.length);
      for (const [at, one] of held.entries())
        expect(
          Object.fromEntries(Object.entries(one).map(([key, value]) => [key, celled(value)])),
        ).toEqual(rows[at]);
      const codebook = csvIn('both', 'codebook').filter(
        ({ table, value }) => table === name && value === '',
      );
      expect(columns.map((column) => column.name)).toEqual(codebook.map(({ column }) => column));
      const typeOf: Record<string, string> = { day: 'DATE', count: 'INT32', 'yes-no': 'BOOLEAN' };
      expect(
        columns.map(({ type, converted_type }) =>
          converted_type === 'UTF8' ? 'text' : (converted_type ?? type),
        ),
      ).toEqual(codebook.map(({ type }) => typeOf[type!] ?? 'text'));
    }
  });

  it('stand in the manifest beside the others, or without them', async () => {
    const { status } = await licet('generated.csv', '--out', 'alone', '--tables', 'parquet', '-q');
    expect(status).toBe(2);
    const { tables } = JSON.parse(
      readFileSync(join(here, 'alone', 'manifest.json'), 'utf8'),
    ) as TablesManifest;
    const files = [
      ...['CITATION.cff', 'codebook.csv', 'codebook.md', 'rejected.csv'],
      ...TABLES.map((name) => `${name}.parquet`),
    ];
    expect(tables.map(({ file }) => file).sort()).toEqual([...files].sort());
    expect(readdirSync(join(here, 'alone')).sort()).toEqual([...files, 'manifest.json'].sort());
    // The same rows as CSV are another folder.
    const again = await licet('generated.csv', '--out', 'alone', '--resume');
    expect([again.status, again.stderr.includes('holds tables already')]).toEqual([2, true]);
  });

  it('are the same bytes when the run was killed while it judged and while it wrote them', async () => {
    const killedWhen = (file: string, after: number): Promise<void> =>
      new Promise((done) => {
        const args = ['screen', '--lists', 'bundled', 'cases', 'generated.csv', '--out', 'again'];
        const child = spawn(
          process.execPath,
          [join(ROOT, 'bin', 'licet.js'), ...args, '--tables', 'both', '--resume', '-q'],
          { cwd: here, env: ENV, stdio: 'ignore' },
        );
        const look = setInterval(() => {
          if (!existsSync(join(here, 'again', file))) return;
          clearInterval(look);
          setTimeout(() => child.kill('SIGKILL'), after);
        }, 5);
        child.on('exit', () => {
          clearInterval(look);
          done();
        });
      });
    await killedWhen('verdicts.csv.part', 3_000);
    await killedWhen('codebook.md', 0);
    // As where it was killed between the file and its name.
    writeFileSync(join(here, 'again', 'CITATION.cff.0123456789ab.tmp'), 'half');
    await licet('cases', 'generated.csv', '--out', 'again', '--tables', 'both', '--resume');
    expect(bytesIn('again')).toEqual(bytesIn('both'));
  });

  it('are read by DuckDB', (context) => {
    const script = `
import duckdb
print(duckdb.sql("""select count(*), count(distinct v.id) from 'verdicts.parquet' v join 'findings.parquet' f
  on f.file = v.file and f.line = v.line where v.as_of < date '2026-01-01' and v.bounds_exact is not null""").fetchall()[0])
`;
    const { stdout, stderr, error } = spawnSync('python3', ['-c', script], {
      cwd: join(here, 'both'),
      encoding: 'utf8',
    });
    if (error ?? stderr.includes('ModuleNotFoundError'))
      return context.skip('DuckDB is not there for python3');
    expect(stderr).toBe('');
    const findings = csvIn('both', 'findings');
    expect(stdout.trim()).toBe(
      `(${findings.length}, ${new Set(findings.map(({ id }) => id)).size})`,
    );
  });
});

// test/cli/parquet/deals.parquet was written by pyarrow 26.0.1, with row_group_size=2, of these columns: Deal, Signed (date32), Buyer, Land
// (a dictionary), Sort, Pieces (int64), Value (float64), Statement (bool), Parts (lists of strings).
const FIXTURE = join(import.meta.dirname, 'parquet', 'deals.parquet');

/** The same rows. */
const AS_CSV = `Deal,Signed,Buyer,Land,Sort,Pieces,Value,Statement,Parts
P-1,2010-12-15,Syrian Telecommunications Establishment,SY,dpi-filtering,14,300000.5,yes,a b
P-2,2014-05-03,"Müller, ""Söhne"" GmbH",DE,video-surveillance,2,1,no,
P-3,2019-01-01,,MX,mobile-forensics,,,,
P-4,,Buyer 4,IN,teapot,7,0.25,yes,c
P-5,2022-07-09,Buyer 5,US,facial-recognition,9000000000,12,no,d
`;

const MAPPING = `columns:
  Deal: id
  Signed: date
  Buyer: end-user.name
  Land: [end-user.country, destination.country]
  Sort: item.category
  Pieces: item.quantity
  Value: item.value.amount
  Statement: diligence.compliance-programme
constants: { exporter.country: DE, item.value.currency: EUR }
`;

describe('a Parquet file by a mapping', () => {
  beforeAll(() => {
    writeFileSync(join(here, 'map.yaml'), `${MAPPING}leave-out: [Parts]\n`);
    writeFileSync(join(here, 'deals.parquet'), readFileSync(FIXTURE));
    writeFileSync(join(here, 'deals.csv'), AS_CSV);
  });

  it.each(['1', '2'])('is read as the same rows as CSV are (--jobs %s)', async (jobs) => {
    const given = ['--map', 'map.yaml', '--jobs', jobs, '--out'];
    const { stderr } = await licet('deals.parquet', ...given, `parquet-${jobs}`);
    expect(stderr).toContain('1 row was not judged');
    await licet('deals.csv', ...given, `csv-${jobs}`);
    for (const name of ['verdicts', 'findings', 'questions', 'rejected'])
      expect(csvIn(`parquet-${jobs}`, name)).toEqual(
        csvIn(`csv-${jobs}`, name).map((one) => ({ ...one, file: 'deals.parquet' })),
      );
    expect(csvIn(`parquet-${jobs}`, 'rejected').map(({ line, column }) => [line, column])).toEqual([
      ['5', 'Sort'],
    ]);
    expect(csvIn(`parquet-${jobs}`, 'verdicts').map(({ line }) => line)).toEqual([
      '2',
      '3',
      '4',
      '6',
    ]);
  });

  it('is refused with its column where that holds lists, and without a mapping', async () => {
    writeFileSync(join(here, 'lists.yaml'), `${MAPPING}carry: [Parts]\n`);
    const lists = await licet('deals.parquet', '--map', 'lists.yaml');
    expect([lists.status, lists.stderr]).toEqual([
      2,
      "deals.parquet:1 (column 'Parts'): The column holds lists or records. Write its parts into columns of their own, or leave it out in the mapping. [wrong-type]\n",
    ]);
    const unmapped = await licet('deals.parquet');
    expect(unmapped.stderr).toContain('Workbooks and Parquet files are read by a mapping');
  });

  it('is refused where it is cut short, or a column of a group is broken, with its first row', async () => {
    const bytes = readFileSync(FIXTURE);
    writeFileSync(join(here, 'cut.parquet'), bytes.subarray(0, bytes.length - 10));
    const cut = await licet('cut.parquet', '--map', 'map.yaml');
    expect(cut.status).toBe(2);
    expect(cut.stderr).toMatch(
      /^cut\.parquet: This cannot be read as Parquet: .*\[not-understood\]\n$/s,
    );
    // The first page of the column Sort in the second row group, which begins with row 4.
    const { row_groups } = parquetMetadata(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
    );
    const { meta_data } = row_groups[1]!.columns[4]!;
    const at = Number(meta_data!.dictionary_page_offset ?? meta_data!.data_page_offset);
    const broken = Buffer.from(bytes);
    broken.fill(0xff, at, at + Number(meta_data!.total_compressed_size));
    writeFileSync(join(here, 'broken.parquet'), broken);
    const { status, stderr } = await licet('broken.parquet', '--map', 'map.yaml');
    expect(status).toBe(2);
    expect(stderr).toContain("broken.parquet:4 (column 'Sort'): This cannot be read as Parquet");
  });

  it('is called Parquet and is none', async () => {
    writeFileSync(join(here, 'none.parquet'), 'PA');
    const { status, stderr } = await licet('none.parquet', '--map', 'map.yaml');
    expect([status, stderr.includes('This cannot be read as Parquet')]).toEqual([2, true]);
  });
});
