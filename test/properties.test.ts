// Properties that hold of every transaction, proved on random small libraries and on the bundled cases.
//
// The law of hidden facts, exactly. Let F be the facts of a transaction and H the same facts with some hidden, F and H
// looked up and judged on the same day by the same library. Then
//   1. a condition that is yes (no) with F is yes (no) or unknown with H; it never turns into the other;
//   2. a rule that is met with F is met or undetermined with H, and one that is not met is not met or undetermined;
//      this holds for counting rules too, because a finding that a relief may lift leaves the count open;
//   3. a finding that stands with F stands with H: no relief that was not met is met with less;
//   4. the verdict with H is not green unless that with F is.
// Of 2 to 4 a rule is left out that asks nothing here: with less stated it is silent. So is one that notices what nobody
// stated.
// A verdict may well get worse by hiding: a licence that nobody mentions lifts nothing.
// Not facts in this sense, and so never hidden here: declared classifications and other names. A declaration is a claim
// that adds to what the technical facts decide, and a further name adds to what is looked up; without it there is less to find.

import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { withAnswersSet } from '../src/cli/answers.ts';
import { bind, type Bound } from '../src/core/logic/bind.ts';
import { evaluate } from '../src/core/logic/evaluate.ts';
import { missingOf } from '../src/core/logic/explain.ts';
import { PlainEnv } from '../src/core/logic/plain-env.ts';
import { rulebookFor, type Rulebook } from '../src/core/law/rulebook.ts';
import { judge, type Judgement } from '../src/core/judgement/judge.ts';
import { screen } from '../src/core/verdict/screen.ts';
import { applyTest } from '../src/core/logic/verbs.ts';
import type { Condition } from '../src/model/condition.ts';
import { leaves } from '../src/model/condition.ts';
import { inForce } from '../src/model/dates.ts';
import { declarationOf, type FactDeclaration } from '../src/model/fact.ts';
import type { Codes, Count, Fact, Facts, FactValue, Scope } from '../src/model/facts.ts';
import { declaredPath } from '../src/model/label.ts';
import { askable, missingFact } from '../src/model/missing.ts';
import type { Library } from '../src/model/pack.ts';
import type { Verdict } from '../src/model/verdict.ts';
import { COLOURS } from '../src/model/verdict.ts';
import {
  condition,
  DAY,
  declare,
  definition,
  entry,
  facts,
  library,
  pack,
  rule,
  verdict,
  type ConditionLiteral,
  type FactsLiteral,
  type TestLiteral,
} from './core/library.ts';
import type { RawTransaction } from '../src/data/read/raw.ts';
import type { Screener } from '../src/screener.ts';
import { bundledCases, shippedScreener, shippedSources, transaction } from './sources.ts';

// Long enough for a machine that is busy with something else.
vi.setConfig({ testTimeout: 180_000 });

const SEED = 20101215;
const runs = (numRuns: number) => ({ seed: SEED, numRuns, endOnFailure: true });

// Random conditions and facts

const NAMES = ['a', 'b', 'c', 'd'] as const;
const VALUES = ['yes', 'no', 'none'] as const;

const leafOf = (namespace: string): fc.Arbitrary<ConditionLiteral> =>
  fc
    .tuple(
      fc.constantFrom(...NAMES),
      fc.constantFrom<TestLiteral>('yes', 'no', ['yes', 'none'], { includes: 'no' }),
    )
    .map(([name, test]) => ({ [`${namespace}.${name}`]: test }));

const tree = (
  depth: number,
  leaf: fc.Arbitrary<ConditionLiteral>,
): fc.Arbitrary<ConditionLiteral> => {
  if (depth === 0) return leaf;
  const part = tree(depth - 1, leaf);
  return fc.oneof(
    leaf,
    fc.array(part, { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(part, { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    part.map((not) => ({ not })),
  );
};

const aboutItem = tree(3, leafOf('item'));
const aboutBoth: fc.Arbitrary<ConditionLiteral> = fc.oneof(
  aboutItem,
  tree(
    2,
    fc.oneof(
      leafOf('item'),
      tree(1, fc.oneof(leafOf('incident'), leafOf('item'))).map((inner) => ({
        some: { incident: inner },
      })),
    ),
  ),
);

const values = fc.record(
  Object.fromEntries(NAMES.map((name) => [name, fc.constantFrom(...VALUES)])) as Record<
    (typeof NAMES)[number],
    fc.Arbitrary<string>
  >,
);

interface Situation {
  readonly items: readonly Record<string, string>[];
  readonly incidents: readonly Record<string, string>[];
  /** Which facts are hidden: numbers into the sorted list of all of them. */
  readonly hidden: readonly number[];
}

const situation = (items: number): fc.Arbitrary<Situation> =>
  fc.record({
    items: fc.array(values, { minLength: 1, maxLength: items }),
    incidents: fc.array(values, { maxLength: 2 }),
    hidden: fc.array(fc.nat(11), { maxLength: 6 }),
  });

const without = (
  record: Record<string, string>,
  base: number,
  hidden: ReadonlySet<number>,
): Record<string, string> =>
  Object.fromEntries(Object.entries(record).filter((_, index) => !hidden.has(base + index)));

const literalOf = ({ items, incidents, hidden }: Situation, hide: boolean): FactsLiteral => {
  const set = new Set(hide ? hidden : []);
  return {
    items: items.map((item, index) => ({
      category: 'thing',
      ...without(item, index * NAMES.length, set),
    })),
    elements: {
      incident: incidents.map((incident, index) =>
        without(incident, (items.length + index) * NAMES.length, set),
      ),
    },
  };
};

const truthOf = (bound: Bound, given: Facts) =>
  evaluate(bound, new PlainEnv(DAY, { item: given.items[0] }, given.elements));

describe('hiding facts of a condition', () => {
  it('never turns yes into no or no into yes', () => {
    fc.assert(
      fc.property(aboutBoth, situation(1), (literal, given) => {
        const bound = bind(condition(literal), () => undefined);
        const [all, some] = [
          truthOf(bound, facts(literalOf(given, false))),
          truthOf(bound, facts(literalOf(given, true))),
        ];
        expect([all.truth, 'unknown']).toContain(some.truth);
      }),
      runs(500),
    );
  });

  it('leaves nothing unknown where nothing is hidden, and names only what is hidden', () => {
    fc.assert(
      fc.property(aboutBoth, situation(1), (literal, given) => {
        const bound = bind(condition(literal), () => undefined);
        const whole = facts(literalOf(given, false));
        expect(truthOf(bound, whole).truth).not.toBe('unknown');
        const part = facts(literalOf(given, true));
        for (const missing of askable(missingOf(truthOf(bound, part)))) {
          const local = missing.slice(missing.lastIndexOf('.') + 1);
          const scopes = missing.startsWith('item.')
            ? part.items
            : part.elements.get('incident')!.filter(({ label }) => missing.startsWith(`${label}.`));
          expect(scopes.some((scope) => !scope.facts.has(local))).toBe(true);
          expect(JSON.stringify(literal)).toContain(`.${local}"`);
        }
      }),
      runs(500),
    );
  });

  it('answering everything that is missing decides it', () => {
    fc.assert(
      fc.property(aboutItem, situation(1), (literal, given) => {
        const bound = bind(condition(literal), () => undefined);
        const part = literalOf(given, true);
        const result = truthOf(bound, facts(part));
        const answered = {
          ...part.items![0]!,
          ...Object.fromEntries(
            askable(missingOf(result)).map((fact) => [
              fact.slice('item.'.length),
              given.items[0]![fact.slice('item.'.length)]!,
            ]),
          ),
        };
        expect(truthOf(bound, facts({ items: [answered] })).truth).not.toBe('unknown');
      }),
      runs(300),
    );
  });
});

describe('tests of values that are partly known', () => {
  const code = fc.constantFrom('5A001', '5A001.f', '5A001.f.1', '5A001.j', '4D004');
  const test = fc.oneof(
    code.map((under): TestLiteral => ({ under })),
    code.map((includes): TestLiteral => ({ includes })),
    fc.constant<TestLiteral>('none'),
    code.map((one): TestLiteral => one),
  );
  const answer = (literal: TestLiteral, value: FactValue) => {
    const bound = bind(condition({ 'item.x': literal }), () => undefined);
    if (bound.kind !== 'leaf') throw new Error('no leaf');
    return applyTest(bound.test!, value, DAY).truth;
  };

  it('codes: settling an open code, or closing the list, never turns a decided answer', () => {
    fc.assert(
      fc.property(
        test,
        fc.uniqueArray(code),
        fc.uniqueArray(code),
        fc.boolean(),
        fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
        (literal, met, open, incomplete, outcomes) => {
          const possible = open
            .filter((one) => !met.includes(one))
            .map((one) => ({ code: one, missing: [missingFact(`item.${one}`)] }));
          const before: Codes = {
            kind: 'codes',
            met,
            possible,
            open: incomplete ? [missingFact('item.classification.eu')] : [],
          };
          const settled: Codes = {
            kind: 'codes',
            met: [...met, ...possible.filter((_, index) => outcomes[index]).map((one) => one.code)],
            possible: [],
            open: [],
          };
          const [first, then] = [answer(literal, before), answer(literal, settled)];
          expect(then).not.toBe('unknown');
          if (first !== 'unknown') expect(then).toBe(first);
        },
      ),
      runs(500),
    );
  });

  it('counts: narrowing the range never turns a decided answer', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<'at-least' | 'at-most'>('at-least', 'at-most'),
        fc.nat(6),
        fc.nat(6),
        fc.nat(6),
        fc.nat(6),
        (verb, bound, least, spread, inside) => {
          const literal = { [verb]: bound } as TestLiteral;
          const before: Count = {
            kind: 'count',
            least,
            most: least + spread,
            missing: [missingFact('x')],
            counted: [],
          };
          const exact = least + Math.min(inside, spread);
          const after: Count = {
            kind: 'count',
            least: exact,
            most: exact,
            missing: [],
            counted: [],
          };
          const first = answer(literal, before);
          expect(answer(literal, after)).not.toBe('unknown');
          if (first !== 'unknown') expect(answer(literal, after)).toBe(first);
        },
      ),
      runs(300),
    );
  });
});

// Random small libraries

const EFFECTS = ['prohibited', 'licence-required', 'notify-authority'] as const;

const smallLibrary: fc.Arbitrary<Library> = fc
  .record({
    rules: fc.array(fc.tuple(aboutBoth, fc.constantFrom(...EFFECTS), fc.boolean()), {
      minLength: 1,
      maxLength: 4,
    }),
    policy: aboutItem,
    relief: fc.tuple(aboutItem, fc.nat(3)),
    soften: aboutItem,
    defined: aboutItem,
    entry: aboutItem,
    atLeast: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ rules, policy, relief, soften, defined, entry: listed, atLeast }) =>
    library({
      packs: [
        pack('law', {
          notModelled: [
            {
              what: 'Elsewhere',
              why: 'Not read.',
              when: { all: [{ 'item.a': 'no' }, { 'item.b': 'no' }, { 'item.c': 'no' }] },
            },
          ],
        }),
        pack('house', { kind: 'policy' }),
      ],
      rules: [
        ...rules.map(([when, effect, tagged], index) =>
          rule(`law/r${index}`, { when, then: { effect }, tags: tagged ? ['flag'] : [] }),
        ),
        rule('law/defined', {
          when: { 'item.worked-out': 'yes' },
          then: { effect: 'licence-required' },
          tags: ['flag'],
        }),
        rule('law/listed', {
          when: { 'item.eu': { under: '5A001' } },
          then: { effect: 'licence-required' },
        }),
        rule('law/unlisted', {
          when: { all: [{ 'item.eu': 'none' }, { 'item.d': 'yes' }] },
          then: { effect: 'notify-authority' },
        }),
        rule('law/relief', {
          when: relief[0],
          then: { relieves: [`law/r${relief[1]}`, 'law/defined'] },
        }),
        rule('house/hold', { when: policy, then: { effect: 'hold' }, tags: ['flag'] }),
        rule('house/soften', { when: soften, then: { mitigates: ['house/hold'] } }),
        rule('house/count', {
          when: { 'findings.flag': { 'at-least': atLeast } },
          then: { effect: 'care' },
        }),
      ],
      definitions: [definition('law/def', 'item.worked-out', defined)],
      entries: [entry('law/entry', [{ list: 'eu', code: '5A001.j' }], listed)],
      facts: declare(
        Object.fromEntries(
          NAMES.flatMap((name) => [
            [`item.${name}`, 'yes-no'],
            [`incident.${name}`, 'yes-no'],
          ]),
        ),
      ),
    }),
  );

type Outcomes = ReadonlyMap<string, 'met' | 'undetermined'>;
interface Judged {
  readonly outcomes: Outcomes;
  /** Rules and subjects whose finding stands, relieved ones left out. */
  readonly standing: ReadonlySet<string>;
  /** Rules and subjects that are open and not asked: what decides them was not stated, and asking is gated. */
  readonly notAsked: ReadonlySet<string>;
}

const notAskedOf = ({ of }: Judgement): Set<string> => {
  const keys = new Set<string>();
  for (const { subjects, all } of [...of.rulebook.rules, ...of.rulebook.counting])
    for (const sight of of.sights(subjects))
      for (const {
        rule: { id },
        asked,
        condition: when,
      } of all)
        if (asked && sight.truthOf(asked) === 'no' && sight.truthOf(when) === 'unknown')
          keys.add(`${id} ${JSON.stringify(sight.choice)}`);
  return keys;
};

/** A place that an address mentions is noticed where nobody stated it, and no longer once somebody did. */
const isAboutSilence = ({ application }: Judgement['standings'][number]): boolean =>
  factsReadBy(application.active.version.when).includes('party.address-region');

const judgedOf = (rulebook: Rulebook, given: Facts): Judged => {
  const judgement = judge(rulebook, given, []);
  const standings = judgement.standings.filter((one) => !isAboutSilence(one));
  const key = (one: (typeof standings)[number]): string =>
    `${one.application.active.rule.id} ${JSON.stringify(one.application.choice)}`;
  return {
    outcomes: new Map(standings.map((one) => [key(one), one.application.outcome])),
    standing: new Set(standings.filter((one) => !one.relievedBy).map(key)),
    notAsked: notAskedOf(judgement),
  };
};

/**
 * What nobody states contradicts nothing: a finding on two statements goes with either of them. It is about the file and
 * decides no rule of law; each of the hidden facts is asked by the rules that need it.
 */
const isOnStatements = (key: string): boolean => key.startsWith('statements/');

/** Parts 2 and 3 of the law. A rule that is not asked is silent about what is silent, and about nothing else. */
const expectMonotone = (all: Judged, hidden: Judged): void => {
  for (const key of new Set([...all.outcomes.keys(), ...hidden.outcomes.keys()])) {
    if (isOnStatements(key)) continue;
    const [before, after] = [
      all.outcomes.get(key) ?? 'not-met',
      hidden.outcomes.get(key) ?? 'not-met',
    ];
    if (hidden.notAsked.has(key)) expect(after, key).toBe('not-met');
    else if (before !== 'undetermined') expect([before, 'undetermined'], key).toContain(after);
    else expect(after, key).toBe('undetermined');
  }
  for (const key of all.standing)
    if (!hidden.notAsked.has(key) && !isOnStatements(key))
      expect(hidden.standing.has(key), `${key} stands`).toBe(true);
};

const rank = (given: Verdict): number => COLOURS.indexOf(given.verdict);
const expectNotGreener = (all: Verdict, hidden: Verdict): void => {
  if (rank(all) > 0) expect(rank(hidden), 'not green with less').toBeGreaterThan(0);
};

describe('hiding facts of a transaction, over random libraries', () => {
  it('turns no rule, lifts no finding, and makes no verdict green', () => {
    fc.assert(
      fc.property(smallLibrary, situation(2), (given, facts_) => {
        const [all, some] = [facts(literalOf(facts_, false)), facts(literalOf(facts_, true))];
        const rulebook = rulebookFor(given, DAY);
        expectMonotone(judgedOf(rulebook, all), judgedOf(rulebook, some));
        expectNotGreener(verdict(given, all), verdict(given, some));
      }),
      runs(300),
    );
  });

  it('asks only what is unknown, and asks of what is known nothing', () => {
    fc.assert(
      fc.property(smallLibrary, situation(2), (given, facts_) => {
        const part = facts(literalOf(facts_, true));
        for (const { fact } of verdict(given, part).questions) {
          const scope =
            part.items.find(({ label }) => fact.startsWith(`${label}.`)) ??
            part.elements.get('incident')!.find(({ label }) => fact.startsWith(`${label}.`));
          expect(scope, fact).toBeDefined();
          expect(scope!.facts.has(fact.slice(scope!.label.length + 1)), fact).toBe(false);
        }
        expect(verdict(given, facts(literalOf(facts_, false))).questions).toEqual([]);
      }),
      runs(200),
    );
  });

  it('every proposal of what would change holds when it is entered', () => {
    fc.assert(
      fc.property(smallLibrary, situation(1), (given, facts_) => {
        const part = literalOf(facts_, true);
        for (const { to, set } of verdict(given, part).change) {
          if (Object.keys(set).some((fact) => !fact.startsWith('item.'))) continue;
          const item = {
            ...part.items![0]!,
            ...Object.fromEntries(
              Object.entries(set).map(([fact, value]) => [fact.slice('item.'.length), value]),
            ),
          };
          const then = verdict(
            { ...given, packs: given.packs.map((one) => ({ ...one, notModelled: [] })) },
            { ...part, items: [item] },
          );
          expect(COLOURS.indexOf(then.verdict)).toBeLessThanOrEqual(COLOURS.indexOf(to));
        }
      }),
      runs(200),
    );
  });

  it('the order of rules, definitions, entries and facts does not matter', () => {
    fc.assert(
      fc.property(smallLibrary, situation(2), fc.integer(), (given, facts_, seed) => {
        const literal = literalOf(facts_, true);
        const turned = shuffledLibrary(given, seed);
        const shuffledFacts = {
          ...literal,
          items: literal.items!.map((item) =>
            Object.fromEntries(shuffled(Object.entries(item), seed)),
          ),
        };
        expect(JSON.stringify(verdict(turned, shuffledFacts))).toBe(
          JSON.stringify(verdict(given, literal)),
        );
      }),
      runs(200),
    );
  });
});

// The shipped library and the bundled cases

const shuffled = <T>(list: readonly T[], seed: number): T[] => {
  // A linear congruence, so that one seed gives one order everywhere.
  let state = seed >>> 0;
  const next = (): number => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0);
  return list
    .map((one) => [next(), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one);
};

/** The order of the parts of a rule is left alone: what it asks first is part of it. */
function shuffledLibrary(given: Library, seed: number): Library {
  return {
    packs: shuffled(given.packs, seed),
    rules: shuffled(given.rules, seed + 1),
    definitions: shuffled(given.definitions, seed + 2),
    entries: shuffled(given.entries, seed + 3),
    onRecord: given.onRecord,
    controlLists: shuffled(given.controlLists, seed + 7),
    parameters: shuffled(given.parameters, seed + 4).map((parameter) => ({
      ...parameter,
      ...(parameter.members && { members: shuffled(parameter.members, seed) }),
      ...(parameter.values && { values: shuffled(parameter.values, seed) }),
    })),
    instruments: shuffled(given.instruments, seed + 5),
    facts: shuffled(given.facts, seed + 6),
    sheets: shuffled(given.sheets, seed + 8),
  };
}

const sources = shippedSources();
const screener = shippedScreener();
const cases = [...bundledCases('cases'), ...bundledCases('cases/ordinary')];
const anyCase = fc.constantFrom(...cases);

/** Everything that can be said of a transaction, whole and brief. */
/** In full where the turn says so: what would change an answer takes hundreds of judgements. */
const bytes = (by: Screener, raw: RawTransaction, turn = 0): string => {
  const answer = by.screen(raw);
  return JSON.stringify([answer.whole(turn % 5 === 0 ? 'full' : 'standard', true), answer.brief()]);
};

type Loose = Record<string, unknown>;

/** Every fact of a transaction as written that may be hidden: the path to it. */
const hideable = (value: unknown): string[][] => {
  const paths: string[][] = [];
  const under = (record: unknown, path: string[], keep: ReadonlySet<string>): void => {
    for (const key of Object.keys((record ?? {}) as Loose))
      if (!keep.has(key)) paths.push([...path, key]);
  };
  const root = value as Loose;
  const PARTY = new Set(['role', 'aliases', 'owners', 'address', 'identifiers']);
  under(root['exporter'], ['exporter'], PARTY);
  for (const [index] of ((root['parties'] ?? []) as Loose[]).entries())
    under((root['parties'] as Loose[])[index], ['parties', String(index)], PARTY);
  for (const [index, item] of ((root['items'] ?? []) as Loose[]).entries()) {
    under(
      item,
      ['items', String(index)],
      new Set(['classification', 'facts', 'quantity', 'value']),
    );
    under(item['facts'], ['items', String(index), 'facts'], new Set());
  }
  for (const block of ['destination', 'end-use', 'authority', 'route', 'diligence'])
    under(root[block], [block], new Set());
  for (const [index] of ((root['licences'] ?? []) as Loose[]).entries())
    under(
      (root['licences'] as Loose[])[index],
      ['licences', String(index)],
      new Set(['jurisdiction', 'kind', 'status', 'id']),
    );
  return paths;
};

const hiding = (value: unknown, paths: readonly string[][]): unknown => {
  const copy = structuredClone(plain(value)) as Loose;
  for (const path of paths) {
    let target: Loose = copy;
    for (const step of path.slice(0, -1)) target = target[step] as Loose;
    delete target[path.at(-1)!];
  }
  return copy;
};

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const judgedCase = (value: unknown): Judged & { readonly verdict: Verdict } => {
  const { engine, input } = screener.prepare(transaction(value));
  return {
    ...judgedOf(engine.rulebook, input.facts),
    verdict: screen(engine, input).whole('standard', true),
  };
};

describe('hiding facts of a bundled case', () => {
  it('turns no rule, lifts no finding, and makes no verdict green', () => {
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(fc.nat(3)), (one, choices) => {
        const iterator = choices[Symbol.iterator]();
        const hidden = hideable(one.raw.value).filter(() => iterator.next().value === 0);
        const [all, some] = [
          judgedCase(plain(one.raw.value)),
          judgedCase(hiding(one.raw.value, hidden)),
        ];
        try {
          expectMonotone(all, some);
          if (![...all.standing].some((key) => some.notAsked.has(key)))
            expectNotGreener(all.verdict, some.verdict);
        } catch (error) {
          throw new Error(
            `${one.name} without ${hidden.map((path) => path.join('.')).join(', ')}: ${(error as Error).message}`,
          );
        }
      }),
      runs(150),
    );
  });

  it('one fact at a time does so for each fact of each ordinary case', () => {
    const failures = bundledCases('cases/ordinary').flatMap((one) => {
      const all = judgedCase(plain(one.raw.value));
      return hideable(one.raw.value).flatMap((path) => {
        try {
          const some = judgedCase(hiding(one.raw.value, [path]));
          expectMonotone(all, some);
          if (![...all.standing].some((key) => some.notAsked.has(key)))
            expectNotGreener(all.verdict, some.verdict);
          return [];
        } catch (error) {
          return [
            `${one.name} without ${path.join('.')}: ${(error as Error).message.split('\n')[0]}`,
          ];
        }
      });
    });
    expect(failures).toEqual([]);
  });
});

// Questions

const factsReadBy = (given: Condition): string[] => [...leaves(given)].map(({ leaf }) => leaf.fact);

/** Facts that the lookups read to supply evidence: what must be known before it can be found. */
const LOOKED_UP: Readonly<Record<string, readonly string[]>> = {
  match: ['name', 'country'],
  incident: ['name', 'country', 'type', 'region'],
};

/** Every fact that a rule reads, through definitions, control entries, evidence and reliefs down to what is entered. */
const closureOf = (rulebook: Rulebook, id: string): ReadonlySet<string> => {
  const rules = rulebook.library.rules.flatMap((one) =>
    one.versions
      .filter((version) => version.status === 'reviewed' && inForce(version, rulebook.asOf))
      .map((version) => ({ id: one.id, version })),
  );
  const seen = new Set<string>();
  const add = (given: Condition | undefined): void => {
    if (given) for (const fact of factsReadBy(given)) visit(fact);
  };
  const visit = (fact: string): void => {
    if (seen.has(fact)) return;
    seen.add(fact);
    const [namespace = '', ...rest] = fact.split('.');
    const local = rest.join('.');
    for (const needed of LOOKED_UP[namespace] ?? [])
      for (const role of ['party', 'end-user', 'consignee', 'exporter', 'owner', 'destination'])
        seen.add(`${role}.${needed}`);
    if (local === 'third-country')
      for (const one of ['party.country', 'exporter.country', 'destination.country']) seen.add(one);
    if (fact === 'licence.valid') for (const day of ['since', 'until']) seen.add(`licence.${day}`);
    if (fact === 'licence.begins') seen.add('licence.since');
    if (fact === 'licence.own-state') seen.add('exporter.country');
    if (fact === 'item.name-suggests') seen.add('item.category');
    if (fact === 'party.name-suggests')
      for (const local of ['type', 'government-tie']) seen.add(`party.${local}`);
    if (namespace === 'findings')
      for (const tagged of rules.filter(({ version }) => version.tags.includes(local)))
        (add(tagged.version.when), add(tagged.version.askedWhen), reliefsOf(tagged.id));
    if (
      declarationOf(screener.facts, fact)?.derived &&
      sources.indices.some((index) => index.fact === fact)
    )
      seen.add('destination.country');
    for (const one of rulebook.library.definitions)
      if (one.fact.slice(one.fact.indexOf('.') + 1) === local)
        for (const version of one.versions) add(version.when);
    if (
      namespace === 'item' &&
      ([...rulebook.factsOfList.values()].flat().includes(local) ||
        ['contradicted', 'told'].includes(local))
    ) {
      for (const list of rulebook.lists) seen.add(`item.classification.${list}`);
      for (const { version } of rulebook.entries) (add(version.when), add(version.askedWhen));
    }
  };
  const reliefsOf = (target: string): void => {
    for (const { version } of rules) {
      const { then } = version;
      if (
        ('relieves' in then ? then.relieves : 'mitigates' in then ? then.mitigates : []).includes(
          target,
        )
      )
        (add(version.when), add(version.askedWhen));
    }
  };
  for (const { id: own, version } of rules)
    if (own === id) (add(version.when), add(version.askedWhen));
  return seen;
};

const closures = new Map<string, ReadonlySet<string>>();
const reads = (rulebook: Rulebook, id: string, label: string): boolean => {
  const key = `${rulebook.asOf} ${id}`;
  if (!closures.has(key)) closures.set(key, closureOf(rulebook, id));
  const declared = declaredPath(label);
  const local = declared.slice(declared.indexOf('.') + 1);
  // A party is read by role or as one of all: 'end-user.type' answers 'party.type', and the end user may be the consignee.
  const names = /^(item|licence|destination|end-use|authority|route|diligence|company)\./.test(
    declared,
  )
    ? [declared]
    : ['party', 'end-user', 'consignee', 'exporter'].map((role) => `${role}.${local}`);
  return names.some((name) => closures.get(key)!.has(name));
};

const scopesOf = (given: Facts): Scope[] => [
  ...given.single.values(),
  ...given.items,
  ...given.parties,
  ...given.endUsers,
  ...given.consignees,
  ...(given.elements.get('licence') ?? []),
];

const isKnown = (given: Facts, label: string): boolean => {
  const scope = scopesOf(given)
    .filter((one) => label.startsWith(`${one.label}.`))
    .sort((a, b) => b.label.length - a.label.length)[0];
  return scope?.facts.get(label.slice(scope.label.length + 1))?.value !== undefined;
};

/** Values that a person could answer. */
/** Of a region no answer is worked out here: only those of its own state would be any. */
const isRegion = (label: string): boolean => /(^|\.)region$/.test(label);

const answersTo = (label: string): string[] => {
  if (/classification\.[a-z-]+$/.test(label)) return ['none', '5A001.j'];
  if (/^licences\.\d+\.until$/.test(label)) return ['2099-01-01'];
  const declaration: FactDeclaration | undefined = declarationOf(
    screener.facts,
    declaredPath(label),
  );
  switch (declaration?.type) {
    case 'yes-no':
      return ['yes', 'no'];
    case 'choice':
    case 'choices':
      return Object.keys(declaration.values ?? {});
    case 'number':
      return ['0', '1000000'];
    case 'territory':
    case 'territories':
      return ['SY', 'DE', 'CN'];
    case 'date':
      return ['2000-01-01'];
    default:
      return ['Somebody'];
  }
};

/** What answering could touch: the outcome of each rule, and what each still misses. */
const pictureOf = ({ findings, gaps }: Verdict): Map<string, string> => {
  const picture = new Map<string, string>();
  const add = (id: string, line: string): void =>
    void picture.set(id, [picture.get(id) ?? '', line].sort().join('|'));
  for (const finding of findings) {
    add(finding.rule, `${finding.subject} ${finding.outcome} ${finding.missing.join()}`);
    for (const relief of finding.couldRelieve)
      add(relief.rule, `${finding.rule} ${finding.subject} ${relief.missing.join()}`);
    if (finding.relievedBy !== undefined) add(finding.relievedBy, `${finding.rule} relieved`);
  }
  for (const gap of gaps) add(`gap ${gap.what}`, gap.why);
  return picture;
};

describe('questions', () => {
  const asking = (value: unknown): { verdict: Verdict; facts: Facts; rulebook: Rulebook } => {
    const { engine, input } = screener.prepare(transaction(value));
    return {
      verdict: screen(engine, input).whole('standard', true),
      facts: input.facts,
      rulebook: engine.rulebook,
    };
  };

  it('are each unknown, and read by every rule that they claim to decide', () => {
    fc.assert(
      fc.property(anyCase, fc.infiniteStream(fc.nat(4)), (one, choices) => {
        const iterator = choices[Symbol.iterator]();
        const hidden = hideable(one.raw.value).filter(() => iterator.next().value === 0);
        const { verdict: given, facts: known, rulebook } = asking(hiding(one.raw.value, hidden));
        for (const { about, decides, askedBy } of given.questions) {
          for (const fact of about)
            expect(isKnown(known, fact), `${one.name}: ${fact} is known`).toBe(false);
          expect(decides.length + askedBy.length).toBeGreaterThan(0);
          for (const id of decides)
            expect(
              about.some((fact) => reads(rulebook, id, fact)),
              `${one.name}: ${id} does not read ${about.join()}`,
            ).toBe(true);
        }
      }),
      runs(100),
    );
  });

  it('are each declared, or a classification', () => {
    for (const one of cases) {
      for (const { fact, question } of asking(plain(one.raw.value)).verdict.questions) {
        const isDeclared = declarationOf(screener.facts, declaredPath(fact)) !== undefined;
        expect(
          isDeclared || /^items?\.(\d+\.)?classification\.[a-z]+$/.test(fact),
          `${one.name}: ${fact}`,
        ).toBe(true);
        expect(question, `${one.name}: ${fact}`).not.toContain(`What is ${fact}?`);
      }
    }
  });

  it('each have an answer that changes what the rule finds or still misses', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(50), (one, pick) => {
        const value = plain(one.raw.value);
        const { verdict: given } = asking(value);
        if (given.questions.length === 0) return;
        const { fact, about, decides } = given.questions[pick % given.questions.length]!;
        if (isRegion(fact)) return;
        const before = pictureOf(given);
        const unmoved = new Set(decides.length > 0 ? decides : ['']);
        for (const [label, answer] of about.flatMap((one) =>
          answersTo(one).map((each) => [one, each] as const),
        )) {
          const after = pictureOf(
            asking(
              withAnswersSet(transaction(value), new Map([[label, answer]]), screener.columns)
                .value,
            ).verdict,
          );
          for (const id of [...unmoved]) {
            const moved =
              id === ''
                ? [...before].some(
                    ([key, line]) => key.startsWith('gap ') && after.get(key) !== line,
                  ) || after.size !== before.size
                : before.get(id) !== after.get(id);
            if (moved) unmoved.delete(id);
          }
          if (unmoved.size === 0) break;
        }
        // A gap whose several facts are missing may need another answer first.
        if (decides.length > 0) expect([...unmoved], `${one.name}: ${fact}`).toEqual([]);
      }),
      runs(150),
    );
  });

  it('are not asked twice: a question that was answered does not come back', () => {
    fc.assert(
      fc.property(anyCase, fc.nat(50), fc.nat(5), (one, pick, which) => {
        const value = plain(one.raw.value);
        const { questions } = asking(value).verdict;
        if (questions.length === 0) return;
        const { fact } = questions[pick % questions.length]!;
        if (isRegion(fact)) return;
        const answers = answersTo(fact);
        const after = asking(
          withAnswersSet(
            transaction(value),
            new Map([[fact, answers[which % answers.length]!]]),
            screener.columns,
          ).value,
        ).verdict;
        expect(
          after.questions.map((question) => question.fact),
          `${one.name}: ${fact}`,
        ).not.toContain(fact);
      }),
      runs(150),
    );
  });
});

describe('order', () => {
  const shuffledKeys = (value: unknown, seed: number): unknown => {
    if (Array.isArray(value)) return value.map((one) => shuffledKeys(one, seed));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      shuffled(Object.entries(value), seed).map(([key, one]) => [key, shuffledKeys(one, seed)]),
    );
  };

  /** The deal is repeated as entered, in the order of the file; that order alone is left out of the comparison. */
  const withoutOrder = (raw: RawTransaction): string => {
    const answer = screener.screen(raw);
    const { deal = [], ...rest } = answer.whole('full', true);
    const sorted = deal
      .map(({ part, facts: stated }) => [part, stated.map((fact) => JSON.stringify(fact)).sort()])
      .map((part) => JSON.stringify(part))
      .sort();
    return JSON.stringify([sorted, rest, answer.brief()]);
  };

  it('of keys in a transaction does not change one byte but the order in which it is repeated', () => {
    fc.assert(
      fc.property(anyCase, fc.integer(), (one, seed) => {
        const value = plain(one.raw.value);
        expect(withoutOrder(transaction(shuffledKeys(value, seed)))).toBe(
          withoutOrder(transaction(value)),
        );
      }),
      runs(40),
    );
  });

  it('of packs, rules, entries, definitions, parameters, members, facts, records and indices does not change one byte', () => {
    for (const seed of [1, 2, 3]) {
      const turned = shippedScreener(
        {},
        {
          ...sources,
          library: shuffledLibrary(sources.library, seed),
          records: shuffled(sources.records, seed),
          indices: shuffled(sources.indices, seed),
          territories: shuffled(sources.territories, seed),
          data: Object.fromEntries(shuffled(Object.entries(sources.data), seed)),
        },
      );
      for (const [turn, one] of shuffled(cases, seed).slice(0, 25).entries())
        expect(bytes(turned, one.raw, turn) === bytes(screener, one.raw, turn), one.name).toBe(
          true,
        );
    }
  });

  it('of transactions only orders the lines: what was screened before changes nothing', () => {
    const some = cases.filter((_, index) => index % 3 === 0);
    const fresh = new Map(some.map((one, turn) => [one.name, bytes(screener, one.raw, turn)]));
    const other = shippedScreener({}, sources);
    for (const one of shuffled(some, 7))
      expect(bytes(other, one.raw, some.indexOf(one)), one.name).toBe(fresh.get(one.name));
  });

  it('the same transaction gives the same bytes each time', () => {
    for (const [turn, one] of cases.filter((_, index) => index % 3 === 1).entries())
      expect(bytes(screener, one.raw, turn), one.name).toBe(bytes(screener, one.raw, turn));
  });

  it('a verdict depends on no clock: today matters only to a transaction without a date', () => {
    const later = shippedScreener({ today: '2030-01-01' }, sources);
    for (const [turn, one] of cases.slice(0, 20).entries())
      expect(bytes(later, one.raw, turn), one.name).toBe(bytes(screener, one.raw, turn));
  });
});

// Facts are read-only in a screening: nothing that is given is written to.
it('screening leaves the facts that it was given as they were', () => {
  const show = (given: Facts): string =>
    JSON.stringify(
      [scopesOf(given), [...given.elements.values()]]
        .flat(3)
        .map((scope) => [
          (scope as Scope).label,
          [...((scope as Scope).facts as ReadonlyMap<string, Fact>)],
        ]),
    );
  for (const one of cases.slice(0, 20)) {
    const { engine, input } = screener.prepare(one.raw);
    const before = show(input.facts);
    screen(engine, input);
    expect(show(input.facts), one.name).toBe(before);
  }
});
