import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { shaped } from '../../../src/data/read/shape.ts';
import { plainScalars } from '../../../src/data/read/values.ts';
import { parseYaml } from '../../../src/data/read/yaml.ts';
import { problemText, type Problem } from '../../../src/model/errors.ts';
import { day } from '../../../src/model/schema/common.ts';

const messages = (schema: z.ZodType, text: string): string[] => {
  const problems: Problem[] = [];
  shaped(schema, parseYaml('a.yaml', text)[0]!, problems);
  return problems.map(problemText);
};

describe('a value of the wrong shape', () => {
  test('is told what it should be and what it is', () => {
    const schema = z.strictObject({
      name: z.string(),
      tags: z.array(z.string()),
      place: z.strictObject({ code: z.string() }),
    });
    expect(messages(schema, 'name: [x]\ntags: x\nplace: [x]\n')).toEqual([
      "a.yaml:1:7: 'name' should be one value, and it is a list. Write one value after the colon. [wrong-type]",
      "a.yaml:2:7: 'tags' should be a list, and it is one value. Write each value on its own line after a hyphen. [wrong-type]",
      "a.yaml:3:8: 'place' should be a record of keys and values, and it is a list. Write key: value lines below it. [wrong-type]",
    ]);
  });
  test('is told the values that may stand there, be there one schema or several', () => {
    const schema = z.strictObject({
      a: z.enum(['red', 'green']),
      b: z.union([z.enum(['yes', 'no']), z.boolean()]),
    });
    expect(messages(schema, 'a: rad\nb: maybe\n')).toEqual([
      "a.yaml:1:4: 'a' cannot be 'rad'. Did you mean 'red'? Possible: red, green. [unknown-option-value]",
      "a.yaml:2:4: 'b' cannot be 'maybe'. Possible: yes, no. [unknown-option-value]",
    ]);
  });
  test('that is missing is said to be missing', () => {
    expect(messages(z.strictObject({ a: z.enum(['red']), b: z.string() }), 'colour: x\n')).toEqual([
      "a.yaml:1:1: 'a' is missing. Add it; possible: red. [missing-key]",
      "a.yaml:1:1: 'b' is missing. Add it. [missing-key]",
      "a.yaml:1:1: 'colour' is not a key here. Known here: a, b. [unknown-key]",
    ]);
  });
  test('that is an impossible date is called so under a union too', () => {
    expect(
      messages(z.strictObject({ a: z.union([day, z.literal('unknown')]) }), 'a: 2023-02-29\n'),
    ).toEqual([
      "a.yaml:1:4: 'a': '2023-02-29' is not a day that exists. Write the day as YYYY-MM-DD. [impossible-date]",
    ]);
  });
});

test("JSON's own scalars become the text that YAML would have given", () => {
  expect(
    JSON.parse(
      JSON.stringify(
        plainScalars({ a: true, b: false, c: null, d: 3, e: [1.5, 'x'], f: { g: true } }),
      ),
    ),
  ).toEqual({ a: 'yes', b: 'no', c: 'unknown', d: '3', e: ['1.5', 'x'], f: { g: 'yes' } });
});
