// Answers on record: of the place, the fact and the day, and of nothing else.

import { describe, expect, it } from 'vitest';
import { onRecord, type AnswersOnRecord } from '../../src/model/on-record.ts';

const row = (since: string, answer: string, until?: string) => ({
  since,
  ...(until !== undefined && { until }),
  answer,
  source: 'an act',
  confidence: 'recalled' as const,
});

const APPROVAL: AnswersOnRecord = {
  id: 'approval',
  fact: 'destination.approval',
  of: 'interception',
  territories: {
    AF: [
      row('1996-01-01', 'nobody', '2014-05-05'),
      row('2014-05-05', 'judge', '2021-08-15'),
      row('2021-08-16', 'nobody'),
    ],
  },
};

const on = (day: string, fact = 'destination.approval', territory = 'AF') =>
  onRecord([APPROVAL], fact, territory, day)?.answer;

describe('what is on record', () => {
  it('is what held on the day', () => {
    expect(on('2014-05-04')).toBe('nobody');
    expect(on('2014-05-05')).toBe('judge');
    expect(on('2021-08-14')).toBe('judge');
    expect(on('2030-01-01')).toBe('nobody');
  });

  it('is nothing before the first period, and on a day between two', () => {
    expect(on('1995-12-31')).toBeUndefined();
    expect(on('2021-08-15')).toBeUndefined();
  });

  it('is nothing of another place or fact', () => {
    expect(on('2014-05-05', 'destination.approval', 'AE')).toBeUndefined();
    expect(on('2014-05-05', 'destination.control')).toBeUndefined();
  });

  it('says of what use it speaks, and where it comes from', () => {
    expect(onRecord([APPROVAL], 'destination.approval', 'AF', '2000-01-01')).toEqual({
      of: 'interception',
      since: '1996-01-01',
      answer: 'nobody',
      source: 'an act',
      confidence: 'recalled',
    });
  });

  describe('tells of acts and findings', () => {
    const told = (day: string, source: string, note?: string) =>
      onRecord(
        [
          {
            ...APPROVAL,
            territories: {
              AF: [
                {
                  ...row('1996-01-01', 'judge'),
                  source,
                  ...(note !== undefined && { otherwise: note }),
                },
              ],
            },
          },
        ],
        'destination.approval',
        'AF',
        day,
      );
    const source = 'Act of 1995; Act 12 of 2004: a judge; court, 2021, https://example.org/2021';

    it('up to the year of the day', () => {
      expect(told('2003-12-31', source)?.source).toBe(
        'Act of 1995; looked up in a source of a later day, https://example.org/2021',
      );
      expect(told('2004-01-01', source)?.source).toBe(
        'Act of 1995; Act 12 of 2004: a judge; looked up in a source of a later day, https://example.org/2021',
      );
      expect(told('2021-01-01', source)?.source).toBe(source);
    });

    it('up to the day, where a finding has one', () => {
      const found = 'Act of 1995; court, 29 September 2022; report (May 2017), https://example.org';
      expect(told('2022-09-28', found)?.source).toBe(
        'Act of 1995; report (May 2017), https://example.org',
      );
      expect(told('2022-09-29', found)?.source).toBe(found);
      expect(told('2017-04-30', found)?.source).toBe(
        'Act of 1995; looked up in a source of a later day, https://example.org',
      );
      expect(told('2017-05-01', found)?.source).toBe(
        'Act of 1995; report (May 2017), https://example.org',
      );
    });

    it('and says where all that was looked up is later', () => {
      expect(told('2009-12-31', 'Act of 2010')?.source).toBe(
        'looked up in a source of a later day',
      );
      expect(told('2009-12-31', 'Act of 1990', 'a board since 2010')).not.toHaveProperty('note');
      expect(told('2010-01-01', 'Act of 1990', 'a board since 2010')?.note).toBe(
        'a board since 2010',
      );
    });
  });
});
