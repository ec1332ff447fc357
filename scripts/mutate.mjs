// npm run mutate -- [--minutes N] [--seed WORD]: rules with a verb, value, day or `not` changed, against the cases beside them; and
// bundled transactions with something left out, misspelt or misplaced, against their own colours. The minutes are halved between
// the two. Ends with status 1 where a colour improves and the answer does not say why. With --code N it is N mutations of the code
// that decides (src/core/logic, law and judgement) against the tests under test/core, --only PART of those files whose path holds it.

import { parseArgs } from 'node:util';
import { bundled } from './bundled.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '2' },
    code: { type: 'string' },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: new Date().toISOString().slice(0, 10) },
  },
});
if (!(Number(values.minutes) > 0))
  throw new Error(`--minutes is a number above nought, and not '${values.minutes}'`);

if (values.code !== undefined && !(Number(values.code) > 0))
  throw new Error(`--code is a number above nought, and not '${values.code}'`);

const say = (text) => process.stdout.write(`${text}\n`);
const { seed } = values;
if (values.code !== undefined)
  await bundled('mutate-code', ({ mutateCode }) =>
    mutateCode({ seed, count: Number(values.code), only: values.only, say }),
  );
else
  await bundled('mutate', ({ mutate }) => {
    const isHeld = mutate({ seed, milliseconds: Number(values.minutes) * 30_000, say });
    if (!isHeld) process.exitCode = 1;
  });
say(`\nSeed ${seed}.`);
