// The workflow, the job and the hook of ci/, each run in a scratch repository as its service would: the commands are those of the
// files, and only what installs licet is left out.

import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ROOT } from './sources.ts';

vi.setConfig({ testTimeout: 120_000 });

const written = (name: string): string => readFileSync(join(ROOT, 'ci', name), 'utf8');

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'licet-ci-')));
  mkdirSync(join(folder, 'transactions'));
  mkdirSync(join(folder, 'node_modules', '.bin'), { recursive: true });
  symlinkSync(join(ROOT, 'bin', 'licet.js'), join(folder, 'node_modules', '.bin', 'licet'));
  writeFileSync(join(folder, 'package.json'), '{"name":"deals","private":true}\n');
  writeFileSync(join(folder, 'licet.yaml'), 'lists: bundled\n');
  copyFileSync(
    join(ROOT, 'data/cases/ordinary/shop-cameras-sweden-germany.yaml'),
    join(folder, 'transactions', 'shop.yaml'),
  );
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (command: string) => {
  const { status, stdout, stderr } = spawnSync('bash', ['-ec', command], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      HOME: folder,
      GITHUB_STEP_SUMMARY: join(folder, 'page.md'),
      npm_config_offline: 'true',
    },
  });
  return { status, stdout, stderr };
};

/** An item of which hardly anything is said. */
const spoil = (): void =>
  writeFileSync(join(folder, 'transactions', 'bare.yaml'), 'id: bare\ndate: 2025-03-12\n');

const INSTALLS = 'npm ci';

describe('ci/github-actions.yml', () => {
  interface Workflow {
    readonly jobs: {
      readonly screen: { readonly steps: readonly { readonly run?: string }[] };
    };
  }
  const commands = (parse(written('github-actions.yml')) as Workflow).jobs.screen.steps
    .flatMap((step) => step.run ?? [])
    .filter((command) => command !== INSTALLS);

  it('passes what is green, and leaves its files', () => {
    expect(commands.length).toBe(2);
    expect(commands.map((command) => run(command).status)).toEqual([0, 0]);
    const sarif = JSON.parse(readFileSync(join(folder, 'licet.sarif'), 'utf8')) as object;
    expect(sarif).toMatchObject({ version: '2.1.0', runs: [{ results: [] }] });
    expect(readFileSync(join(folder, 'page.md'), 'utf8')).toContain('shop-cameras-sweden-germany');
  });

  it('fails where something is open, with a word on the line', () => {
    spoil();
    const { status, stdout } = run(commands[0]!);
    expect(status).toBe(1);
    expect(stdout).toContain('::warning file=transactions/bare.yaml,line=1');
  });
});

describe('ci/gitlab-ci.yml', () => {
  const { script } = (parse(written('gitlab-ci.yml')) as { licet: { script: string[] } }).licet;
  const commands = script.filter((command) => command !== INSTALLS);

  it('passes what is green, fails what is not, and leaves the report either way', () => {
    expect(commands.length).toBe(1);
    expect(run(commands[0]!).status).toBe(0);
    expect(readFileSync(join(folder, 'licet.xml'), 'utf8')).toContain('failures="0"');
    spoil();
    expect(run(commands[0]!).status).toBe(1);
    expect(readFileSync(join(folder, 'licet.xml'), 'utf8')).toContain('bare');
  });
});

describe('ci/pre-commit-config.yaml', () => {
  interface Config {
    readonly repos: readonly {
      readonly hooks: readonly { readonly entry: string; readonly files: string }[];
    }[];
  }
  const { entry, files } = (parse(written('pre-commit-config.yaml')) as Config).repos[0]!.hooks[0]!;
  /** As pre-commit calls it: with the names of those files that the commit changes. */
  const commit = (...names: readonly string[]) =>
    run(`${entry} ${names.filter((name) => new RegExp(files).test(name)).join(' ')}`).status;

  it('is called for transactions alone', () => {
    const taken = ['transactions/a.yaml', 'transactions/may/b.csv', 'transactions/c.ndjson'];
    const left = ['licet.yaml', 'transactions/read-me.md', 'records/transactions/a.yaml'];
    expect([...taken, ...left].filter((name) => new RegExp(files).test(name))).toEqual(taken);
  });

  it('lets a commit pass by what it changes', () => {
    spoil();
    expect(commit('transactions/shop.yaml', 'licet.yaml')).toBe(0);
    expect(commit('transactions/shop.yaml', 'transactions/bare.yaml')).toBe(1);
  });
});

describe('README.md', () => {
  it.each(['github-actions.yml', 'gitlab-ci.yml', 'pre-commit-config.yaml'])('shows %s', (name) => {
    const page = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(page).toContain(`\`\`\`yaml\n${written(name)}\`\`\`\n`);
  });
});
