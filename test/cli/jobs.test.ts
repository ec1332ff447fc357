// --jobs changes nothing but the time: the same bytes, the same errors, the same exit status as one thread.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { addDays } from '../../src/model/dates.ts';
import { today } from '../program.ts';
import { ROOT } from '../sources.ts';

// The program is started several times, and a machine may be busy.
vi.setConfig({ testTimeout: 180_000 });

const here = mkdtempSync(join(tmpdir(), 'licet-jobs-'));
afterAll(() => rmSync(here, { recursive: true }));

const written = (name: string, text: string): string => {
  const file = join(here, name);
  writeFileSync(file, text);
  return file;
};

const PLACES = ['DE', 'SY', 'MX', 'IN', 'US'];
/** Few: every thread binds the law of each anew, which takes longer than to judge the deals by it. */
const YEARS = [2011, 2017, 2023];

const deal = (number: number): string =>
  JSON.stringify({
    id: `deal-${number}`,
    date: `${YEARS[number % 3]!}-06-15`,
    exporter: { name: 'Example AB', country: 'SE' },
    parties: [{ role: 'end-user', name: `Buyer ${number}`, country: PLACES[number % 5] }],
    destination: { country: PLACES[number % 5] },
    items: [{ name: 'cameras', category: 'video-surveillance' }],
  });

/** Past the first piece, which the main thread keeps for itself. */
const MANY = 200;
const deals = (count: number): string[] =>
  Array.from({ length: count }, (_, number) => deal(number));

const table = (rows: number, broken?: number): string =>
  [
    'id,date,exporter.country,destination.country,item.category,parties.0.role',
    ...Array.from(
      { length: rows },
      (_, row) =>
        `row-${row},${row === broken ? '2020-02-31' : '2020-02-21'},SE,"${PLACES[row % 5]}",facial-recognition,end-user`,
    ),
  ].join('\n');

const screened = (jobs: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'bin', 'licet.js'), 'screen', '--lists', 'bundled', '--jobs', jobs, ...args],
    { cwd: here, encoding: 'utf8', maxBuffer: 1e9 },
  );
  return { status, stdout, stderr };
};

const ids = (json: string): string[] =>
  json
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { transaction?: { id: string } })
    .flatMap(({ transaction }) => (transaction ? [transaction.id] : []));

describe('--jobs 2', () => {
  it('writes the bytes of --jobs 1 in every format of a run, with the rules of SARIF in one order', () => {
    const file = written('formats.ndjson', deals(MANY).join('\n'));
    const outputs = ['sarif', 'junit', 'csv', 'github', 'markdown'];
    const bytesOf = (jobs: string): string[] => {
      const names = outputs.map((format) => `${jobs}.${format}`);
      const formats = outputs.flatMap((format, index) => ['-f', `${format}=${names[index]!}`]);
      const { status, stdout, stderr } = screened(jobs, ...formats, '-f', 'text', file);
      expect(stderr).toBe('');
      expect(status).toBe(1);
      return [stdout, ...names.map((name) => readFileSync(join(here, name), 'utf8'))];
    };
    const [one, two] = [bytesOf('1'), bytesOf('2')];
    expect(two.map((text, index) => text === one[index])).toEqual(one.map(() => true));
    const { runs } = JSON.parse(two[1]!) as {
      runs: {
        tool: { driver: { rules: { id: string }[] } };
        results: { ruleId: string; ruleIndex: number }[];
      }[];
    };
    const [{ tool, results }] = runs as [(typeof runs)[0]];
    expect(results.length).toBeGreaterThan(MANY);
    for (const { ruleId, ruleIndex } of results)
      expect(tool.driver.rules[ruleIndex]!.id).toBe(ruleId);
  });

  it('prints the bytes of --jobs 1 of rows that are mapped, several of one transaction, and the same errors', () => {
    const map = written(
      'map.yaml',
      'group-by: No\ncolumns:\n  When: { to: date, dates: excel-1900 }\n  Land: destination.country\n  Kind: item.category\nconstants: { exporter.country: SE }\ncarry: [Invoice]\n',
    );
    const rows = (broken?: number): string =>
      `No;When;Land;Kind;Invoice\n${Array.from(
        { length: 400 },
        (_, row) =>
          `d${Math.floor(row / 2)};${row === broken ? 'soon' : 42473};${PLACES[Math.floor(row / 2) % 5]};${row % 2 === 0 ? 'imsi-catcher' : 'spare-part'};${row}`,
      ).join('\n')}\n`;
    for (const [name, broken, status] of [
      ['mapped.csv', undefined, 1],
      ['mapped-broken.csv', 390, 2],
    ] as const) {
      const table = written(name, rows(broken));
      // What is set takes the places of values anew.
      for (const more of [[], ['--set', 'end-user.type=police']]) {
        const args = ['-f', 'json', '--detail', 'standard', '--map', map, ...more, table];
        const [one, two] = [screened('1', ...args), screened('2', ...args)];
        expect(two.stdout === one.stdout).toBe(true);
        expect(two.stderr).toBe(one.stderr);
        expect([one.status, two.status]).toEqual([status, status]);
      }
    }
  });

  it('prints the bytes of --jobs 1, file by file in the order of the input', () => {
    const lines = deals(MANY);
    // Lines that hold nothing, or two transactions.
    lines[140] = '';
    lines[170] = `[${deal(1000)},${deal(1001)}]`;
    const files = [
      written('deals.ndjson', lines.join('\n')),
      written('one.yaml', 'id: alone\ndate: 2020-01-01\n'),
      written('table.csv', table(150)),
    ];
    const one = screened('1', '-f', 'json', '--detail', 'standard', ...files);
    const two = screened('2', '-f', 'json', '--detail', 'standard', ...files);
    expect(two.stderr).toBe('');
    expect(two.status).toBe(1);
    expect(two.stdout === one.stdout).toBe(true);
    expect(ids(two.stdout)).toEqual([
      ...Array.from({ length: 140 }, (_, number) => `deal-${number}`),
      ...Array.from({ length: 29 }, (_, number) => `deal-${number + 141}`),
      'deal-1000',
      'deal-1001',
      ...Array.from({ length: 29 }, (_, number) => `deal-${number + 171}`),
      'alone',
      ...Array.from({ length: 150 }, (_, row) => `row-${row}`),
    ]);
  });

  it('prints the text of --jobs 1, answers on the command line counted in', () => {
    const file = written('text.ndjson', deals(MANY).join('\n'));
    const set = ['--set', 'end-user.type=police', '--as-of', '2022-01-01'];
    const one = screened('1', file, ...set);
    const two = screened('2', file, ...set);
    expect(two).toEqual(one);
    expect(two.stdout).toContain('200 transactions: ');
    expect(two.stdout).not.toBe(screened('2', file).stdout);
  });

  it('counts what waivers do as --jobs 1 does, whichever thread came upon it', () => {
    const file = written('waived.ndjson', deals(MANY).join('\n'));
    const waiver = (rule: string, transaction: string, covers: string): string =>
      `- { rule: ${rule}, transaction: '${transaction}', covers: ${covers}, reason: Filed, owner: A, approver: B, from: ${addDays(today(), -30)}, expires: ${addDays(today(), 300)}, ticket: T }`;
    const RULE = 'diversion/last-user-open';
    const waivers = written(
      'waivers.yaml',
      // The last deal is far beyond the first piece.
      [
        waiver(RULE, 'deal-*', 'amber'),
        waiver(RULE, `deal-${MANY - 1}`, 'amber'),
        waiver('us-ear/746-9-syria', `deal-${MANY - 2}`, 'red'),
      ].join('\n'),
    );
    const one = screened('1', file, '--waivers', waivers);
    const two = screened('2', file, '--waivers', waivers);
    expect(two).toEqual(one);
    expect(two.stdout).toContain('; for the gate, with waivers: ');
    // Of a country that is not Syria.
    expect(two.stderr).toBe(
      `The waiver of us-ear/746-9-syria for deal-${MANY - 2} was not used: no such finding stands in what was screened (${waivers}:3). Take it out, unless it is for more than that.\n`,
    );
  });

  it('names the errors in the middle as --jobs 1 does, and prints no verdict', () => {
    const lines = deals(MANY);
    lines[140] = '{"id": "x", "dat": "2020-01-01"}';
    lines[180] = '{"id": "y", "date": "2020-02-31"}';
    const files = [
      written('broken.ndjson', lines.join('\n')),
      written('broken.csv', table(150, 140)),
    ];
    const one = screened('1', ...files);
    const two = screened('2', ...files);
    expect(two).toEqual(one);
    expect(two.status).toBe(2);
    expect(two.stdout).toBe('');
    const told = two.stderr.trim().split('\n');
    expect(told).toHaveLength(3);
    expect(told[0]).toContain('broken.ndjson:141:');
    expect(told[1]).toContain('broken.ndjson:181:');
    expect(told[2]).toContain('broken.csv:142');
  });

  it('stops at text that is no JSON, where --jobs 1 stops', () => {
    const lines = deals(MANY);
    lines[140] = '{"id": ';
    lines[180] = '{"id": "never read"';
    const file = written('no-json.ndjson', lines.join('\n'));
    const one = screened('1', file);
    const two = screened('2', file);
    expect(two).toEqual(one);
    expect(two.stderr).toContain('no-json.ndjson:141:');
    expect(two.stderr).not.toContain(':181:');
  });

  it('answers one transaction in full, as ever', () => {
    const file = written('single.ndjson', `\n\n${deal(1)}\n`);
    const two = screened('2', file);
    expect(two).toEqual(screened('1', file));
    expect(two.stdout).not.toContain('1 transactions');
  });
});

describe('--jobs', () => {
  it.each(['0', '-1', '65', '1.5', 'two'])('refuses %s', (jobs) => {
    const { status, stderr } = screened(jobs, written('deal.json', deal(1)));
    expect(status).toBe(2);
    expect(stderr).toBe(
      `--jobs: '${jobs}' is not a whole number from 1 to 64. Give as many as the machine has processors to spare. [unknown-option-value]\n`,
    );
  });

  it.each(['1', '64'])('takes %s', (jobs) => {
    expect(screened(jobs, written('deal.json', deal(1))).status).toBe(1);
  });
});
