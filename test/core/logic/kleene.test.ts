// Strong Kleene logic by hand: the whole truth table of each connective, and which facts an unknown answer names.

import { describe, expect, it } from 'vitest';
import { bind } from '../../../src/core/logic/bind.ts';
import { evaluate, type Result } from '../../../src/core/logic/evaluate.ts';
import { missingOf as everythingMissing } from '../../../src/core/logic/explain.ts';
import { PlainEnv } from '../../../src/core/logic/plain-env.ts';
import { negate, type Truth } from '../../../src/core/logic/truth.ts';
import type { Scope } from '../../../src/model/facts.ts';
import { missingFact, missingKey } from '../../../src/model/missing.ts';
import { condition, DAY, type ConditionLiteral } from '../library.ts';

const scope = (
  kind: string,
  values: Readonly<Record<string, string>>,
  open?: readonly string[],
): Scope => ({
  kind,
  label: kind,
  name: kind,
  facts: new Map(Object.entries(values).map(([name, value]) => [name, { value, from: 'by hand' }])),
  ...(open && { open: open.map(missingFact) }),
});

const missingOf = (result: Result): string[] => everythingMissing(result).map(missingKey);

interface Seen {
  readonly item?: Readonly<Record<string, string>>;
  readonly scopes?: Readonly<Record<string, Scope>>;
  readonly elements?: ReadonlyMap<string, readonly Scope[]>;
}

const run = (literal: ConditionLiteral, seen: Seen): Result =>
  evaluate(
    bind(condition(literal), () => undefined),
    new PlainEnv(
      DAY,
      seen.scopes ?? { item: scope('item', seen.item ?? {}) },
      seen.elements ?? new Map(),
    ),
  );

/** A leaf that answers as told, and the facts with which it does so. */
const leaf = (name: string): ConditionLiteral => ({ [`item.${name}`]: 'yes' });
const given = (name: string, truth: Truth): Record<string, string> =>
  truth === 'unknown' ? {} : { [name]: truth };

type Row = readonly [left: Truth, right: Truth, all: Truth, any: Truth];
const TABLE: readonly Row[] = [
  ['yes', 'yes', 'yes', 'yes'],
  ['yes', 'no', 'no', 'yes'],
  ['yes', 'unknown', 'unknown', 'yes'],
  ['no', 'yes', 'no', 'yes'],
  ['no', 'no', 'no', 'no'],
  ['no', 'unknown', 'no', 'unknown'],
  ['unknown', 'yes', 'unknown', 'yes'],
  ['unknown', 'no', 'no', 'unknown'],
  ['unknown', 'unknown', 'unknown', 'unknown'],
];

describe('the truth tables', () => {
  it.each(TABLE)('%s and %s: all is %s, any is %s', (left, right, all, any) => {
    const item = { ...given('a', left), ...given('b', right) };
    expect(run({ all: [leaf('a'), leaf('b')] }, { item }).truth).toBe(all);
    expect(run({ any: [leaf('a'), leaf('b')] }, { item }).truth).toBe(any);
  });

  it.each([
    ['yes', 'no'],
    ['no', 'yes'],
    ['unknown', 'unknown'],
  ] as const)('not %s is %s', (truth, negated) => {
    expect(negate(truth)).toBe(negated);
    expect(run({ not: leaf('a') }, { item: given('a', truth) }).truth).toBe(negated);
  });

  it('holds for three parts and for nesting', () => {
    const item = { a: 'yes', c: 'no' };
    expect(run({ all: [leaf('a'), leaf('b'), leaf('c')] }, { item }).truth).toBe('no');
    expect(run({ any: [leaf('c'), leaf('b'), leaf('a')] }, { item }).truth).toBe('yes');
    expect(
      run({ not: { all: [leaf('a'), { any: [leaf('b'), leaf('c')] }] } }, { item }).truth,
    ).toBe('unknown');
    expect(
      run({ all: [leaf('a'), { not: { any: [leaf('b'), leaf('a')] } }] }, { item }).truth,
    ).toBe('no');
  });
});

describe('some', () => {
  const over = (...elements: readonly Scope[]): Seen => ({
    scopes: {},
    elements: new Map([['incident', elements]]),
  });
  const some: ConditionLiteral = { some: { incident: { 'incident.grade': 'adjudicated' } } };
  const yes = scope('incident', { grade: 'adjudicated' });
  const no = scope('incident', { grade: 'alleged' });
  const open = scope('incident', {}, ['end-user.name']);

  it.each<[string, readonly Scope[], Truth]>([
    ['no element', [], 'no'],
    ['one for which it holds', [yes], 'yes'],
    ['one for which it does not', [no], 'no'],
    ['one of which nothing is known', [open], 'unknown'],
    ['no and unknown', [no, open], 'unknown'],
    ['yes and unknown', [open, yes], 'yes'],
    ['yes and no', [no, yes], 'yes'],
    ['yes, no and unknown', [no, open, yes], 'yes'],
  ])('over %s', (_, elements, truth) => {
    expect(run(some, over(...elements)).truth).toBe(truth);
  });

  it('is unknown, and asks for the kind, where nothing of that kind was supplied', () => {
    const result = run(some, { scopes: {}, elements: new Map() });
    expect(result.truth).toBe('unknown');
    expect(missingOf(result)).toEqual(['incident']);
  });

  it('is never decided yes by an open element, of which only the party is known', () => {
    const unnamed = scope('incident', { role: 'end-user' }, ['end-user.name']);
    const ofUser: ConditionLiteral = { some: { incident: { 'incident.role': 'end-user' } } };
    expect(run(ofUser, over(unnamed)).truth).toBe('unknown');
    expect(missingOf(run(ofUser, over(unnamed)))).toEqual(['end-user.name']);
    expect(run({ some: { incident: { 'incident.role': 'exporter' } } }, over(unnamed)).truth).toBe(
      'no',
    );
    expect(
      run({ some: { incident: { not: { 'incident.role': 'exporter' } } } }, over(unnamed)).truth,
    ).toBe('unknown');
  });

  it('asks what would let an open element be looked up', () => {
    expect(missingOf(run(some, over(no, open)))).toEqual(['end-user.name']);
  });

  it('names the elements for which it holds and no others', () => {
    const other = scope('incident', { grade: 'adjudicated' });
    expect(run(some, over(no, yes, other, open)).elements).toEqual([yes, other]);
  });

  it('stays unknown under not while an element is open', () => {
    expect(run({ not: some }, over(open)).truth).toBe('unknown');
    expect(run({ not: some }, over(no)).truth).toBe('yes');
    expect(run({ not: some }, over(yes, open)).truth).toBe('no');
  });

  it('reads the element and the transaction together', () => {
    const literal: ConditionLiteral = {
      some: { incident: { all: [{ 'incident.grade': 'adjudicated' }, { 'item.a': 'yes' }] } },
    };
    const elements = new Map([['incident', [yes]]]);
    expect(run(literal, { scopes: { item: scope('item', { a: 'yes' }) }, elements }).truth).toBe(
      'yes',
    );
    expect(run(literal, { scopes: { item: scope('item', { a: 'no' }) }, elements }).truth).toBe(
      'no',
    );
    const result = run(literal, { scopes: { item: scope('item', {}) }, elements });
    expect(result.truth).toBe('unknown');
    expect(missingOf(result)).toEqual(['item.a']);
  });
});

describe('missing facts', () => {
  it('merge in all and in any, each once and sorted', () => {
    expect(
      missingOf(run({ all: [leaf('b'), leaf('a'), leaf('b'), leaf('c')] }, { item: { c: 'yes' } })),
    ).toEqual(['item.a', 'item.b']);
    expect(
      missingOf(run({ any: [leaf('b'), leaf('a'), leaf('c')] }, { item: { c: 'no' } })),
    ).toEqual(['item.a', 'item.b']);
  });

  it('are none where the answer is decided', () => {
    expect(missingOf(run({ all: [leaf('a'), leaf('c')] }, { item: { c: 'no' } }))).toEqual([]);
    expect(missingOf(run({ any: [leaf('a'), leaf('c')] }, { item: { c: 'yes' } }))).toEqual([]);
  });

  it('leave out the facts of parts that are decided', () => {
    const literal = { all: [{ any: [leaf('a'), leaf('c')] }, leaf('b')] };
    expect(missingOf(run(literal, { item: { c: 'yes' } }))).toEqual(['item.b']);
  });

  it('pass through not', () => {
    expect(missingOf(run({ not: { any: [leaf('a'), leaf('b')] } }, { item: { a: 'no' } }))).toEqual(
      ['item.b'],
    );
  });

  it('of a fact that was worked out are the facts that it was worked out from', () => {
    const item: Scope = {
      kind: 'item',
      label: 'item',
      name: 'item',
      facts: new Map([
        ['derived', { from: 'definition', missing: ['item.x', 'item.y'].map(missingFact) }],
      ]),
    };
    expect(missingOf(run({ 'item.derived': 'yes' }, { scopes: { item } }))).toEqual([
      'item.x',
      'item.y',
    ]);
  });

  it('name a parameter without a value by its $name', () => {
    expect(missingOf(run({ 'item.a': { in: '$nowhere' } }, { item: { a: 'yes' } }))).toEqual([
      '$nowhere',
    ]);
    expect(
      run({ all: [{ 'item.a': { in: '$nowhere' } }, leaf('b')] }, { item: { a: 'yes', b: 'no' } })
        .truth,
    ).toBe('no');
  });

  it('of a subject that does not exist are called by the path that the rule reads', () => {
    expect(missingOf(run({ 'end-user.type': 'police' }, { scopes: {} }))).toEqual([
      'end-user.type',
    ]);
  });
});
