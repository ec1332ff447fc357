// npm run bench: what the README's table of figures is made from. Times wobble with the machine; compare within one run.

import { spawnSync } from 'node:child_process';
import { cpus, tmpdir, totalmem } from 'node:os';
import { mkdtempSync, readdirSync, rmSync, createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Bench } from 'tinybench';
import { openStore, readCompiled, readTransactions, screen, Screener } from '../dist/index.js';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const bin = join(root, 'bin', 'licet.js');
const only = process.argv[2];

const rows = [];
const report = (what, figure) => {
  rows.push([what, figure]);
  process.stdout.write(`${what}: ${figure}\n`);
};

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

const startUp = () => {
  const time = (args) => {
    const begin = process.hrtime.bigint();
    spawnSync(process.execPath, args, { cwd: root, env: { ...process.env, NO_COLOR: '1' } });
    return Number(process.hrtime.bigint() - begin) / 1e6;
  };
  const deal = join(root, 'data', 'cases', 'bluecoat-computerlinks-syria-2010.yaml');
  const [bare, screened] = [[], []];
  for (let round = 0; round < 21; round += 1) {
    bare.push(time(['-e', '']));
    screened.push(time([bin, 'screen', deal, '--lists', 'bundled']));
  }
  report('bare node, process start to end (median of 21)', `${median(bare).toFixed(0)} ms`);
  report(
    'one transaction, process start to output (median of 21)',
    `${median(screened).toFixed(0)} ms`,
  );
};

/** All bundled transactions as the engine gets them: flattened and looked up. */
const prepared = async () => {
  const shipped = readCompiled(join(root, 'dist'));
  const captured = [];
  const screener = new Screener(
    { ...shipped, store: openStore(join(root, 'dist', 'lists.sqlite')), version: '0' },
    { lists: 'bundled', today: '2026-11-21' },
  );
  for (const folder of ['data/cases', 'data/cases/ordinary']) {
    for (const name of readdirSync(join(root, folder)).filter((file) => file.endsWith('.yaml'))) {
      for await (const raw of readTransactions(join(folder, name), 'yaml', screener.columns))
        captured.push(screener.prepare(raw));
    }
  }
  return { captured, shipped, screener };
};

/** A generator of numbers that is the same in every run. */
const seeded = (seed) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

/** Made-up deals with every fact answered but one in twenty, after the manner of a researcher's historical table. */
const madeUp = (shipped, count) => {
  const random = seeded(7);
  const pick = (values) => values[Math.floor(random() * values.length)];
  const enterable = shipped.library.facts.filter(
    (fact) => !fact.derived && !/^(owner|licence)\./.test(fact.path),
  );
  const answer = (fact) => {
    switch (fact.type) {
      case 'yes-no':
        return pick(['yes', 'no', 'no', 'no']);
      case 'choice':
        return pick(Object.keys(fact.values));
      case 'choices':
        return [pick(Object.keys(fact.values))];
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
      if (space !== namespace || into[local] !== undefined || random() < 0.05) continue;
      const value = answer(fact);
      if (value !== undefined) into[local] = value;
    }
    return into;
  };
  const places = [
    'DE',
    'FR',
    'US',
    'GB',
    'NO',
    'CH',
    'JP',
    'CA',
    'AU',
    'BR',
    'IN',
    'MX',
    'ZA',
    'AE',
    'SA',
    'EG',
    'TR',
    'CN',
    'VN',
    'KZ',
    'BY',
    'RU',
    'SY',
    'IR',
  ];
  return Array.from({ length: count }, (_, number) => {
    const country = pick(places);
    const item = fill('item', { name: 'item' });
    const direct = ['name', 'category', 'supply-form', 'us-jurisdiction'];
    return {
      id: `deal-${number}`,
      date: `${2012 + (number % 13)}-06-15`,
      exporter: {
        name: `Exporter ${number % 50}`,
        country: pick(['DE', 'FR', 'IT', 'SE', 'US', 'GB', 'NL']),
        'us-person': 'no',
      },
      parties: [fill('party', { role: 'end-user', name: `Buyer ${number}`, country })],
      destination: fill('destination', { country }),
      items: [
        {
          ...Object.fromEntries(Object.entries(item).filter(([key]) => direct.includes(key))),
          classification: { wassenaar: 'none', eu: 'none', us: 'EAR99', uk: 'none', de: 'none' },
          facts: Object.fromEntries(Object.entries(item).filter(([key]) => !direct.includes(key))),
        },
      ],
      'end-use': fill('end-use', {}),
      authority: { 'has-informed': 'none', 'general-authorisation-bars': 'none' },
      route: fill('route', {}),
      diligence: fill('diligence', {}),
    };
  });
};

const rules = async () => {
  const { captured, shipped, screener } = await prepared();
  const place = () => ({ file: 'deals', line: 1 });
  const deals = madeUp(shipped, 2000).map((value) =>
    screener.prepare({ value, file: 'deals', line: 1, place, keyPlace: place }),
  );
  const sets = {
    'bundled cases and ordinary trade': captured,
    'made-up deals, 5 % of facts missing': deals,
  };
  for (const [name, set] of Object.entries(sets)) {
    const findings = set.reduce(
      (sum, { engine, input }) => sum + screen(engine, input).findings.length,
      0,
    );
    for (const changes of [false, true]) {
      const bench = new Bench({ time: 2000, warmupTime: 1000, iterations: 3, warmupIterations: 2 });
      const sample = changes ? set.slice(0, 200) : set;
      bench.add('rules', () => {
        for (const { engine, input } of sample) screen(engine, { ...input, changes });
      });
      await bench.run();
      const perSecond = (sample.length / bench.tasks[0].result.latency.p50) * 1000;
      const what = `rules alone, ${changes ? 'with what would change the verdict' : 'fully explained'}: ${set.length} ${name} (${(findings / set.length).toFixed(1)} findings each)`;
      report(what, `${Math.round(perSecond)} transactions a second`);
    }
  }
  process.stdout.write(
    `${shipped.library.rules.length} rules, ${shipped.library.entries.length} control entries\n`,
  );
};

const memory = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'licet-bench-'));
  try {
    for (const count of [10_000, 100_000]) {
      const file = join(folder, `${count}.ndjson`);
      const out = createWriteStream(file);
      for (let number = 0; number < count; number += 1) {
        const line = JSON.stringify({
          id: `deal-${number}`,
          date: `${2010 + (number % 15)}-0${1 + (number % 9)}-15`,
          exporter: {
            name: `Example ${number % 97} AB`,
            country: ['SE', 'US', 'GB', 'IL'][number % 4],
          },
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
              category: [
                'video-surveillance',
                'mobile-forensics',
                'dpi-filtering',
                'facial-recognition',
              ][number % 4],
              classification: { eu: 'none', us: 'EAR99' },
            },
          ],
        });
        if (!out.write(`${line}\n`)) await once(out, 'drain');
      }
      out.end();
      await once(out, 'finish');
      const begin = process.hrtime.bigint();
      const { stderr } = spawnSync(
        '/usr/bin/time',
        [
          '-f',
          '%M',
          process.execPath,
          bin,
          'screen',
          file,
          '--lists',
          'bundled',
          '-f',
          'text',
          '-q',
        ],
        { cwd: root, encoding: 'utf8', maxBuffer: 1e9 },
      );
      const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
      report(
        `${count.toLocaleString('en')} transactions from NDJSON, a verdict each`,
        `${Math.round(count / seconds)} a second, ${Math.round(Number(stderr.trim().split('\n').pop()) / 1024)} MiB at most`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const parts = { start: startUp, rules, memory };
for (const [name, part] of Object.entries(parts)) if (!only || only === name) await part();
process.stdout.write(
  `\nNode ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`,
);
