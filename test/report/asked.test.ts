// Where the answers of a question lead, as it stands beside them: what is not the same of all.

import { describe, expect, it } from 'vitest';
import type { Colour, Lead } from '../../src/model/verdict.ts';
import { alikeLines, answerRows } from '../../src/report/asked.ts';

const lead = (answer: string, verdict: Colour, law: Colour, policy: Colour): Lead => ({
  answer,
  verdict,
  law,
  policy,
});

const shown = (...leads: readonly Lead[]) =>
  answerRows({ answers: leads.map(({ answer }) => answer), leads }, undefined).map(
    (row) => row.lead,
  );

describe('where answers lead', () => {
  it('is the verdict where that is not the same', () => {
    expect(shown(lead('a', 'red', 'red', 'amber'), lead('b', 'amber', 'green', 'amber'))).toEqual([
      'red',
      'amber',
    ]);
  });

  it('is the side that moves where the verdict stands', () => {
    expect(
      shown(lead('a', 'amber', 'amber', 'amber'), lead('b', 'amber', 'green', 'amber')),
    ).toEqual(['law amber', 'law green']);
    expect(
      shown(lead('a', 'amber', 'amber', 'amber'), lead('b', 'amber', 'amber', 'green')),
    ).toEqual(['policy amber', 'policy green']);
  });

  it('is both sides where both move and the verdict stands', () => {
    expect(
      shown(lead('a', 'amber', 'amber', 'green'), lead('b', 'amber', 'green', 'amber')),
    ).toEqual(['law amber, policy green', 'law green, policy amber']);
  });

  it('is told once of all where it is the same', () => {
    const alike = [lead('a', 'amber', 'amber', 'green'), lead('b', 'amber', 'amber', 'green')];
    expect(shown(...alike)).toEqual([undefined, undefined]);
    expect(alikeLines({ leads: alike })).toEqual([
      'Every answer by itself leads to the same colours; with answers to others it may matter.',
    ]);
  });

  it('is not told of all where a side moves, one answer was tried, or none, or it is a sheet', () => {
    const [one, other] = [
      lead('a', 'amber', 'amber', 'green'),
      lead('b', 'amber', 'amber', 'amber'),
    ];
    expect(alikeLines({ leads: [one, other] })).toEqual([]);
    expect(alikeLines({ leads: [one] })).toEqual([]);
    expect(alikeLines({})).toEqual([]);
    expect(alikeLines({ leads: [one, one], lines: [] })).toEqual([]);
  });
});
