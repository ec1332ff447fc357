// Some ten thousand findings as SARIF: their writing alone, and from the file to the document, as a process, beside the same deals to
// their colours, which any format waits for.

import { FORMATS, Screener, screenPrepared } from '../../dist/index.js';
import { licet, run } from '../child.mjs';
import { madeUp, raws, short, withFile } from '../deals.mjs';
import { shipped } from '../rules.mjs';
import { row } from '../table.mjs';

export const title = 'SARIF of 10,000 findings';

const LOOK = { width: 80, colour: false, all: false, folder: '/work' };
const FINDINGS = 10_000;
const AIM = '2 s';
const WAYS = [
  ['the document', ['-f', 'sarif']],
  ['colours alone', ['-f', 'json', '--detail', 'brief']],
];

export const measure = async (size) => {
  const screener = new Screener(shipped, { lists: 'bundled', today: '2026-11-21' });
  const wanted = size.of(FINDINGS, 100);
  const answers = [];
  let findings = 0;
  for (const raw of raws(madeUp(2000))) {
    if (findings >= wanted) break;
    const { engine, input } = screener.prepare(raw);
    const verdict = screenPrepared(engine, input).placed(false);
    findings += verdict.findings.length;
    answers.push({ verdict: verdict.verdict, placed: () => verdict });
  }
  const begin = performance.now();
  const binder = FORMATS.sarif.binder();
  let letters = binder.open(screener.run, LOOK).length;
  for (const answer of answers) letters += binder.add(FORMATS.sarif.each(answer, LOOK)).length;
  letters += binder.close({ red: 0, amber: 0, green: 0 }, LOOK).length;
  const writing = performance.now() - begin;
  const rows = [
    row(
      `writing alone: ${findings.toLocaleString('en')} findings of ${answers.length} transactions, ${(letters / 1e6).toFixed(0)} MB`,
      { measured: `${(writing / 1000).toFixed(2)} s`, floor: AIM },
    ),
  ];
  // A tenth as many deals first: memory that grows with their number shows in the difference.
  for (const count of [Math.ceil(answers.length / 10), answers.length, answers.length * 10])
    await withFile(count, short, async (file) => {
      for (const [what, asked] of WAYS) {
        const args = [licet, 'screen', file, '--lists', 'bundled', ...asked];
        const { wall, user, memory } = await run(args);
        rows.push(
          row(`from the file to ${what}, ${count.toLocaleString('en')} short deals`, {
            measured: `${(wall / 1000).toFixed(2)} s, ${Math.round(memory)} MiB`,
            user: `${(user / 1000).toFixed(2)} s`,
          }),
        );
      }
    });
  return rows;
};
