// A copy for somebody else: who is, or may be, a natural person is nowhere in its bytes; companies and public bodies are.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { addDays } from '../../src/model/dates.ts';
import { keptRecord } from '../../src/records/kept-record.ts';
import { ranWithin, today } from '../program.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licet-mask-'));
  mkdirSync(join(folder, 'quotes'));
  writeFileSync(join(folder, 'licet.yaml'), 'lists: bundled\nlicences: licences.yaml\n');
  writeFileSync(
    join(folder, 'licences.yaml'),
    `- number: L-1
  authority: US
  agency: bis
  kind: individual
  status: granted
  holder: { name: Quentin Vexworth }
  users: [{ name: Rosalind Thrupp }]
  items: any
  territories: any
  quantity: any
  value: any
  issued: 2010-01-01
  until: 2014-01-01
  conditions: none
`,
  );
  writeFileSync(join(folder, FILE), DEAL);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

// The end user bears two names of one row of the SDN List, ABBAS, Abu alias ZAYDAN, Muhammad, born 10 Dec 1948 [id 2674];
// the owner is one of another.
const FILE = 'quotes/zaydan_muhammad.yaml';
const DEAL = `id: Zaydan-2012
title: Proxy for ZAYDAN Muhammad
date: 2012-10-29
note: Mr. Zaydan (born 10 Dec 1948, passport P 77441122) called
exporter: { name: Example Systems GmbH, country: DE, type: private }
parties:
  - role: end-user
    name: Muhammad Zaydan
    aliases: [Abu Abbas]
    country: SY
    type: private
    address: 12 Rose Street, Damascus
    identifiers: { tax: AB-12 3456 }
  - role: reseller
    name: Example Trading LLC
    country: AE
    owners: [{ name: Umar Abd Al Rahman, country: EG, share: 60 }, { name: Holding Example Ltd, share: 40 }]
  - { role: intermediate-consignee, name: Wilhelmina Oxbarrow, country: AE }
  - { role: purchaser, name: Syrian Telecommunications Establishment, country: SY, type: telecom-operator }
destination: { country: SY }
items:
  - name: web proxy
    category: dpi-filtering
    us-jurisdiction: us-origin
    classification: { us: 5A002 }
end-use: { stated: used at home by zaydan (ab123456), purposes: [content-filtering] }
licences: [{ number: L-1 }]
origin: { file: quote for Zaydan.xlsx, sheet: abbas, rows: [4], sha256: ${'5'.repeat(64)}, mapping: zaydan.mapping.yaml, on: 2012-10-29 }
`;

/** In the words of the deal, the register and the rows of the lists. */
const SECRETS = [
  /zaydan/i,
  /muhammad/i,
  /\babbas\b/i,
  /\babu\b/i,
  /umar/i,
  /rahman/i,
  /oxbarrow/i,
  /wilhelmina/i,
  /vexworth/i,
  /thrupp/i,
  /rose street/i,
  /12[ -]?3456/,
  /77441122/,
  /10 Dec 1948|1948-12-10/,
  /03 May 1938|1938-05-03/,
  /\b2674\b/,
];

const licet = (...argv: string[]) =>
  ranWithin(argv, {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, XDG_CACHE_HOME: join(folder, '.cache') },
  });
const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
const carried = (page: string): string =>
  Buffer.from(/base64,([A-Za-z0-9+/=]+)"/.exec(page)![1]!, 'base64').toString('utf8');
const kept = (): string =>
  `records/${readdirSync(join(folder, 'records')).find((name) => /\.(html|json)$/.test(name))!}`;
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const textsOf = async (source: string): Promise<string[]> => {
  for (const [format, file] of [
    ['html', 'a.html'],
    ['json', 'a.json'],
    ['markdown', 'a.md'],
  ] as const)
    expect(
      (await licet('record', source, '--by', 'N. Berg', '--mask', '-f', format, '-o', file)).stderr,
    ).toBe('');
  return [read('a.html'), carried(read('a.html')), read('a.json'), read('a.md')];
};

const HAS_PDF_TOOLS = ['pdftotext', 'pdfinfo'].every(
  (tool) => spawnSync(tool, ['-v']).status === 0,
);

describe('licet record --mask', () => {
  test('leaves nothing of a person in the bytes of any form', async () => {
    for (const text of await textsOf(FILE))
      expect(SECRETS.filter((secret) => secret.test(text))).toEqual([]);
  });

  test('each of which stands in the whole record, so that the test can fail', async () => {
    await licet('record', FILE, '-f', 'json');
    const whole = read(kept());
    // No sentence quotes the second person's day of birth today; one may tomorrow.
    const expected = SECRETS.filter((secret) => !secret.source.includes('1938'));
    expect(expected.filter((secret) => !secret.test(whole))).toEqual([]);
  });

  test.skipIf(!HAS_PDF_TOOLS)(
    'nor in what is read, copied or searched of the PDF, its title and the record that it carries',
    async () => {
      const pdf = async (...options: string[]): Promise<string> => {
        const ran = await licet('record', FILE, ...options, '-f', 'pdf', '-o', 'a.pdf');
        expect(ran.stderr).toBe('');
        const of = (tool: string, ...argv: string[]): string =>
          spawnSync(tool, argv, { cwd: folder, encoding: 'utf8' }).stdout;
        const said = of('pdftotext', 'a.pdf', '-').replaceAll('\f', '\n');
        const around = of('pdfinfo', 'a.pdf') + of('pdfinfo', '-struct-text', 'a.pdf');
        return [said, around, keptRecord(join(folder, 'a.pdf')).text].join('\n');
      };
      const masked = await pdf('--mask');
      expect(masked).toContain('person 1');
      expect(SECRETS.filter((secret) => secret.test(masked))).toEqual([]);
      const whole = await pdf();
      expect([/zaydan/i, /oxbarrow/i, /rose street/i].filter((one) => !one.test(whole))).toEqual(
        [],
      );
    },
  );

  test('nor of what somebody answered by name, and of the papers that show it', async () => {
    writeFileSync(
      join(folder, FILE),
      `${DEAL.replace('name: web proxy', 'name: proxy for Oxbarrow')}answers:
  - fact: diligence.sign-purpose
    value: explained
    by: N. Berg
    on: 2012-10-01
    note: Wilhelmina Oxbarrow (w@mail.example) said so
    evidence:
      - { file: passport W. Oxbarrow 1970-01-02.pdf, sha256: '${'0'.repeat(64)}', dated: 2012-09-01, until: 2012-10-01, grade: own }
  - { fact: end-use.stated, value: flat of Oxbarrow, by: Wilhelmina Oxbarrow, on: 2012-10-01 }
  - { fact: end-user.name, value: Barnaby Quillfeather, by: N. Berg, on: 2012-10-01 }
  - fact: diligence.sign-fit
    value: not-seen
    by: N. Berg
    on: 2012-10-01
    withdrawn: { by: N. Berg, on: 2012-10-02, reason: O. Quillfeather called from 0171 555 }
`,
    );
    const secrets = [...SECRETS, /quillfeather/i, /mail\.example/, /1970-01-02/, /0171 555/];
    for (const text of await textsOf(FILE)) {
      expect(secrets.filter((secret) => secret.test(text))).toEqual([]);
      expect(text).toContain('N. Berg');
    }
  });

  test('nor of what somebody wrote who waived a finding', async () => {
    writeFileSync(
      join(folder, 'waivers.yaml'),
      `- { rule: us-ear/746-9-syria, transaction: 'Zaydan*', covers: red, reason: Asked Zaydan himself, owner: N. Berg, approver: C. Dahl, from: ${addDays(today(), -30)}, expires: ${addDays(today(), 300)}, ticket: ask-oxbarrow }\n`,
    );
    await licet('record', FILE, '-f', 'json');
    expect(read(kept())).toContain('Asked Zaydan himself');
    for (const text of await textsOf(FILE)) {
      expect(SECRETS.filter((secret) => secret.test(text))).toEqual([]);
      expect(text).toContain('us-ear/746-9-syria');
      expect(text).toContain('C. Dahl');
    }
    expect(JSON.parse(read('a.json'))).toMatchObject({
      verdict: { waivers: [{ owner: 'N. Berg', approver: 'C. Dahl', covers: 'red', waived: 1 }] },
    });
  });

  test('nor in another writing or spelling than that of the name', async () => {
    writeFileSync(
      join(folder, FILE),
      DEAL.replace('Wilhelmina Oxbarrow', 'Вильгельмина Оксбарроу')
        .replace('Proxy for ZAYDAN Muhammad', 'Proxy for Zeidan Mohammed')
        .replace('id: Zaydan-2012', 'id: oksbarrou-2012')
        .replace('used at home by', 'used in the flat of Vilgelmina Oksbarrou and by'),
    );
    const secrets = [/zeidan/i, /mohammed/i, /oksbarrou/i, /vilgelmina/i, /Оксбарроу/i];
    for (const text of await textsOf(FILE))
      expect(secrets.filter((secret) => secret.test(text))).toEqual([]);
  });

  test('leaves companies, public bodies and who screened it', async () => {
    const [page, ...rest] = await textsOf(FILE);
    for (const text of [page!, ...rest])
      for (const name of ['Example Systems GmbH', 'Syrian Telecommunications Establishment'])
        expect(text).toContain(name);
    expect(page).toContain('N. Berg');
    expect(page).toContain('Bloomberg');
  });

  test('says so, and has the hash of the whole record', async () => {
    await licet('record', FILE, '--by', 'N. Berg', '-f', 'json');
    const whole = sha256(read(kept()));
    const [page, inner, json, markdown] = await textsOf(FILE);
    for (const text of [page!, inner!, json!, markdown!]) expect(text).toContain(whole);
    for (const text of [page!, markdown!])
      expect(text).toMatch(
        /Masked copy[^]*persons are left out\. Who is a natural person, or may be one/,
      );
    expect(page).toContain('person 1');
  });

  test('of a kept record leaves the same out, and ties the copy to it', async () => {
    await licet('record', FILE);
    const whole = carried(read(kept()));
    for (const text of await textsOf(kept()))
      expect(SECRETS.filter((secret) => secret.test(text))).toEqual([]);
    expect((JSON.parse(read('a.json')) as { maskedOf: string }).maskedOf).toBe(sha256(whole));
  });

  test('of a record that was decided on shows what was decided, by whom and when, and no room to decide', async () => {
    await licet('record', FILE);
    const decide = (outcome: string, reason: string) =>
      licet('decide', FILE, '--outcome', outcome, '--by', 'N. Berg', '--reason', reason);
    await decide('hold', 'Papers are missing');
    await decide('refuse', 'Mr Zaydan told us nothing');
    const decided = readdirSync(join(folder, 'records')).find((name) =>
      name.includes('.decided-'),
    )!;
    const day = new Date().toISOString().slice(0, 10);
    for (const source of [kept(), `records/${decided}`]) {
      const [page, , , markdown] = await textsOf(source);
      for (const text of [page!, markdown!]) {
        expect(text).toContain(`Decided: to refuse it, by N. Berg, ${day}`);
        for (const said of ['Papers are missing', 'left out, for it names a person'])
          expect(text).toContain(said);
        expect(text).not.toMatch(/☐|____|Signature|No decision was known/);
        expect(SECRETS.filter((secret) => secret.test(text))).toEqual([]);
      }
    }
  });

  test('of a record on which nobody decided has no room to decide, and says that it cannot be', async () => {
    await licet('record', FILE);
    for (const source of [FILE, kept()]) {
      const [page, , , markdown] = await textsOf(source);
      for (const text of [page!, markdown!]) {
        expect(text).toContain('A masked copy cannot be decided on');
        expect(text).not.toMatch(/☐|____|Signature|Decided:/);
      }
    }
  });

  test('of a page with a decision is refused away from its log, unless that is named', async () => {
    await licet('record', FILE);
    await licet(...['decide', FILE, '--outcome', 'hold', '--by', 'N. Berg', '--reason', 'x']);
    const decided = readdirSync(join(folder, 'records')).find((name) =>
      name.includes('.decided-'),
    )!;
    mkdirSync(join(folder, 'away'));
    for (const name of [decided, 'renamed.html']) {
      writeFileSync(join(folder, 'away', name), read(`records/${decided}`));
      const args = ['record', `away/${name}`, '--mask', '-o', 'copy.html'];
      const { status, stderr } = await licet(...args);
      expect([status, stderr]).toEqual([2, expect.stringContaining('--folder FOLDER')]);
      await licet(...args, '--folder', 'records');
      expect(read('copy.html')).toContain('Decided: to hold it, by N. Berg');
      rmSync(join(folder, 'copy.html'));
    }
  });

  test('names no other transaction of the run that draws on the same licence', async () => {
    const register = read('licences.yaml').replace(
      'quantity: any',
      'quantity: { allowed: 3, used: 0 }',
    );
    writeFileSync(join(folder, 'licences.yaml'), register);
    const deal = DEAL.replace('name: web proxy\n', 'name: web proxy\n    quantity: 2\n');
    writeFileSync(join(folder, FILE), deal);
    writeFileSync(
      join(folder, 'other.yaml'),
      deal.replace('id: Zaydan-2012', 'id: hepzibah-crundle'),
    );
    await licet('record', FILE, 'other.yaml', '-f', 'json');
    const own = readdirSync(join(folder, 'records')).find((name) => name.startsWith('Zaydan'))!;
    expect(read(`records/${own}`).match(/hepzibah/g)!.length).toBeGreaterThan(1);
    for (const text of await textsOf(`records/${own}`)) expect(text).not.toMatch(/hepzibah/i);
  });

  test('is what the printed schema of a record accepts', async () => {
    await textsOf(FILE);
    const schema = JSON.parse((await licet('schema', 'record')).stdout) as object;
    const validate = new Ajv2020({ allErrors: true, strict: false }).compile(schema);
    expect(validate(JSON.parse(read('a.json'))) || validate.errors).toBe(true);
  });

  test('keeps nothing in the folder, and is refused without a file', async () => {
    await textsOf(FILE);
    expect(readdirSync(folder)).not.toContain('records');
    const { status, stderr } = await licet('record', FILE, '--mask');
    expect([status, stderr]).toEqual([2, expect.stringContaining('Give --output with a file')]);
  });

  test('does not write over the record of which it is made', async () => {
    await licet('record', FILE);
    const before = read(kept());
    const { status } = await licet('record', kept(), '--mask', '-o', kept());
    expect([status, read(kept()) === before]).toEqual([2, true]);
  });
});

describe('a masked copy', () => {
  const refused = expect.stringContaining('It is a masked copy') as string;

  test('is not replayed, decided on, or masked again', async () => {
    await textsOf(FILE);
    for (const args of [
      ['replay', 'a.html'],
      ['replay', 'a.json'],
      ['decide', 'a.html', '--outcome', 'hold', '--by', 'N. Berg', '--reason', 'x'],
      ['record', 'a.html', '--mask', '-o', 'b.html'],
    ]) {
      const { status, stderr } = await licet(...args);
      expect([args[0], status, stderr]).toEqual([args[0], 2, refused]);
    }
  });

  test('can be compared with the whole record', async () => {
    await licet('record', FILE, '-f', 'json');
    await textsOf(FILE);
    expect((await licet('compare', kept(), 'a.json')).status).not.toBe(2);
  });

  test('in the folder of records is told as nothing of the log', async () => {
    await licet('record', FILE);
    await licet('record', FILE, '--mask', '-o', 'records/copy.html');
    const { status, stdout } = await licet('records', 'verify');
    expect([status, stdout]).toEqual([1, expect.stringContaining('copy.html')]);
  });
});
