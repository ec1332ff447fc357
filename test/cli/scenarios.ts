// Runs the scenarios of test/cli against the program as it was built, each in an empty folder of its own: within this process, as
// bin/licet.js calls it; what reads standard input, as a process. They are run in parts, so that each processor has work to the end.

import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parse } from 'yaml';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { addDays } from '../../src/model/dates.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { widthOf } from '../../src/report/wrap.ts';
import { ranWithin, today, type Ran } from '../program.ts';
import { workbook, type Book } from '../workbook.ts';

interface Scenario {
  readonly it: string;
  /** Files written before the run, by path below the folder. */
  readonly files?: Readonly<Record<string, string>>;
  /** Workbooks (.xlsx) written before the run. */
  readonly workbooks?: Readonly<Record<string, Book>>;
  /** Folders made before the run. */
  readonly folders?: readonly string[];
  /** Commands run before, which must end with 0. */
  readonly before?: readonly (readonly string[])[];
  /** {root} is the project's folder, {here} the scenario's own, {day+9} the ninth day after today; in files too. */
  readonly args: readonly string[];
  /** The folder below its own in which it runs. */
  readonly in?: string;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly status: number;
  /** The whole of it, or what it has and lacks. */
  readonly stdout?: string;
  readonly 'stdout-has'?: readonly string[];
  readonly 'stdout-lacks'?: readonly string[];
  readonly stderr?: string;
  readonly 'stderr-has'?: readonly string[];
  readonly 'stderr-lacks'?: readonly string[];
  /** Columns that no line may pass, but for one word that is longer. */
  readonly width?: number;
  /** Of the one verdict printed as JSON. */
  readonly verdict?: Partial<Pick<Verdict, 'verdict' | 'law' | 'policy' | 'asOf' | 'knownAt'>>;
  readonly finds?: readonly string[];
  readonly 'finds-not'?: readonly string[];
  readonly cites?: readonly string[];
  readonly asks?: readonly string[];
  readonly 'asks-not'?: readonly string[];
  readonly gaps?: readonly string[];
  readonly 'gaps-not'?: readonly string[];
  /** Files as they should be after the run; null where there should be none. */
  /** Files that must hold a text after the run. */
  readonly 'leaves-with'?: Readonly<Record<string, string>>;
  readonly leaves?: Readonly<Record<string, string | null>>;
}

const root = join(import.meta.dirname, '../..');
let here: string;
/**
 * What the program keeps between runs lies elsewhere than what a scenario reads and writes, and is one for all of a file: that the build
 * is whole is found once, and packs of the same bytes are read once. test/cli/caches.test.ts tries what is kept.
 */
let caches: string;

/** Each test of this file has an empty folder of its own. Some look over all that is shipped, and a machine may be busy. */
export const inEmptyFolders = (): void => {
  vi.setConfig({ testTimeout: 120_000 });
  beforeAll(() => {
    caches = mkdtempSync(join(tmpdir(), 'licet-cli-caches-'));
  });
  beforeEach(() => {
    here = realpathSync(mkdtempSync(join(tmpdir(), 'licet-cli-')));
  });
  afterEach(() => rmSync(here, { recursive: true }));
  afterAll(() => rmSync(caches, { recursive: true, force: true }));
};

/** The folder of the test that runs. */
export const emptyFolder = (): string => here;

const filled = (text: string): string =>
  text
    .replaceAll('{root}', root)
    .replaceAll('{here}', here)
    .replace(/\{day([+-]\d+)\}/g, (_, days: string) => addDays(today(), Number(days)));

export const run = async (
  args: readonly string[],
  { stdin, env = {}, in: below = '.' }: Pick<Scenario, 'stdin' | 'env' | 'in'> = {},
): Promise<Ran> => {
  const around = {
    PATH: process.env['PATH'],
    HOME: here,
    XDG_CACHE_HOME: caches,
    ...env,
  };
  if (stdin === undefined && !args.includes('-'))
    return ranWithin(args.map(filled), { cwd: join(here, below), env: around });
  return spawnSync(process.execPath, [join(root, 'bin/licet.js'), ...args.map(filled)], {
    cwd: join(here, below),
    input: stdin ?? '',
    encoding: 'utf8',
    maxBuffer: 64_000_000,
    env: around,
  });
};

export const write = (files: Readonly<Record<string, string>>): void => {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(here, path)), { recursive: true });
    writeFileSync(join(here, path), filled(content));
  }
};

const expectScenario = async (scenario: Scenario): Promise<void> => {
  write(scenario.files ?? {});
  for (const folder of scenario.folders ?? []) mkdirSync(join(here, folder), { recursive: true });
  for (const [path, book] of Object.entries(scenario.workbooks ?? {}))
    writeFileSync(join(here, path), workbook(book));
  for (const args of scenario.before ?? []) {
    const { status, stderr } = await run(args);
    expect(status, stderr).toBe(0);
  }
  const { status, stdout, stderr } = await run(scenario.args, scenario);
  expect(status, `exit status; standard error:\n${stderr}`).toBe(scenario.status);
  expect(stderr).not.toContain('failed where it should not have');
  if (scenario.stdout !== undefined) expect(stdout).toBe(filled(scenario.stdout));
  if (scenario.stderr !== undefined) expect(stderr).toBe(filled(scenario.stderr));
  for (const text of scenario['stdout-has'] ?? []) expect(stdout).toContain(filled(text));
  for (const text of scenario['stdout-lacks'] ?? []) expect(stdout).not.toContain(filled(text));
  for (const text of scenario['stderr-has'] ?? []) expect(stderr).toContain(filled(text));
  for (const text of scenario['stderr-lacks'] ?? []) expect(stderr).not.toContain(filled(text));
  const widest = scenario.width;
  if (widest !== undefined) {
    expect(stdout).not.toBe('');
    expect(
      stdout.split('\n').filter((line) => widthOf(line) > widest && line.trim().includes(' ')),
    ).toEqual([]);
  }
  expectVerdict(scenario, stdout);
  for (const [path, content] of Object.entries(scenario['leaves-with'] ?? {}))
    expect(readFileSync(join(here, path), 'utf8')).toContain(filled(content));
  for (const [path, content] of Object.entries(scenario.leaves ?? {})) {
    if (content === null) expect(existsSync(join(here, path)), path).toBe(false);
    else expect(readFileSync(join(here, path), 'utf8')).toBe(filled(content));
  }
};

const expectVerdict = (scenario: Scenario, stdout: string): void => {
  const { verdict, finds, cites, asks, gaps } = scenario;
  if (
    !verdict &&
    !finds &&
    !scenario['finds-not'] &&
    !cites &&
    !asks &&
    !gaps &&
    !scenario['gaps-not'] &&
    !scenario['asks-not']
  )
    return;
  const given = JSON.parse(stdout) as Verdict;
  if (verdict) expect(given).toMatchObject(verdict);
  const rules = given.findings.map(({ rule }) => rule);
  for (const rule of finds ?? []) expect(rules).toContain(rule);
  for (const rule of scenario['finds-not'] ?? []) expect(rules).not.toContain(rule);
  const citations = given.findings.flatMap((finding) =>
    finding.citations.map(
      (each) => `${finding.rule}: ${each.title}, ${each.provision}, from ${each.since}`,
    ),
  );
  for (const text of cites ?? [])
    expect(
      citations.filter((each) => each.includes(text)),
      `${text} among\n${citations.join('\n')}`,
    ).not.toEqual([]);
  const facts = given.questions.flatMap(({ about }) => about);
  for (const fact of asks ?? []) expect(facts).toContain(fact);
  for (const fact of scenario['asks-not'] ?? []) expect(facts).not.toContain(fact);
  const texts = given.gaps.map(({ what }) => what);
  for (const text of gaps ?? [])
    expect(
      texts.some((what) => what.includes(text)),
      `${text} among ${texts.join('; ')}`,
    ).toBe(true);
  for (const text of scenario['gaps-not'] ?? [])
    expect(texts.filter((what) => what.includes(text))).toEqual([]);
};

/** By the names of the files, of some the same time each. */
const PARTS = [/^[a-f]/, /^[g-l]/, /^(?:[mn]|o[^w])/, /^(?:ow|[p-z])/];

const FILES = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.scenario.yaml'))
  .sort();

/** Runs one of the four parts. Errors: a file is in no part, or in two. */
export const runScenarios = (part: number): void => {
  inEmptyFolders();
  const stray = FILES.filter((name) => PARTS.filter((one) => one.test(name)).length !== 1);
  if (stray.length > 0) throw new Error(`${stray.join(', ')}: run in no part, or in two`);
  for (const file of FILES.filter((name) => PARTS[part]!.test(name))) {
    const scenarios = parse(readFileSync(join(import.meta.dirname, file), 'utf8')) as Scenario[];
    describe(file.replace('.scenario.yaml', ''), () => {
      test.each(scenarios)('$it', (scenario) => expectScenario(scenario));
    });
  }
};
