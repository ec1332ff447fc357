// What was compiled is believed only as it was built: flipped bits, edited files and deleted rows are seen.

import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';

// Packs of one's own are read from YAML together with all shipped ones.
vi.setConfig({ testTimeout: 120_000 });

const ROOT = join(import.meta.dirname, '../..');
const RED = join(ROOT, 'data/cases/bluecoat-computerlinks-syria-2010.yaml');

let copy: string;
beforeAll(() => {
  copy = mkdtempSync(join(tmpdir(), 'licet-caches-'));
  cpSync(join(ROOT, 'package.json'), join(copy, 'package.json'));
  cpSync(join(ROOT, 'bin'), join(copy, 'bin'), { recursive: true });
  for (const name of ['node_modules', 'rules', 'data'])
    symlinkSync(join(ROOT, name), join(copy, name));
});
beforeEach(() => {
  rmSync(join(copy, 'dist'), { recursive: true, force: true });
  cpSync(join(ROOT, 'dist'), join(copy, 'dist'), { recursive: true });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

const licet = (...args: string[]) =>
  spawnSync(
    process.execPath,
    [join(copy, 'bin/licet.js'), 'screen', RED, '--lists', 'bundled', ...args],
    {
      cwd: copy,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'], XDG_CACHE_HOME: join(copy, 'cache') },
    },
  );

const dist = (name: string): string => join(copy, 'dist', name);
const flip = (file: string, at: number): void => {
  const bytes = readFileSync(file);
  bytes[at] = bytes[at]! ^ 0x10;
  writeFileSync(file, bytes);
};

describe('the code compiled at build time', () => {
  const LOADED = `process.exitCode = require(process.argv[1]).load(process.argv[2]).fromCache ? 0 : 1`;
  // In a process of its own: the engine takes no compiled code where its flags were set otherwise, as an import of lists does.
  const taken = (): boolean => {
    const start = join(ROOT, 'bin/start.cjs');
    const { status, stderr } = spawnSync(process.execPath, ['-e', LOADED, start, dist('cli.cjs')], {
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    return status === 0;
  };

  test('is taken as it was built', () => expect(taken()).toBe(true));

  test('is left aside where a bit was flipped, at its beginning, middle or end', () => {
    const { length } = readFileSync(dist('cli.cjs.cache'));
    for (const at of [0, 70, 140, length >> 1, length - 1]) {
      cpSync(join(ROOT, 'dist/cli.cjs.cache'), dist('cli.cjs.cache'));
      flip(dist('cli.cjs.cache'), at);
      expect(taken(), String(at)).toBe(false);
    }
    expect(licet('-q')).toMatchObject({ status: 1, stderr: '' });
  });

  test('is left aside where others may write it', () => {
    chmodSync(dist('cli.cjs.cache'), 0o666);
    expect(taken()).toBe(false);
  });

  test('is left aside where the program was edited, and the edited program runs', () => {
    const source = readFileSync(dist('cli.cjs'), 'utf8');
    // Of the same length, which is all that the engine itself compares.
    const edited = source.replace('do not proceed', 'do not proceeD');
    expect(edited).not.toBe(source);
    writeFileSync(dist('cli.cjs'), edited);
    expect(taken()).toBe(false);
    expect(licet().stdout).toContain('do not proceeD');
  });
});

describe('the compiled packs and lists', () => {
  const refused = (file: string) => ({
    status: 2,
    stdout: '',
    stderr: expect.stringMatching(
      new RegExp(`${file}: .*Build licet again with npm run build\\. \\[damaged-build\\]\n$`),
    ) as string,
  });

  test('with a rule taken out are refused', () => {
    const library = JSON.parse(readFileSync(dist('library.json'), 'latin1')) as {
      library: { rules: unknown[] };
    };
    library.library.rules.pop();
    writeFileSync(dist('library.json'), JSON.stringify(library), 'latin1');
    expect(licet()).toMatchObject(refused('library\\.json'));
  });

  test('with a flipped bit are refused', () => {
    flip(dist('library.json'), 1000);
    expect(licet()).toMatchObject(refused('library\\.json'));
    cpSync(join(ROOT, 'dist/library.json'), dist('library.json'));
    flip(dist('lists.sqlite'), 5000);
    expect(licet()).toMatchObject(refused('lists\\.sqlite'));
  });

  test(
    'with a bit flipped after they were found whole are refused',
    { timeout: 60_000 },
    async () => {
      const notes = (): string[] =>
        existsSync(join(copy, 'cache/licet'))
          ? readdirSync(join(copy, 'cache/licet')).filter((name) => name.startsWith('whole-'))
          : [];
      // Only a file that was left alone for a while is noted (test/data/read/seal).
      await wait(2500);
      expect([licet('-q').status, notes().length]).toEqual([1, 1]);
      expect(licet('-q').status).toBe(1);
      const { mtime, atime } = statSync(dist('lists.sqlite'));
      const file = openSync(dist('lists.sqlite'), 'r+');
      writeSync(file, Buffer.from([0x55]), 0, 1, 20_000_001);
      closeSync(file);
      utimesSync(dist('lists.sqlite'), atime, mtime);
      expect(licet()).toMatchObject(refused('lists\\.sqlite'));
      rmSync(join(copy, 'cache'), { recursive: true });
    },
  );

  test('with rows deleted are refused', () => {
    const database = new Database(dist('lists.sqlite'));
    database.exec('DELETE FROM name; DELETE FROM party');
    database.close();
    expect(licet()).toMatchObject(refused('lists\\.sqlite'));
  });
});

describe('packs of one’s own', () => {
  test('are kept nowhere, so that nothing but their files decides', () => {
    const house = join(copy, 'house');
    mkdirSync(house);
    writeFileSync(
      join(house, 'pack.yaml'),
      'pack: house\ntitle: House rules\nkind: policy\nbinds: Everybody.\nsince: 2000-01-01\nchecked-to: 2026-01-01\nstale-after: 9999 days\nmodels: [One rule]\n',
    );
    const rule = (name: string, territory: string): void =>
      writeFileSync(
        join(house, `${name}.yaml`),
        `rule: house/${name}\ntitle: No\nprovision: eu-2021-821 Art. 1\nstatus: reviewed\nconfidence: verified\nsince: 2000-01-01\nwhen: { destination.country: ${territory} }\nthen: { effect: refuse, because: It goes there., remedy: Do not. }\n`,
      );
    rule('antarctica', 'AQ');
    const cache = join(copy, 'cache/licet');
    const first = licet('--rules', house, '-f', 'json');
    expect(first).toMatchObject({ status: 1, stderr: '' });
    const kept = existsSync(cache) ? readdirSync(cache) : [];
    expect(kept.filter((name) => !name.startsWith('whole-'))).toEqual([]);
    rule('no', 'SY');
    expect(first.stdout).not.toContain('house/no');
    expect(licet('--rules', house, '-f', 'json').stdout).toContain('"rule": "house/no"');
  });
});
