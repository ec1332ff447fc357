// The manual page says what the table of options says, and is a page that manuals are read with.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { commandsOf, leavesOf, manPage, MAN_PAGE } from '../scripts/man-page.ts';
import { ROOT } from './sources.ts';

const file = join(ROOT, MAN_PAGE);
const page = readFileSync(file, 'utf8');

describe('the manual page', () => {
  test('is what the options say now (mend with: npm run readme)', () =>
    expect(page).toBe(manPage(ROOT)));

  test('names every command and every option', () => {
    const leaves = leavesOf(commandsOf(ROOT));
    expect(leaves.length).toBeGreaterThan(50);
    for (const [name, { options }] of leaves) {
      const own = page.split(/^(?=\.S[SH] )/m).find((part) => {
        const title = part.split('\n')[0]!.replaceAll('\\-', '-');
        return new RegExp(`^\\.SS "licet ${name}[" ]`).test(title);
      });
      expect(own, name).toBeDefined();
      for (const { long } of options)
        expect(own!.replaceAll('\\-', '-'), `${name} ${long}`).toContain(long);
    }
  });

  test('is in the package', () => {
    const { man, files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
      man: string;
      files: string[];
    };
    expect([man, files.includes('man')]).toEqual([MAN_PAGE, true]);
  });

  const hasGroff = spawnSync('groff', ['--version']).status === 0;
  if (!hasGroff)
    console.warn('SKIPPED: groff is not here, so the manual page was not set with it.');
  test.skipIf(!hasGroff)('is set by groff without a warning, and no line of it is lost', () => {
    const { status, stdout, stderr } = spawnSync(
      'groff',
      ['-man', '-ww', '-Tascii', '-P-cbu', file],
      {
        encoding: 'utf8',
      },
    );
    expect([status, stderr]).toEqual([0, '']);
    for (const title of ['NAME', 'COMMANDS', 'EXIT STATUS', 'SEE ALSO'])
      expect(stdout).toContain(title);
    // A line that begins with a full stop or an apostrophe would be taken for a request and swallowed.
    expect(stdout.replaceAll(/-\n\s+/g, '').replaceAll(/\s+/g, ' ')).toContain(
      'licet crosswalk 5A001.j',
    );
  });
});
