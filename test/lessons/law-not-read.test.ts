// Law that no pack models holds a deal that it may concern, and no other.

import { describe, expect, it } from 'vitest';
import { BASE, standing, verdictOn } from './deal.ts';

const FROM_FRANCE = `
date: 2026-10-05
exporter: { country: FR }
items: { 0: { us-jurisdiction: none, classification: { us: none, eu: none, wassenaar: none } } }
`;
const AMENDMENT =
  'eu-dual-use: The amendment of Annex I that the Commission adopted on 14 September 2026';
const NATIONAL_LISTS = 'eu-dual-use: National lists of other member states than Germany, Art. 9';
const NATIONAL_MEASURES =
  'eu-dual-use: National measures of other member states than Germany on unlisted items before the recast';
const GERMAN_MEASURES =
  'eu-dual-use: German measures on unlisted items before monitoring centres and data retention came onto the German list';

const GERMAN_ENTRIES =
  'eu-dual-use: Other entries of the national part of the German export list, where no number of it is declared';
const BRITISH_ORDERS =
  'uk-export-control: Controls of the United Kingdom before 2004 (Export of Goods (Control) Orders, SI 2000/2620)';

const gaps = (...changes: readonly string[]): string[] =>
  verdictOn(BASE, FROM_FRANCE, ...changes).gaps.map(({ what }) => what);
const kept = 'items: { 0: { facts: { generally-available: no } } }';

describe('an amendment of Annex I that was not read', () => {
  it('leaves what anybody can buy from stock green', () => {
    expect(verdictOn(BASE, FROM_FRANCE).law).toBe('green');
  });
  it.each(['computing', 'spare-part', 'other'])(
    'holds an item of kind %s that no entry describes and not everybody can buy',
    (kind) => {
      const changes = [kept, `items: { 0: { category: ${kind} } }`];
      expect(gaps(...changes)).toContain(AMENDMENT);
      expect(verdictOn(BASE, FROM_FRANCE, ...changes).law).toBe('amber');
    },
  );
  it('is none before the day after it was adopted', () => {
    expect(gaps(kept, 'date: 2026-09-15')).toContain(AMENDMENT);
    expect(gaps(kept, 'date: 2026-09-14')).not.toContain(AMENDMENT);
  });
  it.each(['CH', 'DE'])('is none on the way to %s, where EU001 or no border frees', (country) => {
    const there = `{ destination: { country: ${country} }, parties: { 0: { country: ${country} } } }`;
    expect(gaps(kept, there)).not.toContain(AMENDMENT);
  });
  it('is none for an exporter outside the Union', () => {
    expect(gaps(kept, 'exporter: { country: US }')).not.toContain(AMENDMENT);
  });
  it('holds the most invasive items, and of others those that the agreed list alone names', () => {
    expect(gaps('items: { 0: { category: location-tracking } }')).toContain(AMENDMENT);
    expect(gaps('items: { 0: { category: video-surveillance } }')).not.toContain(AMENDMENT);
    expect(
      gaps(
        'items: { 0: { category: video-surveillance, classification: { wassenaar: 6.A.3.b.4.b } } }',
      ),
    ).toContain(AMENDMENT);
  });
  it('is none for a listed item, whose licence is asked for anyway', () => {
    const listed = 'items: { 0: { classification: { eu: 4A005, wassenaar: 4.A.5 } } }';
    expect(gaps(kept, listed)).not.toContain(AMENDMENT);
  });
});

describe('national law on unlisted items that was not read', () => {
  it('holds computing that not everybody can buy, but from Germany, whose own list is declared', () => {
    expect(gaps(kept)).toContain(NATIONAL_LISTS);
    expect(gaps()).not.toContain(NATIONAL_LISTS);
    expect(gaps(kept, 'exporter: { country: DE }')).not.toContain(NATIONAL_LISTS);
    expect(gaps(kept, 'items: { 0: { category: other } }')).not.toContain(NATIONAL_LISTS);
    expect(gaps(kept, 'date: 2021-09-08')).not.toContain(NATIONAL_LISTS);
  });
  it('holds invasive items before the recast, and no others', () => {
    const monitoring = 'items: { 0: { category: monitoring-centre } }';
    expect(gaps(monitoring, 'date: 2013-03-04')).toContain(NATIONAL_MEASURES);
    expect(gaps('date: 2013-03-04')).not.toContain(NATIONAL_MEASURES);
    expect(gaps(monitoring, 'date: 2021-09-09')).not.toContain(NATIONAL_MEASURES);
  });
  it('of Germany is missing until its list has entries', () => {
    const german = 'exporter: { country: DE }';
    const monitoring = 'items: { 0: { category: monitoring-centre } }';
    expect(gaps(german, monitoring, 'date: 2015-07-17')).toContain(GERMAN_MEASURES);
    expect(gaps(german, monitoring, 'date: 2015-07-17')).not.toContain(NATIONAL_MEASURES);
    expect(gaps(german, monitoring, 'date: 2015-07-18')).not.toContain(GERMAN_MEASURES);
  });
  it('of the United Kingdom is missing until the Order of 2003', () => {
    const british = 'exporter: { country: GB }';
    const monitoring = 'items: { 0: { category: monitoring-centre } }';
    expect(gaps(british, monitoring, 'date: 2004-04-30')).toContain(BRITISH_ORDERS);
    expect(gaps(british, monitoring, 'date: 2004-04-30')).not.toContain(NATIONAL_MEASURES);
    expect(gaps(british, monitoring, 'date: 2004-05-01')).not.toContain(BRITISH_ORDERS);
    expect(gaps(british, 'date: 2004-04-30')).not.toContain(BRITISH_ORDERS);
  });
  it('of Germany is missing where an entry that is not modelled may hold the item, unless a number is declared', () => {
    const german = 'exporter: { country: DE }';
    const plans = 'items: { 0: { category: drone, supply-form: technology } }';
    expect(gaps(german, plans)).toContain(GERMAN_ENTRIES);
    expect(gaps(german, 'items: { 0: { category: drone } }')).not.toContain(GERMAN_ENTRIES);
    expect(gaps(german, plans, 'items: { 0: { classification: { de: "9E992" } } }')).not.toContain(
      GERMAN_ENTRIES,
    );
    expect(gaps(german)).not.toContain(GERMAN_ENTRIES);
    expect(gaps(plans)).not.toContain(GERMAN_ENTRIES);
  });
  it('a number of the German list that no entry describes is held as declared', () => {
    const number = 'items: { 0: { classification: { de: "9E992" } } }';
    const rules = (...changes: readonly string[]): string[] =>
      standing(verdictOn(BASE, FROM_FRANCE, ...changes));
    const HELD = 'eu-dual-use/de-awv-08-1-other-number met';
    expect(rules('exporter: { country: DE }', number)).toContain(HELD);
    expect(rules(number)).not.toContain(HELD);
    expect(rules('exporter: { country: DE }')).not.toContain(HELD);
  });
});

describe('regulations of the United Kingdom whose latest changes were not read', () => {
  const CHANGES =
    'sanctions: Changes of the regulations of the United Kingdom since SI 2025/507 (25 April 2025)';
  const british = 'exporter: { country: GB }';
  const to = (country: string): string =>
    `{ destination: { country: ${country} }, parties: { 0: { country: ${country} } } }`;
  const told = (...changes: readonly string[]): boolean =>
    gaps(british, ...changes).some((what) => what.startsWith(CHANGES));
  it.each(['RU', 'BY', 'KP', 'IR'])('hold whatever goes to %s', (country) => {
    expect(told(to(country))).toBe(true);
    expect(told(to(country), 'date: 2025-04-24')).toBe(false);
  });
  it.each(['LY', 'ZW'])(
    'hold on the way to %s what is nearest to the equipment named',
    (country) => {
      expect(told(to(country), 'items: { 0: { category: drone } }')).toBe(true);
      expect(told(to(country), 'items: { 0: { category: imsi-catcher } }')).toBe(true);
      expect(told(to(country))).toBe(false);
    },
  );
  it('hold nothing on its way elsewhere', () => {
    expect(told(to('KE'), 'items: { 0: { category: drone } }')).toBe(false);
  });
});

describe('transit through a state whose law names it', () => {
  const SINGAPORE =
    'sg-export-control: What the law of Singapore asks beyond the rules of this pack';
  const by = (role: string, country: string): string =>
    `parties: { 1: { role: ${role}, name: Example Forwarding, country: ${country}, type: private, government-tie: none, record: none, receives-there: yes } }`;
  it.each(['intermediate-consignee', 'reseller'])(
    'is missing where a %s in Singapore receives what a firm of another state sends (s. 5(1)(a))',
    (role) => {
      expect(gaps(by(role, 'SG'))).toContain(SINGAPORE);
      expect(gaps(by(role, 'MY'))).not.toContain(SINGAPORE);
    },
  );
  it('is none of what ends in Singapore', () => {
    const there = '{ destination: { country: SG }, parties: { 0: { country: SG } } }';
    expect(gaps(by('intermediate-consignee', 'SG'), there)).not.toContain(SINGAPORE);
  });
  it('is missing in the Emirates and in Hong Kong as well, and not where the law is not known to name it', () => {
    const heard = (country: string): readonly string[] =>
      gaps(by('intermediate-consignee', country)).filter((what) =>
        what.includes('What the law of'),
      );
    expect(heard('AE')).toHaveLength(1);
    expect(heard('HK')).toHaveLength(1);
    expect(heard('NZ')).toHaveLength(0);
  });
});
