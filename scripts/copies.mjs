// npm run copies -- FOLDER [--mirrors DIR]: makes the folder of copies of the law that npm run passages and licet check --copies read,
// from the repositories that data/copies.yaml names.

import { parseArgs } from 'node:util';
import { bundled, root } from './bundled.mjs';

const usage = (why) => {
  process.stderr.write(`${why}Usage: npm run copies -- FOLDER [--mirrors DIR]\n`);
  process.exitCode = 2;
};

const parsed = () => {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: { mirrors: { type: 'string' } },
    });
    return positionals.length === 1 ? { folder: positionals[0], ...values } : undefined;
  } catch (error) {
    return { why: `${error.message}\n` };
  }
};

const { folder, mirrors, why = '' } = parsed() ?? {};
if (folder === undefined) usage(why);
else
  await bundled('copies', ({ makeCopies }) => {
    const missing = makeCopies(root, folder, mirrors, (line) => process.stdout.write(`${line}\n`));
    if (missing.length === 0) return;
    process.stderr.write(missing.map((line) => `not made: ${line}\n`).join(''));
    process.exitCode = 2;
  });
