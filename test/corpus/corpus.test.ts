// The corpus through every way in which the engine reads a condition: plain, as closures over numbers, as one rule of a
// library judged plain and quick, with something remembered, and through an index among other rules. All answer alike.

import { describe, expect, it } from 'vitest';
import { Environments } from '../../src/core/facts/environment.ts';
import { choicesOf } from '../../src/core/facts/choices.ts';
import { Case, type Way } from '../../src/core/judgement/case.ts';
import { judge } from '../../src/core/judgement/judge.ts';
import { rulebookFor, type Rulebook } from '../../src/core/law/rulebook.ts';
import { subjectsOf } from '../../src/core/law/subjects.ts';
import { bind } from '../../src/core/logic/bind.ts';
import { onDemand } from '../../src/core/logic/decide.ts';
import { evaluate, type Result } from '../../src/core/logic/evaluate.ts';
import { missingOf } from '../../src/core/logic/explain.ts';
import { PlainEnv } from '../../src/core/logic/plain-env.ts';
import { leaves } from '../../src/model/condition.ts';
import { ELEMENT_KINDS } from '../../src/model/fact.ts';
import type { Facts, Scope } from '../../src/model/facts.ts';
import { missingKey } from '../../src/model/missing.ts';
import { lookupOn } from '../../src/model/parameter.ts';
import type { Library } from '../../src/model/pack.ts';
import {
  condition,
  definition,
  facts,
  library,
  pack,
  rule,
  type ConditionLiteral,
} from '../core/library.ts';
import { corpus, type Answered, type CorpusCase } from './read.ts';

const CASES = corpus();
const RULE = 'law/m-case';
const THEN = { effect: 'licence-required' } as const;

/** Known of every exporter. */
const TRUE: ConditionLiteral = { 'exporter.role': 'exporter' };
const FALSE: ConditionLiteral = { 'exporter.role': 'reseller' };

type Companion = readonly [
  when: (when: ConditionLiteral) => ConditionLiteral,
  of: (truth: string) => string,
];
const same = (truth: string): string => truth;
const OPPOSITE: Readonly<Record<string, string>> = { yes: 'no', no: 'yes', unknown: 'unknown' };

/** Rules of the same group, made from the condition of the case, and what each answers where the case answers `truth`. */
const COMPANIONS: Readonly<Record<string, Companion>> = {
  'law/a-not': [(when) => ({ not: when }), (truth) => OPPOSITE[truth]!],
  'law/b-never': [(when) => ({ all: [FALSE, when] }), () => 'no'],
  'law/c-or-never': [(when) => ({ any: [when, FALSE] }), same],
  'law/y-and-always': [(when) => ({ all: [when, TRUE] }), same],
  'law/z-twice': [(when) => ({ all: [when, { not: { not: when } }] }), same],
};

const libraryOf = ({ when, parameters, define }: CorpusCase, others = false): Library =>
  library({
    packs: [pack('law')],
    parameters,
    definitions: Object.entries(define).map(([fact, by], index) =>
      definition(`law/d${index}`, fact, by),
    ),
    rules: [
      rule(RULE, { when, then: THEN }),
      ...(others
        ? Object.entries(COMPANIONS).map(([id, [by]]) => rule(id, { when: by(when), then: THEN }))
        : []),
    ],
  });

const answeredBy = (result: Result): Answered => ({
  truth: result.truth,
  missing: missingOf(result).map(missingKey),
});

/** By choice of subjects: what a rule of a judged library says. */
const judged = (rulebook: Rulebook, given: Facts, way: Way, id = RULE): Answered[] => {
  const { of, standings } = judge(rulebook, given, [], { way });
  const [active] = rulebook.rules
    .flatMap(({ all }) => all)
    .filter(({ rule: one }) => one.id === id);
  return of.choices(active!.subjects).map((choice): Answered => {
    const found = standings.filter(
      ({ application }) =>
        application.active.rule.id === id &&
        JSON.stringify(application.choice) === JSON.stringify(choice),
    );
    expect(found.length).toBeLessThan(2);
    const [standing] = found;
    if (!standing) return { truth: 'no', missing: [] };
    const { outcome, missing } = standing.application;
    return { truth: outcome === 'met' ? 'yes' : 'unknown', missing: missing.map(missingKey) };
  });
};

const truths = (all: readonly Answered[]): string[] => all.map(({ truth }) => truth);

describe('the corpus', () => {
  it('has cases of every verb, connective, kind of evidence and kind of value', () => {
    expect(CASES.length).toBeGreaterThanOrEqual(60);
    expect(new Set(CASES.map(({ name }) => name)).size).toBe(CASES.length);
    const read = JSON.stringify(CASES.map(({ when }) => when));
    for (const word of ['all', 'any', 'not', 'some', ...ELEMENT_KINDS])
      expect(read, word).toContain(`"${word}":`);
    const verbs = new Set(
      CASES.flatMap(({ when }) => leaves(condition(when)).map(({ leaf }) => leaf.test.verb)),
    );
    expect([...verbs].sort()).toEqual([
      'at-least',
      'at-most',
      'in',
      'includes',
      'is',
      'under',
      'within',
    ]);
    for (const truth of ['yes', 'no', 'unknown'])
      expect(
        CASES.filter(({ expected }) => expected.some((one) => one.truth === truth)).length,
        truth,
      ).toBeGreaterThan(20);
  });
});

describe.each(CASES)('$name', (one) => {
  const expected = one.expected;
  const alone = libraryOf(one);
  const lookup = lookupOn(one.parameters, one.asOf);
  const bound = bind(condition(one.when), lookup);

  it('evaluated plainly', () => {
    const given = one.facts();
    const rulebook = rulebookFor(alone, one.asOf);
    const environments = new Environments(rulebook, given);
    const choices = choicesOf(subjectsOf([condition(one.when)], rulebook.supplies), given);
    expect(choices.map((choice) => answeredBy(evaluate(bound, environments.of(choice))))).toEqual(
      expected,
    );
    // Without a library around it, where there is one subject of each kind and nothing to work out.
    if (Object.keys(one.define).length > 0 || expected.length > 1) return;
    const scopes: Record<string, Scope | undefined> = {
      ...Object.fromEntries(given.single),
      item: given.items[0],
      'end-user': given.endUsers[0],
      consignee: given.consignees[0],
    };
    expect([answeredBy(evaluate(bound, new PlainEnv(one.asOf, scopes, given.elements)))]).toEqual(
      expected,
    );
  });

  it('decided over numbers', () => {
    const rulebook = rulebookFor(alone, one.asOf);
    const [active] = rulebook.rules.flatMap(({ all }) => all);
    const sights = new Case(rulebook, one.facts(), 'quick').sights(active!.subjects);
    const decide = onDemand(bound, rulebook.values);
    expect(sights.map(({ frame }) => decide(frame!))).toEqual(truths(expected));
    // Whatever it has learnt from one frame it answers the same of it.
    expect(sights.map(({ frame }) => decide(frame!))).toEqual(truths(expected));
  });

  it('as a rule judged plain', () => {
    expect(judged(rulebookFor(alone, one.asOf), one.facts(), 'plain')).toEqual(expected);
  });

  it('as a rule judged quick, once and again with what was remembered', () => {
    const rulebook = rulebookFor(alone, one.asOf);
    expect(judged(rulebook, one.facts(), 'quick')).toEqual(expected);
    expect(judged(rulebook, one.facts(), 'quick')).toEqual(expected);
    // Another deal of which nothing is known comes between.
    judge(rulebook, facts(), [], { way: 'quick' });
    expect(judged(rulebook, one.facts(), 'quick')).toEqual(expected);
  });

  it('through an index among other rules of its group', () => {
    const rulebook = rulebookFor(libraryOf(one, true), one.asOf);
    judge(rulebook, facts(), [], { way: 'quick' });
    for (const way of ['quick', 'plain', 'quick'] as const) {
      const given = one.facts();
      expect(judged(rulebook, given, way), way).toEqual(expected);
      for (const [id, [, of]] of Object.entries(COMPANIONS))
        expect(truths(judged(rulebook, given, way, id)), `${id} ${way}`).toEqual(
          truths(expected).map(of),
        );
    }
  });
});
