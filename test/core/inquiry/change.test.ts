// What would change the verdict: the smallest sets of answers that turn it better, each judged again before it is shown,
// and the nearest single answer that turns it worse.

import { describe, expect, it } from 'vitest';
import { asked, declare, library, pack, rule, verdict, type FactsLiteral } from '../library.ts';

const FACTS = declare(
  {
    'item.a': 'yes-no',
    'item.b': 'yes-no',
    'item.c': 'yes-no',
    'item.n': 'number',
    'item.worked-out': 'yes-no',
    'destination.country': 'territory',
    'diligence.licensed': 'yes-no',
    'diligence.safe': 'yes-no',
    'party.type': 'police|private',
  },
  {
    'destination.country': { fixed: true },
    'party.type': { fixed: true },
    'item.worked-out': { derived: true },
  },
);
const PACKS = [pack('law'), pack('house', { kind: 'policy' })];
const changes = (rules: ReturnType<typeof rule>[], facts: FactsLiteral) =>
  verdict(library({ packs: PACKS, rules, facts: FACTS }), facts).change;
const yes = (fact: string) => ({ [fact]: 'yes' });
const ban = rule('law/ban', {
  when: { all: [yes('item.a'), yes('item.b')] },
  then: { effect: 'prohibited' },
});

describe('what would turn the verdict better', () => {
  it('is each single answer that suffices, amber before green', () => {
    expect(changes([ban], { items: [{ a: 'yes', b: 'yes' }] })).toEqual([
      { to: 'amber', set: { 'item.a': 'no' }, inHands: true },
      { to: 'amber', set: { 'item.b': 'no' }, inHands: true },
      { to: 'green', set: { 'item.a': 'no' }, inHands: true },
      { to: 'green', set: { 'item.b': 'no' }, inHands: true },
    ]);
  });

  it('is the smallest set where one answer is not enough', () => {
    const rules = [
      rule('law/x', { when: yes('item.a'), then: { effect: 'prohibited' } }),
      rule('law/y', { when: yes('item.b'), then: { effect: 'prohibited' } }),
    ];
    expect(
      changes(rules, { items: [{ a: 'yes', b: 'yes' }] }).filter(({ to }) => to === 'green'),
    ).toEqual([{ to: 'green', set: { 'item.a': 'no', 'item.b': 'no' }, inHands: true }]);
  });

  it('is judged again: an answer that stirs up another finding is not proposed', () => {
    // a=no lifts the ban and brings another one; only b is a way out.
    const other = rule('law/other', {
      when: { not: yes('item.a') },
      then: { effect: 'prohibited' },
    });
    expect(changes([ban, other], { items: [{ a: 'yes', b: 'yes' }] })).toEqual([
      { to: 'amber', set: { 'item.b': 'no' }, inHands: true },
      { to: 'green', set: { 'item.b': 'no' }, inHands: true },
    ]);
  });

  it('counts a relief as a way out', () => {
    const licence = rule('law/licence', {
      when: yes('diligence.licensed'),
      then: { relieves: ['law/ban'] },
    });
    const set = changes([ban, licence], { items: [{ a: 'yes', b: 'yes' }] })
      .filter(({ to }) => to === 'green')
      .map((change) => change.set);
    expect(set).toContainEqual({ 'diligence.licensed': 'yes' });
  });

  it('counts a mitigation as a way to amber and never to green', () => {
    const rules = [
      rule('house/hold', {
        when: { all: [{ 'end-user.type': 'police' }] },
        then: { effect: 'hold' },
      }),
      rule('house/safeguards', {
        when: yes('diligence.safe'),
        then: { mitigates: ['house/hold'] },
      }),
    ];
    const found = changes(rules, { parties: [{ role: 'end-user', type: 'police' }] });
    expect(found.filter(({ set }) => 'diligence.safe' in set)).toEqual([
      { to: 'amber', set: { 'diligence.safe': 'yes' }, inHands: true },
    ]);
  });

  it('never makes another of a fact of the case that is known', () => {
    const embargo = rule('law/embargo', {
      when: { 'destination.country': 'SY' },
      then: { effect: 'prohibited' },
    });
    const police = rule('law/police', {
      when: { 'end-user.type': 'police' },
      then: { effect: 'notify-authority' },
    });
    const extra = rule('law/x', { when: yes('item.a'), then: { effect: 'notify-authority' } });
    const user = (type: string) => [{ role: 'end-user', type }];
    expect(changes([embargo], { destination: { country: 'SY' } })).toEqual([]);
    expect(changes([police], { parties: user('police') })).toEqual([]);
    // Nor as one part of a way out that is otherwise in hand.
    expect(changes([police, extra], { parties: user('police'), items: [{ a: 'yes' }] })).toEqual(
      [],
    );
    expect(changes([extra], { parties: user('police'), items: [{ a: 'yes' }] })).toEqual([
      { to: 'green', set: { 'item.a': 'no' }, inHands: true },
    ]);
  });

  it('may be to find out a fact of the case, which is then not in the hands of the exporter', () => {
    const police = rule('law/police', {
      when: { 'end-user.type': 'police' },
      then: { effect: 'notify-authority' },
    });
    const extra = rule('law/x', { when: yes('item.a'), then: { effect: 'notify-authority' } });
    expect(changes([police], { parties: [{ role: 'end-user' }] })).toEqual([
      { to: 'green', set: { 'end-user.type': 'private' }, inHands: false },
    ]);
    expect(changes([police, extra], { items: [{ a: 'yes' }] })).toEqual([
      { to: 'green', set: { 'end-user.type': 'private', 'item.a': 'no' }, inHands: false },
    ]);
  });

  it('never sets a fact that was looked up or worked out', () => {
    const derived = rule('law/x', {
      when: yes('item.worked-out'),
      then: { effect: 'notify-authority' },
    });
    expect(changes([derived], { items: [{ 'worked-out': 'yes' }] })).toEqual([]);
  });

  it('is not proposed for the colour that the verdict has', () => {
    expect(
      changes([ban], { items: [{ a: 'no', b: 'no' }] }).every(({ to }) => to !== 'green'),
    ).toBe(true);
  });
});

describe('what would turn the verdict worse', () => {
  it('is the nearest single answer', () => {
    expect(changes([ban], { items: [{ a: 'yes', b: 'no' }] })).toEqual([
      { to: 'red', set: { 'item.b': 'yes' }, inHands: true },
    ]);
  });

  it('is nothing where two answers are needed', () => {
    expect(changes([ban], { items: [{ a: 'no', b: 'no' }] })).toEqual([]);
  });

  it('is nothing for a red verdict', () => {
    expect(
      changes([ban], { items: [{ a: 'yes', b: 'yes' }] }).every(({ to }) => to !== 'red'),
    ).toBe(true);
  });

  it('comes after what would turn an amber verdict green', () => {
    const notify = rule('law/notify', {
      when: yes('item.a'),
      then: { effect: 'notify-authority' },
    });
    expect(changes([ban, notify], { items: [{ a: 'yes', b: 'no' }] })).toEqual([
      { to: 'green', set: { 'item.a': 'no' }, inHands: true },
      { to: 'red', set: { 'item.b': 'yes' }, inHands: true },
    ]);
  });

  it("is an answer in the exporter's hands rather than a fact of the case", () => {
    const rules = [
      rule('law/a', { when: { 'end-user.type': 'police' }, then: { effect: 'prohibited' } }),
      rule('law/b', { when: yes('item.c'), then: { effect: 'prohibited' } }),
    ];
    expect(
      changes(rules, { items: [{ c: 'no' }], parties: [{ role: 'end-user', type: 'private' }] }),
    ).toEqual([{ to: 'red', set: { 'item.c': 'yes' }, inHands: true }]);
    expect(
      changes(rules.slice(0, 1), { parties: [{ role: 'end-user', type: 'private' }] }),
    ).toEqual([{ to: 'red', set: { 'end-user.type': 'police' }, inHands: false }]);
  });
});

describe('every proposal', () => {
  it('holds when its answers are entered', () => {
    const rules = [
      ban,
      rule('law/x', {
        when: { any: [yes('item.c'), { not: yes('item.b') }] },
        then: { effect: 'notify-authority' },
      }),
    ];
    const facts: FactsLiteral = { items: [{ a: 'yes' }] };
    const first = verdict(library({ packs: PACKS, rules, facts: FACTS }), facts);
    expect(first.verdict).toBe('amber');
    expect(asked(first)).toEqual(['item.b', 'item.c']);
    expect(first.change.length).toBeGreaterThan(0);
    for (const { to, set } of first.change) {
      const item = {
        a: 'yes',
        ...Object.fromEntries(
          Object.entries(set).map(([fact, value]) => [fact.slice('item.'.length), value]),
        ),
      };
      expect(
        verdict(library({ packs: PACKS, rules, facts: FACTS }), { items: [item] }).verdict,
      ).toBe(to);
    }
  });
});
