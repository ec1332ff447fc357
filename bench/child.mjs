// Runs a program and measures it from outside: wall time here, CPU time and peak memory as the process itself tells them
// when it ends. What it prints goes nowhere.

import { spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { devNull } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = dirname(fileURLToPath(import.meta.url));
export const root = join(here, '..');
/** Open for writing alone: licet takes a null device that can be read for an output that is closed. */
const nowhere = openSync(devNull, 'w');
export const licet = join(root, 'bin', 'licet.js');

/** `args` of node. Gives { wall, user } in milliseconds, memory in MiB, and the exit status. */
export const run = (args) =>
  new Promise((done, fail) => {
    const begin = performance.now();
    const child = spawn(process.execPath, ['--require', join(here, 'usage.cjs'), ...args], {
      cwd: root,
      env: { ...process.env, NO_COLOR: '1' },
      stdio: ['ignore', nowhere, 'pipe', 'pipe'],
    });
    let usage = '';
    let errors = '';
    child.stdio[3].on('data', (piece) => (usage += piece));
    child.stderr.on('data', (piece) => (errors += piece));
    child.on('error', fail);
    child.on('close', (status) => {
      const wall = performance.now() - begin;
      if (usage === '' || status === 2) fail(new Error(`${args.join(' ')}: ${errors}`));
      else done({ wall, status, ...JSON.parse(usage) });
    });
  });

/** The same for several at once; the wall time of the slowest. */
export const runAll = async (all) => {
  const runs = await Promise.all(all.map(run));
  return {
    wall: Math.max(...runs.map(({ wall }) => wall)),
    user: runs.reduce((sum, { user }) => sum + user, 0),
  };
};
