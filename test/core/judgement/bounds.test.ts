// The best and the worst colour over all answers to what is unknown, held against all answers, one after the other.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Library } from '../../../src/model/pack.ts';
import { COLOURS, type Bounds, type Colour } from '../../../src/model/verdict.ts';
import { rulebookFor } from '../../../src/core/law/rulebook.ts';
import {
  DAY,
  definition,
  facts,
  library,
  pack,
  rule,
  screenedBy,
  type ConditionLiteral,
  type FactsLiteral,
} from '../library.ts';

const NAMES = ['a', 'b', 'c', 'd'] as const;
type Item = Readonly<Partial<Record<(typeof NAMES)[number], string>>>;

/** Every way of answering what is unknown of the item; each fact is yes or no. */
const completions = (item: Item): Item[] =>
  NAMES.reduce<Item[]>(
    (all, name) =>
      item[name] === undefined
        ? all.flatMap((one) => ['yes', 'no'].map((value) => ({ ...one, [name]: value })))
        : all,
    [item],
  );

const rank = (colour: Colour): number => COLOURS.indexOf(colour);

/** What the bounds say, and the best and the worst that any answers give. */
const compared = (
  given: Library,
  item: Item,
  rest: FactsLiteral = {},
): { readonly said: Bounds; readonly best: Colour; readonly worst: Colour } => {
  const rulebook = rulebookFor(given, DAY);
  const on = (one: Item) => screenedBy(given, rulebook, facts({ ...rest, items: [one] }));
  const ranks = completions(item).map((one) => rank(on(one).verdict));
  return {
    said: on(item).bounds,
    best: COLOURS[Math.min(...ranks)]!,
    worst: COLOURS[Math.max(...ranks)]!,
  };
};

const expectHeld = ({ said, best, worst }: ReturnType<typeof compared>): void => {
  expect(rank(said.best), 'best').toBeLessThanOrEqual(rank(best));
  expect(rank(said.worst), 'worst').toBeGreaterThanOrEqual(rank(worst));
  if (said.exact) expect([said.best, said.worst]).toEqual([best, worst]);
};

const leaf = fc
  .tuple(fc.constantFrom(...NAMES, 'defined'), fc.constantFrom('yes', 'no'))
  .map(([name, value]): ConditionLiteral => ({ [`item.${name}`]: value }));
const stated = fc
  .tuple(fc.constantFrom(...NAMES), fc.constantFrom('yes', 'no'))
  .map(([name, value]): ConditionLiteral => ({ [`item.${name}`]: value }));
const tree = (of: fc.Arbitrary<ConditionLiteral>): fc.Arbitrary<ConditionLiteral> =>
  fc.oneof(
    of,
    fc.array(of, { minLength: 2, maxLength: 3 }).map((all): ConditionLiteral => ({ all })),
    fc.array(of, { minLength: 2, maxLength: 3 }).map((any): ConditionLiteral => ({ any })),
    of.map((not): ConditionLiteral => ({ not })),
  );
const when = tree(tree(leaf));

const item: fc.Arbitrary<Item> = fc
  .record(
    Object.fromEntries(NAMES.map((name) => [name, fc.constantFrom('yes', 'no', '', '')])) as Record<
      (typeof NAMES)[number],
      fc.Arbitrary<string>
    >,
  )
  .map((record) => Object.fromEntries(Object.entries(record).filter(([, value]) => value !== '')));

const anyLibrary = (gated: boolean): fc.Arbitrary<Library> =>
  fc
    .record({
      ban: when,
      licence: when,
      refuse: when,
      care: when,
      relief: when,
      soften: when,
      defined: tree(stated),
      outside: fc.option(when),
      gate: when,
      atLeast: fc.integer({ min: 1, max: 3 }),
    })
    .map((made) =>
      library({
        packs: [
          pack('law', {
            notModelled: made.outside
              ? [{ what: 'Elsewhere', why: 'Not read.', when: made.outside }]
              : [],
          }),
          pack('house', { kind: 'policy' }),
        ],
        definitions: [definition('law/defined', 'item.defined', made.defined)],
        rules: [
          rule('law/ban', {
            when: made.ban,
            then: { effect: 'prohibited' },
            ...(gated && { askedWhen: made.gate }),
          }),
          rule('law/licence', {
            when: made.licence,
            then: { effect: 'licence-required' },
            tags: ['sign'],
          }),
          rule('house/refuse', { when: made.refuse, then: { effect: 'refuse' }, tags: ['sign'] }),
          rule('house/hold', { when: made.care, then: { effect: 'hold' }, tags: ['sign'] }),
          rule('law/relief', {
            when: made.relief,
            then: { relieves: ['law/ban', 'law/licence', 'house/count'] },
          }),
          rule('house/soften', {
            when: made.soften,
            then: { mitigates: ['house/hold', 'house/refuse'] },
          }),
          rule('house/count', {
            when: { 'findings.sign': { 'at-least': made.atLeast } },
            then: { effect: 'hold' },
          }),
        ],
      }),
    );

const runs = { seed: 5, numRuns: 800, endOnFailure: true } as const;

describe('the bounds of a verdict', () => {
  it('hold every colour that some answers give, and are reached where they say so', () => {
    fc.assert(
      fc.property(anyLibrary(false), item, (given, one) => expectHeld(compared(given, one))),
      runs,
    );
  });

  // What a rule does not ask is left out of the bounds, though an answer to it would be judged.
  it('hold them though a rule asks nothing', () => {
    fc.assert(
      fc.property(anyLibrary(true), item, (given, one) => expectHeld(compared(given, one))),
      runs,
    );
  });

  const ban = rule('law/ban', {
    when: { all: [{ 'item.a': 'yes' }, { 'item.b': 'yes' }] },
    then: { effect: 'prohibited' },
  });
  const only = (...rules: Library['rules']): Library =>
    library({ packs: [pack('law'), pack('house', { kind: 'policy' })], rules });

  it('are the colour itself where nothing is unknown', () => {
    expect(compared(only(ban), { a: 'yes', b: 'yes', c: 'no', d: 'no' }).said).toEqual({
      best: 'red',
      worst: 'red',
      exact: true,
    });
    expect(compared(only(ban), { a: 'no', b: 'yes', c: 'no', d: 'no' }).said).toEqual({
      best: 'green',
      worst: 'green',
      exact: true,
    });
  });

  it('are green and red where a ban is open', () => {
    expect(compared(only(ban), { a: 'yes' }).said).toMatchObject({ best: 'green', worst: 'red' });
  });

  it('are red and red where a ban stands, whatever else is open', () => {
    const notify = rule('law/notify', {
      when: { 'item.c': 'yes' },
      then: { effect: 'notify-authority' },
    });
    expect(compared(only(ban, notify), { a: 'yes', b: 'yes' }).said).toEqual({
      best: 'red',
      worst: 'red',
      exact: true,
    });
  });

  it('reach green where an open licence could lift a ban that stands', () => {
    const licence = rule('law/licence', {
      when: { 'item.c': 'yes' },
      then: { relieves: ['law/ban'] },
    });
    expect(compared(only(ban, licence), { a: 'yes', b: 'yes' }).said).toMatchObject({
      best: 'green',
      worst: 'red',
    });
  });

  it('hold red where a rule that asks nothing would be met by an answer', () => {
    const unasked = rule('law/ban', {
      when: { 'item.a': 'yes' },
      askedWhen: { 'item.b': 'yes' },
      then: { effect: 'prohibited' },
    });
    expectHeld(compared(only(unasked), { b: 'no' }));
  });

  // Whether a match is read turns on facts that are unknown; the notice is taken as settled.
  it('hold green where a match that is noticed might yet be read by a finding that is relieved', () => {
    const given = only(
      rule('law/listed', {
        when: { all: [{ 'item.a': 'yes' }, { some: { match: { 'match.list': 'one' } } }] },
        then: { effect: 'prohibited' },
      }),
      rule('law/cleared', {
        when: { 'diligence.cleared': 'yes' },
        then: { relieves: ['law/listed'] },
      }),
      rule('house/unread', {
        when: { some: { match: { 'match.unread': 'yes' } } },
        then: { effect: 'notice' },
      }),
    );
    expectHeld(
      compared(
        given,
        {},
        { diligence: { cleared: 'yes' }, elements: { match: [{ list: 'one' }] } },
      ),
    );
  });
});
