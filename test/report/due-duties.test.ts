// A duty on the page of what is due: late by what is known alone, and what to do about each line.

import { describe, expect, test } from 'vitest';
import type { DueReason, DueRecord } from '../../src/model/due-page.ts';
import type { RecordedDuty } from '../../src/model/duty.ts';
import { isExportDayKnown } from '../../src/records/duties.ts';
import { dueText } from '../../src/report/due.ts';
import { dueRemedy } from '../../src/report/due-remedies.ts';
import { LOOK } from './verdict.ts';

const duty: RecordedDuty = {
  duty: 'house/report',
  kind: 'report',
  title: 'Report',
  follows: 'yes',
  outcomes: ['proceed'],
  what: 'Report it.',
  due: { within: { count: 30, unit: 'days' }, after: 'export' },
  citations: [],
  marks: { text: 'primary', dates: 'primary', conditions: 'primary', exceptions: 'primary' },
};

type Owed = Extract<DueReason, { why: 'duty' }>;

const owed = (changes: Partial<Owed>): Owed => ({
  why: 'duty',
  day: '2026-04-09',
  period: '2026-03-10',
  from: 'export',
  late: false,
  duty,
  ...changes,
});

const text = (reasons: readonly DueReason[], record: Partial<DueRecord> = {}): string =>
  inOneLine(
    dueText(
      {
        schema: 'licet/due@1',
        folder: 'records',
        asOf: '2026-05-01',
        due: [
          {
            transaction: 'deal',
            file: 'records/a b.html',
            recorded: '2026-03-10',
            reasons,
            ...record,
          },
        ],
      },
      { ...LOOK, width: 400 },
    ),
  );

const inOneLine = (page: string): string => page.replace(/\s+/g, ' ');

describe('late', () => {
  test('is said where the day is known', () => {
    expect(text([owed({ late: true })])).toContain(
      '- Late: it was due 2026-04-09 (for 2026-03-10, counted from the date that the file states): Report it.',
    );
    expect(text([owed({ day: '2026-06-09' })])).toContain('- Due 2026-06-09 (for 2026-03-10');
  });

  test('is a condition where the stated day may be that of the decision, or there is none', () => {
    const open = text([owed({ exportDay: 'unknown' })]);
    expect(open).toContain(
      '- Was due 2026-04-09 if the export was on the day from which that is counted (for 2026-03-10, counted from the date that the file states, which is that of the decision too): Report it.',
    );
    expect(open).not.toContain('Late');
    expect(text([owed({ exportDay: 'unknown', from: 'decision', day: '2026-06-09' })])).toContain(
      '- Due 2026-06-09 if the export was on the day from which that is counted (for 2026-03-10, counted from the decision, as the file states no date)',
    );
  });

  test('turns on whether the date and the decision are of one day', () => {
    const known = (date: string | undefined, due = duty.due) =>
      isExportDayKnown({ due }, { ...(date !== undefined && { date }), decided: '2026-03-10' });
    expect(known('2026-03-09')).toBe(true);
    expect(known('2026-03-10')).toBe(false);
    expect(known('2026-03-11')).toBe(true);
    expect(known('2026-03')).toBe(false);
    expect(known('2026-02')).toBe(true);
    expect(known('2026')).toBe(false);
    expect(known(undefined)).toBe(false);
    expect(known(undefined, { businessDays: 10, after: 'decision' })).toBe(true);
    expect(known('2026-03-10', { before: 'export' })).toBe(false);
  });
});

describe('what to do', () => {
  const record = { file: 'records/a b.html', deal: 'deal.yaml' };
  const decide = (what: string) =>
    `licet decide ${what} --outcome proceed|hold|refuse|apply --by NAME --reason WHY`;

  test('stands below each line, as a command that can be copied', () => {
    expect(text([{ why: 'undecided' }, owed({})], { deal: 'deal.yaml' })).toContain(
      `- Nobody has decided on it. → ${decide("'records/a b.html'")} - Due`,
    );
    expect(text([owed({ late: true })])).toContain(
      " → once it is done: licet records done 'records/a b.html' --duty house/report --by NAME",
    );
  });

  test('is another for each kind of line', () => {
    expect(dueRemedy({ why: 'recorded-again' }, record)).toBe(decide("'records/a b.html'"));
    expect(dueRemedy({ why: 'record-unreadable' }, record)).toBe('licet records verify');
    expect(dueRemedy({ why: 'facts-changed', file: 'deal.yaml' }, record)).toBe(
      `licet record deal.yaml, then ${decide('deal.yaml')}`,
    );
    expect(dueRemedy({ why: 'file-gone', file: 'deal.yaml' }, record)).toMatch(
      /^nothing, where the deal is over; else put the file back/,
    );
    expect(dueRemedy(owed({ exportDay: 'unknown' }), record)).toContain(
      'write the day of the export as date into deal.yaml and record it again',
    );
  });

  test('of an answer that moved is to record it again, as long as its file is there', () => {
    const colours = { verdict: 'red', law: 'red', policy: 'green' } as const;
    const moved: DueReason = {
      why: 'answer-moved',
      before: colours,
      after: colours,
      came: [],
      went: [],
      turned: [],
      gaps: [],
      days: [],
      moved: [],
    };
    expect(dueRemedy(moved, record)).toBe(`licet record deal.yaml, then ${decide('deal.yaml')}`);
    expect(dueRemedy(moved, { file: record.file })).toContain(
      "licet replay 'records/a b.html' compares it",
    );
  });
});

describe('a record that is over', () => {
  test('names a law by which it was kept once, where two of its texts keep it as long', () => {
    const [old, now] = ['Keep it.', 'Keep all of it.'].map((what) => ({
      ...duty,
      kind: 'record-keeping' as const,
      what,
      due: { keep: { count: 10, unit: 'years' as const }, from: 'export' as const },
    }));
    const over: DueReason = {
      why: 'retention-over',
      until: '2026-03-10',
      by: [old!, { ...now!, duty: 'house/records' }, now!],
      open: false,
      own: false,
      ownTooShort: false,
    };
    expect(text([over])).toContain('that may apply: house/report, house/records. It may');
  });
});
