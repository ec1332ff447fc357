import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/model/verdict.ts';
import { github } from '../../src/report/github.ts';
import {
  answer,
  finding,
  green,
  HOSTILE,
  LOOK,
  STEERING,
  STEERS,
  undetermined,
  verdict,
} from './verdict.ts';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly data: string;
}

const unescaped = (text: string, signs: Readonly<Record<string, string>>): string =>
  Object.entries(signs).reduce((all, [token, sign]) => all.replaceAll(token, sign), text);
const DATA = { '%0D': '\r', '%0A': '\n', '%25': '%' };
const PROPERTY = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };

/** As GitHub's runner reads a line: actions/runner, src/Runner.Common/ActionCommand.cs. Nothing where it is no command. */
const readBy = (line: string): Command | undefined => {
  const trimmed = line.trimStart();
  const end = trimmed.startsWith('::') ? trimmed.indexOf('::', 2) : -1;
  if (end < 0) {
    const older = line.indexOf('##[');
    const close = older < 0 ? -1 : line.indexOf(']', older);
    return close < 0 ? undefined : { name: 'older', properties: {}, data: line.slice(older) };
  }
  const info = trimmed.slice(2, end);
  const space = info.indexOf(' ');
  const told = space < 0 ? '' : info.slice(space + 1).trim();
  return {
    name: space < 0 ? info : info.slice(0, space),
    properties: Object.fromEntries(
      told
        .split(',')
        .filter((one) => one.includes('='))
        .map((one) => [
          one.slice(0, one.indexOf('=')),
          unescaped(one.slice(one.indexOf('=') + 1), PROPERTY),
        ]),
    ),
    data: unescaped(trimmed.slice(end + 2), DATA),
  };
};

const lines = (whole: Verdict = verdict()): string[] =>
  github.one(answer(whole), LOOK).trimEnd().split('\n');
const commands = (whole: Verdict = verdict()): Command[] =>
  lines(whole).flatMap((line) => readBy(line) ?? []);

describe('GitHub annotations', () => {
  test('are on file and line, red as error, amber as warning, the gravest first and what was lifted last', () => {
    expect(commands().map(({ name, properties }) => ({ name, ...properties }))).toEqual([
      {
        name: 'error',
        file: 'deal.yaml',
        line: '4',
        title: 'RED law: licence required, licensing policy: denial',
      },
      {
        name: 'warning',
        file: 'deal.yaml',
        line: '1',
        title:
          'AMBER policy: refuse (no safeguard cures this), licensing policy: denial, softened by house/safeguards',
      },
      { name: 'warning', file: 'deal.yaml', line: '1', title: 'Could not be looked at' },
      { name: 'warning', file: 'deal.yaml', line: '1', title: 'Not decided' },
      {
        name: 'notice',
        file: 'deal.yaml',
        line: '1',
        title: 'lifted law: licence required, licensing policy: denial, relieved by law/licence',
      },
    ]);
    expect(commands()[0]!.data).toBe(
      [
        'deal-1: probe is meant for XA, for which everything needs a licence.',
        'To do: Do not ship without a licence.',
        '§ Act on Watching Devices, Art. 1',
        'Rule law/embargo',
      ].join('\n'),
    );
    expect(lines()[0]).toBe('licet: RED deal-1: do not proceed');
  });

  test('name a few gaps and questions and count the rest, and accuse nobody of what nobody found', () => {
    const gap = verdict().gaps[0]!;
    const many = commands(
      verdict({
        gaps: [1, 2, 3, 4, 5].map((n) => ({ ...gap, what: `Gap ${n}` })),
        findings: [undetermined({ title: 'The buyer hides the true user' })],
      }),
    );
    expect(many.map(({ data }) => data)).toEqual([
      'deal-1: Gap 1. Load them.\ndeal-1: Gap 2. Load them.\ndeal-1: Gap 3. Load them.\n… and 2 more',
      'deal-1: 1 point is neither found nor excluded (1 law). Asked first:\nTrade FZCO (end-user): Who is it (legal name)? (end-user.name)\nHow far does it reach? (item.range)',
    ]);
  });

  test('are none of a green one, which has a line of the log', () => {
    expect(lines(green())).toEqual(['licet: GREEN deal-1: no reason found in what was checked']);
    expect(commands(green())).toEqual([]);
  });

  test('have no place where standard input was read', () => {
    const [first] = commands(
      verdict({ transaction: { id: 'a', file: '-', line: 1 }, findings: [finding({ facts: [] })] }),
    );
    expect(Object.keys(first!.properties)).toEqual(['title']);
  });

  test('hold every name as text', () => {
    const bad = [
      HOSTILE,
      STEERS,
      'a\n::error::forged',
      '\r\n::set-env name=PATH::x',
      '%0A::error::forged',
      '%250A',
      'x,line=9,title=forged::',
      '::stop-commands::x',
      '##[error]forged',
      '##[add-path]/tmp',
    ];
    for (const name of bad) {
      const whole = verdict({
        transaction: { id: name, title: name, file: `${name}.yaml`, line: 3 },
        findings: [
          finding({ because: name, remedy: name, subject: name, rule: name, facts: [] }),
          finding({ because: name, relievedBy: name }),
          undetermined({ turnsOn: name }),
        ],
        gaps: [{ kind: 'law', what: name, why: name, remedy: name }],
      });
      expect(lines(whole)).toHaveLength(5);
      expect(readBy(lines(whole)[0]!)).toBeUndefined();
      const read = commands(whole);
      expect(read.map((one) => one.name)).toEqual(['error', 'warning', 'warning', 'notice']);
      for (const { properties } of read) {
        expect(Object.keys(properties)).toEqual(['file', 'line', 'title']);
        expect(['3', '4']).toContain(properties['line']);
      }
      expect(lines(whole).join('\n')).not.toMatch(STEERING);
      // What the runner gives back is the name, with each run of spaces and line breaks as one space.
      if (!/[\u0000-\u0008\u001b\u0080-\u009f\u202a-\u202e]/.test(name))
        expect(read[0]!.data.split('\n')[1]).toBe(`To do: ${name}`.replace(/\s+/g, ' '));
    }
  });

  test('name the row or the record on which a finding rests, and count past two', () => {
    const row = (name: string) => ({
      kind: 'match',
      source: 'us-sdn',
      date: '2020-01-02',
      detail: `'Buyer' has the name of '${name}'`,
    });
    const said = (...names: readonly string[]): string =>
      commands(verdict({ findings: [finding({ evidence: names.map(row) })] }))[0]!.data;
    expect(said('A')).toContain("\nOn record: 'Buyer' has the name of 'A' (2020-01-02)\n");
    expect(said('A', 'B', 'C')).toContain("of 'B' (2020-01-02); and 1 more\n");
    expect(said()).not.toContain('On record');
  });
});
