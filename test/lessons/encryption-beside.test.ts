// What listens, stores or watches may be listed for its cryptography: the kind of item closes no entry.

import { describe, expect, it } from 'vitest';
import { deal, judge, type Change } from './deal.ts';

const SALE = `
id: sale
date: 2025-03-10
exporter: { name: Example Exporter, country: DE, type: private }
parties: [{ role: end-user, name: Example User, country: BR, type: private, government-tie: none, record: none }]
destination: { country: BR }
items: [{ name: item, category: monitoring-centre, supply-form: goods, us-jurisdiction: none }]
`;

const of = (category: string, facts = '', more = ''): Change =>
  deal(SALE, `items: { 0: { category: ${category}, ${more} facts: { ${facts} } } }`);
const asksAboutCryptography = (value: Change): boolean =>
  judge(value).questions.some(({ about }) =>
    about.some((label) => label.endsWith('crypto-confidentiality')),
  );

describe('a product that listens, stores or watches', () => {
  it.each([
    'intrusion-software',
    'ip-network-surveillance',
    'monitoring-centre',
    'lawful-interception',
    'data-retention',
    'location-tracking',
    'cable-tapping',
    'mobile-forensics',
    'social-media-monitoring',
    // a camera on a network is a "digital communication or networking system" (5A002.a.2)
    'thermal-imaging',
  ])('%s is asked whether it encrypts', (kind) => {
    expect(asksAboutCryptography(of(kind))).toBe(true);
    expect(asksAboutCryptography(of(kind, 'crypto-confidentiality: no'))).toBe(false);
    expect(asksAboutCryptography(of(kind, '', 'classification: { eu: 5A002 },'))).toBe(false);
  });

  it.each(['video-surveillance', 'polygraph'])('%s is not, but for its code', (kind) => {
    expect(asksAboutCryptography(of(kind))).toBe(false);
    expect(judge(of(kind)).questions.flatMap(({ about }) => about)).toContain(
      'item.classification.eu',
    );
  });

  it('is not asked where the list does not reach the sale', () => {
    const home = deal(SALE, 'destination: { country: FR }\nparties: { 0: { country: FR } }');
    expect(asksAboutCryptography(home)).toBe(false);
  });

  it('is listed once it is said to encrypt above the limits', () => {
    const facts =
      'crypto-confidentiality: yes, crypto-usable: yes, crypto-sym-bits: 256, crypto-function: computing, crypto-note-2: none';
    const metOf = (market: string): string[] =>
      judge(of('monitoring-centre', `${facts}, crypto-mass-market: ${market}`)).findings.flatMap(
        ({ rule, outcome }) =>
          outcome === 'met' && rule.endsWith('art-03-1-listed') ? [rule] : [],
      );
    expect(metOf('no')).toEqual(['eu-dual-use/art-03-1-listed']);
    expect(metOf('yes')).toEqual([]);
  });
});
