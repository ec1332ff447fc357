// Duties: each follows on its side of the line and not on the other; days by hand from the calendar.

import { describe, expect, test } from 'vitest';
import { dutyLaw } from '../../src/core/law/duty-rules.ts';
import type { DutyDue, RecordedDuty } from '../../src/model/duty.ts';
import { withThoseOfThen } from '../../src/cli/records/due-duties.ts';
import { dutiesFollowing } from '../../src/core/verdict/duties.ts';
import { dueDayOf, earliestDone, keptUntil } from '../../src/records/duties.ts';
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

  test('nothing is kept of a sale inside one member state, which is neither export nor transfer', () => {
    const home = named(following(deal('DE', 'DE')), 'yes');
    expect(home.filter((one) => /records|transfer/.test(one))).toEqual([]);
    const then = named(following({ ...deal('DE', 'DE'), date: '2015-03-10' }), 'yes');
    expect(then.filter((one) => /records|transfer/.test(one))).toEqual([]);
  });

  test('Art. 22(8) and (10) of 2009: papers and records of a transfer of a listed item', () => {
    const on = (date: string) =>
      named(following({ ...deal('DE', 'FR'), date }, date), 'yes').filter((one) =>
        one.startsWith('eu-dual-use/transfer'),
      );
    const both = ['eu-dual-use/transfer-records', 'eu-dual-use/transfer-statement'];
    expect([on('2009-08-26'), on('2009-08-27')]).toEqual([[], both]);
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

const told = (value: Record<string, unknown>, until?: string) =>
  following(value, until).map(({ duty }) => duty);
const AGREED = { 'general-authorisation-bars': 'none', 'general-authorisation-registered': 'yes' };
const ENC = {
  category: 'encryption',
  'us-jurisdiction': 'us-origin',
  classification: { us: '5A002' },
};

describe('License Exception ENC', () => {
  const b2 = (from: string, to: string) =>
    told(
      deal(from, to, {
        ...ENC,
        facts: {
          'us-encryption-paragraph': ['b2-network'],
          'us-encryption-request': 'thirty-days',
        },
      }),
    ).includes('us-ear/enc-sales-report');

  test('740.17(e)(1): sales are reported but for exports to Australia, Canada and the United Kingdom', () => {
    expect([b2('US', 'JP'), b2('US', 'GB'), b2('US', 'CA')]).toEqual([true, false, false]);
  });

  test('740.17(e)(1): a reexport counts from these three states alone, to one another too', () => {
    expect([b2('GB', 'JP'), b2('GB', 'AU'), b2('JP', 'FR')]).toEqual([true, true, false]);
  });

  test('740.17(e)(3): what the company classified itself is reported yearly, what the Bureau did is not', () => {
    const b1 = (request: string) =>
      named(
        following(
          deal('US', 'BR', {
            ...ENC,
            facts: {
              'us-encryption-paragraph': ['b1'],
              'us-encryption-request': request,
              'crypto-activation-token': 'no',
              'crypto-mass-market': 'no',
              'crypto-us-classified': 'yes',
              'emanations-reduced': 'no',
              'cable-detects-intrusion': 'no',
            },
          }),
        ),
        'yes',
      ).filter((one) => one.startsWith('us-ear/enc'));
    expect([b1('no'), b1('thirty-days')]).toEqual([['us-ear/enc-self-classification'], []]);
  });
});

describe('published encryption software', () => {
  const published = (date: string, how: string, code = '5D002.c.1') =>
    named(
      following(
        {
          ...deal('US', 'JP', {
            category: 'encryption',
            'supply-form': 'software',
            'us-jurisdiction': 'published',
            classification: { us: code },
            facts: { 'us-encryption-public': how },
          }),
          date,
        },
        date,
      ),
      'yes',
    ).filter((one) => one === 'us-ear/notice-published-encryption');

  test('742.15(b)(2): its source is told since the paragraph is law, 20 September 2016', () => {
    expect([published('2016-09-19', 'source'), published('2016-09-20', 'source')]).toEqual([
      [],
      ['us-ear/notice-published-encryption'],
    ]);
  });

  test('742.15(b)(2): of no other code, and not of source that is subject to the Regulations', () => {
    expect(published('2026-03-10', 'source')).toHaveLength(1);
    expect(published('2026-03-10', 'source', '5D992.c')).toEqual([]);
    expect(published('2026-03-10', 'no')).toEqual([]);
  });

  test('742.15(b)(2): from 29 March 2021 non-standard cryptography alone', () => {
    const what = (date: string) =>
      following(
        {
          ...deal('US', 'JP', {
            'supply-form': 'software',
            'us-jurisdiction': 'published',
            classification: { us: '5D002.c.1' },
            facts: { 'us-encryption-public': 'source' },
          }),
          date,
        },
        date,
      ).find(({ duty }) => duty === 'us-ear/notice-published-encryption')!.what;
    expect(what('2021-03-28')).not.toContain('non-standard');
    expect(what('2021-03-29')).toContain('non-standard');
  });
});

describe('License Exception GBS', () => {
  // Whether the item meets nothing else besides is open, and so is whether the exception lifts what it needs a licence for.
  const gbs = (from: string, to: string, exception = 'GBS') =>
    told({
      ...deal(from, to, { 'us-jurisdiction': 'us-origin', classification: { us: '5A001.g' } }),
      // Before this day the text of the exception was not read.
      date: '2026-08-10',
      licences: [
        {
          jurisdiction: 'us',
          kind: 'exception',
          exception,
          status: 'granted',
          agency: 'bis',
          covers: 'yes',
        },
      ],
    }).includes('us-ear/wassenaar-report');

  test('743.1: exports that go by it are reported, but to participating states of the Arrangement', () => {
    expect([gbs('US', 'KE'), gbs('US', 'IN')]).toEqual([true, false]);
  });

  test('743.1: no reexport is reported, and nothing where the exception is not claimed', () => {
    expect([gbs('SG', 'KE'), gbs('US', 'KE', 'TMP')]).toEqual([false, false]);
  });
});

describe('833/2014, Art. 6b(1)', () => {
  const ru = (to: string, date: string) =>
    told({ ...deal('DE', to), date }, date).includes('sanctions/eu-ru-information');

  test('what was learned of a deal with Russia is told within two weeks of the decision, whatever it was', () => {
    expect(ru('RU', '2026-03-10')).toBe(true);
    const [duty] = following(deal('DE', 'RU')).filter(
      (one) => one.duty === 'sanctions/eu-ru-information',
    );
    expect(duty!.outcomes).toEqual(['proceed', 'hold', 'refuse', 'apply']);
    expect(dueDayOf(duty!, { date: '2026-03-10', decided: '2026-03-02' })?.day).toBe('2026-03-16');
  });

  test('is law from 24 June 2023, and says nothing of other destinations', () => {
    expect([ru('RU', '2023-06-23'), ru('RU', '2023-06-24'), ru('JP', '2026-03-10')]).toEqual([
      false,
      true,
      false,
    ]);
  });
});

describe('general authorisations of the Union', () => {
  const used = (value: Record<string, unknown>) =>
    named(following(value), 'yes').filter(
      (one) => /eu00[1-8]/.test(one) || one.endsWith('customs-declaration'),
    );
  const FIRST = ['eu-dual-use/customs-declaration', 'eu-dual-use/first-use-eu001-to-eu004'];
  const DRONE = { category: 'drone', classification: { eu: '9A112.b' } };

  test('EU001: the first use is told within thirty days, and nothing of it where a bar stands', () => {
    const to = (bars: unknown) => ({
      ...deal('AT', 'JP', { ...DRONE, facts: { 'crack-defeats-crypto': 'no' } }),
      authority: { 'general-authorisation-bars': bars },
    });
    expect([used(to('none')), used(to(['free-zone']))]).toEqual([FIRST, []]);
  });

  test.each(['returned-after-repair', 'public-fair'])('EU003 and EU004: %s', (fact) => {
    const how = (answer: string) => ({
      ...deal('AT', 'BR', {
        ...DRONE,
        facts: { 'crack-defeats-crypto': 'no' },
        ...(fact === 'returned-after-repair' && { 'supply-form': 'upgrade-or-support' }),
      }),
      authority: AGREED,
      'end-use': { purposes: ['other'] },
      route: { 'returned-after-repair': 'no', 'public-fair': 'no', [fact]: answer },
    });
    expect([used(how('yes')), used(how('no'))]).toEqual([FIRST, []]);
  });

  const firm = (to: string, item: Record<string, unknown>, more: Record<string, unknown>) => ({
    ...deal('AT', to, item),
    parties: [
      {
        role: 'end-user',
        name: 'Example Firm',
        country: to,
        type: 'private',
        'government-tie': 'none',
      },
    ],
    authority: AGREED,
    'end-use': { purposes: ['research'], finding: 'possible', 'military-knowledge': 'none' },
    ...more,
  });

  test('EU007: registration and notice before, and a report once a year, inside a group alone', () => {
    const inside = (answer: string) =>
      firm(
        'IN',
        {
          category: 'encryption',
          'supply-form': 'software',
          classification: { eu: '5D002' },
          facts: { 'eu007-related': 'no' },
        },
        { route: { 'intra-group-development': answer } },
      );
    expect(used(inside('yes'))).toEqual([
      'eu-dual-use/customs-declaration',
      'eu-dual-use/first-use-eu007',
      'eu-dual-use/report-eu007',
    ]);
    expect(used(inside('no'))).toEqual([]);
  });

  test('EU008: encryption to Brazil; Japan has EU001', () => {
    const to = (country: string) =>
      firm(
        country,
        {
          category: 'telecom-network',
          facts: {
            'crypto-function': 'communication',
            'crypto-protects-primarily': 'no',
            'crypto-recognised-standards': 'yes',
            'crypto-confidentiality': 'yes',
            'crypto-activation-token': 'no',
            'crypto-mass-market': 'no',
            'emanations-reduced': 'no',
            'cable-detects-intrusion': 'no',
          },
        },
        {},
      );
    expect(used(to('BR'))).toEqual([
      'eu-dual-use/customs-declaration',
      'eu-dual-use/first-use-eu008',
    ]);
    expect(used(to('JP'))).toEqual(FIRST);
  });

  test('EU008 is not used on a presumed function: an encrypted telephone is held until it is asked', () => {
    const telephone = (protects: Record<string, string>) =>
      used(
        firm(
          'BR',
          {
            category: 'secure-communications',
            classification: { eu: '5A002' },
            facts: {
              'crypto-recognised-standards': 'yes',
              'crypto-activation-token': 'no',
              'emanations-reduced': 'no',
              'infosec-test-for': 'none',
              ...protects,
            },
          },
          {},
        ),
      );
    expect(telephone({ 'crypto-protects-primarily': 'no' })).toContain(
      'eu-dual-use/first-use-eu008',
    );
    expect(telephone({ 'crypto-protects-primarily': 'yes' })).not.toContain(
      'eu-dual-use/first-use-eu008',
    );
    expect(telephone({})).not.toContain('eu-dual-use/first-use-eu008');
  });
});

describe('what the exporter knows', () => {
  const NOTICE = 'eu-dual-use/notice-cyber-surveillance';
  const finding = (from: string, found: string, date = '2026-03-10') =>
    told({
      ...deal(from, 'EG', { category: 'location-tracking', classification: { eu: 'none' } }),
      date,
      'end-use': { finding: found },
    }).includes(NOTICE);

  test('Art. 5(2): is told the authority where the use is meant, not where it is likely', () => {
    expect([finding('AT', 'meant'), finding('AT', 'likely'), finding('US', 'meant')]).toEqual([
      true,
      false,
      false,
    ]);
  });

  test('Art. 5(2) is law from 9 September 2021', () => {
    expect([finding('AT', 'meant', '2021-09-08'), finding('AT', 'meant', '2021-09-09')]).toEqual([
      false,
      true,
    ]);
  });

  const built = (work: string, from = 'AT') =>
    named(
      following({
        ...deal(from, 'SS', {
          category: 'computing',
          classification: { eu: 'none', ...(from === 'GB' && { uk: 'none' }) },
        }),
        'end-use': { 'military-knowledge': 'aware-military', 'military-list-work': work },
        authority: { 'embargo-counts': 'yes' },
      }),
      'yes',
    );

  test('Art. 4(2): is told where it is built into listed military items, not where forces use it as it is', () => {
    const notice = 'eu-dual-use/notice-weapons-or-military';
    expect([built('yes').includes(notice), built('no').includes(notice)]).toEqual([true, false]);
  });
});

describe('the sanctions of the United States', () => {
  const REPORTS = ['sanctions/us-blocking-report', 'sanctions/us-rejected-report'];
  const reports = (from: string, to: string, changes: Record<string, unknown> = {}) =>
    named(
      following({ ...deal(from, to, { classification: { us: 'EAR99' } }), ...changes }),
      'yes',
    ).filter((one) => REPORTS.includes(one));
  const sber = {
    parties: [{ role: 'end-user', name: 'Sberbank of Russia', country: 'RU', type: 'private' }],
  };

  test('501.603: property of a listed party is reported by a US person', () => {
    expect(reports('US', 'RU', sber)).toEqual(['sanctions/us-blocking-report']);
    expect(reports('DE', 'RU', sber)).toEqual([]);
  });

  test('501.603: property of a firm abroad of the Government of Iran is reported and kept on record', () => {
    const firm = (of: string) => ({
      parties: [
        {
          role: 'end-user',
          name: 'Example Trading',
          country: 'AE',
          type: 'private',
          'government-of': of,
        },
      ],
    });
    expect(reports('US', 'AE', firm('IR'))).toEqual(['sanctions/us-blocking-report']);
    expect(reports('US', 'AE', firm('none'))).toEqual([]);
    expect(named(following({ ...deal('US', 'AE'), ...firm('IR') }), 'yes')).toContain(
      'sanctions/us-blocked-records',
    );
  });

  test('501.604: a rejected sale to Iran is reported, one to Brazil is none', () => {
    expect(reports('US', 'IR')).toEqual(['sanctions/us-rejected-report']);
    expect([reports('US', 'BR'), reports('DE', 'IR')]).toEqual([[], []]);
  });

  test('501.604 reaches whoever is no bank from 21 June 2019', () => {
    const on = (date: string) => reports('US', 'IR', { date });
    expect([on('2019-06-20'), on('2019-06-21')]).toEqual([[], ['sanctions/us-rejected-report']]);
  });
});

describe('records of other states', () => {
  const terms = (value: Record<string, unknown>, duty: string, until?: string) =>
    following(value, until)
      .filter((one) => one.duty === duty)
      .map(({ due, follows }) => ('keep' in due ? `${due.keep.count} ${due.from} ${follows}` : ''))
      .sort();

  test('United Kingdom: three years of every export, and of what goes under a general licence', () => {
    const under = (kind: string) => ({
      ...deal('GB', 'JP'),
      licences: [{ jurisdiction: 'GB', kind, status: 'granted' }],
    });
    const general = 'uk-export-control/general-licence-records';
    expect(terms(under('general'), general)).toEqual(['3 export-year-end yes']);
    expect(terms(under('individual'), general)).toEqual([]);
    // Art. 29(1)(b) with the definition in art. 2(1): in Northern Ireland a general authorisation of the Union.
    const ofUnion = (kind: string) => ({
      ...deal('GB', 'JP'),
      licences: [{ jurisdiction: 'eu', kind, status: 'granted' }],
    });
    expect(terms(ofUnion('general'), general)).toEqual(['3 export-year-end yes']);
    expect(terms(ofUnion('individual'), general)).toEqual([]);
    expect(terms(deal('GB', 'JP'), 'uk-export-control/records')).toEqual(['3 export-year-end yes']);
    expect(terms(deal('DE', 'JP'), 'uk-export-control/records')).toEqual([]);
    expect(terms(deal('GB', 'GB'), 'uk-export-control/records')).toEqual([]);
  });

  test('Switzerland and Liechtenstein: ten years; Austria has none of it', () => {
    const of = (from: string) => terms(deal(from, 'JP'), 'ch-export-control/records');
    expect([of('CH'), of('LI'), of('AT')]).toEqual([['10 export yes'], ['10 export yes'], []]);
    expect(terms(deal('CH', 'LI'), 'ch-export-control/records')).toEqual([]);
    const on = (date: string) =>
      terms({ ...deal('CH', 'JP'), date }, 'ch-export-control/records', date);
    expect([on('2016-06-30'), on('2016-07-01')]).toEqual([[], ['10 export yes']]);
  });

  test('Art. 20(3) of 2009: three years, and five once the Regulation of 2021 is law', () => {
    const then = { ...deal('DE', 'JP'), date: '2020-03-10' };
    expect(terms(then, 'eu-dual-use/records', '2021-09-08')).toEqual(['3 export-year-end yes']);
    expect(terms(then, 'eu-dual-use/records', '2021-09-09')).toEqual([
      '3 export-year-end yes',
      '5 export-year-end yes',
    ]);
  });

  test('Art. 20 of 2009 and 27 of 2021: brokers keep papers of the services; the Regulation of 2000 knew no brokering', () => {
    const of = (form: string, date: string) =>
      following({ ...deal('DE', 'JP', { 'supply-form': form }), date }, date).filter(
        ({ duty }) => duty === 'eu-dual-use/records',
      );
    expect(of('brokering', '2009-08-26')).toEqual([]);
    expect(of('goods', '2009-08-26').map(({ what }) => what)).toEqual([
      expect.not.stringContaining('brokering'),
    ]);
    const services = expect.stringMatching(
      /brokering.* the period of the services, the destination/,
    );
    for (const date of ['2009-08-27', '2021-09-08', '2021-09-09'])
      expect(of('brokering', date).map(({ what }) => what)).toEqual([services]);
  });

  test('a later text that asks the same for no longer is not told twice', () => {
    const then = { ...deal('US', 'JP', ENC), date: '2021-03-10' };
    expect(terms(then, 'us-ear/records')).toEqual(['5 export yes']);
  });

  test('22 CFR 122.5: of what is made for an intelligence service, not of what is made for operators', () => {
    const made = (answer: string) =>
      terms(
        {
          ...deal('US', 'AE', {
            category: 'monitoring-centre',
            'us-jurisdiction': 'us-origin',
            classification: {},
            facts: { 'intelligence-designed': answer },
          }),
          parties: [
            { role: 'end-user', name: 'Example Service', country: 'AE', type: 'intelligence' },
          ],
        },
        'us-ear/itar-records',
      );
    expect([made('yes'), made('no')]).toEqual([['5 later-event yes'], []]);
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

test('the earliest day of having done it is that from which it is counted; what is done before the export has none', () => {
  const earliest = (due: DutyDue, date?: string) =>
    earliestDone(duty(due), { ...(date !== undefined && { date }), decided: '2026-11-20' });
  expect(earliest({ eachYear: '02-01' }, '2025-04')).toBe('2025-04-01');
  expect(earliest({ halfYearly: ['08-01', '02-01'] })).toBe('2026-11-20');
  expect(earliest({ businessDays: 10, after: 'decision' }, '2025-04-07')).toBe('2026-11-20');
  expect(earliest({ within: { count: 30, unit: 'days' }, after: 'export' }, '2025-04-07')).toBe(
    '2025-04-07',
  );
  expect(earliest({ before: 'export' }, '2025-04-07')).toBeUndefined();
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
