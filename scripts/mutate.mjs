// npm run mutate -- [--minutes N] [--seed WORD]: rules with a verb, value, day or `not` changed, against the cases beside them; and
// bundled transactions with something left out, misspelt or misplaced, against their own colours. The minutes are halved between
// the two. Ends with status 1 where a colour improves and the answer does not say why.

import { parseArgs } from 'node:util';
import { bundled } from './bundled.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '2' },
    seed: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});
if (!(Number(values.minutes) > 0))
  throw new Error(`--minutes is a number above nought, and not '${values.minutes}'`);

await bundled('mutate', ({ mutate }) => {
  const isHeld = mutate({
    seed: values.seed,
    milliseconds: Number(values.minutes) * 30_000,
    say: (text) => process.stdout.write(`${text}\n`),
  });
  process.stdout.write(`\nSeed ${values.seed}.\n`);
  if (!isHeld) process.exitCode = 1;
});
