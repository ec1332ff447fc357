// What speaks for an entry by itself: that an item has or does what the entry asks for, never that it lacks it.

import { expect, it } from 'vitest';
import { tellingLeaves, tellingOf } from '../../../src/core/logic/telling.ts';
import { condition, type ConditionLiteral } from '../library.ts';

const told = (literal: ConditionLiteral): string[] =>
  tellingLeaves(condition(literal)).map(({ fact }) => fact);

it.each<[string, ConditionLiteral, string[]]>([
  ['what it does', { 'item.c2': 'yes' }, ['item.c2']],
  ['one of several things that it is', { 'item.sensor': ['a', 'b'] }, ['item.sensor']],
  ['how much it has', { 'item.channels': { 'at-least': 1001 } }, ['item.channels']],
  [
    'each of several tests, in all and in any',
    { all: [{ 'item.form': 'system' }, { any: [{ 'item.c2': 'yes' }, { 'item.makes': 'yes' }] }] },
    ['item.form', 'item.c2', 'item.makes'],
  ],
])('%s speaks for it', (_, literal, facts) => {
  expect(told(literal)).toEqual(facts);
});

it.each<[string, ConditionLiteral]>([
  ['what it does not do', { 'item.extracts-content': 'no' }],
  ['that it may have nothing', { 'item.sensor': ['none', 'a'] }],
  ['how little it has', { 'item.frame-rate': { 'at-most': 9 } }],
  ['an exclusion', { not: { 'item.for-marketing': 'yes' } }],
  ['the form in which it is supplied', { 'item.supply-form': ['goods'] }],
  ['its kind', { 'item.category': 'probe' }],
  ['anything but the item', { 'destination.country': 'SY' }],
])('%s does not', (_, literal) => {
  expect(told(literal)).toEqual([]);
  expect(tellingOf(condition(literal))).toBeUndefined();
});

it('of one condition it is always the same, so that it is bound once', () => {
  const one = condition({ all: [{ 'item.c2': 'yes' }, { 'item.form': 'system' }] });
  expect(tellingOf(one)).toBe(tellingOf(one));
  expect(tellingOf(one)?.kind).toBe('any');
});
