// From prepared facts to an answer, as deep as it is asked: colours, brief, explained, with what would change it. Patterns
// of facts that no transaction had before, and such as were met twice, are told apart; objects are new each time.

import { Screener, screenPrepared } from '../../dist/index.js';
import { bundled, madeUp, raws } from '../deals.mjs';
import { shipped, withRules } from '../rules.mjs';
import { row } from '../table.mjs';
import { Rounds, timed } from '../timing.mjs';

export const title = 'From prepared facts, one core';

const OPTIONS = { lists: 'bundled', today: '2026-11-21' };
const LEAST_RULES = 300;
/** Whoever decides sees no name; looking up a new one for each deal would take longer than all that is measured. */
const BUYERS = 20;
const ROUNDS = 3;

/** What is asked of an answer, and on how many transactions; what would change it takes long. */
const DEPTHS = {
  'colours only': { ask: (answer) => answer.verdict },
  brief: { ask: (answer) => answer.brief() },
  explained: { ask: (answer) => answer.whole('standard', false), at: 4 },
  'with change sets': { ask: (answer) => answer.whole('full', false), at: 100 },
};

const BARS = {
  'colours only, new pattern': { floor: '10,000/s', aim: '30,000/s' },
  'colours only, pattern seen before': { floor: '10,000/s', aim: '30,000/s' },
  'explained, new pattern': { floor: '3,500/s', aim: '10,000/s' },
  'explained, pattern seen before': { floor: '25,000/s', aim: '40,000/s' },
  'with change sets, new pattern': { aim: '2,000/s' },
  'with change sets, pattern seen before': { aim: '2,000/s' },
};

export const measure = async (size) => {
  const library = withRules(shipped.library, LEAST_RULES);
  const count = size.of(2000, 60);
  const found = new Rounds();
  const judged = (deals, depth) => {
    for (const { engine, input } of deals) DEPTHS[depth].ask(screenPrepared(engine, input));
  };
  const screener = new Screener({ ...shipped, library }, OPTIONS);
  // One round before the first, so that the law of every day is bound and the code is warm.
  for (let round = -1; round < size.of(ROUNDS, 1); round += 1) {
    for (const [place, depth] of Object.keys(DEPTHS).entries()) {
      const seed = 100 + (round + 1) * 10 + place;
      const deals = raws(
        madeUp(Math.ceil(count / (DEPTHS[depth].at ?? 1)), { seed, buyers: BUYERS }),
      );
      const prepared = () => deals.map((raw) => screener.prepare(raw));
      const fresh = prepared();
      const first = await timed(() => judged(fresh, depth));
      judged(prepared(), depth);
      const again = prepared();
      const third = await timed(() => judged(again, depth));
      if (round < 0) continue;
      found.add(`${depth}, new pattern`, first);
      found.add(`${depth}, pattern seen before`, third);
    }
  }
  const cases = await bundled(screener.columns);
  for (let round = -1; round < size.of(ROUNDS - 1, 1); round += 1) {
    for (const depth of Object.keys(DEPTHS)) {
      const deals = cases.map((raw) => screener.prepare(raw));
      const time = await timed(() => judged(deals, depth));
      if (round >= 0) found.add(`bundled, ${depth}`, time);
    }
  }
  const speed = (name, number) => ({ speed: { count: number, ...found.of(name) } });
  return [
    ...Object.entries(DEPTHS).flatMap(([depth, { at = 1 }]) =>
      ['new pattern', 'pattern seen before'].map((pattern) => {
        const name = `${depth}, ${pattern}`;
        return row(`${name} (${library.rules.length} rules)`, {
          ...speed(name, Math.ceil(count / at)),
          ...BARS[name],
        });
      }),
    ),
    ...Object.keys(DEPTHS).map((depth) =>
      row(`${depth}, the ${cases.length} bundled cases, seen before`, {
        ...speed(`bundled, ${depth}`, cases.length),
      }),
    ),
  ];
};
