// The Dockerfile and the action, read: no container is built here, and the steps of the action are run as a runner would run them,
// but for the one that installs.

import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { ROOT } from './sources.ts';

vi.setConfig({ testTimeout: 60_000 });

const read = (name: string): string => readFileSync(join(ROOT, name), 'utf8');

describe('the Dockerfile', () => {
  const stages = read('Dockerfile')
    .replaceAll(/^#.*\n/gm, '')
    .replaceAll(/\\\n\s*/g, '')
    .split(/^(?=FROM )/m)
    .filter((text) => text.startsWith('FROM '));
  const last = stages.at(-1)!;

  test('has a stage that builds and one that runs, both of one Node that licet is for', () => {
    expect(stages).toHaveLength(2);
    const versions = stages.map((stage) => /^FROM node:(\d+)-\S*slim/.exec(stage)?.[1]);
    expect(versions).toEqual(['22', '22']);
    const { engines } = JSON.parse(read('package.json')) as { engines: { node: string } };
    expect(engines.node).toMatch(/^>=20/);
  });

  test('installs by the lock', () => {
    expect(stages[0]).toContain('npm ci');
    expect(stages[0]).not.toMatch(/npm (?:install|i)\b/);
  });

  test('runs as a user without rights, and installs, fetches and builds nothing there', () => {
    expect(last).toMatch(/^USER node$/m);
    expect(last).not.toMatch(/npm|npx|apt-get|curl|wget|\bADD\b|https?:/);
    expect(last.indexOf('USER node')).toBeGreaterThan(last.lastIndexOf('RUN '));
    expect(last).toMatch(/^ENTRYPOINT \["licet"\]$/m);
  });

  test('takes nothing of the machine into the image that is not of the checkout', () => {
    const ignored = read('.dockerignore').split('\n');
    for (const name of ['node_modules', 'dist', '.git']) expect(ignored).toContain(name);
    for (const [, names] of stages[0]!.matchAll(/^COPY (?!--)(.+) \S+$/gm))
      for (const name of names!.split(' ')) expect(existsSync(join(ROOT, name)), name).toBe(true);
  });
});

interface Step {
  readonly name: string;
  readonly run: string;
  readonly shell: string;
  readonly env?: Readonly<Record<string, string>>;
}
interface Action {
  readonly inputs: Readonly<Record<'files' | 'options', { readonly default: string }>>;
  readonly runs: { readonly using: string; readonly steps: readonly Step[] };
}

describe('the action', () => {
  const { inputs, runs } = parse(read('action.yml')) as Action;
  const [install, screen] = runs.steps as [Step, Step];

  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'licet-action-'));
    mkdirSync(join(folder, 'transactions'));
    writeFileSync(join(folder, 'licet.yaml'), 'lists: bundled\n');
    copyFileSync(
      join(ROOT, 'data/cases/ordinary/shop-cameras-sweden-germany.yaml'),
      join(folder, 'transactions', 'shop.yaml'),
    );
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const ran = (files = inputs.files.default, options = inputs.options.default) =>
    spawnSync('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', screen.run], {
      cwd: folder,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'],
        HOME: folder,
        GITHUB_ACTION_PATH: ROOT,
        GITHUB_STEP_SUMMARY: join(folder, 'summary.md'),
        LICET_FILES: files,
        LICET_OPTIONS: options,
      },
    });

  test('installs itself by its lock in its first step, and nothing in the second', () => {
    expect([runs.using, runs.steps.length]).toEqual(['composite', 2]);
    expect(install.run).toMatch(/^npm ci /);
    expect(screen.run).not.toMatch(/npm|npx|curl|wget|apt/);
  });

  test('puts no input into a script', () => {
    for (const { run } of runs.steps) expect(run).not.toContain('${{');
    expect(Object.values(screen.env!)).toEqual(['${{ inputs.files }}', '${{ inputs.options }}']);
    ran('transactions; touch made', '-q $(touch made)');
    expect(existsSync(join(folder, 'made'))).toBe(false);
  });

  test('passes a green deal, and puts the table on the page of the run', () => {
    expect(ran()).toMatchObject({ status: 0, stderr: '' });
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('shop');
  });

  test('stops an amber one with 1 and a failure with 2, and says where', () => {
    writeFileSync(join(folder, 'transactions', 'bare.yaml'), 'id: bare\ndate: 2025-03-12\n');
    const amber = ran();
    expect(amber.status).toBe(1);
    expect(amber.stdout).toMatch(/^::(?:warning|error) file=transactions\/bare\.yaml/m);
    expect(readFileSync(join(folder, 'summary.md'), 'utf8')).toContain('bare');
    expect(ran('nowhere').status).toBe(2);
  });

  test('takes files and options on lines of their own', () => {
    writeFileSync(join(folder, 'bare.yaml'), 'id: bare\ndate: 2025-03-12\n');
    expect(ran('transactions\nbare.yaml\n').status).toBe(1);
    expect(ran('transactions\nbare.yaml\n', '-q\n--fail-on red\n').status).toBe(0);
  });

  test('puts no table on the page that an earlier run has left', () => {
    writeFileSync(join(folder, 'licet.md'), 'an earlier run');
    expect(ran('nowhere').status).toBe(2);
    expect(existsSync(join(folder, 'summary.md'))).toBe(false);
  });
});
