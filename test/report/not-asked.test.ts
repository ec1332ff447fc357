import { describe, expect, it } from 'vitest';
import { notAsked } from '../../src/report/not-asked.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { finding, undetermined, verdict } from './verdict.ts';

const bounds = (best: 'red' | 'amber' | 'green') => ({ best, worst: 'red', exact: true }) as const;

const amber = (changes: Partial<Verdict>): Verdict =>
  verdict({
    ...{ verdict: 'amber', law: 'amber', policy: 'green', bounds: bounds('amber') },
    ...{ questions: [], gaps: [], findings: [undetermined({ missing: ['deal.day'] })] },
    ...changes,
  });

const gap = { kind: 'law', what: 'The text', why: 'Not read', remedy: 'Read it' } as const;

describe('what is open and not asked', () => {
  it('is told only where something is open and no question is left', () => {
    expect(notAsked(amber({ findings: [] }))).toBeUndefined();
    expect(notAsked(amber({ findings: [undetermined({ relievedBy: 'law/licence' })] }))).toBe(
      undefined,
    );
    expect(notAsked(amber({ questions: verdict().questions }))).toBeUndefined();
    expect(notAsked(amber({}))).toBeDefined();
  });

  it('holds a side alone, or together with what could not be looked at there', () => {
    expect(notAsked(amber({}))!.holds).toEqual(['Law is amber by 1 of them alone.']);
    expect(notAsked(amber({ gaps: [gap] }))!.holds).toEqual([
      'Law is amber by 1 of them, and by what could not be looked at.',
    ]);
    expect(notAsked(amber({ gaps: [{ ...gap, kind: 'policy' }] }))!.holds).toEqual([
      'Law is amber by 1 of them alone.',
    ]);
  });

  it('holds no side that something found holds, nor one that is green or red', () => {
    const met = finding({ outcome: 'met', colour: 'amber', kind: 'law' });
    const { findings } = amber({});
    expect(notAsked(amber({ findings: [...findings, met] }))!.holds).toEqual([]);
    expect(notAsked(amber({ law: 'red', verdict: 'red' }))!.holds).toEqual([]);
  });

  it('says that it is better by no answer only where the bounds say so', () => {
    const why = (changes: Partial<Verdict>): string => notAsked(amber(changes))!.why;
    expect(why({})).toContain('whatever comes of them the answer is not better than amber');
    expect(why({ verdict: 'red', bounds: bounds('red') })).toContain('red whatever comes of them');
    expect(why({ bounds: bounds('green') })).toBe('nothing is left to ask');
  });

  it('says that nobody could or would say, of what was asked without result', () => {
    const asked = (fact: string) =>
      notAsked(
        amber({ bounds: bounds('green'), askedWithoutResult: [{ fact, from: 'deal.yaml:3' }] }),
      )!.why;
    expect(asked('deal.day')).toContain('nobody could or would say');
    expect(asked('deal.place')).toBe('nothing is left to ask');
  });

  it('names the facts on which most turns first, and counts the rest', () => {
    const missing = [['a', 'b', 'c', 'd'], ['c'], ['c', 'd']];
    const findings = missing.map((facts) => undetermined({ missing: facts }));
    expect(notAsked(amber({ findings }))!.turnOn).toBe(
      'They turn on c (3), d (2), a (1) and 1 more.',
    );
  });
});
