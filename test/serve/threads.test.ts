// The threads of licet serve with a worker in the place of theirs, which answers at once, never, or ends and cannot begin any more.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Run } from '../../src/cli/run.ts';
import { Threads, type Answered } from '../../src/cli/serve/threads.ts';
import { Refused } from '../../src/cli/verbs/refusal.ts';

const WORKER = `
const { existsSync } = require('node:fs');
const { parentPort, workerData } = require('node:worker_threads');
const { root } = workerData.serving;
if (existsSync(root + '/broken'))
  parentPort.postMessage({ problems: [{ code: 'file-unreadable', what: 'Example Telecom', remedy: '' }] });
else {
  parentPort.on('message', ({ body }) => {
    const said = String.fromCharCode(...body);
    if (said === 'end') process.exit();
    if (said === 'now') parentPort.postMessage({ answer: body });
  });
  parentPort.postMessage({ ready: true, version: '1' });
}
`;

let root = '';
let threads: Threads;
let events: { readonly at: number; readonly event: object }[] = [];

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'licet-threads-'));
  mkdirSync(join(root, 'bin'));
  writeFileSync(join(root, 'bin/worker.cjs'), WORKER);
  events = [];
  const run = { root, env: {}, dayNow: () => '2025-12-01' } as Run;
  threads = new Threads({}, run, { threads: 1, atOnce: 4, time: 20_000 }, (event) =>
    events.push({ at: performance.now(), event }),
  );
  await threads.start();
});

afterEach(async () => {
  await threads.stop();
  rmSync(root, { recursive: true, force: true });
});

const ask = (what: string, gone?: AbortSignal): Promise<Answered> =>
  threads.ask({ verb: 'screen' }, new TextEncoder().encode(what), gone);

const refusedOf = (error: unknown): string =>
  error instanceof Refused ? error.refusal.refused : String(error);

it('who is gone holds no thread, whether answered, waiting or not yet asking', async () => {
  const [leaves, waits] = [new AbortController(), new AbortController()];
  const began = performance.now();
  const held = ask('never', leaves.signal).catch(refusedOf);
  const left = ask('now', waits.signal).catch(refusedOf);
  const next = ask('now');
  waits.abort();
  expect(await left).toBe('busy');
  leaves.abort();
  expect(await held).toBe('busy');
  expect(await next).toBeInstanceOf(Uint8Array);
  expect(performance.now() - began).toBeLessThan(10_000);
  expect(await ask('now', leaves.signal).catch(refusedOf)).toBe('busy');
  expect(threads.inHand).toBe(0);
});

it('what is nearly answered when its client goes costs no thread', async () => {
  const leaves = new AbortController();
  const answer = ask('now', leaves.signal);
  leaves.abort();
  expect(await answer).toBeInstanceOf(Uint8Array);
  await new Promise((done) => setTimeout(done, 500));
  expect(threads.ready).toBe(true);
  expect(await ask('now')).toBeInstanceOf(Uint8Array);
});

it('a thread that cannot begin is tried ever more seldom, and why is logged by codes alone', async () => {
  writeFileSync(join(root, 'broken'), '');
  await ask('end').catch(() => undefined);
  while (events.length < 3) await new Promise((done) => setTimeout(done, 50));
  expect(threads.ready).toBe(false);
  for (const { event } of events)
    expect(event).toEqual({ event: 'thread-failed', problems: ['file-unreadable'] });
  const [first, second, third] = events.map(({ at }) => at) as [number, number, number];
  expect(second - first).toBeGreaterThan(950);
  expect(third - second).toBeGreaterThan(1_900);
  rmSync(join(root, 'broken'));
  expect(await ask('now')).toBeInstanceOf(Uint8Array);
}, 20_000);
