// node bench/profile.mjs [--short] [--quick] [--write]: where the time of one thread goes, by the rooms of src. Deals are
// read as NDJSON, prepared, judged and written as full JSON, while a sampling profiler looks at the stack.

import { build } from 'esbuild';
import { readFileSync, rmSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from './child.mjs';
import { madeUpAt, short, withFile } from './deals.mjs';
import { machine } from './machine.mjs';
import { writeBetween } from './table.mjs';

const { values: options } = parseArgs({
  options: {
    short: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
});

const bundle = join(root, 'dist', `profile.${process.pid}.mjs`);

/** The program in one file that says, line by line, of which file of src each part is. */
const buildReadable = () =>
  build({
    absWorkingDir: root,
    entryPoints: ['src/index.ts'],
    outfile: bundle,
    bundle: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    external: ['better-sqlite3'],
    logLevel: 'warning',
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module'; const require = __createRequire(import.meta.url);",
    },
  });

/** Of each line of the bundle the file from which it is. */
const filesByLine = () => {
  let file;
  return readFileSync(bundle, 'utf8')
    .split('\n')
    .map((line) => (file = /^\s*\/\/ ((?:src|node_modules)\/\S+)$/.exec(line)?.[1] ?? file));
};

const LOOK = { width: 80, colour: false, all: false, detail: 'standard' };

const screened = async ({ Screener, FORMATS, openShipped, readTransactions }, file) => {
  const screener = new Screener(openShipped(), { lists: 'bundled', today: '2026-11-21' });
  return async () => {
    for await (const raw of readTransactions(file, 'ndjson', screener.columnsOf('ndjson')))
      FORMATS.json.each(screener.screen(raw), LOOK);
  };
};

/** 'src/core/logic/decide.ts' → 'core/logic'. */
const roomOf = (file) => file.split('/').slice(1, -1).join('/') || 'screener';

/** Microseconds by room. */
const byRoom = ({ nodes, samples, timeDeltas }, files) => {
  const own = (node) => {
    const { functionName, url, lineNumber } = node.callFrame;
    if (functionName === '(garbage collector)') return 'garbage collector';
    if (functionName === '(idle)') return 'waiting';
    const file = url.startsWith('file:') && url.endsWith(bundle) ? files[lineNumber] : undefined;
    return file?.startsWith('src/') ? roomOf(file) : undefined;
  };
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const parents = new Map(
    nodes.flatMap(({ id, children = [] }) => children.map((one) => [one, id])),
  );
  const rooms = new Map();
  for (const [at, id] of samples.entries()) {
    let [room, above] = [undefined, id];
    for (; room === undefined && above !== undefined; above = parents.get(above))
      room = own(byId.get(above));
    rooms.set(room ?? 'node', (rooms.get(room ?? 'node') ?? 0) + timeDeltas[at]);
  }
  return rooms;
};

const profile = async (work, rounds) => {
  // Once before, so that the law of every day is bound and the code is warm.
  await work();
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 500 });
  await session.post('Profiler.start');
  for (let round = 0; round < rounds; round += 1) await work();
  const { profile: found } = await session.post('Profiler.stop');
  session.disconnect();
  return found;
};

const [count, rounds] = options.quick ? [40, 1] : [2000, 5];
try {
  await buildReadable();
  const program = await import(pathToFileURL(bundle).href);
  const rooms = await withFile(count, options.short ? short : madeUpAt(), async (file) =>
    byRoom(await profile(await screened(program, file), rounds), filesByLine()),
  );
  const whole = [...rooms.values()].reduce((sum, time) => sum + time, 0);
  const kind = options.short ? 'short deals' : 'deals with nearly every fact answered';
  const rows = [...rooms]
    .sort(([, a], [, b]) => b - a)
    .map(
      ([room, time]) =>
        `| ${room} | ${Math.round(time / count / rounds)} | ${((time / whole) * 100).toFixed(1)} % |`,
    );
  const table = [
    `${options.quick ? '**Tiny sizes: these figures say nothing.** ' : ''}${kind}, to full JSON; ${machine()}.`,
    '',
    '| room | µs a deal | part |',
    '| --- | ---: | ---: |',
    ...rows,
    `| all | ${Math.round(whole / count / rounds)} | |`,
  ].join('\n');
  process.stdout.write(`${table}\n`);
  if (options.write) writeBetween(join(root, 'docs', 'speed.md'), 'profile', table);
} finally {
  rmSync(bundle, { force: true });
}
