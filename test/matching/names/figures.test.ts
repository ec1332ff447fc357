// The figures of docs/names.md: the floors hold in what is committed, and where the labelled sets lie beside the checkout the
// committed tables are what they give.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { evaluatedLists } from '../../../scripts/eval-lists.ts';
import { evaluated } from '../../../scripts/eval-names.ts';
import { selfTested } from '../../../scripts/self-tested.ts';
import { openStore } from '../../../src/data/lists/store.ts';
import { partOf, read } from '../../document.ts';
import { ROOT } from '../../sources.ts';

// Some hundred thousand names are gathered, and a machine may be busy.
vi.setConfig({ testTimeout: 480_000 });

const PAGE = read('docs/names.md');
const SHARED = join(ROOT, '..', 'shared');
const isHere = existsSync(join(SHARED, 'data', 'names'));

/** The cells of a row by its first. */
const cellsOf = (part: string, first: string): number[] => {
  const row = partOf(PAGE, part)
    .split('\n')
    .find((line) => line.startsWith(`| ${first} |`))!;
  return row.split('|').slice(2, -1).map((cell) => Number(cell.trim())); // prettier-ignore
};

describe('the floors hold', () => {
  test('of names in one script and of persons across scripts', () => {
    expect(cellsOf('names', 'all pairs: one script')[3]).toBeGreaterThanOrEqual(0.9);
    expect(cellsOf('names', 'all pairs: across scripts, persons')[3]).toBeGreaterThanOrEqual(0.88);
  });
  test('of separate records and of names damaged by a machine', () => {
    expect(cellsOf('names', 'basis official-separate-records')[4]).toBeGreaterThanOrEqual(0.93);
    expect(cellsOf('names', 'basis machine-distorted')[2]).toBeGreaterThanOrEqual(0.97);
  });
  test.each(['with births and nationality', 'name alone'])('of lists, %s', (row) => {
    const cells = cellsOf('list-queries', row);
    expect(cells[1]).toBeGreaterThanOrEqual(0.98);
    expect(cells[5]).toBeLessThanOrEqual(0.02);
  });
  test.each(['pairs', 'records', 'list queries'])('of candidates, for %s', (row) => {
    expect(cellsOf('candidates', row)[1]).toBeGreaterThanOrEqual(0.98);
  });
});

describe('the shipped lists find themselves', () => {
  const rows = partOf(PAGE, 'self-test')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| list') && !line.startsWith('| ---'))
    .map((line) => line.split('|').slice(1, -1).map((cell) => cell.trim()));
  const all = (written: string): string[] =>
    rows.find(([list, , of]) => list === '**all**' && of === written)!;

  test('nearly every name as it is written', () => {
    expect(Number(all('as written')[3])).toBeGreaterThanOrEqual(0.999);
  });
  test('of every list that is shipped', () => {
    const store = openStore(join(ROOT, 'dist', 'lists.sqlite'));
    const lists = new Set(store.all().flatMap(({ list, kind }) => (kind === 'address' ? [] : [list])));
    store.close();
    expect([...new Set(rows.map(([list]) => list))].sort()).toEqual(['**all**', ...lists].sort());
  });
  test('as the few that are counted here do', async () => {
    // Every thousandth entry; the page has every tenth.
    const few = await selfTested(ROOT, 1000);
    const cells = few.split('\n').find((line) => line.startsWith('| **all** |'))!.split('|');
    expect(Number(cells[2])).toBeGreaterThan(50);
    expect(Number(cells[4])).toBeGreaterThanOrEqual(0.98);
  });
}); // prettier-ignore

describe.skipIf(!isHere)('the committed tables are what is measured (mend: eval:names -- --write)', () => {
  test('of pairs and records', () => {
    const { table, reliability } = evaluated(ROOT, join(SHARED, 'data', 'names'));
    expect(partOf(PAGE, 'names').trim()).toBe(table);
    expect(partOf(PAGE, 'reliability').trim()).toBe(reliability);
  });
  test('of lists and candidates', async () => {
    const { lists, candidates } = await evaluatedLists(ROOT, SHARED);
    expect(partOf(PAGE, 'list-queries').trim()).toBe(lists);
    expect(partOf(PAGE, 'candidates').trim()).toBe(candidates);
  });
}); // prettier-ignore
