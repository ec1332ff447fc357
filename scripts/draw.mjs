// npm run draw -- SEED [COUNT]: draws provisions of law at random, 60 without a count.

import { bundled, root } from './bundled.mjs';

const [seed, count = '60'] = process.argv.slice(2);
if (seed === undefined) {
  process.stderr.write('Name the seed: npm run draw -- SEED [COUNT]\n');
  process.exit(2);
}
await bundled('draw', ({ draw }) => {
  for (const line of draw(root, seed, Number(count))) process.stdout.write(`${line}\n`);
});
