// One process that takes lists in one after another, as somebody does who brings all of them up to date at once:
// node bench/import-child.mjs FILE, a JSON list of command lines.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './child.mjs';

const { load } = createRequire(import.meta.url)('../bin/start.cjs');
const { program } = load(join(root, 'dist', 'cli.cjs'));
for (const argv of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  const status = await program.run({
    argv,
    today: '2026-11-21',
    env: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    onStop: () => {},
    terminal: () => undefined,
  });
  if (status !== 0) {
    process.exitCode = 2;
    break;
  }
}
