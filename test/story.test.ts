// A team of lawyers with deals in git, from the first that passes to the day on which a new pack is taken in: the whole way, in a
// scratch repository.

import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { addDays } from '../src/model/dates.ts';
import { today } from './program.ts';
import { ROOT } from './sources.ts';

vi.setConfig({ testTimeout: 120_000 });

let folder: string;
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'licet-story-')));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ran = (program: string, args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, {
    cwd: folder,
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], HOME: folder },
  });
  return { status, stdout, stderr };
};
const licet = (...args: readonly string[]) =>
  ran(process.execPath, [join(ROOT, 'bin/licet.js'), ...args]);

const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

const git = (...args: readonly string[]): string => {
  const { status, stdout, stderr } = ran('git', [
    ...['-c', 'user.name=Team', '-c', 'user.email=team@example.com'],
    ...['-c', 'init.defaultBranch=main', '-c', 'commit.gpgsign=false', ...args],
  ]);
  expect(status, stderr).toBe(0);
  return stdout.trim();
};
const committed = (why: string): string => {
  git('add', '-A');
  git('commit', '-q', '-m', why);
  return git('rev-parse', 'HEAD');
};

const deal = (id: string, type: string): string => `id: ${id}
date: 2025-03-12
exporter: { name: Example Cameras AB, country: SE }
parties:
  - role: end-user
    name: Beispiel ${id} GmbH
    country: DE
    type: ${type}
destination: { country: DE }
items:
  - { name: indoor network cameras, category: video-surveillance, quantity: 24, facts: { generally-available: yes } }
end-use: { purposes: [premises-security] }
`;

const PACK = `pack: house
title: House rules
kind: policy
binds: Everybody in the house.
since: 2000-01-01
checked-to: 2025-01-01
stale-after: 9999 days
models: [What the house wants to look at]
`;

/** A rule of the house that asks somebody to look, and its cases. */
const writeRule = (name: string, when: string, because: string, pack = 'house'): void =>
  write(
    `${pack}/${name}.yaml`,
    `rule: house/${name}
title: What the legal desk looks at
provision: eu-2021-821 Art. 1
status: reviewed
confidence: verified
since: 2000-01-01
when: ${when}
then:
  effect: care
  because: ${JSON.stringify(because)}
  remedy: Ask the legal desk.
`,
  );

const waiver = (expires: string): string => `- rule: house/associations
  transaction: desk
  reason: The legal desk knows this association
  owner: A. Berg
  approver: C. Dahl
  from: ${addDays(today(), -60)}
  expires: ${expires}
  ticket: DESK-1
`;

const SCREEN = ['screen', 'transactions', '-f', 'github'] as const;

// Each step stands on the one before it.
describe('deals in git', () => {
  let first: string;
  let kept: string;

  it('a clean transaction passes, and its answer is kept', () => {
    write('licet.yaml', 'lists: bundled\nrules: [house]\n');
    write('house/pack.yaml', PACK);
    writeRule('associations', '{ end-user.type: ngo }', '{end-user.name} is an association.');
    write('transactions/desk.yaml', deal('desk', 'private'));
    git('init', '-q');
    const { status, stdout } = licet(...SCREEN);
    expect(status).toBe(0);
    expect(stdout).not.toContain('::');
    expect(licet('record', 'transactions/desk.yaml', '-f', 'json').status).toBe(0);
    kept = `records/${readdirSync(join(folder, 'records')).find((name) => name.endsWith('.json'))!}`;
    expect(licet('lock').status).toBe(0);
    first = committed('The first deal');
  });

  it('a change that makes it amber fails, with a word on the line that decides', () => {
    write('transactions/desk.yaml', deal('desk', 'ngo'));
    write('transactions/shop.yaml', deal('shop', 'private'));
    const { status, stdout } = licet(...SCREEN);
    expect(status).toBe(1);
    const at = deal('desk', 'ngo').split('\n').indexOf('    type: ngo') + 1;
    const told = stdout.split('\n').filter((line) => line.startsWith('::'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(
      new RegExp(`^::warning file=transactions/desk\\.yaml,line=${at},.*desk: Beispiel desk GmbH`),
    );
    committed('Another buyer');
  });

  it('a waiver lets it through, and the finding stays', () => {
    write('waivers.yaml', waiver(addDays(today(), 90)));
    const { status, stdout } = licet(...SCREEN);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^::notice file=transactions\/desk\.yaml,line=8,/m);
    const { verdict, findings, gate } = JSON.parse(
      licet('screen', 'transactions/desk.yaml', '-f', 'json').stdout,
    ) as { verdict: string; findings: { rule: string }[]; gate: { verdict: string } };
    expect([verdict, gate.verdict]).toEqual(['amber', 'green']);
    expect(findings.map(({ rule }) => rule)).toEqual(['house/associations']);
    committed('The legal desk knows them');
  });

  it('the waiver expires, and the gate is shut again', () => {
    write('waivers.yaml', waiver(addDays(today(), -1)));
    const { status, stdout, stderr } = licet(...SCREEN);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^::warning file=transactions\/desk\.yaml,line=8,/m);
    expect(stderr).toContain('waivers.yaml:1');
    write('waivers.yaml', waiver(today()));
    expect(licet(...SCREEN).status).toBe(0);
    committed('Its last day is today');
  });

  it('a new pack flips another transaction: diff says so before, and the lock refuses it', () => {
    cpSync(join(folder, 'house'), join(folder, 'next'), { recursive: true });
    writeRule('premises', '{ end-use.purposes: premises-security }', 'It guards premises.', 'next');

    const { status, stdout } = licet('diff', '--to', 'next', 'transactions', '-f', 'json');
    expect(status).toBe(1);
    const { transactions } = JSON.parse(stdout) as {
      transactions: { transaction: { id: string }; change: string; gained: { rule: string }[] }[];
    };
    const premises = [{ rule: 'house/premises' }];
    expect(transactions).toMatchObject([
      { transaction: { id: 'shop' }, change: 'worse', gained: premises },
      { transaction: { id: 'desk' }, change: 'reasons', gained: premises },
    ]);

    cpSync(join(folder, 'next'), join(folder, 'house'), { recursive: true });
    const refused = licet(...SCREEN);
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain('house');
    expect(licet('lock').status).toBe(0);
    const taken = licet(...SCREEN);
    expect(taken.status).toBe(1);
    expect(taken.stdout).toMatch(/^::warning file=transactions\/shop\.yaml,/m);
    committed('The new pack');
  });

  it('the first answer comes out again to the byte, with the packs of then', () => {
    git('checkout', '-q', first);
    const { status, stdout, stderr } = licet('replay', kept);
    expect(status, stderr).toBe(0);
    expect(stdout).toContain('to the byte');
    git('checkout', '-q', 'main');
    expect(existsSync(join(folder, kept))).toBe(true);
  });
});
