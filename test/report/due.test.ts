// A recorded answer that is another by now: the page says what moved it.

import { describe, expect, test } from 'vitest';
import type { DueReason } from '../../src/model/due-page.ts';
import { dueText } from '../../src/report/due.ts';
import { foundMoves } from '../../src/report/found-moves.ts';
import { LOOK, verdict } from './verdict.ts';

type Moved = Extract<DueReason, { why: 'answer-moved' }>;

const colours = (policy: 'amber' | 'red') => ({ verdict: policy, law: 'amber', policy }) as const;
const page = (changes: Partial<Moved>): string =>
  dueText(
    {
      schema: 'licet/due@1',
      folder: 'records',
      asOf: '2027-11-28',
      due: [
        {
          transaction: 'deal-1',
          file: 'deal.html',
          recorded: '2026-11-28',
          reasons: [
            {
              why: 'answer-moved',
              before: colours('red'),
              after: colours('amber'),
              came: [],
              went: [],
              turned: [],
              gaps: [],
              days: [],
              moved: [],
              ...changes,
            },
          ],
        },
      ],
    },
    { ...LOOK, width: 200 },
  );

describe('an answer that moved', () => {
  test('names the days, the packs and the lists that are others', () => {
    const days = [{ what: 'law as of', before: '2019-05-14', after: '2027-11-28' }];
    expect(page({ days, moved: ['us-ear'] })).toContain(
      'what moved: law as of 2019-05-14 → 2027-11-28; another text or state of us-ear\n',
    );
    expect(page({ days })).toContain('what moved: law as of 2019-05-14 → 2027-11-28\n');
    expect(page({})).not.toContain('what moved');
  });

  test('says how a finding that turned stands by now', () => {
    const [rule, title] = ['house/record', 'A record'];
    for (const now of ['met', 'open', 'lifted'] as const)
      expect(page({ turned: [{ rule, title, now }] })).toContain(
        `turned (now ${now}): A record [house/record]`,
      );
  });

  test('says how many gaps it leaves out, and nothing where it leaves out none', () => {
    expect(page({ gaps: ['a', 'b', 'c', 'd', 'e'] })).toContain('… and 2 more that cannot');
    expect(page({ gaps: ['a', 'b', 'c'] })).not.toContain('more that cannot');
  });
});

test('gaps of the kind whose colour moved stand first, as they may be why', () => {
  const gap = (kind: 'law' | 'policy', what: string) => ({ kind, what, why: '', remedy: '' });
  const gaps = [gap('law', 'The list a is stale'), gap('policy', 'The index b is too old')];
  const moved = (before: 'amber' | 'red') =>
    foundMoves(
      { ...verdict(), ...colours(before), gaps: [] },
      { ...verdict(), ...colours('amber'), gaps },
    )?.gaps;
  expect(moved('red')).toEqual(['The index b is too old', 'The list a is stale']);
  expect(moved('amber')).toEqual(['The list a is stale', 'The index b is too old']);
});
