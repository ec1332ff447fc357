// Two clocks: as-of says which law is read, known-at says which evidence counts. Evidence published later does not count.

import { endOn } from '../../../src/data/evidence/known-end.ts';
import { reformedSince } from '../../../src/data/evidence/reform.ts';
import { describe, expect, it } from 'vitest';
import { Screener, type ScreenerOptions } from '../../../src/screener.ts';
import type { EndUserRecord } from '../../../src/model/end-user-record.ts';
import type { ListedParty, ListInfo, PartyStore } from '../../../src/model/evidence.ts';
import type { Library } from '../../../src/model/pack.ts';
import type { RawTransaction } from '../../../src/data/read/raw.ts';
import { nameKey } from '../../../src/matching/normalise.ts';
import { countryIndex } from '../../data/evidence/country-index.ts';
import { asked, declare, library, pack, rule, threshold } from '../library.ts';

const FACTS = declare(
  {
    'exporter.name': 'text',
    'party.name': 'text',
    'party.country': 'territory',
    'party.type': 'police|private|intelligence',
    'party.region': 'territory',
    'party.third-country': 'yes-no',
    'destination.country': 'territory',
    'destination.region': 'territory',
    'destination.freedom': 'number',
    'item.name': 'text',
    'incident.grade': 'text',
    'incident.last': 'date',
    'match.status': 'text',
  },
  { 'party.third-country': { derived: true }, 'destination.freedom': { derived: true } },
);

const RECORDS: EndUserRecord[] = [
  {
    id: 'XA/bureau',
    name: 'Bureau of Order',
    scope: 'body',
    territory: 'XA',
    appliesTo: [],
    aliases: [],
    nativeNames: [],
    incidents: [
      {
        id: 'one',
        what: 'Torture of detainees.',
        kind: 'torture',
        grade: 'adjudicated',
        from: '2011-01-01',
        last: '2011-06-30',
        knownSince: '2012-03-01',
        means: [],
        gravity: [],
        goesWith: ['unstated'],
        sources: [{ title: 'Report', publisher: 'A court' }],
        confidence: 'verified',
      },
    ],
  },
  {
    id: 'XB/police',
    name: 'the police of XB',
    scope: 'state',
    territory: 'XB',
    appliesTo: ['police'],
    aliases: [],
    nativeNames: [],
    incidents: [
      {
        id: 'two',
        what: 'Detention without charge.',
        kind: 'arbitrary-detention',
        grade: 'adjudicated',
        from: '2005-01-01',
        last: '2018-12-31',
        knownSince: '2006-01-01',
        means: [],
        gravity: [],
        goesWith: ['unstated'],
        sources: [],
        confidence: 'verified',
      },
    ],
  },
];

const FREEDOM = countryIndex({
  editions: [
    { year: '2010', published: '2011-09-30' },
    { year: '2011', published: '2012-09-30' },
  ],
  values: { XA: { '2010': 40, '2011': 20 }, XB: { '2010': 90 } },
});

const LISTED: ListedParty = {
  list: 'the-list',
  id: 'trader',
  name: 'Desert Trading FZE',
  aliases: [],
  nativeNames: [],
  programme: 'P',
  since: '2013-05-01',
  until: '2016-01-16',
  citation: 'Order 1',
  reason: 'Diversion.',
  source: 'https://example.org/order-1',
  confidence: 'verified',
};

const LIST: ListInfo = {
  id: 'the-list',
  title: 'The list',
  publisher: 'Somebody',
  instrument: 'act',
  address: 'https://example.org/list',
  scope: 'extract',
  bundled: true,
  taken: '2025-01-01',
  staleAfter: { count: 365, unit: 'days' },
  rights: 'free',
  rows: 1,
  sha256: '0',
};

const STORE: PartyStore = {
  lists: [LIST],
  find: (names) =>
    names
      .filter((name) => nameKey(name) === nameKey(LISTED.name))
      .map((on) => ({ listed: LISTED, strength: 'name', on })),
};

const LIBRARY = library({
  packs: [pack('law'), pack('house', { kind: 'policy' })],
  facts: FACTS,
  parameters: [threshold('low', { undated: '30' })],
  rules: [
    rule('house/record', {
      when: { some: { incident: { 'incident.grade': 'adjudicated' } } },
      then: { effect: 'refuse' },
    }),
    rule('house/recent', {
      when: { some: { incident: { 'incident.last': { within: '5 years' } } } },
      then: { effect: 'care' },
    }),
    rule('house/unfree', {
      when: { 'destination.freedom': { 'at-most': '$low' } },
      then: { effect: 'care' },
    }),
    rule('law/listed', {
      when: { some: { match: { 'match.status': 'listed' } } },
      then: { effect: 'prohibited' },
    }),
    rule('law/formerly', {
      when: { some: { match: { 'match.status': 'formerly-listed' } } },
      then: { effect: 'notify-authority' },
    }),
    rule('law/new-law', {
      since: '2014-01-01',
      when: { 'destination.country': 'XA' },
      then: { effect: 'licence-required' },
    }),
  ],
});

const raw = (value: unknown): RawTransaction => {
  const place = () => ({ file: 'deal.yaml', line: 1 });
  return { file: 'deal.yaml', line: 1, value, place, keyPlace: place };
};

const TERRITORIES = ['XA', 'XB', 'XC'].map((code) => ({
  code,
  name: `Land ${code}`,
  kind: 'state' as const,
  aliases: [],
}));

const screened = (
  value: Record<string, unknown>,
  options: Partial<ScreenerOptions> = {},
  of: Library = LIBRARY,
) => answered(value, options, of).whole('full', true);

const answered = (
  value: Record<string, unknown>,
  options: Partial<ScreenerOptions> = {},
  of: Library = LIBRARY,
  store: PartyStore = STORE,
) =>
  new Screener(
    {
      library: of,
      territories: TERRITORIES,
      records: RECORDS,
      indices: [FREEDOM],
      store,
      data: {},
      version: '0',
    },
    { lists: 'bundled', today: '2025-06-01', ...options },
  ).screen(
    raw({
      id: 'deal',
      exporter: { name: 'Exporter', country: 'XC' },
      items: [{ name: 'thing' }],
      ...value,
    }),
  );

const BUREAU = {
  destination: { country: 'XA' },
  parties: [{ role: 'end-user', name: 'Bureau of Order', country: 'XA', type: 'police' }],
};
const outcomes = (...args: Parameters<typeof screened>) =>
  Object.fromEntries(screened(...args).findings.map((finding) => [finding.rule, finding.outcome]));

/** XC has no value of the index, which is a gap of its own. */
const ofNoIndex = ({ gaps }: ReturnType<typeof screened>) =>
  gaps.filter(({ what }) => !what.startsWith('The index '));

describe('an incident', () => {
  it('counts from the day on which it was public, not from the day on which it happened', () => {
    expect(outcomes({ ...BUREAU, date: '2012-02-29' })['house/record']).toBeUndefined();
    expect(outcomes({ ...BUREAU, date: '2012-03-01' })['house/record']).toBe('met');
  });

  it('counts for an older transaction when known-at is later: hindsight', () => {
    const deal = { ...BUREAU, date: '2011-02-01' };
    expect(outcomes(deal)['house/record']).toBeUndefined();
    expect(outcomes(deal, { knownAt: '2012-02-29' })['house/record']).toBeUndefined();
    expect(outcomes(deal, { knownAt: '2012-03-01' })['house/record']).toBe('met');
  });

  it('that began after the deal is no history of its user, whoever looks back', () => {
    const hindsight = { knownAt: '2025-01-01' };
    expect(outcomes({ ...BUREAU, date: '2010-12-31' }, hindsight)['house/record']).toBeUndefined();
    expect(outcomes({ ...BUREAU, date: '2011-01-01' }, hindsight)['house/record']).toBe('met');
  });

  it('that went on is as recent as the day of the deal, and no more', () => {
    const [, police] = RECORDS;
    const [incident] = police!.incidents;
    const told = { ...incident!, sources: [{ title: 'R', publisher: 'P', date: '2019-01-01' }] };
    expect(endOn(told, { asOf: '2010-06-01', knownAt: '2025-01-01' })).toBe('2010-06-01');
    expect(endOn(told, { asOf: '2019-06-01', knownAt: '2025-01-01' })).toBe('2018-12-31');
  });

  it('is not made older by a reform after the deal', () => {
    const [bureau] = RECORDS;
    const [torture] = bureau!.incidents;
    const reform = {
      ...torture!,
      id: 'reform',
      kind: 'reform',
      from: '2014-01-01',
      last: '2014-01-01',
      knownSince: '2014-01-01',
    } as const;
    const record = { ...bureau!, incidents: [torture!, reform] };
    const reformed = (asOf: string, knownAt: string) =>
      reformedSince(record, torture!, { asOf, knownAt });
    expect(reformed('2013-12-31', '2025-01-01')).toBe(false);
    expect(reformed('2014-01-01', '2025-01-01')).toBe(true);
    expect(reformed('2014-01-01', '2013-12-31')).toBe(false);
  });

  it('that came out between a known-at and the later day of the law is a gap', () => {
    const deal = { ...BUREAU, date: '2013-01-01' };
    const gaps = (knownAt: string) =>
      screened(deal, { knownAt }).gaps.filter(({ what }) => what.startsWith('Evidence published'));
    expect(gaps('2012-12-31')).toMatchObject([
      {
        kind: 'policy',
        what: 'Evidence published after 2012-12-31 is left out, though the law is that of 2013-01-01',
      },
    ]);
    expect(gaps('2013-01-01')).toEqual([]);
    expect(gaps('2013-01-02')).toEqual([]);
  });

  it('is known by no day that has not come, and by no word that is no day', () => {
    const given = (options: { readonly knownAt?: string; readonly asOf?: string }) => () =>
      screened(BUREAU, options);
    expect(given({ knownAt: '2025-06-02' })).toThrow(
      'knownAt: 2025-06-02 has not come yet, and nobody knows what will be published by then',
    );
    expect(given({ knownAt: '2025-06-01' })).not.toThrow();
    expect(given({ knownAt: 'soon' })).toThrow("knownAt: 'soon' is not a day that exists");
    expect(given({ asOf: '2025-02-30' })).toThrow("asOf: '2025-02-30' is not a day that exists");
  });

  it('is not unlearnt: known-at before as-of leaves out what came out in between', () => {
    const deal = { ...BUREAU, date: '2013-01-01' };
    expect(outcomes(deal)['house/record']).toBe('met');
    expect(outcomes(deal, { knownAt: '2012-02-29' })['house/record']).toBeUndefined();
  });

  it('ages by as-of, whatever is known', () => {
    expect(outcomes({ ...BUREAU, date: '2016-06-30' })['house/recent']).toBe('met');
    expect(outcomes({ ...BUREAU, date: '2016-07-01' })['house/recent']).toBeUndefined();
  });

  it('carries its source and the day on which it was public', () => {
    const finding = screened({ ...BUREAU, date: '2012-03-01' }).findings.find(
      ({ rule: id }) => id === 'house/record',
    )!;
    expect(finding.evidence).toEqual([
      {
        kind: 'incident',
        source: 'A court: Report',
        date: '2012-03-01',
        detail: 'Bureau of Order: Torture of detainees. [adjudicated]',
      },
    ]);
  });
});

describe('an edition of an index', () => {
  const unfree = (date: string, knownAt?: string) =>
    outcomes({ ...BUREAU, date }, knownAt === undefined ? {} : { knownAt })['house/unfree'];

  it('counts from its day of publication', () => {
    // The edition of 2010 says 40, that of 2011 says 20; the threshold is 30.
    expect(unfree('2011-09-30')).toBeUndefined();
    expect(unfree('2012-09-29')).toBeUndefined();
    expect(unfree('2012-09-30')).toBe('met');
    expect(unfree('2011-12-31', '2012-09-30')).toBe('met');
  });

  it('before the first is unknown, never a no', () => {
    expect(unfree('2011-09-29')).toBe('undetermined');
  });

  it('without a value for the territory is unknown; the year before does not stand in', () => {
    const deal = {
      destination: { country: 'XB' },
      parties: [{ role: 'end-user', name: 'Shop', country: 'XB', type: 'private' }],
    };
    expect(outcomes({ ...deal, date: '2012-09-29' })['house/unfree']).toBeUndefined();
    expect(outcomes({ ...deal, date: '2012-09-30' })['house/unfree']).toBe('undetermined');
  });

  it('that is stale is unknown', () => {
    // 900 days after 30 September 2012 is 19 March 2015.
    expect(unfree('2015-03-19')).toBe('met');
    expect(unfree('2015-03-20')).toBe('undetermined');
  });
});

describe('a listing', () => {
  const deal = {
    destination: { country: 'XC' },
    parties: [
      { role: 'reseller', name: 'Desert Trading', country: 'XC', type: 'private' },
      { role: 'end-user', name: 'Shop', country: 'XC', type: 'private' },
    ],
  };
  const on = (date: string, knownAt?: string) => {
    const result = outcomes({ ...deal, date }, knownAt === undefined ? {} : { knownAt });
    return result['law/listed'] ? 'listed' : result['law/formerly'] ? 'formerly' : 'never';
  };

  it('is law of the day: never, listed, formerly listed', () => {
    expect(on('2013-04-30')).toBe('never');
    expect(on('2013-05-01')).toBe('listed');
    expect(on('2016-01-15')).toBe('listed');
    expect(on('2016-01-16')).toBe('formerly');
  });

  it('does not reach back by hindsight', () => {
    expect(on('2013-04-30', '2025-01-01')).toBe('never');
  });
});

describe('the law', () => {
  it('is read as of the day, whatever was known later', () => {
    expect(
      outcomes({ ...BUREAU, date: '2013-12-31' }, { knownAt: '2025-01-01' })['law/new-law'],
    ).toBeUndefined();
    expect(outcomes({ ...BUREAU, date: '2014-01-01' })['law/new-law']).toBe('met');
    expect(
      outcomes({ ...BUREAU, date: '2014-01-01' }, { asOf: '2013-12-31' })['law/new-law'],
    ).toBeUndefined();
  });

  it('is that of the given today where the transaction has no date', () => {
    expect(screened(BUREAU).asOf).toBe('2025-06-01');
    expect(screened({ ...BUREAU, date: 'unknown' }, { today: '2013-01-01' }).asOf).toBe(
      '2013-01-01',
    );
    expect(screened({ ...BUREAU, date: '2012-01-01' }).knownAt).toBe('2012-01-01');
  });

  it('is read with a list that is fresh, or there is a gap', () => {
    const gaps = (date: string) => ofNoIndex(screened({ ...BUREAU, date })).map(({ what }) => what);
    expect(gaps('2026-01-01')).toEqual([]);
    expect(gaps('2026-01-02').filter((what) => what.includes('the-list'))).toEqual([
      'The list the-list is stale for 2026-01-02',
    ]);
  });
});

describe('a coarse date', () => {
  const dated = library({
    packs: [pack('law')],
    facts: FACTS,
    rules: [
      rule('law/spring', {
        since: '2014-03-10',
        when: { 'destination.country': 'XA' },
        then: { effect: 'licence-required' },
      }),
      rule('law/passing', {
        since: '2016-05-10',
        until: '2016-05-20',
        when: { 'destination.country': 'XA' },
        then: { effect: 'prohibited' },
      }),
      rule('law/old', {
        until: '2012-07-01',
        when: { 'destination.country': 'XB' },
        then: { effect: 'prohibited' },
      }),
      rule('law/eased', {
        when: { 'destination.country': 'XC' },
        then: { effect: 'licence-required' },
      }),
      rule('law/exception', {
        since: '2011-11-15',
        when: { 'destination.country': 'XC' },
        then: { relieves: ['law/eased'] },
      }),
    ],
  });
  const to = (country: string, date: string) => {
    const given = {
      date,
      destination: { country },
      parties: [{ role: 'end-user', name: 'Shop', country, type: 'private' }],
    };
    const { verdict, law, asOf, knownAt, gaps } = screened(given, {}, dated);
    return { verdict, law, asOf, knownAt, gaps: gaps.map(({ kind, what }) => `${kind}: ${what}`) };
  };
  const gap = (date: string): string =>
    `law: The day of the transaction is given as ${date}, and what applies to it changed in that time`;

  it('within which the law did not change is read like a day, without a gap', () => {
    expect(to('XA', '2014-02')).toMatchObject({ verdict: 'green', gaps: [] });
    expect(to('XA', '2014-04')).toMatchObject({ verdict: 'amber', gaps: [] });
    expect(to('XA', '2013')).toMatchObject({ verdict: 'green', gaps: [], knownAt: '2013-12-31' });
    expect(to('XA', '2015')).toMatchObject({ verdict: 'amber', gaps: [] });
  });

  it('within which it changed is read both ways; the worse stands, and a gap says so', () => {
    expect(to('XA', '2014-03')).toEqual({
      verdict: 'amber',
      law: 'amber',
      asOf: '2014-03-10',
      knownAt: '2014-03-31',
      gaps: [gap('2014-03')],
    });
    expect(to('XA', '2014')).toMatchObject({ verdict: 'amber', gaps: [gap('2014')] });
  });

  it('stands at the worse reading whichever came first', () => {
    expect(to('XB', '2012')).toMatchObject({
      verdict: 'red',
      asOf: '2012-01-01',
      gaps: [gap('2012')],
    });
    expect(to('XC', '2011')).toMatchObject({
      verdict: 'amber',
      asOf: '2011-01-01',
      gaps: [gap('2011')],
    });
  });

  it('is read on the days between, too: law that came and went within it', () => {
    expect(to('XA', '2016-05')).toMatchObject({
      verdict: 'red',
      asOf: '2016-05-10',
      gaps: [gap('2016-05')],
    });
  });

  it('has no gap where the law that changed does not touch the transaction', () => {
    expect(to('XB', '2014-03')).toMatchObject({ verdict: 'green', gaps: [] });
    expect(to('XC', '2012')).toMatchObject({ verdict: 'green', gaps: [] });
  });

  it('is not coarse where the day of the law is given', () => {
    const given = { date: '2014-03', destination: { country: 'XA' }, parties: BUREAU.parties };
    expect(screened(given, { asOf: '2014-03-09' }, dated).gaps).toEqual([]);
  });

  const trader = (date: string) =>
    screened({
      date,
      destination: { country: 'XC' },
      parties: [
        { role: 'reseller', name: 'Desert Trading FZE', country: 'XC', type: 'private' },
        { role: 'end-user', name: 'Shop', country: 'XC', type: 'private' },
      ],
    });

  it('within which a party was listed or delisted is read both ways', () => {
    expect(trader('2013').law).toBe('red');
    expect(ofNoIndex(trader('2013')).map(({ kind }) => kind)).toEqual(['law']);
    expect(trader('2016-01').law).toBe('red');
    expect(ofNoIndex(trader('2016-01')).map(({ kind }) => kind)).toEqual(['law']);
    expect(ofNoIndex(trader('2014'))).toEqual([]);
    expect([trader('2012').law, ofNoIndex(trader('2012'))]).toEqual(['green', []]);
  });

  // Only changes of the packs are looked for within the span, and a listing is read on its first and last day alone.
  it('within which a party was listed and delisted again is read as listed', () => {
    const brief: PartyStore = {
      lists: [LIST],
      find: (names) =>
        STORE.find(names).map((match) => ({
          ...match,
          listed: { ...match.listed, since: '2013-05-01', until: '2013-06-01' },
        })),
    };
    const answer = answered(
      {
        date: '2013',
        destination: { country: 'XC' },
        parties: [{ role: 'end-user', name: 'Desert Trading FZE', country: 'XC', type: 'private' }],
      },
      {},
      LIBRARY,
      brief,
    );
    expect(answer.law).toBe('red');
  });
});

describe('what cannot be looked up', () => {
  const dated = { date: '2012-06-01' };

  it('because nobody said who it is leaves its history and listings open, and asks', () => {
    const result = screened({
      ...dated,
      destination: { country: 'XA' },
      parties: [{ role: 'end-user', country: 'XA' }],
    });
    const open = result.findings
      .filter(({ outcome }) => outcome === 'undetermined')
      .map(({ rule: id }) => id);
    expect(open).toEqual(expect.arrayContaining(['house/record', 'law/listed']));
    expect(asked(result)).toContain('end-user.name');
  });

  it('because only another name is given leaves them open too: the name itself may be listed', () => {
    const result = outcomes({
      ...dated,
      destination: { country: 'XA' },
      parties: [{ role: 'end-user', aliases: ['The Bureau'], country: 'XA', type: 'private' }],
    });
    expect(result['law/listed']).toBe('undetermined');
  });

  it('because only its kind is known leaves its own record open', () => {
    const result = outcomes({
      ...dated,
      destination: { country: 'XA' },
      parties: [{ role: 'end-user', country: 'XA', type: 'police' }],
    });
    expect(result['house/record']).toBe('undetermined');
  });

  it('because its kind is not known leaves open whether a record of its state applies', () => {
    const police = (facts: Record<string, string>) =>
      outcomes({
        ...dated,
        destination: { country: 'XB' },
        parties: [{ role: 'end-user', name: 'Department', ...facts }],
      })['house/record'];
    expect(police({ country: 'XB', type: 'police' })).toBe('met');
    expect(police({ country: 'XB' })).toBe('undetermined');
    expect(police({ country: 'XB', type: 'private' })).toBeUndefined();
    expect(police({ country: 'XA' })).toBeUndefined();
  });

  it('because its country is not known leaves open whether a record of its state applies', () => {
    const police = (type: string) =>
      outcomes({
        ...dated,
        destination: { country: 'XB' },
        parties: [{ role: 'end-user', name: 'Department', type }],
      })['house/record'];
    expect(police('police')).toBe('undetermined');
    expect(police('private')).toBeUndefined();
  });

  it('is no less unknown inside a list: one unknown value among several leaves the fact open', () => {
    const through = library({
      packs: [pack('law')],
      facts: [...FACTS, ...declare({ 'route.transit': 'territories' })],
      rules: [
        rule('law/transit', {
          when: { 'route.transit': { includes: 'XB' } },
          then: { effect: 'licence-required' },
        }),
      ],
    });
    const transit = (given: string[]) =>
      outcomes({ ...BUREAU, ...dated, route: { transit: given } }, {}, through)['law/transit'];
    expect(transit(['XA', 'XB'])).toBe('met');
    expect(transit(['XA'])).toBeUndefined();
    expect(transit(['unknown'])).toBe('undetermined');
    expect(transit(['XA', 'unknown'])).toBe('undetermined');
  });

  it('does not stand open once it is found', () => {
    expect(outcomes({ ...BUREAU, ...dated })['house/record']).toBe('met');
  });
});
