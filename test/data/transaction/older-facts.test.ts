// Keys of an earlier release, read as the facts that are asked in their place.

import { describe, expect, test } from 'vitest';
import { OlderFacts } from '../../../src/data/transaction/older-facts.ts';
import type { RawTransaction } from '../../../src/data/read/raw.ts';
import type { Problem } from '../../../src/model/errors.ts';
import { declare } from '../../core/library.ts';
import { shippedSources } from '../../sources.ts';

const facts = new Map(
  declare(
    {
      'end-use.people': 'excluded|foreseeable|subject',
      'diligence.after-delivery': 'choices',
      'party.ties': 'none|owned',
      'item.built-into': 'known|not-looked-up',
      'party.type': 'police|health',
      'diligence.cash': 'not-seen|explained|not-asked|not-convincing',
    },
    {
      'end-use.people': {
        replaces: [
          { fact: 'end-use.at-risk-groups-aim', values: { yes: 'subject' } },
          { fact: 'diligence.people', values: { no: 'excluded' } },
        ],
      },
      'diligence.after-delivery': {
        values: { off: 'switch it off', stop: 'stop updates' },
        replaces: [
          { fact: 'diligence.remote-disable', values: { yes: 'off' } },
          { fact: 'diligence.contract-suspend', values: { yes: 'stop' } },
        ],
      },
      'diligence.cash': {
        replaces: [
          {
            fact: 'diligence.signs',
            values: { none: 'not-seen', cash: 'not-asked', barter: 'not-asked' },
          },
          {
            fact: 'diligence.signs-explained',
            of: 'diligence.signs',
            values: { cash: 'explained', barter: 'explained' },
          },
          {
            fact: 'diligence.signs-open',
            of: 'diligence.signs',
            values: { cash: 'not-convincing', barter: 'not-convincing' },
          },
        ],
      },
      'party.ties': { replaces: [{ fact: 'party.government-tie' }] },
      'item.built-into': { replaces: [{ fact: 'item.builds', values: { no: 'known' } }] },
      'party.type': {
        replaces: [{ fact: 'party.type', values: { 'other-government': 'health' } }],
      },
    },
  ).map((fact) => [fact.path, fact]),
);

const read = (value: object) => {
  const place: RawTransaction['place'] = (path) => ({ file: path.join('.') });
  const raw: RawTransaction = { value, file: 'deal', line: 1, place, keyPlace: place };
  const problems: Problem[] = [];
  const { raw: now, notices } = new OlderFacts(facts).readNow(raw, problems);
  return { value: now.value, notices, problems, place: now.place };
};

describe('an older key', () => {
  test('is read as the fact asked in its place, by the value that says it now', () => {
    const { value, notices, place } = read({ 'end-use': { 'at-risk-groups-aim': 'yes' } });
    expect(value).toEqual({ 'end-use': { people: 'subject' } });
    expect(notices).toEqual([
      {
        what: "'end-use.at-risk-groups-aim' was read as end-use.people: subject",
        from: 'end-use.at-risk-groups-aim',
        remedy: 'Write end-use.people; the older key is read in this release only',
      },
    ]);
    expect(place(['end-use', 'people']).file).toBe('end-use.at-risk-groups-aim');
  });

  test('says nothing by a value that has no meaning now, and the fact is asked', () => {
    const { value, notices } = read({ 'end-use': { 'at-risk-groups-aim': 'no' } });
    expect(value).toEqual({ 'end-use': {} });
    expect(notices[0]!.what).toBe(
      "'end-use.at-risk-groups-aim: no' says nothing of what is asked now",
    );
  });

  test('keeps its value where each says the same, and stays unknown where it is', () => {
    expect(read({ exporter: { 'government-tie': 'owned' } }).value).toEqual({
      exporter: { ties: 'owned' },
    });
    expect(read({ parties: [{ 'government-tie': 'unknown' }] }).value).toEqual({
      parties: [{ ties: 'unknown' }],
    });
  });

  test('of the transaction as a whole may change its place, and that of an item stands under its facts', () => {
    expect(read({ diligence: { people: 'no' } }).value).toEqual({
      diligence: {},
      'end-use': { people: 'excluded' },
    });
    expect(read({ items: [{ facts: { builds: 'no' } }] }).value).toEqual({
      items: [{ facts: { 'built-into': 'known' } }],
    });
  });

  test('adds to a list what others add to it', () => {
    const { value, problems } = read({
      diligence: { 'remote-disable': 'yes', 'contract-suspend': 'yes' },
    });
    expect(problems).toEqual([]);
    expect((value as { diligence: object }).diligence).toEqual({
      'after-delivery': ['off', 'stop'],
    });
  });

  describe('that says more of what another names', () => {
    const cash = (signs: object) => {
      const { value, problems, notices } = read({ diligence: signs });
      expect(problems).toEqual([]);
      return {
        ...(value as { diligence: object }).diligence,
        told: notices.map(({ what }) => what),
      };
    };

    test('goes before it, in whichever order they stand', () => {
      expect(cash({ signs: ['cash'], 'signs-explained': ['cash'] })).toEqual({
        cash: 'explained',
        told: [
          "'diligence.signs: cash' was read by what another older key says of it",
          "'diligence.signs-explained' was read as diligence.cash: explained",
        ],
      });
      expect(cash({ 'signs-open': ['cash'], signs: ['cash'] })).toMatchObject({
        cash: 'not-convincing',
      });
    });

    test('says nothing of the others, and the worst of them stands', () => {
      expect(cash({ signs: ['cash', 'barter'], 'signs-explained': ['cash'] })).toMatchObject({
        cash: 'not-asked',
      });
      expect(cash({ 'signs-explained': ['cash'], signs: ['barter'] })).toMatchObject({
        cash: 'not-asked',
      });
      expect(cash({ 'signs-explained': ['cash'], 'signs-open': ['cash', 'barter'] })).toMatchObject(
        { cash: 'not-convincing' },
      );
    });

    test('that names none leaves it as it was', () => {
      expect(cash({ signs: ['cash'], 'signs-explained': 'none' })).toMatchObject({
        cash: 'not-asked',
      });
      expect(cash({ signs: 'none', 'signs-explained': 'none' })).toMatchObject({
        cash: 'not-seen',
      });
    });

    test('disagrees with what the newer key says, as any other', () => {
      expect(
        read({ diligence: { 'signs-explained': ['cash'], cash: 'not-seen' } }).problems,
      ).toMatchObject([{ code: 'duplicate-key' }]);
    });
  });

  test('that says worse than another older key stands, and the other is named', () => {
    for (const [aim, people] of [
      ['yes', 'no'],
      ['yes', 'unknown'],
    ]) {
      const { value, problems } = read({
        diligence: { people },
        'end-use': { 'at-risk-groups-aim': aim },
      });
      expect(problems).toEqual([]);
      expect(value).toMatchObject({ 'end-use': { people: 'subject' } });
    }
    expect(
      read({ diligence: { people: 'no' }, 'end-use': { 'at-risk-groups-aim': 'yes' } }).notices[1]!
        .what,
    ).toBe(
      "'diligence.people' was read as end-use.people: excluded, beside which a worse answer of another older key stands",
    );
  });

  test('that still exists loses only the values that moved', () => {
    expect(read({ parties: [{ type: 'other-government' }, { type: 'police' }] }).value).toEqual({
      parties: [{ type: 'health' }, { type: 'police' }],
    });
  });

  test('that disagrees with the newer one is a contradiction', () => {
    const { problems } = read({ 'end-use': { 'at-risk-groups-aim': 'yes', people: 'excluded' } });
    expect(problems).toMatchObject([
      {
        code: 'duplicate-key',
        what: 'This older key says end-use.people: subject, and end-use.people is stated as excluded',
      },
    ]);
  });

  test('that agrees with the newer one, or stands beside an unknown, is none', () => {
    expect(
      read({ 'end-use': { 'at-risk-groups-aim': 'yes', people: 'subject' } }).problems,
    ).toEqual([]);
    expect(read({ 'end-use': { 'at-risk-groups-aim': 'yes', people: 'unknown' } }).value).toEqual({
      'end-use': { people: 'subject' },
    });
  });
});

test('a transaction without older keys is left as it is', () => {
  const value = { 'end-use': { people: 'subject' } };
  expect(read(value)).toMatchObject({ value, notices: [] });
});

describe('the older keys of what is shipped', () => {
  const shippedFacts = new Map(shippedSources().library.facts.map((fact) => [fact.path, fact]));
  const shipped = [...shippedFacts.values()];
  const rows = shipped.flatMap(({ path, type, values, replaces = [] }) =>
    replaces.map((row) => ({ path, type, order: Object.keys(values ?? {}), ...row })),
  );
  const olds = [...new Set(rows.map(({ fact }) => fact))];

  /** What speaks against no deal, or what no standard asks any more. */
  const SAYS_NOTHING: Readonly<Record<string, string>> = {
    'diligence.heightened: yes': 'in favour: what was done is asked',
    'diligence.policy-public: yes': 'in favour: what it rules out is asked',
    'end-use.at-risk-groups-aim: no': 'in favour',
    'end-use.repression-knowledge-otherwise: no': 'in favour',
    'item.us-enterprise-software: no':
      'it was asked without what is engineered to order: both kinds are asked anew',
    'item.remote-disable: yes': 'in favour: what can be done after delivery is asked',
    'item.remote-disable: no':
      'a-hrc-41-35 paragraph 67(b): flag, prevent or mitigate, and no switch',
  };

  test('that were a yes or a no say both of them, but for what may say nothing', () => {
    const silent = olds
      .filter((old) => {
        const named = rows.filter(({ fact }) => fact === old).map(({ values }) => values);
        return named.every(
          (values) => values && Object.keys(values).every((v) => v === 'yes' || v === 'no'),
        );
      })
      .flatMap((old) =>
        ['yes', 'no']
          .filter((value) =>
            rows.every(({ fact, values }) => fact !== old || !Object.hasOwn(values ?? {}, value)),
          )
          .map((value) => `${old}: ${value}`),
      )
      .filter((said) => !said.startsWith('item.auto-delete-days:'));
    expect(silent.sort()).toEqual(Object.keys(SAYS_NOTHING).sort());
  });

  test('never say the best answer alone', () => {
    for (const old of olds) {
      const values = rows
        .filter(({ fact, type, values: by }) => fact === old && type === 'choice' && by)
        .map(({ order, values: by }) => ({ best: order[0]!, said: Object.values(by!) }));
      const said = values.flatMap((one) => one.said);
      if (said.length === 0) continue;
      expect({
        old,
        isBest: values.every(({ best, said: all }) => all.every((v) => v === best)),
      }).toEqual({ old, isBest: false });
    }
  });

  test.each([
    ['item', 'builds-misused-system', 'item.goes-into', 'can-build'],
    ['diligence', 'new-evidence', 'diligence.changed-since', 'one-of-these'],
    ['end-use', 'border-externalisation', 'end-use.border-of', 'not-own'],
    ['diligence', 'public-reporting', 'company.publishes', undefined],
  ])('%s.%s: yes is read as %s', (_, local, path, now) => {
    const row = rows.find((one) => one.fact.endsWith(`.${local}`) && one.path === path)!;
    expect(row.values?.['yes']).toBe(now ?? 'numbers');
  });

  const of = (sections: object) => {
    const place: RawTransaction['place'] = (path) => ({ file: path.join('.') });
    const raw: RawTransaction = {
      value: structuredClone(sections),
      file: 'deal',
      line: 1,
      place,
      keyPlace: place,
    };
    const problems: Problem[] = [];
    const { raw: now } = new OlderFacts(shippedFacts).readNow(raw, problems);
    expect(problems).toEqual([]);
    return now.value;
  };

  test('of signs say of each sign what is said last of it', () => {
    expect(
      of({
        diligence: {
          'red-flags': ['cash-payment', 'evasive'],
          'red-flags-explained': ['cash-payment'],
        },
      }),
    ).toEqual({ diligence: { 'sign-payment': 'explained', 'sign-purpose': 'seen-not-asked' } });
    expect(
      of({
        diligence: {
          'red-flags': ['end-use-withheld', 'evasive'],
          'red-flags-explained': ['evasive'],
          'red-flags-unresolved': ['end-use-withheld'],
        },
      }),
    ).toEqual({ diligence: { 'sign-purpose': 'not-convincing' } });
  });

  test('of an old contract lifts nothing by a yes that may have meant a later day of the same state', () => {
    const said = (answer: string) =>
      of({ 'end-use': { 'contract-before-ban': answer } }) as { 'end-use': object };
    const later = { 'contract-before-wider-crimea-ban': 'yes', 'contract-before-iran-ban': 'yes' };
    expect(said('yes')['end-use']).toMatchObject(later);
    expect(said('yes')['end-use']).not.toHaveProperty('contract-before-crimea-ban');
    expect(said('yes')['end-use']).not.toHaveProperty('contract-before-iran-aircraft-ban');
    expect(said('no')['end-use']).toMatchObject({
      'contract-before-crimea-ban': 'no',
      'contract-before-iran-aircraft-ban': 'no',
      'contract-before-russia-ban': 'no',
    });
  });

  test('of what is published, of people at risk and of what is known stand together', () => {
    expect(of({ diligence: { 'policy-public': 'no', 'public-reporting': 'yes' } })).toEqual({
      diligence: {},
      company: { publishes: 'no-commitment' },
    });
    expect(of({ 'end-use': { 'at-risk-groups': 'yes', 'at-risk-groups-aim': 'yes' } })).toEqual({
      'end-use': { 'at-risk': 'subject' },
    });
    expect(
      of({
        'end-use': { 'repression-knowledge': 'none', 'repression-knowledge-otherwise': 'yes' },
      }),
    ).toEqual({ 'end-use': { finding: 'meant', 'finding-source': 'told' } });
  });
});
