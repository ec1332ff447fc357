// Packs about which nobody wants to be asked: asking is gated, judging never is.

import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../src/model/pack.ts';
import { asked, declare, library, pack, rule, verdict } from '../library.ts';

const FACTS = declare({ 'item.a': 'yes-no', 'item.b': 'yes-no', 'item.c': 'yes-no' });
const yes = (fact: string) => ({ [fact]: 'yes' });
const RULES = [
  rule('ours/may', { when: yes('item.a'), then: { effect: 'notify-authority' } }),
  rule('theirs/ban', { when: yes('item.b'), then: { effect: 'prohibited' } }),
];
const withTheirs = (theirs: Pack, rules = RULES) =>
  library({ packs: [pack('ours'), theirs], rules, facts: FACTS });
const THEIRS = pack('theirs');
const UNASKED: Pack = { ...THEIRS, unasked: true };

describe('a pack about which nobody wants to be asked', () => {
  it('asks nothing, and leaves the questions of the others as they are', () => {
    expect(asked(verdict(withTheirs(THEIRS), {}))).toEqual(['item.b', 'item.a']);
    expect(asked(verdict(withTheirs(UNASKED), {}))).toEqual(['item.a']);
  });

  it('holds the answer as before, and says so', () => {
    const answer = verdict(withTheirs(UNASKED), { items: [{ a: 'no' }] });
    expect([answer.verdict, answer.law]).toEqual(['amber', 'amber']);
    expect(answer.bounds).toEqual(verdict(withTheirs(THEIRS), { items: [{ a: 'no' }] }).bounds);
    expect(answer.questions).toEqual([]);
    expect(answer.notices?.map(({ what }) => what)).toEqual([
      'Not decided, and not asked about: 1 of theirs',
    ]);
    expect(verdict(withTheirs(THEIRS), { items: [{ a: 'no' }] }).notices).toBeUndefined();
  });

  it('forbids what is stated, and then nothing else is asked', () => {
    const answer = verdict(withTheirs(UNASKED), { items: [{ b: 'yes' }] });
    expect([answer.verdict, answer.questions]).toEqual(['red', []]);
    expect(answer.notices).toBeUndefined();
  });

  it('asks nothing of what could ease its finding, which stands meanwhile', () => {
    const rules = [
      ...RULES,
      rule('theirs/relief', { when: yes('item.c'), then: { relieves: ['theirs/ban'] } }),
    ];
    const of = (theirs: Pack) =>
      verdict(withTheirs(theirs, rules), { items: [{ a: 'no', b: 'yes' }] });
    expect(asked(of(THEIRS))).toEqual(['item.c']);
    expect(asked(of(UNASKED))).toEqual([]);
    expect(of(UNASKED).verdict).toBe(of(THEIRS).verdict);
  });
});
