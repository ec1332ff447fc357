// licet lock: what it writes, and that every command that reads packs is held to it.

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
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Verdict } from '../../src/model/verdict.ts';
import { ranWithin, type Ran } from '../program.ts';
import { describedList } from './list-of-ones-own.ts';

vi.setConfig({ testTimeout: 120_000 });

const PACK = (title: string): string =>
  `pack: house\ntitle: ${title}\nkind: policy\nbinds: Everybody.\nsince: 2000-01-01\nchecked-to: 2026-01-01\nstale-after: 9999 days\nmodels: [One rule]\n`;
/** A pack without one is refused. */
const RULE =
  'rule: house/one\ntitle: Sales to associations\nprovision: eu-2021-821 Art. 1\nstatus: reviewed\nconfidence: verified\nsince: 2000-01-01\nwhen: { end-user.type: ngo }\nthen: { effect: care, because: It goes to an association., remedy: Ask. }\n';
const DEAL = `id: shop
date: 2025-03-12
exporter: { name: Example Cameras AB, country: SE }
parties:
  - { role: end-user, name: Beispiel Supermarkt GmbH, country: DE, type: private }
destination: { country: DE }
items:
  - name: indoor network cameras
    category: video-surveillance
    quantity: 24
    facts: { generally-available: yes }
end-use: { purposes: [premises-security] }
`;

let folder: string;
const write = (files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};
const lockText = (): string => readFileSync(join(folder, 'licet.lock'), 'utf8');
const licet = (...args: string[]): Promise<Ran> =>
  ranWithin(args, {
    cwd: folder,
    env: { HOME: folder, XDG_CACHE_HOME: join(tmpdir(), 'licet-lock-caches') },
  });

/** The lock with something else in it, as another installation would have written it. */
const doctored = (from: RegExp, to: string): void => {
  const text = lockText();
  expect(text).toMatch(from);
  write({ 'licet.lock': text.replace(from, to) });
};
const OTHER = '0'.repeat(64);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licet-lock-'));
  write({
    'licet.yaml': 'lists: bundled\n',
    'deals/deal.yaml': DEAL,
    '.git': 'gitdir: elsewhere\n',
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('licet lock', () => {
  test('writes the hashes of the manifest, sorted, and the same bytes again', async () => {
    expect((await licet('lock')).status).toBe(0);
    const first = lockText();
    const lock = parse(first) as Record<string, Record<string, unknown>>;
    const answer = JSON.parse(
      (await licet('screen', 'deals/deal.yaml', '-f', 'json')).stdout,
    ) as Verdict;
    const { licet: version, packs, data } = answer.manifest!;
    expect(lock['licet']).toBe(version);
    expect(lock['packs']).toEqual(packs);
    expect(Object.keys(lock['packs']!)).toEqual(Object.keys(lock['packs']!).sort());
    const flat = {
      ...lock['data'],
      ...Object.fromEntries(
        Object.entries(lock['indices']!).map(([id, hash]) => [`indices/${id}`, hash]),
      ),
      ...Object.fromEntries(
        Object.entries(lock['lists']!).map(([id, list]) => [
          `lists/${id}`,
          (list as { sha256: string }).sha256,
        ]),
      ),
    };
    expect(flat).toEqual(data);
    const list = answer.coverage!.lists[0]!;
    expect(lock['lists']![list.list]).toMatchObject({ taken: list.taken, rows: list.rows });
    const { stdout } = await licet('lock');
    expect(lockText()).toBe(first);
    expect(stdout).toContain('Nothing in it is another than before.');
    expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  test('names packs of your own apart, and what has changed since the last lock', async () => {
    await licet('lock');
    write({
      'house/pack.yaml': PACK('House'),
      'house/one.yaml': RULE,
      'licet.yaml': 'lists: bundled\nrules: house\n',
    });
    const { stdout } = await licet('lock');
    expect(stdout).toContain('1 of your own');
    expect(stdout).toMatch(/pack house: new, [0-9a-f]{12}…/);
    expect(Object.keys((parse(lockText()) as Record<string, object>)['own-packs']!)).toEqual([
      'house',
    ]);
  });

  test('leaves clearances and the company file to those who keep them', async () => {
    write({ 'clearances.yaml': '[]\n' });
    await licet('lock');
    write({ 'licet.yaml': 'lists: bundled\nclearances: clearances.yaml\n' });
    expect((await licet('screen', 'deals/deal.yaml')).status).toBe(0);
  });

  test('with --check compares and writes nothing', async () => {
    await licet('lock');
    const same = await licet('lock', '--check');
    expect([same.status, same.stdout]).toEqual([0, 'What is loaded is what licet.lock names.\n']);
    doctored(/us-ear: [0-9a-f]{64}/, `us-ear: ${OTHER}`);
    const text = lockText();
    const other = await licet('lock', '--check');
    expect(other.status).toBe(1);
    expect(other.stdout).toMatch(
      /differ in 1 thing:\n {2}pack us-ear: 000000000000… → [0-9a-f]{12}…/,
    );
    expect(lockText()).toBe(text);
  });

  test('with --check and no lock is a failure, and no difference', async () => {
    const { status, stderr } = await licet('lock', '--check');
    expect([status, stderr]).toEqual([
      2,
      expect.stringContaining('There is no lock to compare with. Write one with licet lock'),
    ]);
  });

  test('does not replace what is no lock, and mends one that is broken', async () => {
    const refused = await licet('lock', '--lock', 'deals/deal.yaml');
    expect([refused.status, refused.stderr]).toEqual([2, expect.stringContaining('is no lock')]);
    expect(readFileSync(join(folder, 'deals/deal.yaml'), 'utf8')).toBe(DEAL);
    await licet('lock');
    const whole = lockText();
    write({ 'licet.lock': whole.slice(0, 400) });
    expect((await licet('lock')).status).toBe(0);
    expect(lockText()).toBe(whole);
  });

  test('that cannot be written leaves nothing behind', async () => {
    const { status, stderr } = await licet('lock', '--lock', 'nowhere/licet.lock');
    expect([status, stderr]).toEqual([2, expect.stringContaining('[file-unwritable]')]);
    expect(existsSync(join(folder, 'nowhere'))).toBe(false);
  });
});

const HOUSE = describedList('house-list', 'House list', {
  columns: 'columns: { id: id, name: name }, ignored: [trade]',
});
const OLDER = 'id,name,trade\n1,Zyklopix GmbH,Probes\n2,Nobody Known Ltd,Ropes\n';
const NEWER = 'id,name,trade\n1,Zyklopix GmbH,Probes\n';
/** One import: description, file, day. */
type Taken = readonly [description: string, table: string, published?: string];
const FIRST: Taken = [HOUSE, OLDER, '2026-01-15'];
const SECOND: Taken = [HOUSE, NEWER, '2026-02-15'];

const OURS = `index: ours
title: Our index
publisher: Us
address: https://example.org
rights: Ours.
fact: destination.voice-accountability
measure: our own estimate
scale: { least: "0", most: "100" }
direction: higher is worse
note: A note.
published-month-day: 06-30
published-year-offset: 1
stale-after: 900 days
expectations: { least: 1, most: 9, known: [] }
`;
const MAPPING = `import: ours
columns: { territory: place, year: period, value: score }
year: about
`;
const VALUES = 'place,period,score,rank\nKenya,2023,40,7\n';

describe('what was imported', () => {
  /** The lock where this folder is the store, after these imports into it. */
  const lockAfter = async (store: string, imports: readonly string[][]): Promise<string> => {
    write({ 'licet.yaml': `lists: bundled\nstore: ${store}/lists.sqlite\n` });
    for (const args of imports)
      expect(await licet(...args)).toMatchObject({ status: 0, stderr: '' });
    expect((await licet('lock')).status).toBe(0);
    return lockText();
  };
  const listsAfter = async (store: string, ...taken: readonly Taken[]): Promise<string> => {
    const imports = taken.map(([description, table, day], at) => {
      write({ [`${store}/${at}.yaml`]: description, [`${store}/${at}.csv`]: table });
      return [
        ...['lists', 'import', 'house-list', '--described-by', `${store}/${at}.yaml`],
        ...['--from', `${store}/${at}.csv`, '--accept-shrink'],
        ...(day === undefined ? [] : ['--published', day]),
      ];
    });
    return lockAfter(store, imports);
  };
  const indexAfter = async (
    store: string,
    [description, mapping, values]: readonly [string, string, string],
    ...more: readonly string[]
  ): Promise<string> => {
    write({
      [`${store}/ours/index.yaml`]: description,
      [`${store}/ours/import.yaml`]: mapping,
      [`${store}/ours.csv`]: values,
    });
    return lockAfter(store, [
      ['index', 'import', 'ours', `${store}/ours.csv`, '--described-by', `${store}/ours`, ...more],
    ]);
  };

  test('is in two stores the same, by the same files, days and descriptions', async () => {
    const one = await listsAfter('a', FIRST, SECOND);
    expect(one).toContain('house-list: { sha256: ');
    // The order in which the files came, and what list.yaml says of a shipped list, change no row.
    const noted = HOUSE.replace('taken: 2026-01-01', 'taken: 2026-03-01');
    expect(await listsAfter('b', [noted, NEWER, '2026-02-15'], [noted, OLDER, '2026-01-15'])).toBe(
      one,
    );
    expect((await licet('lock', '--check')).status).toBe(0);
    expect((await licet('screen', 'deals')).stderr).not.toContain('[other-than-locked]');
  });

  test.each<readonly [string, readonly Taken[]]>([
    [
      'another column of names',
      [FIRST, [HOUSE.replace('name: name', 'name: trade'), NEWER, '2026-02-15']],
    ],
    [
      'a column that is read',
      [FIRST, [HOUSE.replace(', ignored: [trade]', ''), NEWER, '2026-02-15']],
    ],
    [
      'another day since which it is stale',
      [FIRST, [HOUSE.replace('9999', '30'), NEWER, '2026-02-15']],
    ],
    ['another day', [FIRST, [HOUSE, NEWER, '2026-02-16']]],
    ['no day of the publisher', [FIRST, [HOUSE, NEWER]]],
    ['another older snapshot', [[HOUSE, `${OLDER}3,Gone Ltd,Nets\n`, '2026-01-15'], SECOND]],
    ['another day of an older snapshot', [[HOUSE, OLDER, '2026-01-14'], SECOND]],
    [
      'an older snapshot that was read otherwise',
      [[HOUSE.replace('name: name', 'name: trade'), OLDER, '2026-01-15'], SECOND],
    ],
    ['no older snapshot', [SECOND]],
  ])('is another list with %s', async (_, taken) => {
    const held = await listsAfter('a', FIRST, SECOND);
    await listsAfter('b', ...taken);
    write({ 'licet.lock': held });
    const checked = await licet('lock', '--check');
    expect(checked.status).toBe(1);
    expect(checked.stdout).toMatch(/differ in 1 thing:\n {2}list house-list: /);
    const { status, stdout, stderr } = await licet('screen', 'deals');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain("The list 'house-list' is another than in the lock");
  });

  test('is the same index by the same values, days and description, whatever is noted beside them', async () => {
    const one = await indexAfter('a', [OURS, MAPPING, VALUES]);
    expect(one).toMatch(/^ {2}ours: [0-9a-f]{64}$/m);
    expect(await indexAfter('b', [OURS.replace('A note.', 'Another.'), MAPPING, VALUES])).toBe(one);
  });

  test.each<readonly [string, readonly [string, string, string], readonly string[]]>([
    ['another direction', [OURS.replace('higher is worse', 'higher is more'), MAPPING, VALUES], []],
    ['another day since which it is stale', [OURS.replace('900', '90'), MAPPING, VALUES], []],
    ['another column', [OURS, MAPPING.replace('score', 'rank'), VALUES], []],
    ['another value', [OURS, MAPPING, VALUES.replace('40', '41')], []],
    ['another day', [OURS, MAPPING, VALUES], ['--published', '2024-06-29']],
  ])('is another index with %s', async (_, files, more) => {
    const held = await indexAfter('a', [OURS, MAPPING, VALUES]);
    await indexAfter('b', files, ...more);
    write({ 'licet.lock': held });
    const { status, stdout } = await licet('lock', '--check');
    expect(status).toBe(1);
    expect(stdout).toMatch(/differ in 1 thing:\n {2}index ours: /);
  });
});

describe('a run that is held to a lock', () => {
  test.each([
    [
      /us-ear: [0-9a-f]{64}/,
      `us-ear: ${OTHER}`,
      "The pack 'us-ear' is another than in the lock: 000000000000… there",
    ],
    [/^ {2}us-ear: .*\n/m, '', "The pack 'us-ear' is loaded, and the lock does not know it"],
    [
      /^packs:\n/m,
      `packs:\n  a-gone: ${OTHER}\n`,
      "The pack 'a-gone' stands in the lock, and is not loaded",
    ],
    [/^licet: .*$/m, 'licet: 0.0.1', 'The lock is of licet 0.0.1, and this is licet'],
    [
      /us-entity-list: \{ sha256: [0-9a-f]{64}/,
      `us-entity-list: { sha256: ${OTHER}`,
      "The list 'us-entity-list' is another than in the lock: 000000000000… of 20",
    ],
    [
      /end-users: [0-9a-f]{64}/,
      `end-users: ${OTHER}`,
      "The data 'end-users' is another than in the lock",
    ],
    [
      /^indices:\n {2}([\w-]+): [0-9a-f]{64}/m,
      `indices:\n  $1: ${OTHER}`,
      'is another than in the lock: 000000000000… there',
    ],
  ])('refuses what differs: %s', async (from, to, said) => {
    await licet('lock');
    doctored(from, to);
    const { status, stdout, stderr } = await licet('screen', 'deals/deal.yaml');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
    expect(stderr).toContain('write the lock anew with licet lock; --no-lock is held to none');
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });

  test('passes with what the lock names, and says nothing of it', async () => {
    await licet('lock');
    const { status, stderr } = await licet('screen', 'deals', '-f', 'json');
    expect([status, stderr]).toEqual([0, '']);
  });

  test('names everything that differs at once', async () => {
    await licet('lock');
    doctored(/us-ear: [0-9a-f]{64}/, `us-ear: ${OTHER}`);
    doctored(/end-users: [0-9a-f]{64}/, `end-users: ${OTHER}`);
    const { stderr } = await licet('screen', 'deals/deal.yaml');
    expect(stderr).toContain("The pack 'us-ear'");
    expect(stderr).toContain("The data 'end-users'");
  });

  test('refuses a pack of your own that changed, came or went', async () => {
    write({
      'old/pack.yaml': PACK('House'),
      'old/one.yaml': RULE,
      'new/pack.yaml': PACK('House, anew'),
      'new/one.yaml': RULE,
      'old.yaml': 'lists: bundled\nrules: old\n',
      'none.yaml': 'lists: bundled\n',
    });
    await licet('lock', '--config', 'old.yaml');
    expect((await licet('screen', 'deals', '--config', 'old.yaml')).status).toBe(0);
    const gone = await licet('screen', 'deals', '--config', 'none.yaml');
    expect([gone.status, gone.stderr]).toEqual([
      2,
      expect.stringContaining(
        "The pack 'house' stands in the lock, and is not loaded. Name its folder",
      ),
    ]);
    const came = await licet(
      'screen',
      'deals',
      '--config',
      'old.yaml',
      '--rules',
      'shipped:moratorium',
    );
    expect([came.status, came.stderr]).toEqual([
      2,
      expect.stringContaining(
        "The pack 'moratorium' is loaded, and the lock does not know it. Take it out",
      ),
    ]);
    const changed = await licet('screen', 'deals', '--config', 'none.yaml', '--rules', 'new');
    expect([changed.status, changed.stderr]).toEqual([
      2,
      expect.stringContaining("The pack 'house' is another than in the lock"),
    ]);
    expect(changed.stderr).toContain('Put the old pack back');
  });

  test.each([
    ['screen', 'deals'],
    ['screen', '--party', 'Huawei'],
    ['screen', 'deals/deal.yaml', '--compare-knowledge'],
    ['record', 'deals/deal.yaml'],
    ['look-back', 'deals'],
    ['what-if', 'deals/deal.yaml', '--set', 'destination.country=SY'],
    ['company', 'company.yaml'],
    ['ask', 'deals/deal.yaml'],
    ['answer', 'deals/deal.yaml'],
    ['replay', 'answer.json'],
    ['records', 'due'],
    ['precedents', 'deals/deal.yaml'],
    ['licences', 'status', '--licences', 'licences.yaml'],
    ['classify', 'deals/deal.yaml'],
    ['clear', '--list', '--in', 'deals/deal.yaml', '--clearances', 'clearances.yaml'],
    ['explain', 'sanctions'],
    ['destination', 'Syria'],
    ['end-user', 'Infotec'],
    ['crosswalk', '5A001.j'],
    ['timeline', 'us-ear/746-9-syria'],
    ['docs', '-o', 'pages', '--pack', 'us-ear'],
  ])('is %s %s', async (...args) => {
    write({
      'company.yaml': 'date: 2026-02-10\ncompany: { publishes: commitment }\n',
      'licences.yaml': '[]\n',
      'clearances.yaml': '[]\n',
    });
    await licet('record', 'deals/deal.yaml');
    write({ 'answer.json': (await licet('screen', 'deals/deal.yaml', '-f', 'json')).stdout });
    await licet('lock');
    const held = await licet(...args);
    expect(held.stderr).not.toContain('[other-than-locked]');
    doctored(/us-ear: [0-9a-f]{64}/, `us-ear: ${OTHER}`);
    const { status, stdout, stderr } = await licet(...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain("The pack 'us-ear' is another than in the lock");
    const freed = await licet(...args, '--no-lock');
    expect(freed.status).toBe(held.status);
    expect(freed.stderr).toContain('Held to no lock, as asked with --no-lock');
  });

  test('is check too, before it runs a case', async () => {
    await licet('lock');
    doctored(/us-ear: [0-9a-f]{64}/, `us-ear: ${OTHER}`);
    const { status, stdout, stderr } = await licet('check');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain("The pack 'us-ear' is another than in the lock");
  });

  test('says in the answer that it is not held to one', async () => {
    await licet('lock');
    doctored(/us-ear: [0-9a-f]{64}/, `us-ear: ${OTHER}`);
    const { stdout } = await licet('screen', 'deals/deal.yaml', '--no-lock');
    expect(stdout).toContain('lock=none');
    const held = JSON.parse(
      (await licet('screen', 'deals/deal.yaml', '--no-lock', '-f', 'json')).stdout,
    ) as Verdict;
    expect(held.manifest!.options['lock']).toBe('none');
  });

  test('finds the lock beside licet.yaml from a folder below, and without licet.yaml by itself', async () => {
    await licet('lock');
    doctored(/us-ear: [0-9a-f]{64}/, `us-ear: ${OTHER}`);
    const below = (...args: string[]): Promise<Ran> =>
      ranWithin(args, { cwd: join(folder, 'deals'), env: { HOME: folder } });
    expect((await below('screen', 'deal.yaml')).stderr).toContain('../licet.lock: The pack');
    rmSync(join(folder, 'licet.yaml'));
    expect((await below('screen', 'deal.yaml')).stderr).toContain('../licet.lock: The pack');
  });

  test('takes the lock that is named, which must be there', async () => {
    await licet('lock', '--lock', 'locks/a.lock').then(({ status }) => expect(status).toBe(2));
    mkdirSync(join(folder, 'locks'));
    expect((await licet('lock', '--lock', 'locks/a.lock')).status).toBe(0);
    expect((await licet('screen', 'deals', '--lock', 'locks/a.lock')).status).toBe(0);
    const { status, stderr } = await licet('screen', 'deals', '--lock', 'locks/b.lock');
    expect([status, stderr]).toEqual([2, expect.stringContaining('locks/b.lock')]);
  });

  test('refuses with several threads too', async () => {
    await licet('lock');
    doctored(/us-ear: [0-9a-f]{64}/, `us-ear: ${OTHER}`);
    expect((await licet('screen', 'deals', '--jobs', '2')).status).toBe(2);
  });

  test.each([
    ['is empty', () => '', '[file-empty]'],
    ['is no YAML', () => 'packs: [', '[not-yaml]'],
    ['holds a key more', (text: string) => `${text}more: yes\n`, "'more' is not a key here"],
    ['lacks a part', (text: string) => text.replace(/^licet: .*\n/m, ''), "'licet' is missing"],
    [
      'holds what is no hash',
      (text: string) => text.replace(/us-ear: .*/, 'us-ear: latest'),
      'not a SHA-256',
    ],
    ['is two documents', (text: string) => `${text}---\n${text}`, 'A lock is one document'],
    [
      'is of a later version',
      (text: string) => text.replace('licet/lock@1', 'licet/lock@2'),
      "The lock is of the schema 'licet/lock@2', and this version of licet knows licet/lock@1 alone",
    ],
  ])('refuses a lock that %s', async (_, broken, said) => {
    await licet('lock');
    write({ 'licet.lock': broken(lockText()) });
    for (const args of [
      ['screen', 'deals'],
      ['lock', '--check'],
    ]) {
      const { status, stdout, stderr } = await licet(...args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(said);
    }
  });
});
