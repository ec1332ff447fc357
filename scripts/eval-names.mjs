// npm run eval:names [-- --write]: measures the comparison of names on labelled pairs, which lie beside the checkout. With
// --write the tables go into docs/names.md.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeBetween } from '../bench/table.mjs';
import { bundled, root } from './bundled.mjs';

const folder = join(root, '..', 'shared', 'data', 'names');
if (!existsSync(folder)) {
  process.stdout.write(
    'SKIPPED: ../shared/data/names is not here, so that nothing was measured.\n',
  );
  process.exit(0);
}
await bundled('eval-names', ({ evaluated }) => {
  const { table, reliability, misses } = evaluated(root, folder);
  if (process.argv.includes('--write')) {
    writeBetween(join(root, 'docs', 'names.md'), 'names', table);
    writeBetween(join(root, 'docs', 'names.md'), 'reliability', reliability);
  }
  process.stdout.write(`${misses.join('\n')}\n\n${table}\n\n${reliability}\n`);
});
