// One deal, from the start of the process to its output, against node that does nothing, and against itself with a store of the
// user's own, in which a list of made-up firms was taken in.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { licet, root, run } from '../child.mjs';
import { row } from '../table.mjs';
import { Rounds } from '../timing.mjs';

export const title = 'Start to output';

const DEAL = join(root, 'data', 'cases', 'bluecoat-computerlinks-syria-2010.yaml');

const SCREEN = [licet, 'screen', DEAL, '--lists', 'bundled'];

const HOUSE = `list: house-list
title: House list
publisher: Compliance
instrument: none
address: https://intranet.example/house-list
scope: Made-up firms.
bundled: no
taken: 2026-01-01
stale-after: 90 days
rights: Confidential.
expectations: { least: 0, most: 0, known: [] }
whole: { least: 10, formats: [{ format: private-csv, columns: { id: id, name: name } }] }
`;

/** A folder whose licet.yaml names a store with a list of so many firms. */
const withStore = async (firms, task) => {
  const folder = mkdtempSync(join(tmpdir(), 'licet-bench-start-'));
  try {
    const at = (name) => join(folder, name);
    writeFileSync(at('licet.yaml'), 'store: lists.sqlite\n');
    writeFileSync(at('house.yaml'), HOUSE);
    const rows = Array.from(
      { length: firms },
      (_, number) => `${number},Firm ${number} Verwaltung`,
    );
    writeFileSync(at('firms.csv'), ['id,name', ...rows, ''].join('\n'));
    const order = ['--described-by', at('house.yaml'), '--from', at('firms.csv')];
    await run([licet, 'lists', 'import', 'house-list', ...order, '--config', at('licet.yaml')]);
    return await task(['--config', at('licet.yaml')]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export const measure = async (size) => {
  const found = new Rounds();
  const rounds = size.of(21, 2);
  const firms = size.of(20_000, 1000);
  await withStore(firms, async (config) => {
    for (let round = 0; round < rounds; round += 1) {
      found.add('bare', await run(['-e', '']));
      found.add('screened', await run(SCREEN));
      found.add('stored', await run([...SCREEN, ...config]));
    }
  });
  const [bare, screened, stored] = ['bare', 'screened', 'stored'].map((name) => found.of(name));
  const times = ({ wall, user }) => ({
    measured: `${wall.toFixed(0)} ms`,
    user: `${user.toFixed(0)} ms`,
  });
  return [
    row(`node that does nothing (median of ${rounds})`, times(bare)),
    row(`one deal (median of ${rounds}, in turn with it)`, {
      ...times(screened),
      floor: '2.3 × bare node',
      aim: 'bare node + 80 ms',
    }),
    row('the one by the other', {
      measured: `${(screened.wall / bare.wall).toFixed(2)} ×, +${(screened.wall - bare.wall).toFixed(0)} ms`,
      user: `${(screened.user / bare.user).toFixed(2)} ×, +${(screened.user - bare.user).toFixed(0)} ms`,
      floor: '2.3 ×',
      aim: '+80 ms',
    }),
    row(`what a store of ${firms} firms adds: opened, and searched as well`, {
      measured: `${(stored.wall - screened.wall).toFixed(0)} ms`,
      user: `${(stored.user - screened.user).toFixed(0)} ms`,
      aim: '20 ms',
    }),
  ];
};
