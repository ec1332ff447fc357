// Days as text: which exist, how they are moved, and when a period is in force.

import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addSpan,
  compareStart,
  daysFrom,
  firstDay,
  inForce,
  isDay,
  lastDay,
  parseSpan,
} from '../../src/model/dates.ts';
import { parameterValue } from '../../src/model/parameter.ts';
import { set, threshold } from '../core/library.ts';

describe('a day', () => {
  it.each(['2024-02-29', '2000-02-29', '1999-12-31', '2026-11-21', '0001-01-01'])(
    '%s exists',
    (day) => expect(isDay(day)).toBe(true),
  );
  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024-1-1',
    '24-01-01',
    '2024-01-01T00:00',
    'undated',
    '',
    ' 2024-01-01',
  ])('%j does not', (day) => expect(isDay(day)).toBe(false));
});

describe('moving a day', () => {
  it.each<[string, number, string]>([
    ['2024-02-28', 1, '2024-02-29'],
    ['2023-02-28', 1, '2023-03-01'],
    ['2024-12-31', 1, '2025-01-01'],
    ['2024-03-01', -1, '2024-02-29'],
    ['2024-01-01', -1, '2023-12-31'],
    ['2020-06-30', 180, '2020-12-27'],
    ['2024-02-29', 366, '2025-03-01'],
    ['2024-02-29', -366, '2023-02-28'],
    ['2021-12-30', 900, '2024-06-17'],
  ])('%s by %i days is %s', (day, days, moved) => expect(addDays(day, days)).toBe(moved));

  it.each<[string, number, string]>([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-01-15', -1, '2023-12-15'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', -48, '2020-02-29'],
    ['2024-06-15', -6, '2023-12-15'],
  ])('%s by %i months is %s', (day, months, moved) => expect(addMonths(day, months)).toBe(moved));

  it('by a span', () => {
    expect(addSpan('2024-06-15', parseSpan('5 years')!, -1)).toBe('2019-06-15');
    expect(addSpan('2024-06-15', parseSpan('6 months')!, 1)).toBe('2024-12-15');
    expect(addSpan('2024-06-15', parseSpan('1 day')!, 1)).toBe('2024-06-16');
  });

  it.each(['5', 'years', '5 weeks', '-5 years', '5  years', '5.5 years', ''])(
    '%j is no span',
    (text) => expect(parseSpan(text)).toBeUndefined(),
  );
});

describe('a year or month alone', () => {
  it('begins on its first day and ends on its last', () => {
    expect([firstDay('2011'), lastDay('2011')]).toEqual(['2011-01-01', '2011-12-31']);
    expect([firstDay('2012-02'), lastDay('2012-02')]).toEqual(['2012-02-01', '2012-02-29']);
    expect([firstDay('2012-02-10'), lastDay('2012-02-10')]).toEqual(['2012-02-10', '2012-02-10']);
  });
});

describe('a period', () => {
  it.each<[string, string, string | undefined, boolean]>([
    ['2021-09-08', '2021-09-09', undefined, false],
    ['2021-09-09', '2021-09-09', undefined, true],
    ['2026-01-01', '2021-09-09', undefined, true],
    ['2021-09-08', '2009-08-27', '2021-09-09', true],
    ['2021-09-09', '2009-08-27', '2021-09-09', false],
    ['1900-01-01', 'undated', '2021-09-09', true],
    ['2021-09-09', 'undated', '2021-09-09', false],
  ])('on %s, in force from %s until %s: %s', (day, since, until, expected) =>
    expect(inForce({ since, until }, day)).toBe(expected),
  );

  it('that is undated begins before every day', () => {
    expect(['2001-01-01', 'undated', '1999-12-31'].sort(compareStart)).toEqual([
      'undated',
      '1999-12-31',
      '2001-01-01',
    ]);
    expect(compareStart('undated', 'undated')).toBe(0);
  });
});

describe('a parameter', () => {
  it('has the members of the day, and may have none', () => {
    const union = set('union', {
      GB: { since: '1973-01-01', until: '2020-02-01' },
      HR: { since: '2013-07-01' },
      DE: {},
    });
    expect(parameterValue(union, '1972-12-31')).toEqual(['DE']);
    expect(parameterValue(union, '2013-06-30')).toEqual(['GB', 'DE']);
    expect(parameterValue(union, '2013-07-01')).toEqual(['GB', 'HR', 'DE']);
    expect(parameterValue(union, '2020-02-01')).toEqual(['HR', 'DE']);
    expect(parameterValue(set('empty', []), '2020-01-01')).toEqual([]);
  });

  it('has the newest value that has begun, whatever the order in the file, and none before the first', () => {
    const limit = threshold(
      'limit',
      { '2022-01-01': '60', '2015-01-01': '40', '2030-01-01': '80' },
      ['2030-01-01'],
    );
    expect(parameterValue(limit, '2014-12-31')).toBeUndefined();
    expect(parameterValue(limit, '2015-01-01')).toEqual(['40']);
    expect(parameterValue(limit, '2021-12-31')).toEqual(['40']);
    expect(parameterValue(limit, '2022-01-01')).toEqual(['60']);
    // What is only announced is not law on its day.
    expect(parameterValue(limit, '2030-01-02')).toEqual(['60']);
    expect(
      parameterValue(threshold('always', { undated: '1', '2000-01-01': '2' }), '1990-01-01'),
    ).toEqual(['1']);
  });
});

describe('the days from one day to another', () => {
  it.each([
    ['2024-02-28', '2024-03-01', 2],
    ['2023-02-28', '2023-03-01', 1],
    ['1900-02-28', '1900-03-01', 1],
    ['2000-02-28', '2000-03-01', 2],
    ['2025-12-31', '2026-01-01', 1],
    ['2026-01-01', '2026-01-01', 0],
    ['2026-01-02', '2026-01-01', -1],
    ['2024-01-01', '2025-01-01', 366],
    ['2025-01-01', '2026-01-01', 365],
  ])('%s to %s are %i', (from, to, days) => expect(daysFrom(from, to)).toBe(days));

  it('undo what moving a day by them does', () => {
    for (const days of [-800, -366, -1, 0, 1, 59, 60, 365, 1461, 36525])
      expect(daysFrom('2024-02-29', addDays('2024-02-29', days))).toBe(days);
  });
});

describe('what lies beyond the days that four digits of a year can write', () => {
  it('is the last of them, which stands behind every other', () => {
    expect(addMonths('2026-11-28', 12 * 7973)).toBe('9999-11-28');
    expect(addMonths('2026-11-28', 12 * 7974)).toBe('9999-12-31');
    expect(addDays('9999-12-30', 1)).toBe('9999-12-31');
    expect(addDays('9999-12-30', 99_999)).toBe('9999-12-31');
    expect(addMonths('2026-11-28', -12 * 9999)).toBe('0000-01-01');
  });
});
