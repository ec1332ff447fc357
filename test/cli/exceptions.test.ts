// Waivers, clearances and licences, through every command that reads a verdict: one that is over, not begun or
// of no use lifts nothing anywhere, and a file with a mistake stops each of them. Those that go by waivers stand apart from those
// that judge whatever was waived.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Verdict } from '../../src/model/verdict.ts';
import { ranWithin, type Ran } from '../program.ts';

vi.setConfig({ testTimeout: 120_000 });

const TODAY = '2026-01-10';
const SETTINGS =
  'lists: bundled\nclearances: clearances.yaml\nlicences: licences.yaml\nproof: required\n';
/** Amber by one finding, which a waiver can name. */
const DEAL = `id: deal-1
date: 2019-12-13
exporter: { name: Example Networks AB, country: SE, type: private }
parties:
  - { role: end-user, name: Example Telecom AS, country: NO, type: telecom-operator }
destination: { country: NO }
items:
  - { name: radio access network, category: telecom-network, supply-form: goods, classification: { eu: 5A002 } }
end-use: { stated: a public mobile network, purposes: [network-management] }
`;
const waiver = (from: string, expires: string, more: { readonly approver?: string } = {}): string =>
  `- rule: eu-dual-use/art-03-1-listed\n  transaction: deal-*\n  reason: Filed as 2019-77\n  owner: A. Berg\n  approver: ${more.approver ?? 'C. Dahl'}\n  from: ${from}\n  expires: ${expires}\n  ticket: EXP-12\n`;
const VALID = waiver('2026-01-01', '2026-06-30');
const LIFTING_NOTHING: readonly (readonly [string, string, RegExp])[] = [
  ['is over since yesterday', waiver('2025-06-01', '2026-01-09'), /its last day was 2026-01-09/],
  ['begins tomorrow', waiver('2026-01-11', '2026-06-30'), /its first day is 2026-01-11/],
  [
    'has no use',
    VALID.replace('art-03-1-listed', 'art-04-1-informed'),
    /^(?!.*lifts nothing).*art-04-1-informed/s,
  ],
];
const MALFORMED: readonly (readonly [string, string, string, RegExp])[] = [
  [
    'waivers.yaml',
    'approved by its owner',
    waiver('2026-01-01', '2026-06-30', { approver: 'a. berg' }),
    /waivers\.yaml:/,
  ],
  [
    'waivers.yaml',
    'without an end',
    VALID.replace(/ {2}expires.*\n/, ''),
    /waivers\.yaml:.*expires/,
  ],
  [
    'clearances.yaml',
    'without who',
    '- expires: 2026-06-30\n  listed: us-sdn/us-sdn-embedi\n',
    /clearances\.yaml:/,
  ],
  [
    'licences.yaml',
    'with an end before its beginning',
    '- number: E-1\n  authority: DE\n  agency: export-control\n  kind: individual\n  status: granted\n  issued: 2026-01-01\n  until: 2025-01-01\n',
    /licences\.yaml:/,
  ],
];

/** Their exit status is that of the gate. */
const GOING_BY: readonly (readonly string[])[] = [
  ['screen', 'deal.yaml'],
  ['screen', 'deal.yaml', '-f', 'json'],
  ['screen', 'deal.yaml', '--out', 'tables'],
  ['screen', 'deal.yaml', '--compare-knowledge'],
  ['record', 'deal.yaml'],
  ['ask', 'deal.yaml', '--answers', 'answers.json'],
  ['what-if', 'deal.yaml', '--set', 'end-user.type=private'],
  ['what-if', 'deal.yaml', '--sweep', 'as-of=2019-12-13..2019-12-14'],
];
/** They judge as if nothing were waived, and read the file all the same. */
const WHATEVER: readonly (readonly string[])[] = [
  ['diff', 'deal.yaml', '--to', 'shipped'],
  ['coverage', 'deal.yaml', '--pack', 'eu-dual-use'],
  ['look-back', 'deal.yaml', '--until', '2024-01-01'],
  ['precedents', 'deal.yaml'],
  ['answer', 'deal.yaml'],
  ['licences', 'status', 'deal.yaml'],
];
const named = (commands: readonly (readonly string[])[]) =>
  commands.map((args) => [args.join(' '), args] as const);

let folder: string;
const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
const licet = (args: readonly string[], on = TODAY): Promise<Ran> =>
  ranWithin(args, {
    cwd: folder,
    env: { HOME: folder, XDG_CACHE_HOME: join(tmpdir(), 'licet-exceptions-caches') },
    on,
  });

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'licet-exceptions-'));
  write('licet.yaml', SETTINGS);
  write('clearances.yaml', '[]\n');
  write('licences.yaml', '[]\n');
  write('waivers.yaml', '[]\n');
  write('deal.yaml', DEAL);
  await licet(['ask', 'deal.yaml', '-f', 'json', '-o', 'answers.json']);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('a waiver', () => {
  test.each(named(GOING_BY))(
    'is gone by in licet %s, and by none that lifts nothing',
    async (_, args) => {
      const without = await licet(args);
      expect(without.status).toBe(1);
      for (const [why, text, said] of LIFTING_NOTHING) {
        rmSync(join(folder, 'tables'), { recursive: true, force: true });
        rmSync(join(folder, 'records'), { recursive: true, force: true });
        write('waivers.yaml', text);
        const { status, stderr } = await licet(args);
        expect(status, why).toBe(1);
        expect(stderr, why).toMatch(said);
      }
      rmSync(join(folder, 'tables'), { recursive: true, force: true });
      rmSync(join(folder, 'records'), { recursive: true, force: true });
      write('waivers.yaml', VALID);
      expect((await licet(args)).status).toBe(0);
    },
  );

  test.each(named(WHATEVER))('changes nothing in licet %s', async (_, args) => {
    const without = await licet(args);
    for (const text of [VALID, ...LIFTING_NOTHING.map(([, one]) => one)]) {
      write('waivers.yaml', text);
      const { status, stdout } = await licet(args);
      expect([status, stdout]).toEqual([without.status, without.stdout]);
    }
  });

  test('that was good for a record is due once it is over, and replay tells it', async () => {
    write('waivers.yaml', VALID);
    expect((await licet(['record', 'deal.yaml', '-f', 'json', '-o', 'a.json'])).status).toBe(0);
    expect((await licet(['replay', 'a.json'])).status).toBe(0);
    write('waivers.yaml', '[]\n');
    const { status, stdout } = await licet(['replay', 'a.json']);
    expect(status).toBe(1);
    expect(stdout).toContain('without a waiver: amber for the gate');
  });
});

describe('a file of exceptions with a mistake', () => {
  test.each(named([...GOING_BY, ...WHATEVER]))('stops licet %s', async (_, args) => {
    mkdirSync(join(folder, 'records'));
    write('records/log.ndjson', '');
    for (const [file, what, text, said] of MALFORMED) {
      const whole = readFileSync(join(folder, file), 'utf8');
      write(file, text);
      const { status, stdout, stderr } = await licet(args);
      expect([status, stdout], `${file} ${what}`).toEqual([2, '']);
      expect(stderr, what).toMatch(said);
      write(file, whole);
    }
  });
});

/** The rules of the findings that count. */
const unlifted = ({ findings }: Verdict): readonly string[] =>
  findings.filter(({ relievedBy }) => relievedBy === undefined).map(({ rule }) => rule);
const found = async (args: readonly string[]): Promise<readonly string[]> =>
  unlifted(JSON.parse((await licet([...args, '-f', 'json'])).stdout) as Verdict);

describe('a clearance', () => {
  const NEAR =
    'id: near\ndate: 2025-01-15\nexporter: { name: Example Inc, country: US }\nparties:\n  - { role: end-user, name: Embedi Trading House, country: RU, address: 1 Example Street, type: private }\ndestination: { country: KZ }\n';
  const cleared = (expires: string): Promise<Ran> =>
    licet(
      [
        'clear',
        'end-user',
        'us-sdn/us-sdn-embedi',
        '--in',
        'near.yaml',
        '--reason',
        'Another',
        '--by',
        'A. Berg',
        '--expires',
        expires,
      ],
      '2025-01-15',
    );

  test('holds on its last day, and after it nowhere', async () => {
    write('near.yaml', NEAR);
    expect(await found(['screen', 'near.yaml'])).toContain('sanctions/near-listed-name');
    expect((await cleared('2025-01-15')).status).toBe(0);
    expect(await found(['screen', 'near.yaml'])).not.toContain('sanctions/near-listed-name');
    write('near.yaml', NEAR.replace('2025-01-15', '2025-01-16'));
    expect(await found(['screen', 'near.yaml'])).toContain('sanctions/near-listed-name');
    const page = (await licet(['record', 'near.yaml', '-f', 'json', '-o', 'a.json'])).status;
    expect(page).toBe(1);
    const text = readFileSync(join(folder, 'a.json'), 'utf8');
    expect(text).toContain('sanctions/near-listed-name');
    expect(text).toContain('"expired"');
  });
});

describe('a licence of the register', () => {
  const LICENSED = `id: licensed
date: 2024-06-01
exporter: { name: Example GmbH, country: DE }
parties:
  - { role: end-user, name: Example Telecom, country: AE }
destination: { country: AE }
items:
  - { name: monitoring centre, category: monitoring-centre, quantity: 5, value: { amount: 90000, currency: EUR }, classification: { eu: 5A001.j } }
licences:
  - number: E-1
`;
  const register = (issued: string, until: string): string =>
    `- number: E-1\n  authority: DE\n  agency: export-control\n  kind: individual\n  status: granted\n  holder: { name: Example GmbH }\n  users: [{ name: Example Telecom }]\n  items: [{ name: monitoring centre }]\n  territories: [AE]\n  quantity: { allowed: 20, used: 6 }\n  value: { allowed: 500000, used: 100000, currency: EUR }\n  issued: ${issued}\n  until: ${until}\n  conditions: none\n`;

  test.each([
    ['lifts on the day before its first day without force', '2024-01-01', '2024-06-02', true],
    ['lifts nothing from its first day without force', '2024-01-01', '2024-06-01', false],
    ['lifts on its first day', '2024-06-01', '2026-01-01', true],
    ['lifts nothing before it', '2024-06-02', '2026-01-01', false],
  ])('%s', async (_, issued, until, lifts) => {
    write('licensed.yaml', LICENSED);
    write('licences.yaml', register(issued, until));
    const rules = await found(['screen', 'licensed.yaml']);
    expect(rules.includes('eu-dual-use/art-03-1-listed')).toBe(!lifts);
    await licet(['record', 'licensed.yaml', '-f', 'json', '-o', 'a.json']);
    const { verdict } = JSON.parse(readFileSync(join(folder, 'a.json'), 'utf8')) as {
      verdict: Verdict;
    };
    expect(unlifted(verdict).includes('eu-dual-use/art-03-1-listed')).toBe(!lifts);
  });
});
