// licet screen - --input ndjson -f ndjson: a line out for each line in, whatever is wrong with it, and a last line by which who reads
// them knows that they are whole. Sums and hashes are worked out here anew.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type { RefusedLine, Trailer } from '../../src/model/filter.ts';
import { ranWithin } from '../program.ts';
import { ROOT } from '../sources.ts';

// The program is started several times, and a machine may be busy.
vi.setConfig({ testTimeout: 180_000 });

const here = mkdtempSync(join(tmpdir(), 'licet-filter-'));
afterAll(() => rmSync(here, { recursive: true }));

const PROGRAM = join(ROOT, 'bin', 'licet.js');
const FILTER = ['screen', '-', '--input', 'ndjson', '-f', 'ndjson', '--lists', 'bundled'];
const BRIEF = [...FILTER, '--detail', 'brief'];

const ENV = { PATH: process.env['PATH'], HOME: here, XDG_CACHE_HOME: join(here, 'cache') };

const filtered = (input: string | Buffer, args: readonly string[] = BRIEF) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: here,
    env: ENV,
    input,
    maxBuffer: 1e9,
  });
  return { status, stdout, stderr: stderr.toString('utf8') };
};

const linesOf = (stdout: Buffer): readonly string[] => {
  const text = stdout.toString('utf8');
  expect(text.endsWith('\n')).toBe(true);
  return text.slice(0, -1).split('\n');
};
const trailerOf = (stdout: Buffer): Trailer => JSON.parse(linesOf(stdout).at(-1)!) as Trailer;
const answersOf = (stdout: Buffer): readonly string[] => linesOf(stdout).slice(0, -1);

const deal = (id: string, more: object = {}): string =>
  JSON.stringify({
    id,
    date: '2017-06-15',
    exporter: { name: 'Example AB', country: 'SE' },
    parties: [{ role: 'end-user', name: `Buyer ${id}`, country: 'SY' }],
    destination: { country: 'SY' },
    items: [{ name: 'cameras', category: 'video-surveillance' }],
    ...more,
  });

const sha256 = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex');

const codesIn = (line: string): readonly string[] =>
  (JSON.parse(line) as Partial<RefusedLine>).problems?.map(({ code }) => code) ?? ['answered'];

describe('licet screen -f ndjson', () => {
  it('answers each line with a line in its place, also where there is nothing to judge', () => {
    const input = Buffer.concat([
      Buffer.from(
        [
          deal('first'),
          '',
          '   ',
          '{"id":"open",',
          '{"id":"a","id":"b"}',
          '[]',
          `[${deal('x')},${deal('y')}]`,
          deal('spelt', { destnation: { country: 'SY' } }),
          deal('no day', { date: 'n/a' }),
          deal('second'),
          '',
        ].join('\n'),
      ),
      Buffer.from([0x22, 0xff, 0x22, 0x0a]),
      Buffer.from(`"${'x'.repeat(1_000_000)}"\n`),
      Buffer.from(`${deal('third')}\r\n`),
      Buffer.from(deal('last, without a line end')),
    ]);
    const { status, stdout, stderr } = filtered(input);
    const answers = answersOf(stdout);
    expect(answers.map(codesIn)).toEqual([
      ['answered'],
      ['file-empty'],
      ['file-empty'],
      ['not-json'],
      ['duplicate-key'],
      ['file-empty'],
      ['wrong-type'],
      ['unknown-key'],
      ['missing-key'],
      ['answered'],
      ['not-utf8'],
      ['over-limit'],
      ['answered'],
      ['answered'],
    ]);
    const ids = answers.map(
      (line) => (JSON.parse(line) as { transaction?: { id: string } }).transaction?.id,
    );
    expect(ids.filter((id) => id !== undefined)).toEqual([
      'first',
      'spelt',
      'no day',
      'second',
      'third',
      'last, without a line end',
    ]);
    const trailer = trailerOf(stdout);
    const { lines, red, amber, green, refused } = trailer;
    expect([lines, refused, red + amber + green]).toEqual([14, 10, 4]);
    expect(trailer.read).toEqual({ bytes: input.length, sha256: sha256(input) });
    const before = Buffer.from(answers.map((line) => `${line}\n`).join(''));
    expect(trailer.written).toEqual({ bytes: before.length, sha256: sha256(before) });
    expect(trailer.of).toBe(sha256(JSON.stringify(trailer.run)));
    expect(status).toBe(2);
    expect(stderr).toContain('10 of 14 lines were not judged');
  });

  it('answers a line alike wherever it stands and whatever stands beside it', () => {
    const deals = ['a', 'b', 'c'].map((id) => deal(id)).concat('{', deal('d'));
    const of = (lines: readonly string[]) =>
      answersOf(filtered(lines.map((line) => `${line}\n`).join('')).stdout);
    const whole = of(deals);
    expect(of([...deals].reverse())).toEqual([...whole].reverse());
    expect([...of(deals.slice(0, 2)), ...of(deals.slice(2))]).toEqual(whole);
  });

  it('says of a line what -f json says of the first of several, and ends with its status', () => {
    const input = `${deal('a')}\n${deal('b')}\n`;
    const { status, stdout } = filtered(input, FILTER);
    const contract = filtered(input, [...FILTER.slice(0, 5), 'json', ...FILTER.slice(6)]);
    const [run, first] = linesOf(contract.stdout);
    expect(answersOf(stdout)[0]).toBe(first);
    expect(JSON.stringify(trailerOf(stdout).run)).toBe(run);
    expect([status, contract.status]).toEqual([1, 1]);
    expect(filtered(input, [...FILTER, '--fail-on', 'never']).status).toBe(0);
  });

  it('has an answer out before the next line is in', async () => {
    const child = spawn(process.execPath, [PROGRAM, ...BRIEF], { cwd: here });
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const id of ['one', 'two']) {
      child.stdin.write(`${deal(id)}\n`);
      const { value } = (await answers.next()) as { value: string };
      expect(JSON.parse(value)).toMatchObject({ transaction: { id } });
    }
    child.stdin.end();
    const { value } = (await answers.next()) as { value: string };
    expect(JSON.parse(value)).toMatchObject({ schema: 'licet/trailer@1', lines: 2 });
  });

  it('writes the last line alone where nothing comes in, and none where it is ended', async () => {
    const { status, stdout } = filtered('');
    expect(linesOf(stdout)).toHaveLength(1);
    expect(trailerOf(stdout)).toMatchObject({ lines: 0, read: { bytes: 0, sha256: sha256('') } });
    expect(status).toBe(0);
    const child = spawn(process.execPath, [PROGRAM, ...BRIEF], { cwd: here });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (piece: string) => {
      text += piece;
      child.kill('SIGKILL');
    });
    child.stdin.on('error', () => undefined).write(`${deal('a')}\n`);
    await new Promise((done) => child.on('close', done));
    expect(text).not.toContain('licet/trailer@1');
  });

  it('takes the day of a run for lines that have none', () => {
    const input = `${deal('a', { date: undefined })}\n`;
    expect(answersOf(filtered(input).stdout).map(codesIn)).toEqual([['missing-key']]);
    const { stdout } = filtered(input, [...BRIEF, '--as-of', '2020-02-03']);
    expect(JSON.parse(answersOf(stdout)[0]!)).toMatchObject({ asOf: '2020-02-03' });
    expect(trailerOf(stdout).run.manifest.options).toMatchObject({ 'as-of': '2020-02-03' });
  });

  it('is another run under other options, and says so in one word', () => {
    const of = (...more: string[]) => trailerOf(filtered('', [...BRIEF, ...more]).stdout).of;
    expect(of()).toBe(of());
    expect(of('--no-presumptions')).not.toBe(of());
  });

  it('refuses what has no place in it', async () => {
    writeFileSync(join(here, 'deals.ndjson'), deal('a'));
    const refused = async (...args: string[]) => {
      const { status, stdout, stderr } = await ranWithin(['screen', ...args], {
        cwd: here,
        env: ENV,
      });
      expect([status, stdout]).toEqual([2, '']);
      return stderr;
    };
    expect(await refused('deals.ndjson', '-f', 'ndjson')).toContain(
      'licet screen - --input ndjson',
    );
    expect(await refused('-', '-f', 'ndjson')).toContain('licet screen - --input ndjson');
    const rest = ['-', '--input', 'ndjson', '-f', 'ndjson'];
    expect(await refused(...rest, '-j', '2')).toContain('--jobs does not go with -f ndjson');
    expect(await refused(...rest, '-q')).toContain('--quiet does not go');
    expect(await refused(...rest, '-o', 'x')).toContain('--output does not go');
    expect(await refused(...rest, '-f', 'json=x')).toContain('--format, given more than once');
    expect(await refused(...rest.slice(0, -1), 'ndjson=x')).toContain('-f ndjson=FILE does not go');
    writeFileSync(join(here, 'waivers.yaml'), 'waivers: []\n');
    expect(await refused(...rest, '--waivers', 'waivers.yaml')).toContain(
      'Waivers hold by the day',
    );
    writeFileSync(join(here, 'licences.yaml'), 'licences: []\n');
    expect(await refused(...rest, '--licences', 'licences.yaml')).toContain(
      'is not known to a filter',
    );
  });

  it('writes what licet schema says that it writes', async () => {
    const schemaOf = async (what: string) => {
      const { stdout } = await ranWithin(['schema', what], { cwd: here, env: ENV });
      return new Ajv2020({ allErrors: true, strict: false }).compile(JSON.parse(stdout) as object);
    };
    const { stdout } = filtered('{"id":1,\n');
    const [refused] = answersOf(stdout);
    expect((await schemaOf('refused'))(JSON.parse(refused!))).toBe(true);
    const isTrailer = await schemaOf('trailer');
    expect(isTrailer(trailerOf(stdout)), JSON.stringify(isTrailer.errors)).toBe(true);
    expect(isTrailer({ ...trailerOf(stdout), lines: undefined })).toBe(false);
  });
});
