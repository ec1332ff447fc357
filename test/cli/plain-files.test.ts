// Files that are read because they are there, or because the settings name them: where one is a pipe, a device or a folder, each
// command says so at once. Nobody writes to the pipes, so a command that opened one would wait for ever.

import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { ranWithin, type Ran } from '../program.ts';

vi.setConfig({ testTimeout: 120_000 });

const DEAL =
  'id: a\ndate: 2025-03-12\nexporter: { name: Example AB, country: SE }\ndestination: { country: DE }\nitems: [{ name: cameras, category: video-surveillance }]\n';
const PACK =
  'pack: house\ntitle: House rules\nkind: policy\nbinds: Everybody.\nsince: 2000-01-01\nchecked-to: 2026-01-01\nstale-after: 9999 days\nmodels: [One rule]\n';
const RULE =
  'rule: house/one\ntitle: One rule\nprovision: eu-2021-821 Art. 1\nstatus: reviewed\nconfidence: verified\nsince: 2000-01-01\nwhen: { end-user.type: ngo }\nthen: { effect: care, because: It goes to an association., remedy: Ask. }\n';

/** Pipes that a command opened after all get an end, so that a wrong program fails here and is not waited for. */
const RESCUE = `
const { closeSync, constants, openSync, readdirSync } = require('node:fs');
setInterval(() => {
  for (const name of readdirSync('.', { recursive: true }))
    if (String(name).includes('pipe'))
      try {
        closeSync(openSync(name, constants.O_WRONLY | constants.O_NONBLOCK));
      } catch {}
}, 2000);`;

let folder: string;
let rescue: ChildProcess;
const at = (path: string): string => join(folder, path);
const write = (path: string, text: string): void => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
};
const licet = (cwd: string, ...args: string[]): Promise<Ran> =>
  ranWithin(args, {
    cwd: at(cwd),
    env: { HOME: at('home'), XDG_CACHE_HOME: at('caches'), XDG_DATA_HOME: at('data') },
    on: '2026-01-10',
  });
/** Laid as what it is and under the name that is read. */
const mkfifo = (path: string): void => {
  mkdirSync(dirname(at(path)), { recursive: true });
  expect(spawnSync('mkfifo', [at(path)]).status).toBe(0);
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'licet-plain-'));
  for (const name of ['home', 'pipe', 'device', 'folder', 'named']) mkdirSync(at(name));
  for (const name of ['pipe', 'device', 'folder', 'named']) write(`${name}/deal.yaml`, DEAL);
  mkfifo('pipe/licet.yaml');
  symlinkSync('/dev/zero', at('device/licet.yaml'));
  mkdirSync(at('folder/licet.yaml'));
  rescue = spawn(process.execPath, ['-e', RESCUE], { cwd: folder, stdio: 'ignore' });
});
afterAll(() => {
  rescue.kill();
  rmSync(folder, { recursive: true, force: true });
});

const COMMANDS: readonly (readonly string[])[] = [
  ['screen', 'deal.yaml'],
  ['screen', '.'],
  ['screen', 'deal.yaml', '--out', 'tables'],
  ['screen', '--party', 'Somebody'],
  ['company'],
  ['what-if', 'deal.yaml', '--set', 'exporter.country=DE'],
  ['sweep', 'deal.yaml', '--vary', 'none.yaml'],
  ['classify', '--category', 'spyware'],
  ['crosswalk', '5A001.j'],
  ['timeline', 'us-ear'],
  ['destination', 'SY'],
  ['check'],
  ['coverage', 'deal.yaml'],
  ['docs', '--output', 'reference'],
  ['diff', 'deal.yaml', '--to', 'shipped'],
  ['lock'],
  ['explain', 'us-ear'],
  ['match', 'Somebody'],
  ['end-user', 'Somebody'],
  ['record', 'deal.yaml'],
  ['look-back', 'deal.yaml'],
  ['records', 'due'],
  ['records', 'verify'],
  ['lists', 'status'],
  ['index', 'status'],
  ['licences', 'status'],
  ['answer', 'deal.yaml'],
  ['clear', '--list'],
  ['waivers'],
  ['serve', '--port', '0'],
  ['new', 'transaction', 'new.yaml'],
];

describe('settings that are found', () => {
  test.each(COMMANDS.map((args) => [args.join(' '), args] as const))(
    'and are a pipe are refused by licet %s',
    async (_, args) => {
      const { status, stdout, stderr } = await licet('pipe', ...args);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(
        'licet.yaml: It is a pipe, and only a file is read here. Check the path and its permissions. [file-unreadable]',
      );
    },
  );

  test.each([
    ['device', 'licet.yaml: It is a device, and only a file is read here.'],
    ['folder', 'licet.yaml: It is a folder.'],
  ])('and are a %s are refused', async (kind, said) => {
    const { status, stdout, stderr } = await licet(kind, 'screen', 'deal.yaml');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  });
});

describe('a pipe that is found or that the settings name', () => {
  const each: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
    [
      'waivers.yaml',
      'lists: bundled\n',
      [['screen', 'deal.yaml'], ['record', 'deal.yaml'], ['waivers']],
    ],
    ['licet.lock', 'lists: bundled\n', [['screen', 'deal.yaml'], ['check'], ['explain', 'us-ear']]],
    [
      'clearances.yaml',
      'lists: bundled\nclearances: clearances.yaml\n',
      [
        ['screen', 'deal.yaml'],
        ['clear', '--list'],
      ],
    ],
    [
      'licences.yaml',
      'lists: bundled\nlicences: licences.yaml\n',
      [
        ['screen', 'deal.yaml'],
        ['licences', 'status'],
      ],
    ],
    [
      'company.yaml',
      'lists: bundled\ncompany: company.yaml\n',
      [['screen', 'deal.yaml'], ['company']],
    ],
    [
      'records/log.ndjson',
      'lists: bundled\n',
      [
        ['records', 'verify'],
        ['records', 'due'],
      ],
    ],
    [
      'store',
      'lists: required\nstore: store\n',
      [
        ['screen', 'deal.yaml'],
        ['lists', 'status'],
      ],
    ],
    ['house/one.yaml', 'lists: bundled\nrules: house\n', [['screen', 'deal.yaml'], ['check']]],
    [
      'deals/one.yaml',
      'lists: bundled\n',
      [
        ['screen', 'deals'],
        ['record', 'deals'],
      ],
    ],
  ];
  const cases = each.flatMap(([file, settings, commands]) =>
    commands.map((args) => [file, args.join(' '), { settings, args }] as const),
  );
  let number = 0;
  let place: string;
  beforeEach(() => {
    number += 1;
    place = `named/pipe-${number}`;
    write(`${place}/deal.yaml`, DEAL);
    write(`${place}/house/pack.yaml`, PACK);
    write(`${place}/.git`, 'gitdir: elsewhere\n');
  });

  test.each(cases)('as %s is refused by licet %s', async (file, _, { settings, args }) => {
    write(`${place}/licet.yaml`, settings);
    mkfifo(`${place}/${file}`);
    const { status, stdout, stderr } = await licet(place, ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(file);
    expect(stderr).toMatch(
      /It is a pipe, and only a file is read here|link or (no plain file|a device)/,
    );
  });

  test('is read where nothing of the kind is: the same folder with a plain file', async () => {
    write(`${place}/licet.yaml`, 'lists: bundled\nrules: house\nfail-on: never\n');
    write(`${place}/house/one.yaml`, RULE);
    write(`${place}/waivers.yaml`, '[]\n');
    expect((await licet(place, 'screen', 'deal.yaml')).status).toBe(0);
  });
});

describe('what the shell hands over', () => {
  test.each([
    'screen <(cat deal.yaml) --input yaml --config <(printf "lists: bundled\\nfail-on: never\\n")',
    'screen deal.yaml --waivers <(printf "[]\\n") --fail-on never --lists bundled',
  ])('is read: %s', (line) => {
    const program = JSON.stringify(join(import.meta.dirname, '../../bin/licet.js'));
    const { status, stderr } = spawnSync('bash', ['-c', `${process.execPath} ${program} ${line}`], {
      cwd: at('named'),
      encoding: 'utf8',
    });
    expect([status, stderr.includes('file-unreadable')]).toEqual([0, false]);
  });
});
