// npm run eval:names [-- --write]: measures the comparison of names on labelled pairs, which lie beside the checkout. With
// --write the tables go into docs/names.md. With self-test the shipped lists are tested against themselves instead, which needs
// no labelled set and takes minutes.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { writeBetween } from '../bench/table.mjs';
import { bundled, root } from './bundled.mjs';

const write = (part, table) => {
  if (process.argv.includes('--write')) writeBetween(join(root, 'docs', 'names.md'), part, table);
};

if (process.argv.includes('self-test')) {
  const table = await bundled('self-tested', ({ selfTested }) => selfTested(root));
  write('self-test', table);
  process.stdout.write(`${table}\n`);
  process.exit(0);
}

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
for (const [part, table] of Object.entries(tables)) write(part, table);
process.stdout.write(
  `${[...figures.misses, ...lists.misses].join('\n')}\n\n${Object.values(tables).join('\n\n')}\n`,
);
