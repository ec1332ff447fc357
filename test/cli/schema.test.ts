// The printed JSON Schemas accept every file that the project ships, as licet reads it and as an editor does, and every
// answer that the JSON format gives; they refuse what the program refuses.

import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse, parseAllDocuments } from 'yaml';
import { describe, expect, test, vi } from 'vitest';
import type { Verdict } from '../../src/model/verdict.ts';
import { json } from '../../src/report/json.ts';
import { blocksOf, read as textOf } from '../document.ts';
import { answer, green, LOOK, RUN, verdict } from '../report/verdict.ts';

// All that is shipped is read here, and a machine may be busy.
vi.setConfig({ testTimeout: 120_000 });

const root = join(import.meta.dirname, '../..');

const licet = (...args: string[]): { status: number | null; stdout: string; stderr: string } =>
  spawnSync(process.execPath, [join(root, 'bin/licet.js'), ...args], { encoding: 'utf8' });

const compiled = new Map<string, ValidateFunction>();

const schemaOf = (what: string): ValidateFunction => {
  const known = compiled.get(what) ?? printed(what);
  compiled.set(what, known);
  return known;
};

const printed = (what: string): ValidateFunction => {
  const schema = JSON.parse(licet('schema', what).stdout) as { $schema: string; title: string };
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema.title).toBe(`licet ${what}`);
  return new Ajv2020({ allErrors: true, strict: false }).compile(schema);
};

/** Read once, whatever number of schemas they are held against; nothing writes to them. */
const read = new Map<string, readonly unknown[]>();

/** `failsafe`: every scalar is text, as licet reads it. `core`: 10 is a number, as editors read it. */
const documentsOf = (file: string, as: 'failsafe' | 'core' = 'failsafe'): readonly unknown[] => {
  const known = read.get(`${as} ${file}`);
  if (known) return known;
  const documents = (
    parseAllDocuments(readFileSync(file, 'utf8'), { schema: as }) as { toJS(): unknown }[]
  ).map((document) => document.toJS());
  read.set(`${as} ${file}`, documents);
  return documents;
};

const filesBelow = (folder: string, ending: string): string[] =>
  (readdirSync(join(root, folder), { recursive: true }) as string[])
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(root, folder, name));

const refused = (
  validate: ValidateFunction,
  documents: readonly { readonly name: string; readonly value: unknown }[],
): string[] =>
  documents.flatMap(({ name, value }) =>
    validate(value) ? [] : [`${name}: ${JSON.stringify(validate.errors?.slice(0, 3))}`],
  );

const withKey = (
  folder: string,
  key: string,
  ending: string,
  not: string,
  as: 'failsafe' | 'core',
): { name: string; value: unknown }[] =>
  filesBelow(folder, ending)
    .filter((name) => !name.endsWith(not))
    .flatMap((name) => documentsOf(name, as).map((value) => ({ name, value })))
    .filter(({ value }) => Object.hasOwn(value as object, key));

describe('the JSON Schema of', () => {
  test('a transaction accepts every bundled case', () => {
    const cases = filesBelow('data/cases', '.yaml').flatMap((name) =>
      documentsOf(name).map((value) => ({ name, value })),
    );
    expect(cases.length).toBeGreaterThan(90);
    expect(refused(schemaOf('transaction'), cases)).toEqual([]);
  });

  test('a transaction refuses what the program refuses, and carries the questions', () => {
    const validate = schemaOf('transaction');
    expect(validate({ id: 'a' })).toBe(true);
    expect(validate({ date: '2024-01-01' })).toBe(false);
    expect(validate({ id: 'a', exportr: { name: 'x' } })).toBe(false);
    expect(validate({ id: 'a', items: [{ category: 'video-surveilance' }] })).toBe(false);
    expect(validate({ id: 'a', items: [{ category: 'video-surveillance', quantity: 3 }] })).toBe(
      true,
    );
    expect(validate({ id: 'a', 'end-use': { migration: true, purposes: ['resale'] } })).toBe(true);
    expect(JSON.stringify(validate.schema)).toContain(
      '"description":"What is it for, in the buyer\'s words: its main use, and others that the buyer names?"',
    );
  });

  test.each([
    ['rules', 'rule', 'rule', '.yaml', '.test.yaml', 100],
    ['rules', 'definition', 'define', '.yaml', '.test.yaml', 5],
    ['rules', 'entry', 'entry', '.yaml', '.test.yaml', 50],
    ['rules', 'pack', 'pack', 'pack.yaml', '\0', 7],
    ['rules', 'test', 'cases', '.test.yaml', '\0', 100],
    ['data/facts', 'fact', 'facts', '.yaml', '\0', 10],
    ['data/parameters', 'parameter', 'parameter', '.yaml', '\0', 30],
    ['data/instruments', 'instrument', 'instruments', '.yaml', '\0', 5],
    ['data/lists', 'list', 'list', 'list.yaml', '\0', 5],
    ['data/indices', 'index', 'index', 'index.yaml', '\0', 1],
  ] as const)(
    'below %s a %s accepts every shipped one',
    (folder, what, key, ending, not, least) => {
      const schema = schemaOf(what);
      for (const as of ['failsafe', 'core'] as const) {
        const documents = withKey(folder, key, ending, not, as);
        expect(documents.length).toBeGreaterThanOrEqual(least);
        expect(refused(schema, documents), as).toEqual([]);
      }
    },
  );

  test('a fact, list, index and parameter refuse what is missing or misspelt', () => {
    const [list] = withKey('data/lists', 'list', 'list.yaml', '\0', 'failsafe');
    const without = (value: object, key: string): object =>
      Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
    const validate = schemaOf('list');
    expect(validate(list!.value)).toBe(true);
    expect(validate(without(list!.value as object, 'taken'))).toBe(false);
    expect(validate({ ...(list!.value as object), taken: '1 March 2024' })).toBe(false);
    const fact = schemaOf('fact');
    const declared = { type: 'yes-no', question: 'Is it?' };
    expect(fact({ facts: { 'item.probe': declared } })).toBe(true);
    expect(fact({ facts: { 'item.probe': { ...declared, type: 'maybe' } } })).toBe(false);
    expect(fact({ facts: { 'item.probe': { ...declared, qestion: 'Is it?' } } })).toBe(false);
    expect(schemaOf('parameter')({ parameter: 'watched' })).toBe(false);
    expect(schemaOf('index')({ index: 'freedom' })).toBe(false);
    const instrument = schemaOf('instrument');
    const act = {
      title: 'Act',
      issuer: 'XA',
      since: '2004-05-14',
      url: 'https://example.org',
      confidence: 'verified',
    };
    expect(instrument({ instruments: { act } })).toBe(true);
    expect(instrument({ instruments: { act: { ...act, url: 'example.org' } } })).toBe(false);
  });

  test('settings accepts licet.yaml as it may be, and refuses an unknown key and colour', () => {
    const validate = schemaOf('settings');
    expect(validate({ lists: 'bundled', rules: ['packs'], 'fail-on': 'red' })).toBe(true);
    expect(validate({ rules: { path: 'house.licetpack', key: 'public.pem' } })).toBe(true);
    expect(validate({ rules: [{ path: 'house.licetpack' }] })).toBe(false);
    expect(validate({})).toBe(true);
    expect(validate({ list: 'bundled' })).toBe(false);
    expect(validate({ 'fail-on': 'green' })).toBe(false);
  });

  test('a mapping accepts the one that is shown, as licet and as an editor reads it, and refuses what licet does', () => {
    const validate = schemaOf('mapping');
    const [shown] = blocksOf(textOf('docs/quotations.md'), 'yaml');
    for (const schema of ['failsafe', 'core'] as const)
      expect(validate(parse(shown!, { schema })), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ columns: { No: 'id' }, numbers: { decimal: ',' } })).toBe(true);
    expect(validate({ columns: { No: 'id' }, dates: 'excel-1904', carry: ['Invoice'] })).toBe(true);
    expect(validate({ columns: { No: 'id' }, carry: 'Invoice' })).toBe(false);
    expect(validate({ columns: { No: 'id' }, dates: 'dayfirst' })).toBe(false);
    expect(validate({ columns: { No: { values: { a: 'b' } } } })).toBe(false);
    expect(validate({ colums: { No: 'id' } })).toBe(false);
  });

  test('variations accepts what is shown, as licet and as an editor reads it, and refuses what licet does', () => {
    const validate = schemaOf('variations');
    const shown = blocksOf(textOf('docs/research.md'), 'yaml');
    expect(shown).toHaveLength(1);
    for (const schema of ['failsafe', 'core'] as const)
      expect(validate(parse(shown[0]!, { schema })), JSON.stringify(validate.errors)).toBe(true);
    expect(validate({ variations: [] })).toBe(false);
    expect(validate({ variations: [{ 'known-at': 'now' }] })).toBe(false);
    expect(validate({ variations: [{ name: 'a', packs: { 'us-ear': 'unasked' } }] })).toBe(false);
    expect(validate({ variations: [{ name: 'a', parameter: { b: 1 } }] })).toBe(false);
  });

  test('a verdict accepts every answer of the JSON format, whole or without what a run carries', () => {
    const validate = schemaOf('verdict');
    const whole = [verdict(), green()].flatMap((each) => [
      json.one(answer(each), LOOK),
      json.one(answer(each), { ...LOOK, detail: 'standard' }),
      json.each(answer(each), LOOK),
      json.each(answer(each), { ...LOOK, detail: 'full' }),
    ]);
    const parsed = whole.map((text) => ({ name: text, value: JSON.parse(text) as unknown }));
    expect(refused(validate, parsed)).toEqual([]);
    expect(validate({ ...verdict(), verdict: 'yellow' })).toBe(false);
    expect(validate({ ...verdict(), schema: 'licet/verdict@1' })).toBe(false);
    expect(validate({ ...verdict(), score: 7 })).toBe(false);
    const { findings: _, ...without } = verdict();
    expect(validate(without)).toBe(false);
  });

  test('a brief answer and a run accept what stands in NDJSON', () => {
    const brief = JSON.parse(json.each(answer(), { ...LOOK, detail: 'brief' })) as object;
    expect(schemaOf('brief')(brief)).toBe(true);
    expect(schemaOf('brief')({ ...brief, questions: [] })).toBe(false);
    const run = JSON.parse(json.open(RUN, LOOK)) as object;
    expect(schemaOf('run')(run)).toBe(true);
    expect(schemaOf('run')({ ...run, coverage: {} })).toBe(false);
  });

  test('a rule refuses a misspelt key, a second connective and an effect that does not exist', () => {
    const validate = schemaOf('rule');
    const [sound] = documentsOf(join(root, 'test/broken/sound/packs/sound/licence.yaml'));
    const broken = (fixture: string): boolean =>
      validate(
        documentsOf(join(root, 'test/broken/packs', fixture, 'packs/sound/licence.yaml'))[0],
      );
    expect(validate(sound)).toBe(true);
    for (const fixture of [
      'unknown-key',
      'missing-key',
      'unknown-option-value',
      'unknown-test',
      'condition-is-a-list',
    ])
      expect(broken(fixture), fixture).toBe(false);
  });
});

test('the JSON Schema of a verdict accepts what licet screen prints of bundled cases', () => {
  const validate = schemaOf('verdict');
  for (const name of [
    'bluecoat-computerlinks-syria-2010.yaml',
    'ordinary/shop-cameras-sweden-germany.yaml',
  ]) {
    const { stdout } = licet('screen', join(root, 'data/cases', name), '-f', 'json');
    expect(refused(validate, [{ name, value: JSON.parse(stdout) as Verdict }])).toEqual([]);
  }
});

describe('licet schema', () => {
  test('alone lists what it can print, each of which it prints', () => {
    const { stdout, status } = licet('schema');
    expect(status).toBe(0);
    const names = stdout
      .split('\n')
      .slice(1, -1)
      // What it says of one may go on in the next line, further in.
      .flatMap((line) => /^ {2}(\S+)/.exec(line)?.[1] ?? []);
    expect(names).toEqual([
      'transaction',
      'verdict',
      'brief',
      'run',
      'refused',
      'trailer',
      'record',
      'log',
      'party',
      'company',
      'look-back',
      'diff',
      'licences-status',
      'coverage',
      'proved-pack',
      'waivers-status',
      'answers',
      'due',
      'tables',
      'validation',
      'sensitivity',
      'agreement',
      'variations',
      'settings',
      'clearances',
      'waivers',
      'licences',
      'lock',
      'mapping',
      'pack',
      'rule',
      'definition',
      'entry',
      'duty',
      'test',
      'fact',
      'parameter',
      'instrument',
      'list',
      'index',
      'index-import',
    ]);
    for (const name of names) schemaOf(name);
  });

  test.each(['verdit', 'toString'])('refuses %s, and says what is possible', (what) => {
    const { status, stdout, stderr } = licet('schema', what);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(`There is no schema of '${what}'`);
  });
});
