// Rows of tables that licet wrote, read back: the same cells wherever a piece of the file ends, and nothing of another form.

import { describe, expect, it } from 'vitest';
import { dataRows } from '../../../src/data/read/data-rows.ts';
import { dataRow } from '../../../src/report/tables/data-row.ts';

async function* inPieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text, 'utf8');
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = async (text: string, wanted: readonly string[], size = 1 << 16) => {
  const all: (readonly string[])[] = [];
  for await (const rows of dataRows(inPieces(text, size), 'x.csv', wanted)) all.push(...rows);
  return all;
};

const ROWS = [
  ['id', 'says', 'rest'],
  ['1', 'plain', ''],
  ['', 'with "quotes", a comma\nand a line end', 'é字𝄞'],
  ['"', '""', ','],
  ['a\r\nb', '', '"'],
];
const TEXT = ROWS.map((row) => dataRow(row)).join('');

describe('rows of our own tables', () => {
  it('are read as they were written, wherever a piece ends', async () => {
    for (const size of [1, 2, 3, 7, 1 << 16])
      expect(await read(TEXT, ROWS[0]!, size), `pieces of ${size}`).toEqual(ROWS.slice(1));
  });

  it('give the wanted columns in the wanted order', async () =>
    expect(await read(TEXT, ['rest', 'id'])).toEqual(
      ROWS.slice(1).map(([id, , rest]) => [rest, id]),
    ));

  it('may be none behind the head', async () =>
    expect(await read('id,says,rest\n', ['id'])).toEqual([]));

  it.each([
    ['nothing', ''],
    ['a row without its end', 'id,says,rest\n1,2,3'],
    ['a quote that is never closed', 'id,says,rest\n1,"2,3\n'],
    ['a cell too few', 'id,says,rest\n1,2\n'],
    ['a cell too many', 'id,says,rest\n1,2,3,4\n'],
    ['something behind a quote', 'id,says,rest\n1,"2"x,3\n'],
  ])('%s is refused', async (_, text) => {
    await expect(read(text, ['id'])).rejects.toThrow('It is no whole table as licet writes them');
  });

  it('without a wanted column are refused by its name', async () => {
    await expect(read(TEXT, ['id', 'colour', 'day'])).rejects.toThrow(
      "The table has no column 'colour', 'day'",
    );
  });
});
