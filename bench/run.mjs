// npm run bench -- [part ...] [--quick] [--deals N] [--names N] [--write]: one table of figures, with the machine.
// --quick tries whether every part runs, with tiny sizes; its figures say nothing. --deals sets how many transactions the
// parts `stream`, `tables` and `workers` read, --names how many made-up names the part `names` searches. --write puts the table into docs/speed.md.

import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from './child.mjs';
import { machine } from './machine.mjs';
import { tableOf, writeBetween } from './table.mjs';

const PARTS = [
  ...[
    'decide',
    'ask',
    'prepare',
    'json',
    'sarif',
    'stream',
    'tables',
    'workers',
    'start',
    'scale',
    'peers',
    'names',
    'import',
    'serve',
  ],
];

const { values: options, positionals: named } = parseArgs({
  allowPositionals: true,
  options: {
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    deals: { type: 'string' },
    names: { type: 'string' },
  },
});
const unknown = named.filter((name) => !PARTS.includes(name));
if (unknown.length > 0) throw new Error(`No part ${unknown.join(', ')}; ${PARTS.join(', ')}`);

const size = {
  quick: options.quick,
  deals: Number(options.deals ?? (options.quick ? 300 : 20_000)),
  names: Number(options.names ?? (options.quick ? 2_000 : 1_000_000)),
  /** Of what is measured: in full, or hardly at all. */
  of: (full, tiny) => (options.quick ? tiny : full),
};

const parts = [];
for (const name of PARTS) {
  if (named.length > 0 && !named.includes(name)) continue;
  process.stderr.write(`${name} …\n`);
  const { title, measure } = await import(`./parts/${name}.mjs`);
  parts.push({ title, rows: await measure(size) });
}
const quick = options.quick ? '**Tiny sizes: these figures say nothing.** ' : '';
const table = tableOf(parts, `${quick}${machine()}`);
process.stdout.write(`${table}\n`);
if (options.write) writeBetween(join(root, 'docs', 'speed.md'), 'bench', table);
