// What an open rule can still become once an answer was sought in vain, and what is asked then.

import { describe, expect, it } from 'vitest';
import { ASKED_WITHOUT_RESULT } from '../../../src/model/fact.ts';
import { asked, declare, library, pack, rule, verdict } from '../library.ts';

const FACTS = declare({ 'item.a': 'yes-no', 'item.b': 'yes-no', 'item.c': 'yes-no' });
const yes = (fact: string) => ({ [fact]: 'yes' });
const given = (...rules: ReturnType<typeof rule>[]) =>
  library({ packs: [pack('law')], rules, facts: FACTS });
const nobodySaid = { a: ASKED_WITHOUT_RESULT };

const ban = rule('law/ban', {
  when: { all: [yes('item.a'), yes('item.b')] },
  then: { effect: 'prohibited' },
});
const licence = rule('law/licence', { when: yes('item.c'), then: { effect: 'licence-required' } });
const banned = rule('law/banned', { when: yes('item.b'), then: { effect: 'prohibited' } });

describe('a rule that turns on what nobody could say', () => {
  it('is asked about where another answer rules it out', () => {
    expect(asked(verdict(given(ban), { items: [nobodySaid] }))).toEqual(['item.b']);
  });

  it('is not asked about beside what holds the same colour, since it cannot be met any more', () => {
    const law = given(ban, licence);
    expect(asked(verdict(law, { items: [{ ...nobodySaid, c: 'yes' }] }))).toEqual([]);
    expect(asked(verdict(law, { items: [{ c: 'yes' }] }))).toContain('item.b');
  });

  it('holds its colour, so that nothing milder is asked about', () => {
    const open = rule('law/open', { when: yes('item.a'), then: { effect: 'licence-required' } });
    expect(asked(verdict(given(open, licence), { items: [nobodySaid] }))).toEqual([]);
    expect(asked(verdict(given(open, licence), { items: [{}] }))).toContain('item.c');
  });

  it('leaves what another answer alone can make red', () => {
    const law = given(ban, licence, banned);
    expect(asked(verdict(law, { items: [{ ...nobodySaid, c: 'yes' }] }))).toEqual(['item.b']);
  });

  it('is asked about by its own facts where the gate of asking is what nobody could say', () => {
    const gated = rule('law/gated', {
      when: yes('item.b'),
      askedWhen: yes('item.a'),
      then: { effect: 'prohibited' },
    });
    expect(asked(verdict(given(gated), { items: [{}] }))).toEqual(['item.a']);
    expect(asked(verdict(given(gated), { items: [nobodySaid] }))).toEqual(['item.b']);
  });

  it('lifts nothing as a relief', () => {
    const relief = rule('law/relief', {
      when: { all: [yes('item.a'), yes('item.b')] },
      then: { relieves: ['law/licence'] },
    });
    const law = given(licence, relief);
    expect(asked(verdict(law, { items: [{ ...nobodySaid, c: 'yes' }] }))).toEqual([]);
    expect(asked(verdict(law, { items: [{ c: 'yes' }] }))).toEqual(['item.a', 'item.b']);
  });
});

describe('a deal that is refused whichever way one question is answered', () => {
  const refused = (answers: readonly string[]) =>
    rule('house/refused', {
      when: { any: answers.map((answer) => ({ 'item.b': answer })) },
      then: { effect: 'refuse' },
    });
  const held = rule('house/held', { when: yes('item.c'), then: { effect: 'hold' } });
  const law = (...answers: readonly string[]) =>
    library({
      packs: [pack('law'), pack('house', { kind: 'policy' })],
      rules: [
        refused(answers),
        held,
        rule('law/ban', { when: yes('item.a'), then: { effect: 'prohibited' } }),
      ],
      facts: FACTS,
    });

  it('is asked about nothing once it is red', () => {
    expect(asked(verdict(law('yes', 'no'), { items: [{ c: 'yes' }] }))).toEqual([]);
  });

  it('is asked about everything that counts where one answer does not refuse', () => {
    expect(asked(verdict(law('yes'), { items: [{ c: 'yes' }] }))).toContain('item.a');
  });
});
