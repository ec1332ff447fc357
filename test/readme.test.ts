// README.md holds what is true now: short enough to be read, its commands run, and what it claims can be seen.

import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { OPTIONS, printed } from '../scripts/readme-tables.ts';
import { blocksOf, licetIn, read } from './document.ts';
import { ROOT } from './sources.ts';

// Most tests start the program several times, and a machine may be busy.
vi.setConfig({ testTimeout: 180_000 });

const README = read('README.md');
const FIRST =
  'npm ci && node bin/licet.js screen data/cases/bluecoat-computerlinks-syria-2010.yaml --lists bundled';
const SECOND = 'npm ci && npm test';
const HOTEL = 'data/cases/ordinary/hotel-cctv-germany-emirates.yaml';

const block = (language: string, beginning: string): string =>
  blocksOf(README, language).find((text) => text.startsWith(beginning))!;

let folder: string;
let licet: ReturnType<typeof licetIn>;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'licet-readme-'));
  licet = licetIn(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const verdictOf = async (args: readonly string[], input?: string) => {
  const { stdout } = await licet(
    ['screen', ...args, '--lists', 'bundled', '-f', 'json'],
    input === undefined ? {} : { input },
  );
  return JSON.parse(stdout) as {
    verdict: string;
    law: string;
    policy: string;
    gaps: { what: string }[];
    questions: { fact: string; about: string[] }[];
  };
};

describe('README.md', () => {
  it('is short enough to be read: under 12 kB', () => {
    expect(Buffer.byteLength(README)).toBeLessThan(12_000);
  });

  it('shows output of which every line is really printed, in that order', () => {
    const real = printed(ROOT).split('\n');
    let at = -1;
    for (const line of block('console', '$ ').split('\n').slice(1)) {
      if (line === '' || line.startsWith('…')) continue;
      at = real.indexOf(line, at + 1);
      expect(at, `'${line}' is not printed, or not there`).toBeGreaterThanOrEqual(0);
    }
  });

  it('gives each of its three readers a few commands, and goes from foreign columns to the report in four', () => {
    const users = README.split('## Who uses it')[1]!.split('\n## ')[0]!;
    for (const [who, beginning, count] of [
      ['The compliance officer', 'licet screen data/cases/as-declared', 3],
      ['The lawyer', 'licet screen deals/', 3],
      ['The researcher', 'licet map history.csv', 4],
    ] as const) {
      expect(users).toContain(`**${who}`);
      expect(block('sh', beginning).trim().split('\n')).toHaveLength(count);
    }
  });

  it('links every document of docs/', () => {
    for (const name of readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md')))
      expect(README).toContain(`](docs/${name})`);
  });

  it('names an index in which every other document stands with a sentence', () => {
    const index = read('docs/README.md');
    for (const name of readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md')))
      if (name !== 'README.md')
        expect(index).toMatch(new RegExp(`^\\| \\[[^|]+\\]\\(${name}\\) +\\| .+\\. +\\|$`, 'm'));
  });
});

describe('the two commands', () => {
  it('stand in README.md, the second also in .ci/run', () => {
    expect(block('sh', 'npm ci').trim().split('\n')).toEqual([FIRST, SECOND]);
    expect(read('.ci/run').split('\n')).toContain(SECOND);
    expect(statSync(join(ROOT, '.ci/run')).mode & 0o111, '.ci/run is executable').not.toBe(0);
  });

  it('rest on scripts of package.json, and the first ends with status 1 and red', async () => {
    const { scripts, engines } = JSON.parse(read('package.json')) as {
      scripts: Record<string, string>;
      engines: { node: string };
    };
    expect(Object.keys(scripts)).toEqual(
      expect.arrayContaining(['build', 'prepare', 'test', 'readme']),
    );
    expect(engines.node).toBe('>=20.12');
    const { status, stdout } = await licet(FIRST.split('licet.js ')[1]!.split(' '));
    expect(status).toBe(1);
    expect(stdout).toMatch(/^RED /);
  });
});

describe('what README.md claims', () => {
  it('the deal on its false papers is amber and asks who the end user is and which signs were seen', async () => {
    const { verdict, questions } = await verdictOf([
      'data/cases/as-declared-bluecoat-iraq-2010.yaml',
    ]);
    expect(verdict).toBe('amber');
    expect(questions.flatMap(({ about }) => about)).toEqual(
      expect.arrayContaining(['end-user.name', 'diligence.sign-behind']),
    );
  });

  it('answers given with --set are taken, and their questions are gone', async () => {
    const { questions } = await verdictOf([
      'data/cases/as-declared-bluecoat-iraq-2010.yaml',
      '--set',
      'end-user.country=IQ',
      '--set',
      'end-user.type=other-government',
    ]);
    expect(
      questions.map(({ fact }) => fact).filter((fact) => /^end-user\.(country|type)$/.test(fact)),
    ).toEqual([]);
  });

  it('two clocks: the Mexican case is amber as of its day, and red in hindsight', async () => {
    const file = 'data/cases/nso-pegasus-mexico-2011.yaml';
    expect((await verdictOf([file])).verdict).toBe('amber');
    expect((await verdictOf([file, '--known-at', 'now'])).verdict).toBe('red');
  });

  it('without --lists bundled the answer is never green', async () => {
    expect((await licet(['screen', HOTEL, '--lists', 'bundled'])).status).toBe(0);
    expect((await licet(['screen', HOTEL])).stdout).toMatch(/^AMBER /);
  });

  it('exit status: amber is 1 and red only with --fail-on red, and a broken file is 2 with nothing printed', async () => {
    const amber = 'data/cases/as-declared-bluecoat-iraq-2010.yaml';
    const status = async (args: readonly string[]): Promise<number | null> =>
      (await licet(['screen', ...args, '--lists', 'bundled', '-q'])).status;
    expect(await status([amber])).toBe(1);
    expect(await status([amber, '--fail-on', 'red'])).toBe(0);
    expect(await status([MAIN, '--fail-on', 'red'])).toBe(1);
    const broken = await licet(['screen', '-'], {
      input: 'id: a\ndate: 2024-02-30\ncolour: red\n',
    });
    expect({ status: broken.status, stdout: broken.stdout }).toEqual({ status: 2, stdout: '' });
    // All of it at once, each with its place, remedy and code.
    expect(broken.stderr.trim().split('\n')).toHaveLength(2);
    for (const line of broken.stderr.trim().split('\n'))
      expect(line).toMatch(/^.+:\d+:\d+: .+\. .+\. \[[a-z0-9-]+\]$/);
  });

  it.each([
    ['AR', 'National export-control law of the exporting state'],
    ['IL', 'The text of the Israeli law on export control'],
    ['JP', 'What the law of Japan asks beyond the rules of this pack'],
  ])('an exporter in %s, whose national law was not read, is never green', async (country, gap) => {
    const other = read(HOTEL).replace('country: DE', `country: ${country}`);
    const { verdict, gaps } = await verdictOf(['-'], other);
    expect(verdict).not.toBe('green');
    expect(gaps.map(({ what }) => what).join()).toContain(gap);
  });

  it('a day before or long after what a pack covers is never green', async () => {
    for (const day of ['2001-01-01', '2031-01-01'])
      expect((await verdictOf([HOTEL, '--as-of', day])).verdict).not.toBe('green');
  });

  it('anchors in a transaction are refused', async () => {
    expect(await licet(['screen', '-'], { input: 'id: &a one\ntitle: *a\n' })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('[alias-refused]'),
    });
  });

  it('LICENSE is what package.json says', () => {
    expect((JSON.parse(read('package.json')) as { license: string }).license).toBe('Apache-2.0');
    expect(read('LICENSE')).toContain(
      'Apache License\n                           Version 2.0, January 2004',
    );
    expect(read('LICENSE')).toContain('END OF TERMS AND CONDITIONS');
  });

  it('--quiet, --config and every other option of screen stand in docs/options.md', () => {
    const options = read('docs/options.md');
    for (const { flags } of OPTIONS['screen']!) expect(options).toContain(`\`${flags}\``);
  });
});

const MAIN = 'data/cases/bluecoat-computerlinks-syria-2010.yaml';
