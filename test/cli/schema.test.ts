// The printed JSON Schemas accept every file that the project ships, and refuse what the program refuses.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parseAllDocuments } from 'yaml';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');

const schemaOf = (what: string): ValidateFunction => {
  const printed = execFileSync(process.execPath, [join(root, 'bin/licet.js'), 'schema', what], {
    encoding: 'utf8',
  });
  const schema = JSON.parse(printed) as { $schema: string; title: string };
  expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
  expect(schema.title).toBe(`licet ${what}`);
  return new Ajv2020({ allErrors: true, strict: false }).compile(schema);
};

const documentsOf = (file: string): unknown[] =>
  (
    parseAllDocuments(readFileSync(file, 'utf8'), { schema: 'failsafe' }) as { toJS(): unknown }[]
  ).map((document) => document.toJS());

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

const withKey = (key: string, ending: string, not = '\0'): { name: string; value: unknown }[] =>
  filesBelow('rules', ending)
    .filter((name) => !name.endsWith(not))
    .flatMap((name) => documentsOf(name).map((value) => ({ name, value })))
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
    expect(validate({ id: 'a', 'end-use': { statement: true, purposes: ['resale'] } })).toBe(true);
    expect(JSON.stringify(validate.schema)).toContain('"description":"What will it be used for?"');
  });

  test.each([
    ['rule', 'rule', '.yaml', '.test.yaml', 100],
    ['definition', 'define', '.yaml', '.test.yaml', 5],
    ['entry', 'entry', '.yaml', '.test.yaml', 50],
    ['pack', 'pack', 'pack.yaml', '\0', 7],
    ['test', 'cases', '.test.yaml', '\0', 100],
  ] as const)('a %s accepts every shipped one', (what, key, ending, not, least) => {
    const documents = withKey(key, ending, not);
    expect(documents.length).toBeGreaterThanOrEqual(least);
    expect(refused(schemaOf(what), documents)).toEqual([]);
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
