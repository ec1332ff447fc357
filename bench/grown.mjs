// node bench/grown.mjs KIND COUNT: screens one transaction of that size, and writes it in full, as the scale part measures
// it. The incidents are made up in memory and belong to nobody.

import { FORMATS, Screener, transactionFrom } from '../dist/index.js';
import { short } from './deals.mjs';
import { shipped } from './rules.mjs';

const [kind, number] = [process.argv[2], Number(process.argv[3])];
const many = (make) => Array.from({ length: number }, (_, at) => make(at));
const deal = short(1);
const NAME = 'Bench Interior Agency';

const incidents = () =>
  many((at) => ({
    id: `made-up-${at}`,
    what: 'Something made up.',
    kind: 'surveillance-misuse',
    grade: 'corroborated',
    from: '2009-01-01',
    last: '2009-12-31',
    knownSince: '2010-01-01',
    sources: [{ title: 'None', publisher: 'None', url: 'https://example.org', date: '2010-01-01' }],
  }));

const grown = {
  'end users': () => [
    { ...deal, parties: many((at) => ({ ...deal.parties[0], name: `Buyer ${at}` })) },
  ],
  items: () => [{ ...deal, items: many((at) => ({ ...deal.items[0], name: `item ${at}` })) }],
  incidents: () => [{ ...deal, parties: [{ ...deal.parties[0], name: NAME }] }],
  lines: () => many(short),
};

const records =
  kind === 'incidents'
    ? [
        ...shipped.records,
        {
          id: 'EG/bench',
          name: NAME,
          scope: 'body',
          territory: deal.parties[0].country,
          appliesTo: [],
          aliases: [],
          nativeNames: [],
          incidents: incidents(),
        },
      ]
    : shipped.records;
const screener = new Screener({ ...shipped, records }, { lists: 'bundled', today: '2026-11-21' });
const look = { width: 80, colour: false, all: false };
for (const one of grown[kind]()) {
  const answer = screener.screen(transactionFrom(one));
  process.stdout.write(
    kind === 'lines' ? FORMATS.json.each(answer, look) : FORMATS.json.one(answer, look),
  );
}
