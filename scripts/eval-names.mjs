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
const figures = await bundled('eval-names', ({ evaluated }) => evaluated(root, folder));
const lists = await bundled('eval-lists', ({ evaluatedLists }) =>
  evaluatedLists(root, join(root, '..', 'shared')),
);
const tables = {
  names: figures.table,
  reliability: figures.reliability,
  'list-queries': lists.lists,
  candidates: lists.candidates,
};
if (process.argv.includes('--write'))
  for (const [part, table] of Object.entries(tables))
    writeBetween(join(root, 'docs', 'names.md'), part, table);
process.stdout.write(
  `${[...figures.misses, ...lists.misses].join('\n')}\n\n${Object.values(tables).join('\n\n')}\n`,
);
