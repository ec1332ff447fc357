// What a file of waivers says on a day: whom each names, when it holds, and what is told of those that lift nothing. Both sides of
// each line.

import { describe, expect, test } from 'vitest';
import { names } from '../../../src/data/waivers/pattern.ts';
import { WaiverUses } from '../../../src/data/waivers/uses.ts';
import { Waivers } from '../../../src/data/waivers/waivers.ts';
import { waiversIn } from '../../../src/data/waivers/waivers-file.ts';
import { LicetError } from '../../../src/model/errors.ts';
import type { Waiver } from '../../../src/model/waiver.ts';
import { rule } from '../../core/library.ts';

const RULES = [
  rule('law/licence', { when: { 'item.a': 'yes' }, then: { effect: 'licence-required' } }),
  rule('law/ban', { when: { 'item.a': 'yes' }, then: { effect: 'prohibited' } }),
  rule('law/relief', { when: { 'item.a': 'yes' }, then: { relieves: ['law/licence'] } }),
];

const WAIVER: Waiver = {
  rule: 'law/licence',
  transaction: 'deal-1',
  covers: 'amber',
  reason: 'Licence filed',
  owner: 'A. Berg',
  approver: 'C. Dahl',
  from: '2026-03-01',
  expires: '2026-05-31',
  ticket: 'EXP-1',
};

const on = (day: string, ...records: readonly Partial<Waiver>[]): Waivers =>
  new Waivers(
    {
      file: 'waivers.yaml',
      sha256: '0'.repeat(64),
      records: records.map((one, index) => ({ ...WAIVER, ...one, line: index + 1 })),
    },
    RULES,
    day,
  );

describe('the transaction of a waiver', () => {
  test.each([
    ['deal-1', 'deal-1', true],
    ['deal-1', 'deal-10', false],
    ['deal-1', 'a-deal-1', false],
    ['deal-1', 'Deal-1', false],
    ['deal-*', 'deal-', true],
    ['deal-*', 'deal-2026-1', true],
    ['deal-*', 'a-deal-1', false],
    ['*-1', 'deal-1', true],
    ['*-1', 'deal-10', false],
    ['*', '', true],
    ['a*a', 'a', false],
    ['a*a', 'aa', true],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['a**c', 'ac', true],
    ['deal.1', 'deal-1', false],
    ['deal?', 'deal1', false],
    ['[a-z]*', 'b', false],
  ])('%s names %s: %s', (named, id, does) => {
    expect(names(named, id)).toBe(does);
  });

  test('may be a pattern that a long id does not wear out', () => {
    expect(names(`${'a*'.repeat(50)}b`, 'a'.repeat(100_000))).toBe(false);
  });
});

describe('a waiver on a day', () => {
  const lapsesOn = (day: string): readonly string[] => on(day, {}).all[0]!.lapses;

  test('holds from its first day to its last, both among them', () => {
    expect(['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01'].map(lapsesOn)).toEqual([
      ['not-yet'],
      [],
      [],
      ['expired'],
    ]);
  });

  test('is refused where no pack has its rule, with every such place and the nearest ids', () => {
    const refused = (): unknown =>
      on('2026-04-01', { rule: 'law/licences' }, {}, { rule: 'law/other', transaction: 'deal-2' });
    expect(refused).toThrow(LicetError);
    expect(refused).toThrow(
      "waivers.yaml:1: The waiver for deal-1 names 'law/licences', and no pack that is loaded has such a rule. Write the id as an answer names it, or take the waiver out. Possible: law/licence, law/ban, law/relief",
    );
    expect(refused).toThrow("waivers.yaml:3: The waiver for deal-2 names 'law/other'");
    expect(() => on('2026-04-01', { rule: 'law/licence' })).not.toThrow();
  });

  test('may last two years and not a day more', () => {
    const text = (from: string, expires: string): string =>
      `- { rule: a/b, transaction: d, reason: r, owner: A, approver: B, from: ${from}, expires: ${expires}, ticket: t }\n`;
    const read = (from: string, expires: string) => () =>
      waiversIn('waivers.yaml', text(from, expires));
    expect(read('2026-03-02', '2028-03-02')).not.toThrow();
    expect(read('2026-03-02', '2028-03-03')).toThrow('more than 2 years after the first day');
    expect(read('2026-03-02', '9999-12-31')).toThrow('Write 2028-03-02 or an earlier day');
    // The year after the next has no 29 February.
    expect(read('2028-02-29', '2030-02-28')).not.toThrow();
    expect(read('2028-02-29', '2030-03-01')).toThrow('Write 2030-02-28');
  });

  test('lifts nothing where its rule lifts others, or prohibits', () => {
    const all = on('2026-04-01', { rule: 'law/relief' }, { rule: 'law/ban', covers: 'red' });
    expect(all.all.map(({ lapses }) => lapses)).toEqual([['no-finding'], ['prohibited']]);
    expect(all.notices.map(({ what, from, remedy }) => `${from} ${what}. ${remedy}`)).toEqual([
      'waivers.yaml:1 The waiver of law/relief for deal-1 lifts nothing: the rule lifts findings of others and has none of its own. Name the rule of the finding',
      'waivers.yaml:2 The waiver of law/ban for deal-1 lifts nothing: the rule prohibits, and no waiver makes that lawful. Take it out; only a licence or an exception of the law can lift the finding',
    ]);
  });

  test('is warned of from the thirtieth day before its last one on', () => {
    const toldOn = (day: string): readonly string[] => on(day, {}).notices.map(({ what }) => what);
    // 1 May is thirty days before 31 May, and 30 April thirty-one.
    expect(toldOn('2026-04-30')).toEqual([]);
    expect(toldOn('2026-05-01')).toEqual([
      'The waiver of law/licence for deal-1 ends on 2026-05-31, in 30 days',
    ]);
    expect(toldOn('2026-05-30')).toEqual([
      'The waiver of law/licence for deal-1 ends on 2026-05-31, in 1 day',
    ]);
    expect(toldOn('2026-05-31')).toEqual([
      'The waiver of law/licence for deal-1 ends on 2026-05-31, today',
    ]);
    expect(toldOn('2026-06-01')).toEqual([
      'The waiver of law/licence for deal-1 lifts nothing: its last day was 2026-05-31',
    ]);
  });

  test('names a transaction in the order of the file, by id and by pattern', () => {
    const all = on(
      '2026-04-01',
      { transaction: 'deal-*', ticket: '1' },
      { transaction: 'deal-1', ticket: '2' },
      { transaction: 'other', ticket: '3' },
      { transaction: '*', ticket: '4' },
    );
    const ticketsOf = (id: string): string[] => all.of(id).map(({ waiver }) => waiver.ticket);
    expect([ticketsOf('deal-1'), ticketsOf('deal-2'), ticketsOf('other'), ticketsOf('x')]).toEqual([
      ['1', '2', '4'],
      ['1', '4'],
      ['3', '4'],
      ['4'],
    ]);
  });
});

describe('a waiver that was not used', () => {
  const unused = (
    transaction: string,
    seen: Readonly<Record<string, 'nothing' | 'waived' | 'worse'>>,
  ): boolean => {
    const waivers = on('2026-04-01', { transaction });
    const uses = new WaiverUses(waivers);
    for (const [id, what] of Object.entries(seen))
      uses.see(
        id,
        what === 'nothing'
          ? []
          : [
              {
                ...WAIVER,
                transaction,
                findings: 1,
                waived: what === 'waived' ? 1 : 0,
                ...(what === 'worse' && { void: ['worse' as const] }),
              },
            ],
      );
    return uses.isUnused(waivers.all[0]!);
  };

  test('for the id of a transaction is one only where that transaction was seen', () => {
    expect(unused('deal-1', { 'deal-1': 'nothing' })).toBe(true);
    expect(unused('deal-1', { 'deal-1': 'nothing', 'deal-2': 'nothing' })).toBe(true);
    expect(unused('deal-1', { 'deal-2': 'nothing' })).toBe(false);
    expect(unused('deal-1', { 'deal-2': 'nothing', 'deal-3': 'nothing' })).toBe(false);
    expect(unused('deal-1', {})).toBe(false);
  });

  test('by a pattern is one where it fits without a finding, or fits none of several', () => {
    expect(unused('deal-*', { 'deal-1': 'nothing' })).toBe(true);
    expect(unused('deal-*', { other: 'nothing' })).toBe(false);
    expect(unused('deal-*', { other: 'nothing', another: 'nothing' })).toBe(true);
    expect(unused('deal-*', { 'deal-1': 'nothing', 'deal-2': 'waived' })).toBe(false);
  });

  test('is none where it speaks of a finding, though it is not enough', () => {
    expect(unused('deal-1', { 'deal-1': 'worse' })).toBe(false);
    expect(unused('deal-1', { 'deal-1': 'waived' })).toBe(false);
  });
});

describe('the two people of a waiver', () => {
  const problems = (owner: string, approver: string): string => {
    const text = Object.entries({ ...WAIVER, owner, approver })
      .map(
        ([key, value], index) => `${index === 0 ? '- ' : '  '}${key}: ${JSON.stringify(value)}\n`,
      )
      .join('');
    try {
      waiversIn('waivers.yaml', text);
      return '';
    } catch (error) {
      if (!(error instanceof LicetError)) throw error;
      return error.problems.map(({ what }) => what).join();
    }
  };

  test.each([
    ['A. Berg', 'A. Berg'],
    ['A. Berg', ' a.  berg '],
    ['\u00c5sa Ek', 'A\u030asa Ek'],
    ['Åsa Ek', 'åsa ek'],
    ['A. Berg', 'A. Be\u200brg'],
    ['A. Berg', 'Ａ. Berg'],
    ['Strauß', 'STRAUSS'],
    // Who types a name on another keyboard leaves its accents out.
    ['Åsa Ek', 'Asa Ek'],
  ])('%s and %s are one', (owner, approver) => {
    expect(problems(owner, approver)).toContain('the owner too');
  });

  test.each([
    ['A. Berg', 'C. Dahl'],
    ['A. Berg', 'A. Bergh'],
    ['Åsa Ek', 'Eva Ek'],
  ])('%s and %s are two', (owner, approver) => {
    expect(problems(owner, approver)).toBe('');
  });
});
