// What the completion scripts offer, asked of the shells themselves where they are there.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { ranWithin } from '../program.ts';

vi.setConfig({ testTimeout: 60_000 });

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'licet-completion-'));
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { status, stdout } = await ranWithin(['completion', shell], { cwd: folder, env: {} });
    expect(status).toBe(0);
    writeFileSync(join(folder, `licet.${shell}`), stdout);
  }
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const EMPTY = '';

/** What is offered for the last of the words. */
const ASKED: Readonly<Record<string, (words: readonly string[]) => string[]>> = {
  bash: (words) =>
    asked('bash', [
      '-c',
      'source ./licet.bash; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _licet; printf "%s\\n" "${COMPREPLY[@]}"',
      'bash',
      ...words,
    ]),
  // The parts of its completion system that the script calls are stood in for by what prints their words.
  zsh: (words) =>
    asked('zsh', [
      '-f',
      '-c',
      'compdef() { : }; _files() { : }; compadd() { [[ $1 = -- ]] && shift; print -l -- "$@"; }; source ./licet.zsh; words=("$@"); CURRENT=$#; _licet',
      'zsh',
      ...words,
    ]).filter((one) => one.startsWith(words.at(-1)!)),
  fish: (words) =>
    asked('fish', ['-N', '-c', `source ./licet.fish; complete -C '${words.join(' ')}'`]).map(
      (line) => line.split('\t')[0]!,
    ),
};

const asked = (shell: string, args: readonly string[]): string[] => {
  const { stdout, stderr } = spawnSync(shell, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: folder },
  });
  expect(stderr).toBe('');
  return stdout.trim().split('\n');
};

for (const [shell, offered] of Object.entries(ASKED)) {
  const isHere = spawnSync(shell, ['--version']).status === 0;
  if (!isHere) console.warn(`SKIPPED: ${shell} is not here, so its completion was not asked.`);
  describe.skipIf(!isHere)(shell, () => {
    test('offers the commands', () =>
      expect(offered(['licet', 's'])).toEqual(
        expect.arrayContaining(['screen', 'schema', 'sweep']),
      ));

    test('offers the values of an option, and nothing else', () => {
      expect(offered(['licet', 'screen', 'a.yaml', '--format', 's'])).toEqual(['sarif']);
      expect(offered(['licet', 'screen', '--fail-on', EMPTY]).sort()).toEqual([
        'amber',
        'never',
        'red',
      ]);
    });

    test('offers what stands under a command, then the options of that alone', () => {
      expect(offered(['licet', 'lists', 'd']).sort()).toEqual(['diff', 'doctor']);
      const options = offered(['licet', 'lists', 'diff', '--']);
      expect(options).toEqual(expect.arrayContaining(['--config', '--format', '--help']));
      expect(options).not.toContain('--retries');
    });

    test('offers values of the command that is written, not of another with the same option', () => {
      expect(offered(['licet', 'lists', 'status', '--format', 'j'])).toEqual(['json']);
      // Here a format is a publisher's, and licet names none.
      expect(offered(['licet', 'lists', 'update', '--format', 'jso'])).not.toContain('json');
    });

    test('offers the values of an argument', () => {
      expect(offered(['licet', 'completion', 'f'])).toEqual(['fish']);
      expect(offered(['licet', 'schema', 'trans'])).toEqual(['transaction']);
      expect(offered(['licet', 'lists', 'update', 'us-s'])).toEqual(['us-sdn']);
    });
  });
}
