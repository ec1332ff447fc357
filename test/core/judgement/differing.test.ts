// Two readings of one transaction: which facts are others, and that all that is not is taken from the first. More than facts makes
// them two transactions.

import { describe, expect, it } from 'vitest';
import { differing } from '../../../src/core/judgement/differing.ts';
import type { Fact, Facts } from '../../../src/model/facts.ts';
import { missingFact } from '../../../src/model/missing.ts';
import { codes, facts, type FactsLiteral } from '../library.ts';

const DEAL: FactsLiteral = {
  destination: { country: 'SY' },
  items: [{ name: 'probe', a: 'yes' }, { name: 'proxy' }],
  parties: [
    { role: 'end-user', name: 'police', type: 'state' },
    { role: 'reseller', name: 'shop' },
  ],
  elements: {
    match: [
      { list: 'eu', bearer: 'end-user' },
      { list: 'us', open: ['exporter.name'] },
    ],
  },
};
const reading = (other: FactsLiteral = {}): Facts => facts({ ...DEAL, ...other });
const items = (...all: Record<string, string>[]): FactsLiteral => ({ items: all });

const between = (first: Facts, second: Facts) => {
  const found = differing(first, second);
  return (
    found && {
      changed: [...found.changed].sort(),
      // A subject that plays several parts is told once for each.
      turned: [
        ...new Set(
          found.turned.map(
            ({ scope, local, was, now }) =>
              `${scope.label}.${local}: ${String(was?.value)} to ${String(now?.value)}`,
          ),
        ),
      ],
      renamed: found.renamed,
    }
  );
};
const none = { changed: [], turned: [], renamed: false };

describe('facts that are others', () => {
  it('are none of two readings of the same file', () => {
    expect(between(reading(), reading())).toEqual(none);
  });

  it.each<[string, FactsLiteral, string, string]>([
    [
      'another value',
      items({ name: 'probe', a: 'no' }, { name: 'proxy' }),
      'item.a',
      'items.0.a: yes to no',
    ],
    [
      'one more',
      items({ name: 'probe', a: 'yes' }, { name: 'proxy', a: 'no' }),
      'item.a',
      'items.1.a: undefined to no',
    ],
    [
      'one less',
      items({ name: 'probe' }, { name: 'proxy' }),
      'item.a',
      'items.0.a: yes to undefined',
    ],
    [
      'that of what exists once',
      { destination: { country: 'IR' } },
      'destination.country',
      'destination.country: SY to IR',
    ],
  ])('%s', (_, other, changed, turned) => {
    expect(between(reading(), reading(other))).toEqual({
      changed: [changed],
      turned: [turned],
      renamed: false,
    });
  });

  it('are each told, with the subject of the first reading', () => {
    const first = reading();
    const found = differing(first, reading(items({ name: 'probe', b: 'no' }, { name: 'proxy' })))!;
    expect([...new Set(found.turned.map(({ local }) => local))].sort()).toEqual(['a', 'b']);
    expect(found.turned.every(({ scope }) => scope === first.items[0])).toBe(true);
  });

  it('are none where the values are equal, whoever says so', () => {
    const said = (fact: Fact): Facts => {
      const given = reading();
      (given.items[0]!.facts as Map<string, Fact>).set('a', fact);
      return given;
    };
    const list = (...met: string[]): Fact => ({ value: codes({ met }), from: 'a' });
    const open = (label: string): Fact => ({ from: 'a', missing: [missingFact(label)] });
    const turns = (a: Fact, b: Fact) => between(said(a), said(b))!.changed.length;
    expect(turns({ value: 'x', from: 'a' }, { value: 'x', from: 'b' })).toBe(0);
    expect(turns(list('5A001'), list('5A001'))).toBe(0);
    expect(turns(list('5A001'), list('5A002'))).toBe(1);
    expect(turns(open('item.b'), open('item.b'))).toBe(0);
    expect(turns(open('item.b'), open('item.c'))).toBe(1);
    expect(turns(open('item.b'), { value: 'x', from: 'a' })).toBe(1);
    // Asked, and nobody could say: another fact than one that nobody asked for.
    expect(turns({ from: 'a' }, { from: 'a', askedWithoutResult: true })).toBe(1);
  });
});

describe('what makes two transactions of them', () => {
  it.each<[string, FactsLiteral]>([
    ['another number of items', items({ name: 'probe', a: 'yes' })],
    ['another number of parties', { parties: [{ role: 'end-user', name: 'police' }] }],
    [
      'a party with another part',
      {
        parties: [
          { role: 'end-user', name: 'police', type: 'state' },
          { role: 'broker', name: 'shop' },
        ],
      },
    ],
    ['another number of matches', { elements: { match: [{ list: 'eu', bearer: 'end-user' }] } }],
    [
      'a match of another party',
      {
        elements: {
          match: [
            { list: 'eu', bearer: 'reseller' },
            { list: 'us', open: ['exporter.name'] },
          ],
        },
      },
    ],
    [
      'a match that is open and was sure',
      {
        elements: {
          match: [
            { list: 'eu', bearer: 'end-user', open: ['end-user.name'] },
            { list: 'us', open: ['exporter.name'] },
          ],
        },
      },
    ],
    [
      'evidence of another kind',
      { elements: { ...DEAL.elements, incident: [{ grade: 'found' }] } },
    ],
    [
      'a consignee beside the end user',
      { parties: [...DEAL.parties!, { role: 'ultimate-consignee', name: 'store' }] },
    ],
  ])('%s', (_, other) => {
    expect(between(reading(), reading(other))).toBeUndefined();
    expect(between(reading(other), reading())).toBeUndefined();
  });
});

describe('the second reading', () => {
  it('has the subjects of the first wherever nothing is other', () => {
    const first = reading();
    const second = reading(items({ name: 'probe', a: 'no' }, { name: 'proxy' }));
    const { facts: taken } = differing(first, second)!;
    expect(taken.items[0]).toBe(second.items[0]);
    expect(taken.items[1]).toBe(first.items[1]);
    expect(taken.parties.every((party, at) => party === first.parties[at])).toBe(true);
    expect(taken.elements.get('match')).toEqual(first.elements.get('match'));
    expect(taken.elements.get('match')![0]).toBe(first.elements.get('match')![0]);
    expect(taken.single.get('destination')).toBe(first.single.get('destination'));
    expect(taken.consignees).toBe(taken.endUsers);
  });

  it('has a match that is another belong to the party of the first', () => {
    const first = reading();
    const [, open] = DEAL.elements!['match']!;
    const match = [{ list: 'uk', bearer: 'end-user' }, open!];
    const { facts: taken } = differing(first, reading({ elements: { match } }))!;
    expect(taken.elements.get('match')![0]!.facts.get('list')!.value).toBe('uk');
    expect(taken.elements.get('match')![0]!.bearer).toBe(
      first.parties.find(({ label }) => label === 'end-user'),
    );
  });

  it('has a match of a party that is another belong to that one', () => {
    const first = reading();
    const parties = [{ role: 'end-user', name: 'police', type: 'army' }, DEAL.parties![1]!];
    const { facts: taken } = differing(first, reading({ parties }))!;
    const [match, open] = taken.elements.get('match')!;
    expect(match!.bearer).toBe(taken.parties.find(({ label }) => label === 'end-user'));
    expect(open).toBe(first.elements.get('match')![1]);
  });

  it('says that somebody is called otherwise', () => {
    const other = reading(items({ name: 'sensor', a: 'yes' }, { name: 'proxy' }));
    expect(between(reading(), other)).toEqual({
      changed: ['item.name'],
      turned: ['items.0.name: probe to sensor'],
      renamed: true,
    });
  });
});
