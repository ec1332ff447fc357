// A row that is full of quotes where none may be is given up at the quote that is one too many; sound quotes are not counted.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { Strays } from '../../../src/data/read/csv-strays.ts';
import { LicetError } from '../../../src/model/errors.ts';
import { readTransactions } from '../../../src/data/transaction/transactions.ts';
import { shippedScreener } from '../../sources.ts';

const MOST = 100;
const within = (text: string): number => new Strays(',').within(text);

describe('what is counted', () => {
  test('a hundred in one row go on, and the next does not', () => {
    const most = `x${'"a'.repeat(MOST)}\n`;
    expect(within(most)).toBe(most.length);
    expect(within(`x${'"a'.repeat(MOST + 1)}`)).toBe(1 + 2 * MOST);
  });

  test('each row begins anew', () => {
    const rows = `x${'"a'.repeat(MOST)}\n`.repeat(3);
    expect(within(rows)).toBe(rows.length);
  });

  test('quotes around cells, and two for one inside them, are none', () => {
    const row = `${'"a ""b"" c",'.repeat(500)}"""",""\n`;
    expect(within(row)).toBe(row.length);
  });

  test('a line end inside quotes ends no row, and one behind a cell that is closed is its end', () => {
    const row = `"a\n${'b ""c""\n'.repeat(200)}",x\n`;
    expect(within(row)).toBe(row.length);
    expect(within(`"a"${'b"c'.repeat(MOST + 1)}`)).toBeLessThan(3 * MOST + 6);
  });

  test('it does not matter where the text is cut into pieces', () => {
    const text = `id,note\na,"b ""c"" d"\ne,x${'"y'.repeat(MOST + 5)}\n`;
    const whole = within(text);
    for (const size of [1, 2, 7, 64]) {
      const strays = new Strays(',');
      let read = 0;
      for (let at = 0; at < text.length; at += size) {
        const piece = text.slice(at, at + size);
        const told = strays.within(piece);
        read += told;
        if (told < piece.length) break;
      }
      expect(read).toBe(whole);
    }
  });
});

describe('in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'licet-strays-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  test('rows before it are read, and it is refused with its line', async () => {
    const file = join(folder, 'deals.csv');
    writeFileSync(file, `id,item.name\na,camera\nb,x${'"y'.repeat(MOST + 5)}\nc,drone\n`);
    const read: unknown[] = [];
    let refused: unknown;
    try {
      for await (const { value } of readTransactions(file, 'csv', shippedScreener().columns))
        read.push((value as { id: string }).id);
    } catch (error) {
      refused = error;
    }
    expect(read).toEqual(['a']);
    expect(refused).toBeInstanceOf(LicetError);
    const [problem] = (refused as LicetError).problems;
    expect(problem).toMatchObject({ code: 'not-csv', place: { line: 3 } });
    expect(problem!.what).toContain('full of quotes');
  });
});
