// What npm test asks before the tests: the steps of the scripts build and lint of package.json, two at once, for each of them
// keeps one processor busy. The tests need the build. What a step prints is shown whole at its end.

import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const steps = [scripts.build, scripts.lint].flatMap((script) => script.split(' && '));

/** Runs a step to its end, and tells whether it succeeded. */
const succeeds = (step) =>
  new Promise((resolve) => {
    const printed = [];
    const child = spawn(step, { shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece) => printed.push(piece));
    child.on('error', (error) => printed.push(Buffer.from(`${error.message}\n`)));
    child.on('close', (status) => {
      process.stdout.write(Buffer.concat([Buffer.from(`> ${step}\n`), ...printed]));
      if (status !== 0) process.stdout.write(`'${step}' ended with status ${status}\n`);
      resolve(status === 0);
    });
  });

const lane = async () => {
  for (let step = steps.shift(); step !== undefined; step = steps.shift())
    if (!(await succeeds(step))) process.exitCode = 1;
};
await Promise.all([lane(), lane()]);
