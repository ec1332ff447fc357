#!/usr/bin/env node
// Gives the program what belongs to the process: arguments, clock, environment, streams, signals, exit status.

import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { load } = createRequire(import.meta.url)('./start.cjs');

// Node would end with 1, which means amber or red.
process.on('uncaughtException', (error) => {
  process.stderr.write(
    `licet failed where it should not have. Please report this.\n${error.stack ?? error}\n`,
  );
  process.exit(2);
});

const undo = [];
const stop = () => {
  // A second signal, or one that comes while this is under way, ends it at once.
  const ended = undo.splice(0).map((step) => step());
  const exit = (all) => process.exit(all.includes(true) ? 0 : 2);
  if (!ended.some((one) => one instanceof Promise)) exit(ended);
  else void Promise.all(ended).then(exit);
};
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, stop);

const { program } = load(fileURLToPath(new URL('../dist/cli.cjs', import.meta.url)));
const pad = (number) => String(number).padStart(2, '0');
const dayNow = () => {
  const now = new Date();
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
};
process.exitCode = await program.run({
  argv: process.argv.slice(2),
  today: dayNow(),
  dayNow,
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
  onStop: (step) => undo.push(step),
  terminal: () =>
    process.stdin.isTTY && process.stdout.isTTY && process.env.TERM !== 'dumb'
      ? { input: process.stdin, output: process.stdout }
      : undefined,
});
