#!/usr/bin/env node
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const { load } = createRequire(import.meta.url)('./start.cjs');

process.stdout.on('error', (error) => {
  // The reader of a pipe may go away early, as head does.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.on('SIGINT', () => process.exit(2));
// Node would end with 1, which means amber or red.
process.on('uncaughtException', (error) => {
  process.stderr.write(
    `licet failed where it should not have. Please report this.\n${error.stack ?? error}\n`,
  );
  process.exit(2);
});

const { program } = load(fileURLToPath(new URL('../dist/cli.cjs', import.meta.url)));
const now = new Date();
const pad = (number) => String(number).padStart(2, '0');
process.exitCode = await program.run({
  argv: process.argv.slice(2),
  today: `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`,
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
});
