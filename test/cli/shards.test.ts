// licet screen --shard and licet merge: three shards put together are one run to the byte, and what does not belong together is refused.

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Run } from '../../src/cli/run.ts';
import { mergeCommand } from '../../src/cli/tables/merge.ts';
import { ShardSpan, shardNamed, type Side } from '../../src/cli/tables/shard.ts';
import type { TablesManifest } from '../../src/model/tables.ts';
import { ranWithin } from '../program.ts';
import { ROOT } from '../sources.ts';

// The program is started several times, and a machine may be busy.
vi.setConfig({ testTimeout: 600_000, hookTimeout: 600_000 });

const here = mkdtempSync(join(tmpdir(), 'licet-shards-'));
afterAll(() => rmSync(here, { recursive: true }));

const ENV = { PATH: process.env['PATH'], HOME: here, XDG_CACHE_HOME: join(here, 'cache') };
const ran = (...args: string[]) => ranWithin(args, { cwd: here, env: ENV });
const screened = (...args: string[]) => ran('screen', '--lists', 'bundled', ...args);

const bytesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(here, folder))
      .sort()
      .map((name) => [name, readFileSync(join(here, folder, name)).toString('base64')]),
  );
const manifestOf = (folder: string): TablesManifest =>
  JSON.parse(readFileSync(join(here, folder, 'manifest.json'), 'utf8')) as TablesManifest;

const HEAD = 'id,date,exporter.country,destination.country,item.name,item.category,parties.0.role';
/** Rows of two lines; of row 5 the day is none, and two bear the id of another: one in its own shard, one in a later one. */
const ROWS = Array.from({ length: 60 }, (_, number) =>
  [
    [3, 55].includes(number) ? 'row-2' : `row-${number}`,
    number === 5 ? '2020-02-31' : '2020-02-21',
    'SE',
    ['DE', 'SY', 'MX'][number % 3],
    '"cameras\nand lenses"',
    'facial-recognition',
    'end-user',
  ].join(','),
);

describe('shards of a run', () => {
  beforeAll(async () => {
    writeFileSync(join(here, 'deals.csv'), [HEAD, ...ROWS].join('\n'));
    // Its rest cannot be read, which one shard alone says.
    writeFileSync(join(here, 'open.csv'), [HEAD, ROWS[0], '"never closed,'].join('\n'));
    writeFileSync(join(here, 'few.ndjson'), '{"id":"a","date":"2020-01-01"}\n');
    for (const number of [1, 2, 3])
      await screened(
        'deals.csv',
        'open.csv',
        'few.ndjson',
        '--out',
        `s${number}`,
        '--shard',
        `${number}/3`,
      );
    await screened('deals.csv', 'open.csv', 'few.ndjson', '--out', 'one');
  });

  it('are together the run that was never parted, in whatever order they are named', async () => {
    const { status, stdout, stderr } = await ran('merge', 'together', 's3', 's1', 's2');
    expect(bytesIn('together')).toEqual(bytesIn('one'));
    // As of the whole run: something was not judged.
    expect(status).toBe(2);
    expect(stderr).toContain('2 rows were not judged, and of 1 file the rest was not read');
    expect(stdout).toContain('61 transactions');
    expect(manifestOf('one').transactions.repeatedIds).toBe(3);
  });

  it('judge each row once, and each of them some', () => {
    const counts = [1, 2, 3].map((number) => {
      const { red, amber, green, rejected } = manifestOf(`s${number}`).transactions;
      return red + amber + green + rejected;
    });
    expect(counts.reduce((a, b) => a + b)).toBe(63);
    expect(Math.min(...counts)).toBeGreaterThan(10);
    expect([1, 2, 3].map((number) => manifestOf(`s${number}`).shard)).toEqual([
      { number: 1, of: 3 },
      { number: 2, of: 3 },
      { number: 3, of: 3 },
    ]);
  });

  it('become Parquet as the whole run does', async () => {
    await ran('merge', 'together-both', 's1', 's2', 's3', '--tables', 'both', '-q');
    await screened('deals.csv', 'open.csv', 'few.ndjson', '--out', 'one-both', '--tables', 'both');
    expect(bytesIn('together-both')).toEqual(bytesIn('one-both'));
  });

  it('are refused where one is missing, there twice, or no shard', async () => {
    const missing = await ran('merge', 'x', 's1', 's3');
    expect([missing.status, missing.stderr]).toEqual([
      2,
      'Shard 2/3 is missing. Make it with --shard 2/3, and name its folder too. [missing-key]\n',
    ]);
    const twice = await ran('merge', 'x', 's1', 's1', 's2');
    expect(twice.stderr).toContain('Shard 1/3 is there 2 times: s1, s1. Name one of them.');
    expect(twice.stderr).toContain('Shard 3/3 is missing.');
    const whole = await ran('merge', 'x', 's1', 'one');
    expect(whole.stderr).toContain('It is a whole run and no shard of one.');
    expect(readdirSync(here)).not.toContain('x');
  });

  it('are refused where they were made of something else, or are parts of another number', async () => {
    await screened(
      'deals.csv',
      'open.csv',
      'few.ndjson',
      '--out',
      'law',
      '--shard',
      '2/3',
      '--as-of',
      '2019-01-01',
    );
    const options = await ran('merge', 'x', 's1', 'law', 's3');
    expect([
      options.status,
      options.stderr.includes('It was made of something else than s1'),
    ]).toEqual([2, true]);
    await screened('few.ndjson', '--out', 'few', '--shard', '2/3');
    expect((await ran('merge', 'x', 's1', 'few', 's3')).stderr).toContain(
      'something else than s1: inputs.',
    );
    await screened('deals.csv', 'open.csv', 'few.ndjson', '--out', 'half', '--shard', '2/2');
    expect((await ran('merge', 'x', 's1', 'half')).stderr).toContain(
      'It is one of 2 shards, and s1 one of 3.',
    );
  });

  it('are refused where a table was changed since, and nothing is left', async () => {
    const file = join(here, 's2', 'findings.csv');
    const before = readFileSync(file);
    writeFileSync(file, before.subarray(0, before.length - 40));
    const { status, stderr } = await ran('merge', 'x', 's1', 's2', 's3');
    writeFileSync(file, before);
    expect([status, stderr.includes('It is not what the manifest of its shard says')]).toEqual([
      2,
      true,
    ]);
    expect(readdirSync(join(here, 'x'))).toEqual([]);
  });

  it.each(['verdicts.csv', 'findings.csv'])(
    'are refused where %s is no UTF-8 any more, as any other change is',
    async (name) => {
      const file = join(here, 's1', name);
      const before = readFileSync(file);
      const changed = Buffer.from(before);
      changed[before.length - 2] = 0xff;
      writeFileSync(file, changed);
      const { status, stderr } = await ran('merge', 'x', 's1', 's2', 's3');
      writeFileSync(file, before);
      expect([status, stderr]).toEqual([
        2,
        `s1/${name}: It is not what the manifest of its shard says: it was changed since, or not copied whole. Copy the folder of the shard anew, or make it again. [other-than-locked]\n`,
      ]);
    },
  );

  it('leave nothing in the way of the next merging where the last step cannot be written', async () => {
    // A folder has the name under which a table is begun.
    mkdirSync(join(here, 'again', 'gaps.parquet.part'), { recursive: true });
    const failed = await ran('merge', 'again', 's1', 's2', 's3', '--tables', 'both');
    expect([failed.status, failed.stderr.includes('[file-unwritable]')]).toEqual([2, true]);
    expect(readdirSync(join(here, 'again'))).toEqual(['gaps.parquet.part']);
    rmSync(join(here, 'again', 'gaps.parquet.part'), { recursive: true });
    await ran('merge', 'again', 's1', 's2', 's3', '-q');
    expect(bytesIn('again')).toEqual(bytesIn('one'));
  });

  it('leave nothing where the merging is told to stop when tables have their names', async () => {
    const stops: (() => unknown)[] = [];
    const said = { out: () => undefined, error: () => undefined, watched: false };
    const run = {
      root: ROOT,
      env: ENV,
      streams: said,
      onStop: (stop: () => unknown) => stops.push(stop),
    };
    const shards = ['s1', 's2', 's3'].map((name) => join(here, name));
    const given = { tables: 'both', quiet: true } as const;
    const merging = mergeCommand(join(here, 'stop'), shards, given, run as unknown as Run);
    const ended = merging.then(
      () => 'whole',
      () => 'stopped',
    );
    while (!existsSync(join(here, 'stop', 'verdicts.csv'))) await setImmediate();
    expect(existsSync(join(here, 'stop', 'manifest.json'))).toBe(false);
    for (const stop of stops) stop();
    expect(readdirSync(join(here, 'stop'))).toEqual([]);
    // A process would have ended; here it goes on, and finds that its tables are gone.
    expect(await ended).toBe('stopped');
    // Told when all is written, it leaves what it wrote.
    stops.length = 0;
    await mergeCommand(join(here, 'stop'), shards, { quiet: true }, run as unknown as Run);
    for (const stop of stops) stop();
    expect(bytesIn('stop')).toEqual(bytesIn('one'));
  });

  it('leave a folder with tables as it is', async () => {
    const before = bytesIn('one');
    const { status, stderr } = await ran('merge', 'one', 's1', 's2', 's3');
    expect([status, stderr.includes('holds tables already')]).toEqual([2, true]);
    expect(bytesIn('one')).toEqual(before);
  });

  it('are not written over a run that was stopped, and over a merging that was', async () => {
    mkdirSync(join(here, 'stopped'));
    writeFileSync(join(here, 'stopped', 'verdicts.csv.part'), 'half');
    const kept = { schema: 'licet/progress@1', of: 'a run', sizes: {}, state: {} };
    writeFileSync(join(here, 'stopped', 'progress.json'), JSON.stringify(kept));
    const stopped = await ran('merge', 'stopped', 's1', 's2', 's3');
    expect([stopped.status, stopped.stderr.includes('[other-than-locked]')]).toEqual([2, true]);
    rmSync(join(here, 'stopped', 'progress.json'));
    await ran('merge', 'stopped', 's1', 's2', 's3', '-q');
    expect(bytesIn('stopped')).toEqual(bytesIn('one'));
  });

  it('go on where they were stopped, as nothing else does there', async () => {
    const other = await screened(
      'deals.csv',
      'open.csv',
      'few.ndjson',
      '--out',
      's1',
      '--shard',
      '2/3',
      '--resume',
    );
    expect([other.status, other.stderr.includes('holds tables already')]).toEqual([2, true]);
    const same = await screened(
      'deals.csv',
      'open.csv',
      'few.ndjson',
      '--out',
      's1',
      '--shard',
      '1/3',
      '--resume',
    );
    expect(same.stderr).toContain('the tables are whole already');
  });
});

describe('a part of a whole', () => {
  it('is a number up to how many there are', () => {
    expect(shardNamed('3/3', undefined)).toEqual({ number: 3, of: 3 });
    for (const wrong of ['0/3', '4/3', '1', '1/0', 'a/b', '1/3/3', '1/10001'])
      expect(() => shardNamed(wrong, undefined), wrong).toThrow('names no part of a whole');
    expect(() => shardNamed('1/3', 'parquet')).toThrow('--tables does not go with --shard');
  });

  it('has a stretch of the lines of all inputs; each line is of one part', () => {
    // Ten lines of two inputs in four parts: 1 to 3, 4 and 5, 6 to 8, 9 and 10.
    const parts = [1, 2, 3, 4].map((number) => new ShardSpan({ number, of: 4 }, [4, 6]));
    const places = [1, 2, 3, 4].map((line) => [0, line]);
    const all = [...places, ...[1, 2, 3, 4, 5, 6].map((line) => [1, line])];
    const sides = parts.map((part) => all.map(([input, line]) => part.sideOf(input!, line!)));
    const ownOf = (own: readonly Side[]): number[] =>
      own.flatMap((side, at) => (side === 'own' ? [at + 1] : []));
    expect(sides.map(ownOf)).toEqual([
      [1, 2, 3],
      [4, 5],
      [6, 7, 8],
      [9, 10],
    ]);
    expect(sides[1]).toEqual([
      ...['before', 'before', 'before', 'own', 'own'],
      ...['behind', 'behind', 'behind', 'behind', 'behind'],
    ]);
    // More lines than line ends: the last line has them.
    expect(parts[3]!.sideOf(1, 99)).toBe('own');
    expect(parts[1]!.sideOf(0, 99)).toBe('own');
  });

  it('is told of each line at once, however many inputs there are', () => {
    const inputs = 100_000;
    const span = new ShardSpan({ number: 2, of: 2 }, Array<number>(inputs).fill(1));
    const began = performance.now();
    let own = 0;
    for (let input = 0; input < inputs; input += 1) if (span.sideOf(input, 1) === 'own') own += 1;
    expect(own).toBe(50_000);
    // Summed up for every line it takes a minute or more.
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
