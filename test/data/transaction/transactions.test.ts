import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  formatOf,
  linesOf,
  readTransactions,
  type InputFormat,
} from '../../../src/data/transaction/transactions.ts';
import { patternOf, type Columns } from '../../../src/data/read/csv-header.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'licet-transactions-'))));
afterAll(() => rmSync(folder, { recursive: true }));

const COLUMNS: Columns = new Map([
  ['id', 'one'],
  ['title', 'one'],
  ['exporter.name', 'one'],
  ['exporter.aliases', 'many'],
  ['destination.country', 'one'],
  ['item.name', 'one'],
  ['item.facts.ip-app-layer', 'one'],
  ['parties.N.role', 'one'],
  ['parties.N.name', 'one'],
  ['end-use.mass', 'yes-no'],
]);

const read = async (
  name: string,
  text: string | Uint8Array,
  format: InputFormat = formatOf(name)!,
) => {
  const file = join(folder, name);
  writeFileSync(file, text);
  const found: { line: number; value: unknown }[] = [];
  for await (const { line, value } of readTransactions(file, format, COLUMNS))
    found.push({ line, value: JSON.parse(JSON.stringify(value)) as unknown });
  return found;
};

describe('the ending of a file', () => {
  test.each([
    ['a.yaml', 'yaml'],
    ['a.YML', 'yaml'],
    ['a.json', 'json'],
    ['a.ndjson', 'ndjson'],
    ['a.jsonl', 'ndjson'],
    ['a.csv', 'csv'],
    ['a.txt', undefined],
    ['yaml', undefined],
  ])('%s is %s', (name, format) => expect(formatOf(name)).toBe(format));
});

describe('CSV', () => {
  test('has one transaction a row, nested by its columns, with its line', async () => {
    expect(
      await read(
        'a.csv',
        'id,item.name,item.facts.ip-app-layer,parties.0.role,parties.0.name\na,probe,yes,end-user,Ministry\n\nb,camera,,,\n',
      ),
    ).toEqual([
      {
        line: 2,
        value: {
          id: 'a',
          items: [{ name: 'probe', facts: { 'ip-app-layer': 'yes' } }],
          parties: [{ role: 'end-user', name: 'Ministry' }],
        },
      },
      { line: 4, value: { id: 'b', items: [{ name: 'camera' }] } },
    ]);
  });

  test('reads codes, answers and numbers as text', async () => {
    expect(await read('a.csv', 'id,destination.country,item.name\n010,NO,5E001\n')).toEqual([
      { line: 2, value: { id: '010', destination: { country: 'NO' }, items: [{ name: '5E001' }] } },
    ]);
  });

  test('reads quotes, commas, line ends of Windows and a byte-order mark', async () => {
    expect(await read('a.csv', '\ufeffid,title\r\na,"Cameras, ""new"""\r\n')).toEqual([
      { line: 2, value: { id: 'a', title: 'Cameras, "new"' } },
    ]);
  });

  test('parts several values at the semicolon, and only where several may stand', async () => {
    expect(await read('a.csv', 'id,title,exporter.aliases\na,one; two,Uno; Due\n')).toEqual([
      { line: 2, value: { id: 'a', title: 'one; two', exporter: { aliases: ['Uno', 'Due'] } } },
    ]);
  });

  test.each([';', '\t', ','])(
    'may have %j between its columns, read off the header',
    async (sign) => {
      expect(
        await read('a.csv', `id${sign}"title"${sign}item.name\na${sign}"x, y; z"${sign}camera\n`),
      ).toEqual([{ line: 2, value: { id: 'a', title: 'x, y; z', items: [{ name: 'camera' }] } }]);
    },
  );

  test('takes the yes and no of spreadsheets, and nothing else for it', async () => {
    const cells = ['TRUE', 'False', 'Yes', 'NO', 'no', 'Unknown', 'Maybe'];
    const found = await read(
      'a.csv',
      `id,end-use.mass\n${cells.map((cell) => `a,${cell}\n`).join('')}`,
    );
    expect(found.map(({ value }) => (value as Record<string, unknown>)['end-use'])).toEqual(
      ['true', 'false', 'yes', 'no', 'no', 'unknown', 'Maybe'].map((mass) => ({ mass })),
    );
  });

  test('reads a cell of two lines, with the line on which its row ends', async () => {
    expect(await read('a.csv', '\ufeffid;title\r\na;"one\r\ntwo"\r\nb;three\r\n')).toEqual([
      { line: 3, value: { id: 'a', title: 'one\r\ntwo' } },
      { line: 4, value: { id: 'b', title: 'three' } },
    ]);
  });

  test('names the column of a value, of lists that closed up too', async () => {
    const file = join(folder, 'a.csv');
    writeFileSync(file, 'id,parties.0.role,parties.2.role,exporter.aliases\na,,broker,x; y\n');
    for await (const raw of readTransactions(file, 'csv', COLUMNS)) {
      expect(raw.place(['parties', 0, 'role'])).toEqual({ file, line: 2, cell: 'parties.2.role' });
      expect(raw.place(['exporter', 'aliases', 1])).toEqual({
        file,
        line: 2,
        cell: 'exporter.aliases',
      });
      expect(raw.place(['items'])).toEqual({ file, line: 2 });
    }
  });

  test('says which sign it took where the header does not fit', async () => {
    await expect(read('a.csv', 'id;titel\na;b\n')).rejects.toThrow(
      "'titel' (column 2) is not a column that licet knows, where semicolons part the columns. Did you mean 'title'?",
    );
    await expect(read('a.csv', 'id|title\na|b\n')).rejects.toThrow('where commas part the columns');
  });

  test('has 2,000 columns at most, and rows of a million letters', async () => {
    const header = (count: number): string =>
      Array.from({ length: count }, (_, at) => `c${at}`).join();
    await expect(read('a.csv', `${header(2000)}\n`)).rejects.toThrow("'c0' (column 1)");
    await expect(read('a.csv', `${header(2001)}\n`)).rejects.toThrow(
      'The header has 2001 columns; a table may have 2000. ',
    );
    await expect(read('a.csv', `${header(500_000)}\n`)).rejects.toThrow('[over-limit]');
    await expect(read('a.csv', `id,title\na,"${'x'.repeat(1_100_000)}`)).rejects.toThrow(
      'The row is longer than 1000000 letters',
    );
  });

  test('closes up a list whose first entries are empty', async () => {
    expect(await read('a.csv', 'id,parties.0.role,parties.2.role\na,,broker\n')).toEqual([
      { line: 2, value: { id: 'a', parties: [{ role: 'broker' }] } },
    ]);
  });

  test('refuses every unknown column at once', async () => {
    await expect(read('a.csv', 'id,titel,exportr.name\na,b,c\n')).rejects.toThrow(
      /'titel' \(column 2\).*Did you mean 'title'\?.*\n.*'exportr\.name' \(column 3\).*Did you mean 'exporter\.name'\?/,
    );
  });

  test('refuses a column that would reach the prototype, and a position that would eat the memory', async () => {
    await expect(read('a.csv', 'id,__proto__.x\na,b\n')).rejects.toThrow(
      /'__proto__\.x' \(column 2\) is not a column/,
    );
    await expect(read('a.csv', 'id,parties.999999999.role\na,broker\n')).rejects.toThrow(
      /'parties\.999999999\.role' \(column 2\) is not a column/,
    );
  });

  test.each([
    ['item.name', 'item.name'],
    ['items.3.name', 'item.name'],
    ['parties.2.role', 'parties.N.role'],
    ['parties.2.owners.0.name', 'parties.N.owners.N.name'],
  ])('%s follows the pattern %s', (column, pattern) => expect(patternOf(column)).toBe(pattern));
});

describe('NDJSON', () => {
  test('has one transaction a line, empty lines left out, with its line', async () => {
    expect(await read('a.ndjson', '{"id":"a"}\r\n\n{"id":"b","items":[{"name":"x"}]}')).toEqual([
      { line: 1, value: { id: 'a' } },
      { line: 3, value: { id: 'b', items: [{ name: 'x' }] } },
    ]);
  });

  test('joins signs that are cut between two chunks', async () => {
    const bytes = Buffer.from('{"id":"Ünïcødé 國"}\n{"id":"b"}\n');
    const chunks = async function* (): AsyncGenerator<Buffer> {
      for (const byte of bytes) yield Buffer.from([byte]);
    };
    const lines: string[] = [];
    for await (const line of linesOf(chunks(), 'a')) lines.push(line);
    expect(lines).toEqual(['{"id":"Ünïcødé 國"}', '{"id":"b"}']);
  });

  test('has lines of a million letters at most', async () => {
    const line = (length: number): string => `{"id":"${'x'.repeat(length - 9)}"}`;
    expect(await read('a.ndjson', `${line(1_000_000)}\n`)).toHaveLength(1);
    await expect(read('a.ndjson', `{"id":"a"}\n${line(1_000_001)}\n`)).rejects.toThrow(
      'a.ndjson:2: The line is longer than 1000000 letters.',
    );
  });

  test('refuses a sign that is cut off at the end', async () => {
    await expect(
      read('a.ndjson', Buffer.from('{"id":"a"}\n{"id":"\u00e9"}').subarray(0, -3)),
    ).rejects.toThrow('not UTF-8');
  });
});

describe('JSON and YAML', () => {
  test('hold one transaction or several', async () => {
    expect(await read('a.json', '[{"id":"a"},\n{"id":"b"}]')).toEqual([
      { line: 1, value: { id: 'a' } },
      { line: 2, value: { id: 'b' } },
    ]);
    expect(await read('a.yaml', 'id: a\n---\nid: b\n')).toEqual([
      { line: 1, value: { id: 'a' } },
      { line: 3, value: { id: 'b' } },
    ]);
  });
});
