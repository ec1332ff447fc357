// Records and decisions as an officer keeps them: nothing is replaced, nothing lost, and what was changed is seen.

import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ranWithin, today } from '../program.ts';
import { keptRecord } from '../../src/records/kept-record.ts';
import { ROOT } from '../sources.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licet-records-'));
  writeFileSync(join(folder, 'licet.yaml'), 'lists: bundled\n');
  deal();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A proxy for the operator of a state under full embargo: red by law on its day. */
const deal = (user = 'Syrian Telecommunications Establishment', file = 'deal.yaml'): void =>
  writeFileSync(
    join(folder, file),
    `id: ${file.replace('.yaml', '').replaceAll('/', '-')}
date: 2010-10-29
exporter: { name: Example Systems, country: US, type: private }
parties:
  - { role: end-user, name: ${user}, country: SY, type: telecom-operator }
destination: { country: SY }
items:
  - name: web proxy
    category: dpi-filtering
    us-jurisdiction: us-origin
    classification: { us: 5A002 }
end-use: { purposes: [content-filtering] }
`,
  );

const env = () => ({
  PATH: process.env['PATH'],
  HOME: folder,
  XDG_CACHE_HOME: join(folder, '.cache'),
});
const licet = (...argv: string[]) => ranWithin(argv, { cwd: folder, env: env() });
const records = (): string[] =>
  readdirSync(join(folder, 'records')).filter((name) => /\.(html|pdf|json|md)$/.test(name));
const log = (): Record<string, unknown>[] =>
  readFileSync(join(folder, 'records/log.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const sha256 = (file: string): string =>
  createHash('sha256')
    .update(readFileSync(join(folder, 'records', file)))
    .digest('hex');

describe('licet records done', () => {
  const SALES = 'us-ear/enc-sales-report';
  const INVOICE = 'us-ear/destination-control-statement';

  /** Network infrastructure under License Exception ENC from the United States to Japan: 740.17(e)(1) and 758.6(a). */
  const encryption = (date: string): void =>
    writeFileSync(
      join(folder, 'deal.yaml'),
      `id: deal
date: ${date}
exporter: { name: Example Systems, country: US, type: private }
parties: [{ role: end-user, name: Example Bank, country: JP, type: private }]
destination: { country: JP }
items:
  - name: router
    category: encryption
    supply-form: goods
    us-jurisdiction: us-origin
    classification: { us: 5A002 }
    facts: { us-encryption-paragraph: [b2-network], us-encryption-request: thirty-days }
`,
    );
  const due = async () =>
    (
      JSON.parse((await licet('records', 'due', '--within', '400', '-f', 'json')).stdout) as {
        due: {
          reasons: { why: string; period?: string; day?: string; duty?: { duty: string } }[];
        }[];
      }
    ).due
      .flatMap(({ reasons }) => reasons)
      .flatMap(({ why, duty, period, day }) =>
        why === 'duty' ? [`${duty!.duty} ${period} by ${day}`] : [],
      )
      .sort();
  const done = (duty: string, ...more: string[]) =>
    licet('records', 'done', 'deal', '--duty', duty, '--by', 'A. Berg', ...more);

  test('refuses what follows from nothing yet, or not at all', async () => {
    encryption('2026-03-10');
    await licet('record', 'deal.yaml');
    expect((await done(SALES)).stderr).toContain('Nobody has decided');
    await decide('deal.yaml', '--outcome', 'proceed');
    const before = log().length;
    for (const duty of ['eu-dual-use/first-use-eu008', 'us-ear/enc-self-classification']) {
      const wrong = await done(duty);
      expect([wrong.status, wrong.stderr]).toEqual([
        2,
        expect.stringContaining('does not follow from the answer'),
      ]);
    }
    expect(log()).toHaveLength(before);
  });

  test('the Markdown record says what is to be done, with its provision', async () => {
    encryption('2026-03-10');
    await licet('record', 'deal.yaml', '-f', 'markdown', '-o', 'deal.md');
    const [, after] = readFileSync(join(folder, 'deal.md'), 'utf8').split('## After the decision');
    expect(after!.split('\n## ')[0]).toMatch(/740\.17\(e\)\(1\).*us-ear\/enc-sales-report/);
  });

  test('what was refused is not reported as sold', async () => {
    encryption('2026-03-10');
    await licet('record', 'deal.yaml');
    await decide('deal.yaml', '--outcome', 'refuse');
    expect(await due()).toEqual([]);
    expect((await done(SALES)).status).toBe(2);
  });

  test('puts behind the log that a duty was done, and it is due no more', async () => {
    encryption('2026-03-10');
    await licet('record', 'deal.yaml');
    await decide('deal.yaml', '--outcome', 'proceed');
    const invoice = `${INVOICE} 2026-03-10 by 2026-03-10`;
    expect(await due()).toEqual([invoice, `${SALES} 2026-H1 by 2026-08-01`]);
    const told = await done(SALES, '--note', 'n');
    expect([told.status, told.stderr]).toEqual([0, '']);
    expect(log().at(-1)).toMatchObject({
      kind: 'fulfilled',
      duty: SALES,
      period: '2026-H1',
      by: 'A. Berg',
      note: 'n',
      done: today(),
    });
    expect(await due()).toEqual([invoice]);
    expect((await licet('records', 'verify')).status).toBe(0);
  });

  test('a half of a year that was reported leaves the other one due', async () => {
    encryption('2026-06-30');
    await licet('record', 'deal.yaml');
    await decide('deal.yaml', '--outcome', 'proceed');
    await done(SALES);
    encryption('2026-07-01');
    await licet('record', 'deal.yaml');
    await decide('deal.yaml', '--outcome', 'proceed');
    expect(await due()).toContain(`${SALES} 2026-H2 by 2027-02-01`);
  });

  test('what a decision to proceed left to be done stays due after a later one, until it is done', async () => {
    encryption('2026-03-10');
    await licet('record', 'deal.yaml');
    await decide('deal.yaml', '--outcome', 'proceed');
    const both = [`${INVOICE} 2026-03-10 by 2026-03-10`, `${SALES} 2026-H1 by 2026-08-01`];
    for (const outcome of ['hold', 'refuse', 'apply'])
      await decide('deal.yaml', '--outcome', outcome);
    expect(await due()).toEqual(both);
    const { stdout } = await licet('records', 'due');
    expect(stdout.replace(/\s+/g, ' ')).toContain(`since it was decided to proceed on ${today()}`);
    expect((await done(SALES)).status).toBe(0);
    expect(await due()).toEqual(both.slice(0, 1));
    // Decided anew it is the same half of the year, of which is told once.
    await decide('deal.yaml', '--outcome', 'proceed');
    expect(await due()).toEqual(both.slice(0, 1));
    expect((await done(SALES)).stderr).toContain('was done already');
  });

  test('what followed from the deal as it was decided stays due when it is recorded anew without it', async () => {
    encryption('2026-03-10');
    await licet('record', 'deal.yaml');
    await decide('deal.yaml', '--outcome', 'proceed');
    // Sales to Canada are not reported: 740.17(e)(1)(iii).
    const text = readFileSync(join(folder, 'deal.yaml'), 'utf8').replaceAll('JP', 'CA');
    writeFileSync(join(folder, 'deal.yaml'), text);
    await licet('record', 'deal.yaml');
    expect(await due()).toContain(`${SALES} 2026-H1 by 2026-08-01`);
    await decide('deal.yaml', '--outcome', 'hold');
    expect(await due()).toContain(`${SALES} 2026-H1 by 2026-08-01`);
    expect((await done(SALES)).status).toBe(0);
    expect(await due()).not.toContain(`${SALES} 2026-H1 by 2026-08-01`);
  });

  test('a report was not made before the export of which it is; a notice before it may be of any day', async () => {
    encryption('2026-03-10');
    await licet('record', 'deal.yaml');
    await decide('deal.yaml', '--outcome', 'proceed');
    const early = await done(SALES, '--on', '2026-03-09');
    expect([early.status, early.stderr]).toEqual([
      2,
      expect.stringMatching(/--on is 2026-03-09.*came on 2026-03-10.*\[impossible-date\]/s),
    ]);
    expect(log().filter(({ kind }) => kind === 'fulfilled')).toEqual([]);
    expect((await done(SALES, '--on', '2026-03-10')).status).toBe(0);
    expect((await done(INVOICE, '--on', '2026-03-01')).status).toBe(0);
  });

  test('says that years of licet.yaml which end before the law does have no effect', async () => {
    encryption('2026-03-10');
    await licet('record', 'deal.yaml');
    await decide('deal.yaml', '--outcome', 'proceed');
    const said = async (years: number) => {
      writeFileSync(join(folder, 'licet.yaml'), `lists: bundled\nretention-years: ${years}\n`);
      return (await licet('records', 'due')).stdout.replace(/\s+/g, ' ');
    };
    // Ten years from the deal by 31 CFR 501.601.
    expect(await said(3)).toContain('retention-years: 3 of licet.yaml has no effect on 1 record');
    expect(await said(11)).not.toContain('has no effect');
  });
});

describe('licet record', () => {
  test('keeps a dossier and a line in the log, with the hashes of both', async () => {
    const { status, stdout, stderr } = await licet('record', 'deal.yaml', '--by', 'A. Berg');
    const [file] = records();
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: `RED    records/${file}\n`,
      stderr: '',
    });
    expect(file).toMatch(new RegExp(`^deal_${today()}_[0-9a-f]{12}\\.html$`));
    expect(log()).toMatchObject([
      {
        schema: 'licet/log@1',
        number: 1,
        previous: '0'.repeat(64),
        kind: 'screened',
        on: today(),
        transaction: 'deal',
        verdict: 'red',
        by: 'A. Berg',
        file,
        page: sha256(file!),
      },
    ]);
  });

  test('of the same deal on the same day keeps it once', async () => {
    await licet('record', 'deal.yaml');
    const before = log();
    expect((await licet('record', 'deal.yaml')).status).toBe(1);
    expect([records().length, log()]).toEqual([1, before]);
  });

  test('of a deal that was changed leaves the earlier record where it is', async () => {
    await licet('record', 'deal.yaml');
    const [first] = records();
    const hash = sha256(first!);
    deal('Another Operator');
    await licet('record', 'deal.yaml');
    expect([records().length, log().length, sha256(first!)]).toEqual([2, 2, hash]);
  });

  test('as JSON is the record itself, and its SHA-256 is the one in the log', async () => {
    await licet('record', 'deal.yaml', '-f', 'json');
    const [file] = records();
    expect(log()[0]).toMatchObject({ record: sha256(file!), page: sha256(file!) });
    const record = JSON.parse(readFileSync(join(folder, 'records', file!), 'utf8')) as {
      screened: string;
      entered: { file: string; value: { id: string } };
      verdict: { verdict: string; manifest: object };
    };
    expect(record).toMatchObject({
      schema: 'licet/record@1',
      screened: today(),
      entered: { file: 'deal.yaml', line: 1, value: { id: 'deal' } },
      verdict: { verdict: 'red' },
    });
  });

  test('calls places by name and code, and no command on a page that is printed', async () => {
    await licet('record', 'deal.yaml');
    const page = readFileSync(join(folder, 'records', records()[0]!), 'utf8');
    expect(page).toContain('Syria (SY)');
    expect(page).toContain('United States (US)');
    expect(page).not.toContain('licet explain');
    expect(page).toMatch(/\d+ provisions not modelled, of \d+ packs: \d+ of /);
  });

  test('in a folder that no setting names is left aside, and told, where its folder is screened', async () => {
    await licet('record', 'deal.yaml', '-f', 'json', '--folder', 'deals/kept');
    deal('Operator b', 'deals/b.yaml');
    deal('Operator c', 'deals/kept/c.yaml');
    const { status, stdout, stderr } = await licet(
      'screen',
      'deals',
      '-f',
      'json',
      '--detail',
      'brief',
    );
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining(
        'deals: 2 files of records that were kept were not read, for a record is no transaction\n',
      ),
    ]);
    // A transaction that lies among them is screened all the same.
    expect(stdout.trimEnd().split('\n').slice(1)).toEqual([
      expect.stringContaining('deals/b.yaml'),
      expect.stringContaining('deals/kept/c.yaml'),
    ]);
  });

  test('writes what the printed schemas of a record and of a line of the log accept', async () => {
    await licet('record', 'deal.yaml', '-f', 'json');
    await decide('deal.yaml', '--outcome', 'hold', '--countersign', 'C. Dahl');
    const accepts = async (what: string, value: unknown) => {
      const schema = JSON.parse((await licet('schema', what)).stdout) as object;
      const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
      expect(validate(value) || validate.errors).toBe(true);
    };
    const kept = records().find((name) => name.endsWith('.json'))!;
    await accepts('record', JSON.parse(readFileSync(join(folder, 'records', kept), 'utf8')));
    for (const entry of log()) await accepts('log', entry);
  });

  test('which is not the newest of its deal is decided on with a word about the newest', async () => {
    await licet('record', 'deal.yaml', '--with-sources');
    const [earlier] = records();
    await licet('record', 'deal.yaml');
    const newest = records().find((name) => name !== earlier)!;
    const told = (file: string) => decide(`records/${file}`, '--outcome', 'hold');
    expect((await told(earlier!)).stderr).toContain(
      `A newer record of this transaction is records/${newest},`,
    );
    expect((await told(newest)).stderr).toBe('');
  });

  test('of a folder with one broken file keeps nothing', async () => {
    writeFileSync(join(folder, 'broken.yaml'), 'id: broken\ndestination: { country: QQ }\n');
    const { status, stdout, stderr } = await licet('record', 'deal.yaml', 'broken.yaml');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain('broken.yaml:2');
    expect(readdirSync(join(folder, 'records'))).toEqual([]);
  });

  test('of several deals makes a page of them, which is no record and may be made anew', async () => {
    deal('Operator b', 'b.yaml');
    const { stdout } = await licet('record', 'deal.yaml', 'b.yaml');
    expect(stdout).toMatch(/\nAll of them: records\/index\.html\n$/);
    const page = readFileSync(join(folder, 'records/index.html'), 'utf8');
    for (const { file } of log()) expect(page).toContain(`href="./${String(file)}"`);
    expect(log()).toHaveLength(2);
    await licet('record', 'b.yaml', 'deal.yaml');
    expect((await licet('records', 'verify')).status).toBe(0);
  });

  test('to a file writes that file alone', async () => {
    expect((await licet('record', 'deal.yaml', '-o', 'one.html')).stdout).toBe('RED    one.html\n');
    expect(readdirSync(folder)).not.toContain('records');
  });

  test('as Markdown goes to a file alone, for it holds no record', async () => {
    const { status, stderr } = await licet('record', 'deal.yaml', '-f', 'markdown');
    expect([status, stderr]).toEqual([2, expect.stringContaining('holds no record')]);
    expect(readdirSync(folder)).not.toContain('records');
    expect((await licet('record', 'deal.yaml', '-f', 'markdown', '-o', 'd.md')).status).toBe(1);
    expect(readFileSync(join(folder, 'd.md'), 'utf8')).toMatch(/^# RED: /);
  });

  test('draws a kept record in another form, with its decisions and its own bytes, and keeps nothing', async () => {
    await licet('record', 'deal.yaml');
    await decide('deal.yaml', '--outcome', 'hold');
    const decided = `records/${String(log()[1]!['file'])}`;
    const before = [log(), records()];
    // The deal is another by now: what is drawn is what was screened.
    deal('Another Operator');
    for (const [format, file] of [
      ['pdf', 'again.pdf'],
      ['html', 'again.html'],
      ['json', 'again.json'],
      ['markdown', 'again.md'],
    ] as const) {
      const { status, stdout, stderr } = await licet('record', decided, '-f', format, '-o', file);
      expect({ status, stdout, stderr }).toEqual({
        status: 1,
        stdout: `RED    ${file}\n`,
        stderr: '',
      });
      if (format === 'markdown') continue;
      expect(keptRecord(join(folder, file)).sha256).toBe(log()[0]!['record']);
    }
    const [page, markdown] = ['again.html', 'again.md'].map((file) =>
      readFileSync(join(folder, file), 'utf8'),
    );
    expect(page).toBe(readFileSync(join(folder, decided), 'utf8'));
    expect(markdown).toContain(`Decided: to hold it, by A. Berg, ${today()}`);
    expect(markdown).not.toContain('Another Operator');
    expect([log(), records()]).toEqual(before);
    // A PDF can be drawn as a page as well.
    await licet('record', 'again.pdf', '--folder', 'records', '-o', 'from-pdf.html');
    expect(readFileSync(join(folder, 'from-pdf.html'), 'utf8')).toBe(page);
  });

  test('does not keep a kept record again, and takes nothing for it that is said of a screening', async () => {
    await licet('record', 'deal.yaml');
    const [file] = records().map((name) => `records/${name}`);
    for (const args of [
      [],
      ['-o', 'x.html', '--by', 'A. Berg'],
      ['-o', 'x.html', '--as-of', '2012-01-01'],
      ['-o', 'x.html', '--with-sources'],
    ]) {
      const { status, stderr } = await licet('record', file!, ...args);
      expect([status, stderr]).toEqual([2, expect.stringContaining('is a record that was kept')]);
    }
    expect((await licet('record', file!, '-o', file!)).stderr).toContain('would replace a file');
    expect(log()).toHaveLength(1);
    expect(readdirSync(folder)).not.toContain('x.html');
  });

  test('as a PDF is kept like a page: checked, decided on, screened again and compared from it', async () => {
    const { status, stdout, stderr } = await licet(
      ...['record', 'deal.yaml', '-f', 'pdf', '--as-of', today()],
    );
    const [file] = records();
    expect({ status, stdout, stderr }).toEqual({
      status: 1,
      stdout: `RED    records/${file}\n`,
      stderr: '',
    });
    expect(file).toMatch(new RegExp(`^deal_${today()}_[0-9a-f]{12}\\.pdf$`));
    expect(log()).toMatchObject([{ file, page: sha256(file!) }]);
    const replayed = await licet('replay', `records/${file}`);
    expect([replayed.status, replayed.stdout]).toEqual([
      0,
      expect.stringContaining('The answer is the same.'),
    ]);
    await licet('record', 'deal.yaml', '-f', 'json', '--as-of', today());
    const json = records().find((name) => name.endsWith('.json'))!;
    expect(log().at(-1)).toMatchObject({ file: json, record: log()[0]!['record'] });
    expect((await licet('compare', `records/${file}`, `records/${json}`)).status).toBe(0);
    expect((await decide(`records/${file}`, '--outcome', 'hold')).status).toBe(0);
    expect(log().at(-1)).toMatchObject({ record: log()[0]!['record'] });
    const decided = String(log().at(-1)!['file']);
    expect(decided).toMatch(/\.decided-[0-9a-f]{12}\.pdf$/);
    expect(
      readFileSync(join(folder, 'records', decided))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await licet('records', 'verify')).status).toBe(0);
    expect((await licet('records', 'due')).status).toBe(0);
    truncateSync(join(folder, 'records', file!), 2_000);
    const verified = await licet('records', 'verify');
    expect([verified.status, verified.stdout]).toEqual([1, expect.stringContaining(file!)]);
  });

  test('keeps records where licet.yaml says', async () => {
    writeFileSync(join(folder, 'licet.yaml'), 'lists: bundled\nrecords: kept\n');
    await licet('record', 'deal.yaml');
    expect(readdirSync(join(folder, 'kept')).length).toBeGreaterThan(1);
  });

  test('of a deal whose id steers no path writes within its folder', async () => {
    writeFileSync(
      join(folder, 'odd.yaml'),
      readFileSync(join(folder, 'deal.yaml'), 'utf8').replace('id: deal', 'id: "../../up/..\\\\x"'),
    );
    await licet('record', 'odd.yaml');
    expect(records()).toHaveLength(1);
    expect(records()[0]).toMatch(/^up-..-x_/);
  });
});

/** A process of its own, as an auditor runs it who has nothing but the file. */
const verifier = (...argv: string[]) => {
  const file = join(folder, 'licet-verify.mjs');
  copyFileSync(join(ROOT, 'verifier/licet-verify.mjs'), file);
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...argv], {
    cwd: folder,
    env: {},
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};

describe('licet record --with-sources', () => {
  const json = async (...argv: string[]) => {
    await licet('record', 'deal.yaml', '-f', 'json', '-o', 'r.json', ...argv);
    return readFileSync(join(folder, 'r.json'), 'utf8');
  };

  test('adds what the answer rests on, and leaves the rest of the record as it is', async () => {
    const [plain, full] = [await json(), await json('--with-sources')];
    const { sources, ...rest } = JSON.parse(full) as {
      sources: { pieces: { kind: string; id: string }[] };
    };
    expect(`${JSON.stringify(rest)}\n`).toBe(plain);
    const names = sources.pieces.map(({ kind, id }) => `${kind} ${id}`);
    expect(names).toContain('instrument us-ear-general-order-2');
    expect(names).toContain('history SY/telecom-sector');
    expect(await json('--with-sources')).toBe(full);
  });

  test('is a record by the printed schema', async () => {
    const schema = JSON.parse((await licet('schema', 'record')).stdout) as object;
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
    expect(validate(JSON.parse(await json('--with-sources'))) || validate.errors).toBe(true);
  });

  test('is kept by a decision, verified, replayed and compared', async () => {
    await licet('record', 'deal.yaml', '--with-sources');
    await decide('deal.yaml', '--outcome', 'hold');
    const [copy, page] = records();
    for (const name of [copy!, page!]) {
      expect(readFileSync(join(folder, 'records', name), 'utf8')).toContain('Annex H');
      const { status, stdout, stderr } = verifier(`records/${name}`, 'records/log.ndjson');
      expect([status, stderr], stdout).toEqual([0, '']);
      expect(stdout).toContain('hold by A. Berg');
    }
    expect((await licet('records', 'verify')).status).toBe(0);
    expect((await licet('replay', `records/${page!}`)).stdout).toContain('The answer is the same.');
    expect((await licet('compare', `records/${page!}`, `records/${copy!}`)).status).toBe(0);
    expect((await licet('records', 'due')).stdout).not.toContain('cannot be read');
  });

  test('of which the page carries a second record is refused', async () => {
    await licet('record', 'deal.yaml', '-o', 'two.html');
    const page = readFileSync(join(folder, 'two.html'), 'utf8');
    const [link] = /<a href="data:[^>]*>/.exec(page)!;
    writeFileSync(join(folder, 'two.html'), page.replace('</main>', `${link}x</a></main>`));
    const { status, stderr } = await licet('replay', 'two.html');
    expect([status, stderr]).toEqual([2, expect.stringContaining('several records')]);
  });

  test('of which a piece was changed is refused', async () => {
    const text = await json('--with-sources');
    writeFileSync(join(folder, 'r.json'), text.replace('"kind":"history"', '"kind":"incident"'));
    const { status, stderr } = await licet('replay', 'r.json');
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('The sources in it are not those'),
    ]);
  });
});

describe('licet-verify', () => {
  test('says how it is called, what it cannot read, and what is not whole', async () => {
    await licet('record', 'deal.yaml', '-o', 'one.html');
    expect(verifier('--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('Usage: node licet-verify.mjs FILE [LOG]') as string,
    });
    expect(verifier('one.html').status).toBe(0);
    for (const argv of [
      [],
      ['gone.html'],
      ['licet.yaml'],
      ['--odd'],
      ['one.html', 'gone'],
      ['one.html', '--expect', 'x'],
    ])
      expect(verifier(...argv), argv.join(' ')).toMatchObject({ status: 2, stdout: '' });
    const page = readFileSync(join(folder, 'one.html'), 'utf8');
    writeFileSync(join(folder, 'one.html'), page.replace('<title>RED', '<title>GREEN'));
    expect(verifier('one.html')).toMatchObject({
      status: 1,
      stdout: expect.stringContaining('NOT WHOLE   The title or the box') as string,
    });
  });

  test('imports nothing but what Node.js has', () => {
    const text = readFileSync(join(ROOT, 'verifier/licet-verify.mjs'), 'utf8');
    const imported = [...text.matchAll(/^import .* from '([^']+)'/gm)].map(([, what]) => what!);
    expect(imported.length).toBeGreaterThan(1);
    expect(imported.filter((what) => !what.startsWith('node:'))).toEqual([]);
    expect(text).not.toMatch(/\bimport\(|\brequire\(|fetch\(/);
  });
});

const decide = (...argv: string[]) =>
  licet('decide', ...argv, '--by', 'A. Berg', '--reason', 'Licence 77');

describe('licet decide', () => {
  test('says all that is missing at once', async () => {
    await licet('record', 'deal.yaml');
    const { status, stderr } = await licet('decide', 'deal.yaml');
    expect(status).toBe(2);
    for (const option of ['--outcome', '--by', '--reason'])
      expect(stderr).toContain(`${option} is missing`);
  });

  test('of a transaction means its newest record, and puts a line and a copy behind it', async () => {
    await licet('record', 'deal.yaml');
    const { status, stdout } = await decide('deal.yaml', '--outcome', 'refuse');
    expect(status).toBe(0);
    expect(stdout).toContain("A. Berg decided to refuse it: 'deal'.");
    expect(log()[1]).toMatchObject({
      number: 2,
      previous: log()[0]!['hash'],
      kind: 'decided',
      outcome: 'refuse',
      by: 'A. Berg',
      reason: 'Licence 77',
      verdict: 'red',
      record: log()[0]!['record'],
    });
    expect(stdout).toContain(`The log ends with ${String(log()[1]!['hash'])}`);
    expect(records()).toHaveLength(2);
    expect((await licet('records', 'verify')).status).toBe(0);
  });

  test('by the id of a transaction is refused, and told which record is its newest', async () => {
    await licet('record', 'deal.yaml');
    const { status, stderr } = await decide('deal', '--outcome', 'proceed');
    expect([status, log().length]).toEqual([2, 1]);
    expect(stderr).toContain("'deal' is the id of a transaction");
    expect(stderr).toContain(`records/${records()[0]}`);
    expect((await decide('another', '--outcome', 'proceed')).stderr).not.toContain('newest');
  });

  test('of a transaction that says something else by now is refused', async () => {
    await licet('record', 'deal.yaml');
    deal('Another Operator');
    const { status, stderr } = await decide('deal.yaml', '--outcome', 'proceed');
    expect([status, log().length]).toEqual([2, 1]);
    expect(stderr).toContain('licet record deal.yaml');
  });

  test('takes a dossier itself, and says aloud that it proceeds against a red answer', async () => {
    await licet('record', 'deal.yaml');
    const { stdout } = await decide(`records/${records()[0]}`, '--outcome', 'proceed');
    expect(stdout).toContain('decided to proceed all the same');
  });

  test('says of each other form of the record that it shows no decision, and how one is drawn that does', async () => {
    await licet('record', 'deal.yaml', '--as-of', today());
    await licet('record', 'deal.yaml', '-f', 'pdf', '--as-of', today());
    await licet('record', 'deal.yaml', '-f', 'json', '--as-of', today());
    const [html, pdf] = ['.html', '.pdf'].map((ending) =>
      records().find((name) => name.endsWith(ending))!,
    );
    const { stdout } = await decide(`records/${pdf}`, '--outcome', 'hold');
    const copy = String(log().at(-1)!['file']);
    expect(stdout).toContain(`records/${html} shows the same record without the decision`);
    expect(stdout.match(/without the decision/g)).toHaveLength(1);
    await licet('record', `records/${copy}`, '-f', 'html', '-o', 'signed.html');
    expect(stdout).toContain(`licet record records/${copy} -f html -o FILE`);
    expect(readFileSync(join(folder, 'signed.html'), 'utf8')).toContain('Licence 77');
    expect(readFileSync(join(folder, 'records', html!), 'utf8')).not.toContain('Licence 77');
  });

  test('says nothing of other forms where the record has none', async () => {
    await licet('record', 'deal.yaml');
    expect((await decide('deal.yaml', '--outcome', 'hold')).stdout).not.toContain('without the');
  });

  test('to proceed on amber says how much of it nobody has settled, and to hold it does not', async () => {
    writeFileSync(
      join(folder, 'amber.yaml'),
      'id: amber\ntitle: Dome cameras\ndate: 2026-03-02\nitems: [{ name: Camera, category: video-surveillance }]\n',
    );
    await licet('record', 'amber.yaml', '-f', 'json');
    const file = records().find((name) => name.endsWith('.json'))!;
    const kept = JSON.parse(readFileSync(join(folder, 'records', file), 'utf8')) as {
      verdict: {
        verdict: string;
        findings: { outcome: string; relievedBy?: string }[];
        gaps: unknown[];
      };
    };
    const { verdict, findings, gaps } = kept.verdict;
    const open = findings.filter(
      ({ outcome, relievedBy }) => outcome === 'undetermined' && relievedBy === undefined,
    ).length;
    expect([verdict, open > 1, gaps.length > 1]).toEqual(['amber', true, true]);
    expect((await decide('amber.yaml', '--outcome', 'proceed')).stdout).toContain(
      `The answer on it is amber, with ${open} points not decided and ${gaps.length} points that could not be looked at; the log says that it was decided to proceed all the same.`,
    );
    expect((await decide('amber.yaml', '--outcome', 'hold')).stdout).not.toContain('not decided');
  });

  test('where four eyes are asked for needs another person', async () => {
    writeFileSync(join(folder, 'licet.yaml'), 'lists: bundled\nfour-eyes: yes\n');
    await licet('record', 'deal.yaml');
    expect((await decide('deal.yaml', '--outcome', 'hold')).stderr).toContain('four eyes');
    for (const spelling of [' a.  BERG', 'A.Berg', 'a berg', 'A\u0301. Berg', '\u0410. Berg']) {
      const same = await decide('deal.yaml', '--outcome', 'hold', '--countersign', spelling);
      expect([same.status, log().length]).toEqual([2, 1]);
    }
    expect(
      (await decide('deal.yaml', '--outcome', 'hold', '--countersign', 'C. Dahl')).status,
    ).toBe(0);
    expect(log()[1]).toMatchObject({ countersign: { by: 'C. Dahl', on: today() } });
  });
});

describe('licet records verify', () => {
  beforeEach(async () => {
    await licet('record', 'deal.yaml');
    await decide('deal.yaml', '--outcome', 'hold');
  });

  test('finds a whole log whole, and the hash that it once ended with in it', async () => {
    const { status, stdout } = await licet('records', 'verify');
    expect([status, stdout]).toEqual([0, expect.stringContaining('The chain is whole')]);
    const first = String(log()[0]!['hash']);
    expect((await licet('records', 'verify', '--expect', first)).status).toBe(0);
    expect((await licet('records', 'verify', '--expect', 'f'.repeat(64))).status).toBe(1);
  });

  test('tells the folder that a killed run left, which is no flaw', async () => {
    expect((await licet('records', 'verify')).stdout).not.toContain('.staged-');
    mkdirSync(join(folder, 'records', '.staged-Ab12'));
    const { status, stdout } = await licet('records', 'verify');
    expect(status).toBe(0);
    expect(stdout).toContain('.staged-Ab12: a run that was stopped left it, or one is at work.');
  });

  test('marks a decision that is recorded after the deal, in log, dossier, index and verify, and no other', async () => {
    writeFileSync(
      join(folder, 'now.yaml'),
      readFileSync(join(folder, 'deal.yaml'), 'utf8')
        .replace('id: deal', 'id: now')
        .replace('2010-10-29', today()),
    );
    await licet('record', 'deal.yaml', 'now.yaml');
    for (const file of ['deal.yaml', 'now.yaml'])
      await licet('decide', file, '--outcome', 'refuse', '--by', 'A. Berg', '--reason', 'Late');
    const [past, now] = log().slice(-2);
    expect([past!['afterDeal'], now!['afterDeal']]).toEqual(['2010-10-29', undefined]);
    const page = (entry: Record<string, unknown>): string =>
      readFileSync(join(folder, 'records', String(entry['file'])), 'utf8');
    expect(page(past!)).toContain('recorded after the stated date, 2010-10-29');
    expect(page(now!)).not.toContain('recorded after');
    const index = readFileSync(join(folder, 'records/index.html'), 'utf8');
    expect(index.match(/after the stated date/g)).toHaveLength(1);
    expect(index).toContain(`${today()}, after the stated date, 2010-10-29`);
    const { status, stdout } = await licet('records', 'verify');
    // One more was made on the deal of 2010 before this test.
    expect([status, stdout]).toEqual([0, expect.stringContaining('3 decisions (2 recorded after')]);
  });

  test('sees a changed decision, a dossier that was changed, and one that is gone', async () => {
    const file = join(folder, 'records/log.ndjson');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"outcome":"hold"', '"outcome":"proceed"'));
    expect((await licet('records', 'verify')).stdout).toContain('Line 2 of the log was changed');
    writeFileSync(file, text);
    const [page] = records().filter((name) => !name.includes('decided'));
    appendFileSync(join(folder, 'records', page!), '<!-- -->');
    const changed = await licet('records', 'verify');
    expect([changed.status, changed.stdout]).toEqual([
      1,
      expect.stringContaining(`${page}, which entry 1 keeps, was changed`),
    ]);
    rmSync(join(folder, 'records', page!));
    expect((await licet('records', 'verify')).stdout).toContain(
      `${page}, which entry 1 keeps, is gone`,
    );
  });

  test('a log that was shortened by its last line is seen by the hash that was noted', async () => {
    const file = join(folder, 'records/log.ndjson');
    const noted = String(log()[1]!['hash']);
    writeFileSync(file, `${readFileSync(file, 'utf8').split('\n')[0]}\n`);
    const { status, stdout } = await licet('records', 'verify', '--expect', noted);
    expect([status, stdout]).toEqual([1, expect.stringContaining('of which the log has nothing')]);
    expect(stdout).toContain('does not stand in the log');
  });

  test('sees a key that stands twice in a line, of which the first is what a reader sees', async () => {
    const file = join(folder, 'records/log.ndjson');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('"verdict":"red"', '"verdict":"green","verdict":"red"'));
    expect((await licet('records', 'verify')).stdout).toContain('Line 1 of the log was changed');
  });

  test('a page that was changed is not entered anew where the log has lost it', async () => {
    const [page] = records().filter((name) => !name.includes('decided'));
    appendFileSync(join(folder, 'records', page!), '<!-- -->');
    writeFileSync(join(folder, 'records/log.ndjson'), '');
    const { status, stderr } = await licet('record', 'deal.yaml');
    expect([status, stderr]).toEqual([2, expect.stringContaining('[damaged-record]')]);
    expect(readFileSync(join(folder, 'records/log.ndjson'), 'utf8')).toBe('');
  });

  test('after a crash within a line the log goes on, and the piece is told', async () => {
    const file = join(folder, 'records/log.ndjson');
    truncateSync(file, statSync(file).size - 40);
    expect((await decide('deal.yaml', '--outcome', 'refuse')).status).toBe(0);
    const { stdout } = await licet('records', 'verify');
    expect(stdout).toContain('Line 2 of the log is no entry');
    expect(stdout).toContain('2 entries, 1 decision');
  });

  test('behind a log that was changed nothing is put', async () => {
    const file = join(folder, 'records/log.ndjson');
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('"by":"A. Berg","reason"', '"by":"B","reason"'),
    );
    const { status, stderr } = await decide('deal.yaml', '--outcome', 'refuse');
    expect([status, stderr]).toEqual([2, expect.stringContaining('[broken-log]')]);
  });
});

describe('two officers in one folder', () => {
  test('lose no line', { timeout: 300_000 }, async () => {
    for (const name of ['a', 'b']) deal(`Operator ${name}`, `${name}.yaml`);
    await licet('record', 'a.yaml', 'b.yaml');
    const started = (name: string) =>
      new Promise<number | null>((done) => {
        const officer = spawn(
          process.execPath,
          [
            join(ROOT, 'bin/licet.js'),
            'decide',
            `${name}.yaml`,
            '--outcome',
            'hold',
            '--by',
            name,
            '--reason',
            'x',
          ],
          { cwd: folder, env: env(), stdio: ['ignore', 'pipe', 'inherit'] },
        );
        officer.stdout.resume();
        officer.on('exit', done);
      });
    const each = 6;
    const officers = ['a', 'b'].map(async (name) => {
      const ends: (number | null)[] = [];
      for (let at = 0; at < each; at += 1) ends.push(await started(name));
      return ends;
    });
    expect((await Promise.all(officers)).flat()).toEqual(Array(2 * each).fill(0));
    expect(log().map(({ number }) => number)).toEqual(
      Array.from({ length: 2 + 2 * each }, (_, at) => at + 1),
    );
    expect((await licet('records', 'verify')).status).toBe(0);
  });
});

describe('licet replay', () => {
  test('of what was recorded just now gives the same answer', async () => {
    await licet('record', 'deal.yaml');
    const { status, stdout } = await licet('replay', `records/${records()[0]}`);
    expect([status, stdout]).toEqual([0, expect.stringContaining('The answer is the same.')]);
    expect(stdout).toContain('The same program, law, lists, data and facts.');
  });

  test('with a pack that came says which, where the answer stays the same', async () => {
    await licet('record', 'deal.yaml');
    const { status, stdout } = await licet(
      'replay',
      `records/${records()[0]}`,
      '--rules',
      'shipped:moratorium',
    );
    expect(status).toBe(0);
    expect(stdout).toContain('own-packs: not there → moratorium');
    expect(stdout).toContain('law and standards: moratorium');
  });

  test('of a record whose deal was changed is refused', async () => {
    await licet('record', 'deal.yaml', '-f', 'json');
    const file = join(folder, 'records', records()[0]!);
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace('"name":"web proxy"', '"name":"web cache"'),
    );
    const { status, stderr } = await licet('replay', file);
    expect([status, stderr]).toEqual([2, expect.stringContaining('[damaged-record]')]);
  });

  test('of what is no record says so', async () => {
    expect((await licet('replay', 'deal.yaml')).stderr).toContain('holds no record of a screening');
  });
});

describe('licet look-back', () => {
  test('names who was listed and what came since, and counts what it left aside', async () => {
    deal('Operator b', 'b.yaml');
    writeFileSync(
      join(folder, 'b.yaml'),
      readFileSync(join(folder, 'b.yaml'), 'utf8').replace('2010-10-29', '2009-01-01'),
    );
    writeFileSync(
      join(folder, 'c.yaml'),
      readFileSync(join(folder, 'b.yaml'), 'utf8').replace('date: 2009-01-01\n', ''),
    );
    // Infotec came onto the Entity List with effect of 15 December 2011: 76 FR 78146.
    writeFileSync(
      join(folder, 'deal.yaml'),
      readFileSync(join(folder, 'deal.yaml'), 'utf8').replace(
        'parties:\n',
        'parties:\n  - { role: intermediate-consignee, name: Infotec, country: AE, type: private }\n',
      ),
    );
    const args = ['look-back', 'deal.yaml', 'b.yaml', 'c.yaml', '--since', '2010-01-01'];
    const { stdout } = await licet(...args, '--until', '2011-12-15');
    expect(stdout).toContain('1 shipment looked back on as of 2011-12-15');
    expect(stdout).toContain('1 transaction without a date');
    expect(stdout).toContain('1 transaction of before the day asked for');
    expect(stdout).toContain('listed since: Party on the Entity List');
    expect(stdout).toContain('76 FR 78146');
    const eve = await licet(...args, '--until', '2011-12-14');
    expect(eve.stdout).not.toContain('Entity List');
  });

  test('checks its days before it reads a shipment', async () => {
    writeFileSync(join(folder, 'broken.yaml'), 'id: broken\ndestination: { country: QQ }\n');
    for (const [args, says] of [
      [['--until', '2011-02-30'], "--until: '2011-02-30' is not a day that exists"],
      [['--since', '2011-02-30'], "--since: '2011-02-30' is not a day that exists"],
      [['--until', '2099-01-01'], '--until: 2099-01-01 has not come yet'],
      [
        ['--since', '2012-01-02', '--until', '2012-01-01'],
        '--since: 2012-01-02 is after 2012-01-01',
      ],
    ] as const) {
      const { status, stdout, stderr } = await licet('look-back', 'broken.yaml', ...args);
      expect([status, stdout, stderr]).toEqual([2, '', expect.stringContaining(says)]);
      expect(stderr).not.toContain('QQ');
    }
  });

  test('judges nothing of a shipment of before the day asked for, and of all others everything', async () => {
    const broken = (date: string): void =>
      writeFileSync(join(folder, 'broken.yaml'), `id: b\n${date}destination: { country: QQ }\n`);
    broken('date: 2009-12-31\n');
    const args = ['look-back', 'broken.yaml', '--since', '2010-01-01', '--until', '2011-01-01'];
    expect((await licet(...args)).stdout).toContain('1 transaction of before the day asked for');
    for (const date of ['date: 2010-01-01\n', 'date: 2009-13-01\n', '']) {
      broken(date);
      expect([date, (await licet(...args)).status]).toEqual([date, 2]);
    }
  });

  test('up to the very day of a shipment finds nothing another', async () => {
    const { status, stdout } = await licet('look-back', 'deal.yaml', '--until', '2010-10-29');
    const said = stdout.replaceAll(/\s+/g, ' ');
    expect([status, said]).toEqual([0, expect.stringContaining('0 with other reasons, 1 as')]);
  });

  test('in JSON says what kind of thing moved', async () => {
    const { stdout } = await licet('look-back', 'deal.yaml', '-f', 'json');
    const one = JSON.parse(stdout) as { schema: string; day: string; moved: { since: string }[] };
    expect(one).toMatchObject({ schema: 'licet/look-back@1', day: '2010-10-29' });
    expect(one.moved.length).toBeGreaterThan(0);
  });
});

describe('licet precedents', () => {
  const other = (from: string, to: string, file: string): void =>
    writeFileSync(
      join(folder, file),
      readFileSync(join(folder, 'deal.yaml'), 'utf8')
        .replace('id: deal', `id: ${file.replace('.yaml', '')}`)
        .replace(from, to),
    );

  test('finds the decision on the same party in other writing, with what differs, before one on the route alone', async () => {
    other('Syrian Telecommunications Establishment', 'Another Operator', 'route.yaml');
    await licet('record', 'deal.yaml', 'route.yaml');
    await decide('route.yaml', '--outcome', 'hold');
    await decide('deal.yaml', '--outcome', 'refuse', '--countersign', 'C. Dahl');
    other(
      'Syrian Telecommunications Establishment',
      'SYRIAN TELECOMMUNICATIONS ESTABLISHMENT',
      'new.yaml',
    );
    const { status, stdout } = await licet('precedents', 'new.yaml', '-f', 'json');
    expect(status).toBe(0);
    const { precedents } = JSON.parse(stdout) as { precedents: object[] };
    expect(precedents).toMatchObject([
      {
        transaction: 'deal',
        decision: { outcome: 'refuse', countersign: { by: 'C. Dahl' } },
        inCommon: {
          parties: ['SYRIAN TELECOMMUNICATIONS ESTABLISHMENT'],
          items: ['web proxy'],
          kinds: [],
          route: 'US → SY',
        },
      },
      { transaction: 'route', inCommon: { parties: [], items: ['web proxy'] } },
    ]);
    const text = await licet('precedents', 'new.yaml');
    expect(text.stdout).toContain('RED deal: decided to refuse it on');
    expect(text.stdout).toContain('differs: end user: name: Another Operator then,');
  });

  test('finds none where nothing is shared, counts what nobody decided, and is no precedent of itself', async () => {
    await licet('record', 'deal.yaml');
    writeFileSync(
      join(folder, 'far.yaml'),
      'id: far\ndate: 2010-10-29\nexporter: { name: Example Systems, country: US }\nparties: [{ role: end-user, name: Other, country: NO }]\ndestination: { country: NO }\nitems: [{ name: desk }]\n',
    );
    const none = await licet('precedents', 'far.yaml');
    expect(none.stdout).toContain('no earlier decision');
    expect(none.stdout).toContain('1 on which nobody decided');
    await decide('deal.yaml', '--outcome', 'refuse');
    expect((await licet('precedents', 'far.yaml')).stdout).toContain('no earlier decision');
    expect((await licet('precedents', 'deal.yaml')).stdout).toContain('0 decided deals looked at');
  });
});

describe('licet compare', () => {
  test('tells the fact that moved between two records', async () => {
    await licet('record', 'deal.yaml');
    const [first] = records();
    deal('Another Operator');
    await licet('record', 'deal.yaml');
    const second = records().find((name) => name !== first)!;
    const { status, stdout } = await licet('compare', `records/${first}`, `records/${second}`);
    expect(status).toBe(1);
    expect(stdout).toContain(
      'fact: end-user.name: Syrian Telecommunications Establishment → Another',
    );
  });

  test('takes answers of licet screen too', async () => {
    for (const name of ['a.json', 'b.json'])
      await licet('screen', 'deal.yaml', '-f', 'json', '-o', name);
    const { status, stdout } = await licet('compare', 'a.json', 'b.json', '-f', 'json');
    expect([status, JSON.parse(stdout)]).toEqual([
      0,
      expect.objectContaining({ same: true, sameInputs: true }),
    ]);
  });
});

describe('licet records due', () => {
  test('names a deal on which nobody decided, and one whose file says something else', async () => {
    deal('Operator b', 'b.yaml');
    await licet('record', 'deal.yaml', 'b.yaml', '--as-of', today());
    await decide('deal.yaml', '--outcome', 'refuse');
    const before = await licet('records', 'due');
    expect(before.stdout).toContain('1 transaction to be looked at again');
    expect(before.stdout).toMatch(/\nb\n.*\n? .*Nobody has decided on it/s);
    deal('Another Operator');
    const { status, stdout } = await licet('records', 'due');
    expect([status, stdout]).toEqual([
      1,
      expect.stringContaining('deal.yaml no longer says what was'),
    ]);
  });

  test('screens by the law of the day, and says what came since', async () => {
    await licet('record', 'deal.yaml');
    await decide('deal.yaml', '--outcome', 'hold');
    const { status, stdout } = await licet('records', 'due', '-f', 'json');
    expect(status).toBe(1);
    const { due } = JSON.parse(stdout) as {
      due: { reasons: { why: string; came: { rule: string }[] }[] }[];
    };
    expect(due[0]!.reasons.map(({ why }) => why)).toEqual(['answer-moved']);
    // General Order No. 2 of 2004 gave way to section 746.9 on 2011-12-12, and the Establishment was designated in 2011 and later.
    expect(due[0]!.reasons[0]!.came.length).toBeGreaterThan(0);
  });

  // Regulation (EU) 2021/821 applies from 9 September 2021 (its Article 32); until then Regulation (EC) 428/2009 did.
  test.each([
    ['2021-09-08', false],
    ['2021-09-09', true],
  ])('tells the duties of a deal of %s by the law of its day', async (date, isTold) => {
    writeFileSync(
      join(folder, 'deal.yaml'),
      `id: deal
date: ${date}
exporter: { name: Example Systems, country: DE, type: private }
parties: [{ role: end-user, name: Example Police, country: UG, type: police }]
destination: { country: UG }
items:
  - name: extraction kit
    category: mobile-forensics
    supply-form: goods
    classification: { eu: none, us: none }
end-use: { purposes: [criminal-investigation] }
`,
    );
    await licet('record', 'deal.yaml');
    await decide('deal.yaml', '--outcome', 'proceed');
    for (const later of [[], ['--as-of', '2027-11-28']]) {
      const { stdout } = await licet('records', 'due', '-f', 'json', ...later);
      const told = stdout.includes('"eu-dual-use/notice-cyber-surveillance"');
      expect([later, told]).toEqual([later, isTold]);
    }
  });

  test('says from which day to which the law moved', async () => {
    await licet('record', 'deal.yaml');
    await decide('deal.yaml', '--outcome', 'refuse');
    const { stdout } = await licet('records', 'due', '--as-of', '2012-01-01');
    expect(stdout.replaceAll(/\s+/g, ' ')).toContain(
      'what moved: law as of 2010-10-29 → 2012-01-01',
    );
  });

  test('finds nothing due of what was decided and stands', async () => {
    await licet('record', 'deal.yaml', '--as-of', today());
    await decide('deal.yaml', '--outcome', 'refuse');
    const { status, stdout } = await licet('records', 'due');
    expect([status, stdout]).toEqual([0, expect.stringContaining('nothing is due')]);
  });
});

test('a reader who has only the program finds its commands', () => {
  const { stdout } = spawnSync(process.execPath, [join(ROOT, 'bin/licet.js'), 'record', '--help'], {
    encoding: 'utf8',
  });
  expect(stdout).toContain('licet record transactions --folder records');
});
