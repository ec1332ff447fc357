// Two threads against one, and beside them what the machine gives two processes that share nothing: the ratio of licet can
// be no better than that.

import { licet, run, runAll } from '../child.mjs';
import { madeUpAt, withFile } from '../deals.mjs';
import { row } from '../table.mjs';
import { Rounds } from '../timing.mjs';

export const title = 'Two threads against one';

const SPIN = 'let sum = 0; for (let at = 0; at < N; at += 1) sum += at % 7;';
const JSON_ALONE = `
  const text = JSON.stringify(Array.from({ length: 200 }, (_, at) => ({ at, text: 'x'.repeat(100) })));
  for (let at = 0; at < N; at += 1) JSON.parse(text);`;

export const measure = async (size) => {
  const found = new Rounds();
  const scripts = {
    'a spin loop': SPIN.replace('N', String(size.of(1e9, 1e6))),
    'JSON.parse': JSON_ALONE.replace('< N', `< ${size.of(20_000, 50)}`),
  };
  // Such deals take 4 kB a line, and six runs.
  const count = Math.min(size.deals, 20_000);
  await withFile(count, madeUpAt(), async (file) => {
    for (let round = 0; round < size.of(3, 1); round += 1) {
      for (const jobs of ['1', '2'])
        found.add(
          `licet ${jobs}`,
          await run([licet, 'screen', file, '--lists', 'bundled', '--jobs', jobs]),
        );
      for (const [name, script] of Object.entries(scripts)) {
        found.add(`${name} 1`, await run(['-e', script]));
        found.add(`${name} 2`, await runAll([script, script].map((each) => ['-e', each])));
      }
    }
  });
  // Two processes do twice the work of one.
  const control = (name) => (2 * found.of(`${name} 1`).wall) / found.of(`${name} 2`).wall;
  const [one, two] = [found.of('licet 1'), found.of('licet 2')];
  return [
    row('NDJSON to text, one thread', { speed: { count, ...one } }),
    row('NDJSON to text, two threads', { speed: { count, ...two } }),
    row('two threads against one', {
      measured: `${(one.wall / two.wall).toFixed(2)} ×`,
      user: `${(two.user / one.user).toFixed(2)} × the CPU time`,
      aim: '1.9 ×',
    }),
    ...Object.keys(scripts).map((name) =>
      row(`control: ${name}, two processes against one`, {
        measured: `${control(name).toFixed(2)} ×`,
      }),
    ),
  ];
};
