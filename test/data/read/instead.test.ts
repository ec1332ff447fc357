// A text takes the place of the one from which it was made, and of no other.

import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeInstead } from '../../../src/data/read/instead.ts';

vi.setConfig({ testTimeout: 30_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licet-instead-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what was changed meanwhile stays, and nothing is left beside it', () => {
  const file = join(folder, 'deal.yaml');
  expect(writeInstead(file, undefined, 'a')).toBe(true);
  expect(writeInstead(file, 'a', 'b')).toBe(true);
  expect(writeInstead(file, 'a', 'c')).toBe(false);
  expect(writeInstead(file, undefined, 'd')).toBe(false);
  expect(readFileSync(file, 'utf8')).toBe('b');
  expect(existsSync(`${file}.lock`)).toBe(false);
});

test('a lock that somebody left is named, and nothing is written', () => {
  const file = join(folder, 'deal.yaml');
  writeFileSync(file, 'a');
  writeFileSync(`${file}.lock`, '');
  expect(() => writeInstead(file, 'a', 'b')).toThrow(`${file}.lock lies beside it`);
  expect(readFileSync(file, 'utf8')).toBe('a');
});
