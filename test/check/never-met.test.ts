// Conditions that no facts can meet are told from those that only look so.

import { describe, expect, it } from 'vitest';
import { neverMetProblems } from '../../src/check/never-met.ts';
import { declare, library, rule, set, type ConditionLiteral } from '../core/library.ts';

const facts = declare({
  'destination.country': 'territory',
  'item.category': 'probe|camera',
  'item.range': 'number',
  'item.bands': 'choices',
  'party.role': 'choice',
});
const parameters = [set('watched', { XA: {}, XB: { until: '2020-01-01' } })];
const problems = (when: ConditionLiteral): number =>
  neverMetProblems(
    library({
      facts,
      parameters,
      rules: [rule('law/one', { when, then: { effect: 'prohibited' } })],
    }),
  ).length;

describe('can never be met:', () => {
  it.each<[string, ConditionLiteral]>([
    [
      'two values of one fact',
      { all: [{ 'item.category': 'probe' }, { 'item.category': 'camera' }] },
    ],
    [
      'the same in a nested all',
      { all: [{ 'item.category': 'probe' }, { all: [{ 'item.category': 'camera' }] }] },
    ],
    [
      'a value and not that value',
      { all: [{ 'item.category': 'probe' }, { not: { 'item.category': 'probe' } }] },
    ],
    [
      'a value that was never in the set',
      { all: [{ 'destination.country': 'XC' }, { 'destination.country': { in: '$watched' } }] },
    ],
    [
      'a number above its upper bound',
      { all: [{ 'item.range': { 'at-least': 5 } }, { 'item.range': { 'at-most': 4 } }] },
    ],
    [
      'one branch of an any',
      {
        any: [
          { 'item.range': { 'at-least': 5 } },
          { all: [{ 'item.category': 'probe' }, { 'item.category': 'camera' }] },
        ],
      },
    ],
    [
      'a value beside only another',
      { all: [{ 'item.bands': { includes: 'a' } }, { 'item.bands': { only: ['b', 'c'] } }] },
    ],
    ['none, and only one', { all: [{ 'item.bands': 'none' }, { 'item.bands': { only: 'b' } }] }],
    [
      'only values that must not be',
      { all: [{ not: { 'item.bands': ['b', 'c'] } }, { 'item.bands': { only: 'b' } }] },
    ],
    [
      'only one and only another',
      { all: [{ 'item.bands': { only: 'a' } }, { 'item.bands': { only: 'b' } }] },
    ],
    [
      'what is asked of one element',
      { some: { party: { all: [{ 'party.role': 'broker' }, { 'party.role': 'reseller' }] } } },
    ],
  ])('%s', (_, when) => {
    expect(problems(when)).toBe(1);
  });
});

describe('may be met:', () => {
  it.each<[string, ConditionLiteral]>([
    [
      'two lists of values with one in common',
      { all: [{ 'item.category': ['probe', 'camera'] }, { 'item.category': 'camera' }] },
    ],
    [
      'values of a fact that may have several',
      { all: [{ 'item.bands': 'a' }, { 'item.bands': 'b' }] },
    ],
    [
      'only values of which one is asked for',
      { all: [{ 'item.bands': { includes: ['a', 'b'] } }, { 'item.bands': { only: ['b', 'c'] } }] },
    ],
    [
      'only values of which one must not be',
      { all: [{ not: { 'item.bands': 'b' } }, { 'item.bands': { only: ['b', 'c'] } }] },
    ],
    [
      'a value, and not it alone',
      { all: [{ 'item.bands': 'a' }, { not: { 'item.bands': { only: 'a' } } }] },
    ],
    [
      'a value that left the set',
      { all: [{ 'destination.country': 'XB' }, { 'destination.country': { in: '$watched' } }] },
    ],
    [
      'a value and not in a set that it may leave',
      {
        all: [
          { 'destination.country': 'XB' },
          { not: { 'destination.country': { in: '$watched' } } },
        ],
      },
    ],
    [
      'two values under any',
      { any: [{ 'item.category': 'probe' }, { 'item.category': 'camera' }] },
    ],
    [
      'a number between its bounds',
      { all: [{ 'item.range': { 'at-least': 4 } }, { 'item.range': { 'at-most': 4 } }] },
    ],
    [
      'two elements',
      {
        all: [
          { some: { party: { 'party.role': 'broker' } } },
          { some: { party: { 'party.role': 'reseller' } } },
        ],
      },
    ],
  ])('%s', (_, when) => {
    expect(problems(when)).toBe(0);
  });
});
