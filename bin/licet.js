#!/usr/bin/env node
import module from 'node:module';

// From Node 22 on the compiled code is kept between runs.
module.enableCompileCache?.();

process.stdout.on('error', (error) => {
  // The reader of a pipe may go away early, as head does.
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
process.on('SIGINT', () => process.exit(2));
// Node would end with 1, which means amber or red.
process.on('uncaughtException', (error) => {
  process.stderr.write(`licet failed where it should not have. Please report this.\n${error.stack ?? error}\n`);
  process.exit(2);
});

const { run } = await import('../dist/cli.js');
const now = new Date();
const pad = (number) => String(number).padStart(2, '0');
process.exitCode = await run({
  argv: process.argv.slice(2),
  today: `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`,
  env: process.env,
  stdout: process.stdout,
  stderr: process.stderr,
});
