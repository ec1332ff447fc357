// A match is never lost: one that no finding rests on is noticed.

import { describe, expect, it } from 'vitest';
import { findings, library, pack, rule, verdict, type ElementLiteral } from '../library.ts';

const given = library({
  packs: [pack('law'), pack('house', { kind: 'policy' })],
  rules: [
    rule('law/listed', {
      when: {
        all: [{ 'item.a': 'yes' }, { some: { match: { 'match.list': 'one' } } }],
      },
      then: { effect: 'prohibited' },
    }),
    rule('law/cleared', {
      when: { 'diligence.cleared': 'yes' },
      then: { relieves: ['law/listed'] },
    }),
    rule('house/unread', {
      when: { some: { match: { 'match.unread': 'yes' } } },
      then: { effect: 'notice' },
    }),
  ],
});
const matched = (
  item: Record<string, string>,
  match: readonly ElementLiteral[],
  diligence: Record<string, string> = {},
) => verdict(given, { items: [item], elements: { match }, diligence });

describe('a match', () => {
  it('on a list that no rule reads is noticed, with its evidence', () => {
    const result = matched({ a: 'yes' }, [{ list: 'two' }]);
    expect(findings(result)).toEqual(['house/unread met amber']);
    expect(result.findings[0]!.evidence.map(({ detail }) => detail)).toEqual(['match 1']);
    expect(result.verdict).toBe('amber');
  });

  it('on which a finding rests is not noticed again', () => {
    expect(findings(matched({ a: 'yes' }, [{ list: 'one' }]))).toEqual(['law/listed met red']);
  });

  it('beside one on which a finding rests is noticed by itself', () => {
    const result = matched({ a: 'yes' }, [{ list: 'one' }, { list: 'two' }]);
    expect(findings(result)).toEqual(['law/listed met red', 'house/unread met amber']);
    expect(result.findings[1]!.evidence.map(({ detail }) => detail)).toEqual(['match 2']);
  });

  it('that a rule reads in vain is noticed', () => {
    expect(findings(matched({ a: 'no' }, [{ list: 'one' }]))).toEqual(['house/unread met amber']);
  });

  it('is not lost while the rule that reads it is undetermined', () => {
    const result = matched({}, [{ list: 'one' }]);
    expect(findings(result)).toContain('law/listed undetermined amber');
    expect(result.verdict).toBe('amber');
  });

  it('that a person cleared stays visible at the finding that is relieved, and is not noticed', () => {
    const result = matched({ a: 'yes' }, [{ list: 'one' }], { cleared: 'yes' });
    expect(findings(result)).toEqual(['law/listed met relieved by law/cleared']);
    expect(result.verdict).toBe('green');
  });

  it('that could not be looked for leaves it open and asks', () => {
    const result = matched({ a: 'no' }, [{ open: ['end-user.name'] }]);
    expect(findings(result)).toEqual(['house/unread undetermined amber']);
    expect(result.findings[0]!.missing).toEqual(['end-user.name']);
  });

  it('that there is none of is no notice', () => {
    expect(findings(matched({ a: 'yes' }, []))).toEqual([]);
  });
});
