// licet screen at a real pseudo-terminal: a window that is shorter than the page has the answer at its end too; a pipe never.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, describe, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 90_000 });

const root = join(import.meta.dirname, '../..');
const hasPty =
  spawnSync('python3', ['-c', 'import pty, os; os.waitstatus_to_exitcode']).status === 0;
if (!hasPty)
  process.stderr.write(
    '\nSKIPPED: licet screen was not tried at a terminal, for there is no python3 (3.9 or later) with the module pty.\n\n',
  );

const here = mkdtempSync(join(tmpdir(), 'licet-answer-'));
afterAll(() => rmSync(here, { recursive: true }));
const env = { PATH: process.env['PATH'], HOME: here, XDG_CACHE_HOME: here };

const argv = (name: string): string[] => [
  process.execPath,
  join(root, 'bin/licet.js'),
  'screen',
  join(root, 'data/cases', `${name}.yaml`),
  '--lists',
  'bundled',
];

/** What stands in a window, without colours and with the line ends of a file. */
const shownAt = (args: readonly string[], rows: number, cols = 80): string => {
  const { stdout } = spawnSync('python3', [join(import.meta.dirname, 'terminal.py')], {
    input: JSON.stringify({
      // How far it has come is told on standard error, which is no part of the answer.
      argv: ['sh', '-c', 'exec "$@" 2>/dev/null', 'sh', ...args],
      cwd: here,
      env: { ...env, TERM: 'xterm-256color' },
      cols,
      rows,
      steps: [],
    }),
    encoding: 'utf8',
    maxBuffer: 64_000_000,
  });
  const { output } = JSON.parse(stdout) as { readonly output: string };
  return stripVTControlCharacters(output).replaceAll('\r\n', '\n');
};

const piped = (args: readonly string[], COLUMNS = '80'): string =>
  spawnSync(args[0]!, args.slice(1), { cwd: here, env: { ...env, COLUMNS }, encoding: 'utf8' })
    .stdout;

describe.skipIf(!hasPty)('licet screen at a terminal', () => {
  test.each([
    ['bluecoat-computerlinks-syria-2010', 80, 'RED – do not proceed'],
    ['as-declared-bluecoat-iraq-2010', 120, 'AMBER – not before the points below are settled'],
  ] as const)(
    'shows the answer on %s last too, where it is longer than the window',
    (name, cols, colour) => {
      const page = piped(argv(name), String(cols));
      // A page of more than forty lines says it again in a pipe as well.
      expect(page.match(new RegExp(colour, 'g'))).toHaveLength(2);
      expect(shownAt(argv(name), 24, cols)).toBe(page);
      const [blank, again, parts, end] = page.split('\n').slice(-4);
      expect([blank, again, end]).toEqual(['', colour, '']);
      expect(parts).toMatch(/^law (red|amber), policy amber; .*; [a-z0-9-]+$/);
    },
  );

  test('shows it once where the window holds the page', () => {
    const name = 'axis-edeka-germany-2013';
    const page = piped(argv(name));
    const rows = page.split('\n').length - 1;
    // The page's lines, and one for the next prompt.
    expect(shownAt(argv(name), rows + 1)).toBe(page);
    expect(shownAt(argv(name), rows)).not.toBe(page);
  });

  test('shows it once in a file that is written from a terminal', () => {
    const name = 'axis-edeka-germany-2013';
    expect(shownAt([...argv(name), '-o', 'page.txt'], 24)).toBe('');
    expect(readFileSync(join(here, 'page.txt'), 'utf8')).toBe(piped(argv(name)));
  });
});
