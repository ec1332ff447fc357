// A quotation of many lines of which nobody has said yet what they are.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Verdict } from '../../src/model/verdict.ts';
import { ranWithin } from '../program.ts';

vi.setConfig({ testTimeout: 240_000 });

const LINES = 120;

let here: string;
beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'licet-many-items-'));
  const items = Array.from({ length: LINES }, (_, at) => `  - { name: Line ${at + 1} }\n`).join('');
  writeFileSync(
    join(here, 'deal.yaml'),
    `id: lines
date: 2009-07-01
exporter: { country: DE, type: private }
parties: [{ role: end-user, country: 'NO' }]
destination: { country: 'NO' }
items:
${items}`,
  );
});
afterAll(() => rmSync(here, { recursive: true, force: true }));

test('is answered, and says which answers were not tried', async () => {
  const ran = await ranWithin(['screen', 'deal.yaml', '-f', 'json', '--fail-on', 'never'], {
    cwd: here,
    env: { HOME: here, XDG_CACHE_HOME: here },
  });
  expect(ran.stderr).toBe('');
  expect(ran.status).toBe(0);
  const { verdict, questions, searched } = JSON.parse(ran.stdout) as Verdict;
  expect(verdict).toBe('amber');
  // What each line is, is one question for all of them.
  expect(questions.map(({ about }) => about.length)).toContain(LINES);
  expect(questions.some(({ untried }) => untried)).toBe(true);
  expect(searched?.sets).toBe(0);
});
