// What a clearance does to the match that it is about, on both sides of each line, and that it does nothing to any other.

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { Clearance } from '../../../src/model/clearance.ts';
import type { ListedParty, PartyStore } from '../../../src/model/evidence.ts';
import type { BriefVerdict, Verdict } from '../../../src/model/verdict.ts';
import { shippedScreener, shippedSources, transaction } from '../../sources.ts';
import { clearance, fileOf, matched } from './recorded.ts';

// A machine may be busy, and each screener reads all that is shipped.
vi.setConfig({ testTimeout: 120_000 });

const EMBEDI = { name: 'Embedi Trading House', country: 'RU', address: '1 Example Street, Kazan' };

const deal = (party: object = EMBEDI, changes: object = {}) =>
  transaction({
    id: 'deal',
    date: '2025-01-15',
    exporter: { name: 'Example Inc', country: 'US' },
    parties: [{ role: 'end-user', type: 'private', ...party }],
    destination: { country: 'KZ' },
    ...changes,
  });

const first = (raw = deal()) => matched(raw)[0]!;
const recorded = (changes: Partial<Clearance> = {}) => clearance(first().pair, changes);

const whole = (
  raw: ReturnType<typeof deal>,
  records: readonly Clearance[],
  options: { readonly fourEyes?: boolean; readonly asOf?: string } = {},
): Verdict =>
  shippedScreener({ clearances: fileOf(...records), ...options })
    .screen(raw)
    .whole('standard', true);

const met = ({ findings }: Verdict): string[] =>
  findings.filter(({ outcome }) => outcome === 'met').map(({ rule }) => rule);

const NEAR = 'sanctions/near-listed-name';

describe('a clearance that holds', () => {
  test('makes its match cleared, and the finding on it is no more', () => {
    const verdict = whole(deal(), [recorded()]);
    expect(met(whole(deal(), []))).toContain(NEAR);
    expect(met(verdict)).not.toContain(NEAR);
    expect(matched(deal(), { clearances: fileOf(recorded()) })).toMatchObject([
      { decision: 'cleared', strength: 'near' },
    ]);
  });

  test('stands in the verdict with who decided, why and until when', () => {
    const { pair } = first();
    const verdict = whole(deal(), [recorded({ approvedBy: 'C. Dahl' })]);
    expect(verdict.clearances).toEqual([
      {
        party: 'Embedi Trading House',
        listed: 'us-sdn/us-sdn-embedi',
        listedName: pair.record.name,
        reason: 'Another registration number and another city.',
        by: 'A. Berg',
        approvedBy: 'C. Dahl',
        on: '2025-01-20',
        expires: '2026-01-20',
        holds: true,
      },
    ]);
    expect(verdict.manifest?.data['clearances']).toBe('f'.repeat(64));
  });

  test('is counted in brief', () => {
    const brief = (records: readonly Clearance[]): BriefVerdict['clearances'] =>
      shippedScreener({ clearances: fileOf(...records) })
        .screen(deal())
        .brief().clearances;
    expect(brief([recorded()])).toEqual({ holding: 1, void: 0 });
    expect(brief([recorded({ listedRecord: '0'.repeat(64) })])).toEqual({ holding: 0, void: 1 });
    expect(brief([])).toBeUndefined();
  });

  test('clears the very name too, so that what the list prohibits is not found', () => {
    const named = deal({ name: 'Embedi', country: 'RU' });
    expect(met(whole(named, []))).toContain('sanctions/us-sdn');
    const verdict = whole(named, [clearance(first(named).pair)]);
    expect(met(verdict)).not.toContain('sanctions/us-sdn');
    expect(met(verdict)).not.toContain('listed-parties/unread-match');
    expect(verdict.clearances).toMatchObject([{ holds: true }]);
  });

  test('holds in another role and another deal, and before the day on which it was decided', () => {
    const other = deal(
      { name: 'Example School', country: 'KZ' },
      {
        id: 'other',
        date: '2024-06-01',
        parties: [
          { role: 'reseller', ...EMBEDI },
          { role: 'end-user', name: 'Example School', country: 'KZ' },
        ],
      },
    );
    expect(whole(other, [recorded()]).clearances).toMatchObject([{ holds: true }]);
  });

  test('of a body with a history clears the near name, and the list beside it stays', () => {
    const hikvision = deal({ name: 'Hangzhou Hikvision', country: 'CN' });
    const all = matched(hikvision);
    const history = all.find(({ listed }) => listed.startsWith('end-users/'))!;
    const after = matched(hikvision, { clearances: fileOf(clearance(history.pair)) });
    expect(after.map(({ decision }) => decision).sort()).toEqual([
      'cleared',
      ...all.slice(1).map(() => 'to-compare'),
    ]);
    const rules = met(whole(hikvision, [clearance(history.pair)]));
    expect(met(whole(hikvision, []))).toContain('end-user/near-name-on-record');
    expect(rules).not.toContain('end-user/near-name-on-record');
    expect(rules).toContain(NEAR);
  });

  test('of an owner is found under the owner', () => {
    const owned = deal(
      { name: 'Example School', country: 'KZ' },
      {
        parties: [
          {
            role: 'end-user',
            name: 'Example School',
            country: 'KZ',
            owners: [{ name: 'Embedi Trading House', country: 'RU', share: '60' }],
          },
        ],
      },
    );
    const { label, pair } = first(owned);
    expect(label).toBe('end-user.owners.0.match');
    expect(whole(owned, [clearance(pair)]).clearances).toMatchObject([{ holds: true }]);
  });
});

describe('the content of the party', () => {
  test.each([
    ['another address', { address: '2 Example Street, Kazan' }],
    ['no address', { address: undefined }],
    ['no country', { country: undefined }],
    ['a region', { region: 'RU-MOW' }],
    ['another name beside it', { aliases: ['Embedi TH'] }],
    ['a number', { identifiers: { registration: '77-1' } }],
  ])('is another with %s: the match stands, and the answer says so', (_, changes) => {
    const neighbour = deal({ ...EMBEDI, ...changes });
    const verdict = whole(neighbour, [recorded()]);
    // Without a country it is open whether it is a namesake.
    expect(verdict.findings.map(({ rule }) => rule)).toContain(NEAR);
    expect(verdict.clearances).toMatchObject([{ holds: false, void: ['party-changed'] }]);
  });

  test.each([
    ['its place is written in full', { country: 'Russia' }],
    ['spaces are doubled', { name: 'Embedi  Trading House ' }],
    ['a placeholder stands where nothing stood', { aliases: ['n/a'], identifiers: { tax: '-' } }],
    ['it is said what kind of body it is', { type: 'research' }],
  ])('is the same where %s', (_, changes) => {
    expect(whole(deal({ ...EMBEDI, ...changes }), [recorded()]).clearances).toMatchObject([
      { holds: true },
    ]);
  });

  test('is that of one of two parties of one name', () => {
    const both = deal(EMBEDI, {
      parties: [
        { role: 'end-user', ...EMBEDI },
        { role: 'reseller', ...EMBEDI, address: '9 Other Street, Perm' },
      ],
    });
    expect(
      matched(both, { clearances: fileOf(recorded()) }).map(({ label, decision }) => [
        label,
        decision,
      ]),
    ).toEqual([
      ['end-user.match', 'cleared'],
      ['reseller.match', 'to-compare'],
    ]);
    expect(
      whole(both, [recorded()])
        .clearances?.map(({ holds }) => holds)
        .sort(),
    ).toEqual([false, true]);
  });

  test('without a name is cleared by nobody', () => {
    const unnamed = deal({ name: 'unknown', aliases: ['Embedi Trading House'], country: 'RU' });
    expect(matched(unnamed)).toEqual([]);
    expect(whole(unnamed, [recorded()]).clearances).toBeUndefined();
  });
});

describe('the content of the listed party', () => {
  const withRow = (changes: Partial<ListedParty>): PartyStore => {
    const { store } = shippedSources();
    return {
      lists: store.lists,
      find: (names, country) =>
        store
          .find(names, country)
          .map((match) => ({ ...match, listed: { ...match.listed, ...changes } })),
    };
  };
  const answered = (store: PartyStore): Verdict =>
    shippedScreener({ clearances: fileOf(recorded()) }, { ...shippedSources(), store })
      .screen(deal())
      .whole('standard', true);

  test('is the same in another object', () => {
    expect(answered(withRow({})).clearances).toMatchObject([{ holds: true }]);
  });

  test.each([
    ['an alias more', { aliases: ['Embedi Trading'] }],
    ['another reason', { reason: 'Something else.' }],
    ['an end', { until: '2030-01-01' }],
  ])('is another with %s: the match stands, and the answer says so', (_, changes) => {
    const verdict = answered(withRow(changes));
    expect(met(verdict)).toContain(NEAR);
    expect(verdict.clearances).toMatchObject([{ holds: false, void: ['listed-changed'] }]);
  });
});

describe('the last day', () => {
  test.each([
    ['2026-01-20', true],
    ['2026-01-21', false],
  ])('as of %s it holds: %s', (asOf, holds) => {
    const verdict = whole(deal(), [recorded()], { asOf });
    expect(verdict.clearances).toMatchObject([{ holds, ...(!holds && { void: ['expired'] }) }]);
    expect(met(verdict).includes(NEAR)).toBe(!holds);
  });

  test('is one after which the answer may become another', () => {
    const turning = (records: readonly Clearance[]) =>
      shippedScreener({ clearances: fileOf(...records) }).turningDays(
        deal(),
        '2026-03-01',
        '2026-03-10',
      );
    const lasting = recorded({ expires: '2026-03-03' });
    expect(turning([lasting])).toContain('2026-03-04');
    expect(turning([])).not.toContain('2026-03-04');
    expect(turning([{ ...lasting, party: 'Somebody Else' }])).not.toContain('2026-03-04');
  });
});

describe('four eyes', () => {
  test.each([
    [{}, false],
    [{ approvedBy: 'a.  berg ' }, false],
    [{ approvedBy: 'A Berg' }, false],
    [{ approvedBy: 'ABerg' }, false],
    [{ approvedBy: 'C. Dahl' }, true],
  ])('asked for, %j holds: %s', (changes, holds) => {
    const verdict = whole(deal(), [recorded(changes)], { fourEyes: true });
    expect(verdict.clearances).toMatchObject([
      { holds, ...(!holds && { void: ['not-approved'] }) },
    ]);
    expect(met(verdict).includes(NEAR)).toBe(!holds);
    expect(verdict.manifest?.options['four-eyes']).toBe('yes');
  });

  test('not asked for, one person is enough', () => {
    expect(whole(deal(), [recorded()]).clearances).toMatchObject([{ holds: true }]);
  });
});

describe('several of one pair', () => {
  test('the last that holds is told, and no other', () => {
    const told = whole(deal(), [
      recorded({ by: 'First' }),
      recorded({ by: 'Second' }),
      recorded({ by: 'Third', listedRecord: '0'.repeat(64) }),
    ]).clearances;
    expect(told?.map(({ by, holds }) => [by, holds])).toEqual([['Second', true]]);
  });

  test('all are told where none holds, each with its reasons', () => {
    const told = whole(
      deal(),
      [
        recorded({ by: 'First', listedRecord: '0'.repeat(64), expires: '2024-06-01' }),
        recorded({ by: 'Second', partyRecord: '0'.repeat(64), on: '2025-01-21' }),
      ],
      { fourEyes: true },
    ).clearances;
    expect(told?.map((one) => [one.by, one.void])).toEqual([
      ['First', ['listed-changed', 'expired', 'not-approved']],
      ['Second', ['party-changed', 'not-approved']],
    ]);
  });
});

describe('a clearance of one pair', () => {
  const PARTIES = [
    { role: 'end-user', ...EMBEDI },
    { role: 'reseller', name: 'Hangzhou Hikvision', country: 'CN' },
    { role: 'broker', name: 'Embedi', country: 'RU' },
    { role: 'purchaser', name: 'QCyber Technologies Ltd' },
    { role: 'freight-forwarder', ...EMBEDI, address: '9 Other Street, Perm' },
  ];

  test('changes no match of any other, whatever stands in it', () => {
    const uncleared = shippedScreener();
    const all = matched(deal(EMBEDI, { parties: PARTIES }), {}, uncleared);
    const others = fc.record(
      {
        partyRecord: fc.constant('0'.repeat(64)),
        listedRecord: fc.constant('0'.repeat(64)),
        expires: fc.constantFrom('2025-01-14', '2025-01-15', '2026-12-31'),
        approvedBy: fc.constantFrom('A. Berg', 'C. Dahl'),
      },
      { requiredKeys: [] },
    );
    expect(all.length).toBeGreaterThan(6);
    fc.assert(
      fc.property(
        fc.subarray(PARTIES, { minLength: 1 }),
        fc.nat(all.length - 1),
        others,
        fc.boolean(),
        (parties, place, changes, fourEyes) => {
          const { pair } = all[place]!;
          const record = clearance(pair, changes);
          const raw = deal(EMBEDI, { parties });
          const before = matched(raw, {}, uncleared);
          const after = matched(raw, { fourEyes, clearances: fileOf(record) });
          const isOther = (one: (typeof all)[number]) =>
            one.listed !== record.listed ||
            JSON.stringify(one.pair.party) !== JSON.stringify(pair.party);
          const told = (those: typeof before) =>
            those
              .filter(isOther)
              .map(({ label, listed, decision, strength }) => [label, listed, decision, strength]);
          expect(told(after)).toEqual(told(before));
        },
      ),
      { seed: 20250115, numRuns: 15 },
    );
  });
});
