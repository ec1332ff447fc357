import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { describe, expect, test } from 'vitest';
import type { Verdict } from '../../src/model/verdict.ts';
import { junit } from '../../src/report/junit.ts';
import {
  answer,
  finding,
  green,
  HOSTILE,
  LOOK,
  RUN,
  STEERS,
  undetermined,
  verdict,
} from './verdict.ts';

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Errors: it is not well formed. */
const read = (xml: string): Element => {
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const element = {
      name,
      attributes: attributes as Record<string, string>,
      children: [],
      text: '',
    };
    open.at(-1)!.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => void (open.at(-1)!.text += text));
  parser.on('closetag', () => void open.pop());
  parser.write(xml).close();
  return root.children[0]!;
};

const one = (whole: Verdict = verdict()): string => junit.one(answer(whole), LOOK);

const several = (wholes: readonly Verdict[]): string => {
  const binder = junit.binder();
  return [
    binder.open(RUN, LOOK),
    ...wholes.map((whole) => binder.add(junit.each(answer(whole), LOOK))),
    binder.close({ red: 0, amber: 0, green: 0 }, LOOK),
  ].join('');
};

const BAD = [
  HOSTILE,
  STEERS,
  ']]>',
  '&amp;<failure/>" type="x',
  'a\nb\tc\r\n',
  '\u0000\u0001\ufffe\uffff\ud800x\udc00',
  '   ',
  '=1+1',
];
const hostile = (name: string): Verdict =>
  verdict({
    transaction: { id: name, title: name, file: `${name}.yaml`, line: 3 },
    findings: [
      finding({ subject: name, because: name, remedy: name, rule: `law/${name}` }),
      undetermined({ turnsOn: name, subject: name }),
      finding({ subject: name, relievedBy: name }),
    ],
    gaps: [{ kind: 'law', what: name, why: name, remedy: name }],
  });

const cases = (suite: Element): Element[] =>
  suite.children.filter(({ name }) => name === 'testcase');

describe('JUnit of one transaction', () => {
  test('is a suite in which what was found fails, a gap is an error, and what is open is skipped', () => {
    const [suite] = read(one()).children;
    expect(suite!.attributes).toMatchObject({
      name: 'deal-1',
      id: '0',
      tests: '8',
      failures: '3',
      errors: '2',
      skipped: '2',
      timestamp: '2010-12-15T00:00:00',
    });
    expect(
      cases(suite!).map(
        ({ attributes, children }) => `${children[0]?.name ?? 'passes'} ${attributes['name']}`,
      ),
    ).toEqual([
      'failure verdict',
      'failure law/embargo: probe',
      'failure house/record: probe',
      'error could not be looked at: Full lists are not loaded',
      'error could not be looked at: The index of 2010 has no value for XA',
      'skipped house/pattern: probe',
      'skipped law/other: probe',
      'passes law/licensed: probe (relieved by law/licence)',
    ]);
    const [failure] = cases(suite!)[1]!.children;
    expect(failure!.attributes).toEqual({
      message: 'probe is meant for XA, for which everything needs a licence.',
      type: 'red',
    });
    expect(failure!.text.split('\n')).toEqual([
      'deal.yaml:4',
      'red law: licence required, licensing policy: denial',
      'To do: Do not ship without a licence.',
      'Act on Watching Devices, Art. 1 (in force from 2004-05-14 until 2011-12-12) https://example.org/act',
      'Marks: primary',
    ]);
    const [open] = cases(suite!)[5]!.children;
    expect(open!.attributes['message']).toBe('Not decided: It turns on who it is.');
    expect(one()).not.toContain('The buyer hides the true user');
  });

  test('of a green one is a suite whose one test passes', () => {
    const [suite] = read(one(green())).children;
    expect(suite!.attributes).toMatchObject({ tests: '1', failures: '0', errors: '0' });
    expect(cases(suite!)[0]!.children).toEqual([]);
  });
});

describe('JUnit of several transactions', () => {
  test('numbers the suites', () => {
    const suites = read(several([verdict(), green(), verdict()])).children;
    expect(suites.map(({ attributes }) => attributes['id'])).toEqual(['0', '1', '2']);
  });

  test('lets no name out of its place, whatever it is', () => {
    for (const name of BAD) {
      const [suite] = read(several([hostile(name)])).children;
      expect(suite!.attributes).toMatchObject({ tests: '5', failures: '2', errors: '1' });
      expect(cases(suite!)).toHaveLength(5);
      expect(suite!.children.map((child) => child.name)).toEqual([
        'properties',
        ...Array.from({ length: 5 }, () => 'testcase'),
        'system-out',
        'system-err',
      ]);
    }
  });
});

const hasXmllint = spawnSync('xmllint', ['--version']).status === 0;
if (!hasXmllint)
  console.warn(
    'xmllint is not installed: JUnit was NOT held against the schemas of Ant and Jenkins',
  );

describe.skipIf(!hasXmllint)('the schemas of others', () => {
  const validated = (schema: string, xml: string): string =>
    spawnSync(
      'xmllint',
      ['--noout', '--schema', join(import.meta.dirname, 'schemas', schema), '-'],
      {
        input: xml,
        encoding: 'utf8',
      },
    ).stderr;

  for (const schema of ['junit-ant.xsd', 'junit-jenkins.xsd']) {
    test(`${schema} takes each document`, () => {
      for (const xml of [
        one(),
        one(green()),
        several([]),
        several([verdict(), ...BAD.map(hostile)]),
      ])
        expect(validated(schema, xml)).toBe('- validates\n');
    });

    test(`${schema} refuses another`, () => {
      const xml = one().replaceAll('tests="8"', '').replaceAll('<testcase ', '<test ');
      expect(validated(schema, xml)).not.toBe('- validates\n');
    });
  }
});
