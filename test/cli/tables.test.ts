// licet screen --out: tables of all answers, the same bytes however often the run was stopped and with however many threads; what
// cannot be judged is told and keeps nothing else from being judged.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { TablesManifest } from '../../src/model/tables.ts';
import { ranWithin } from '../program.ts';
import { ROOT } from '../sources.ts';

// The program is started several times, and a machine may be busy.
vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 });

const here = mkdtempSync(join(tmpdir(), 'licet-tables-'));
afterAll(() => rmSync(here, { recursive: true }));

const LICET = join(ROOT, 'bin', 'licet.js');
const licet = (...args: string[]) =>
  ranWithin(['screen', '--lists', 'bundled', ...args], {
    cwd: here,
    env: { PATH: process.env['PATH'], HOME: here, XDG_CACHE_HOME: join(here, 'cache') },
  });

const PLACES = ['DE', 'SY', 'MX', 'IN', 'US'];
const HEAD = 'id,date,exporter.country,destination.country,item.name,item.category,parties.0.role';
const row = (number: number, day = '2020-02-21'): string =>
  `row-${number},${day},SE,${PLACES[number % 5]!},"cameras, ""fixed""",facial-recognition,end-user`;
/** Past the first piece, which the main thread keeps for itself. */
const ROWS = 400;
/** Lines of the file that cannot be judged: a day that is none, a cell too many, and a kind that is none. */
const BROKEN = [12, 150, 290];
const table = (broken: boolean): string => {
  const rows = Array.from({ length: ROWS }, (_, number) => row(number));
  if (broken) {
    rows[BROKEN[0]! - 2] = row(10, '2020-02-31');
    rows[BROKEN[1]! - 2] += ',one too many';
    rows[BROKEN[2]! - 2] = row(288).replace('facial-recognition', 'teapot');
  }
  return [HEAD, ...rows].join('\n');
};

const read = (folder: string, name: string): string =>
  readFileSync(join(here, folder, name), 'utf8');
const rowsOf = (folder: string, name: string): Record<string, string>[] =>
  parse(read(folder, `${name}.csv`), { columns: true });
const manifestOf = (folder: string): TablesManifest =>
  JSON.parse(read(folder, 'manifest.json')) as TablesManifest;
const bytesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(join(here, folder))
      .sort()
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(here, folder, name)))
          .digest('hex'),
      ]),
  );

beforeAll(async () => {
  writeFileSync(join(here, 'deals.csv'), table(false));
  writeFileSync(join(here, 'broken.csv'), table(true));
  const { stderr } = await licet('deals.csv', '--out', 'whole');
  expect(stderr).toBe('');
});

describe('tables of all answers', () => {
  it('have a row for each transaction, joined by file and line, and say what the answer says', async () => {
    const verdicts = rowsOf('whole', 'verdicts');
    expect(verdicts.map(({ id }) => id)).toEqual(
      Array.from({ length: ROWS }, (_, number) => `row-${number}`),
    );
    expect(verdicts.map(({ line }) => Number(line))).toEqual(
      Array.from({ length: ROWS }, (_, number) => number + 2),
    );
    writeFileSync(join(here, 'one.csv'), [HEAD, row(1)].join('\n'));
    const { stdout } = await licet('one.csv', '-f', 'json', '--detail', 'standard');
    const verdict = JSON.parse(stdout) as {
      verdict: string;
      law: string;
      findings: { rule: string; outcome: string }[];
      gaps: unknown[];
      questions: unknown[];
    };
    // The second row has the same facts, so that it has the same answer.
    const second = verdicts[1]!;
    expect([second['verdict'], second['law']]).toEqual([verdict.verdict, verdict.law]);
    const of = (name: string) => rowsOf('whole', name).filter(({ line }) => line === '3');
    expect(of('findings').map(({ rule }) => rule)).toEqual(verdict.findings.map((one) => one.rule));
    expect(of('gaps').length).toBe(verdict.gaps.length);
    expect(of('questions').length).toBe(verdict.questions.length);
    expect(Number(second['questions'])).toBe(verdict.questions.length);
  });

  it('say between what their colours lie, as their rows do', () => {
    const worst = ['green', 'amber', 'red'];
    const rows = rowsOf('whole', 'verdicts').map(({ best, worst: last }) => [
      worst.indexOf(best!),
      worst.indexOf(last!),
    ]);
    const count = (holds: (best: number, worst: number) => boolean): number =>
      rows.filter(([best, last]) => holds(best!, last!)).length;
    const { certainly, possibly } = manifestOf('whole').transactions.bounds;
    for (const [index, colour] of (['green', 'amber', 'red'] as const).entries()) {
      expect(certainly[colour]).toBe(count((best, last) => best === index && last === index));
      expect(possibly[colour]).toBe(count((best, last) => best <= index && index <= last));
    }
    expect(possibly.red).toBeGreaterThan(certainly.red);
  });

  it('name rules and instruments that stand in tables of their own', () => {
    const rules = new Set(rowsOf('whole', 'rules').map(({ rule }) => rule));
    const instruments = new Set(rowsOf('whole', 'instruments').map(({ instrument }) => instrument));
    const findings = rowsOf('whole', 'findings');
    expect(findings.length).toBeGreaterThan(ROWS);
    expect(findings.filter(({ rule }) => !rules.has(rule))).toEqual([]);
    const cited = findings.flatMap(({ provision }) => provision!.split('; '));
    expect(cited.filter((one) => one !== '' && !instruments.has(one.split(' ')[0]!))).toEqual([]);
  });

  it('have a codebook of every column, and of every word that a column of few words holds', () => {
    const codebook = rowsOf('whole', 'codebook');
    for (const name of [
      'verdicts',
      'findings',
      'gaps',
      'questions',
      'rejected',
      'rules',
      'instruments',
    ]) {
      const [head] = parse(read('whole', `${name}.csv`)) as string[][];
      const columns = codebook.filter(({ table }) => table === name);
      expect([...new Set(columns.map(({ column }) => column))]).toEqual(head);
      for (const column of new Set(
        columns.filter(({ type }) => type === 'choice').map((one) => one['column']!),
      )) {
        const words = columns.filter((one) => one['column'] === column).map(({ value }) => value);
        const held = new Set(rowsOf('whole', name).map((one) => one[column]!));
        expect(
          [...held].filter((word) => word !== '' && !words.includes(word)),
          `${name}.${column}`,
        ).toEqual([]);
      }
      expect(read('whole', 'codebook.md')).toContain(`## ${name}.csv`);
    }
  });

  it('have a manifest with the hash of each, which its schema accepts', async () => {
    const manifest = manifestOf('whole');
    const hashes = bytesIn('whole');
    expect(manifest.tables.map(({ file }) => file).sort()).toEqual(
      Object.keys(hashes).filter((name) => name !== 'manifest.json'),
    );
    for (const { file, sha256, bytes } of manifest.tables) {
      expect(sha256).toBe(hashes[file]);
      expect(bytes).toBe(statSync(join(here, 'whole', file)).size);
    }
    expect(manifest.inputs).toEqual([
      {
        file: 'deals.csv',
        bytes: statSync(join(here, 'deals.csv')).size,
        sha256: createHash('sha256').update(table(false)).digest('hex'),
      },
    ]);
    const { red, amber, green, rejected } = manifest.transactions;
    expect(red + amber + green).toBe(ROWS);
    expect(rejected).toBe(0);
    const schema = await ranWithin(['schema', 'tables'], { cwd: here, env: { HOME: here } });
    const validate = new Ajv2020().compile(JSON.parse(schema.stdout) as object);
    expect(validate(manifest), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ ...manifest, more: 1 })).toBe(false);
  });

  it('are the same bytes with two threads', async () => {
    await licet('deals.csv', '--out', 'threads', '--jobs', '2');
    expect(bytesIn('threads')).toEqual(bytesIn('whole'));
  });

  it('are read by Python as csv and into SQLite', (context) => {
    const script = `
import csv, json, sqlite3, sys
csv.field_size_limit(10**9)
db = sqlite3.connect(':memory:')
for name in ('verdicts', 'findings'):
    rows = list(csv.reader(open(name + '.csv', newline='', encoding='utf-8')))
    db.execute(f'create table {name} ({", ".join(rows[0])})')
    db.executemany(f'insert into {name} values ({",".join("?" * len(rows[0]))})', rows[1:])
print(json.dumps(db.execute('''select count(distinct v.id), count(*) from verdicts v
  join findings f on f.file = v.file and f.line = v.line''').fetchone()))
`;
    const { status, stdout, error } = spawnSync('python3', ['-c', script], {
      cwd: join(here, 'whole'),
      encoding: 'utf8',
    });
    if (error) return context.skip('python3 is not there');
    expect(status).toBe(0);
    const findings = rowsOf('whole', 'findings');
    expect(JSON.parse(stdout)).toEqual([
      new Set(findings.map(({ id }) => id)).size,
      findings.length,
    ]);
  });
});

describe('what cannot be judged', () => {
  it.each(['1', '2'])(
    'goes into rejected.csv with its line and reason, and the rest is judged (--jobs %s)',
    async (jobs) => {
      const out = `rejected-${jobs}`;
      const { status, stderr } = await licet('broken.csv', '--out', out, '--jobs', jobs);
      expect(status).toBe(2);
      expect(stderr).toBe(`3 rows were not judged: ${join(out, 'rejected.csv')} says why\n`);
      expect(
        rowsOf(out, 'rejected').map(({ line, column, code }) => [Number(line), column, code]),
      ).toEqual([
        [BROKEN[0], 'date', 'impossible-date'],
        [BROKEN[1], '', 'not-csv'],
        [BROKEN[2], 'item.category', 'unknown-option-value'],
      ]);
      const lines = rowsOf(out, 'verdicts').map(({ line }) => Number(line));
      expect(lines.length).toBe(ROWS - 3);
      expect(BROKEN.filter((line) => lines.includes(line))).toEqual([]);
      expect(manifestOf(out).transactions.rejected).toBe(3);
    },
  );

  it('stops the run with --strict, and then nothing is there', async () => {
    const { status, stderr } = await licet('broken.csv', '--out', 'strict', '--strict');
    expect(status).toBe(2);
    expect(stderr).toContain(`broken.csv:${BROKEN[0]!} (column 'date')`);
    expect(readdirSync(join(here, 'strict'))).toEqual([]);
  });

  it('stops the run with --strict where the rest of a file cannot be read too', async () => {
    writeFileSync(join(here, 'unclosed.csv'), [HEAD, row(1), '"never closed,'].join('\n'));
    const { status, stderr } = await licet('unclosed.csv', '--out', 'strict-file', '--strict');
    expect(status).toBe(2);
    expect(stderr).toContain('unclosed.csv:3');
    expect(readdirSync(join(here, 'strict-file'))).toEqual([]);
  });

  it('is told of a line that is no JSON, and of a file of which the rest cannot be read', async () => {
    writeFileSync(
      join(here, 'lines.ndjson'),
      '{"id":"a","date":"2020-01-01"}\n{"id":\n{"id":"c","date":"2020-01-01"}\n',
    );
    writeFileSync(
      join(here, 'open.csv'),
      [HEAD, row(1), '"never closed,', 'row-2,2020-02-21'].join('\n'),
    );
    const { status, stderr } = await licet('lines.ndjson', 'open.csv', '--out', 'files');
    expect(status).toBe(2);
    expect(stderr).toContain('2 rows were not judged, and of 1 file the rest was not read');
    expect(rowsOf('files', 'verdicts').map(({ id }) => id)).toEqual(['a', 'c', 'row-1']);
    expect(rowsOf('files', 'rejected').map(({ file, line, code }) => [file, line, code])).toEqual([
      ['lines.ndjson', '2', 'not-json'],
      ['open.csv', '3', 'not-csv'],
    ]);
  });
});

describe('a run that was stopped', () => {
  const stopped = (signal: NodeJS.Signals, after: number): Promise<void> =>
    new Promise((done) => {
      const args = [
        LICET,
        'screen',
        '--lists',
        'bundled',
        'broken.csv',
        '--out',
        'again',
        '-q',
        '--resume',
      ];
      const child = spawn(process.execPath, args, {
        cwd: here,
        env: { PATH: process.env['PATH'], HOME: here, XDG_CACHE_HOME: join(here, 'cache') },
        stdio: 'ignore',
      });
      const began = performance.now();
      // From when it writes on, so that it is not always stopped before its work begins.
      const look = setInterval(() => {
        if (
          performance.now() - began < after &&
          !existsSync(join(here, 'again', 'verdicts.csv.part'))
        )
          return;
        clearInterval(look);
        setTimeout(() => child.kill(signal), after);
      }, 20);
      child.on('exit', () => {
        clearInterval(look);
        done();
      });
    });

  it('goes on to the bytes of one that never was, killed or told to stop', async () => {
    await stopped('SIGKILL', 120);
    await stopped('SIGINT', 250);
    await stopped('SIGKILL', 400);
    const { status, stderr } = await licet(
      'broken.csv',
      '--out',
      'again',
      '--resume',
      '--jobs',
      '2',
    );
    expect(stderr).toContain('3 rows were not judged');
    expect(status).toBe(2);
    expect(bytesIn('again')).toEqual(bytesIn('rejected-1'));
  });

  it('is not begun anew without a word, nor gone on with by another', async () => {
    const parts = ['verdicts', 'findings', 'gaps', 'questions', 'rejected'];
    const kept = { schema: 'licet/progress@1', of: 'something else', sizes: {}, state: {} };
    spawnSync('mkdir', [join(here, 'left')]);
    for (const name of parts) writeFileSync(join(here, 'left', `${name}.csv.part`), '');
    const unfinished = await licet('deals.csv', '--out', 'left');
    expect([unfinished.status, unfinished.stderr]).toEqual([
      2,
      'left: A run that was stopped has left its tables there. Go on with it by --resume, or take the folder away and begin anew. [file-unwritable]\n',
    ]);
    writeFileSync(join(here, 'left', 'progress.json'), JSON.stringify(kept));
    const other = await licet('deals.csv', '--out', 'left', '--resume');
    expect(other.status).toBe(2);
    expect(other.stderr).toContain('[other-than-locked]');
  });

  it('has nothing to go on with where the tables are whole, and says so', async () => {
    const before = bytesIn('whole');
    const { status, stderr } = await licet('deals.csv', '--out', 'whole', '--resume');
    expect(stderr).toBe('whole: the tables are whole already, and made of the same\n');
    expect(status).toBe(1);
    expect(bytesIn('whole')).toEqual(before);
  });
});

describe('tables that cannot be written', () => {
  it('end the run, blame no row, and are whole when it goes on', async () => {
    const args = `screen --lists bundled deals.csv --out full --resume`;
    const limited = spawnSync(
      'sh',
      ['-c', `ulimit -f 64 && exec "${process.execPath}" "${LICET}" ${args}`],
      {
        cwd: here,
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], HOME: here, XDG_CACHE_HOME: join(here, 'cache') },
      },
    );
    expect(limited.stderr).toContain('findings.csv: It cannot be written (EFBIG)');
    expect(limited.status).toBe(2);
    expect(existsSync(join(here, 'full', 'manifest.json'))).toBe(false);
    const { stderr } = await licet('deals.csv', '--out', 'full', '--resume');
    expect(stderr).toBe('');
    expect(bytesIn('full')).toEqual(bytesIn('whole'));
  });
});

describe('a folder', () => {
  it('that holds tables, or a file called like one, is left as it is', async () => {
    const before = bytesIn('whole');
    const again = await licet('deals.csv', '--out', 'whole');
    expect([again.status, bytesIn('whole')]).toEqual([2, before]);
    spawnSync('mkdir', [join(here, 'mine')]);
    writeFileSync(join(here, 'mine', 'verdicts.csv'), 'mine');
    const mine = await licet('deals.csv', '--out', 'mine', '--resume');
    expect([mine.status, read('mine', 'verdicts.csv')]).toEqual([2, 'mine']);
    spawnSync('mkdir', [join(here, 'other')]);
    writeFileSync(join(here, 'other', 'manifest.json'), 'of another program');
    const other = await licet('deals.csv', '--out', 'other', '--resume');
    expect([other.status, read('other', 'manifest.json')]).toEqual([2, 'of another program']);
    expect(other.stderr).toContain('called as they would be');
  });

  it('is not written among what is read', async () => {
    const { status, stderr } = await licet('.', '--out', 'within');
    expect(status).toBe(2);
    expect(stderr).toContain('be taken for transactions the next time');
    expect(existsSync(join(here, 'within'))).toBe(false);
  });

  it('is not made of two inputs that have one name in it', async () => {
    const text = [HEAD, row(0)].join('\n');
    for (const folder of ['2019', '2020', 'place', 'place/a', 'place/b']) {
      mkdirSync(join(here, 'alike', folder), { recursive: true });
      writeFileSync(join(here, 'alike', folder, 'deals.csv'), text);
    }
    const at = (...files: string[]) =>
      ranWithin(['screen', '--lists', 'bundled', '-q', ...files, '--out', 'tables'], {
        cwd: join(here, 'alike/place'),
        env: { PATH: process.env['PATH'], HOME: here, XDG_CACHE_HOME: join(here, 'cache') },
      });
    const outside = await at('../2019/deals.csv', '../2020/deals.csv');
    expect(outside.stderr).toContain(
      "../2020/deals.csv: The tables would call it 'deals.csv', as they call ../2019/deals.csv",
    );
    const twice = await at('deals.csv', './deals.csv');
    expect(twice.stderr).toContain("The tables would call it 'deals.csv'");
    expect(existsSync(join(here, 'alike/place/tables'))).toBe(false);
    await at('a/deals.csv', 'b/deals.csv');
    const { inputs } = manifestOf('alike/place/tables');
    expect(inputs.map(({ file }) => file)).toEqual(['a/deals.csv', 'b/deals.csv']);
  });

  it('takes no options of a single answer, and standard input cannot be read twice', async () => {
    const format = await licet('deals.csv', '--out', 'x', '-f', 'json', '--detail', 'brief');
    expect(format.status).toBe(2);
    expect(format.stderr).toContain('--format does not go with --out');
    expect(format.stderr).toContain('--detail does not go with --out');
    const resume = await licet('deals.csv', '--resume');
    expect(resume.stderr).toContain('--resume goes with --out alone');
    const input = spawnSync(
      process.execPath,
      [LICET, 'screen', '-', '--input', 'csv', '--out', 'x'],
      {
        cwd: here,
        input: table(false),
        encoding: 'utf8',
      },
    );
    expect(input.status).toBe(2);
    expect(input.stderr).toContain('it cannot be read twice');
  });
});
