// NDJSON from end to end, as a process: reading, screening, writing, and the peak of its memory. Output goes nowhere.

import { licet, run } from '../child.mjs';
import { madeUpAt, short, withFile } from '../deals.mjs';
import { rate, row } from '../table.mjs';

export const title = 'NDJSON from end to end, one process';

const FORMS = {
  text: { args: ['-f', 'text'], floor: '5,000/s', aim: '7,000/s' },
  'brief JSON': { args: ['-f', 'json', '--detail', 'brief'], floor: '5,000/s', aim: '7,000/s' },
  'full JSON': { args: ['-f', 'json', '--detail', 'standard'], floor: '2,000/s' },
};

const measured = (form, what, file, count) =>
  run([licet, 'screen', file, '--lists', 'bundled', ...FORMS[form].args]).then(
    ({ wall, user, memory }) =>
      row(`${what} to ${form}, ${count.toLocaleString('en')} deals`, {
        measured: `${rate(count, wall)}, ${Math.round(memory)} MiB`,
        user: rate(count, user),
        ...(({ floor, aim }) => ({ ...(floor && { floor }), ...(aim && { aim }) }))(FORMS[form]),
      }),
  );

export const measure = async (size) => {
  const rows = [];
  // A tenth first: memory that grows with the number of deals shows in the difference.
  for (const count of [size.deals / 10, size.deals]) {
    await withFile(count, short, async (file) => {
      for (const form of Object.keys(FORMS))
        rows.push(await measured(form, 'short deals', file, count));
    });
  }
  // Deals with nearly every fact answered take 4 kB a line; a million would not fit on many disks.
  const count = Math.min(size.deals, 20_000);
  await withFile(count, madeUpAt(), async (file) => {
    for (const form of Object.keys(FORMS))
      rows.push(await measured(form, 'deals with nearly every fact answered', file, count));
  });
  return rows;
};
