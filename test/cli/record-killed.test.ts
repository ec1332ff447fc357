// Recording and deciding that are killed: processes of their own on one folder. LICET_KILLS says how often each is killed
// (default: 3).

import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { logIn } from '../../src/records/log-file.ts';
import { verifiedIn } from '../../src/records/verified.ts';
import { ROOT } from '../sources.ts';

const LICET = join(ROOT, 'bin/licet.js');
const KILLS = Number(process.env['LICET_KILLS'] ?? 3);
const DEALS = 3;

vi.setConfig({ testTimeout: 600_000 });

let here: string;
beforeEach(() => {
  here = mkdtempSync(join(tmpdir(), 'licet-record-killed-'));
});
afterEach(() => rmSync(here, { recursive: true }));

const options = () => ({ cwd: here, env: { PATH: process.env['PATH']!, HOME: here } });

/** Deals of which none was recorded before. */
const write = (time: number): string => {
  const file = `deals-${time}.ndjson`;
  const deals = Array.from({ length: DEALS }, (_, at) =>
    JSON.stringify({
      id: `deal-${time}-${at}`,
      date: '2026-03-10',
      exporter: { name: 'Example', country: 'DE' },
      destination: { country: 'KE' },
      items: [{ name: 'desk', category: 'other' }],
    }),
  );
  writeFileSync(join(here, file), `${deals.join('\n')}\n`);
  return file;
};

const run = (args: readonly string[]): Promise<{ status: number | null; stderr: string }> =>
  new Promise((done) => {
    const child = execFile(process.execPath, [LICET, ...args], options(), (_, __, stderr) =>
      done({ status: child.exitCode, stderr }),
    );
  });

/** Somewhere from the start of the program to a little beyond its end. */
const killed = async (args: readonly string[], within: number): Promise<void> => {
  const child = spawn(process.execPath, [LICET, ...args], options());
  const ended = new Promise((done) => child.on('close', done));
  await Promise.race([wait(within), ended]);
  child.kill('SIGKILL');
  await ended;
};

const lasting = async (args: readonly string[]): Promise<number> => {
  const began = performance.now();
  expect((await run(args)).stderr).toBe('');
  return performance.now() - began;
};

const records = (): string => join(here, 'records');

/** What the log says of the deals of a file. */
const logged = (time: number): string[] =>
  logIn(records()).entries.flatMap(({ kind, transaction }) =>
    kind === 'screened' && transaction.startsWith(`deal-${time}-`) ? [transaction] : [],
  );

const ALL = (time: number): string[] =>
  Array.from({ length: DEALS }, (_, at) => `deal-${time}-${at}`);

test('a recording that is killed loses nothing that was kept, and can be made again', async () => {
  const lasts = await lasting(['record', write(0)]);
  for (let time = 1; time <= KILLS; time += 1) {
    const before = readFileSync(join(records(), 'log.ndjson'), 'utf8');
    const file = write(time);
    await killed(['record', file], lasts * 1.1 * ((time - Math.random()) / KILLS));
    expect(readFileSync(join(records(), 'log.ndjson'), 'utf8').startsWith(before)).toBe(true);
    // What the log says is there whole; what is there and not in the log is told.
    const { flaws } = verifiedIn(records());
    expect(flaws.filter(({ flaw }) => flaw !== 'not-in-log' && flaw !== 'not-an-entry')).toEqual(
      [],
    );
    expect([[], ALL(time)]).toContainEqual(logged(time));
    expect((await run(['record', file])).stderr).toBe('');
    expect(logged(time)).toEqual(ALL(time));
    expect(verifiedIn(records()).flaws.filter(({ flaw }) => flaw !== 'not-an-entry')).toEqual([]);
  }
  // A folder of a run that did not come to its end is read by nobody, and told.
  const [hidden, seen] = [true, false].map((is) =>
    readdirSync(records()).filter((name) => name.startsWith('.') === is),
  );
  expect(seen!.filter((name) => name.endsWith('.html')).length).toBe((KILLS + 1) * DEALS + 1);
  expect(verifiedIn(records()).unfinished).toEqual(
    hidden!.filter((name) => name.startsWith('.staged-')).sort(),
  );
});

test('a decision that is killed stands whole or not at all', async () => {
  await run(['record', write(0)]);
  const page = logIn(records()).entries[0]!.file;
  const decide = (reason: string): string[] => [
    ...['decide', join('records', page), '--outcome', 'hold'],
    ...['--by', 'A. Berg', '--reason', reason],
  ];
  const lasts = await lasting(decide('first'));
  for (let time = 1; time <= KILLS; time += 1) {
    const before = logIn(records()).entries;
    await killed(decide(`time ${time}`), lasts * 1.1 * ((time - Math.random()) / KILLS));
    const after = logIn(records()).entries;
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.length - before.length).toBeLessThanOrEqual(1);
    expect(verifiedIn(records()).flaws.filter(({ flaw }) => flaw !== 'not-an-entry')).toEqual([]);
  }
  const before = logIn(records()).entries.length;
  expect((await run(decide('last'))).stderr).toBe('');
  expect(logIn(records()).entries.length).toBe(before + 1);
  expect(existsSync(join(records(), page))).toBe(true);
});
