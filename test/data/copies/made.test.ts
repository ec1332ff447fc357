// The folder of copies is made of what data/copies.yaml names, and what could not be made is told.

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeCopies, makingOf } from '../../../scripts/copies.ts';
import { listShape } from '../../../scripts/copies-text.ts';
import { placeOf, ran } from '../../../scripts/repositories.ts';
import { readAgreedList } from '../../../src/data/copies/agreed-list.ts';
import { pinpointOf } from '../../../src/data/copies/pinpoint.ts';
import { loadCopies } from '../../../src/data/copies/register.ts';
import { passageAt } from '../../../src/data/copies/text.ts';
import { ROOT } from '../../sources.ts';

describe('data/copies.yaml', () => {
  it('names for every copy with a file a place of which it can be made', () => {
    const held = loadCopies(join(ROOT, 'data')).flatMap(({ from, held: one }) =>
      one ? [{ from, one }] : [],
    );
    expect(held.length).toBeGreaterThan(50);
    for (const { from, one } of held) expect(() => makingOf(placeOf(from), one)).not.toThrow();
  });

  it('names no place by a branch, a short commit or the repository alone', () => {
    for (const rest of ['', '/blob/main/a.md', '/blob/5710c0a6/a.md', ' (history of a.md)'])
      expect(() => placeOf(`https://github.com/owner/name${rest}`)).toThrow('at a commit');
  });

  it('has no way from a print to a German act', () => {
    const place = placeOf(`https://github.com/owner/name/blob/${'0'.repeat(40)}/awv.pdf`);
    expect(() => makingOf(place, { form: 'german-act', file: 'de/awv.md' })).toThrow(
      'no way is known from awv.pdf to de/awv.md',
    );
  });
});

describe('a folder of copies', () => {
  const temporary = mkdtempSync(join(tmpdir(), 'copies-'));
  const mirrors = join(temporary, 'mirrors');
  const commits: string[] = [];
  afterAll(() => rmSync(temporary, { recursive: true, force: true }));

  beforeAll(() => {
    const work = join(temporary, 'work');
    mkdirSync(join(work, 'an act'), { recursive: true });
    const git = (...args: string[]): string =>
      execFileSync('git', args, { cwd: work, encoding: 'utf8' }).trim();
    git('init', '--quiet');
    for (const text of ['##### § 1 Old\n', '##### § 1 New\n']) {
      writeFileSync(join(work, 'an act', 'text.md'), text);
      git('add', '.');
      git('-c', 'user.name=a', '-c', 'user.email=a@example.org', 'commit', '-qm', 'text');
      commits.push(git('rev-parse', 'HEAD'));
    }
    git('clone', '--quiet', '--mirror', work, join(mirrors, 'owner+name', 'repo'));
  });

  const copy = (id: string, commit: string, path: string, file: string): string => `  ${id}:
    title: An act
    instruments: [act]
    state: 2020-01-01
    from: https://github.com/owner/name/blob/${commit}/${path}
    form: german-act
    file: ${file}
`;
  const made = (name: string, copies: string, of = mirrors): { missing: string[]; at: string } => {
    const root = join(temporary, name);
    mkdirSync(join(root, 'data'), { recursive: true });
    writeFileSync(join(root, 'data', 'copies.yaml'), `copies:\n${copies}`);
    const at = join(root, 'made');
    return { missing: makeCopies(root, at, of, () => {}), at };
  };

  it('has the text of the commit that is named, not of today', () => {
    const { missing, at } = made(
      'old',
      copy('old', commits[0]!, 'an%20act/text.md', 'de-old/text.md') +
        copy('new', commits[1]!, 'an%20act/text.md', 'us/new.md.gz'),
    );
    expect(missing).toEqual([]);
    expect(readFileSync(join(at, 'de-old', 'text.md'), 'utf8')).toBe('##### § 1 Old\n');
    expect(gunzipSync(readFileSync(join(at, 'us', 'new.md.gz'))).toString()).toBe(
      '##### § 1 New\n',
    );
  });

  it('tells what is not there, makes the rest, and leaves nothing half-written', () => {
    const { missing, at } = made(
      'some',
      copy('gone', commits[0]!, 'an%20act/other.md', 'de/other.md') +
        copy('there', commits[0]!, 'an%20act/text.md', 'de/text.md'),
    );
    expect(missing).toHaveLength(1);
    expect(missing[0]).toMatch(/^gone: git: .*an act\/other\.md/);
    expect(readdirSync(join(at, 'de'))).toEqual(['text.md']);
  });

  it('tells which mirror is none', () => {
    const nowhere = join(temporary, 'nowhere');
    const { missing } = made('bad', copy('old', commits[0]!, 'a.md', 'de/a.md'), nowhere);
    expect(missing).toEqual([
      `old: ${join(nowhere, 'owner+name', 'repo')} is no mirror. Make it with git clone --mirror, or leave --mirrors out and it is cloned`,
    ]);
  });

  it('ends with status 2 where a copy could not be made, and where no folder is named', () => {
    const script = join(ROOT, 'scripts', 'copies.mjs');
    const bad = spawnSync(
      process.execPath,
      [script, join(temporary, 'never'), '--mirrors', join(temporary, 'nowhere')],
      { encoding: 'utf8' },
    );
    expect(bad.status).toBe(2);
    expect(bad.stderr).toContain('not made: de-awv-2022-03: ');
    const none = spawnSync(process.execPath, [script, '--mirror', 'a'], { encoding: 'utf8' });
    expect(none.status).toBe(2);
    expect(none.stderr).toContain('Usage: npm run copies -- FOLDER');
  });

  it('tells which program is not installed', () => {
    expect(() => ran('licet-no-such-program', [])).toThrow(
      'licet-no-such-program is not installed',
    );
  });
});

describe('an agreed list that was printed', () => {
  const text = readAgreedList(
    listShape(`WA-LIST (25) 1 Corr.
15-01-2026 - 83 -
____________________________________________________________________
DUAL-USE LIST - CATEGORY 5 – PART 1 – TELECOMMUNICATIONS
5. A. Part 1. PROBES
5. A. 1. f. Probes, as
follows:
1. Deep ones, as in
2020;
Note Deep probes do not include probes made for any of
the following:
a. Lakes; or
WA-LIST (25) 1 Corr.
- 84 - 15-01-2026
b. Ponds.
5. A. 1. f. 2. a. Others.
5. A. 2. Cameras.
`),
  );
  const at = (pinpoint: string): string[] | undefined => passageAt(text, pinpointOf(pinpoint)!);

  it('gives places by their labels, and no head of a page', () => {
    expect(at('5.A.1.f.1')).toEqual([
      '1. Deep ones, as in 2020; Note Deep probes do not include probes made for any of the following: a. Lakes; or b. Ponds.',
    ]);
    expect(at('5.A.1.f.2.a')).toEqual(['Others.']);
    expect(at('5.A.2')).toEqual(['Cameras.']);
  });

  it('takes a list within a note for no place', () => {
    expect(at('5.A.1.f.1.a')).toBeUndefined();
  });
});
