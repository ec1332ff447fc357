// A deal that was made of a spreadsheet says so among its terms, and in the words of whoever looks for the sheet.

import { expect, it } from 'vitest';
import { dealOf } from '../../../src/report/dossier/deal.ts';
import type { Verdict } from '../../../src/model/verdict.ts';

const facts = (values: Readonly<Record<string, string>>) =>
  Object.entries(values).map(([fact, value]) => ({ fact, value, from: 'deal.yaml:9' }));

const madeOf = (origin: Readonly<Record<string, string>>): unknown => {
  const deal = [{ part: 'origin', facts: facts(origin) }];
  const told = dealOf({ transaction: { id: 'deal' }, deal } as unknown as Verdict);
  expect(told.answers).toEqual([]);
  return told.terms.find(({ what }) => what === 'Made of a spreadsheet')?.value;
};

it('names file, sheet, rows, day, mapping and hash', () => {
  const origin = {
    file: 'q.xlsx',
    sheet: 'May',
    rows: '4, 5',
    sha256: 'abc',
    mapping: 'm.yaml',
    on: '2026-03-01',
  };
  expect(madeOf(origin)).toBe(
    'q.xlsx, sheet ‘May’, rows 4, 5; on 2026-03-01, by m.yaml; SHA-256 of it: abc',
  );
});

it('of a table it names no sheet, and one row is one', () => {
  const origin = { file: 'q.csv', rows: '4', sha256: 'abc', mapping: 'm.yaml', on: '2026-03-01' };
  expect(madeOf(origin)).toBe('q.csv, row 4; on 2026-03-01, by m.yaml; SHA-256 of it: abc');
});
