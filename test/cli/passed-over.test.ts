// What a gate must not pass over without a word: links that lead nowhere, a store that is named and not there, deals that lie
// where files of the run lie; and what an output must not take the place of.

import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ranWithin } from '../program.ts';
import { ROOT } from '../sources.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'licet-passed-')));
  write('licet.yaml', 'lists: bundled\n');
  write('deals/shop.yaml', SHOP);
});
afterEach(() => rmSync(folder, { recursive: true }));

const SHOP = readFileSync(
  join(ROOT, 'data/cases/ordinary/shop-cameras-sweden-germany.yaml'),
  'utf8',
);
const OPEN = 'id: open\ndate: 2025-03-12\n';

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const screen = (...args: readonly string[]) =>
  ranWithin(['screen', ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], HOME: folder },
  });

describe('a link that leads nowhere', () => {
  it.each(['licet.lock', 'waivers.yaml'])('is no missing %s', async (name) => {
    expect((await screen('deals')).status).toBe(0);
    symlinkSync('moved-away', join(folder, name));
    const { status, stderr } = await screen('deals');
    expect(status).toBe(2);
    expect(stderr).toContain(name);
  });

  it('is no missing licet.yaml, for which one further up would stand in', async () => {
    mkdirSync(join(folder, 'below'));
    symlinkSync('moved-away', join(folder, 'below', 'licet.yaml'));
    const { status } = await ranWithin(['screen', '../deals'], {
      cwd: join(folder, 'below'),
      env: { PATH: process.env['PATH'], HOME: folder },
    });
    expect(status).toBe(2);
  });
});

describe('a store of lists that is named', () => {
  it('has to be there', async () => {
    write('licet.yaml', 'lists: bundled\nstore: house.sqlite\n');
    const { status, stderr } = await screen('deals');
    expect(status).toBe(2);
    expect(stderr).toContain('house.sqlite: There is no such store of lists');
  });
});

describe('files where those of the run lie', () => {
  it('are said where the records are to be there', async () => {
    write('deals/kept/open.yaml', OPEN);
    expect((await screen('deals')).status).toBe(1);
    write('licet.yaml', 'lists: bundled\nrecords: deals/kept\n');
    const { stderr } = await screen('deals');
    expect(stderr).toContain(
      'deals: 1 file of the run itself not read as transactions: kept/open.yaml',
    );
  });

  it('are said of a working folder, where nothing reads them', async () => {
    mkdirSync(join(folder, '.licet'));
    write('licences.yaml', OPEN);
    const { stderr } = await screen('.');
    expect(stderr).toContain('1 file of the run itself not read as transactions: licences.yaml');
  });

  it('are not, where they are read as what they are', async () => {
    write('licet.yaml', 'lists: bundled\nlicences: licences.yaml\n');
    write('licences.yaml', '[]\n');
    const { status, stderr } = await screen('.');
    expect([status, stderr]).toEqual([0, '']);
  });
});

describe('an output', () => {
  const PACK =
    'pack: house\ntitle: House rules\nkind: policy\nbinds: Everybody.\nsince: 2000-01-01\nchecked-to: 2025-01-01\nstale-after: 9999 days\nmodels: [One rule]\n';
  const RULE =
    'rule: house/one\ntitle: Sales to associations\nprovision: eu-2021-821 Art. 1\nstatus: reviewed\nconfidence: verified\nsince: 2000-01-01\nwhen: { end-user.type: ngo }\nthen: { effect: care, because: It goes to an association., remedy: Ask. }\n';

  it('takes the place of no rule', async () => {
    write('house/pack.yaml', PACK);
    write('house/one.yaml', RULE);
    const given = ['deals', '--rules', 'house', '-f'];
    for (const file of ['house/pack.yaml', 'house/new.json']) {
      const { status, stderr } = await screen(...given, `json=${file}`);
      expect(status).toBe(2);
      expect(stderr).toContain('The output would replace a file that is read');
    }
    expect(readFileSync(join(folder, 'house/pack.yaml'), 'utf8')).toBe(PACK);
    expect((await screen(...given, 'json=beside.json')).status).toBe(0);
  });

  it('takes the place of no other, by whichever way', async () => {
    mkdirSync(join(folder, 'sub'));
    symlinkSync('sub', join(folder, 'link'));
    const { status, stderr } = await screen('deals', '-f', 'json=sub/x', '-f', 'sarif=link/x');
    expect(status).toBe(2);
    expect(stderr).toContain('is named for two formats');
    expect(existsSync(join(folder, 'sub/x'))).toBe(false);
  });
});
