// What hostile names, values and keys write into the log of a build: nothing that it would take for a command.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { FORMAT_NAMES } from '../../src/report/index.ts';
import { ranWithin } from '../program.ts';

vi.setConfig({ testTimeout: 60_000 });

const COMMAND = '::stop-commands::x';
const OLDER = '##[add-path]x';

/** As GitHub's runner looks for commands: actions/runner, src/Runner.Common/ActionCommand.cs. */
const isCommand = (line: string): boolean =>
  line.trimStart().startsWith('::') || line.includes('##[');
const commandsIn = (text: string): string[] => text.split(/[\n\r]/).filter(isCommand);

/** A long word before it makes a wrapped line begin with it. */
const deal = (hostile: string): string => `
id: ${JSON.stringify(hostile)}
title: ${JSON.stringify(`${'w'.repeat(75)} ${hostile}`)}
date: 2024-03-01
exporter: { name: ${JSON.stringify(hostile)}, country: DE }
parties:
  - { role: end-user, name: ${JSON.stringify(`${'v'.repeat(70)} ${hostile}`)}, country: SY, type: police }
destination: { country: SY }
items:
  - { name: ${JSON.stringify(hostile)}, category: dpi-filtering, classification: { eu: 5A001.j } }
`;

let here: string;
beforeAll(() => {
  here = mkdtempSync(join(tmpdir(), 'licet-build-logs-'));
  for (const [place, hostile] of [COMMAND, OLDER].entries()) {
    writeFileSync(join(here, `${hostile}.yaml`), deal(hostile));
    mkdirSync(join(here, `broken-${place}`));
    writeFileSync(
      join(here, `broken-${place}`, `${hostile}.yaml`),
      `"${hostile}": 1\nid: x\nitems: "${hostile}"\ndate: "${hostile}"\n`,
    );
    writeFileSync(join(here, `broken-${place}`, `${hostile}.csv`), `id,${hostile}\n1,2\n`);
  }
  writeFileSync(join(here, 'both.yaml'), `${deal(COMMAND)}---${deal(OLDER)}`);
});
afterAll(() => rmSync(here, { recursive: true }));

const ran = (...argv: string[]): ReturnType<typeof ranWithin> =>
  ranWithin(argv, { cwd: here, env: { HOME: here, XDG_CACHE_HOME: here } });

const PLAIN = FORMAT_NAMES.filter((name) => name !== 'github');

describe.each([COMMAND, OLDER])('%s', (hostile) => {
  test('is no command in any format, of one and of several, printed and in files', async () => {
    for (const file of [`./${hostile}.yaml`, 'both.yaml']) {
      const formats = PLAIN.flatMap((name) => ['-f', `${name}=out.${name}`]);
      const printed = await ran('screen', file, ...formats, '-f', 'text', '--fail-on', 'never');
      expect([printed.status, printed.stderr]).toEqual([0, '']);
      const files = PLAIN.map((name) => readFileSync(join(here, `out.${name}`), 'utf8'));
      for (const text of [printed.stdout, ...files]) {
        // It is there, whatever became of it.
        expect(text).toMatch(/stop-commands|add-path/);
        expect(commandsIn(text)).toEqual([]);
      }
    }
  });

  test('is none that github did not write', async () => {
    const { stdout } = await ran('screen', 'both.yaml', '-f', 'github');
    const commands = commandsIn(stdout);
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((line) => !/^::(?:error|warning|notice) /.test(line))).toEqual([]);
  });

  test.each([
    ['a file that is not there', ['screen', hostile]],
    ['a format that is none', ['screen', 'both.yaml', '-f', hostile]],
    ['a command that is none', [hostile]],
    ['an option that is none', ['screen', 'both.yaml', `--${hostile}`]],
    ['a fact that is none', ['screen', 'both.yaml', '--set', `${hostile}=x`]],
    ['a value that is none', ['screen', 'both.yaml', '--set', `item.category=${hostile}`]],
    ['settings that are not there', ['screen', 'both.yaml', '--config', hostile]],
    ['rules that are not there', ['check', '--rules', hostile]],
    ['a rule that is none', ['explain', hostile]],
  ])('is no command in what is said of %s', async (_, argv) => {
    const { status, stderr, stdout } = await ran(...argv);
    expect(status).toBe(2);
    expect(stderr).toMatch(/stop-commands|add-path/);
    expect(commandsIn(stderr + stdout)).toEqual([]);
  });
});

test('broken files of such names say no command', async () => {
  for (const folder of ['broken-0', 'broken-1']) {
    const { status, stderr, stdout } = await ran('screen', folder);
    expect(status).toBe(2);
    expect(stderr).toMatch(/stop-commands|add-path/);
    expect(commandsIn(stderr + stdout)).toEqual([]);
  }
});
