// Several people answer for one deal in the same moment: each line stands in the file.

import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { ROOT } from '../sources.ts';

const BIN = join(ROOT, 'bin/licet.js');

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licet-at-once-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('no answer of several processes is lost', async () => {
  writeFileSync(join(folder, 'deal.yaml'), 'id: deal\ndate: 2026-03-10\nitems: [{ name: desk }]\n');
  const people = ['A. Berg', 'B. Carl', 'C. Dahl', 'D. Eng'];
  const status = await Promise.all(
    people.map(
      (by) =>
        new Promise<number | null>((done) => {
          const argv = [BIN, 'answer', 'deal.yaml', '--set', 'diligence.sign-fit=not-seen'];
          spawn(process.execPath, [...argv, '--by', by], { cwd: folder }).on('close', done);
        }),
    ),
  );
  expect(status).toEqual([0, 0, 0, 0]);
  const text = readFileSync(join(folder, 'deal.yaml'), 'utf8');
  expect(people.filter((by) => !text.includes(by))).toEqual([]);
  expect(readdirSync(folder)).toEqual(['deal.yaml']);
});
