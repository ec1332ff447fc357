// Asking is gated, judging never is: a rule that asks nothing here is applied to what is stated all the same.

import { describe, expect, it } from 'vitest';
import { rulebookFor } from '../../../src/core/law/rulebook.ts';
import type { Library } from '../../../src/model/pack.ts';
import type { Consequence } from '../../../src/model/rule.ts';
import {
  asked,
  DAY,
  declare,
  definition,
  facts,
  findings,
  library,
  pack,
  rule,
  screenedBy,
  verdict,
} from '../library.ts';

const given = library({
  packs: [pack('law')],
  rules: [
    rule('law/letter', {
      when: { all: [{ 'authority.has-informed': 'yes' }, { 'destination.country': 'CH' }] },
      askedWhen: { 'item.category': 'probe' },
      then: { effect: 'prohibited' },
    }),
  ],
  facts: declare({ 'authority.has-informed': 'yes-no', 'item.category': 'probe|computing' }),
});
const with_ = (item: Record<string, string>, authority: Record<string, string> = {}) =>
  verdict(given, { items: [item], authority, destination: { country: 'CH' } });

describe('a rule with a gate of asking', () => {
  it('is met by what is stated though the gate is shut', () => {
    const result = with_({ category: 'computing' }, { 'has-informed': 'yes' });
    expect(findings(result)).toEqual(['law/letter met red']);
    expect(result.verdict).toBe('red');
  });

  it('holds and asks nothing where the gate is shut and the fact is missing', () => {
    const result = with_({ category: 'computing' });
    expect([result.verdict, findings(result), asked(result)]).toEqual(['green', [], []]);
  });

  it('is undetermined and asks where the gate is open', () => {
    const result = with_({ category: 'probe' });
    expect(findings(result)).toEqual(['law/letter undetermined amber']);
    expect(asked(result)).toEqual(['authority.has-informed']);
  });

  it('is undetermined while nobody knows whether the gate is open', () => {
    const result = with_({});
    expect(findings(result)).toEqual(['law/letter undetermined amber']);
  });

  it('is not met by what is stated wherever the gate stands', () => {
    for (const item of [{ category: 'probe' }, { category: 'computing' }, {}])
      expect(findings(with_(item as Record<string, string>, { 'has-informed': 'no' }))).toEqual([]);
  });

  it('is applied to each item by its own gate', () => {
    const result = verdict(given, {
      items: [
        { name: 'probe', category: 'probe' },
        { name: 'server', category: 'computing' },
      ],
      destination: { country: 'CH' },
    });
    expect(result.findings.map(({ subject, outcome }) => `${subject} ${outcome}`)).toEqual([
      'probe undetermined',
    ]);
  });

  it('counts among the signs as it stands', () => {
    const counting = library({
      packs: [pack('law'), pack('house', { kind: 'policy' })],
      rules: [
        rule('house/sign', {
          when: { 'item.a': 'yes' },
          askedWhen: { 'item.category': 'probe' },
          then: { effect: 'inquire' },
          tags: ['sign'],
        }),
        rule('house/count', {
          when: { 'findings.sign': { 'at-least': 1 } },
          then: { effect: 'hold' },
        }),
      ],
    });
    const count = (item: Record<string, string>) =>
      findings(verdict(counting, { items: [item] })).filter((one) => one.startsWith('house/count'));
    expect(count({ category: 'computing' })).toEqual([]);
    expect(count({ category: 'computing', a: 'yes' })).toEqual(['house/count met red']);
    expect(count({ category: 'probe' })).toEqual(['house/count undetermined amber']);
  });
});

describe('what is stated of the item and speaks for a rule of law', () => {
  const rules = (kind: 'law' | 'policy', then: Consequence) =>
    library({
      packs: [pack('one', { kind })],
      facts: declare({
        'item.annexed': 'yes-no',
        'item.harmless': 'yes-no',
        'item.category': 'probe|computing',
        'route.bound': 'yes-no',
        'end-user.state': 'yes-no',
      }),
      definitions: [
        definition('one/listed', 'item.listed', {
          all: [{ 'item.annexed': 'yes' }, { 'item.harmless': 'no' }],
        }),
      ],
      rules: [
        rule('one/ban', {
          when: {
            all: [{ 'route.bound': 'yes' }, { 'item.listed': 'yes' }, { 'end-user.state': 'yes' }],
          },
          askedWhen: {
            all: [{ 'item.category': 'probe' }, { 'destination.country': ['CH', 'LI'] }],
          },
          then,
        }),
      ],
    });
  const ban = rules('law', { effect: 'prohibited' });
  const of = (
    given: Library,
    item: Record<string, string>,
    country = 'CH',
    route: Record<string, string> = {},
  ) => {
    const result = verdict(given, {
      items: [{ category: 'computing', ...item }],
      destination: { country },
      ...(Object.keys(route).length > 0 && { route }),
    });
    return [result.verdict, findings(result)];
  };
  const open = ['amber', ['one/ban undetermined amber']];
  const nothing = ['green', []];

  it('opens its gate, also where law makes something else of it', () => {
    expect(of(ban, { annexed: 'yes' })).toEqual(open);
    expect(of(ban, { annexed: 'yes', harmless: 'no' })).toEqual(open);
  });

  it('does not where it is not stated, is lacking, or rules the rule out', () => {
    expect(of(ban, {})).toEqual(nothing);
    expect(of(ban, { annexed: 'no' })).toEqual(nothing);
    expect(of(ban, { harmless: 'no' })).toEqual(nothing);
    expect(of(ban, { annexed: 'yes', harmless: 'yes' })).toEqual(nothing);
  });

  it('opens it for what it says of the item alone', () => {
    expect(of(ban, { annexed: 'yes' }, 'LI')).toEqual(open);
    expect(of(ban, { annexed: 'yes' }, 'FR')).toEqual(nothing);
  });

  it('is not what is stated of anything else', () => {
    expect(of(ban, {}, 'CH', { bound: 'yes' })).toEqual(nothing);
  });

  it('opens no gate of policy', () => {
    expect(of(rules('policy', { effect: 'hold' }), { annexed: 'yes' })).toEqual(nothing);
  });

  it('says the same by the plain way', () => {
    for (const item of [{ annexed: 'yes' }, { annexed: 'no' }, {}])
      for (const country of ['CH', 'LI', 'FR']) {
        const [quick, plain] = (['quick', 'plain'] as const).map((way) =>
          screenedBy(
            ban,
            rulebookFor(ban, DAY),
            facts({ items: [{ category: 'computing', ...item }], destination: { country } }),
            [],
            way,
          ).whole('full', true),
        );
        expect(quick).toEqual(plain);
      }
  });
});
