// Owners of owners in a transaction: what each law makes of a chain, both sides of every line; what cannot be so is said; and
// naming an owner, more of them or a longer chain never makes an answer milder.

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { FactValue } from '../src/model/facts.ts';
import { LicetError } from '../src/model/errors.ts';
import { COLOURS } from '../src/model/verdict.ts';
import { shippedScreener, transaction } from './sources.ts';

// Names are compared with tens of thousands, and a machine may be busy.
vi.setConfig({ testTimeout: 180_000 });

interface Owner {
  readonly name?: string;
  readonly country?: string;
  readonly share?: number;
  readonly owners?: readonly Owner[];
}

/** On the SDN List (RUSSIA-EO14024) since 2021-04-15, and on the Entity List. */
const NEOBIT = { name: 'LLC Neobit', country: 'RU' };
/** On the SDN List too. */
const AST = { name: 'Rapid Action Battalion (RAB)', country: 'BD' };
const HOLDING = { name: 'Mittelhof Beteiligungen', country: 'AE' };
const SECOND = { name: 'Quellgrund Verwaltung', country: 'AE' };

const FROM_US = { name: 'Example Systems Inc', country: 'US' };
const DAY = '2025-03-01';

const deal = (owners: readonly Owner[], changes: object = {}) =>
  transaction({
    id: 'deal',
    date: DAY,
    exporter: FROM_US,
    parties: [
      { role: 'end-user', name: 'Birkental Logistik FZE', country: 'AE', type: 'private', owners },
    ],
    destination: { country: 'AE' },
    items: [{ name: 'laptop', category: 'other', classification: { us: 'EAR99' } }],
    ...changes,
  });

const screened = (owners: readonly Owner[], changes: object = {}) =>
  shippedScreener().screen(deal(owners, changes));

const outcomes = (owners: readonly Owner[], changes: object = {}) =>
  new Map(
    screened(owners, changes)
      .brief()
      .findings.map(({ rule, outcome }) => [rule, outcome]),
  );

const heldBy = (owners: readonly Owner[], local: string): FactValue | undefined =>
  shippedScreener().prepare(deal(owners)).input.facts.endUsers[0]!.facts.get(local)?.value;

describe('by the law of OFAC', () => {
  const ALONE = 'sanctions/us-sdn-50-percent';
  const TOGETHER = 'sanctions/us-sdn-owners-together';

  test.each<[string, readonly Owner[], string | undefined, string | undefined]>([
    ['49 per cent', [{ ...NEOBIT, share: 49 }], undefined, 'undetermined'],
    ['half', [{ ...NEOBIT, share: 50 }], 'met', 'met'],
    ['a little more', [{ ...NEOBIT, share: 50.01 }], 'met', 'met'],
    [
      'two quarters',
      [
        { ...NEOBIT, share: 25 },
        { ...AST, share: 25 },
      ],
      undefined,
      'met',
    ],
    [
      '24 and a quarter',
      [
        { ...NEOBIT, share: 24 },
        { ...AST, share: 25 },
      ],
      undefined,
      'undetermined',
    ],
    ['60 of 60', [{ ...HOLDING, share: 60, owners: [{ ...NEOBIT, share: 60 }] }], 'met', 'met'],
    [
      '40 of 100',
      [{ ...HOLDING, share: 40, owners: [{ ...NEOBIT, share: 100 }] }],
      undefined,
      'undetermined',
    ],
    [
      '100 of 49',
      [{ ...HOLDING, share: 100, owners: [{ ...NEOBIT, share: 49 }] }],
      undefined,
      'undetermined',
    ],
    [
      'half of two who hold a quarter each',
      [
        {
          ...HOLDING,
          share: 50,
          owners: [
            { ...NEOBIT, share: 25 },
            { ...AST, share: 25 },
          ],
        },
      ],
      undefined,
      'met',
    ],
    ['a share that is not known', [NEOBIT], 'undetermined', 'undetermined'],
    [
      'a step that is not known',
      [{ ...HOLDING, owners: [{ ...NEOBIT, share: 60 }] }],
      'undetermined',
      'undetermined',
    ],
    ['an owner that is not listed', [{ ...HOLDING, share: 100 }], undefined, undefined],
  ])('%s', (_, owners, alone, together) => {
    const found = outcomes(owners);
    expect([found.get(ALONE), found.get(TOGETHER)]).toEqual([alone, together]);
  });

  test('the share that is not known is asked by the place where it is stated', () => {
    const asked = (owners: readonly Owner[]) =>
      screened(owners)
        .whole('full', true)
        .questions.flatMap(({ about }) => about);
    expect(asked([NEOBIT])).toContain('end-user.owners.0.share');
    expect(asked([{ ...HOLDING, share: 60, owners: [NEOBIT] }])).toContain(
      'end-user.owners.0.owners.0.share',
    );
  });

  test('owners were not added up before its guidance', () => {
    expect(
      outcomes(
        [
          { ...NEOBIT, share: 25 },
          { ...AST, share: 25 },
        ],
        { date: '2022-12-20' },
      ).get(TOGETHER),
    ).toBe('met');
    expect(outcomes([{ ...NEOBIT, share: 25 }], { date: '2014-08-12' }).has(TOGETHER)).toBe(false);
  });
});

describe('by the affiliates rule of BIS', () => {
  const TOGETHER = 'us-ear/744-11-affiliates-together';
  const on = (date: string) => outcomes([{ ...NEOBIT, share: 50 }], { date }).get(TOGETHER);

  test('half is met on its days, and nothing is while it is stayed', () =>
    expect(
      ['2025-09-28', '2025-09-29', '2025-11-09', '2025-11-10', '2026-11-09', '2026-11-10'].map(on),
    ).toEqual([undefined, 'met', 'met', undefined, undefined, 'met']));

  test('no party in the United States is reached', () => {
    const parties = [
      {
        role: 'end-user',
        name: 'Birkental Logistics Inc',
        country: 'US',
        type: 'private',
        owners: [{ ...NEOBIT, share: 60 }],
      },
    ];
    const found = outcomes([], { date: '2026-11-10', parties, destination: { country: 'US' } });
    expect([...found.keys()].filter((rule) => rule.includes('affiliates'))).toEqual([]);
  });

  test('a licence of the Treasury lifts what a blocked owner passes on, and not what the Entity List does', () => {
    const licence = {
      jurisdiction: 'us',
      agency: 'ofac',
      kind: 'general',
      status: 'granted',
      since: '2026-01-01',
      until: '2027-01-01',
      covers: 'yes',
    };
    const { findings } = screened([{ ...NEOBIT, share: 60 }], {
      date: '2026-11-10',
      licences: [licence],
    }).whole('full', true);
    const lifted = (rule: string) =>
      findings.filter((one) => one.rule === `us-ear/${rule}`).map(({ relievedBy }) => relievedBy);
    expect(lifted('744-8-affiliates')).toEqual(['us-ear/relief-744-8-ofac']);
    expect(lifted('744-11-affiliates')).toEqual([undefined]);
  });
});

describe('what the file says of a body in one place holds in every other', () => {
  test('an owner that is a party elsewhere is held by the owners of that party', () => {
    const parties = [
      {
        role: 'end-user',
        name: 'Birkental Logistik FZE',
        country: 'AE',
        type: 'private',
        owners: [{ ...HOLDING, share: 60 }],
      },
      { role: 'broker', ...HOLDING, owners: [{ ...NEOBIT, share: 60 }] },
    ];
    const { facts } = shippedScreener().prepare(deal([], { parties })).input;
    expect(facts.endUsers[0]!.facts.get('blocked-share')?.value).toBe(60);
  });

  test('a party with two roles has its owners in both', () => {
    const party = { name: 'Birkental Logistik FZE', country: 'AE', type: 'private' };
    const parties = [
      { role: 'purchaser', ...party, owners: [{ ...NEOBIT, share: 60 }] },
      { role: 'end-user', ...party },
    ];
    const { facts } = shippedScreener().prepare(deal([], { parties })).input;
    expect(facts.parties.map((one) => one.facts.get('blocked-share')?.value)).toEqual([0, 60, 60]);
  });

  test('a firm is not its holding of nearly the same name', () =>
    expect(
      heldBy(
        [{ name: 'Birkental Logistik AG', share: 60, owners: [{ ...NEOBIT, share: 40 }] }],
        'owners-at-odds',
      ),
    ).toBe('none'));
});

describe('each step is shown', () => {
  test('in the evidence, in words and one by one', () => {
    const { findings } = screened([
      { ...HOLDING, share: 60, owners: [{ ...NEOBIT, share: 70 }] },
    ]).whole('full', true);
    const [evidence] = findings.find(
      ({ rule }) => rule === 'sanctions/us-sdn-50-percent',
    )!.evidence;
    expect(evidence!.detail).toContain(
      "'LLC Neobit' holds 70 % of 'Mittelhof Beteiligungen', which holds 60 % of 'Birkental Logistik FZE'",
    );
    expect(evidence!.steps!.map(({ owner, share, of }) => [owner, share, of])).toEqual([
      ['LLC Neobit', 70, 'Mittelhof Beteiligungen'],
      ['Mittelhof Beteiligungen', 60, 'Birkental Logistik FZE'],
    ]);
  });

  test('in the sum', () => {
    const { findings } = screened([
      { ...NEOBIT, share: 25 },
      { ...AST, share: 30 },
    ]).whole('full', true);
    const { facts } = findings.find(({ rule }) => rule === 'sanctions/us-sdn-owners-together')!;
    expect(facts.find(({ fact }) => fact === 'end-user.blocked-share')).toEqual({
      fact: 'end-user.blocked-share',
      value: '55',
      from: "'LLC Neobit' holds 25 % of 'Birkental Logistik FZE'; 'Rapid Action Battalion (RAB)' holds 30 % of 'Birkental Logistik FZE'",
    });
  });
});

describe('what cannot be so', () => {
  const CIRCLE = [
    {
      ...HOLDING,
      share: 60,
      owners: [{ ...SECOND, share: 60, owners: [{ ...HOLDING, share: 10 }] }],
    },
  ];

  test('a circle of owners is told, and holds', () => {
    expect(heldBy(CIRCLE, 'owners-at-odds')).toBe(
      "'Mittelhof Beteiligungen' is owned by 'Quellgrund Verwaltung', which is owned by 'Mittelhof Beteiligungen'",
    );
    expect(outcomes(CIRCLE).get('statements/owners-at-odds')).toBe('met');
    expect(screened(CIRCLE).policy).toBe('amber');
  });

  test('owners of more than the whole are told, rounding aside', () => {
    const three = (share: number) =>
      heldBy(
        [
          { ...HOLDING, share },
          { ...SECOND, share },
          { name: 'Ostwall KG', share },
        ],
        'owners-at-odds',
      );
    expect(three(33.6)).toBe('none');
    expect(three(34)).toBe(
      "the owners of 'Birkental Logistik FZE' hold 102 per cent of it together",
    );
  });

  const problems = (owners: readonly Owner[], changes: object = {}) => {
    try {
      screened(owners, changes);
      return [];
    } catch (error) {
      if (error instanceof LicetError) return error.problems.map(({ what }) => what);
      throw error;
    }
  };
  const deep = (steps: number): readonly Owner[] =>
    steps === 0
      ? []
      : [{ name: `Schicht ${steps} GmbH`, country: 'DE', share: 100, owners: deep(steps - 1) }];

  test('a share above 100 is refused', () => {
    expect(problems([{ ...HOLDING, share: 100 }])).toEqual([]);
    expect(problems([{ ...HOLDING, share: 101 }])).toHaveLength(1);
  });

  test('a chain is bounded, and the limit is named', () => {
    expect(problems(deep(20))).toEqual([]);
    expect(problems(deep(21))).toEqual(["'parties.0' has owners of owners more than 20 deep"]);
  });

  test('all owners together are bounded too', () => {
    const many = Array.from({ length: 1000 }, () => ({ country: 'AE', share: 0 }));
    const parties = Array.from({ length: 11 }, () => ({
      role: 'broker',
      name: 'Nordhang KG',
      country: 'AE',
      owners: many,
    }));
    expect(problems([], { parties })).toEqual([
      'The parties have more than 10000 owners, each counted for every party that it holds',
    ]);
  });
});

describe('naming more owners', () => {
  const share = fc.option(fc.constantFrom(0, 10, 25, 40, 49, 50, 51, 60, 100), { nil: undefined });
  const body = fc.constantFrom(NEOBIT, AST, HOLDING, SECOND, { name: 'Ostwall KG', country: 'AT' });
  const owner = (depth: number): fc.Arbitrary<Owner> =>
    fc
      .tuple(
        body,
        share,
        depth === 0 ? fc.constant([]) : fc.array(owner(depth - 1), { maxLength: 2 }),
      )
      .map(([who, held, owners]) => ({
        ...who,
        ...(held !== undefined && { share: held }),
        ...(owners.length > 0 && { owners }),
      }));
  const exporters = fc.constantFrom(
    FROM_US,
    { name: 'Example AB', country: 'SE' },
    { name: 'Example Ltd', country: 'GB' },
  );

  /** Puts an owner below the body to which the numbers lead, or beside the others where they end. */
  const withOne = (
    owners: readonly Owner[],
    more: Owner,
    [at, ...rest]: readonly number[],
  ): readonly Owner[] =>
    at === undefined || owners.length === 0
      ? [...owners, more]
      : owners.map((one, index) =>
          index === at % owners.length
            ? { ...one, owners: withOne(one.owners ?? [], more, rest) }
            : one,
        );

  test('never makes a colour milder', () =>
    fc.assert(
      fc.property(
        exporters,
        fc.array(owner(2), { maxLength: 3 }),
        owner(1),
        fc.array(fc.nat(2), { maxLength: 3 }),
        (exporter, owners, more, where) => {
          const [before, after] = [owners, withOne(owners, more, where)].map((all) =>
            screened(all, { exporter }),
          );
          for (const kind of ['verdict', 'law', 'policy'] as const)
            expect(COLOURS.indexOf(after![kind])).toBeGreaterThanOrEqual(
              COLOURS.indexOf(before![kind]),
            );
        },
      ),
      { seed: 20250929, numRuns: 60 },
    ));
});
