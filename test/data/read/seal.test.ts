// When a sealed file is believed without its hash being made again.

import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { checkSealedOnce, sealFolder } from '../../../src/data/read/seal.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licet-seal-'));
  writeFileSync(join(folder, 'store'), 'rows');
  sealFolder(folder, ['store']);
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

const kept = (): string => join(folder, 'kept');
const notes = (): number => (existsSync(kept()) ? readdirSync(kept()).length : 0);
const checkedAfter = (ms: number): void => {
  vi.useFakeTimers({
    toFake: ['Date'],
    now: Math.ceil(statSync(join(folder, 'store')).ctimeMs) + ms,
  });
  checkSealedOnce(folder, 'store', kept());
};

test('a file that was just written may be written again within the same time: nothing is noted', () => {
  checkedAfter(1998);
  expect(notes()).toBe(0);
});

test('a file that was left alone for two seconds is noted as whole', () => {
  checkedAfter(2001);
  expect(notes()).toBe(1);
});

test('a file that was noted and then written again is refused', () => {
  checkedAfter(2001);
  vi.useRealTimers();
  writeFileSync(join(folder, 'store'), 'sowr');
  expect(() => checkSealedOnce(folder, 'store', kept())).toThrow(/hash differs/);
  expect(() => checkedAfter(2001)).toThrow(/hash differs/);
});
