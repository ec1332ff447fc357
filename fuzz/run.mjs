// npm run fuzz -- [--minutes N] [--inputs N] [--seed WORD] [target ...]: hostile files for every reader, in threads that are watched.
// A reader that takes longer than two seconds, fills its memory or fails otherwise than by a problem with a place is a fault: it is
// printed with what makes the file again, and the file is kept in fuzz/found. Ends with status 1 where there is one.

import { build } from 'esbuild';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const shared = join(root, '../shared');
const found = join(root, 'fuzz/found');

/** One file may keep a reader busy for so many milliseconds, and fill so much memory. */
const LONGEST = 2_000;
const LANES = Math.min(cpus().length, 2);
const MOST_MEGABYTES = 512;
/** A thread that begins reads what is shipped first. */
const BEGINNING = 60_000;
/** So many inputs are given to a thread at once. */
const PORTION = 2_000;

const { values: options, positionals: named } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string' },
    inputs: { type: 'string' },
    seed: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});
for (const name of ['minutes', 'inputs'])
  if (options[name] !== undefined && !(Number(options[name]) > 0))
    throw new Error(`--${name} is a number above nought, and not '${options[name]}'`);
const until = Date.now() + Number(options.minutes ?? (options.inputs ? 1e6 : 1)) * 60_000;
const most = Number(options.inputs ?? Infinity);

const bundle = join(root, 'dist', `fuzz-worker.${process.pid}.mjs`);
await build({
  absWorkingDir: root,
  entryPoints: ['fuzz/worker.ts'],
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});

/** Milliseconds of work of all threads: a machine that is busy otherwise makes no reader slow. */
const worked = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Reads a portion of one target's inputs; gives the faults, and how many were read. */
const portion = (target, from, count) =>
  new Promise((resolve) => {
    const folder = join(scratch, String((portions += 1)));
    const at = new Int32Array(new SharedArrayBuffer(4));
    at[0] = -1;
    const faults = [];
    const worker = new Worker(bundle, {
      workerData: { root, shared, scratch: folder, target, seed: options.seed, from, count, at },
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES },
    });
    let [last, since] = [-1, worked()];
    let stopped;
    const watch = setInterval(() => {
      const now = Atomics.load(at, 0);
      if (now !== last) [last, since] = [now, worked()];
      else if (worked() - since > (now < 0 ? BEGINNING : LONGEST * LANES)) {
        stopped = `it took longer than ${LONGEST / 1000} s`;
        void worker.terminate();
      }
    }, 100);
    worker.on('message', (fault) => faults.push(fault));
    worker.on('error', (error) => (stopped = error.stack ?? error.message));
    worker.on('exit', () => {
      clearInterval(watch);
      rmSync(folder, { recursive: true, force: true });
      const input = Atomics.load(at, 0);
      if (stopped !== undefined) faults.push({ input, what: stopped });
      resolve({ faults, read: stopped === undefined ? count : Math.max(input - from, 0) + 1 });
    });
  });

const scratch = mkdtempSync(join(tmpdir(), 'licet-fuzz-'));
let portions = 0;

const { targetsIn, inputOf } = await import(pathToFileURL(bundle).href);
const targets = targetsIn(root, shared, scratch);
const unknown = named.filter((name) => !targets.some((one) => one.name === name));
if (unknown.length > 0)
  throw new Error(`No target ${unknown.join(', ')}; ${targets.map(({ name }) => name).join(', ')}`);
if (!targets.some(({ name }) => name.startsWith('list-')))
  process.stderr.write(`SKIPPED: readers of lists, for there are no lists in ${shared}\n`);

const chosen = targets
  .filter(({ name }) => named.length === 0 || named.includes(name))
  .map((target) => ({ target, next: 0, faults: new Map() }));
let total = 0;

/** The end of a message that names where in the program it happened, by which faults are one. */
const kindOf = (what) =>
  what
    .split('\n')
    .filter((line, index) => index === 0 || /^\s+at /.test(line))
    .slice(0, 2)
    .map((line) => line.replace(/\d+/g, 'N').slice(0, 200))
    .join(' ');

const keep = (one, { input, what }) => {
  const kind = kindOf(what);
  const known = one.faults.get(kind);
  if (known) return void (known.count += 1);
  one.faults.set(kind, { count: 1 });
  const file = join(found, `${one.target.name}-${options.seed}-${input}${one.target.ending}`);
  mkdirSync(found, { recursive: true });
  if (input >= 0) writeFileSync(file, inputOf(one.target, options.seed, input));
  process.stdout.write(
    `${one.target.name} ${input}: ${what.split('\n').slice(0, 4).join('\n  ')}\n`,
  );
};

const turns = [...chosen];
const lane = async () => {
  for (let one = turns.shift(); one !== undefined; one = turns.shift()) {
    if (Date.now() >= until || total >= most) return;
    const { target, next } = one;
    const count = target.slow ? PORTION / 20 : PORTION;
    one.next += count;
    const { faults, read } = await portion(target.name, next, count);
    total += read;
    one.read = (one.read ?? 0) + read;
    for (const fault of faults) keep(one, fault);
    turns.push(one);
  }
};
try {
  await Promise.all(Array.from({ length: LANES }, lane));
} finally {
  rmSync(bundle, { force: true });
  rmSync(scratch, { recursive: true, force: true });
}

process.stdout.write('\n| what is read | hostile files | faults |\n| --- | ---: | ---: |\n');
for (const { target, read = 0, faults } of chosen)
  process.stdout.write(`| ${target.name} | ${read} | ${faults.size} |\n`);
process.stdout.write(`\n${total} files, seed ${options.seed}\n`);
if (chosen.some(({ faults }) => faults.size > 0)) process.exitCode = 1;
