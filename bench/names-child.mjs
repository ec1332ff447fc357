// node bench/names-child.mjs FOLDER [QUERIES]: opens the store of a folder and searches for the names of a file, or for nobody,
// so that the process can be measured from outside.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openStore } from '../dist/index.js';

const [folder, queries] = process.argv.slice(2);
const asked = queries ? JSON.parse(readFileSync(queries, 'utf8')) : [];
const store = openStore(join(folder, 'lists.sqlite'));
for (const { name, kind } of asked) store.search({ kind, names: [name] });
