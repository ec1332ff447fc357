// What takes the edge off a finding, whom it helps, and what it can never do.

import { describe, expect, it } from 'vitest';
import {
  asked,
  declare,
  findings,
  library,
  pack,
  rule,
  verdict,
  type FactsLiteral,
  type RuleLiteral,
} from '../library.ts';

const FACTS = declare({
  'item.a': 'yes-no',
  'item.licensed': 'yes-no',
  'item.safe': 'yes-no',
  'diligence.licensed': 'yes-no',
  'diligence.safe': 'yes-no',
  'end-user.cleared': 'yes-no',
  'licence.status': 'granted|pending',
});
const PACKS = [pack('law'), pack('house', { kind: 'policy' })];

const PROHIBITED: RuleLiteral = { when: { 'item.a': 'yes' }, then: { effect: 'prohibited' } };
const HOLD: RuleLiteral = { when: { 'item.a': 'yes' }, then: { effect: 'hold' } };
const REFUSE: RuleLiteral = { when: { 'item.a': 'yes' }, then: { effect: 'refuse' } };
const DILIGENCE: RuleLiteral = {
  when: { 'item.a': 'yes' },
  then: { effect: 'care' },
};

const screened = (rules: Parameters<typeof library>[0]['rules'], facts: FactsLiteral) =>
  verdict(library({ packs: PACKS, rules: rules!, facts: FACTS }), facts);

describe('a relief', () => {
  const relief = rule('law/licence', {
    when: { 'diligence.licensed': 'yes' },
    then: { relieves: ['law/ban'] },
    because: 'A licence covers it.',
  });
  const rules = [rule('law/ban', PROHIBITED), relief];

  it('that is met lifts the finding, which stays visible and no longer counts', () => {
    const result = screened(rules, { items: [{ a: 'yes' }], diligence: { licensed: 'yes' } });
    expect(findings(result)).toEqual(['law/ban met relieved by law/licence']);
    expect([result.verdict, result.law]).toEqual(['green', 'green']);
    expect(result.questions).toEqual([]);
  });

  it('that is not met leaves it standing', () => {
    const result = screened(rules, { items: [{ a: 'yes' }], diligence: { licensed: 'no' } });
    expect(findings(result)).toEqual(['law/ban met red']);
    expect(result.findings[0]!.couldRelieve).toEqual([]);
    expect(result.verdict).toBe('red');
  });

  it('that is undetermined leaves it standing and says which fact would lift it', () => {
    const result = screened(rules, { items: [{ a: 'yes' }] });
    expect(findings(result)).toEqual(['law/ban met red']);
    expect(result.findings[0]!.couldRelieve).toMatchObject([
      { rule: 'law/licence', title: 'A rule', missing: ['diligence.licensed'] },
    ]);
    expect(asked(result)).toEqual(['diligence.licensed']);
  });

  it('that is met lifts an undetermined finding too', () => {
    const result = screened(rules, { diligence: { licensed: 'yes' } });
    expect(findings(result)).toEqual(['law/ban undetermined relieved by law/licence']);
    expect(result.verdict).toBe('green');
    expect(result.questions).toEqual([]);
  });

  it('helps only the findings that it names', () => {
    const result = screened([...rules, rule('law/other', PROHIBITED)], {
      items: [{ a: 'yes' }],
      diligence: { licensed: 'yes' },
    });
    expect(findings(result)).toEqual(['law/other met red', 'law/ban met relieved by law/licence']);
  });

  it('is no finding of its own, and nothing where there is nothing to lift', () => {
    const result = screened(rules, { items: [{ a: 'no' }] });
    expect(result.findings).toEqual([]);
    expect(result.questions).toEqual([]);
    expect(result.verdict).toBe('green');
  });

  it('of which one is met is enough though another is undetermined', () => {
    const second = rule('law/a-second', {
      when: { 'diligence.safe': 'yes' },
      then: { relieves: ['law/ban'] },
    });
    const result = screened([...rules, second], {
      items: [{ a: 'yes' }],
      diligence: { licensed: 'yes' },
    });
    expect(findings(result)).toEqual(['law/ban met relieved by law/licence']);
    expect(result.findings[0]!.couldRelieve).toEqual([]);
    expect(result.questions).toEqual([]);
  });
});

describe('the ways out of a red finding', () => {
  const relief = rule('law/licence', {
    when: { 'diligence.licensed': 'yes' },
    then: { relieves: ['law/ban'] },
  });
  const waysOf = (rules: Parameters<typeof screened>[0], facts: FactsLiteral) =>
    screened(rules, { items: [{ a: 'yes' }], ...facts }).findings.map(
      ({ rule: id, couldRelieve, wouldRelieve }) => ({
        id,
        open: couldRelieve.map((one) => one.rule),
        not: wouldRelieve?.map((one) => one.rule),
      }),
    );
  const rules = [rule('law/ban', PROHIBITED), relief];

  it('are its reliefs, those that do not hold apart from those that are open', () => {
    const [id, licence] = ['law/ban', 'law/licence'];
    expect(waysOf(rules, { diligence: { licensed: 'no' } })).toEqual([
      { id, open: [], not: [licence] },
    ]);
    expect(waysOf(rules, {})).toEqual([{ id, open: [licence], not: [] }]);
  });

  it('are none where no relief names it', () => {
    expect(waysOf([rule('law/other', PROHIBITED), relief], {})).toEqual([
      { id: 'law/other', open: [], not: [] },
    ]);
  });

  it('are told of no finding that is lifted or not red', () => {
    expect(waysOf(rules, { diligence: { licensed: 'yes' } })).toEqual([
      { id: 'law/ban', open: [], not: undefined },
    ]);
    expect(waysOf([rule('house/care', DILIGENCE)], {})).toEqual([
      { id: 'house/care', open: [], not: undefined },
    ]);
  });

  it('are safeguards only of a hold: they soften neither a refusal nor law', () => {
    const safe = rule('house/safe', {
      when: { 'diligence.safe': 'yes' },
      then: { mitigates: ['house/hold', 'house/refuse', 'law/ban'] },
    });
    const facts = { diligence: { safe: 'no' } };
    expect(waysOf([rule('house/hold', HOLD), safe], facts)[0]!.not).toEqual(['house/safe']);
    expect(waysOf([rule('house/refuse', REFUSE), safe], facts)[0]!.not).toEqual([]);
    expect(waysOf([rule('law/ban', PROHIBITED), safe], facts)[0]!.not).toEqual([]);
  });
});

describe('the subjects of a relief', () => {
  const perItem = rule('law/licence', {
    when: { 'item.licensed': 'yes' },
    then: { relieves: ['law/ban'] },
  });

  it('a licence for one item does not relieve another', () => {
    const result = screened([rule('law/ban', PROHIBITED), perItem], {
      items: [
        { name: 'probe', a: 'yes', licensed: 'yes' },
        { name: 'server', a: 'yes', licensed: 'no' },
      ],
    });
    expect(result.findings.map(({ subject, relievedBy }) => [subject, relievedBy])).toEqual([
      ['server', undefined],
      ['probe', 'law/licence'],
    ]);
    expect(result.verdict).toBe('red');
  });

  it('an undetermined licence for one item asks about that item only', () => {
    const result = screened([rule('law/ban', PROHIBITED), perItem], {
      items: [
        { name: 'probe', a: 'yes', licensed: 'yes' },
        { name: 'server', a: 'yes' },
      ],
    });
    expect(asked(result)).toEqual(['items.1.licensed']);
  });

  it('a licence that reads no subject covers every item', () => {
    const whole = rule('law/licence', {
      when: { 'diligence.licensed': 'yes' },
      then: { relieves: ['law/ban'] },
    });
    const result = screened([rule('law/ban', PROHIBITED), whole], {
      items: [{ a: 'yes' }, { a: 'yes' }],
      diligence: { licensed: 'yes' },
    });
    expect(result.verdict).toBe('green');
    expect(result.findings).toHaveLength(2);
  });

  it('a finding about the whole transaction is not lifted by what holds for one item of two', () => {
    const whole = rule('law/ban', {
      when: { 'destination.country': 'SY' },
      then: { effect: 'prohibited' },
    });
    const items = (first: string, second: string) => ({
      destination: { country: 'SY' },
      items: [{ licensed: first }, { licensed: second }],
    });
    expect(screened([whole, perItem], items('yes', 'no')).verdict).toBe('red');
    expect(screened([whole, perItem], items('no', 'yes')).verdict).toBe('red');
    expect(screened([whole, perItem], items('yes', 'yes')).verdict).toBe('green');
  });

  it('a finding about an item is not lifted by what holds for one end user of two', () => {
    const perUser = rule('law/exception', {
      when: { all: [{ 'item.licensed': 'yes' }, { 'end-user.cleared': 'yes' }] },
      then: { relieves: ['law/ban'] },
    });
    const users = (first: string, second: string) => ({
      items: [{ a: 'yes', licensed: 'yes' }],
      parties: [
        { role: 'end-user', name: 'One', cleared: first },
        { role: 'end-user', name: 'Two', cleared: second },
      ],
    });
    expect(screened([rule('law/ban', PROHIBITED), perUser], users('yes', 'no')).verdict).toBe(
      'red',
    );
    expect(screened([rule('law/ban', PROHIBITED), perUser], users('yes', 'yes')).verdict).toBe(
      'green',
    );
  });

  it('a relief that holds for one item and may hold for the other leaves a finding about both open', () => {
    const whole = rule('law/ban', {
      when: { 'destination.country': 'SY' },
      then: { effect: 'prohibited' },
    });
    const result = screened([whole, perItem], {
      destination: { country: 'SY' },
      items: [{ licensed: 'yes' }, {}],
    });
    expect(findings(result)).toEqual(['law/ban met red']);
    expect(asked(result)).toEqual(['items.1.licensed']);
  });
});

describe('a mitigation', () => {
  const soften = (target: string) =>
    rule('house/safeguards', {
      when: { 'diligence.safe': 'yes' },
      then: { mitigates: [target] },
      because: 'A risk is left.',
    });

  it('turns a red policy finding amber', () => {
    const result = screened([rule('house/hold', HOLD), soften('house/hold')], {
      items: [{ a: 'yes' }],
      diligence: { safe: 'yes' },
    });
    expect(findings(result)).toEqual(['house/hold met amber']);
    expect(result.findings[0]!.mitigatedBy).toBe('house/safeguards');
    expect([result.verdict, result.policy]).toEqual(['amber', 'amber']);
  });

  it('never turns an amber finding green', () => {
    const result = screened([rule('house/more', DILIGENCE), soften('house/more')], {
      items: [{ a: 'yes' }],
      diligence: { safe: 'yes' },
    });
    expect(findings(result)).toEqual(['house/more met amber']);
    expect(result.findings[0]!.mitigatedBy).toBeUndefined();
    expect(result.verdict).toBe('amber');
  });

  it('never touches law', () => {
    const result = screened([rule('law/ban', PROHIBITED), soften('law/ban')], {
      items: [{ a: 'yes' }],
      diligence: { safe: 'yes' },
    });
    expect(findings(result)).toEqual(['law/ban met red']);
    expect(result.findings[0]!.mitigatedBy).toBeUndefined();
    expect(result.verdict).toBe('red');
  });

  it('that is undetermined leaves the finding red and says which fact would soften it', () => {
    const result = screened([rule('house/hold', HOLD), soften('house/hold')], {
      items: [{ a: 'yes' }],
    });
    expect(findings(result)).toEqual(['house/hold met red']);
    expect(result.findings[0]!.couldRelieve).toMatchObject([
      { rule: 'house/safeguards', title: 'A rule', missing: ['diligence.safe'] },
    ]);
    expect(asked(result)).toEqual(['diligence.safe']);
  });

  it('does nothing to an undetermined finding, which is amber already', () => {
    const result = screened([rule('house/hold', HOLD), soften('house/hold')], {
      diligence: { safe: 'yes' },
    });
    expect(findings(result)).toEqual(['house/hold undetermined amber']);
    expect(result.findings[0]!.mitigatedBy).toBeUndefined();
  });

  it('that has softened a finding makes a second one needless', () => {
    const second = rule('house/second', {
      when: { 'item.safe': 'yes' },
      then: { mitigates: ['house/hold'] },
    });
    const result = screened([rule('house/hold', HOLD), soften('house/hold'), second], {
      items: [{ a: 'yes' }],
      diligence: { safe: 'yes' },
    });
    expect(findings(result)).toEqual(['house/hold met amber']);
    expect(result.questions).toEqual([]);
  });

  it('never touches a refusal, which is final, and asks nothing for it', () => {
    const safe = (diligence: FactsLiteral['diligence']) =>
      screened([rule('house/refuse', REFUSE), soften('house/refuse')], {
        items: [{ a: 'yes' }],
        ...(diligence && { diligence }),
      });
    for (const result of [safe({ safe: 'yes' }), safe(undefined)]) {
      expect(findings(result)).toEqual(['house/refuse met red']);
      expect(result.findings[0]!.mitigatedBy).toBeUndefined();
      expect(result.findings[0]!.couldRelieve).toEqual([]);
      expect(result.questions).toEqual([]);
      expect([result.policy, result.bounds.best]).toEqual(['red', 'red']);
    }
  });
});
