// The package as npm packs it, installed from its own tarball into an empty folder: the commands, the types, the manual page, and
// nothing that the package does not export. Nothing is fetched: where the cache of npm has not all dependencies, that is said.

import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from './sources.ts';

const RED = 'data/cases/bluecoat-computerlinks-syria-2010.yaml';
const { files, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  files: string[];
  version: string;
};

let work = '';
let why: string | undefined;

const ran = (file: string, args: readonly string[], cwd: string) =>
  spawnSync(file, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    env: { PATH: process.env['PATH'], HOME: join(work, 'home'), XDG_CACHE_HOME: work },
  });
const node = (args: readonly string[], cwd = project()) => ran(process.execPath, args, cwd);
const project = (): string => join(work, 'project');
const installed = (...path: string[]): string => join(project(), 'node_modules', 'licet', ...path);

/** Packs a copy with the types that `npm pack` would have made, so that the checkout stays as it is. */
const packed = (): string => {
  const copy = join(work, 'copy');
  mkdirSync(copy);
  for (const name of ['package.json', ...files.filter((one) => !one.startsWith('!'))])
    cpSync(join(ROOT, name), join(copy, name), { recursive: true });
  node(
    [
      join(ROOT, 'node_modules/typescript/bin/tsc'),
      ...['-p', join(ROOT, 'tsconfig.types.json'), '--outDir', join(copy, 'dist/types')],
    ],
    ROOT,
  );
  const { status, stderr } = ran('npm', ['pack', '--ignore-scripts', '--silent'], copy);
  expect(status, stderr).toBe(0);
  return join(
    copy,
    readdirSync(copy).find((name) => name.endsWith('.tgz'))!,
  );
};

/**
 * The lock of the checkout, for a project that has licet as its one dependency: by it npm knows from its cache what it would ask a
 * registry for otherwise.
 */
const lockFor = (tarball: string): string => {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devDependencies?: object; dependencies?: object }>;
  };
  const { devDependencies: _, ...licet } = packages['']!;
  const needed = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  const dependencies = { licet: `file:${tarball}` };
  return JSON.stringify({
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': { dependencies },
      'node_modules/licet': { ...licet, resolved: `file:${tarball}` },
      ...Object.fromEntries(needed),
    },
  });
};

beforeAll(() => {
  work = mkdtempSync(join(tmpdir(), 'licet-installed-'));
  for (const name of ['home', 'project']) mkdirSync(join(work, name));
  const tarball = packed();
  writeFileSync(
    join(project(), 'package.json'),
    JSON.stringify({ type: 'module', private: true, dependencies: { licet: `file:${tarball}` } }),
  );
  writeFileSync(join(project(), 'package-lock.json'), lockFor(tarball));
  const cache = spawnSync('npm', ['config', 'get', 'cache'], { encoding: 'utf8' }).stdout.trim();
  const { status, stderr } = ran(
    'npm',
    // Scripts of packages would compile for minutes; the one that is native is taken from here instead.
    ['ci', '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--cache', cache],
    project(),
  );
  if (status === 0) {
    const native = 'node_modules/better-sqlite3/build';
    cpSync(join(ROOT, native), join(project(), native), { recursive: true });
  } else if (/ENOTCACHED/.test(stderr)) {
    why = /request to (\S+)/.exec(stderr)?.[1] ?? 'ENOTCACHED';
    console.warn(
      `SKIPPED: the package was not installed, for the cache of npm lacks a dependency: ${why}`,
    );
  } else throw new Error(stderr);
}, 600_000);
afterAll(() => rmSync(work, { recursive: true, force: true }));

describe('the installed package', () => {
  test('runs, and gives the bytes that the checkout gives', (context) => {
    if (why !== undefined) return context.skip();
    const program = join(project(), 'node_modules/.bin/licet');
    expect(ran(program, ['--version'], project())).toMatchObject({
      status: 0,
      stdout: `${version}\n`,
    });
    const args = ['screen', RED, '--lists', 'bundled', '--format', 'json'];
    const here = node([join(ROOT, 'bin/licet.js'), ...args], ROOT);
    const there = ran(program, args, installed());
    expect([there.status, there.stderr]).toEqual([1, '']);
    expect(there.stdout).toBe(here.stdout);
    expect(ran(program, ['doctor'], project()).status).toBe(1);
  });

  test('brings types, and its example compiles and runs', (context) => {
    if (why !== undefined) return context.skip();
    const [, example] = /```ts\n([\s\S]*?)```/.exec(
      readFileSync(installed('docs/library.md'), 'utf8'),
    )!;
    writeFileSync(join(project(), 'example.ts'), example!);
    // What is wrong is seen by the types, so that the example is no text to them.
    writeFileSync(
      join(project(), 'wrong.ts'),
      "import { screen } from 'licet';\nconst never: number = screen;\n",
    );
    const compiled = node([
      join(ROOT, 'node_modules/typescript/bin/tsc'),
      ...['--target', 'ES2023', '--module', 'NodeNext', '--strict', '--types', 'node'],
      ...['--typeRoots', join(ROOT, 'node_modules/@types'), 'example.ts', 'wrong.ts'],
    ]);
    expect(compiled.stdout).not.toContain('example.ts');
    expect(compiled.stdout).toMatch(/^wrong\.ts\(2,7\): error TS2322/);
    expect(node(['example.js'], project())).toMatchObject({ status: 0, stderr: '' });
  });

  test('exports its library, and nothing behind it', (context) => {
    if (why !== undefined) return context.skip();
    const imported = (what: string) =>
      node(['--input-type=module', '-e', `await import('${what}')`]).stderr;
    expect(imported('licet')).toBe('');
    for (const inner of ['licet/dist/index.js', 'licet/bin/start.cjs', 'licet/package.json'])
      expect(imported(inner), inner).toContain('ERR_PACKAGE_PATH_NOT_EXPORTED');
  });

  test('has the manual page and the verifier, and neither sources nor tests', (context) => {
    if (why !== undefined) return context.skip();
    expect(readFileSync(installed('man/licet.1'), 'utf8')).toContain('.TH LICET 1');
    expect(existsSync(join(project(), 'node_modules/.bin/licet-verify'))).toBe(true);
    for (const name of ['src', 'test', 'fuzz', 'bench', 'scripts', 'dist/cli.cjs.cache'])
      expect(existsSync(installed(name)), name).toBe(false);
  });
});
