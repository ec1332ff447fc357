// Why a rule stands is kept by places and read again in another transaction of the same pattern: there it speaks of that one's facts.

import { describe, expect, it } from 'vitest';
import { carriedBy, placeOf, scopeAt, supportBy } from '../../../src/core/judgement/why.ts';
import type { Fact, Facts, Scope } from '../../../src/model/facts.ts';
import { facts } from '../library.ts';

const deal = (name: string, country: string): Facts =>
  facts({
    destination: { country },
    items: [{ name: `${name} probe` }, { name: `${name} proxy` }],
    parties: [
      { role: 'end-user', name: `${name} police` },
      { role: 'ultimate-consignee', name: `${name} store` },
      { role: 'reseller', name: `${name} shop` },
    ],
    elements: { match: [{ list: `${name} one` }, { list: `${name} two` }] },
  });
const [first, second] = [deal('first', 'SY'), deal('second', 'IR')];

const everything = (of: Facts): Scope[] => [
  ...of.items,
  ...of.parties,
  ...(of.elements.get('match') ?? []),
  ...of.single.values(),
];

describe('a place', () => {
  it('leads back to the subject or the evidence whose it is', () => {
    for (const scope of everything(first))
      expect(scopeAt(placeOf(scope, first), first)).toBe(scope);
  });

  it('leads in another transaction to what stands there', () => {
    expect(everything(first).map((scope) => scopeAt(placeOf(scope, first), second))).toEqual(
      everything(second),
    );
  });

  it.each([
    ['the second item', (of: Facts) => of.items[1]!, { among: 'items', name: 'item', place: 1 }],
    ['a party', (of: Facts) => of.parties[0]!, { among: 'parties', name: 'party', place: 0 }],
    [
      'the second match',
      (of: Facts) => of.elements.get('match')![1]!,
      { among: 'elements', name: 'match', place: 1 },
    ],
    [
      'what is there once',
      (of: Facts) => of.single.get('destination')!,
      { among: 'single', name: 'destination', place: 0 },
    ],
  ])('of %s names it by its number', (_, of, place) => {
    expect(placeOf(of(first), first)).toEqual(place);
  });

  it('of somebody else is none', () => {
    expect(() => placeOf(second.items[0]!, first)).toThrow('does not belong');
  });
});

describe('what carried a rule', () => {
  const support = (of: Facts, worked?: Fact) => {
    const [item, match] = [of.items[1]!, of.elements.get('match')![1]!];
    const fact = worked ?? item.facts.get('name')!;
    return {
      facts: [{ label: 'items.1.name', local: 'name', fact, holder: item }],
      elements: [match],
    };
  };

  it('is in another transaction what stands there', () => {
    expect(supportBy(carriedBy(support(first), first), second)).toEqual(support(second));
  });

  it('is the same in both where it was worked out', () => {
    const worked: Fact = { value: 'yes', from: 'definition p/armed' };
    const [carried] = supportBy(carriedBy(support(first, worked), first), second).facts;
    expect(carried!.fact).toBe(worked);
    expect(carried!.holder).toBe(second.items[1]);
  });
});
