// The publishers' own files beside the checkout, each taken in as a list of its own by a process of its own, into one store.

import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { licet, root, run } from './child.mjs';

const LISTS = join(root, '..', 'shared', 'data', 'lists');

const dated = (day, names) => names.map((name) => `ofac/${name}_${day}.csv`);

/** By reader, the files of "what to take for what" in its README: each line is one list. */
const FILES = [
  ['ofac-csv', ...dated('2021-07-07', ['sdn', 'add', 'alt', 'sdn_comments'])],
  [
    'ofac-csv',
    'ofac/sdn_2024-05-03.csv.gz',
    ...dated('2025-01-03', ['add', 'alt', 'sdn_comments']),
  ],
  ['ofac-csv', ...dated('2025-12-19', ['cons_prim', 'cons_add', 'cons_alt', 'cons_comments'])],
  ['ofac-classic-xml', 'ofac/consolidated_2025-03-28.xml'],
  ['ofac-enhanced-xml', 'ofac/enhanced_IRGC_2024-08-28.xml'],
  ['us-csl-csv', 'us-csl/consolidated_2022-04.csv.gz'],
  ['us-csl-condensed', 'us-csl/csl_condensed_2026-07-31.json.gz'],
  ['us-dpl-text', 'us-csl/dpl_2022-09-02.txt'],
  ['un-xml', 'un/consolidated_2025-04-19.xml.gz'],
  ['un-xml', 'un/consolidated_2026-02-27.xml.gz'],
  ['un-xml', 'un/consolidated_2026-08-01.xml.gz'],
  ['eu-fsf-xml', 'eu/fsf_2022-03-18_first-1044.xml.gz'],
  ['uk-conlist-csv', 'uk/ConList_2018-04-13_old-format.csv.gz'],
  ['uk-conlist-xlsx', 'uk/ConList_2022-05-04.xlsx'],
  ['uk-sanctions-ods', 'uk/uksl_index_2025-08-11.ods'],
  ['au-dfat-xlsx', 'au/Australian_Sanctions_Consolidated_List_2026-08-02.xlsx'],
  ['end-user-registry', 'jp/meti_end-user-list_2025-09-29_normalised.json'],
  ['end-user-registry', 'cn/mofcom_lists_2026-07-19_normalised.json'],
  ['ca-sema-xml', 'ca/sema-lmes_2025-03-20.xml'],
  ['opensanctions-simple', 'opensanctions/ua_war_sanctions_targets.simple_2026-03-13.csv.gz'],
];

/** The annexes of the acts in the Official Journal, as one list. */
const journal = () =>
  ['consolidated', 'amendments'].flatMap((kind) => {
    const folder = `eu/ojeu-opensanctions/${kind}`;
    return readdirSync(join(LISTS, folder)).map((name) => `${folder}/${name}`);
  });

const describing = (format) => `list: trial
title: A list for measuring
publisher: Its publisher
instrument: none
address: https://example.org
scope: All of it.
bundled: no
taken: 2026-01-01
stale-after: 9999 days
rights: Not shipped.
expectations: { least: 0, most: 0, known: [] }
whole: { least: 1, formats: [{ format: ${format} }] }
`;

/** Two small ones, which try whether it runs. */
const FEW = ['us-dpl-text', 'ca-sema-xml'];

/** Command lines that take each in as a list of its own, into one store below the folder. */
const orders = (folder, quick) => {
  const settings = join(folder, 'licet.yaml');
  writeFileSync(settings, 'store: lists.sqlite\n');
  const lists = quick
    ? FILES.filter(([format]) => FEW.includes(format))
    : [...FILES, ['eu-journal-csv', ...journal()]];
  return lists.map(([format, ...files], at) => {
    const [name, described] = [`trial-${at}`, join(folder, `list-${at}.yaml`)];
    writeFileSync(described, describing(format).replace('list: trial', `list: ${name}`));
    const from = files.map((file) => join(LISTS, file)).join(',');
    return [
      ...['lists', 'import', name, '--from', from, '--described-by', described],
      ...['--published', '2026-01-01', '--config', settings],
    ];
  });
};

const inFolder = async (work) => {
  const folder = mkdtempSync(join(tmpdir(), 'licet-bench-published-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

/**
 * Takes each in, one after the other. Gives { lists, wall, user } with times in milliseconds, and the highest peak of memory in MiB;
 * undefined where the files are not beside the checkout.
 */
export const importPublished = (quick = false) => {
  if (!existsSync(LISTS)) return undefined;
  return inFolder(async (folder) => {
    const total = { lists: 0, wall: 0, user: 0, memory: 0 };
    for (const order of orders(folder, quick)) {
      const { wall, user, memory, status } = await run([licet, ...order]);
      if (status !== 0) throw new Error(`${order.join(' ')} ended with ${status}`);
      const told = `${(wall / 1000).toFixed(1)} s, ${memory.toFixed(0)} MiB`;
      process.stderr.write(`  ${order[4].split(',')[0]}: ${told}\n`);
      total.lists += 1;
      total.wall += wall;
      total.user += user;
      total.memory = Math.max(total.memory, memory);
    }
    return total;
  });
};

/** The same by one process. */
export const importPublishedAtOnce = (quick = false) => {
  if (!existsSync(LISTS)) return undefined;
  return inFolder(async (folder) => {
    const all = orders(folder, quick);
    const file = join(folder, 'orders.json');
    writeFileSync(file, JSON.stringify(all));
    const { wall, user, memory } = await run([join(root, 'bench', 'import-child.mjs'), file]);
    return { lists: all.length, wall, user, memory };
  });
};
