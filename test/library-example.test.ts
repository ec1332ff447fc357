// The examples of docs/library.md, compiled against the types that the package brings, and run.

import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ROOT } from './sources.ts';

const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
let here = '';
let said: string[] = [];

const node = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, args, { cwd: here, encoding: 'utf8' });

const [example = '', asking = '', threads = ''] = [
  ...readFileSync(join(ROOT, 'docs/library.md'), 'utf8').matchAll(/```ts\n([\s\S]*?)```/g),
].map(([, code]) => code);

/** A project that has installed the package, with the types that packing adds, and compiles the examples. */
beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'licet-library-'));
  const modules = join(here, 'node_modules');
  const dist = join(modules, 'licet/dist');
  mkdirSync(dist, { recursive: true });
  symlinkSync(join(ROOT, 'node_modules/zod'), join(modules, 'zod'));
  cpSync(join(ROOT, 'package.json'), join(modules, 'licet/package.json'));
  for (const name of readdirSync(join(ROOT, 'dist')))
    if (name !== 'types') symlinkSync(join(ROOT, 'dist', name), join(dist, name));
  node(TSC, '-p', join(ROOT, 'tsconfig.types.json'), '--outDir', join(dist, 'types'));
  writeFileSync(join(here, 'package.json'), '{ "type": "module" }');
  const compilerOptions = {
    target: 'ES2023',
    module: 'NodeNext',
    strict: true,
    typeRoots: [join(ROOT, 'node_modules/@types')],
    types: ['node'],
    outDir: 'out',
  };
  writeFileSync(
    join(here, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['*.ts'] }),
  );
  writeFileSync(join(here, 'example.ts'), example);
  writeFileSync(join(here, 'asking.ts'), asking);
  writeFileSync(join(here, 'threads.ts'), threads);
  writeFileSync(join(here, 'broken.ts'), example.replace('answer.policy', 'answer.polcy'));
  said = node(TSC, '-p', here).stdout.trim().split('\n');
}, 180_000);

afterAll(() => rmSync(here, { recursive: true, force: true }));

test('the examples compile, and a word that the contract does not have is refused', () => {
  expect(said).toHaveLength(1);
  expect(said[0]).toMatch(/^broken\.ts\(/);
  expect(said[0]).toContain("Property 'polcy' does not exist on type 'Answer'.");
});

test('the library example prints the colours and the first reason', () => {
  const { status, stdout, stderr } = node(join(here, 'out/example.js'));
  expect(status, stderr).toBe(0);
  // Everything subject to US rules but food and medicine needed a licence for Syria from May 2004, and would not get it.
  expect(stdout).toMatch(/^red \(law red, policy (?:green|amber|red)\)\n/);
  expect(stdout).toMatch(/Syria.*https?:\/\/\S+\n$/s);
});

test('it asks, classifies, matches, and says what is wrong with a transaction', () => {
  const { status, stdout, stderr } = node(join(here, 'out/asking.js'));
  expect(status, stderr).toBe(0);
  const lines = stdout.trimEnd().split('\n');
  expect(lines[0]).toMatch(/^ask: .+\? .*\([a-z-]+(\.[a-z0-9-]+)+\)$/);
  // Of the lists of control that the packs hold the German exporter has that of the Union, and its own.
  expect(lines[1]).toMatch(/^lists: .*\beu\b/);
  expect(lines[2]).toMatch(/^strong: Bank Melli.* \([a-z-]+\)$/);
  expect(lines[3]).toMatch(/^transaction: 'buyer' is not a key here\. .*\[unknown-key\]$/);
  expect(lines).toHaveLength(4);
});

test('two threads at once answer what the main thread does, byte for byte', () => {
  const { status, stdout, stderr } = node(join(here, 'out/threads.js'));
  expect(status, stderr).toBe(0);
  expect(stdout).toBe('true true false\n');
}, 120_000);

test('packing makes the types last, where package.json points at them', () => {
  const { exports, scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    exports: Record<string, { types: string }>;
    scripts: Record<string, string>;
  };
  expect(exports['.']!.types).toBe('./dist/types/index.d.ts');
  // Of the scripts that packing runs before it packs, prepare is the last; each build replaces all of dist/.
  expect(scripts['prepare']).toMatch(/tsc -p tsconfig\.types\.json$/);
  expect(scripts['prepack']).toBeUndefined();
});
