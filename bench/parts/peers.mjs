// Other rule engines in the same run, on the rules of the library that they can state and on deals with every fact known.
// Rules on which licet and the plainest evaluation do not agree are left out and counted, for those are no equal work.

import { Screener, screenPrepared } from '../../dist/index.js';
import { madeUp, raws } from '../deals.mjs';
import { ENGINES, named } from '../engines.mjs';
import { shipped, withRules } from '../rules.mjs';
import { row } from '../table.mjs';
import { Rounds, timed } from '../timing.mjs';
import { DAY, flat, holds, plainRules } from '../two-valued.mjs';

export const title =
  'Other engines: equal rules, complete deals; two-valued and without citations but for licet';

const LEAST_RULES = 171;
const OPTIONS = { lists: 'bundled', today: DAY };

/** The exporter is as well known as the end user. Lists that only entries know are left out with the entries. */
const onTheDay = ({ items: [item], parties: [{ role, ...party }], exporter, ...deal }) => ({
  ...deal,
  exporter: { ...party, ...exporter },
  parties: [{ role, ...party }],
  date: DAY,
  items: [{ ...item, classification: { wassenaar: 'none', eu: 'none', us: 'EAR99', uk: 'none' } }],
});

const dealsOf = (count, seed) => raws(madeUp(count, { seed, missing: 0 }).map(onTheDay));

/** A screener that has these rules and nothing that other engines lack. */
const only = (rules) => {
  const { library } = shipped;
  const packs = library.packs.map((pack) => ({ ...pack, notModelled: [] }));
  return new Screener(
    { ...shipped, library: { ...library, packs, rules, definitions: [], entries: [] } },
    OPTIONS,
  );
};

/** Facts that every deal states, with the values that occur. */
const knownIn = (contexts) => {
  const known = new Map();
  for (const [fact, value] of contexts.flatMap((context) => Object.entries(context)))
    known.set(fact, (known.get(fact) ?? new Set()).add(value));
  return new Map(
    [...known].filter(([fact]) => contexts.every((context) => Object.hasOwn(context, fact))),
  );
};

const metBy = ({ engine, input }) =>
  new Set(
    screenPrepared(engine, input)
      .judgement.standings.filter(({ application }) => application.outcome === 'met')
      .map(({ application }) => application.active.rule.id),
  );

export const measure = async (size) => {
  const trial = new Screener(shipped, OPTIONS);
  const prepared = dealsOf(size.of(300, 60), 3).map((raw) => trial.prepare(raw));
  const contexts = prepared.map(flat);
  const known = knownIn(contexts);
  const own = plainRules(shipped.library.rules, known);
  const copied = withRules({ rules: own.map(({ rule }) => rule) }, LEAST_RULES);
  const candidates = plainRules(copied.rules, known);
  const judge = only(candidates.map(({ rule }) => rule));
  const met = dealsOf(size.of(300, 60), 3).map((raw) => metBy(judge.prepare(raw)));
  const equal = candidates.filter(({ rule, condition }) =>
    contexts.every((context, at) => holds(condition, context) === met[at].has(rule.id)),
  );
  const conditions = equal.map(({ condition }) => condition);
  const screener = only(equal.map(({ rule }) => rule));

  const engines = Object.entries(ENGINES).map(([name, make]) => [name, make(conditions)]);
  const right = contexts.map((context) =>
    conditions.flatMap((condition, number) => (holds(condition, context) ? [number] : [])),
  );
  for (const [name, run] of engines)
    for (const [at, context] of contexts.entries()) {
      const found = await run(named(context));
      if (String(found) !== String(right[at])) throw new Error(`${name} is wrong on deal ${at}`);
    }

  const count = size.of(300, 40);
  const found = new Rounds();
  for (let round = -1; round < size.of(5, 1); round += 1) {
    const add = (name, time) => round >= 0 && found.add(name, time);
    for (const [place, depth] of ['colours', 'explained'].entries()) {
      // New patterns for each: what was judged once is remembered.
      const deals = dealsOf(count, 50 + round * 2 + place).map((raw) => screener.prepare(raw));
      const ask =
        depth === 'colours' ? (one) => one.verdict : (one) => one.whole('standard', false);
      add(
        `licet, ${depth}`,
        await timed(() => {
          for (const { engine, input } of deals) ask(screenPrepared(engine, input));
        }),
      );
    }
    const facts = dealsOf(count, 50 + round * 2).map((raw) => named(flat(screener.prepare(raw))));
    for (const [name, run] of engines)
      add(
        name,
        await timed(async () => {
          for (const context of facts) await run(context);
        }),
      );
  }
  const colours = found.of('licet, colours');
  const names = ['licet, colours', 'licet, explained', ...Object.keys(ENGINES)];
  return [
    row(
      `${equal.length} equal rules (${own.length} of the library can be stated, the rest are copies; ${candidates.length - equal.length} left out), ${Math.round(right.reduce((sum, { length }) => sum + length, 0) / right.length)} met on average`,
      {},
    ),
    ...names.map((name) => {
      const { wall, user } = found.of(name);
      return row(`${name} (${(colours.wall / wall).toFixed(2)} × licet, colours)`, {
        speed: { count, wall, user },
      });
    }),
  ];
};
