// What a table for programs was written as is read again cell by cell, wherever a piece of its text ends.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dataRow } from '../../../src/report/tables/data-row.ts';
import { DataRows } from '../../../src/data/read/data-rows.ts';

const readAgain = (text: string, piece: number): (readonly string[])[] => {
  const rows = new DataRows();
  const found: (readonly string[])[] = [];
  for (let at = 0; at < text.length; at += piece)
    found.push(...rows.in(text.slice(at, at + piece)));
  rows.end();
  return found;
};

const cell = fc.oneof(
  fc.string(),
  fc.array(fc.constantFrom('"', ',', '\n', '\r', 'a', 'é')).map((letters) => letters.join('')),
);

describe('rows of a table', () => {
  it('are the cells that were written, in pieces of any length', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }),
        fc.integer({ min: 1, max: 9 }),
        (rows, piece) => {
          expect(readAgain(rows.map(dataRow).join(''), piece)).toEqual(rows);
        },
      ),
    );
  });

  it('are by hand', () => {
    expect(readAgain('a,"b ""c"", d\n",\n,"",x\n', 4)).toEqual([
      ['a', 'b "c", d\n', ''],
      ['', '', 'x'],
    ]);
  });

  it('are not taken for whole where the text ends within one', () => {
    expect(() => readAgain('a,b\nc,', 3)).toThrow('the text ends within a row');
    expect(() => readAgain('a,"b', 3)).toThrow('the text ends within a row');
  });
});
