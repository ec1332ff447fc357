// Asking is gated, judging never is: a rule that asks nothing here is applied to what is stated all the same.

import { describe, expect, it } from 'vitest';
import { asked, declare, findings, library, pack, rule, verdict } from '../library.ts';

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
