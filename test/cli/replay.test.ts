// licet replay to the byte, of a record and of a written answer; and licet compare, which names each thing that moved.

import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ranWithin, type Ran } from '../program.ts';

vi.setConfig({ testTimeout: 120_000 });

const DEAL = `id: shop
date: 2025-03-12
exporter: { name: Example Cameras AB, country: SE }
parties:
  - { role: end-user, name: Beispiel Supermarkt GmbH, country: DE, type: private }
destination: { country: SY }
items:
  - name: indoor network cameras
    category: video-surveillance
    quantity: 24
`;

let folder: string;
const path = (file: string): string => join(folder, file);
const licet = (...args: string[]): Promise<Ran> =>
  ranWithin(args, { cwd: folder, env: { HOME: folder, XDG_CACHE_HOME: join(folder, 'caches') } });
const answer = async (...args: string[]): Promise<string> =>
  (await licet('screen', 'deal.yaml', '-f', 'json', ...args)).stdout;
const swap = (file: string, from: RegExp, to: string): void => {
  const text = readFileSync(path(file), 'utf8');
  expect(text).toMatch(from);
  writeFileSync(path(file), text.replace(from, to));
};

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'licet-replay-'));
  writeFileSync(path('licet.yaml'), 'lists: bundled\n');
  writeFileSync(path('.git'), 'gitdir: elsewhere\n');
  writeFileSync(path('deal.yaml'), DEAL);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('licet replay', () => {
  describe('of a page says which it took', () => {
    const recorded = async (): Promise<string> => {
      await licet('record', 'deal.yaml');
      return join(
        'records',
        readdirSync(path('records')).find((name) => name.endsWith('.html'))!,
      );
    };
    const repainted = (file: string): void => swap(file, /<b>AMBER<\/b>/, '<b>GREEN</b>');

    test('and that the log has the very page', async () => {
      const { status, stdout } = await licet('replay', await recorded());
      expect([status, stdout.split('\n')[0]]).toEqual([
        0,
        'Replayed is the record that the page carries; the page is to the byte as the log has it.',
      ]);
    });

    test('and refuses one with other words than the log has', async () => {
      const file = await recorded();
      repainted(file);
      const { status, stdout, stderr } = await licet('replay', file);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain('The page is not the one that the log beside it has');
    });

    test('without its log by drawing it again', async () => {
      renameSync(path(await recorded()), path('alone.html'));
      const before = await licet('replay', 'alone.html');
      expect([before.status, before.stdout]).toEqual([
        0,
        expect.stringContaining('it is to the byte as this licet draws it from the record.'),
      ]);
      repainted('alone.html');
      const { status, stdout } = await licet('replay', 'alone.html');
      expect([status, stdout]).toEqual([
        1,
        expect.stringContaining('The page is NOT as this licet draws it from the record'),
      ]);
      const told = JSON.parse((await licet('replay', 'alone.html', '-f', 'json')).stdout) as object;
      expect(told).toMatchObject({ page: 'not-drawn', same: true });
    });
  });

  test('of a written answer gives the same bytes, with what was set beside the file', async () => {
    writeFileSync(
      path('a.json'),
      await answer('--set', 'end-user.type=police', '--known-at', '2025-06-01'),
    );
    const { status, stdout } = await licet('replay', 'a.json');
    expect(status).toBe(0);
    expect(stdout).toContain('The answer is the same. It is so to the byte.\n');
  });

  test('tells one word that is another, and where it stands', async () => {
    writeFileSync(path('a.json'), await answer());
    swap('a.json', /"remedy": "/, '"remedy": "Never mind: ');
    const { status, stdout } = await licet('replay', 'a.json');
    expect(status).toBe(1);
    expect(stdout).toMatch(/^The first difference is at \w+\.\d+\.remedy\.\n/);
    const page = JSON.parse((await licet('replay', 'a.json', '-f', 'json')).stdout) as {
      same: boolean;
      bytes: { same: boolean; sameAnswer: boolean };
    };
    expect(page).toMatchObject({ same: false, bytes: { same: false, sameAnswer: false } });
  });

  test('tells an answer that is the same from what it was made with', async () => {
    writeFileSync(path('a.json'), await answer());
    swap('a.json', /"us-ear": "[0-9a-f]{64}"/, `"us-ear": "${'0'.repeat(64)}"`);
    const { status, stdout } = await licet('replay', 'a.json');
    expect(status).toBe(0);
    expect(stdout).toContain('The answer is the same. What it was made with is not.\n');
    expect(stdout).toContain('law and standards: us-ear');
  });

  test('of an answer whose transaction changed names the fact', async () => {
    writeFileSync(path('a.json'), await answer());
    swap('deal.yaml', /country: SY/, 'country: DE');
    const { status, stdout } = await licet('replay', 'a.json');
    expect(status).toBe(1);
    expect(stdout).toContain('fact: destination.country: SY → DE');
  });

  test('of an answer whose transaction is gone says what to do', async () => {
    writeFileSync(path('a.json'), await answer());
    renameSync(path('deal.yaml'), path('other.yaml'));
    const { status, stdout, stderr } = await licet('replay', 'a.json');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(
      "does not keep its transaction 'shop', and deal.yaml does not have it at line 1 any more",
    );
  });

  test('of a record gives the same bytes with the file, and without it but for its lines', async () => {
    await licet('record', 'deal.yaml', '-f', 'json');
    const file = join(
      'records',
      readdirSync(path('records')).find((name) => name.endsWith('.json'))!,
    );
    const first = await licet('replay', file);
    expect([first.status, first.stdout.split('\n')[0]]).toEqual([
      0,
      'The answer is the same. It is so to the byte.',
    ]);
    swap('deal.yaml', /country: SY/, 'country: DE');
    const without = await licet('replay', file);
    expect([without.status, without.stdout.split('\n')[0]]).toEqual([
      0,
      'The answer is the same. It is so to the byte, but for the lines of deal.yaml, which a record does not keep.',
    ]);
  });
});

describe('of a row of a table', () => {
  const MAPPING =
    'columns: { No: id, What: item.name, Kind: item.category }\nconstants: { exporter.country: DE, date: 2020-01-01 }\n';
  const ofRow = async (file: string, mapping: string): Promise<void> => {
    writeFileSync(path('map.yaml'), mapping);
    const args = ['screen', 'deals.csv', '--map', 'map.yaml', '-f', 'json', '-o', file];
    expect((await licet(...args)).status).toBe(1);
  };
  beforeEach(async () => {
    writeFileSync(path('deals.csv'), 'No,What,Kind\nD-1,camera,video-surveillance\n');
    await ofRow('a.json', MAPPING);
  });

  test('another mapping of the same name is named, even where it reads the same', async () => {
    await ofRow('b.json', `# Read again\n${MAPPING}`);
    const { status, stdout } = await licet('compare', 'a.json', 'b.json');
    expect([status, stdout]).toEqual([0, expect.stringContaining('  data: mapping changed\n')]);
    await ofRow('c.json', MAPPING);
    expect((await licet('compare', 'a.json', 'c.json')).stdout).not.toContain('mapping');
  });

  test('replay says why there is nothing to screen again, and does not say that the row is gone', async () => {
    const { status, stdout, stderr } = await licet('replay', 'a.json');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(
      'deals.csv is a table, of which a row is read by columns that the answer does not keep either',
    );
  });
});

describe('licet compare', () => {
  test('names the program, the law, a list, other data, a fact and what was given, each', async () => {
    writeFileSync(path('a.json'), await answer());
    swap('deal.yaml', /country: SY/, 'country: DE');
    writeFileSync(path('b.json'), await answer('--no-presumptions'));
    swap('b.json', /"licet": "[^"]+"/, '"licet": "9.9.9"');
    swap('b.json', /"us-ear": "[0-9a-f]{64}"/, `"us-ear": "${'0'.repeat(64)}"`);
    swap('b.json', /"end-users": "[0-9a-f]{64}"/, `"end-users": "${'0'.repeat(64)}"`);
    swap(
      'b.json',
      /("list": "us-entity-list",[^}]*?"taken": ")[^"]+("[^}]*?"sha256": ")[0-9a-f]{64}/,
      `$12027-01-01$2${'0'.repeat(64)}`,
    );
    const { status, stdout } = await licet('compare', 'a.json', 'b.json');
    expect(status).toBe(1);
    const said = stdout.replace(/\s+/g, ' ');
    expect(said).toMatch(/program: licet \S+ → 9\.9\.9/);
    expect(said).toContain('law and standards: us-ear (1 pack with another text)');
    expect(said).toMatch(/list: us-entity-list: of \S+, \d+ rows → of 2027-01-01/);
    expect(said).toContain('data: end-users changed');
    expect(said).toContain('fact: destination.country: SY → DE');
    expect(said).toContain('given beside the file: presumptions: not there → none');
  });

  test('names a list whose hash was changed in the manifest alone', async () => {
    const text = await answer();
    writeFileSync(path('a.json'), text);
    const was = /"lists\/us-sdn": "([0-9a-f]{64})"/.exec(text)![1]!;
    writeFileSync(
      path('b.json'),
      text.replace(`"lists/us-sdn": "${was}"`, `"lists/us-sdn": "${'0'.repeat(64)}"`),
    );
    const { stdout } = await licet('compare', 'a.json', 'b.json');
    const said = stdout.replace(/\s+/g, ' ');
    expect(said).not.toContain('The same program, law, lists, data and facts.');
    expect(said).toContain(
      `list: us-sdn: by the manifests ${was.slice(0, 12)}… → 000000000000…, which is not what stands beside its day`,
    );
    expect(said).not.toContain('data:');
  });

  test('says where the words differ of answers with the same reasons', async () => {
    writeFileSync(path('a.json'), await answer());
    writeFileSync(path('b.json'), await answer());
    expect((await licet('compare', 'a.json', 'b.json')).stdout).not.toContain('Their words');
    swap('b.json', /"remedy": "/, '"remedy": "Never mind: ');
    const { status, stdout } = await licet('compare', 'a.json', 'b.json');
    expect(status).toBe(0);
    expect(stdout).toMatch(/Their words are not the same, first at \w+\.\d+\.remedy\./);
  });
});
