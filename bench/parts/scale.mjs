// One transaction that grows: users, items, incidents of a user, and a file that has more transactions. Each size is a
// process of its own, so that its memory is its own. Four times as much should cost four times as much and no more.

import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../child.mjs';
import { row } from '../table.mjs';
import { Rounds } from '../timing.mjs';

export const title = 'Cost by size, one process each';

const GROWN = join(dirname(fileURLToPath(import.meta.url)), '..', 'grown.mjs');

/** Milliseconds that tell something. */
const TELLS = 30;

const KINDS = {
  'end users': [1, 10, 100, 400],
  items: [1, 10, 100, 400],
  incidents: [1, 10, 100, 400],
  lines: [1, 10, 100, 400],
};

export const measure = async (size) => {
  const rows = [];
  for (const [kind, sizes] of Object.entries(KINDS)) {
    const found = new Rounds();
    const memory = new Map();
    for (let round = 0; round < size.of(5, 1); round += 1)
      for (const count of sizes) {
        const one = await run([GROWN, kind, String(count)]);
        found.add(count, one);
        memory.set(count, Math.max(memory.get(count) ?? 0, one.memory));
      }
    const [least, hundred, most] = [sizes[0], sizes.at(-2), sizes.at(-1)].map((count) =>
      found.of(count),
    );
    // What the last size costs above the first, by what a straight line through the one before it would say; where a hundred
    // cost hardly more than one, there is no such line.
    const growth = (by) =>
      hundred[by] - least[by] < TELLS ? 'too little to tell' : slope(by).toFixed(2);
    const slope = (by) =>
      (most[by] - least[by]) /
      ((hundred[by] - least[by]) * ((sizes.at(-1) - 1) / (sizes.at(-2) - 1)));
    for (const count of sizes)
      rows.push(
        row(`${count} ${kind}`, {
          measured: `${found.of(count).wall.toFixed(0)} ms, ${Math.round(memory.get(count))} MiB`,
          user: `${found.of(count).user.toFixed(0)} ms`,
          ...(count === 400 && kind === 'end users' && { aim: '1 s, 200 MiB' }),
        }),
      );
    rows.push(
      row(`${kind}: 400 by a straight line through 1 and 100`, {
        measured: growth('wall'),
        user: growth('user'),
        aim: '1',
      }),
    );
  }
  return rows;
};
