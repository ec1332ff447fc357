// licet diff: which transactions other packs or another day change, in each format, and each way in which it fails.

import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { readPrivateKey } from '../../src/data/packed/keys.ts';
import { heldPack, packedBytes } from '../../src/data/packed/packed-pack.ts';
import type { DiffPage } from '../../src/model/diff.ts';
import { ranWithin, type Ran } from '../program.ts';

vi.setConfig({ testTimeout: 300_000 });

const root = join(import.meta.dirname, '../..');

const PACK =
  'pack: house\ntitle: House rules\nkind: policy\nbinds: Everybody.\nsince: 2000-01-01\nchecked-to: 2026-01-01\nstale-after: 9999 days\nmodels: [One rule]\n';
/** A rule of the house with an effect, for items sold into a state. */
const RULE = (name: string, territory: string, effect: string): string =>
  `rule: house/${name}\ntitle: Sales into ${territory}\nprovision: eu-2021-821 Art. 1\nstatus: reviewed\nconfidence: verified\nsince: 2020-01-01\nwhen: { destination.country: ${territory} }\nthen: { effect: ${effect}, because: "It goes to {destination.country}.", remedy: Ask. }\n`;

/** Green by the shipped packs. */
const SHOP = (id: string, date = '2025-03-12', more = ''): string => `id: ${id}
date: ${date}
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
${more}`;

/** Red by its licence in October 2010, and amber in law no more once Syria's General Order is read otherwise: here it stays red. */
let folder: string;
const write = (files: Readonly<Record<string, string>>): void => {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
};
const licet = (...args: string[]): Promise<Ran> =>
  ranWithin(args, {
    cwd: folder,
    env: { HOME: folder, XDG_CACHE_HOME: join(tmpdir(), 'licet-diff-caches') },
  });
const diffOf = async (...args: string[]): Promise<DiffPage> =>
  JSON.parse((await licet('diff', ...args, '-f', 'json')).stdout) as DiffPage;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licet-diff-'));
  write({
    'licet.yaml': 'lists: bundled\n',
    '.git': 'gitdir: elsewhere\n',
    'shop.yaml': SHOP('shop'),
    'old/pack.yaml': PACK,
    'old/care.yaml': RULE('care', 'DE', 'care'),
    'new/pack.yaml': PACK,
    'new/refuse.yaml': RULE('refuse', 'DE', 'refuse'),
  });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('licet diff', () => {
  test('names what turns worse, with the reason gained and lost, and ends with 1', async () => {
    const { status, stdout } = await licet('diff', '--from', 'old', '--to', 'new', 'shop.yaml');
    expect(status).toBe(1);
    expect(stdout).toContain('1 transaction: 1 worse, 0 unchanged');
    expect(stdout).toContain('AMBER → RED shop (shop.yaml:1)');
    expect(stdout).toContain('law green, policy amber → red');
    expect(stdout).toContain('+ red: Sales into DE [house/refuse]');
    expect(stdout).toContain('- amber: Sales into DE [house/care]');
    expect(stdout).toContain('packs with another text: house\n');
  });

  test('has the same as JSON, with both manifests', async () => {
    const page = await diffOf('--from', 'old', '--to', 'new', 'shop.yaml');
    expect(page.counts).toEqual({
      transactions: 1,
      unreadable: 0,
      worse: 1,
      better: 0,
      reasons: 0,
      unchanged: 0,
    });
    expect(page.transactions).toMatchObject([
      {
        transaction: { id: 'shop', file: 'shop.yaml', line: 1 },
        change: 'worse',
        from: { verdict: 'amber', law: 'green', policy: 'amber', asOf: '2025-03-12' },
        to: { verdict: 'red', law: 'green', policy: 'red' },
        gained: [{ rule: 'house/refuse', title: 'Sales into DE', outcome: 'met', colour: 'red' }],
        lost: [{ rule: 'house/care', colour: 'amber' }],
        turned: [],
      },
    ]);
    expect(page.moved.packs).toEqual([
      {
        what: 'house',
        before: page.from.manifest.packs['house'],
        after: page.to.manifest.packs['house'],
      },
    ]);
    expect(page.moved.data).toEqual([]);
  });

  test('counts what stays, and lists nothing of it', async () => {
    const { status, stdout } = await licet('diff', '--from', 'old', '--to', 'old', 'shop.yaml');
    expect([status, stdout.split('\n')[0]]).toEqual([0, '1 transaction: 1 unchanged']);
    expect(stdout).toContain('packs and data are the same on both sides');
    expect(stdout).not.toContain('shop.yaml');
  });

  test('a side that is not given is the packs in use', async () => {
    write({ 'licet.yaml': 'lists: bundled\nrules: old\n' });
    const page = await diffOf('--to', 'new', 'shop.yaml');
    expect(page.transactions).toMatchObject([{ change: 'worse', from: { verdict: 'amber' } }]);
    const shipped = await diffOf('--to', 'shipped', 'shop.yaml');
    expect(shipped.transactions).toMatchObject([
      { change: 'better', from: { verdict: 'amber' }, to: { verdict: 'green' } },
    ]);
  });

  test('the packs of a folder take the place of those of the same name alone', async () => {
    write({
      'licet.yaml': 'lists: bundled\nrules: [old, other]\n',
      'other/pack.yaml': PACK.replace('pack: house', 'pack: other'),
      'other/care.yaml': RULE('care', 'DE', 'care').replace('house/', 'other/'),
    });
    const page = await diffOf('--to', 'new', 'shop.yaml');
    expect(page.moved.packs.map(({ what }) => what)).toEqual(['house']);
    expect(page.to.manifest.packs).toHaveProperty('other');
  });

  test('a shipped pack is replaced too: what it loses is said', async () => {
    write({
      'mine/pack.yaml': PACK.replace('pack: house', 'pack: us-designation-risk'),
      'mine/none.yaml': RULE('none', 'AQ', 'care').replace('house/', 'us-designation-risk/'),
    });
    const page = await diffOf('--to', 'mine', 'shop.yaml');
    expect(page.moved.packs.map(({ what }) => what)).toEqual(['us-designation-risk']);
  });

  test('another day is another side: law that had not begun is gained', async () => {
    write({ 'licet.yaml': 'lists: bundled\nrules: new\n' });
    // The rule of the house begins in 2020.
    const page = await diffOf('--from', '@2019-12-31', '--to', '@2020-01-01', 'shop.yaml');
    expect(page.transactions).toMatchObject([
      { from: { asOf: '2019-12-31' }, to: { asOf: '2020-01-01', knownAt: '2020-01-01' } },
    ]);
    expect(page.transactions[0]!.gained.map(({ rule }) => rule)).toEqual(['house/refuse']);
    const same = await diffOf('--from', '.@2020-01-01', '--to', '@2020-01-02', 'shop.yaml');
    expect(same.transactions).toEqual([]);
  });

  test('a day stands behind packs too, and --as-of is of the side that has none', async () => {
    const args = ['--from', 'new@2019-12-31', '--to', 'new', '--as-of', '2020-01-01'];
    const page = await diffOf(...args, 'shop.yaml');
    expect([page.from.asOf, page.transactions[0]!.to!.asOf]).toEqual(['2019-12-31', '2020-01-01']);
    expect(page.transactions[0]!.gained).toHaveLength(1);
  });

  test('the day of --as-of is said of the side that has none, where it is not named either', async () => {
    write({ 'licet.yaml': 'lists: bundled\nrules: new\n' });
    // The rule of the house begins in 2020.
    const page = await diffOf('--to', '@2020-01-01', '--as-of', '2019-12-31', 'shop.yaml');
    expect([page.from.asOf, page.to.asOf]).toEqual(['2019-12-31', '2020-01-01']);
    expect(page.transactions[0]!.gained.map(({ rule }) => rule)).toEqual(['house/refuse']);
    const { stdout } = await licet('diff', '--to', 'new', '--as-of', '2019-12-31', 'shop.yaml');
    expect(stdout.match(/law as of 2019-12-31/g)).toHaveLength(2);
  });

  test('a day without its sign is told how it is written', async () => {
    const { status, stdout, stderr } = await licet('diff', '--to', '2020-01-01', 'shop.yaml');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe(
      '--to 2020-01-01: It is a day, and a side is packs; there is no folder of that name. Write --to @2020-01-01 for the packs in use on that day, or PACKS@2020-01-01. [unknown-option-value]\n',
    );
  });

  test('a folder whose name ends like a day is that folder', async () => {
    write({
      'new@2019-12-31/pack.yaml': PACK,
      'new@2019-12-31/refuse.yaml': RULE('refuse', 'DE', 'refuse'),
    });
    const page = await diffOf('--to', 'new@2019-12-31', 'shop.yaml');
    expect([page.to.asOf, page.transactions[0]!.change]).toEqual([undefined, 'worse']);
  });

  test('puts worse before better before other reasons, and the gravest of each first', async () => {
    const into = (id: string, territory: string): string =>
      SHOP(id).replace('destination: { country: DE }', `destination: { country: ${territory} }`);
    write({
      'old/fr.yaml': RULE('fr', 'FR', 'care'),
      'old/it.yaml': RULE('it', 'IT', 'care'),
      'new/nl.yaml': RULE('nl', 'NL', 'care'),
      'new/it-too.yaml': RULE('it-too', 'IT', 'care'),
      'deals/1.yaml': into('reasons', 'IT'),
      'deals/2.yaml': into('better', 'FR'),
      'deals/3.yaml': into('worse', 'NL'),
      'deals/4.yaml': into('same', 'BE'),
      'deals/5.yaml': into('worst', 'DE'),
    });
    const page = await diffOf('--from', 'old', '--to', 'new', 'deals');
    expect(page.transactions.map(({ transaction, change }) => [transaction.id, change])).toEqual([
      ['worst', 'worse'],
      ['worse', 'worse'],
      ['better', 'better'],
      ['reasons', 'reasons'],
    ]);
    expect(page.counts).toMatchObject({ transactions: 5, unchanged: 1, worse: 2 });
  });

  test('other reasons alone end with 0', async () => {
    write({ 'next/pack.yaml': PACK, 'next/care-too.yaml': RULE('care-too', 'DE', 'care') });
    const { status, stdout } = await licet('diff', '--from', 'old', '--to', 'next', 'shop.yaml');
    expect(status).toBe(0);
    expect(stdout).toContain('1 with other reasons');
    expect(stdout).toContain('AMBER shop');
  });

  test.each([
    ['amber', 'old', 'shipped', 1],
    ['red', 'old', 'shipped', 0],
    ['red', 'old', 'new', 1],
    ['red', 'new', 'old', 1],
    ['never', 'old', 'new', 0],
  ])('--fail-on %s of %s → %s is status %i', async (colour, from, to, status) => {
    const ran = await licet('diff', '--from', from, '--to', to, 'shop.yaml', '--fail-on', colour);
    expect(ran.status).toBe(status);
  });

  test('fail-on of licet.yaml counts', async () => {
    write({ 'licet.yaml': 'lists: bundled\nfail-on: red\n' });
    expect((await licet('diff', '--from', 'old', '--to', 'shipped', 'shop.yaml')).status).toBe(0);
  });

  test('writes a table as CSV and as Markdown, and into a file whole', async () => {
    const args = ['diff', '--from', 'old', '--to', 'new', 'shop.yaml'];
    const csv = (await licet(...args, '-f', 'csv')).stdout.split('\r\n');
    expect(csv[0]).toContain('transaction,title,file,line,change,verdict from,verdict to');
    expect(csv[1]).toBe(
      'shop,,shop.yaml,1,worse,amber,red,green,green,amber,red,house/refuse (Sales into DE): red,house/care (Sales into DE): amber,,,,',
    );
    const written = await licet(...args, '-f', 'markdown', '-o', 'diff.md');
    expect([written.status, written.stdout]).toEqual([1, '']);
    const markdown = readFileSync(join(folder, 'diff.md'), 'utf8');
    expect(markdown).toContain(
      '| AMBER → RED | shop `shop.yaml` | red: Sales into DE `house/refuse` |',
    );
    const over = await licet(...args, '-o', 'shop.yaml');
    expect([over.status, over.stderr]).toEqual([2, expect.stringContaining('[file-unwritable]')]);
    expect(readFileSync(join(folder, 'shop.yaml'), 'utf8')).toBe(SHOP('shop'));
  });
});

describe('a transaction that one side refuses', () => {
  const FACTS = `facts:
  diligence.seen-by-board:
    type: yes-no
    question: Did the board see it?
    examples: { yes: minutes, no: nothing }
    evidence: minutes
`;
  const ASKED = RULE('refuse', 'DE', 'refuse').replace(
    'when: { destination.country: DE }',
    'when: { all: [ { destination.country: DE }, { diligence.seen-by-board: no } ] }',
  );

  beforeEach(() => {
    write({
      'board/pack.yaml': PACK,
      'board/facts.yaml': FACTS,
      'board/refuse.yaml': ASKED,
      'told.yaml': SHOP('told', '2025-03-12', 'diligence: { seen-by-board: yes }\n'),
    });
  });

  test('is named first with what it says, and is a change of colour', async () => {
    const { status, stdout } = await licet(
      'diff',
      '--from',
      'board',
      '--to',
      'old',
      'told.yaml',
      'shop.yaml',
    );
    expect(status).toBe(1);
    expect(stdout).toContain('2 transactions: 1 refused on one side');
    expect(stdout).toContain('GREEN → REFUSED told (told.yaml:1)');
    expect(stdout).toContain('refused under --to:');
    expect(stdout.replace(/\s+/g, ' ')).toContain("'seen-by-board' is not a key here");
    const red = await licet(
      'diff',
      '--from',
      'board',
      '--to',
      'old',
      'told.yaml',
      '--fail-on',
      'red',
    );
    expect(red.status).toBe(1);
  });

  test('the other way round too', async () => {
    const page = await diffOf('--from', 'old', '--to', 'board', 'told.yaml');
    expect(page.transactions).toMatchObject([{ change: 'unreadable', to: { verdict: 'green' } }]);
    expect(page.transactions[0]!.from).toBeUndefined();
    expect(page.transactions[0]!.refused).toHaveLength(1);
  });

  test('a column that one side alone knows is no mistake of the table', async () => {
    write({
      'deals.csv':
        'id,date,exporter.country,destination.country,diligence.seen-by-board\na,2025-03-12,SE,DE,yes\nb,2025-03-12,SE,DE,\n',
    });
    const page = await diffOf('--from', 'old', '--to', 'board', 'deals.csv');
    expect(page.transactions.find(({ transaction }) => transaction.id === 'a')!.change).toBe(
      'unreadable',
    );
    expect(page.transactions.find(({ transaction }) => transaction.id === 'b')?.change).not.toBe(
      'unreadable',
    );
  });

  test('what both refuse is a failure, told once', async () => {
    write({ 'wrong.yaml': SHOP('wrong', '2025-02-30') });
    const { status, stdout, stderr } = await licet(
      'diff',
      '--to',
      'new',
      'shop.yaml',
      'wrong.yaml',
    );
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr.match(/2025-02-30/g)).toHaveLength(1);
    expect(stderr).toContain('[impossible-date]');
  });
});

describe('licet diff fails', () => {
  test.each([
    ['without a side', [], 'neither --from nor --to'],
    [
      'with a day that does not exist',
      ['--to', '@2025-02-30'],
      "--to: '2025-02-30' is not a day that exists",
    ],
    [
      'with a folder that is not there',
      ['--to', 'gone'],
      'There is no such folder of packs. Check the path given with --to',
    ],
    ['with a folder without packs', ['--to', 'empty'], 'holds no pack'],
    [
      'with a file in place of packs',
      ['--to', 'shop.yaml'],
      '--to names a file, and packs are a folder',
    ],
    [
      'with a packed pack and a key that is not there',
      ['--to', 'house.licetpack=key.pem'],
      'key.pem: There is no such file',
    ],
    [
      'with a packed pack that is not there',
      ['--to', 'gone.licetpack=key.pem'],
      'There is no such folder of packs. Check the path given with --to',
    ],
    ['with a broken pack', ['--from', 'broken'], "'titel' is not a key here"],
    [
      'with an evidence day that has not come',
      ['--to', 'new', '--known-at', '2999-01-01'],
      'has not come yet',
    ],
  ])('%s', async (_, args, said) => {
    write({
      'empty/README.md': 'nothing\n',
      'house.licetpack': 'a packed pack\n',
      'broken/pack.yaml': PACK.replace('title:', 'titel:'),
    });
    const { status, stdout, stderr } = await licet('diff', ...args, 'shop.yaml');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });

  test('reads no lock, for what is compared is what may come into its place', async () => {
    await licet('lock');
    write({
      'licet.lock': readFileSync(join(folder, 'licet.lock'), 'utf8').replace(
        /^licet: .*$/m,
        'licet: 0.0.1',
      ),
    });
    expect((await licet('screen', 'shop.yaml')).status).toBe(2);
    expect((await licet('diff', '--to', 'new', 'shop.yaml')).status).toBe(1);
  });
});

describe('a packed pack as a side', () => {
  const pem = (key: KeyObject): string =>
    key.export({ type: key.type === 'private' ? 'pkcs8' : 'spki', format: 'pem' }) as string;
  const [maker, other] = [generateKeyPairSync('ed25519'), generateKeyPairSync('ed25519')];
  const packedOf = (version: string, files: Readonly<Record<string, string>>): Buffer => {
    const contents = new Map(
      Object.entries(files).map(([name, text]) => [name, Buffer.from(text)] as const),
    );
    const held = heldPack('house', { pack: 'house', version, day: '2026-01-01' }, contents);
    write({ 'private.pem': pem(maker.privateKey) });
    return packedBytes(held, readPrivateKey(join(folder, 'private.pem')));
  };

  beforeEach(() => {
    write({ 'public.pem': pem(maker.publicKey), 'other.pem': pem(other.publicKey) });
    const [old, next] = [
      packedOf('1', { 'pack.yaml': PACK, 'care.yaml': RULE('care', 'DE', 'care') }),
      packedOf('2', { 'pack.yaml': PACK, 'refuse.yaml': RULE('refuse', 'DE', 'refuse') }),
    ];
    writeFileSync(join(folder, 'old.licetpack'), old);
    writeFileSync(join(folder, 'next.licetpack'), next);
  });

  test('is taken with its key, in place of the pack of its name, and named with its version', async () => {
    write({
      'licet.yaml': 'lists: bundled\nrules: [{ path: old.licetpack, key: public.pem }]\n',
    });
    const page = await diffOf('--to', 'next.licetpack=public.pem', 'shop.yaml');
    expect(page.transactions).toMatchObject([
      {
        change: 'worse',
        gained: [{ rule: 'house/refuse' }],
        lost: [{ rule: 'house/care' }],
      },
    ]);
    expect(page.to.says).toContain('house of next.licetpack, version 2 of 2026-01-01, signed by');
    const [was, is] = [page.from, page.to].map(({ manifest }) => JSON.stringify(manifest.options));
    expect([was, is]).toEqual([
      expect.stringContaining('version 1 of 2026-01-01'),
      expect.stringContaining('version 2 of 2026-01-01'),
    ]);
    expect(is).not.toContain('version 1 of');
  });

  test('may be either side, on a day too', async () => {
    const page = await diffOf(
      '--from',
      'old.licetpack=public.pem',
      '--to',
      'next.licetpack=public.pem@2019-12-31',
      'shop.yaml',
    );
    // The rule of the house begins in 2020.
    expect(page.to.asOf).toBe('2019-12-31');
    expect(page.transactions[0]!.gained.map(({ rule }) => rule)).not.toContain('house/refuse');
    expect(page.transactions[0]!.lost.map(({ rule }) => rule)).toContain('house/care');
  });

  test('a folder in place of a signed pack is signed by nobody', async () => {
    write({
      'licet.yaml': 'lists: bundled\nrules: [{ path: old.licetpack, key: public.pem }]\n',
    });
    const page = await diffOf('--to', 'new', 'shop.yaml');
    expect(JSON.stringify(page.from.manifest.options)).toContain('version 1 of');
    expect(JSON.stringify(page.to.manifest.options)).not.toContain('version 1 of');
  });

  const turned = (bytes: Buffer): Buffer => {
    const other = Buffer.from(bytes);
    other[other.length - 3] = other[other.length - 3]! ^ 1;
    return other;
  };
  test.each([
    ['signed by another key', 'next.licetpack=other.pem', '[not-signed]'],
    ['of which a byte was turned', 'turned.licetpack=public.pem', '[not-signed]'],
    ['without a signature', 'bare.licetpack=public.pem', '[not-signed]'],
    ['that is a folder', 'new=public.pem', 'a folder bears no signature'],
    ['called as a folder is', 'as-folder=public.pem', 'a folder bears no signature'],
    ['without a key', 'next.licetpack', '--to names a file, and packs are a folder'],
  ])('%s is refused, and nothing is judged', async (_, to, said) => {
    const next = readFileSync(join(folder, 'next.licetpack'));
    writeFileSync(join(folder, 'turned.licetpack'), turned(next));
    const end = next.indexOf('\n');
    const bare = Buffer.concat([
      next.subarray(0, end + 1),
      next.subarray(next.indexOf('\n', end + 1) + 1),
    ]);
    writeFileSync(join(folder, 'bare.licetpack'), bare);
    write({
      'as-folder=public.pem/pack.yaml': PACK,
      'as-folder=public.pem/refuse.yaml': RULE('refuse', 'DE', 'refuse'),
      'as-folder/pack.yaml': PACK,
    });
    const { status, stdout, stderr } = await licet('diff', '--to', to, 'shop.yaml');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });
});

describe('packs compared with themselves', () => {
  test('change nothing over all bundled cases, be they in use, or read anew from their folder with its data', async () => {
    for (const to of ['.', root]) {
      const page = await diffOf('--from', 'shipped', '--to', to, join(root, 'data/cases'));
      expect([page.moved.packs, page.moved.data, page.transactions]).toEqual([[], [], []]);
      expect(page.counts.unchanged).toBe(page.counts.transactions);
      expect(page.counts.transactions).toBeGreaterThan(100);
    }
  });
});
