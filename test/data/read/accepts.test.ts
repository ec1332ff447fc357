// The quick look at a transaction accepts what the schema accepts, as it stands, and nothing else.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { accepting } from '../../../src/data/read/accepts.ts';
import { transactionSchema } from '../../../src/model/schema/transaction.ts';
import { bundledCases, shippedSources } from '../../sources.ts';

const schema = transactionSchema(
  new Map(shippedSources().library.facts.map((fact) => [fact.path, fact])),
);
const accepts = accepting(schema);

const agree = (value: unknown): void => {
  const result = schema.safeParse(value);
  expect(accepts(value), JSON.stringify(value)).toBe(result.success);
  if (result.success) expect(result.data).toEqual(value);
};

/** Every place in a value, as the path that leads to it. */
const pathsOf = (value: unknown, path: readonly string[] = []): (readonly string[])[] =>
  typeof value === 'object' && value !== null
    ? [path, ...Object.entries(value).flatMap(([key, inner]) => pathsOf(inner, [...path, key]))]
    : [path];

const changedAt = (
  value: unknown,
  [key, ...rest]: readonly string[],
  change: (there: unknown) => unknown,
): unknown => {
  if (key === undefined) return change(value);
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as object) }) as {
    [key: string]: unknown;
  };
  copy[key] = changedAt(copy[key], rest, change);
  return copy;
};

const STRANGE = [
  ...['', 'yes', 'none', 'unknown', '3', '2015-02-30', '2015', 'USD', 'DE', 'end-user'],
  ...[3, true, false, null, undefined, [], {}, ['none'], [['none']], { name: 'x' }, [3], [null]],
];

describe('the quick look', () => {
  const whole = [...bundledCases('cases'), ...bundledCases('cases/ordinary')].map(
    ({ raw }) => raw.value,
  );

  it('accepts every bundled case', () => {
    expect(whole.length).toBeGreaterThan(100);
    for (const value of whole) expect(accepts(value)).toBe(true);
  });

  it('agrees with the schema on cases in which anything was changed', () => {
    const places = whole.map((value) => pathsOf(value));
    fc.assert(
      fc.property(
        fc.nat(whole.length - 1),
        fc.nat(),
        fc.oneof(fc.constantFrom<unknown>(...STRANGE), fc.jsonValue()),
        fc.constantFrom('put', 'add', 'drop'),
        (number, at, strange, how) => {
          const paths = places[number]!;
          const path = paths[at % paths.length]!;
          const change = (there: unknown): unknown => {
            if (how === 'put' || typeof there !== 'object' || there === null) return strange;
            if (Array.isArray(there))
              return how === 'add' ? [...(there as unknown[]), strange] : [];
            if (how === 'add') return { ...there, added: strange };
            return Object.fromEntries(Object.entries(there).slice(1));
          };
          agree(changedAt(whole[number], path, change));
        },
      ),
      { numRuns: 3000 },
    );
  });

  it.each<[string, z.ZodType, unknown]>([
    [
      'a record with a fixed set of keys wants all of them',
      z.record(z.enum(['a', 'b']), z.string()),
      { a: 'x' },
    ],
    [
      'a key of every object is no key of a record',
      z.strictObject({ a: z.string() }),
      { a: 'x', constructor: 'y' },
    ],
    ['a list that is too short', z.array(z.string()).min(1), []],
    ['an object of a kind of its own', z.strictObject({}), new (class Odd {})()],
  ])('refuses: %s', (_, refusing, value) => {
    expect(accepting(refusing)(value)).toBe(false);
  });
});
