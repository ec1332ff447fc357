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
  report('one transaction, process start to output (median of 21)', `${median(screened).toFixed(0)} ms`);
};

/** All bundled transactions as the engine gets them: flattened and looked up. */
const prepared = async (changes) => {
  const shipped = readCompiled(join(root, 'dist'));
  const captured = [];
  const screener = new Screener(
    { ...shipped, store: openStore(join(root, 'dist', 'lists.sqlite')), version: '0' },
    { lists: 'bundled', today: '2026-11-21' },
  );
  for (const folder of ['data/cases', 'data/cases/ordinary']) {
    for (const name of readdirSync(join(root, folder)).filter((file) => file.endsWith('.yaml'))) {
      for await (const raw of readTransactions(join(folder, name), 'yaml', screener.columns)) captured.push(screener.prepare(raw, changes ? 'with-changes' : 'without-changes'));
    }
  }
  return { captured, shipped };
};

const rules = async () => {
  for (const changes of [false, true]) {
    const { captured, shipped } = await prepared(changes);
    const bench = new Bench({ time: 4000, warmupTime: 4000 });
    bench.add('rules', () => {
      for (const { engine, input } of captured) screen(engine, input);
    });
    await bench.run();
    const { latency } = bench.tasks[0].result;
    const perSecond = (captured.length / latency.p50) * 1000;
    const what = changes ? 'rules alone, explained, with what would change the verdict' : 'rules alone, fully explained';
    report(`${what} (${shipped.library.rules.length} rules, ${shipped.library.entries.length} control entries, ${captured.length} bundled transactions)`, `${Math.round(perSecond)} transactions a second`);
  }
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
          exporter: { name: `Example ${number % 97} AB`, country: ['SE', 'US', 'GB', 'IL'][number % 4] },
          parties: [{ role: 'end-user', name: `Buyer ${number}`, country: ['DE', 'EG', 'MX', 'IN', 'SA'][number % 5], type: ['private', 'police', 'telecom-operator'][number % 3] }],
          destination: { country: ['DE', 'EG', 'MX', 'IN', 'SA'][number % 5] },
          items: [{ name: 'item', category: ['video-surveillance', 'mobile-forensics', 'dpi-filtering', 'facial-recognition'][number % 4], classification: { eu: 'none', us: 'EAR99' } }],
        });
        if (!out.write(`${line}\n`)) await once(out, 'drain');
      }
      out.end();
      await once(out, 'finish');
      const begin = process.hrtime.bigint();
      const { stderr } = spawnSync('/usr/bin/time', ['-f', '%M', process.execPath, bin, 'screen', file, '--lists', 'bundled', '-f', 'json', '-o', '/dev/null'], { cwd: root, encoding: 'utf8', maxBuffer: 1e9 });
      const seconds = Number(process.hrtime.bigint() - begin) / 1e9;
      report(`${count.toLocaleString('en')} transactions from NDJSON to JSON`, `${Math.round(count / seconds)} a second, ${Math.round(Number(stderr.trim().split('\n').pop()) / 1024)} MiB at most`);
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const parts = { start: startUp, rules, memory };
for (const [name, part] of Object.entries(parts)) if (!only || only === name) await part();
process.stdout.write(`\nNode ${process.version}, ${cpus().length} × ${cpus()[0].model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`);
