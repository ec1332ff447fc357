// On small random rule sets the questions and the sets of answers are those that trying everything finds.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withAnswers } from '../../../src/core/facts/answers.ts';
import { judge, type Judgement } from '../../../src/core/judgement/judge.ts';
import { outlookOf } from '../../../src/core/inquiry/outlook.ts';
import { rulebookFor } from '../../../src/core/law/rulebook.ts';
import { ASKED_WITHOUT_RESULT } from '../../../src/model/fact.ts';
import { COLOURS, type Colour } from '../../../src/model/verdict.ts';
import type { Consequence } from '../../../src/model/rule.ts';
import {
  DAY,
  declare,
  facts,
  library,
  pack,
  rule,
  verdict,
  type ConditionLiteral,
} from '../library.ts';

const NAMES = ['a', 'b', 'c', 'd'] as const;
const FACTS = declare(
  {
    'item.a': 'yes-no',
    'item.b': 'yes-no',
    'item.c': 'low|middle|high',
    'item.d': 'yes-no',
  },
  { 'item.d': { fixed: true } },
);
const TABLE = new Map(FACTS.map((fact) => [fact.path, fact]));
const answersOf = (name: string): readonly string[] =>
  name === 'c' ? ['low', 'middle', 'high'] : ['yes', 'no'];

const leaf: fc.Arbitrary<ConditionLiteral> = fc
  .constantFrom(...NAMES)
  .chain((name) =>
    fc.constantFrom(...answersOf(name)).map((value) => ({ [`item.${name}`]: value })),
  );
const condition: fc.Arbitrary<ConditionLiteral> = fc.oneof(
  leaf,
  fc.array(leaf, { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
  fc.array(leaf, { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
  leaf.map((not) => ({ not })),
  fc.tuple(leaf, leaf, leaf).map(([a, b, c]) => ({ all: [a, { any: [b, { not: c }] }] })),
);
const EFFECTS: readonly Consequence[] = [{ effect: 'prohibited' }, { effect: 'notify-authority' }];
const HOUSE: readonly Consequence[] = [
  { effect: 'refuse' },
  { effect: 'hold' },
  { effect: 'care' },
];

const anyLaw = fc
  .record({
    law: fc.array(fc.tuple(condition, fc.constantFrom(...EFFECTS)), { maxLength: 4 }),
    house: fc.array(fc.tuple(condition, fc.constantFrom(...HOUSE)), { maxLength: 3 }),
    relief: condition,
    safeguard: condition,
  })
  .map(({ law, house, relief, safeguard }) =>
    library({
      packs: [pack('law'), pack('house', { kind: 'policy' })],
      facts: FACTS,
      rules: [
        ...law.map(([when, then], index) => rule(`law/r${index}`, { when, then })),
        ...house.map(([when, then], index) => rule(`house/r${index}`, { when, then })),
        rule('law/relief', { when: relief, then: { relieves: ['law/r0'] } }),
        rule('house/safeguard', { when: safeguard, then: { mitigates: ['house/r0'] } }),
      ],
    }),
  );
const anyItem = fc
  .record(
    Object.fromEntries(
      NAMES.map((name) => [name, fc.option(fc.constantFrom(...answersOf(name)))] as const),
    ),
  )
  .map((item) =>
    Object.fromEntries(
      Object.entries(item).flatMap(([name, value]) => (value ? [[name, value]] : [])),
    ),
  );

/** Every way of answering some facts. */
const ways = (names: readonly string[]): ReadonlyMap<string, string>[] =>
  names.reduce<ReadonlyMap<string, string>[]>(
    (sets, name) =>
      sets.flatMap((set) => answersOf(name).map((answer) => new Map(set).set(name, answer))),
    [new Map()],
  );

const trial = (given: ReturnType<typeof library>, item: Readonly<Record<string, string>>) => {
  const rulebook = rulebookFor(given, DAY);
  return (set: ReadonlyMap<string, string>): Judgement =>
    judge(
      rulebook,
      withAnswers(
        facts({ items: [item] }),
        new Map([...set].map(([name, answer]) => [`item.${name}`, answer])),
        TABLE,
      ),
      [],
      { way: 'plain' },
    );
};

const said = (judgement: Judgement) => {
  const { verdict: overall, law, policy } = judgement;
  return { overall, law, policy, isFinal: outlookOf(judgement).isFinal };
};

/** Of an answer that is red for good nothing else counts. */
const isOther = (a: ReturnType<typeof said>, b: ReturnType<typeof said>): boolean =>
  a.overall !== b.overall ||
  (!a.isFinal && !b.isFinal && (a.law !== b.law || a.policy !== b.policy));

describe('the questions', () => {
  test('are the facts that can change a colour, and all that can', () => {
    fc.assert(
      fc.property(anyLaw, anyItem, (whole, item) => {
        // What would soften a finding is asked once it is found.
        const given = { ...whole, rules: whole.rules.filter(({ id }) => id !== 'house/safeguard') };
        const judged = trial(given, item);
        const open = NAMES.filter((name) => !(name in item));
        const asked = verdict(given, { items: [item] })
          .questions.flatMap(({ about }) => about)
          .map((label) => label.slice('item.'.length));
        const final = ways(open).map((set) => [set, said(judged(set))] as const);
        const can = open.filter((name) =>
          ways(open.filter((other) => other !== name)).some((rest) => {
            const all = answersOf(name).map((answer) =>
              said(judged(new Map(rest).set(name, answer))),
            );
            return all.some((one) => all.some((other) => isOther(one, other)));
          }),
        );
        const isFinal = outlookOf(judged(new Map())).isFinal;
        if (isFinal) {
          expect(asked).toEqual([]);
          return;
        }
        expect(asked).toEqual(expect.arrayContaining(can));
        // More is asked only where the rest would leave open what they decide together.
        const suffices = final.every(
          ([set, colours]) =>
            !isOther(
              said(judged(new Map([...set].filter(([name]) => can.includes(name as never))))),
              colours,
            ),
        );
        if (suffices) expect([...asked].sort()).toEqual([...can].sort());
      }),
      { numRuns: 500 },
    );
  });

  test('are none of what could only count with what nobody could say', () => {
    fc.assert(
      fc.property(anyLaw, anyItem, fc.subarray([...NAMES]), (whole, given, silent) => {
        const known = { ...whole, rules: whole.rules.filter(({ id }) => id !== 'house/safeguard') };
        const item = {
          ...given,
          ...Object.fromEntries(silent.map((name) => [name, ASKED_WITHOUT_RESULT])),
        };
        const judged = trial(known, item);
        const open = NAMES.filter((name) => !(name in item));
        const asked = verdict(known, { items: [item] })
          .questions.flatMap(({ about }) => about)
          .map((label) => label.slice('item.'.length));
        expect(asked.filter((name) => !open.includes(name as never))).toEqual([]);
        // Whatever is answered to what is not asked, the colours are those of what is asked.
        const rest = open.filter((name) => !asked.includes(name));
        const of = outlookOf(judged(new Map()));
        if (of.isFinal) return;
        for (const set of ways(asked)) {
          const colours = said(judged(set));
          for (const more of ways(rest))
            expect(isOther(said(judged(new Map([...set, ...more]))), colours)).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('say of each answer the colours that the transaction has with it', () => {
    fc.assert(
      fc.property(anyLaw, anyItem, (given, item) => {
        for (const { fact, leads = [] } of verdict(given, { items: [item] }).questions)
          for (const { answer, ...colours } of leads) {
            const {
              verdict: overall,
              law,
              policy,
            } = trial(given, item)(new Map([[fact.slice('item.'.length), answer]]));
            expect(colours).toEqual({ verdict: overall, law, policy });
          }
      }),
      { numRuns: 200 },
    );
  });

  test('asked one after another lead to the colours of all facts', () => {
    fc.assert(
      fc.property(
        anyLaw,
        fc.record(
          Object.fromEntries(
            NAMES.map((name) => [name, fc.constantFrom(...answersOf(name))] as const),
          ),
        ),
        (given, item) => {
          let known: Record<string, string> = {};
          for (;;) {
            const [next] = verdict(given, { items: [known] }).questions;
            if (!next) break;
            const name = next.fact.slice('item.'.length);
            expect(known[name]).toBeUndefined();
            known = { ...known, [name]: item[name]! };
          }
          const [now, whole] = [trial(given, known)(new Map()), trial(given, item)(new Map())];
          expect(isOther(said(now), said(whole))).toBe(false);
        },
      ),
      { numRuns: 300 },
    );
  });
});

const rank = (colour: Colour): number => COLOURS.indexOf(colour);

describe('what would change the verdict', () => {
  test('is every minimal set to size three, and no other', () => {
    fc.assert(
      fc.property(anyLaw, anyItem, (given, item) => {
        const judged = trial(given, item);
        const result = verdict(given, { items: [item] });
        // A known fact of the case stays what it is.
        const free = NAMES.filter((name) => !(name === 'd' && name in item));
        const sets = subsets(free)
          .filter((names) => names.length > 0 && names.length <= 3)
          .flatMap(ways)
          .filter((set) => [...set].every(([name, answer]) => item[name] !== answer))
          .map((set) => ({ set, to: judged(set).verdict }));
        const expected = (['amber', 'green'] as const)
          .filter((target) => rank(target) < rank(result.verdict))
          .flatMap((target) => {
            const good = sets.filter(({ to }) => rank(to) <= rank(target));
            return good.filter(({ set }) => !good.some((other) => isProper(other.set, set)));
          });
        const told = result.change
          .filter(({ to }) => rank(to) < rank(result.verdict))
          .flatMap(({ to, set, or = {} }) => spread(set, or).map((one) => `${to} ${one}`));
        expect(result.searched).toEqual({ sets: 3, largest: 3 });
        expect([...told].sort()).toEqual(
          [...new Set(expected.map(({ set, to }) => `${to} ${textOf(set)}`))].sort(),
        );
      }),
      { numRuns: 500 },
    );
  });

  test('has answers to a relief that told nothing apart before another of them', () => {
    const given = library({
      packs: [pack('law')],
      facts: FACTS,
      rules: [
        rule('law/r0', { when: { 'item.b': 'yes' }, then: { effect: 'prohibited' } }),
        rule('law/relief', {
          when: { all: [{ 'item.d': 'no' }, { 'item.a': 'yes' }] },
          then: { relieves: ['law/r0'] },
        }),
      ],
    });
    const told = verdict(given, { items: [{ a: 'no' }] })
      .change.filter(({ to }) => to === 'green')

      .map(({ set }) =>
        Object.entries(set)
          .map(([fact, answer]) => `${fact}=${answer}`)
          .sort()
          .join('&'),
      );
    expect(told.sort()).toEqual(['item.a=yes&item.d=no', 'item.b=no']);
  });

  test('for the worse is found by one answer, or by two, where one or two do', () => {
    fc.assert(
      fc.property(anyLaw, anyItem, (given, item) => {
        const judged = trial(given, item);
        const result = verdict(given, { items: [item] });
        if (result.verdict === 'red') {
          expect(result.fragility).toBeUndefined();
          return;
        }
        const least = [1, 2].find((size) =>
          subsets(NAMES)
            .filter((names) => names.length === size)
            .flatMap(ways)
            .some((set) => rank(judged(set).verdict) > rank(result.verdict)),
        );
        expect(result.fragility).toEqual({
          ...(least !== undefined && { answers: least }),
          moreThan: least === undefined ? 2 : least - 1,
          thresholds: [],
        });
        const worse = result.change.filter(({ to }) => rank(to) > rank(result.verdict));
        expect(worse).toHaveLength(least === 1 ? 1 : 0);
      }),
      { numRuns: 300 },
    );
  });
});

const subsets = <T>(all: readonly T[]): T[][] =>
  all.reduce<T[][]>((sets, one) => [...sets, ...sets.map((set) => [...set, one])], [[]]);

const isProper = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size < b.size && [...a].every(([name, answer]) => b.get(name) === answer);

const textOf = (set: ReadonlyMap<string, string>): string =>
  [...set]
    .map(([name, answer]) => `item.${name}=${answer}`)
    .sort()
    .join('&');

const spread = (
  set: Readonly<Record<string, string>>,
  or: Readonly<Record<string, readonly string[]>>,
): string[] =>
  Object.entries(set)
    .reduce<string[][]>(
      (all, [fact, answer]) =>
        all.flatMap((one) =>
          [answer, ...(or[fact] ?? [])].map((each) => [...one, `${fact}=${each}`]),
        ),
      [[]],
    )
    .map((one) => one.sort().join('&'));
