// licet screen --out --compare-knowledge: each row by what was known on its day and by what was known later, as two runs would have it.

import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { ranWithin } from '../program.ts';
import { ROOT } from '../sources.ts';

// The program is started several times, and a machine may be busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const here = mkdtempSync(join(tmpdir(), 'licet-both-knowledges-'));
afterAll(() => rmSync(here, { recursive: true }));

const licet = (...args: string[]) =>
  ranWithin(args, {
    cwd: here,
    env: { PATH: process.env['PATH'], HOME: here, XDG_CACHE_HOME: join(here, 'cache') },
  });
const screen = (...args: string[]) =>
  licet('screen', 'deals.ndjson', '--lists', 'bundled', '--fail-on', 'never', ...args);

type Row = Record<string, string>;
const verdictsIn = (folder: string): Row[] =>
  parse(readFileSync(join(here, folder, 'verdicts.csv')), { columns: true });
const bytesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(here, folder))
      .sort()
      .map((name) => [name, readFileSync(join(here, folder, name)).toString('base64')]),
  );

const caseNamed = (file: string): object => {
  const { case: _, ...deal } = parseYaml(readFileSync(join(ROOT, 'data', 'cases', file), 'utf8'), {
    schema: 'core',
  }) as Record<string, unknown>;
  return deal;
};

/** By this day the reports on its user, first of 2011-11-09, are out. */
const LATER = '2024-01-01';
const MOVES = 'nso-pegasus-mexico-2011';
const DEALS = [
  caseNamed(`${MOVES}.yaml`),
  // What came to light of its reseller turns no colour.
  caseNamed('sandvine-belarus-2020.yaml'),
  { ...caseNamed('ordinary/toll-reader-us-canada.yaml'), id: 'of-the-day', date: LATER },
  { ...caseNamed('ordinary/toll-reader-us-canada.yaml'), id: 'after', date: '2024-01-02' },
];
/** The first piece is the main thread's: the deals stand there, and once more where a thread judges them. */
const FILLING = 200;
const all = [
  ...DEALS,
  ...Array.from({ length: FILLING }, (_, at) => ({ ...DEALS[at % 4], id: `again-${at}` })),
];

beforeAll(async () => {
  writeFileSync(
    join(here, 'deals.ndjson'),
    all.map((deal) => `${JSON.stringify(deal)}\n`).join(''),
  );
  const { stderr } = await screen('--compare-knowledge', '--known-at', LATER, '--out', 'both');
  expect(stderr).toBe('');
});

describe('both knowledges in the tables of one run', () => {
  it('move the deal whose colour moves, and not the one whose colour does not', () => {
    const [moves, stays] = verdictsIn('both');
    expect(moves).toMatchObject({
      id: MOVES,
      known_at: '2011-07-01',
      verdict: 'amber',
      later_known_at: LATER,
      later_verdict: 'red',
      later_rule: 'end-user/grave-record-invasive-state',
      later_as_of: '2011-07-01',
      moved: 'worse',
    });
    expect(stays).toMatchObject({
      id: 'sandvine-belarus-2020',
      later_known_at: LATER,
      moved: 'same',
    });
    expect(stays!['later_verdict']).toBe(stays!['verdict']);
  });

  it('have no later of a deal after that day, and the same of a deal of it', () => {
    const [, , ofTheDay, after] = verdictsIn('both');
    expect(ofTheDay).toMatchObject({ id: 'of-the-day', later_known_at: LATER, moved: 'same' });
    const later = Object.entries(after!).filter(([name]) => /^(later_|moved$)/.test(name));
    expect([after!['id'], later.length > 10, later.filter(([, cell]) => cell !== '')]).toEqual([
      ...['after', true],
      [],
    ]);
  });

  it('are what two runs say, one by each, row for row', async () => {
    await screen('--out', 'then', '--no-report');
    await screen('--known-at', LATER, '--out', 'later', '--no-report');
    const [both, then, later] = ['both', 'then', 'later'].map(verdictsIn) as [Row[], Row[], Row[]];
    expect(both.length).toBe(all.length);
    for (const [index, row] of both.entries()) {
      expect(row).toMatchObject(then[index]!);
      if (row['later_verdict'] === '') continue;
      for (const [name, cell] of Object.entries(later[index]!))
        if (`later_${name}` in row) expect([name, row[`later_${name}`]]).toEqual([name, cell]);
    }
    for (const file of ['findings.csv', 'gaps.csv', 'questions.csv'])
      expect(bytesIn('both')[file]).toBe(bytesIn('then')[file]);
  });

  it('are the same bytes from two threads, and from two shards', async () => {
    const by = ['--compare-knowledge', '--known-at', LATER];
    await screen(...by, '--out', 'threads', '--jobs', '2');
    expect(bytesIn('threads')).toEqual(bytesIn('both'));
    for (const part of ['1', '2'])
      await screen(...by, '--out', `part-${part}`, '--shard', `${part}/2`);
    const { stderr } = await licet('merge', 'merged', 'part-1', 'part-2', '--fail-on', 'never');
    expect(stderr).toBe('');
    expect(bytesIn('merged')).toEqual(bytesIn('both'));
  });

  it('are Parquet too, with a day as a date and null where there is none', async () => {
    const by = ['--compare-knowledge', '--known-at', LATER, '--no-report'];
    await screen(...by, '--out', 'typed', '--tables', 'parquet');
    const { buffer, byteOffset, length } = readFileSync(join(here, 'typed', 'verdicts.parquet'));
    const rows = await parquetReadObjects({ file: buffer.slice(byteOffset, byteOffset + length) });
    expect(rows[0]).toMatchObject({
      later_known_at: new Date(`${LATER}T00:00:00Z`),
      later_verdict: 'red',
      moved: 'worse',
    });
    expect(rows[3]).toMatchObject({ id: 'after', later_known_at: null, moved: null });
  });

  it('stand in the codebook, the manifest and the report', async () => {
    const manifest = JSON.parse(
      readFileSync(join(here, 'both', 'manifest.json'), 'utf8'),
    ) as object;
    expect(manifest).toMatchObject({ laterKnownAt: LATER });
    const schema = await licet('schema', 'tables');
    const validate = new Ajv2020().compile(JSON.parse(schema.stdout) as object);
    expect(validate(manifest), JSON.stringify(validate.errors)).toBe(true);
    const codebook = parse(readFileSync(join(here, 'both', 'codebook.csv')), {
      columns: true,
    }) as Row[];
    const told = codebook.filter(({ table }) => table === 'verdicts').map((one) => one['column']!);
    expect([...new Set(told)]).toEqual(Object.keys(verdictsIn('both')[0]!));
    const words = codebook.filter(({ column, value }) => column === 'moved' && value !== '');
    expect(words.map(({ value }) => value)).toEqual(['worse', 'better', 'same']);
    // Of each four deals one moves, two do not, and one is of a later day.
    const count = all.length / 4;
    const report = readFileSync(join(here, 'both', 'report.html'), 'utf8');
    expect(report).toContain(`Of ${3 * count} transactions ${count} (33`);
    expect(report).toContain(`${count} are of a later day than that, and are not counted here.`);
  });

  it('are refused where another day is asked for when a run goes on', async () => {
    const { status, stderr } = await screen(
      ...['--compare-knowledge', '--known-at', '2023-01-01', '--out', 'both', '--resume'],
    );
    expect([status, stderr.includes('The folder holds tables already')]).toEqual([2, true]);
  });

  it('may be no later for any deal, and the report says so', async () => {
    await screen('--compare-knowledge', '--known-at', '2001-01-01', '--out', 'none');
    expect(verdictsIn('none').every(({ moved }) => moved === '')).toBe(true);
    expect(readFileSync(join(here, 'none', 'report.html'), 'utf8')).toContain(
      `${all.length} are of a later day than that`,
    );
  });
});
