// What a licence of the register does to the deal that draws on it, on both sides of each line. The deal is one that a German
// exporter may not make without an authorisation (Art. 3(1) of Regulation (EU) 2021/821), and the authorisation is its own.

import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { licencesIn } from '../../../src/data/licences/register-file.ts';
import { LicetError } from '../../../src/model/errors.ts';
import type { DrawnLicence } from '../../../src/model/licence.ts';
import { COLOURS, type Colours, type Verdict } from '../../../src/model/verdict.ts';
import { shippedScreener, shippedSources, transaction } from '../../sources.ts';

// A machine may be busy, and each screener reads all that is shipped.
vi.setConfig({ testTimeout: 120_000 });

const NEEDS = 'eu-dual-use/art-03-1-listed';

const ITEM = {
  name: 'monitoring centre',
  category: 'monitoring-centre',
  quantity: 5,
  value: { amount: 90000, currency: 'EUR' },
  classification: { eu: '5A001.j' },
};

const deal = (changes: object = {}, drawing: object | null = {}) =>
  transaction({
    id: 'deal',
    date: '2024-06-01',
    exporter: { name: 'Example GmbH', country: 'DE' },
    parties: [{ role: 'end-user', name: 'Example Telecom', country: 'AE' }],
    destination: { country: 'AE' },
    items: [ITEM],
    ...(drawing && { licences: [{ number: 'E-1', ...drawing }] }),
    ...changes,
  });

/** A whole licence; it allows exactly what is left for the deal. */
const WHOLE = {
  number: 'E-1',
  authority: 'DE',
  agency: 'export-control',
  kind: 'individual',
  status: 'granted',
  holder: { name: 'Example GmbH' },
  users: [{ name: 'Example Telecom' }],
  items: [{ name: 'monitoring centre' }],
  territories: ['AE'],
  quantity: { allowed: '11', used: '6' },
  value: { allowed: '190000', used: '100000', currency: 'EUR' },
  issued: '2024-06-01',
  until: '2024-06-02',
  conditions: [{ text: 'Report it.', met: 'yes', by: 'A. Berg' }],
};

/** JSON is YAML. */
const register = (...licences: object[]) => licencesIn('licences.yaml', JSON.stringify(licences));

const screened = (licence: object, raw = deal()): Verdict =>
  shippedScreener({ licences: register(licence) })
    .screen(raw)
    .whole('standard', true);

const drawn = ({ licences = [] }: Verdict): DrawnLicence => licences[0]!;

const finding = ({ findings }: Verdict) => findings.find(({ rule }) => rule === NEEDS)!;

const lifted = (verdict: Verdict): boolean => finding(verdict).relievedBy !== undefined;

const without = (key: string): object => {
  const { [key]: _, ...rest } = WHOLE as Record<string, unknown>;
  return rest;
};

describe('a licence of the register', () => {
  test('lifts what its own authority asks, and the answer says what is drawn and left', () => {
    const verdict = screened(WHOLE);
    expect(lifted(screened(WHOLE, deal({}, null)))).toBe(false);
    expect(finding(verdict).relievedBy).toBe('eu-dual-use/relief-authorisation');
    expect(drawn(verdict)).toEqual({
      number: 'E-1',
      authority: 'DE',
      kind: 'individual',
      from: 'licences.yaml:1',
      issued: '2024-06-01',
      until: '2024-06-02',
      holds: 'yes',
      draws: { quantity: 5, value: 90000 },
      left: { quantity: 0, value: 0 },
      currency: 'EUR',
      why: [],
    });
  });

  test('on which nobody draws changes no byte of the answer but the manifest', () => {
    const raw = deal({}, null);
    const { manifest: one, ...before } = shippedScreener().screen(raw).whole('full', true);
    const { manifest: two, ...after } = shippedScreener({ licences: register(WHOLE) })
      .screen(raw)
      .whole('full', true);
    expect(after).toEqual(before);
    expect(one!.data).not.toHaveProperty('licences');
    expect(two!.data).toHaveProperty('licences');
  });

  test('stands in the deal as entered, with its file and line', () => {
    const { deal: parts = [] } = shippedScreener({ licences: register(WHOLE) })
      .screen(deal())
      .whole('full', true);
    const [stated, registered] = parts.filter(({ part }) => part === 'licence');
    expect(stated!.facts).toEqual([{ fact: 'number', value: 'E-1', from: 'deal.yaml:1' }]);
    expect(registered!.facts).toContainEqual({
      fact: 'holder.name',
      value: 'Example GmbH',
      from: 'licences.yaml:1',
    });
  });
});

describe('it lifts nothing, and the answer says why', () => {
  test.each([
    ['refused', { status: 'refused' }, ['status'], 'it is refused'],
    ['pending', { status: 'pending' }, ['status'], 'it is pending'],
    ['not begun', { issued: '2024-06-02', until: '2025-01-01' }, ['not-begun'], '2024-06-02'],
    ['ended on the day', { issued: '2024-05-01', until: '2024-06-01' }, ['ended'], '2024-06-01'],
    ['of another', { holder: { name: 'Other GmbH' } }, ['holder'], "'Other GmbH'"],
    ['for another user', { users: [{ name: 'Other' }] }, ['user'], "'Example Telecom'"],
    ['for another item', { items: [{ name: 'jammer' }] }, ['item'], "'monitoring centre'"],
    ['for another code', { items: [{ list: 'eu', code: '5A002' }] }, ['item'], 'monitoring'],
    ['for another place', { territories: ['SA'] }, ['territory'], 'AE'],
    [
      'over-drawn by one unit',
      { quantity: { allowed: '10', used: '6' } },
      ['quantity'],
      'it allows 10 units, of which 6 are used, and this draws 5',
    ],
    [
      'over-drawn by a cent',
      { value: { allowed: '189999.99', used: '100000', currency: 'EUR' } },
      ['value'],
      'this draws 90000',
    ],
    [
      'over-drawn by what has gone',
      { drawn: [{ transaction: 'other', quantity: '1', value: '0' }] },
      ['quantity'],
      'of which 7 are used',
    ],
    [
      'with a condition that is not met',
      { conditions: [{ text: 'Report it.', met: 'no' }] },
      ['condition'],
      "'Report it.'",
    ],
  ] as const)('%s', (_, changes, reasons, words) => {
    const verdict = screened({ ...WHOLE, ...changes });
    expect(lifted(verdict)).toBe(false);
    const { holds, why } = drawn(verdict);
    expect(holds).toBe('no');
    expect(why.map(({ reason }) => reason)).toEqual(reasons);
    expect(why.map(({ says }) => says).join()).toContain(words);
    // Nothing that is asked could lift it.
    expect(
      verdict.questions.map(({ fact }) => fact).filter((one) => /^licences/.test(one)),
    ).toEqual([]);
  });

  test.each([
    ['holder', 'licences.0.covers'],
    ['users', 'licences.0.covers'],
    ['items', 'licences.0.covers'],
    ['territories', 'licences.0.covers'],
    ['quantity', 'licences.0.covers'],
    ['value', 'licences.0.covers'],
    ['issued', 'licences.0.since'],
    ['until', 'licences.0.until'],
    ['conditions', 'licences.0.conditions-met'],
    ['agency', 'licences.0.agency'],
  ])('the register says nothing of %s: it is asked as %s', (key, label) => {
    const verdict = screened(without(key));
    expect(lifted(verdict)).toBe(false);
    const open = finding(verdict).couldRelieve.find(({ rule }) =>
      /relief-authorisation/.test(rule),
    );
    expect(open!.missing).toEqual([label]);
    expect(verdict.questions.flatMap(({ about }) => about)).toContain(label);
    if (key !== 'agency') expect(drawn(verdict).holds).toBe('open');
  });

  test.each([
    ['holder', { covers: 'yes' }],
    ['items', { covers: 'yes' }],
    ['issued', { since: '2024-06-01' }],
    ['until', { until: '2024-06-02' }],
    ['conditions', { 'conditions-met': 'yes' }],
    ['agency', { agency: 'export-control' }],
  ])('what it leaves open of %s the deal may say', (key, said) => {
    expect(lifted(screened(without(key), deal({}, said)))).toBe(true);
  });

  test.each([
    ['used', { quantity: { allowed: '11' } }, 'licences.0.covers'],
    ['a draw of before', { drawn: [{ transaction: 'other', quantity: '0' }] }, 'licences.0.covers'],
    [
      'a value in another currency',
      { value: { allowed: '190000', used: '100000', currency: 'USD' } },
      'licences.0.draws-value',
    ],
    [
      'a condition of which nobody said anything',
      { conditions: [{ text: 'Report it.' }] },
      'licences.0.conditions-met',
    ],
  ])('unknown is no no and no yes: %s', (_, changes, label) => {
    const verdict = screened({ ...WHOLE, ...changes });
    expect(drawn(verdict).holds).toBe('open');
    expect(
      finding(verdict).couldRelieve.find(({ rule }) => /relief-auth/.test(rule))!.missing,
    ).toEqual([label]);
  });

  test('of a quantity that the deal does not say is asked, and an answer that is too much is over-drawn', () => {
    const { quantity: _, ...item } = ITEM;
    const some = (said: object) => screened(WHOLE, deal({ items: [item] }, said));
    expect(drawn(some({})).why[0]!.says).toContain('does not say how many units');
    expect(lifted(some({ 'draws-quantity': '5' }))).toBe(true);
    expect(lifted(some({ 'draws-quantity': '6' }))).toBe(false);
    expect(drawn(some({ 'draws-quantity': '6' })).why[0]!.says).toContain('over-drawn');
  });

  test('drawn on for less than goes, it covers a part', () => {
    expect(lifted(screened(WHOLE, deal({}, { 'draws-quantity': '5' })))).toBe(true);
    const less = screened(WHOLE, deal({}, { 'draws-quantity': '4' }));
    expect(lifted(less)).toBe(false);
    expect(drawn(less).why[0]!.says).toBe('it is drawn on for 4 units of the 5 that go');
  });

  test('the deal may not widen what the register says, and may narrow it', () => {
    const other = { ...WHOLE, users: [{ name: 'Other' }] };
    expect(lifted(screened(other, deal({}, { covers: 'yes' })))).toBe(false);
    expect(lifted(screened(WHOLE, deal({}, { covers: 'partly' })))).toBe(false);
    expect(lifted(screened(WHOLE, deal({}, { 'conditions-met': 'no' })))).toBe(false);
    const unmet = { ...WHOLE, conditions: [{ text: 'Report it.', met: 'no' }] };
    expect(lifted(screened(unmet, deal({}, { 'conditions-met': 'yes' })))).toBe(false);
  });
});

describe('it covers', () => {
  test('names in other spellings, aliases, and codes under its own', () => {
    const one = { ...WHOLE, holder: { name: 'Example Systems', aliases: ['EXAMPLE GMBH'] } };
    expect(lifted(screened(one))).toBe(true);
    const coded = { ...WHOLE, items: [{ list: 'eu', code: '5a001.J' }] };
    expect(lifted(screened(coded))).toBe(true);
  });

  test('whom, what and where it does not limit, where it says so', () => {
    const any = Object.fromEntries(
      ['holder', 'users', 'items', 'territories', 'quantity', 'value'].map((key) => [key, 'any']),
    );
    expect(lifted(screened({ ...WHOLE, ...any, conditions: 'none' }))).toBe(true);
  });

  test('each user, each item and each receiver, or a part only', () => {
    const parties = (more: object) => [
      { role: 'end-user', name: 'Example Telecom', country: 'AE' },
      more,
    ];
    const second = { role: 'end-user', name: 'Second', country: 'AE' };
    expect(lifted(screened(WHOLE, deal({ parties: parties(second) })))).toBe(false);
    const abroad = { role: 'ultimate-consignee', name: 'Store', country: 'SA' };
    expect(lifted(screened(WHOLE, deal({ parties: parties(abroad) })))).toBe(false);
    const there = { role: 'ultimate-consignee', name: 'Store', country: 'AE' };
    expect(lifted(screened(WHOLE, deal({ parties: parties(there) })))).toBe(true);
    const jammer = { ...ITEM, name: 'jammer', quantity: 0, value: { amount: 0, currency: 'EUR' } };
    expect(lifted(screened(WHOLE, deal({ items: [ITEM, jammer] })))).toBe(false);
  });

  test('an item of two codes by both of them', () => {
    const two = { ...ITEM, name: 'other', classification: { eu: ['5A001.j', '5A002'] } };
    const by = (...codes: string[]) =>
      screened(
        { ...WHOLE, items: codes.map((code) => ({ list: 'eu', code })) },
        deal({ items: [two] }),
      );
    expect(lifted(by('5A001.j', '5A002'))).toBe(true);
    expect(lifted(by('5A001.j'))).toBe(false);
    expect(drawn(by('5A001.j')).holds).toBe('open');
  });

  test('a state with its regions, but for those where its law does not run', () => {
    const to = (place: object) => deal({ destination: place });
    const ofUkraine = { ...WHOLE, territories: ['UA'] };
    const lies = (licence: object, place: object): string[] =>
      drawn(screened(licence, to(place))).why.map(({ reason }) => reason);
    expect(lies({ ...WHOLE, territories: ['DE'] }, { country: 'DE', region: 'DE-BY' })).toEqual([]);
    expect(lies(ofUkraine, { country: 'UA' })).toEqual([]);
    expect(lies(ofUkraine, { country: 'UA', region: 'UA-43' })).toEqual(['territory']);
    expect(lies({ ...WHOLE, territories: ['UA-43'] }, { region: 'UA-43' })).toEqual([]);
  });

  test('a deal that has gone and is screened again, which is not counted against itself', () => {
    const gone = (transaction: string) => ({
      ...WHOLE,
      drawn: [{ transaction, quantity: '5', value: '90000' }],
    });
    expect(lifted(screened(gone('deal')))).toBe(true);
    expect(lifted(screened(gone('other')))).toBe(false);
  });

  test('amounts that binary numbers do not add up', () => {
    const cents = { ...ITEM, value: { amount: '0.2', currency: 'EUR' } };
    const exactly = { ...WHOLE, value: { allowed: '0.3', used: '0.1', currency: 'EUR' } };
    expect(lifted(screened(exactly, deal({ items: [cents] })))).toBe(true);
  });
});

describe('what an authority refused', () => {
  const REFUSED = { ...WHOLE, status: 'refused' };
  const found = (licence: object, said: object = {}) =>
    screened(licence, deal({}, said)).findings.find(({ rule }) => rule === 'licensing/refused-eu')
      ?.outcome;

  test('is a finding where the deal is within its words, whatever the deal says', () => {
    expect(found(REFUSED)).toBe('met');
    expect(found(REFUSED, { covers: 'no' })).toBe('met');
  });

  test('is asked where it is not, and freed only by the exporter’s own word', () => {
    const other = { ...REFUSED, users: [{ name: 'Other' }] };
    expect(found(other)).toBe('undetermined');
    expect(found(other, { covers: 'partly' })).toBe('met');
    expect(found(other, { covers: 'no' })).toBeUndefined();
  });
});

describe('a number', () => {
  const problem = (number: string, licences = register(WHOLE)): string => {
    try {
      shippedScreener({ licences }).screen(deal({ licences: [{ number }] }));
    } catch (error) {
      return (error as LicetError).message;
    }
    return 'nothing';
  };

  test('that the register lacks is an error with the nearest', () => {
    expect(problem('E-2')).toContain("has no licence 'E-2'. Did you mean 'E-1'?");
    expect(problem('E-2')).toContain('[unknown-licence]');
  });

  test('is found with other spaces and capitals', () => {
    expect(problem(' e-1 ')).toBe('nothing');
  });

  test('without a register is an error that says where to name one', () => {
    expect(() => shippedScreener().screen(deal())).toThrow(/no register of licences is named/);
  });

  test('goes with nothing that the register says', () => {
    const draw = (said: object) => () => screened(WHOLE, deal({}, said));
    expect(draw({ status: 'granted' })).toThrow(/said by the register/);
    expect(draw({ until: '2025-01-01' })).toThrow(/in the register \(licences.yaml:1\)/);
  });
});

describe('of many deals', () => {
  test('each is asked its own, the quick way as the plain one', () => {
    const { quantity: _, ...bare } = ITEM;
    const open = { ...WHOLE, number: 'E-2', conditions: [{ text: 'Report it.' }] };
    const licences = register(WHOLE, open);
    const raws = [deal({ items: [bare] }), deal({}, { number: 'E-2' })];
    const quick = shippedScreener({ licences }, shippedSources());
    const plain = shippedScreener({ licences, way: 'plain' }, shippedSources());
    for (let round = 0; round < 4; round += 1)
      for (const raw of raws)
        expect(quick.screen(raw).whole('standard', false)).toEqual(
          plain.screen(raw).whole('standard', false),
        );
  });
});

describe('adding never helps', () => {
  const isNoBetter = (after: Colours, before: Colours): boolean =>
    (['verdict', 'law', 'policy'] as const).every(
      (which) => COLOURS.indexOf(after[which]) >= COLOURS.indexOf(before[which]),
    );

  test('an item, a party or a draw of before makes no licence lift more', () => {
    const more = fc.record({
      items: fc.array(
        fc.record({
          name: fc.constantFrom('monitoring centre', 'jammer', 'other'),
          category: fc.constant('other'),
          quantity: fc.integer({ min: 0, max: 9 }),
        }),
        { maxLength: 2 },
      ),
      users: fc.array(fc.constantFrom('Example Telecom', 'Second'), { maxLength: 2 }),
      drawn: fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 2 }),
    });
    const before = screened(WHOLE);
    fc.assert(
      fc.property(more, ({ items, users, drawn: gone }) => {
        const licence = {
          ...WHOLE,
          drawn: gone.map((quantity, at) => ({
            transaction: `other-${at}`,
            quantity: String(quantity),
            value: '0',
          })),
        };
        const raw = deal({
          items: [ITEM, ...items],
          parties: [
            { role: 'end-user', name: 'Example Telecom', country: 'AE' },
            ...users.map((name) => ({ role: 'end-user', name, country: 'AE' })),
          ],
        });
        const after = screened(licence, raw);
        expect(isNoBetter(after, before)).toBe(true);
        if (gone.some((one) => one > 0)) expect(lifted(after)).toBe(false);
      }),
      { numRuns: 25 },
    );
  });
});
