// licet report and the report that licet screen --out writes: the same bytes from the same tables, named by the manifest; tables that
// were changed are refused; hindsight is the same table by a later knowledge.

import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TablesManifest } from '../../src/model/tables.ts';
import { ranWithin } from '../program.ts';

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const here = mkdtempSync(join(tmpdir(), 'licet-report-'));
afterAll(() => rmSync(here, { recursive: true }));

const licet = (...args: string[]) =>
  ranWithin(args, {
    cwd: here,
    env: { PATH: process.env['PATH'], HOME: here, XDG_CACHE_HOME: join(here, 'cache') },
  });
const screen = (...args: string[]) => licet('screen', '--lists', 'bundled', ...args);

const HEAD = 'id,date,exporter.country,destination.country,item.name,item.category';
const DEALS = [
  HEAD,
  'a,2011-02-21,SE,SY,"probe, ""wide""",imsi-catcher',
  'b,2012-02-21,SE,DE,camera,video-surveillance',
  'c,2012-02-31,SE,DE,camera,video-surveillance',
  'd,2013-02-21,SE,,camera,video-surveillance',
];

const bytes = (name: string): Buffer => readFileSync(join(here, name));
const manifestOf = (folder: string): TablesManifest =>
  JSON.parse(bytes(`${folder}/manifest.json`).toString()) as TablesManifest;

beforeAll(async () => {
  writeFileSync(join(here, 'deals.csv'), DEALS.join('\n'));
  const { stdout } = await screen('deals.csv', '--out', 'then');
  expect(stdout).toContain('report.html, manifest.json');
});

describe('the report of a folder of tables', () => {
  it('is named by the manifest, by its bytes', () => {
    const named = manifestOf('then').tables.at(-1)!;
    const report = bytes('then/report.html');
    expect(named).toEqual({
      file: 'report.html',
      bytes: report.length,
      sha256: createHash('sha256').update(report).digest('hex'),
    });
    const text = report.toString();
    expect(text).toContain('3 transactions screened');
    expect(text).toContain('1 row could not be judged');
    expect(text).toContain('Syria');
    expect(text).toContain('not stated');
  });

  it('has the same bytes when it is made again of the tables', async () => {
    const { stdout, status } = await licet('report', 'then', '-o', 'again.html');
    expect([stdout, status]).toEqual(['again.html\n', 0]);
    expect(bytes('again.html')).toEqual(bytes('then/report.html'));
    expect((await licet('report', 'then')).status).toBe(0);
  });

  it('may be left out, and the other tables are the same', async () => {
    const { stdout } = await screen('deals.csv', '--out', 'without', '--no-report');
    expect(stdout).not.toContain('report.html');
    expect(existsSync(join(here, 'without/report.html'))).toBe(false);
    expect(manifestOf('without').tables).toEqual(manifestOf('then').tables.slice(0, -1));
    expect((await licet('report', 'without')).status).toBe(0);
    expect(bytes('without/report.html')).toEqual(bytes('then/report.html'));
    const { stderr, status } = await screen('deals.csv', '--no-report');
    expect(status).toBe(2);
    expect(stderr).toContain('--no-report goes with --out alone');
  });

  it('sets hindsight beside it, and does not replace the report that is there', async () => {
    await screen('deals.csv', '--out', 'later', '--known-at', '2020-01-01', '--no-report');
    const { stdout } = await licet('report', 'then', '--hindsight', 'later', '-o', 'both.html');
    expect(stdout).toBe('both.html\n');
    expect(bytes('both.html').toString()).toContain('by what was known at 2020-01-01');
    const { stderr, status } = await licet('report', 'then', '--hindsight', 'later');
    expect(status).toBe(2);
    expect(stderr).toContain('Another report stands there');
  });

  it('refuses as hindsight what knew less, and what was made of other inputs', async () => {
    const less = await licet('report', 'later', '--hindsight', 'then', '-o', 'less.html');
    expect(less.stderr).toContain('Its tables knew less, and not more (a: 2011-02-21)');
    writeFileSync(
      join(here, 'other.csv'),
      [...DEALS, 'e,2013-02-21,SE,DE,camera,drone'].join('\n'),
    );
    await screen('other.csv', '--out', 'other', '--no-report');
    const other = await licet('report', 'then', '--hindsight', 'other', '-o', 'less.html');
    expect(other.stderr).toContain('Its tables were made of other inputs');
    expect([less.status, other.status]).toEqual([2, 2]);
    expect(existsSync(join(here, 'less.html'))).toBe(false);
  });

  it('sets hindsight on the same inputs beside it, whatever they are called by then', async () => {
    cpSync(join(here, 'deals.csv'), join(here, 'renamed.csv'));
    const known = ['--known-at', '2020-01-01', '--no-report'];
    await screen('renamed.csv', '--out', 'renamed', ...known);
    await licet('report', 'then', '--hindsight', 'renamed', '-o', 'renamed.html');
    expect(bytes('renamed.html')).toEqual(bytes('both.html'));
  });

  it('refuses hindsight on none of its transactions', async () => {
    cpSync(join(here, 'later'), join(here, 'stray'), { recursive: true });
    const told = manifestOf('stray').tables[0]!;
    expect(told.file).toBe('verdicts.csv');
    const text = bytes('stray/verdicts.csv')
      .toString()
      .replaceAll(/^[abd],/gm, 'x,');
    writeFileSync(join(here, 'stray/verdicts.csv'), text);
    const manifest = bytes('stray/manifest.json').toString();
    const sha256 = createHash('sha256').update(text).digest('hex');
    writeFileSync(join(here, 'stray/manifest.json'), manifest.replace(told.sha256, sha256));
    const { stderr, status } = await licet(
      ...['report', 'then', '--hindsight', 'stray', '-o', 'stray.html'],
    );
    expect(stderr).toContain('No transaction of its tables is one of the others');
    expect([status, existsSync(join(here, 'stray.html'))]).toEqual([2, false]);
  });

  it.each([
    'verdicts.csv',
    'findings.csv',
    'gaps.csv',
    'questions.csv',
    'rejected.csv',
    'rules.csv',
  ])('refuses tables of which %s was changed', async (name) => {
    cpSync(join(here, 'then'), join(here, `changed-${name}`), { recursive: true });
    const file = join(here, `changed-${name}`, name);
    const text = readFileSync(file, 'utf8');
    appendFileSync(file, text.slice(text.lastIndexOf('\n', text.length - 2) + 1));
    const { stderr, status } = await licet('report', `changed-${name}`, '-o', 'no.html');
    expect(status).toBe(2);
    expect(stderr).toMatch(/not the table that manifest.json names|not those of the transactions/);
    expect(existsSync(join(here, 'no.html'))).toBe(false);
  });

  it('refuses a folder without tables, and to replace one of them', async () => {
    const none = await licet('report', 'cache');
    expect(none.stderr).toContain('The folder holds no tables that are whole');
    const table = await licet('report', 'then', '-o', 'then/verdicts.csv');
    expect(table.stderr).toContain('The report would replace a table');
    expect([none.status, table.status]).toEqual([2, 2]);
  });

  it('refuses to replace a table of hindsight, or another report that a manifest names', async () => {
    const both = ['report', 'then', '--hindsight', 'later', '-o'];
    const before = [bytes('later/verdicts.csv'), bytes('then/report.html')];
    const table = await licet(...both, 'later/verdicts.csv');
    expect(table.stderr).toContain('The report would replace a table');
    const report = await licet(...both, 'then/report.html');
    expect(report.stderr).toContain('Another report stands there');
    expect([table.status, report.status]).toEqual([2, 2]);
    expect([bytes('later/verdicts.csv'), bytes('then/report.html')]).toEqual(before);
    expect((await licet('report', 'then', '-o', 'then/report.html')).status).toBe(0);
    const unnamed = await licet(...both, 'later/report.html');
    expect([unnamed.stdout, unnamed.status]).toEqual(['later/report.html\n', 0]);
  });

  it('refuses a shard, and tables that are Parquet alone', async () => {
    await screen('deals.csv', '--out', 'part', '--shard', '1/2');
    const shard = await licet('report', 'part');
    expect(shard.stderr).toContain('Its tables are shard 1 of 2');
    expect(shard.stderr).toContain('licet merge');
    await screen('deals.csv', '--out', 'parquet', '--tables', 'parquet');
    const parquet = await licet('report', 'parquet');
    expect(parquet.stderr).toContain('Its tables are Parquet alone');
    const beside = await licet('report', 'then', '--hindsight', 'parquet', '-o', 'no.html');
    expect(beside.stderr).toContain('parquet: Its tables are Parquet alone');
    expect([shard.status, parquet.status, beside.status]).toEqual([2, 2, 2]);
    expect(existsSync(join(here, 'part/report.html'))).toBe(false);
  });
});
