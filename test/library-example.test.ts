// The example of docs/library.md, compiled against the types that the package brings, and run.

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
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from './sources.ts';

const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');
let here = '';

const node = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, args, { cwd: here, encoding: 'utf8' });

/** A project that has installed the package: what npm packs of dist/, with the types that packing adds. */
beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'licet-library-'));
  const installed = join(here, 'node_modules/licet');
  const dist = join(installed, 'dist');
  mkdirSync(dist, { recursive: true });
  cpSync(join(ROOT, 'package.json'), join(installed, 'package.json'));
  for (const name of readdirSync(join(ROOT, 'dist')))
    if (name !== 'types') symlinkSync(join(ROOT, 'dist', name), join(dist, name));
  const emitted = node(
    TSC,
    '-p',
    join(ROOT, 'tsconfig.types.json'),
    '--outDir',
    join(dist, 'types'),
  );
  expect(emitted.stdout).toBe('');
  writeFileSync(join(here, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    join(here, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        target: 'ES2023',
        module: 'NodeNext',
        strict: true,
        typeRoots: [join(ROOT, 'node_modules/@types')],
        types: ['node'],
        outDir: 'out',
      },
      include: ['*.ts'],
    }),
  );
}, 120_000);

afterAll(() => rmSync(here, { recursive: true, force: true }));

const example = /```ts\n([\s\S]*?)```/.exec(
  readFileSync(join(ROOT, 'docs/library.md'), 'utf8'),
)![1]!;

const compiled = (code: string): ReturnType<typeof node> => {
  writeFileSync(join(here, 'example.ts'), code);
  return node(TSC, '-p', here);
};

describe('the library example', () => {
  test('compiles, and prints the colours and the first reason', () => {
    expect(compiled(example).stdout).toBe('');
    const { status, stdout, stderr } = node(join(here, 'out/example.js'));
    expect(stderr).toBe('');
    expect(status).toBe(0);
    // Everything subject to US rules but food and medicine has needed a licence for Syria since May 2004.
    expect(stdout).toMatch(/^red \(law red, policy (?:green|amber|red)\)\n/);
    expect(stdout).toMatch(/Syria.*https?:\/\/\S+\n$/s);
  }, 60_000);

  test('does not compile with a word that the contract does not have', () => {
    const { stdout } = compiled(example.replace('answer.policy', 'answer.polcy'));
    expect(stdout).toContain(
      "Property 'polcy' does not exist on type 'Answer'. Did you mean 'policy'?",
    );
  }, 60_000);
});

test('npm packs the types, and package.json points at them', () => {
  const { exports, scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    exports: Record<string, { types: string }>;
    scripts: Record<string, string>;
  };
  expect(exports['.']!.types).toBe('./dist/types/index.d.ts');
  // Packing runs prepare last; what it does not make is not packed.
  expect(scripts['prepare']).toContain('tsconfig.types.json');
  expect(scripts['prepack']).toBeUndefined();
});
