// The printed schemas of pages that judge no transaction accept what their commands write, and nothing with a key more.

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { addDays } from '../../src/model/dates.ts';
import { ranWithin, today } from '../program.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'licet-schemas-'));
  mkdirSync(join(folder, 'papers'));
  for (const [file, text] of Object.entries(FILES)) writeFileSync(join(folder, file), text);
  await licet('record', 'answered.yaml', '--lists', 'bundled');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const FILES = {
  'licet.yaml': 'lists: bundled\n',
  'company.yaml': 'date: 2026-02-10\ncompany: { publishes: commitment }\n',
  // Over-drawn by 2 units, with a condition of which nobody has said anything, and no end.
  'licences.yaml': `- number: L-1
  authority: US
  agency: bis
  kind: individual
  status: granted
  holder: { name: Example Systems }
  users: any
  items: any
  territories: [SY]
  quantity: { allowed: 20, used: 6 }
  value: { allowed: 500000, used: 100000, currency: EUR }
  issued: 2010-01-01
  conditions: [{ text: Report each shipment. }]
`,
  // One that holds, one whose days are over, and one that nobody needs.
  'waivers.yaml': `- { rule: us-ear/746-9-syria, transaction: deal, covers: red, reason: Filed, owner: A, approver: B, from: ${addDays(today(), -30)}, expires: ${addDays(today(), 300)}, ticket: T }
- { rule: us-ear/746-9-syria, transaction: '*', subject: web proxy, covers: red, reason: Filed, owner: A, approver: B, from: 2020-01-01, expires: 2020-12-31, ticket: T }
- { rule: us-ear/744-is-informed, transaction: 'd*', covers: open, reason: Asked, owner: A, approver: B, from: ${addDays(today(), -30)}, expires: ${addDays(today(), 300)}, ticket: T }
- { rule: listed-parties/unread-match, transaction: other, reason: Asked, owner: A, approver: B, from: ${addDays(today(), -30)}, expires: ${addDays(today(), 300)}, ticket: T }
`,
  'deal.yaml': `id: deal
date: 2010-10-29
exporter: { name: Example Systems, country: US, type: private }
parties:
  - { role: end-user, name: Infotec, country: AE, type: private }
destination: { country: SY }
items:
  - name: web proxy
    category: dpi-filtering
    quantity: 16
    us-jurisdiction: us-origin
    classification: { us: 5A002 }
licences: [{ number: L-1 }]
`,
  // One answer with a paper that is there and one that is not, and one that was taken back.
  'answered.yaml': `id: answered
date: 2024-03-01
exporter: { name: Maker SpA, country: IT, type: private }
parties:
  - { role: end-user, name: Harbour Works, country: SN, type: private }
destination: { country: SN }
answers:
  - fact: end-use.described
    value: specific
    by: A. Berg
    on: 2024-02-20
    note: By letter.
    evidence:
      - { file: a.pdf, sha256: 5891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03, dated: 2024-02-19, grade: counterparty, until: 2025-02-19 }
      - { file: b.pdf, sha256: 6891b5b522d5df086d0ff0b110fbd9d21bb4fc7163af34d08286a2e846f6be03, dated: 2023-02-19, grade: own, until: 2023-03-19 }
  - fact: diligence.sign-purpose
    value: not-seen
    by: C. Dahl
    on: 2024-02-20
    withdrawn: { by: C. Dahl, on: 2024-02-21, reason: Another buyer }
`,
  'papers/a.pdf': 'hello\n',
  // Two answers of a table and what was decided; one deal under another line; two coders.
  'verdicts.csv':
    'id,file,line,verdict,law,policy,gate,best,worst,decided_by,rule,provision,about,gap,lifted\n' +
    'a,d.csv,2,red,red,green,red,amber,red,found,x/y,z 1,item,,0\nb,d.csv,3,green,green,green,green,green,green,none,,,,,0\n',
  'outcomes.csv': 'id,outcome\na,granted\nb,refused\n',
  'variations.yaml': 'variations: [{ name: later, as-of: 2012-01-01 }]\n',
  'one.csv': 'id,x\n1,yes\n2,no\n',
  'two.csv': 'id,x\n1,yes\n2,yes\n',
};

const licet = (...argv: string[]) =>
  ranWithin(argv, {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder, XDG_CACHE_HOME: join(folder, '.cache') },
  });

const schemaOf = async (what: string): Promise<ValidateFunction> =>
  new Ajv2020({ allErrors: true, strict: false }).compile(
    JSON.parse((await licet('schema', what)).stdout) as object,
  );

type Page = Record<string, unknown>;

const WRITTEN: readonly (readonly [what: string, argv: readonly string[], filled: string[]])[] = [
  [
    'party',
    'screen --party Rapid_Action_Battalion --country BD --type police --owner Rosoboronexport@RU=60 --address Simferopol'.split(
      ' ',
    ),
    ['matches', 'held', 'records', 'places', 'packs', 'missing'],
  ],
  ['party', ['screen', '--party', 'Nordic Tea Company'], ['missing', 'gaps']],
  ['company', ['company', 'company.yaml'], ['provisions', 'questions', 'packs', 'notModelled']],
  [
    'look-back',
    ['look-back', 'deal.yaml', '--until', '2012-01-01', '--licences', 'licences.yaml'],
    ['moved'],
  ],
  [
    'diff',
    [
      ...['diff', '--from', '@2010-10-29', '--to', '@2012-01-01'],
      ...['deal.yaml', '--licences', 'licences.yaml'],
    ],
    ['transactions'],
  ],
  [
    'licences-status',
    ['licences', 'status', 'deal.yaml', '--licences', 'licences.yaml'],
    ['licences'],
  ],
  ['licences-status', ['licences', 'status', '--licences', 'licences.yaml'], ['licences']],
  ['coverage', ['coverage', 'answered.yaml', '--cases', '--floor', '1'], ['packs']],
  ['waivers-status', ['waivers', 'deal.yaml', '--licences', 'licences.yaml'], ['waivers']],
  ['waivers-status', ['waivers'], ['waivers']],
  ['answers', ['answer', 'answered.yaml'], ['answers']],
  ['answers', ['answer', 'answered.yaml', '--papers', 'papers'], ['answers']],
  ['due', ['records', 'due'], ['due']],
  ['validation', ['validate', 'verdicts.csv', '--against', 'outcomes.csv'], ['byColour', 'words']],
  [
    'sensitivity',
    ['sweep', 'deal.yaml', '--vary', 'variations.yaml', '--licences', 'licences.yaml'],
    ['runs'],
  ],
  ['agreement', ['agree', 'one.csv', 'two.csv'], ['columns', 'disagreements']],
];

describe.each(WRITTEN)('the schema of %s', (what, argv, filled) => {
  const written = async (): Promise<Page> => {
    const { stdout, stderr } = await licet(
      ...argv.map((one) => one.replaceAll('_', ' ')),
      ...['-f', 'json'],
    );
    expect(stderr).toBe('');
    return JSON.parse(stdout) as Page;
  };

  test(`accepts what licet ${argv[0]} writes, and what it is about is in it`, async () => {
    const page = await written();
    for (const key of filled)
      expect([key, page[key]]).toEqual([key, expect.arrayContaining([expect.anything()])]);
    const validate = await schemaOf(what);
    expect(validate(page) || validate.errors).toBe(true);
  });

  test('refuses a key more, here and within', async () => {
    const page = await written();
    const validate = await schemaOf(what);
    expect(validate({ ...page, more: 1 })).toBe(false);
    const [key] = filled as [string];
    const within = (page[key] as Page[]).map((one) => ({ ...one, more: 1 }));
    expect(validate({ ...page, [key]: within })).toBe(false);
    const { [key]: _, ...less } = page;
    expect(validate(less)).toBe(false);
  });
});
