// Where the law asks for no knowledge of a military use, or finds it in less than certainty, a suspicion is not passed over;
// nor is assistance for armed forces under an embargo without a rule, or one licence where two bans stand.

import { describe, expect, it } from 'vitest';
import { BASE, verdictOn } from './deal.ts';

const SUSPECTED = 'end-use: { military-knowledge: suspects }';

const gaps = (...changes: readonly string[]): string[] =>
  verdictOn(BASE, ...changes).gaps.map(({ what }) => what);

const naming = (words: string, ...changes: readonly string[]): string[] =>
  gaps(...changes).filter((what) => what.includes(words));

const to = (exporter: string, user: string, date: string): string =>
  `{ date: ${date}, exporter: { country: ${exporter} }, destination: { country: ${user} }, parties: { 0: { country: ${user} } } }`;

describe('a military use that is only suspected', () => {
  const US = 'of which there are grounds for suspicion';
  it('is a gap of the law of the United States for China, and not for Brazil', () => {
    expect(naming(US, to('US', 'CN', '2025-03-03'), SUSPECTED)).toHaveLength(1);
    expect(naming(US, to('US', 'CN', '2025-03-03'))).toEqual([]);
    expect(naming(US, SUSPECTED)).toEqual([]);
  });
  it('is one for a thermal camera wherever it goes but to the allied states', () => {
    const camera =
      'items: { 0: { category: thermal-imaging, classification: { us: 6A003.b.4.b } } }';
    expect(naming(US, camera, SUSPECTED)).toHaveLength(1);
    expect(naming(US, to('US', 'DE', '2025-03-03'), camera, SUSPECTED)).toEqual([]);
  });
  it('is one of the law of the United Kingdom for Myanmar', () => {
    const listed = 'items: { 0: { us-jurisdiction: none, classification: { uk: 5A002 } } }';
    const words = 'only suspected, for Myanmar (SI 2021/496';
    expect(naming(words, to('GB', 'MM', '2024-03-01'), listed, SUSPECTED)).toHaveLength(1);
    expect(naming(words, to('GB', 'MM', '2024-03-01'), listed)).toEqual([]);
  });
  it('is one of the law of Switzerland for Myanmar', () => {
    const listed = 'items: { 0: { us-jurisdiction: none, classification: { wassenaar: 5.A.2 } } }';
    const words = 'only suspected, for Myanmar (ordinance of 2018';
    expect(naming(words, to('CH', 'MM', '2019-03-01'), listed, SUSPECTED)).toHaveLength(1);
    expect(naming(words, to('CH', 'MM', '2019-03-01'), listed)).toEqual([]);
  });
});

describe('assistance for the armed forces', () => {
  const given =
    '{ items: { 0: { us-jurisdiction: none, supply-form: technical-assistance } }, parties: { 0: { type: military } } }';
  it.each(['SD', 'SO', 'LB', 'SS'])('of %s is a gap of the law of the Union', (user) => {
    expect(
      naming('related to military activities in', to('FR', user, '2024-03-01'), given),
    ).toHaveLength(1);
  });
  it.each(['SD', 'SS'])('of %s is one of the law of the United Kingdom', (user) => {
    expect(naming('armed hostilities in Sudan', to('GB', user, '2024-03-01'), given)).toHaveLength(
      1,
    );
  });
  it('of Eritrea was one', () => {
    const words = 'military activities in Eritrea';
    expect(naming(words, to('FR', 'ER', '2018-12-11'), given)).toHaveLength(1);
    expect(naming(words, to('FR', 'ER', '2018-12-12'), given)).toEqual([]);
  });
  it('of Kenya is none', () => {
    expect(
      naming('related to military activities in', to('FR', 'KE', '2024-03-01'), given),
    ).toEqual([]);
  });
});

describe('one authorisation where the bans on two states are met', () => {
  const words = 'where the bans on two states are met';
  const granted =
    'licences: [{ jurisdiction: eu, kind: individual, status: granted, covers: yes, agency: eu-sanctions, sanctions-clause: dual-use, since: 2024-01-01, until: 2026-01-01 }]';
  const buyer =
    'parties: { 1: { role: purchaser, name: Example Trade OOO, country: RU, type: private } }';
  it('is to be looked at again', () => {
    expect(naming(words, to('FR', 'BY', '2024-03-01'), buyer, granted)).toHaveLength(1);
    expect(naming(words, to('FR', 'BY', '2024-03-01'), buyer)).toEqual([]);
    expect(naming(words, to('FR', 'BY', '2024-03-01'), granted)).toEqual([]);
  });
  it.each([
    ['US', 'CU', 'IR', 'us', 'ofac'],
    ['GB', 'BY', 'RU', 'uk', 'uk-sanctions'],
    ['CH', 'BY', 'RU', 'CH', 'state-sanctions'],
  ])('from %s to %s for a buyer in %s it is, too', (from, there, buys, jurisdiction, agency) => {
    const given = `{ parties: { 1: { role: purchaser, name: Example Trade Co, country: ${buys}, type: private } },
      licences: [{ jurisdiction: ${jurisdiction}, kind: individual, status: granted, covers: yes, agency: ${agency}, since: 2024-01-01, until: 2026-01-01 }] }`;
    const two = '(two states|a state and a party)';
    const found = gaps(to(from, there, '2024-03-01'), given).filter((what) =>
      new RegExp(two).test(what),
    );
    expect(found).toHaveLength(1);
  });
});
