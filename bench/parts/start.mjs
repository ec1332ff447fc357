// One deal, from the start of the process to its output, against node that does nothing.

import { join } from 'node:path';
import { licet, root, run } from '../child.mjs';
import { row } from '../table.mjs';
import { Rounds } from '../timing.mjs';

export const title = 'Start to output';

const DEAL = join(root, 'data', 'cases', 'bluecoat-computerlinks-syria-2010.yaml');

export const measure = async (size) => {
  const found = new Rounds();
  const rounds = size.of(21, 2);
  for (let round = 0; round < rounds; round += 1) {
    found.add('bare', await run(['-e', '']));
    found.add('screened', await run([licet, 'screen', DEAL, '--lists', 'bundled']));
  }
  const [bare, screened] = [found.of('bare'), found.of('screened')];
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
  ];
};
