// A made-up history of deals, as a researcher has it: a table with column names of its own, three parties a row, and names that come
// again as those of customers do. The same in every run; nothing in it is a real export.

import { createWriteStream, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { seeded } from './seeded.mjs';

const HEAD = [
  ...[
    'Deal',
    'Signed',
    'Seller',
    'Seller country',
    'Agent',
    'Agent country',
    'Buyer',
    'Kind of buyer',
  ],
  ...['Destination', 'Product', 'Sort', 'Pieces', 'ECCN', 'Annex I', 'Desk'],
];

export const MAPPING = `columns:
  Deal: id
  Signed: date
  Seller: exporter.name
  Seller country: exporter.country
  Agent: reseller.name
  Agent country: reseller.country
  Buyer: end-user.name
  Kind of buyer:
    to: end-user.type
    values: { Police: police, Interior: other-government, Operator: telecom-operator, Firm: private, "n/k": unknown }
  Destination: [end-user.country, destination.country]
  Product: item.name
  Sort: item.category
  Pieces: item.quantity
  ECCN: { to: item.classification.us, values: { "-": unknown } }
  Annex I: { to: item.classification.eu, values: { "-": unknown, no: none } }
carry: [Desk]
`;

const SELLERS = ['DE', 'FR', 'IT', 'US', 'GB', 'SE', 'NL', 'IL'];
const AGENTS = ['AE', 'SG', 'TR', 'CY', 'DE', 'US', 'LB', 'HK'];
const BUYERS = [
  ...[
    'EG',
    'MX',
    'IN',
    'SA',
    'DE',
    'BR',
    'TR',
    'VN',
    'KZ',
    'PH',
    'NG',
    'KE',
    'MA',
    'TH',
    'PK',
    'ID',
  ],
  ...[
    'FR',
    'US',
    'JP',
    'ZA',
    'CO',
    'UA',
    'RU',
    'SY',
    'IR',
    'CN',
    'BY',
    'MM',
    'ET',
    'AE',
    'QA',
    'PL',
  ],
];
const PRODUCTS = [
  ['dome cameras', 'video-surveillance', 'EAR99', 'no'],
  ['face search software', 'facial-recognition', 'EAR99', 'no'],
  ['phone examination kit', 'mobile-forensics', '5A992.c', '-'],
  ['traffic inspection appliance', 'dpi-filtering', '5A002.a', '5A002.a'],
  ['catcher of identifiers', 'imsi-catcher', '5A001.f.1', '5A001.f'],
  ['monitoring centre', 'lawful-interception', '-', '-'],
  ['web filter', 'dpi-filtering', '5A992.c', 'no'],
  ['spare boards', 'spare-part', 'EAR99', 'no'],
];
const SYLLABLES = [
  ...[
    'al',
    'ba',
    'cor',
    'dan',
    'el',
    'far',
    'gra',
    'hol',
    'in',
    'jor',
    'kal',
    'lor',
    'mar',
    'nor',
    'or',
  ],
  ...[
    'pal',
    'quin',
    'ras',
    'sol',
    'tar',
    'ur',
    'vel',
    'wes',
    'yar',
    'zen',
    'tek',
    'mi',
    'no',
    'ra',
    'shi',
  ],
];
const SUFFIXES = [
  'Systems',
  'Trading',
  'Telecom',
  'Technologies',
  'Security',
  'Group',
  'Electronics',
];
const FORMS = ['LLC', 'GmbH', 'Ltd', 'FZE', 'SA', 'Co', 'AB', ''];
/** As they stand on lists or in records, so that some rows find something. */
const LISTED = [
  ...[
    'Hangzhou Hikvision Digital Technology',
    'Syrian Telecommunications Establishment',
    'Positive Technologies',
  ],
  ...[
    'Rapid Action Battalion',
    'Mahan Air',
    'Dahua Technology',
    'Rosoboronexport',
    'Special Technology Center',
  ],
];

/** Of so many names the early ones far oftener than the late ones. */
const often = (random, many) => Math.floor(many * random() ** 2.5);

const nameOf = (number, salt) => {
  const random = seeded(number * 2654435761 + salt);
  for (let turn = 0; turn < 4; turn += 1) random();
  const pick = (values) => values[Math.floor(random() * values.length)];
  const word = () => {
    const text = Array.from({ length: 2 + Math.floor(random() * 2) }, () => pick(SYLLABLES)).join(
      '',
    );
    return text[0].toUpperCase() + text.slice(1);
  };
  return [word(), word(), pick(SUFFIXES), pick(FORMS)].filter((part) => part !== '').join(' ');
};

/** Who sells to a buyer, through whom and what, where nothing is out of the ordinary. */
const usualOf = (buyer, agents) => {
  const random = seeded(buyer * 40503 + 4);
  for (let turn = 0; turn < 4; turn += 1) random();
  return {
    seller: Math.floor(random() * 60),
    agent: often(random, agents),
    products: [0, 1].map(() => Math.floor(random() * PRODUCTS.length)),
  };
};

/**
 * Writes so many rows into `file`, and what their columns mean into `mapping`. There is a buyer for every eight rows, and four of five
 * deals go the way that is usual with the buyer.
 */
export const writeHistory = async (count, file, mapping) => {
  writeFileSync(mapping, MAPPING);
  const random = seeded(14);
  const pick = (values) => values[Math.floor(random() * values.length)];
  const buyers = Math.max(20, Math.floor(count / 8));
  const agents = Math.max(10, Math.floor(count / 100));
  const out = createWriteStream(file);
  out.write(`${HEAD.join(',')}\n`);
  for (let number = 0; number < count; number += 1) {
    // Twenty years, in the order of their days.
    const month = Math.floor((number / count) * 240);
    const day = `${2004 + Math.floor(month / 12)}-${two(1 + (month % 12))}-${two(1 + Math.floor(random() * 28))}`;
    const buyer = often(random, buyers);
    const usual = usualOf(buyer, agents);
    const isUsual = random() < 0.8;
    const seller = isUsual ? usual.seller : Math.floor(random() * 60);
    const agent = isUsual ? usual.agent : often(random, agents);
    const [product, sort, us, eu] = isUsual ? PRODUCTS[pick(usual.products)] : pick(PRODUCTS);
    const row = [
      `D-${number + 1}`,
      random() < 0.02 ? day.slice(0, 7) : day,
      nameOf(seller, 1),
      SELLERS[seller % SELLERS.length],
      nameOf(agent, 2),
      AGENTS[agent % AGENTS.length],
      random() < 0.01 ? pick(LISTED) : nameOf(buyer, 3),
      ['Police', 'Interior', 'Operator', 'Firm', 'Firm', 'n/k'][buyer % 6],
      BUYERS[buyer % BUYERS.length],
      product,
      sort,
      String(1 + Math.floor(random() * 40)),
      us,
      eu,
      `desk ${seller % 5}`,
    ];
    if (!out.write(`${row.join(',')}\n`)) await once(out, 'drain');
  }
  out.end();
  await once(out, 'finish');
};

const two = (number) => String(number).padStart(2, '0');
