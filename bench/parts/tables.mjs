// A history of deals from its table to the tables of all answers, as a process: one thread and two, with the peak of memory of all
// threads together and what is written. Beside it the same table read and the same tables written, with nothing judged.

import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { licet, root, run } from '../child.mjs';
import { writeHistory } from '../history.mjs';
import { rate, row } from '../table.mjs';

export const title = 'A history to tables, three parties a deal';

const BARE = join(root, 'bench', 'tables-child.mjs');

const bytesIn = (folder, ending) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);

const perDeal = (bytes, count) => `${(bytes / count / 1000).toFixed(1)} kB a deal`;

const measured = (what, count, { wall, user, memory }, rest = {}) =>
  row(what, {
    measured: `${rate(count, wall)}, ${Math.round(memory)} MiB`,
    user: rate(count, user),
    ...rest,
  });

export const measure = async (size) => {
  const folder = mkdtempSync(join(tmpdir(), 'licet-bench-'));
  const rows = [];
  try {
    // A tenth first: time or memory that grows with the number of deals shows in the difference.
    for (const count of [size.deals / 10, size.deals]) {
      const [table, mapping] = [join(folder, `${count}.csv`), join(folder, 'history.mapping.yaml')];
      await writeHistory(count, table, mapping);
      const named = `${count.toLocaleString('en')} deals`;
      const runs = {};
      for (const jobs of ['1', '2']) {
        const out = join(folder, `${count}-${jobs}`);
        const given = [table, '--map', mapping, '--lists', 'bundled', '--out', out, '-q'];
        // Both have deals of red and amber, so that the exit status is 1.
        runs[jobs] = await run([licet, 'screen', ...given, '--jobs', jobs, '--tables', 'both']);
        rows.push(
          measured(`${named}, --jobs ${jobs}`, count, runs[jobs], { floor: '5,000/s, 700 MB' }),
        );
      }
      const out = join(folder, `${count}-1`);
      rows.push(
        row(`${named}, two threads against one`, {
          measured: `${(runs[1].wall / runs[2].wall).toFixed(2)} ×`,
          user: `${(runs[2].user / runs[1].user).toFixed(2)} × the CPU time`,
          floor: '1.7 ×',
        }),
        measured(
          `${named}, read and written bare`,
          count,
          await run([BARE, table, out, join(folder, `${count}-bare`)]),
        ),
        row(`${named}, what is written`, {
          measured: `CSV ${perDeal(bytesIn(out, '.csv'), count)}, Parquet ${perDeal(bytesIn(out, '.parquet'), count)}`,
        }),
      );
    }
    return rows;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
