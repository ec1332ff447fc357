// What a transaction states, as facts: one place for a party and the destination, and only answers that can be one.

import { describe, expect, test } from 'vitest';
import type { FactValue, Scope } from '../../../src/model/facts.ts';
import type { RawTransaction } from '../../../src/data/read/raw.ts';
import { LicetError } from '../../../src/model/errors.ts';
import { isPlaceholder } from '../../../src/data/transaction/placeholders.ts';
import { shippedScreener } from '../../sources.ts';

const prepared = (value: object) => {
  const place = (path: readonly (string | number)[]) => ({
    file: `deal:${path.join('.')}`,
  });
  const raw: RawTransaction = { value, file: 'deal', line: 1, place, keyPlace: place };
  return shippedScreener().prepare(raw).input.facts;
};

const of = (scope: Scope | undefined, local: string): FactValue | undefined =>
  scope?.facts.get(local)?.value;

const problemsOf = (value: object): string[] => {
  try {
    prepared(value);
  } catch (error) {
    if (error instanceof LicetError) return error.problems.map(({ what }) => what);
    throw error;
  }
  return [];
};

const deal = (changes: object) => ({ id: 'deal', date: '2024-03-01', ...changes });

describe('a place', () => {
  test.each<[{ country?: string; region?: string }, string | undefined, string | undefined]>([
    [{ country: 'Crimea' }, 'UA', 'UA-43'],
    [{ country: 'UA', region: 'Crimea' }, 'UA', 'UA-43'],
    [{ country: 'Crimea', region: 'UA-43' }, 'UA', 'UA-43'],
    [{ region: 'UA-43' }, 'UA', 'UA-43'],
    [{ country: 'n/a', region: 'UA-43' }, 'UA', 'UA-43'],
    [{ country: 'IR-07' }, 'IR', 'IR-07'],
    [{ country: 'Xinjiang' }, 'CN', 'CN-XJ'],
    [{ country: 'DE-BY' }, 'DE', 'DE-BY'],
    [{ country: 'DE' }, 'DE', undefined],
    [{}, undefined, undefined],
  ])(
    '%j of the destination, the exporter, a party and an owner alike',
    (where, country, region) => {
      const facts = prepared(
        deal({
          exporter: where,
          destination: where,
          parties: [
            {
              role: 'end-user',
              ...where,
              owners: [{ name: 'Holder', country: where.country ?? '-' }],
            },
          ],
        }),
      );
      for (const scope of [
        facts.single.get('exporter'),
        facts.single.get('destination'),
        facts.endUsers[0],
      ])
        expect([of(scope, 'country'), of(scope, 'region')]).toEqual([country, region]);
      const owner = facts.elements.get('owner')![0];
      expect(of(owner, 'country')).toBe(
        where.country === undefined || where.country === 'n/a' ? undefined : country,
      );
    },
  );

  test('says where the file states it', () => {
    const facts = prepared(
      deal({ destination: { country: 'Crimea' }, exporter: { region: 'GB-NIR' } }),
    );
    const destination = facts.single.get('destination')!.facts;
    expect(destination.get('country')).toMatchObject({
      from: 'deal:destination.country',
      shown: 'Ukraine',
    });
    expect(destination.get('region')).toMatchObject({
      from: 'deal:destination.country',
      shown: 'Crimea',
    });
    expect(facts.single.get('exporter')!.facts.get('country')).toMatchObject({
      value: 'GB',
      from: 'deal:exporter.region',
    });
  });

  test.each([
    [
      { country: 'DE', region: 'UA-43' },
      "The region 'UA-43' lies in Ukraine, and the country is given as Germany",
    ],
    [
      { country: 'Xinjiang', region: 'CN-XZ' },
      "The region is 'CN-XZ', and the field of the country names another, Xinjiang",
    ],
    [{ country: 'CN', region: 'HK' }, "'HK' is Hong Kong, not a region"],
    [{ country: 'DE', region: 'Belarus' }, "'Belarus' is not a region"],
    [
      { country: 'Kashmir' },
      "'Kashmir' may be Indian Kashmir (x-indian-kashmir) or Pakistani Kashmir (x-pakistani-kashmir)",
    ],
    [{ country: 'none' }, "'none' is not a place"],
    [{ country: 'UA', region: 'none' }, "'none' is not a place"],
  ])('%j is an error', (destination, what) => {
    expect(problemsOf(deal({ destination }))).toEqual([what]);
    expect(problemsOf(deal({ parties: [{ role: 'reseller', ...destination }] }))).toEqual([what]);
  });
});

describe('an answer', () => {
  test.each(['-', 'N/A', 'n.a.', 'TBD', 'to be determined', 'Unknown', '?', '', ' - '])(
    "'%s' is none: who, what kind and where stay unknown",
    (nothing) => {
      const facts = prepared(
        deal({
          exporter: { name: nothing, country: nothing },
          parties: [{ role: 'end-user', name: nothing, aliases: [nothing], type: nothing }],
          destination: { country: nothing },
          items: [
            {
              name: nothing,
              category: nothing,
              quantity: nothing,
              classification: { eu: nothing },
              facts: { 'ip-app-layer': nothing },
            },
          ],
        }),
      );
      const stated = ['name', 'category', 'quantity', 'classification.eu', 'ip-app-layer'];
      expect(stated.filter((local) => facts.items[0]!.facts.has(local))).toEqual([]);
      expect(facts.single.get('destination')!.facts.has('country')).toBe(false);
      expect(of(facts.endUsers[0], 'name')).toBe(undefined);
      expect(of(facts.endUsers[0], 'type')).toBe(undefined);
      const open = facts.elements.get('match')!.filter((match) => match.open);
      expect(open.map((match) => match.label)).toEqual(['end-user.match', 'exporter.match']);
    },
  );

  test('is more than an abbreviation: NA is Namibia, and words in a name are a name', () => {
    expect(isPlaceholder('NA')).toBe(false);
    expect(isPlaceholder('Unknown Pleasures Ltd')).toBe(false);
    const facts = prepared(deal({ destination: { country: 'NA' } }));
    expect(of(facts.single.get('destination'), 'country')).toBe('NA');
  });

  test('none names nobody', () => {
    const facts = prepared(
      deal({
        parties: [{ role: 'end-user', name: 'None', owners: [{ name: 'none', share: '60' }] }],
      }),
    );
    expect(of(facts.endUsers[0], 'name')).toBe(undefined);
    expect(
      facts.elements
        .get('match')!
        .filter((match) => match.open)
        .map((match) => match.label),
    ).toEqual(['end-user.match', 'end-user.owners.0.match', 'exporter.match']);
  });

  test('none is one where the fact has such a value: codes and lists in which nothing is listed after asking', () => {
    const facts = prepared(
      deal({
        authority: { 'has-informed': 'none' },
        'end-use': { purposes: 'None', 'military-knowledge': 'none' },
        items: [{ classification: { eu: 'NONE', us: ['none'] } }],
      }),
    );
    expect(of(facts.single.get('authority'), 'has-informed')).toEqual([]);
    expect(of(facts.single.get('end-use'), 'purposes')).toEqual([]);
    expect(of(facts.single.get('end-use'), 'military-knowledge')).toBe('none');
    expect(of(facts.items[0], 'classification.eu')).toBe('none');
    expect(of(facts.items[0], 'classification.us')).toBe('none');
  });

  test('an empty list answers nothing', () => {
    const facts = prepared(
      deal({ 'end-use': { purposes: [] }, items: [{ classification: { eu: [] } }] }),
    );
    expect(facts.single.get('end-use')!.facts.has('purposes')).toBe(false);
    expect(facts.items[0]!.facts.has('classification.eu')).toBe(false);
  });

  test.each([
    [
      { items: [{ classification: { eu: ['none', '5A002'] } }] },
      "'items.0.classification.eu' says 'none' and also 5A002",
    ],
    [
      { authority: { 'has-informed': ['none', 'eu-art-5'] } },
      "'authority.has-informed' says 'none' and also eu-art-5",
    ],
    [
      { items: [{ category: 'other', facts: { category: 'video-surveillance' } }] },
      "'category' is stated twice of one item, as other and as video-surveillance",
    ],
    [{ items: [{ category: 'none' }] }, "'items.0.category' cannot be 'none'"],
    [{ parties: [{ role: 'end-user', type: 'none' }] }, "'parties.0.type' cannot be 'none'"],
  ])('%j contradicts itself or cannot be one', (changes, what) =>
    expect(problemsOf(deal(changes))).toEqual([what]),
  );
});

describe('a coarse date', () => {
  test.each(['2014', '2014-05', '2014-05-01'])('%s is taken as it is written', (date) =>
    expect(problemsOf({ id: 'deal', date })).toEqual([]),
  );
  test.each(['2014-13', '2014-02-30', '14', '05/2014'])('%s is none', (date) =>
    expect(problemsOf({ id: 'deal', date })).toHaveLength(1),
  );
});

describe('many parties', () => {
  test('cost no more than their number: 1,000 users at once, as many as one file may have', () => {
    const users = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        role: 'end-user',
        name: `User ${index}`,
        country: 'DK',
        type: 'private',
      }));
    const facts = prepared(deal({ parties: users(1_000), destination: { country: 'DK' } }));
    expect(facts.endUsers).toHaveLength(1_000);
    expect(facts.endUsers[999]!.label).toBe('parties.999');
  });
});
