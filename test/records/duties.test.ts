// Duties: each follows on its side of the line and not on the other; days by hand from the calendar.

import { describe, expect, test } from 'vitest';
import { dutyLaw } from '../../src/core/law/duty-rules.ts';
import type { DutyDue, RecordedDuty } from '../../src/model/duty.ts';
import { dueDayOf, dutiesFollowing, keptUntil } from '../../src/records/duties.ts';
import { withThoseOfThen } from '../../src/cli/records/due-duties.ts';
import { Screener } from '../../src/screener.ts';
import { shippedScreener, shippedSources, transaction } from '../sources.ts';

const options = { lists: 'bundled' as const, today: '2026-11-21' };
let judge: Screener | undefined;

const following = (value: Record<string, unknown>, until = '2026-11-21') => {
  const raw = transaction({ id: 'deal', ...value });
  const sources = shippedSources();
  judge ??= new Screener({ ...sources, library: dutyLaw(sources.library) }, options);
  const verdict = shippedScreener().screen(raw).whole('standard', false);
  return dutiesFollowing(
    sources.library,
    verdict,
    judge.screenAsOf(raw, verdict.asOf).whole('standard', false).findings,
    until,
  );
};

const named = (duties: readonly RecordedDuty[], follows: RecordedDuty['follows']) =>
  duties.filter((one) => one.follows === follows).map(({ duty }) => duty);

const deal = (from: string, to: string, item: Record<string, unknown> = {}) => ({
  date: '2026-03-10',
  exporter: { name: 'Example Systems', country: from, type: 'private' },
  parties: [{ role: 'end-user', name: 'Example Bank', country: to, type: 'private' }],
  destination: { country: to },
  items: [{ name: 'router', 'supply-form': 'goods', classification: { eu: '5A002' }, ...item }],
});

describe('what follows', () => {
  test('in the Union five years are kept of an export, three of a transfer of a listed item, which its papers say', () => {
    const [out, inside] = [following(deal('DE', 'JP')), following(deal('DE', 'FR'))];
    expect(named(out, 'yes')).toContain('eu-dual-use/records');
    expect(named(out, 'yes')).not.toContain('eu-dual-use/transfer-statement');
    expect(named(inside, 'yes')).not.toContain('eu-dual-use/records');
    expect(named(inside, 'yes')).toEqual(
      expect.arrayContaining(['eu-dual-use/transfer-records', 'eu-dual-use/transfer-statement']),
    );
    const unlisted = following(deal('DE', 'FR', { classification: { eu: 'none' } }));
    // By its declaration alone nobody knows that no entry describes it.
    expect(named(unlisted, 'yes')).not.toContain('eu-dual-use/transfer-statement');
  });

  test('whose exporter is not known has every law of records that may apply', () => {
    const { exporter: _, ...nobody } = deal('DE', 'JP');
    expect(named(following(nobody), 'open')).toEqual(
      expect.arrayContaining([
        'eu-dual-use/records',
        'sanctions/us-records',
        'uk-export-control/records',
      ]),
    );
  });

  test('ten years of the sanctions of the United States reach deals of before, once they are law', () => {
    const years = (until: string) =>
      following({ ...deal('US', 'JP'), date: '2023-05-01' }, until)
        .filter(({ duty }) => duty === 'sanctions/us-records')
        .map(({ due }) => ('keep' in due ? due.keep.count : 0))
        .sort((a, b) => a - b);
    expect(years('2025-03-11')).toEqual([5]);
    expect(years('2025-03-12')).toEqual([5, 10]);
  });

  test('the invoice of a listed good from the United States bears the statement, that of EAR99 does not', () => {
    const us = (code: string) =>
      named(
        following(
          deal('US', 'JP', { 'us-jurisdiction': 'us-origin', classification: { us: code } }),
        ),
        'yes',
      ).includes('us-ear/destination-control-statement');
    expect([us('5A002'), us('EAR99')]).toEqual([true, false]);
  });
});

const duty = (due: DutyDue, changes: Partial<RecordedDuty> = {}): RecordedDuty => ({
  duty: 'a/b',
  kind: 'keep' in due ? 'record-keeping' : 'report',
  title: 't',
  follows: 'yes',
  outcomes: ['proceed'],
  what: 'w.',
  due,
  citations: [],
  marks: { text: 'primary', dates: 'primary', conditions: 'primary', exceptions: 'primary' },
  ...changes,
});

describe('the day on which it is due', () => {
  const day = (due: DutyDue, date?: string) =>
    dueDayOf(duty(due), { ...(date !== undefined && { date }), decided: '2026-11-20' });

  test('halves of a year end with June and with December', () => {
    const half: DutyDue = { halfYearly: ['08-01', '02-01'] };
    expect(day(half, '2026-06-30')).toMatchObject({ day: '2026-08-01', period: '2026-H1' });
    expect(day(half, '2026-07-01')).toMatchObject({ day: '2027-02-01', period: '2026-H2' });
  });

  test('a year is reported in the next one', () => {
    expect(day({ eachYear: '02-01' }, '2026-12-31')).toMatchObject({
      day: '2027-02-01',
      period: '2026',
    });
  });

  test('business days pass over Saturday and Sunday', () => {
    // 2026-11-20 is a Friday: ten weekdays later is Friday 4 December.
    expect(day({ businessDays: 10, after: 'decision' })?.day).toBe('2026-12-04');
  });

  test('of a deal without a date the decision counts, and is told', () => {
    expect(day({ within: { count: 30, unit: 'days' }, after: 'export' })).toEqual({
      day: '2026-12-20',
      period: '2026-11-20',
      from: 'decision',
    });
  });
});

describe('until when records are kept', () => {
  const years = (count: number, from: 'export' | 'export-year-end' | 'later-event' = 'export') =>
    ({ keep: { count, unit: 'years' }, from }) as const;
  const counted = { date: '2020-03-10', decided: '2020-03-01' };
  const home = duty(years(5, 'export-year-end'), { ofHome: true });

  test('by the longest that may apply, though it is open whether it does', () => {
    expect(keptUntil([home], counted, undefined)?.until).toBe('2025-12-31');
    expect(
      keptUntil([home, duty(years(10), { follows: 'open' })], counted, undefined),
    ).toMatchObject({
      until: '2030-03-10',
      open: true,
    });
  });

  test('no end is named where an unknown event ends it, or the law of the exporter is not known', () => {
    expect(keptUntil([home, duty(years(5, 'later-event'))], counted, 12)?.until).toBe('open');
    expect(keptUntil([duty(years(5))], counted, 12)).toBeUndefined();
    expect(keptUntil([{ ...home, follows: 'open' }], counted, undefined)).toBeUndefined();
  });

  test('no end is named of a deal without a date, which may have gone long after the decision', () => {
    expect(keptUntil([home], { decided: '2020-03-01' }, 12)?.until).toBe('open');
  });

  test('a pack that asks for less by now takes nothing back', () => {
    const then = duty(years(10), { ofHome: true });
    const all = withThoseOfThen([home], [then, duty({ eachYear: '02-01' })]);
    expect(all).toEqual([home, then]);
    expect(keptUntil(all, counted, undefined)?.until).toBe('2030-03-10');
  });

  test('years of licet.yaml lengthen and never shorten', () => {
    expect(keptUntil([home], counted, 12)).toMatchObject({ until: '2032-12-31', own: true });
    expect(keptUntil([home], counted, 2)).toMatchObject({ until: '2025-12-31', own: false });
  });
});
