// The spreadsheet of which a deal was made: the verifier proves that it is the same file, and says where nobody gave it.

import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { blocksOf, read } from '../document.ts';
import { bytesOf, judged } from './verifier.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const SHEET = 'No,What\na,box\n';

/** The record of the example, of a deal that says of which spreadsheet it was made. */
const recordOf = (origin?: Readonly<Record<string, unknown>>): string => {
  const written = blocksOf(read('docs/record-format.md'), 'json')[2]!.trim();
  const record = JSON.parse(written) as { entered: { value: object; sha256: string } };
  record.entered.value = { ...record.entered.value, ...(origin && { origin }) };
  record.entered.sha256 = sha256(JSON.stringify(record.entered.value));
  return `${JSON.stringify(record)}\n`;
};

const ORIGIN = {
  file: 'q.csv',
  rows: ['2'],
  sha256: sha256(SHEET),
  mapping: 'm.yaml',
  on: '2026-03-01',
};

it('proves the very file', () => {
  const { says, proved } = judged(recordOf(ORIGIN), { spreadsheet: bytesOf(SHEET) });
  expect(says).toBe('whole');
  expect(proved).toContain(
    'The spreadsheet is the file of which the deal was made, to the byte (q.csv, rows 2)',
  );
});

it('refuses a file with another byte, and one of which the deal says nothing', () => {
  const other = judged(recordOf(ORIGIN), { spreadsheet: bytesOf(`${SHEET} `) });
  expect([other.says, other.broken]).toEqual([
    'not whole',
    ['The spreadsheet is not the file of which the deal was made (q.csv, rows 2)'],
  ]);
  expect(judged(recordOf(), { spreadsheet: bytesOf(SHEET) }).broken).toEqual([
    'The deal does not say that it was made of a spreadsheet',
  ]);
});

it('says that it is not proved where nobody gave it, and nothing where there was none', () => {
  const about = (text: string) => judged(text).unproved.filter((line) => /spreadsheet/.test(line));
  expect(about(recordOf(ORIGIN))).toEqual([expect.stringContaining('q.csv, rows 2')]);
  expect(about(recordOf())).toEqual([]);
});
