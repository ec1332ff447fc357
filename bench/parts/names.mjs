// One name searched among many: the shipped lists, and a million names made of their words; warm, from a cold process, by memory.
// Beside it other packages' searches over the same names, and how often each has the right one among its first twenty.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../../dist/index.js';
import { bundled } from '../../scripts/bundled.mjs';
import { root, run } from '../child.mjs';
import { PEERS } from '../name-peers.mjs';
import { row } from '../table.mjs';
import { median, Rounds } from '../timing.mjs';

export const title = 'Names';

const dist = join(root, 'dist');
const CHILD = join(root, 'bench', 'names-child.mjs');
const FIRST = 20;

/** Milliseconds of each query, by wall and by CPU of the process. */
const latencies = (queries, search) => {
  const times = { wall: [], user: [] };
  for (const query of queries) {
    const cpu = process.cpuUsage();
    const begin = performance.now();
    search(query);
    times.wall.push(performance.now() - begin);
    times.user.push(process.cpuUsage(cpu).user / 1000);
  }
  return times;
};

const at = (values, part) => [...values].sort((a, b) => a - b)[Math.floor(values.length * part)];
const ms = (value) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ms`;
const both = (values) => `p50 ${ms(median(values))}, p99 ${ms(at(values, 0.99))}`;
const percent = (part, whole) => `${((100 * part) / whole).toFixed(1)} %`;

/** `right`: whether what was found for a query has the party that it means. */
const foundBy = (queries, right) => {
  const meant = queries.filter(({ means }) => means !== undefined);
  return percent(meant.filter(right).length, meant.length);
};

const licetOn = async (what, folder, scratch, { warming, queries }, rounds, aims) => {
  const store = openStore(join(folder, 'lists.sqlite'));
  const search = ({ name, kind }) => store.search({ kind, names: [name] });
  warming.forEach(search);
  const times = latencies(queries, search);
  const found = foundBy(queries, (query) =>
    search(query)
      .slice(0, FIRST)
      .some(({ who }) => who.id === query.means),
  );
  store.close();
  const [one, many] = [join(scratch, 'one.json'), join(scratch, 'many.json')];
  writeFileSync(one, JSON.stringify(queries.slice(1, 2)));
  writeFileSync(many, JSON.stringify([...warming, ...queries]));
  const cold = new Rounds();
  for (let round = 0; round < rounds; round += 1) {
    cold.add('opened', await run([CHILD, folder]));
    cold.add('one', await run([CHILD, folder, one]));
  }
  const [opened, asked] = [cold.of('opened'), cold.of('one')];
  const { memory } = await run([CHILD, folder, many]);
  return [
    row(`licet, ${what}: a fresh name, warm (right one found: ${found})`, {
      measured: both(times.wall),
      user: both(times.user),
      aim: aims.warm,
    }),
    row(`licet, ${what}: a process for one name (median of ${rounds})`, {
      measured: ms(asked.wall),
      user: ms(asked.user),
      aim: aims.cold,
    }),
    row(`licet, ${what}: of it for the name, beside opening the store`, {
      measured: ms(asked.wall - opened.wall),
      user: ms(asked.user - opened.user),
    }),
    row(`licet, ${what}: peak memory of ${warming.length + queries.length} names`, {
      measured: `${Math.round(memory)} MiB`,
      aim: aims.memory,
    }),
  ];
};

const peersOn = (what, parties, queries, size) => {
  const names = [];
  const ids = [];
  for (const { id, name, aliases, nativeNames } of parties)
    for (const one of new Set([name, ...aliases, ...nativeNames])) {
      names.push(one);
      ids.push(id);
    }
  return Object.entries(PEERS).map(([peer, make]) => {
    const search = make(names);
    const asked = queries.slice(0, peer.startsWith('fuse') ? size.of(16, 4) : size.of(200, 8));
    const hits = new Map();
    const times = latencies(asked, (query) => hits.set(query, search(query.name)));
    const found = foundBy(asked, (query) =>
      hits.get(query).some((place) => ids[place] === query.means),
    );
    return row(`${peer}, ${what} (right one found: ${found}; ${asked.length} names)`, {
      measured: both(times.wall),
      user: both(times.user),
    });
  });
};

export const measure = (size) =>
  bundled('names-for-bench', async (names) => {
    const folder = mkdtempSync(join(tmpdir(), 'licet-names-'));
    try {
      const parties = names.shippedParties(dist);
      const given = (of, count) => ({
        warming: names.queriesFor(of, size.of(3 * count, 8), 1),
        queries: names.queriesFor(of, size.of(count, 8), 2),
      });
      const real = given(parties, 600);
      const recall = names.recallOf(dist, real.queries.slice(0, size.of(60, 4)));
      const rows = [
        ...(await licetOn('the shipped lists', dist, folder, real, size.of(11, 1), {
          warm: 'p50 0.3 ms, p99 5 ms',
          cold: '–',
          memory: '–',
        })),
        row(
          `names that a comparison with all of them alerts on and that are among the candidates (${recall.alerting})`,
          { measured: percent(recall.found, recall.alerting) },
        ),
        row(`names with such a name that have one among the candidates (of ${recall.asked})`, {
          measured: percent(recall.answered, recall.asked),
        }),
        ...peersOn('the shipped lists', parties, real.queries, size),
      ];
      const many = [...names.madeUpParties(parties, size.names)];
      names.storeIn(folder, dist, many);
      const what = `${size.names.toLocaleString('en')} made-up names`;
      rows.push(
        ...(await licetOn(what, folder, folder, given(many, 600), size.of(5, 1), {
          warm: 'p50 1.3 ms, p99 15 ms',
          cold: '300 ms',
          memory: '400 MB',
        })),
        ...peersOn(what, many, given(many, 600).queries, size),
      );
      return rows;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
