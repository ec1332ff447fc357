// Days as people write them into cells, each in every way in which it could be misread.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInNumbers, writtenDay, type DayOrder } from '../../../src/data/quotation/written-day.ts';

const read = (text: string, order?: DayOrder): string => {
  const found = writtenDay(text, order);
  return 'value' in found ? found.value : `refused: ${found.what}`;
};

describe('a day in a cell', () => {
  it.each([
    ['2026-04-03', '2026-04-03'],
    ['2026/4/3', '2026-04-03'],
    ['2026.04.03', '2026-04-03'],
    ['20260403', '2026-04-03'],
    ['2026-04-03T10:30:00Z', '2026-04-03'],
    ['2026-04-03 00:00:00', '2026-04-03'],
    ['3 April 2026', '2026-04-03'],
    ['3-Apr-2026', '2026-04-03'],
    ['3rd Apr. 2026', '2026-04-03'],
    ['April 3, 2026', '2026-04-03'],
    ['Sept 1, 2026', '2026-09-01'],
    ['April 2026', '2026-04'],
    ['2026-04', '2026-04'],
    ['2026', '2026'],
  ])('%s is read without a word in the mapping', (text, day) => {
    expect(read(text)).toBe(day);
    // What has one reading has it whatever the mapping says of others.
    expect([read(text, 'day-first'), read(text, 'month-first')]).toEqual([day, day]);
  });

  it('of numbers alone is read as the mapping says', () => {
    expect(read('03/04/2026', 'day-first')).toBe('2026-04-03');
    expect(read('03/04/2026', 'month-first')).toBe('2026-03-04');
    expect(read('3.4.2026', 'day-first')).toBe('2026-04-03');
    expect(read('03/04/2026 14:05', 'month-first')).toBe('2026-03-04');
  });

  it('of numbers alone is refused where nothing says which is the month, unless only one can be', () => {
    expect(read('03/04/2026')).toBe("refused: '03/04/2026' may be two days, 3 April or 4 March");
    expect(read('13/04/2026')).toBe('2026-04-13');
    expect(read('04/13/2026')).toBe('2026-04-13');
    expect(read('04/04/2026')).toBe('2026-04-04');
  });

  it('that the order does not allow is refused, and never turned round', () => {
    expect(read('04/13/2026', 'day-first')).toContain('has no month 13');
    expect(read('13/04/2026', 'month-first')).toContain('has no month 13');
  });

  it.each([
    ['30/02/2026', 'not a day that exists'],
    ['2026-02-30', 'not a day that exists'],
    ['32/01/2026', 'not a day that exists'],
    ['2026-13-01', 'not a day that exists'],
    ['03/04/26', 'a year of two digits'],
    ['3 April 26', 'a year of two digits'],
    ['03/04.2026', 'not a day that licet can read'],
    ['46115', 'not a day that licet can read'],
    ['Marvel 2026', 'not a day that licet can read'],
    ['next week', 'not a day that licet can read'],
  ])('%s is refused', (text, why) => {
    expect(read(text, 'day-first')).toContain(why);
  });

  it('has one reading for every day, in each order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2099 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 28 }),
        (year, month, day) => {
          const pad = (part: number): string => String(part).padStart(2, '0');
          const iso = `${year}-${pad(month)}-${pad(day)}`;
          expect(read(`${pad(day)}/${pad(month)}/${year}`, 'day-first')).toBe(iso);
          expect(read(`${pad(month)}/${pad(day)}/${year}`, 'month-first')).toBe(iso);
          expect(read(`${year}${pad(month)}${pad(day)}`)).toBe(iso);
          const alone = read(`${day}/${month}/${year}`);
          expect([iso, `refused: '${day}/${month}/${year}' may be`]).toContain(
            alone.startsWith('refused') ? alone.slice(0, alone.indexOf(' may be') + 7) : alone,
          );
        },
      ),
    );
  });

  it('is told to be in numbers, hour or not', () => {
    expect(['3/4/2026', '03.04.2026 10:00', '3/4/26'].map(isInNumbers)).toEqual([true, true, true]);
    expect(['2026-04-03', '3 April 2026', ''].map(isInNumbers)).toEqual([false, false, false]);
  });
});

describe('a number of a day, where the mapping says from which year it counts', () => {
  // By the program's own calendar: 1 March 1900 is 61, for it has a 29 February 1900; of 1904, 2 January is 1.
  it.each([
    ['61', 'excel-1900', '1900-03-01'],
    ['42473', 'excel-1900', '2016-04-13'],
    ['42473.75', 'excel-1900', '2016-04-13'],
    ['41011', 'excel-1904', '2016-04-13'],
    ['1', 'excel-1904', '1904-01-02'],
    ['2958465', 'excel-1900', '9999-12-31'],
    ['2957003', 'excel-1904', '9999-12-31'],
  ] as const)('%s by %s is %s', (text, order, day) => {
    expect(read(text, order)).toBe(day);
  });

  it.each([
    ['60', 'excel-1900', 'no number of a day'],
    ['0', 'excel-1904', 'no number of a day'],
    ['2958466', 'excel-1900', 'no number of a day'],
    ['2957004', 'excel-1904', 'no number of a day'],
    ['2014', 'excel-1900', 'may be a year'],
    ['03/04/2016', 'excel-1900', 'may be two days'],
  ] as const)('%s by %s is refused', (text, order, why) => {
    expect(read(text, order)).toContain(why);
  });

  it('leaves days that have one reading, and is none without that word', () => {
    expect(read('2016-04', 'excel-1900')).toBe('2016-04');
    expect(read('13/04/2016', 'excel-1904')).toBe('2016-04-13');
    expect(read('42473')).toContain('not a day that licet can read');
    expect(read('42473', 'day-first')).toContain('not a day that licet can read');
  });
});
