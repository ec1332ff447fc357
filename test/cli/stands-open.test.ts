// A decision that ends nothing comes back in records due after the time that licet.yaml says; one that ends the deal does not.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addDays } from '../../src/model/dates.ts';
import type { DuePage, DueReason } from '../../src/model/due-page.ts';
import { ranWithin, today } from '../program.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'licet-stands-open-'));
  writeFileSync(
    join(folder, 'deal.yaml'),
    `id: deal
date: 2024-03-01
exporter: { name: Example Systems, country: CH, type: private }
parties: [{ role: end-user, name: Example Bank, country: JP, type: private }]
destination: { country: JP }
items: [{ name: desk }]
`,
  );
  await licet('record', 'deal.yaml', '--lists', 'bundled');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const licet = (...argv: string[]) =>
  ranWithin(argv, {
    cwd: folder,
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      XDG_CACHE_HOME: join(folder, '.cache'),
    },
  });

const decide = async (outcome: string): Promise<void> => {
  const said = ['--outcome', outcome, '--by', 'A. Berg', '--reason', 'r'];
  expect((await licet('decide', 'deal.yaml', ...said)).stderr).not.toContain('[');
};

/** What stands open so many days after today. Lists that have grown old by then may make other things due. */
const standsOpen = async (days: number): Promise<readonly DueReason[]> => {
  const asOf = addDays(today(), days);
  const { stdout } = await licet('records', 'due', '--as-of', asOf, '-f', 'json');
  const { due } = JSON.parse(stdout) as DuePage;
  return due.flatMap(({ reasons }) => reasons).filter(({ why }) => why === 'stands-open');
};

test('to hold: on the day, and not on the eve', async () => {
  writeFileSync(join(folder, 'licet.yaml'), 'lists: bundled\nlook-again-after: 10 days\n');
  await decide('hold');
  expect(await standsOpen(9)).toEqual([]);
  expect(await standsOpen(10)).toEqual([{ why: 'stands-open', day: addDays(today(), 10) }]);
  const { stdout } = await licet('records', 'due', '--as-of', addDays(today(), 10));
  expect(stdout.replace(/\s+/g, ' ')).toContain(
    `It is on hold, and was to be looked at again by ${addDays(today(), 10)}.`,
  );
});

test('to apply: after thirty days where nothing is said', async () => {
  writeFileSync(join(folder, 'licet.yaml'), 'lists: bundled\n');
  await decide('apply');
  expect(await standsOpen(29)).toEqual([]);
  expect(await standsOpen(30)).toEqual([{ why: 'stands-open', day: addDays(today(), 30) }]);
});

test('to refuse, or to proceed behind a hold, ends it', async () => {
  writeFileSync(join(folder, 'licet.yaml'), 'lists: bundled\nlook-again-after: 1 day\n');
  await decide('refuse');
  expect(await standsOpen(400)).toEqual([]);
  await decide('hold');
  expect(await standsOpen(1)).toHaveLength(1);
  await decide('proceed');
  expect(await standsOpen(400)).toEqual([]);
});
