// Whom a rule is applied to: each item, each end user, each pair of them; and whose evidence it reads.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLOURS } from '../../../src/model/verdict.ts';
import {
  definition,
  findings,
  library,
  pack,
  rule,
  verdict,
  type ConditionLiteral,
  type FactsLiteral,
} from '../library.ts';

const PACKS = [pack('law'), pack('house', { kind: 'policy' })];
const PROHIBITED = { effect: 'prohibited' } as const;
const user = (name: string, more: Record<string, string> = {}) => ({
  role: 'end-user',
  name,
  ...more,
});
const subjects = (given: ReturnType<typeof verdict>): string[] =>
  given.findings.map(({ subject, outcome }) => `${subject} ${outcome}`);

describe('several end users', () => {
  const aware = library({
    packs: PACKS,
    rules: [
      rule('house/repression', {
        when: {
          all: [
            { 'item.a': 'yes' },
            { 'end-user.type': 'police' },
            { 'end-use.repression-knowledge': 'aware' },
          ],
        },
        then: { effect: 'refuse' },
      }),
    ],
  });
  const given = (...parties: Record<string, string>[]) =>
    verdict(aware, {
      items: [{ a: 'yes' }],
      endUse: { 'repression-knowledge': 'aware' },
      parties,
    });

  it('are each judged: two police bodies are refused as one is', () => {
    expect(given(user('Police A', { type: 'police' })).verdict).toBe('red');
    const both = given(user('Police A', { type: 'police' }), user('Police B', { type: 'police' }));
    expect([both.verdict, both.policy]).toEqual(['red', 'red']);
    expect(subjects(both)).toEqual(['item 1 · Police A met', 'item 1 · Police B met']);
  });

  it('are judged by what is known of each and asked for the rest', () => {
    const both = given(user('Police A', { type: 'police' }), user('Body B'));
    expect(subjects(both)).toEqual(['item 1 · Police A met', 'item 1 · Body B undetermined']);
    expect(both.findings[1]!.missing).toEqual(['parties.1.type']);
    const mild = given(user('Shop', { type: 'private' }), user('Body B'));
    expect([mild.verdict, mild.questions.map(({ fact }) => fact)]).toEqual([
      'amber',
      ['parties.1.type'],
    ]);
  });

  it('that are all of another kind are none of the rule', () => {
    const both = given(user('Shop', { type: 'private' }), user('Bank', { type: 'private' }));
    expect([both.verdict, both.findings]).toEqual(['green', []]);
  });

  const value = fc.constantFrom('yes', 'no', 'unknown');
  const person = fc.record({ a: value, b: value });
  const literalOf = (record: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(record).filter(([, one]) => one !== 'unknown'));
  const part = fc
    .tuple(
      fc.constantFrom('end-user.a', 'end-user.b', 'consignee.a', 'item.a', 'item.told'),
      fc.constantFrom('yes', 'no'),
    )
    .map(([fact, test]): ConditionLiteral => ({ [fact]: test }));
  const when = fc.oneof(
    part,
    fc.array(part, { minLength: 1, maxLength: 3 }).map((all): ConditionLiteral => ({ all })),
    fc.array(part, { minLength: 1, maxLength: 3 }).map((any): ConditionLiteral => ({ any })),
    part.map((not): ConditionLiteral => ({ not })),
  );

  it('are never milder than one of them', () => {
    fc.assert(
      fc.property(
        fc.array(when, { minLength: 1, maxLength: 3 }),
        when,
        when,
        when,
        person,
        person,
        value,
        (rules, told, relief, safeguard, first, second, a) => {
          const given_ = library({
            packs: PACKS,
            definitions: [
              definition('law/told', 'item.told', {
                all: [{ 'item.a': 'yes' }, { 'end-user.b': 'no' }],
              }),
            ],
            rules: [
              ...rules.map((one, index) =>
                rule(`law/r${index}`, {
                  when: one,
                  then: index === 0 ? PROHIBITED : { effect: 'licence-required' },
                }),
              ),
              rule('house/told', { when: told, then: { effect: 'hold' }, tags: ['sign'] }),
              rule('law/relief', { when: relief, then: { relieves: ['law/r0', 'law/r1'] } }),
              rule('house/soft', { when: safeguard, then: { mitigates: ['house/told'] } }),
              rule('house/count', {
                when: { 'findings.sign': { 'at-least': 1 } },
                then: { effect: 'care' },
              }),
            ],
          });
          const facts = (...users: (typeof first)[]): FactsLiteral => ({
            items: [literalOf({ a })],
            parties: users.map((one, index) => user(`User ${index}`, literalOf(one))),
          });
          const both = verdict(given_, facts(first, second));
          for (const alone of [verdict(given_, facts(first)), verdict(given_, facts(second))])
            for (const colour of ['verdict', 'law', 'policy'] as const)
              expect(COLOURS.indexOf(both[colour]), `${colour} of both`).toBeGreaterThanOrEqual(
                COLOURS.indexOf(alone[colour]),
              );
        },
      ),
      { seed: 11, numRuns: 500, endOnFailure: true },
    );
  });
});

describe('a definition of an item that reads the end user', () => {
  const given = library({
    packs: PACKS,
    definitions: [
      definition('law/for-police', 'item.for-police', {
        all: [{ 'item.a': 'yes' }, { 'end-user.type': 'police' }],
      }),
    ],
    rules: [rule('law/ban', { when: { 'item.for-police': 'yes' }, then: PROHIBITED })],
  });
  const facts: FactsLiteral = {
    items: [
      { name: 'probe', a: 'yes' },
      { name: 'shelf', a: 'no' },
    ],
    parties: [
      user('Police', { type: 'police' }),
      user('Shop', { type: 'private' }),
      user('Somebody'),
    ],
  };

  it('has a value for each pair, and the rule that reads it is applied to each', () => {
    expect(subjects(verdict(given, facts))).toEqual([
      'probe · Police met',
      'probe · Somebody undetermined',
    ]);
  });

  it('is read by a rule about the item alone no otherwise', () => {
    const rules = [
      rule('law/ban', {
        when: { all: [{ 'item.for-police': 'no' }, { 'item.a': 'yes' }] },
        then: PROHIBITED,
      }),
    ];
    expect(subjects(verdict({ ...given, rules }, facts))).toEqual([
      'probe · Shop met',
      'probe · Somebody undetermined',
    ]);
  });
});

describe('evidence', () => {
  const given = library({
    packs: PACKS,
    rules: [
      rule('house/record', {
        when: {
          all: [
            { 'end-user.type': 'police' },
            { some: { incident: { 'incident.grade': 'adjudicated' } } },
          ],
        },
        then: { effect: 'refuse' },
      }),
      rule('law/listed', {
        when: {
          all: [
            { 'party.role': ['reseller', 'end-user'] },
            { some: { match: { 'match.status': 'listed' } } },
          ],
        },
        then: PROHIBITED,
      }),
    ],
  });
  const two = [user('Bureau', { type: 'police' }), user('Patrol', { type: 'police' })];

  it('of one end user is not charged to another', () => {
    const result = verdict(given, {
      parties: two,
      elements: { incident: [{ bearer: 'parties.1', grade: 'adjudicated' }] },
    });
    expect(subjects(result)).toEqual(['Patrol met']);
    expect(result.findings[0]!.evidence.map(({ detail }) => detail)).toEqual(['incident 1']);
  });

  it('of each is shown at its own finding', () => {
    const result = verdict(given, {
      parties: two,
      elements: {
        incident: [
          { bearer: 'parties.1', grade: 'adjudicated' },
          { bearer: 'parties.0', grade: 'adjudicated' },
        ],
      },
    });
    expect(
      result.findings.map(({ subject, evidence }) => [subject, evidence.map((one) => one.detail)]),
    ).toEqual([
      ['Bureau', ['incident 2']],
      ['Patrol', ['incident 1']],
    ]);
  });

  it('of a reseller is a matter of the reseller', () => {
    const listed = (bearer: string) =>
      subjects(
        verdict(given, {
          parties: [{ role: 'reseller', name: 'Trader' }, user('Shop', { type: 'private' })],
          elements: { match: [{ bearer, status: 'listed' }] },
        }),
      );
    expect(listed('reseller')).toEqual(['Trader met']);
    expect(listed('end-user')).toEqual(['Shop met']);
    expect(listed('exporter')).toEqual([]);
  });

  it('that could not be looked up leaves open the party whose it would be, and no other', () => {
    const result = verdict(given, {
      parties: two,
      elements: { incident: [{ bearer: 'parties.0', open: ['parties.0.name'] }] },
    });
    expect(subjects(result)).toEqual(['Bureau undetermined']);
    expect(result.findings[0]!.missing).toEqual(['parties.0.name']);
  });
});

describe('consignees', () => {
  const given = library({
    packs: PACKS,
    rules: [
      rule('law/diverted', {
        when: { all: [{ 'end-user.type': 'police' }, { 'consignee.country': 'AE' }] },
        then: PROHIBITED,
      }),
    ],
  });
  const users = [
    user('Police', { type: 'police', country: 'DE' }),
    user('Shop', { type: 'private', country: 'AE' }),
  ];

  it('that nobody named are the end users, each its own', () => {
    expect(findings(verdict(given, { parties: users }))).toEqual([]);
    expect(
      subjects(verdict(given, { parties: [{ ...users[0]!, country: 'AE' }, users[1]!] })),
    ).toEqual(['Police met']);
  });

  it('that are named stand beside every end user', () => {
    const named = (country: string) =>
      subjects(
        verdict(given, {
          parties: [...users, { role: 'ultimate-consignee', name: 'Depot', country }],
        }),
      );
    expect(named('AE')).toEqual(['Police · Depot met']);
    expect(named('DE')).toEqual([]);
  });
});
