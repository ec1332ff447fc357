// A program says of each value what the test says, whichever comes first and however many there are, and keeps equal
// conditions once.

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bind } from '../../../src/core/logic/bind.ts';
import { onDemand } from '../../../src/core/logic/decide.ts';
import type { Frame } from '../../../src/core/logic/frame.ts';
import { Program } from '../../../src/core/logic/program.ts';
import { negate } from '../../../src/core/logic/truth.ts';
import { Values } from '../../../src/core/logic/values.ts';
import { applyTest } from '../../../src/core/logic/verbs.ts';
import { condition, type TestLiteral } from '../library.ts';

const bound = (test: TestLiteral) => bind(condition({ 'item.a': test }), () => undefined);
/** The fact has its slot before anything is numbered, as those of a library do. */
const valuesWithA = (): Values => {
  const values = new Values();
  values.slot('item', 'a');
  return values;
};
const frameOf = (values: Values, value: string | number): Frame => {
  const regions = [];
  regions[values.region('item')] = values.numbered('item', new Map([['a', { value }]]));
  return { asOf: '', regions, elements: () => undefined };
};

it('says what the test says of more values than a table is wide', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(400), { maxLength: 300 }), (given) => {
      const values = valuesWithA();
      const node = bound({ 'at-least': 200 });
      const test = node.kind === 'leaf' && node.test;
      const decide = onDemand(node, values);
      const denied = onDemand({ kind: 'not', of: node }, values);
      for (const value of [...given, ...given]) {
        const plain = applyTest(test || expect.fail(), value, '').truth;
        const frame = frameOf(values, value);
        expect([decide(frame), denied(frame)]).toEqual([plain, negate(plain)]);
      }
    }),
    { seed: 20260731, numRuns: 100 },
  );
});

it('has room for more tests and parts than it began with', () => {
  const values = valuesWithA();
  const all = Array.from({ length: 6000 }, (_, at) => bound({ 'at-least': at }));
  const each = all.map((node) => onDemand(node, values));
  const whole = onDemand({ kind: 'all', of: all }, values);
  for (const value of [0, 2999, 5999]) {
    const frame = frameOf(values, value);
    expect(each.map((decide) => decide(frame))).toEqual(
      all.map((_, at) => (value >= at ? 'yes' : 'no')),
    );
    expect(whole(frame)).toBe(value === 5999 ? 'yes' : 'no');
  }
});

it('keeps what one test says of its last value out of what the next says of nothing', () => {
  const values = valuesWithA();
  const [first, second] = [bound({ 'at-least': 0 }), bound({ 'at-least': 1 })];
  const [one, other] = [onDemand(first, values), onDemand(second, values)];
  const nothing: Frame = {
    asOf: '',
    regions: [values.empty('item')],
    elements: () => undefined,
  };
  const asked = () => [one(nothing), other(nothing)];
  expect(asked()).toEqual(['unknown', 'unknown']);
  for (let value = 0; value < 70; value += 1) {
    expect(one(frameOf(values, value))).toBe('yes');
    expect(asked()).toEqual(['unknown', 'unknown']);
  }
});

// What turns on the day is no test of a table: it is decided by itself, wherever it stands.
it.each([
  ['2019-06-15', 'found', false, 'yes', 'yes'],
  ['2019-06-15', 'alleged', false, 'no', 'yes'],
  ['2019-06-15', 'found', true, 'unknown', 'yes'],
  ['2019-06-14', 'found', false, 'no', 'yes'],
  ['2019-06-14', 'alleged', false, 'no', 'no'],
  ['2019-06-14', 'found', true, 'no', 'unknown'],
] as const)(
  'counts back from the day beside evidence: %s, %s, open %s',
  (day, grade, open, all, any) => {
    const values = valuesWithA();
    values.slot('incident', 'grade');
    const parts = [
      condition({ 'item.a': { within: '5 years' } }),
      condition({ some: { incident: { 'incident.grade': 'found' } } }),
    ].map((part) => bind(part, () => undefined));
    const numbers = values.numbered('incident', new Map([['grade', { value: grade }]]));
    const frame: Frame = {
      ...frameOf(values, day),
      asOf: '2024-06-15',
      elements: (kind) => (kind === 'incident' ? [{ place: 0, numbers, open }] : undefined),
    };
    expect(onDemand({ kind: 'all', of: parts }, values)(frame)).toBe(all);
    expect(onDemand({ kind: 'any', of: parts }, values)(frame)).toBe(any);
  },
);

it('keeps equal conditions once, and others apart', () => {
  const values = new Values();
  const program = Program.over(values);
  const rowOf = (test: TestLiteral): number => program.row(bound(test), () => expect.fail());
  expect(rowOf('yes')).toBe(rowOf('yes'));
  expect(rowOf('yes')).not.toBe(rowOf('no'));
  expect(Program.over(values)).toBe(program);
  expect(Program.over(new Values())).not.toBe(program);
});
