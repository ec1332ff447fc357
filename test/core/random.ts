// Random libraries and transactions, small enough to shrink: definitions that read other subjects, several items, end users
// and consignees, evidence that belongs to a party or could not be looked up, entries, reliefs, counting and asking.

import fc from 'fast-check';
import type { FactValue } from '../../src/model/facts.ts';
import type { Library } from '../../src/model/pack.ts';
import { EFFECTS, LICENSING_POLICIES, type Consequence } from '../../src/model/rule.ts';
import {
  declare,
  definition,
  entry,
  library,
  pack,
  rule,
  set,
  threshold,
  type ConditionLiteral,
  type ElementLiteral,
  type FactsLiteral,
  type RuleLiteral,
  type TestLiteral,
} from './library.ts';

const NAMES = ['a', 'b', 'c'] as const;
const STATED = ['item', 'end-user', 'consignee', 'party', 'exporter', 'destination'] as const;
const EVIDENCE = ['incident', 'match', 'owner', 'party', 'item'] as const;

const anyTest: fc.Arbitrary<TestLiteral> = fc.constantFrom<TestLiteral>(
  'yes',
  'no',
  ['yes', 'none'],
  { includes: 'no' },
  { only: 'yes' },
  { only: '$known' },
  { in: '$known' },
  { in: '$later' },
);

const stated = (namespaces: readonly string[]): fc.Arbitrary<ConditionLiteral> =>
  fc.oneof(
    { weight: 6, arbitrary: leaf(namespaces, NAMES, anyTest) },
    { weight: 1, arbitrary: leaf(namespaces, ['n'], fc.constant<TestLiteral>({ 'at-least': 5 })) },
  );

const leaf = (
  namespaces: readonly string[],
  locals: readonly string[],
  test: fc.Arbitrary<TestLiteral>,
): fc.Arbitrary<ConditionLiteral> =>
  fc
    .tuple(fc.constantFrom(...namespaces), fc.constantFrom(...locals), test)
    .map(([namespace, local, one]) => ({ [`${namespace}.${local}`]: one }));

const tree = (
  depth: number,
  of: fc.Arbitrary<ConditionLiteral>,
): fc.Arbitrary<ConditionLiteral> => {
  if (depth === 0) return of;
  const part = tree(depth - 1, of);
  return fc.oneof(
    of,
    fc.array(part, { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(part, { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    part.map((not) => ({ not })),
  );
};

const some: fc.Arbitrary<ConditionLiteral> = fc
  .constantFrom(...EVIDENCE)
  .chain((kind) => tree(1, stated([kind, 'item'])).map((inner) => ({ some: { [kind]: inner } })));

/** Facts that law defines, each by what stands before it; the last ones turn on several subjects at once. */
const DEFINED = ['item.first', 'item.second', 'party.third', 'end-use.fourth'] as const;

const readable = fc.oneof(
  { weight: 5, arbitrary: stated(STATED) },
  { weight: 2, arbitrary: some },
  {
    weight: 3,
    arbitrary: fc
      .tuple(
        fc.constantFrom(...DEFINED, 'end-user.third', 'consignee.third'),
        fc.constantFrom('yes', 'no'),
      )
      .map(([fact, test]) => ({ [fact]: test })),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom<ConditionLiteral>(
      { 'item.eu': { under: '5A001' } },
      { 'item.eu': 'none' },
      { 'item.eu': { only: ['5A001'] } },
      { 'item.eu-reasons': { includes: 'NS1' } },
      { 'item.contradicted': { includes: 'eu' } },
    ),
  },
);

const consequence = (kind: 'law' | 'policy'): fc.Arbitrary<Consequence> =>
  kind === 'law'
    ? fc.oneof(
        fc.constantFrom<Consequence>({ effect: 'prohibited' }, { effect: 'notify-authority' }),
        fc
          .constantFrom(...LICENSING_POLICIES)
          .map((policy) => ({ effect: 'licence-required' as const, policy })),
      )
    : fc.constantFrom(...EFFECTS.slice(3)).map((effect) => ({ effect }));

const ruleLiteral = (kind: 'law' | 'policy'): fc.Arbitrary<RuleLiteral> =>
  fc
    .record({
      when: tree(2, readable),
      askedWhen: fc.option(tree(1, readable), { nil: undefined, freq: 3 }),
      then: consequence(kind),
      tagged: fc.boolean(),
    })
    .map(({ when, askedWhen, then, tagged }) => ({
      when,
      then,
      ...(askedWhen && { askedWhen }),
      tags: tagged ? ['flag'] : [],
      because: '{item.name} of {exporter.name} to {end-user.name}: {incident.a}.',
    }));

export const anyLibrary: fc.Arbitrary<Library> = fc
  .record({
    law: fc.array(ruleLiteral('law'), { minLength: 1, maxLength: 4 }),
    house: fc.array(ruleLiteral('policy'), { minLength: 1, maxLength: 3 }),
    relief: tree(2, readable),
    safeguard: tree(1, readable),
    relieved: fc.nat(3),
    first: tree(2, fc.oneof(stated(['item', 'destination']), some)),
    second: tree(
      2,
      fc.oneof(
        stated(['item', 'end-user', 'consignee']),
        fc.constant<ConditionLiteral>({ 'item.first': 'yes' }),
        some,
      ),
    ),
    third: tree(2, fc.oneof(stated(['party']), some)),
    fourth: tree(
      2,
      fc.oneof(
        stated(['item', 'end-user', 'end-use']),
        fc.constant<ConditionLiteral>({ 'end-user.third': 'yes' }),
        fc.constant<ConditionLiteral>({ 'item.second': 'no' }),
      ),
    ),
    listed: tree(2, fc.oneof(stated(['item']), fc.constant({ 'item.first': 'yes' }))),
    listedFor: fc.option(tree(1, stated(['item'])), { nil: undefined }),
    outside: tree(2, readable),
    atLeast: fc.integer({ min: 1, max: 3 }),
  })
  .map((made) =>
    library({
      packs: [
        pack('law', {
          notModelled: [{ what: 'Elsewhere', why: 'Not read.', when: made.outside }],
        }),
        pack('house', { kind: 'policy' }),
      ],
      rules: [
        ...made.law.map((literal, index) => rule(`law/r${index}`, literal)),
        ...made.house.map((literal, index) => rule(`house/r${index}`, literal)),
        rule('law/relief', {
          when: made.relief,
          then: { relieves: [`law/r${made.relieved}`, 'house/unread', 'house/count'] },
        }),
        rule('house/safeguard', {
          when: made.safeguard,
          then: { mitigates: ['house/r0', 'house/r1'] },
        }),
        rule('house/count', {
          when: { 'findings.flag': { 'at-least': made.atLeast } },
          then: { effect: 'hold' },
        }),
        rule('house/unread', {
          when: { some: { match: { 'match.unread': 'yes' } } },
          then: { effect: 'notice' },
        }),
      ],
      definitions: [
        definition('law/z-first', 'item.first', made.first),
        definition('law/y-second', 'item.second', made.second),
        definition('law/x-third', 'party.third', made.third),
        definition('law/w-fourth', 'end-use.fourth', made.fourth),
      ],
      entries: [
        entry(
          'law/entry',
          [{ list: 'eu', code: '5A001.j', carries: { 'eu-reasons': ['NS1'] } }],
          made.listed,
          made.listedFor,
        ),
      ],
      parameters: [set('known', ['yes']), threshold('later', { '2021-01-01': ['yes'] })],
      facts: declare(
        Object.fromEntries(
          ['item', 'party', 'destination', 'end-use', ...EVIDENCE].flatMap((namespace) =>
            NAMES.map((name) => [`${namespace}.${name}`, 'yes-no']),
          ),
        ),
        { 'destination.a': { fixed: true }, 'party.b': { fixed: true } },
      ),
    }),
  );

const values: fc.Arbitrary<Readonly<Record<string, FactValue>>> = fc
  .record({
    a: fc.constantFrom('yes', 'no', 'none', undefined),
    b: fc.constantFrom('yes', 'no', undefined),
    c: fc.constantFrom<FactValue | undefined>('yes', [], ['yes', 'no'], undefined),
    n: fc.constantFrom<FactValue | undefined>(4, 5, '7', undefined),
  })
  .map(known);

function known(
  record: Readonly<Record<string, FactValue | undefined>>,
): Readonly<Record<string, FactValue>> {
  return Object.fromEntries(
    Object.entries(record).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}

const item = fc
  .tuple(
    values,
    fc.constantFrom('probe', undefined),
    fc.constantFrom('none', '5A001.j', '6A003', undefined),
  )
  .map(([stated_, category, declared]) => ({
    ...stated_,
    ...known({ category, 'classification.eu': declared }),
  }));

const party = (role: string) => values.map((stated_) => ({ role, ...stated_ }));

const evidence = (labels: readonly string[]): fc.Arbitrary<ElementLiteral> =>
  fc
    .tuple(values, fc.constantFrom(...labels, undefined), fc.constantFrom(true, false, false))
    .map(([stated_, bearer, open]) => ({
      ...stated_,
      ...(bearer !== undefined && { bearer }),
      ...(open && { open: [`${bearer ?? 'end-user'}.name`] }),
    }));

export const anyFacts: fc.Arbitrary<FactsLiteral> = fc
  .record({
    exporter: values,
    destination: values,
    items: fc.array(item, { minLength: 1, maxLength: 2 }),
    users: fc.array(party('end-user'), { maxLength: 2 }),
    consignees: fc.array(party('ultimate-consignee'), { maxLength: 2 }),
    resellers: fc.array(party('reseller'), { maxLength: 1 }),
  })
  .chain(({ exporter, destination, items, users, consignees, resellers }) => {
    const parties = [...resellers, ...users, ...consignees].map((one, index) => ({
      ...one,
      name: `${one.role} ${index}`,
    }));
    const labels = [
      'exporter',
      ...parties.map(({ role }, index) =>
        parties.filter((other) => other.role === role).length === 1 ? role : `parties.${index}`,
      ),
    ];
    return fc
      .record({
        incident: fc.array(evidence(labels), { maxLength: 3 }),
        match: fc.array(evidence(labels), { maxLength: 2 }),
        owner: fc.array(evidence(labels), { maxLength: 1 }),
      })
      .map((elements): FactsLiteral => ({
        exporter: { name: 'the exporter', ...exporter },
        destination,
        items: items.map((one, index) => ({ name: `item ${index}`, ...one })),
        parties,
        elements,
      }));
  });
