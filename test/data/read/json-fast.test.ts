// The quick reader of JSON and the careful one give the same values, places and refusals.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson, parseJsonCarefully } from '../../../src/data/read/json.ts';
import type { YamlDocument } from '../../../src/data/read/yaml.ts';

const key = fc.oneof(
  fc.constantFrom('id', 'a', 'b', '__proto__', 'constructor', '0', '', 'é', 'a"b', 'a\\', ':'),
  fc.string({ maxLength: 4 }),
);
const value = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    fc.string({ maxLength: 6 }),
    fc.constantFrom('"', '\\', '\\"', ':', '{"a":1}', 'a\nb'),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(null, true, false),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((entries) => new Written(entries)),
  ),
})).value;

/** A record as it may be written, keys that stand twice among them. */
class Written {
  readonly entries: readonly (readonly [string, unknown])[];
  constructor(entries: readonly (readonly [string, unknown])[]) {
    this.entries = entries;
  }
}

const textOf = (given: unknown, space: string): string => {
  if (given instanceof Written)
    return `{${space}${given.entries.map(([name, inner]) => `${JSON.stringify(name)}${space}:${space}${textOf(inner, space)}`).join(`,${space}`)}${space}}`;
  if (Array.isArray(given))
    return `[${space}${given.map((inner) => textOf(inner, space)).join(`${space},`)}]`;
  return JSON.stringify(given);
};

const pathsOf = (given: unknown, path: (string | number)[] = []): (string | number)[][] => [
  path,
  ...(typeof given === 'object' && given !== null
    ? Object.entries(given).flatMap(([name, inner]) =>
        pathsOf(inner, [...path, Array.isArray(given) ? Number(name) : name]),
      )
    : []),
];

const told = (read: () => YamlDocument[]): unknown => {
  try {
    return read().map((document) => ({
      value: JSON.stringify(document.value),
      places: pathsOf(document.value).map((path) => [
        document.place(path),
        document.keyPlace(path),
        document.lineAt?.(path) ?? document.place(path).line,
      ]),
    }));
  } catch (error) {
    return (error as Error).message;
  }
};

describe('the quick reader of JSON', () => {
  test('agrees with the careful one on values, places and refusals', () => {
    fc.assert(
      fc.property(
        value,
        fc.constantFrom('', ' ', '\n', '\r\n\t'),
        fc.integer({ min: 1, max: 9 }),
        (given, space, firstLine) => {
          const text = textOf(given, space);
          expect(told(() => parseJson('a', text, firstLine))).toEqual(
            told(() => parseJsonCarefully('a', text, firstLine)),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });

  test('agrees on texts that are cut off or have a sign too many', () => {
    fc.assert(
      fc.property(
        value,
        fc.nat(),
        fc.constantFrom('', '"', ',', '}', '\\', '\ufeff'),
        (given, cut, more) => {
          const text = textOf(given, '');
          const broken = text.slice(0, cut % (text.length + 1)) + more;
          expect(told(() => parseJson('a', broken))).toEqual(
            told(() => parseJsonCarefully('a', broken)),
          );
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('takes 64 records and lists inside one another, and not one more', () => {
    const nested = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
    expect(() => parseJson('a', nested(64))).not.toThrow();
    expect(() => parseJson('a', nested(65))).toThrow(
      'a:1:65: Records and lists are nested here more than 64 deep. Write the file flatter. [over-limit]',
    );
    expect(() => parseJson('a', nested(1_000_000))).toThrow('[over-limit]');
  });

  test('finds the places in a list of 4,000 transactions in less than five seconds', () => {
    const deal = { id: 'a', items: [{ name: 'x' }], parties: [{ role: 'end-user', name: 'y' }] };
    const text = `[\n${Array.from({ length: 4_000 }, () => JSON.stringify(deal)).join(',\n')}\n]`;
    const began = performance.now();
    const documents = parseJson('a', text);
    for (const [index, document] of documents.entries())
      expect(document.place(['items', 0, 'name']).line).toBe(index + 2);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
