// A reading says of each value what the test says, however often and in whatever order values come.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bind } from '../../../src/core/logic/bind.ts';
import { readingOf } from '../../../src/core/logic/reading.ts';
import { Values } from '../../../src/core/logic/values.ts';
import { applyTest } from '../../../src/core/logic/verbs.ts';
import { condition, type TestLiteral } from '../library.ts';

const bound = (test: TestLiteral) => bind(condition({ 'item.a': test }), () => undefined);
const anyTest = fc.constantFrom<TestLiteral>('yes', ['yes', 'none'], { includes: 'no' });
const anyValue = fc.oneof(
  fc.constantFrom('yes', 'no', 'none'),
  fc.subarray(['yes', 'no', 'none']),
  fc.nat(600),
);

it('says what the test says', () => {
  fc.assert(
    fc.property(anyTest, fc.array(anyValue, { maxLength: 40 }), (test, given) => {
      const values = new Values();
      const node = bound(test);
      const reading = readingOf(node, values)!;
      for (const value of [...given, ...given]) {
        const numbers = values.numbered('item', new Map([['a', { value }]]));
        const regions = [];
        regions[values.region('item')] = numbers;
        const plain = node.kind === 'leaf' && node.test && applyTest(node.test, value, '').truth;
        expect(reading.in(regions)).toBe(plain);
        expect(reading.isKnown(regions)).toBe(true);
      }
    }),
    { seed: 20101215, numRuns: 200 },
  );
});

it('leaves open what nobody stated', () => {
  const values = new Values();
  const reading = readingOf(bound('yes'), values)!;
  expect(reading.in([])).toBe('unknown');
  expect(reading.in([values.numbered('item', new Map())])).toBe('unknown');
  expect(reading.isKnown([values.numbered('item', new Map())])).toBe(false);
});

it('is one for tests that say the same, and another for any other', () => {
  const values = new Values();
  expect(readingOf(bound('yes'), values)).toBe(readingOf(bound('yes'), values));
  expect(readingOf(bound('yes'), values)).not.toBe(readingOf(bound('no'), values));
  expect(readingOf(bound('yes'), values)).not.toBe(readingOf(bound('yes'), new Values()));
});
