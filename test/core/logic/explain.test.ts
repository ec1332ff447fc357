// What a result says of itself: which facts and evidence carried it, and which single missing fact could settle it, by hand.

import { describe, expect, it } from 'vitest';
import { bind } from '../../../src/core/logic/bind.ts';
import { evaluate, type Result } from '../../../src/core/logic/evaluate.ts';
import { settlingOf, supportOf } from '../../../src/core/logic/explain.ts';
import { PlainEnv } from '../../../src/core/logic/plain-env.ts';
import type { Scope } from '../../../src/model/facts.ts';
import { missingFact } from '../../../src/model/missing.ts';
import { condition, DAY, type ConditionLiteral } from '../library.ts';

type Stated = Readonly<Record<string, string>>;
const scope = (kind: string, label: string, values: Stated, open?: readonly string[]): Scope => ({
  kind,
  label,
  name: label,
  facts: new Map(Object.entries(values).map(([name, value]) => [name, { value, from: 'by hand' }])),
  ...(open && { open: open.map(missingFact) }),
});

const run = (literal: ConditionLiteral, item: Stated, incidents?: readonly Scope[]): Result =>
  evaluate(
    bind(condition(literal), () => undefined),
    new PlainEnv(
      DAY,
      { item: scope('item', 'item', item) },
      new Map(incidents ? [['incident', incidents]] : []),
    ),
  );
const leaf = (name: string): ConditionLiteral => ({ [`item.${name}`]: 'yes' });
const settling = (literal: ConditionLiteral, item: Stated, incidents?: readonly Scope[]) => {
  const { no, yes } = settlingOf(run(literal, item, incidents));
  return { no: [...no].sort(), yes: [...yes].sort() };
};
const carried = (literal: ConditionLiteral, item: Stated, incidents?: readonly Scope[]) => {
  const { facts, elements } = supportOf(run(literal, item, incidents));
  return { facts: facts.map(({ label }) => label), elements: elements.map(({ label }) => label) };
};

describe('a single fact that could settle an unknown result', () => {
  it.each<[string, ConditionLiteral, Stated, string[], string[]]>([
    ['one test: it alone, either way', leaf('a'), {}, ['item.a'], ['item.a']],
    // One no decides `all`; a yes decides only where nothing else is open.
    ['all of two open ones', { all: [leaf('a'), leaf('b')] }, {}, ['item.a', 'item.b'], []],
    [
      'all of which one holds',
      { all: [leaf('a'), leaf('b')] },
      { a: 'yes' },
      ['item.b'],
      ['item.b'],
    ],
    // One yes decides `any`.
    ['any of two open ones', { any: [leaf('a'), leaf('b')] }, {}, [], ['item.a', 'item.b']],
    [
      'any of which one fails',
      { any: [leaf('a'), leaf('b')] },
      { a: 'no' },
      ['item.b'],
      ['item.b'],
    ],
    // `not` turns the two about.
    ['not all', { not: { all: [leaf('a'), leaf('b')] } }, {}, [], ['item.a', 'item.b']],
    ['not any', { not: { any: [leaf('a'), leaf('b')] } }, {}, ['item.a', 'item.b'], []],
    // The same fact in two parts settles both at once.
    [
      'all, where one fact stands in each part',
      { all: [{ any: [leaf('a'), leaf('b')] }, { any: [leaf('a'), leaf('c')] }] },
      {},
      [],
      ['item.a'],
    ],
    [
      'any, where one fact stands in each part',
      { any: [{ all: [leaf('a'), leaf('b')] }, { all: [leaf('a'), leaf('c')] }] },
      {},
      ['item.a'],
      [],
    ],
  ])('%s', (_, literal, item, no, yes) => {
    expect(settling(literal, item)).toEqual({ no, yes });
  });

  it('is none where the result is decided', () => {
    expect(settling(leaf('a'), { a: 'yes' })).toEqual({ no: [], yes: [] });
    expect(settling(leaf('a'), { a: 'no' })).toEqual({ no: [], yes: [] });
  });

  const some: ConditionLiteral = { some: { incident: { 'incident.grade': 'found' } } };
  it('of evidence that nobody looked for is the evidence itself', () => {
    expect(settling(some, {})).toEqual({ no: ['incident'], yes: ['incident'] });
  });

  it('of several open pieces of evidence is a yes of any of them, and a no of none alone', () => {
    const two = [
      scope('incident', 'incidents.1', {}, ['end-user.name']),
      scope('incident', 'incidents.2', {}, ['exporter.name']),
    ];
    expect(settling(some, {}, two)).toEqual({ no: [], yes: ['end-user.name', 'exporter.name'] });
    expect(settling(some, {}, two.slice(0, 1))).toEqual({
      no: ['end-user.name'],
      yes: ['end-user.name'],
    });
  });
});

describe('what carries a result', () => {
  it.each<[string, ConditionLiteral, Stated, string[]]>([
    ['the test that decided', { any: [leaf('a'), leaf('b')] }, { a: 'no', b: 'yes' }, ['item.b']],
    [
      'of all that hold each',
      { all: [leaf('b'), leaf('a')] },
      { a: 'yes', b: 'yes' },
      ['item.a', 'item.b'],
    ],
    [
      'of all that fail the one that failed',
      { all: [leaf('a'), leaf('b')] },
      { a: 'yes', b: 'no' },
      ['item.b'],
    ],
    ['each fact once', { all: [leaf('a'), { not: { 'item.a': 'no' } }] }, { a: 'yes' }, ['item.a']],
    ['nothing that is not known', { all: [leaf('a'), leaf('b')] }, { a: 'yes' }, ['item.a']],
  ])('is %s', (_, literal, item, facts) => {
    expect(carried(literal, item)).toEqual({ facts, elements: [] });
  });

  const some: ConditionLiteral = { some: { incident: { 'incident.grade': 'found' } } };
  const found = scope('incident', 'incidents.1', { grade: 'found' });
  const other = scope('incident', 'incidents.2', { grade: 'alleged' });
  const open = scope('incident', 'incidents.3', { grade: 'found' }, ['end-user.name']);

  it('is the evidence for which it holds, with what was read of it', () => {
    expect(carried(some, {}, [other, found])).toEqual({
      facts: ['incidents.1.grade'],
      elements: ['incidents.1'],
    });
  });

  it('is no evidence that may turn out to be none', () => {
    expect(run(some, {}, [open]).truth).toBe('unknown');
    expect(carried(some, {}, [open])).toEqual({ facts: [], elements: [] });
    expect(carried(some, {}, [open, found]).elements).toEqual(['incidents.1']);
  });

  it('of a no is none of the evidence', () => {
    expect(run(some, {}, [other]).truth).toBe('no');
    expect(carried(some, {}, [other])).toEqual({ facts: [], elements: [] });
  });
});
