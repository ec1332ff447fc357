import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseJson } from '../../../src/data/read/json.ts';

describe('JSON', () => {
  test('is read as JSON.parse reads it', () => {
    fc.assert(
      fc.property(
        fc.jsonValue({ noUnicodeString: false }),
        fc.constantFrom(undefined, 1, '\t'),
        (value, indent) => {
          const text = JSON.stringify(value, null, indent);
          const read = parseJson('a.json', `[${text}]`).map((document) => document.value);
          expect(JSON.stringify(read)).toBe(JSON.stringify([JSON.parse(text)]));
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is refused where JSON.parse refuses it, and nowhere else', () => {
    const parts = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ',',
      ':',
      '"a"',
      '"b"',
      '1',
      '-',
      '01',
      '1.',
      '.5',
      '1e3',
      'true',
      'tru',
      'null',
      ' ',
      '\n',
      "'a'",
      '"\\u00e9"',
      '"\\x"',
      '//',
      'NaN',
      '"\t"',
    );
    fc.assert(
      fc.property(fc.array(parts, { minLength: 1, maxLength: 7 }), (pieces) => {
        const text = pieces.join('');
        const accepts = (run: () => unknown): boolean => {
          try {
            run();
            return true;
          } catch (error) {
            // A doubled key is refused by licet alone.
            return /stands twice/.test((error as Error).message);
          }
        };
        expect(
          accepts(() => parseJson('a.json', text)),
          text,
        ).toBe(accepts(() => JSON.parse(text)));
      }),
      { numRuns: 3000 },
    );
  });

  test('keeps the place of every value and key', () => {
    const [document] = parseJson(
      'a.json',
      '{\n  "id": "a",\n  "items": [\n    { "name": "x" }\n  ]\n}',
    );
    expect(document!.place(['items', 0, 'name'])).toEqual({ file: 'a.json', line: 4, column: 15 });
    expect(document!.keyPlace(['items', 0, 'name'])).toEqual({
      file: 'a.json',
      line: 4,
      column: 7,
    });
    expect(document!.place(['items', 0, 'none'])).toEqual({ file: 'a.json', line: 4, column: 5 });
  });

  test('counts lines from where the text begins in its file', () => {
    expect(parseJson('a.ndjson', '{"id":"a"}', 17)[0]!.place(['id'])).toEqual({
      file: 'a.ndjson',
      line: 17,
      column: 7,
    });
  });

  test('refuses a key that stands twice, at any depth and however it is escaped', () => {
    expect(() => parseJson('a.json', '{"a":{"b":1,\n"\\u0062":2}}')).toThrow(
      "a.json:2:1: The key 'b' stands twice in one record. Keep one of the two. [duplicate-key]",
    );
  });

  test('has no prototype to reach', () => {
    const { value } = parseJson('a.json', '{"__proto__":{"polluted":true}}')[0]!;
    expect(Object.getPrototypeOf(value)).toBe(null);
    expect(Object.keys(value as object)).toEqual(['__proto__']);
  });
});
