// A table read by the reader that licet has, and a folder of tables written again as it stands: what a run costs that judges nothing.
//   node bench/tables-child.mjs TABLE FOLDER COPY

import { copyFileSync, createReadStream, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse';

const [table, folder, copy] = process.argv.slice(2);
let cells = 0;
for await (const row of createReadStream(table).pipe(parse())) cells += row.length;
mkdirSync(copy);
for (const name of readdirSync(folder)) copyFileSync(join(folder, name), join(copy, name));
process.stdout.write(`${cells} cells\n`);
