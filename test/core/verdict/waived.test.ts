// What a waiver takes from a gate, on both sides of each line, and what it can never take. The answer stays as it is.

import { describe, expect, test } from 'vitest';
import { rulebookFor } from '../../../src/core/law/rulebook.ts';
import { waivedIn } from '../../../src/core/verdict/waived.ts';
import type { Gap } from '../../../src/model/verdict.ts';
import type { HeldWaiver, Waiver, WaiverLapse } from '../../../src/model/waiver.ts';
import {
  DAY,
  declare,
  library,
  pack,
  rule,
  screenedBy,
  type FactsLiteral,
  type RuleLiteral,
} from '../library.ts';

const FACTS = declare({
  'item.a': 'yes-no',
  'item.safe': 'yes-no',
  'diligence.licensed': 'yes-no',
});
const PACKS = [pack('law'), pack('house', { kind: 'policy' })];

const when = { 'item.a': 'yes' };
const LICENCE: RuleLiteral = { when, then: { effect: 'licence-required' } };
const DENIAL: RuleLiteral = { when, then: { effect: 'licence-required', policy: 'denial' } };
const BAN: RuleLiteral = { when, then: { effect: 'prohibited' } };
const HOLD: RuleLiteral = { when, then: { effect: 'hold' } };
const CARE: RuleLiteral = { when, then: { effect: 'care' } };

const waiver = (changes: Partial<Waiver> = {}): Waiver => ({
  rule: 'law/rule',
  transaction: '*',
  covers: 'amber',
  reason: 'Licence filed',
  owner: 'A. Berg',
  approver: 'C. Dahl',
  from: '2026-01-01',
  expires: '2026-12-31',
  ticket: 'EXP-1',
  ...changes,
});

const held = (changes: Partial<Waiver> = {}, lapses: readonly WaiverLapse[] = []): HeldWaiver => ({
  waiver: waiver(changes),
  lapses,
});

const MET: FactsLiteral = { items: [{ a: 'yes' }] };
const OPEN: FactsLiteral = { items: [{}] };

const waived = (
  rules: Readonly<Record<string, RuleLiteral>>,
  facts: FactsLiteral,
  waivers: readonly HeldWaiver[],
  gaps: readonly Gap[] = [],
) => {
  const given = library({
    packs: PACKS,
    rules: Object.entries(rules).map(([id, literal]) => rule(id, literal)),
    facts: FACTS,
  });
  const { judgement } = screenedBy(given, rulebookFor(given, DAY), facts, gaps);
  const { gate, told } = waivedIn(judgement, { day: '2026-06-01', held: waivers });
  return {
    verdict: judgement.verdict,
    gate: gate && `${gate.verdict}, law ${gate.law}, policy ${gate.policy}`,
    told: told.map((one) => [`${one.waived} of ${one.findings}`, ...(one.void ?? [])]),
  };
};

describe('a waiver', () => {
  test.each([
    ['open', 'an open one', LICENCE, OPEN, true],
    ['open', 'an amber one', LICENCE, MET, false],
    ['open', 'one that turned red', HOLD, MET, false],
    ['amber', 'an open one', LICENCE, OPEN, true],
    ['amber', 'an amber one', LICENCE, MET, true],
    ['amber', 'an open one that may turn red', HOLD, OPEN, true],
    ['amber', 'one that turned red', HOLD, MET, false],
    ['amber', 'a licence that will be denied', DENIAL, MET, false],
    ['red', 'an open one', HOLD, OPEN, true],
    ['red', 'an amber one', LICENCE, MET, true],
    ['red', 'a red one', HOLD, MET, true],
    ['red', 'a licence that will be denied', DENIAL, MET, true],
  ] as const)('for %s covers %s: %s', (covers, _, literal, facts, does) => {
    const { gate, told } = waived({ 'law/rule': literal }, facts, [held({ covers })]);
    expect(gate).toBe(does ? 'green, law green, policy green' : undefined);
    expect(told).toEqual([does ? ['1 of 1'] : ['0 of 1', 'worse']]);
  });

  test.each([
    ['met', MET],
    ['open', OPEN],
  ])('never takes what prohibits, be it %s', (_, facts) => {
    const { gate, told } = waived({ 'law/rule': BAN }, facts, [held({ covers: 'red' })]);
    expect([gate, told]).toEqual([undefined, [['0 of 1', 'prohibited']]]);
  });

  test('that has ended, has not begun or is void in another way takes nothing, and says why', () => {
    for (const lapse of ['expired', 'not-yet', 'prohibited'] as const)
      expect(waived({ 'law/rule': LICENCE }, MET, [held({}, [lapse])])).toMatchObject({
        verdict: 'amber',
        gate: undefined,
        told: [['0 of 1', lapse]],
      });
  });

  test('takes what it names and nothing beside it', () => {
    const rules = { 'law/rule': LICENCE, 'house/care': CARE };
    expect(waived(rules, MET, [held()])).toEqual({
      verdict: 'amber',
      gate: 'amber, law green, policy amber',
      told: [['1 of 1']],
    });
    expect(waived(rules, MET, [held({ rule: 'house/care' })]).gate).toBe(
      'amber, law amber, policy green',
    );
    expect(waived(rules, MET, [held(), held({ rule: 'house/care' })]).gate).toBe(
      'green, law green, policy green',
    );
    expect(waived(rules, MET, [held({ rule: 'house/other' })])).toMatchObject({
      gate: undefined,
      told: [],
    });
  });

  test('leaves the red beside it, and the answer its colour', () => {
    const rules = { 'law/rule': DENIAL, 'house/hold': HOLD };
    expect(waived(rules, MET, [held({ covers: 'red' })])).toMatchObject({
      verdict: 'red',
      gate: 'red, law green, policy red',
    });
  });

  test('never takes a gap', () => {
    const gap: Gap = { kind: 'law', what: 'A list', why: 'It is not loaded.', remedy: 'Load it.' };
    expect(waived({ 'law/rule': LICENCE }, MET, [held()], [gap]).gate).toBe(
      'amber, law amber, policy green',
    );
  });

  test('takes each finding of its rule, or the one about its subject', () => {
    const facts: FactsLiteral = {
      items: [
        { a: 'yes', name: 'probe' },
        { a: 'yes', name: 'server' },
      ],
    };
    const rules = { 'law/rule': LICENCE };
    expect(waived(rules, facts, [held()])).toMatchObject({
      gate: 'green, law green, policy green',
      told: [['2 of 2']],
    });
    expect(waived(rules, facts, [held({ subject: 'probe' })])).toMatchObject({
      gate: 'amber, law amber, policy green',
      told: [['1 of 1']],
    });
    expect(waived(rules, facts, [held({ subject: 'prob' })])).toMatchObject({
      gate: undefined,
      told: [],
    });
  });

  test('of findings of one rule takes those that are not worse, and says so', () => {
    const facts: FactsLiteral = { items: [{ a: 'yes' }, {}] };
    expect(waived({ 'law/rule': HOLD }, facts, [held()])).toMatchObject({
      verdict: 'red',
      gate: 'red, law red, policy green',
      told: [['1 of 2', 'worse']],
    });
  });

  test('speaks of nothing that is lifted already', () => {
    const rules: Readonly<Record<string, RuleLiteral>> = {
      'law/rule': LICENCE,
      'law/relief': { when: { 'diligence.licensed': 'yes' }, then: { relieves: ['law/rule'] } },
    };
    const facts = { ...MET, diligence: { licensed: 'yes' } };
    expect(waived(rules, facts, [held()])).toEqual({ verdict: 'green', gate: undefined, told: [] });
    expect(waived(rules, MET, [held()]).told).toEqual([['1 of 1']]);
  });

  test('goes by the colour that safeguards leave', () => {
    const rules: Readonly<Record<string, RuleLiteral>> = {
      'house/rule': HOLD,
      'house/safe': { when: { 'item.safe': 'yes' }, then: { mitigates: ['house/rule'] } },
    };
    const facts: FactsLiteral = { items: [{ a: 'yes', safe: 'yes' }] };
    const given = [held({ rule: 'house/rule' })];
    expect(waived(rules, facts, given).gate).toBe('green, law green, policy green');
    expect(waived(rules, MET, given).gate).toBeUndefined();
  });

  test('holds where another of the same finding has ended', () => {
    const given = [held({ ticket: 'old' }, ['expired']), held({ ticket: 'new' })];
    expect(waived({ 'law/rule': LICENCE }, MET, given)).toEqual({
      verdict: 'amber',
      gate: 'green, law green, policy green',
      told: [['0 of 1', 'expired'], ['1 of 1']],
    });
  });
});
