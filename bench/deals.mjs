// Made-up transactions, the same in every run: most facts answered, after the manner of a researcher's historical table, or
// short ones after the manner of an order book. Nothing here is a real export.

import { createWriteStream, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTransactions, transactionFrom } from '../dist/index.js';
import { root } from './child.mjs';
import { shipped } from './rules.mjs';
import { seeded } from './seeded.mjs';

const PLACES = [
  ...['DE', 'FR', 'US', 'GB', 'NO', 'CH', 'JP', 'CA', 'AU', 'BR', 'IN', 'MX', 'ZA', 'AE', 'SA'],
  ...['EG', 'TR', 'CN', 'VN', 'KZ', 'BY', 'RU', 'SY', 'IR'],
];

const enterable = shipped.library.facts.filter(
  (fact) => !fact.derived && !/^(owner|licence)\./.test(fact.path),
);

/** Beside the facts of an item, and entered elsewhere. */
const DIRECT = ['name', 'category', 'supply-form', 'us-jurisdiction'];

/** Deals with every fact answered but one in twenty, or as many as `missing` says. `buyers`: how many names they share. */
export const madeUp = (count, { seed = 7, missing = 0.05, buyers = count } = {}) => {
  const random = seeded(seed);
  const pick = (values) => values[Math.floor(random() * values.length)];
  const answer = (fact) => {
    switch (fact.type) {
      case 'yes-no':
        return pick(['yes', 'no', 'no', 'no']);
      case 'choice':
        return pick(Object.keys(fact.values));
      case 'choices':
        return [pick(Object.keys(fact.values).filter((value) => value !== 'none'))];
      case 'number':
        return String(Math.floor(random() * 100));
      default:
        return undefined;
    }
  };
  const fill = (namespace, into) => {
    for (const fact of enterable) {
      const [space, ...rest] = fact.path.split('.');
      const local = rest.join('.');
      if (space !== namespace || into[local] !== undefined || random() < missing) continue;
      const value = answer(fact);
      if (value !== undefined) into[local] = value;
    }
    return into;
  };
  return Array.from({ length: count }, (_, number) => {
    const country = pick(PLACES);
    const item = fill('item', { name: 'item' });
    const stated = (direct) =>
      Object.fromEntries(Object.entries(item).filter(([key]) => DIRECT.includes(key) === direct));
    return {
      id: `deal-${seed}-${number}`,
      date: `${2012 + (number % 13)}-06-15`,
      exporter: {
        name: `Exporter ${number % 50}`,
        country: pick(['DE', 'FR', 'IT', 'SE', 'US', 'GB', 'NL']),
        'us-person': 'no',
      },
      parties: [fill('party', { role: 'end-user', name: `Buyer ${number % buyers}`, country })],
      destination: fill('destination', { country }),
      items: [
        {
          ...stated(true),
          classification: { wassenaar: 'none', eu: 'none', us: 'EAR99', uk: 'none', de: 'none' },
          facts: stated(false),
        },
      ],
      'end-use': fill('end-use', {}),
      authority: { 'has-informed': 'none', 'general-authorisation-bars': 'none' },
      route: fill('route', {}),
      diligence: fill('diligence', {}),
    };
  });
};

/** A deal of an order book: few facts, which come again and again. */
export const short = (number) => ({
  id: `deal-${number}`,
  date: `${2010 + (number % 15)}-0${1 + (number % 9)}-15`,
  exporter: { name: `Example ${number % 97} AB`, country: ['SE', 'US', 'GB', 'IL'][number % 4] },
  parties: [
    {
      role: 'end-user',
      name: `Buyer ${number}`,
      country: ['DE', 'EG', 'MX', 'IN', 'SA'][number % 5],
      type: ['private', 'police', 'telecom-operator'][number % 3],
    },
  ],
  destination: { country: ['DE', 'EG', 'MX', 'IN', 'SA'][number % 5] },
  items: [
    {
      name: 'item',
      category: ['video-surveillance', 'mobile-forensics', 'dpi-filtering', 'facial-recognition'][
        number % 4
      ],
      classification: { eu: 'none', us: 'EAR99' },
    },
  ],
});

export const raws = (deals) => deals.map((deal) => transactionFrom(deal, 'deals'));

/** The bundled cases and the ordinary trade, as read. */
export const bundled = async (columns) => {
  const found = [];
  for (const folder of ['data/cases', 'data/cases/ordinary'])
    for (const name of readdirSync(join(root, folder)).sort())
      if (name.endsWith('.yaml'))
        for await (const raw of readTransactions(join(root, folder, name), 'yaml', columns))
          found.push(raw);
  return found;
};

/** Calls `use` with the path of an NDJSON file of so many deals, which is taken away afterwards. */
export const withFile = async (count, dealAt, use) => {
  const folder = mkdtempSync(join(tmpdir(), 'licet-bench-'));
  const file = join(folder, `${count}.ndjson`);
  try {
    const out = createWriteStream(file);
    for (let number = 0; number < count; number += 1)
      if (!out.write(`${JSON.stringify(dealAt(number))}\n`)) await once(out, 'drain');
    out.end();
    await once(out, 'finish');
    return await use(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/** Deals one after the other, made a thousand at a time. */
export const madeUpAt = () => {
  let made = [];
  return (number) => {
    if (number % 1000 === 0) made = madeUp(1000, { seed: 11 + number / 1000 });
    return { ...made[number % 1000], id: `deal-${number}` };
  };
};
