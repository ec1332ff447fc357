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
  it('is each single answer that suffices, with the colour that it leads to', () => {
    expect(changes([ban], { items: [{ a: 'yes', b: 'yes' }] })).toEqual([
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
      { to: 'green', set: { 'item.b': 'no' }, inHands: true },
    ]);
  });

  it('is every minimal set, to amber before those to green', () => {
    const rules = [
      rule('law/x', { when: yes('item.a'), then: { effect: 'prohibited' } }),
      rule('law/y', { when: yes('item.b'), then: { effect: 'notify-authority' } }),
    ];
    expect(changes(rules, { items: [{ a: 'yes', b: 'yes' }] })).toEqual([
      { to: 'amber', set: { 'item.a': 'no' }, inHands: true },
      { to: 'green', set: { 'item.a': 'no', 'item.b': 'no' }, inHands: true },
    ]);
  });

  it('names beside one answer the others of the same fact that do as well', () => {
    const rules = [
      rule('law/x', {
        when: { 'diligence.grade': 'none' },
        then: { effect: 'notify-authority' },
      }),
    ];
    const result = verdict(
      library({
        packs: PACKS,
        rules,
        facts: declare({ 'diligence.grade': 'none|some|much' }),
      }),
      { diligence: { grade: 'none' } },
    );
    expect(result.change).toEqual([
      {
        to: 'green',
        set: { 'diligence.grade': 'some' },
        or: { 'diligence.grade': ['much'] },
        inHands: true,
      },
    ]);
  });

  it('may take three answers, and of more it says that it did not search them', () => {
    const rules = ['a', 'b', 'c'].map((name) =>
      rule(`law/${name}`, { when: yes(`item.${name}`), then: { effect: 'prohibited' } }),
    );
    const bad = { a: 'yes', b: 'yes', c: 'yes' };
    expect(changes(rules, { items: [bad] })).toEqual([
      { to: 'green', set: { 'item.a': 'no', 'item.b': 'no', 'item.c': 'no' }, inHands: true },
    ]);
    const more = [
      ...rules,
      rule('law/d', { when: yes('diligence.safe'), then: { effect: 'prohibited' } }),
    ];
    const result = verdict(library({ packs: PACKS, rules: more, facts: FACTS }), {
      items: [bad],
      diligence: { safe: 'yes' },
    });
    expect(result.change).toEqual([]);
    expect(result.searched).toEqual({ sets: 3, largest: 3 });
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

  it('is nothing where two answers are needed, and how many it takes is told', () => {
    const fragile = (item: Readonly<Record<string, string>>) =>
      verdict(library({ packs: PACKS, rules: [ban], facts: FACTS }), { items: [item] }).fragility;
    expect(changes([ban], { items: [{ a: 'no', b: 'no' }] })).toEqual([]);
    expect(fragile({ a: 'no', b: 'no' })).toEqual({ answers: 2, moreThan: 1, thresholds: [] });
    expect(fragile({ a: 'yes', b: 'no' })).toEqual({ answers: 1, moreThan: 0, thresholds: [] });
    expect(fragile({ a: 'yes', b: 'yes' })).toBeUndefined();
  });

  it('may be a number past its threshold, with the distance to it', () => {
    const far = rule('law/far', {
      when: { 'item.n': { 'at-least': 10 } },
      then: { effect: 'prohibited' },
    });
    const near = (n: number) =>
      verdict(library({ packs: PACKS, rules: [far], facts: FACTS }), { items: [{ n }] }).fragility
        ?.thresholds;
    expect(near(7)).toEqual([{ fact: 'item.n', value: 7, at: 10, distance: 3, to: 'red' }]);
    const least = rule('law/least', {
      when: { 'item.n': { 'at-most': 4 } },
      then: { effect: 'notify-authority' },
    });
    const result = verdict(library({ packs: PACKS, rules: [least], facts: FACTS }), {
      items: [{ n: 7 }],
    });
    expect(result.fragility?.thresholds).toEqual([
      { fact: 'item.n', value: 7, at: 4, distance: 3, to: 'amber' },
    ]);
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
    // Whatever b is, c changes nothing: a yes bans, and a no asks for notice whether or not c does.
    expect(asked(first)).toEqual(['item.b']);
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
