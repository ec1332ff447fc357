// licet serve under 1, 8 and 64 clients, each of which asks again as soon as it is answered: how long an answer takes, and how much memory
// the service holds as the questions go on.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { licet, root } from '../child.mjs';
import { short } from '../deals.mjs';
import { rate, row } from '../table.mjs';

export const title = 'Service, one thread that answers, short deals to their summary';

const started = () =>
  new Promise((done, fail) => {
    const argv = [licet, 'serve', '--lists', 'bundled', '--port', '0'];
    const child = spawn(process.execPath, argv, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    child.stdout.once('data', (piece) => done({ child, address: piece.toString().trim() }));
    child.once('close', (status) => fail(new Error(`licet serve ended with ${status}`)));
  });

/** Milliseconds until the answer was there whole. Errors: it was none. */
const asked = (address, agent, number) =>
  new Promise((done, fail) => {
    const begin = performance.now();
    const headers = { 'Content-Type': 'application/json' };
    request(`${address}v1/screen`, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () =>
        response.statusCode === 200
          ? done(performance.now() - begin)
          : fail(new Error(`An answer had the status ${response.statusCode}`)),
      );
    })
      .once('error', fail)
      .end(JSON.stringify({ transaction: short(number) }));
  });

/** Sorted times of so many questions by so many clients, and how long they took together. */
const loaded = async (address, clients, count, first) => {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times = [];
  let next = first;
  const begin = performance.now();
  await Promise.all(
    Array.from({ length: clients }, async () => {
      while (next < first + count) times.push(await asked(address, agent, next++));
    }),
  );
  const wall = performance.now() - begin;
  agent.destroy();
  return { times: times.sort((a, b) => a - b), wall };
};

const percentile = (sorted, share) =>
  `${sorted[Math.min(Math.ceil(sorted.length * share), sorted.length) - 1].toFixed(0)} ms`;

/** MiB, of all threads. Undefined where the system tells none. */
const memoryOf = (pid) => {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return Math.round(Number(kilobytes) / 1024);
  } catch {
    return undefined;
  }
};

export const measure = async (size) => {
  const { child, address } = await started();
  const ended = new Promise((done) => child.once('close', done));
  try {
    const rows = [];
    const begun = memoryOf(child.pid);
    let first = 0;
    const ask = async (clients, count) => {
      const found = await loaded(address, clients, count, first);
      first += count;
      return found;
    };
    // What a thread compiles as it gets warm is nobody's time.
    await ask(8, size.of(300, 10));
    for (const clients of [1, 8, 64]) {
      const count = size.of(clients === 1 ? 1_000 : 3_000, 70);
      const { times, wall } = await ask(clients, count);
      rows.push(
        row(`${clients} client${clients === 1 ? '' : 's'}, ${count} questions: p50, p99`, {
          measured: `${percentile(times, 0.5)}, ${percentile(times, 0.99)}; ${rate(count, wall)}`,
        }),
      );
    }
    const laps = 5;
    const memory = [];
    for (let lap = 0; lap < laps; lap += 1) {
      await ask(8, size.of(4_000, 20));
      memory.push(memoryOf(child.pid));
    }
    rows.push(
      row(`memory when it began, and after each fifth of ${laps * size.of(4_000, 20)} more`, {
        measured: begun === undefined ? 'not told' : `${begun}; ${memory.join(', ')} MiB`,
      }),
    );
    return rows;
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
};
