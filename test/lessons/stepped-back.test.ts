// Where one law steps back by an answer, by a place or by a gate: what must then be asked, and the neighbour that must not be.

import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../src/model/verdict.ts';
import { BASE, verdictOn } from './deal.ts';

const asked = ({ questions }: Verdict): string[] => questions.flatMap(({ about }) => about);
const jurisdiction = (value: string, more = ''): string =>
  `{ items: { 0: { us-jurisdiction: ${value}, ${more} } } }`;
const user = (fields: string): string => `{ parties: { 0: { ${fields} } } }`;
const to = (country: string): string =>
  `{ destination: { country: ${country} }, parties: { 0: { country: ${country} } } }`;

describe('a sale by the Department of Defense is one to a foreign country (15 CFR 734.3(b)(1)(vi))', () => {
  const sale = jurisdiction(
    'foreign-military-sale',
    'category: thermal-imaging, classification: { us: 6A003.b.4.b }, facts: { cam-sensor-type: microbolometer, cam-frame-rate-hz: 60 }',
  );
  it('to a private firm in Russia it is none, and the ban stands', () => {
    expect(verdictOn(BASE, to('RU'), sale).law).toBe('red');
  });
  it('to a private firm in Brazil it is none, and the licence duty is open', () => {
    expect(verdictOn(BASE, sale).law).toBe('amber');
  });
  it('to the police of Russia it is none, since arms are denied to Russia', () => {
    const police = user('type: police, government-tie: acts-for-government');
    expect(verdictOn(BASE, to('RU'), police, sale).law).toBe('red');
  });
  it('to the armed forces of Brazil it is left to its own law', () => {
    const forces = user('type: military, government-tie: acts-for-government');
    expect(verdictOn(BASE, forces, sale).law).toBe('green');
  });
});

describe('what leaves from elsewhere is under the law of that place', () => {
  const abroad = (facts: string): string =>
    jurisdiction(
      'foreign-made-abroad',
      `facts: { us-worked-out: yes, generally-available: yes, ${facts} }`,
    );
  const swiss = (facts: string): string => `{ exporter: { country: CH, others-perform: no },
    items: { 0: { us-jurisdiction: none, classification: { us: none, eu: none, wassenaar: none },
      facts: { generally-available: yes, ${facts} } } } }`;
  it.each([
    ['of a firm in the United States', abroad('turns-on-people: no')],
    ['of a firm in Switzerland', swiss('leaves-switzerland: no')],
  ])('%s it is asked from where', (_, item) => {
    const verdict = verdictOn(BASE, item);
    expect(verdict.law).toBe('amber');
    expect(asked(verdict)).toEqual(['item.departure']);
  });
  it.each(['screened', 'stays'])('%s answers it for what is on no list', (departure) => {
    const unlisted = `{ items: { 0: { classification: { us: EAR99 } } } }`;
    expect(verdictOn(BASE, abroad(`departure: ${departure}`), unlisted).law).toBe('green');
    expect(verdictOn(BASE, swiss(`leaves-switzerland: no, departure: ${departure}`)).law).toBe(
      'green',
    );
  });
  it('a law that nobody looked at holds', () => {
    expect(verdictOn(BASE, abroad('departure: elsewhere')).law).toBe('amber');
  });
  it('of a listed item the licence of that place is recorded', () => {
    const listed = `{ items: { 0: { classification: { us: 5A002.a } } } }`;
    const licence = `licences: [{ jurisdiction: BR, kind: individual, agency: export-control, status: granted, since: 2025-01-01, until: 2026-01-01, covers: yes }]`;
    const gaps = ({ gaps: all }: Verdict) => all.filter(({ what }) => /leaves/.test(what)).length;
    expect(gaps(verdictOn(BASE, abroad('departure: screened'), listed))).toBe(1);
    expect(gaps(verdictOn(BASE, abroad('departure: screened'), listed, licence))).toBe(0);
  });
  it('nobody else is asked from where it leaves', () => {
    expect(asked(verdictOn(BASE))).toEqual([]);
  });
});

describe('whoever sends from the Union is under its law (Regulation (EU) 2021/821, Arts 2(3), 12(2))', () => {
  const listed = '{ items: { 0: { classification: { us: 5A992.c, eu: 5A002.a } } } }';
  const from = (value: string): string => `{ items: { 0: { facts: { leaves-union: ${value} } } } }`;
  const dutch = (role: string): string =>
    `{ parties: { 1: { role: ${role}, name: Handel BV, country: NL, type: private } } }`;
  const duty = ({ findings }: Verdict): boolean =>
    findings.some(({ rule }) => rule === 'eu-dual-use/art-03-1-listed');
  it('a firm in the United States that sends a listed item from there needs its licence', () => {
    const verdict = verdictOn(BASE, listed, from('yes'));
    expect(duty(verdict)).toBe(true);
    expect(verdict.law).toBe('amber');
  });
  it('one that sends it from elsewhere does not', () => {
    expect(duty(verdictOn(BASE, listed, from('no'), dutch('freight-forwarder')))).toBe(false);
  });
  it('what is stated counts though nobody else is in the Union', () => {
    expect(duty(verdictOn(BASE, from('yes'), listed))).toBe(true);
  });
  it.each(['reseller', 'freight-forwarder', 'intermediate-consignee'])(
    'it is asked where a %s is in the Union',
    (role) => {
      expect(asked(verdictOn(BASE, listed, dutch(role)))).toContain('item.leaves-union');
    },
  );
  it('it is not asked where nobody is', () => {
    expect(asked(verdictOn(BASE, listed))).not.toContain('item.leaves-union');
  });
  it('it is not asked of what is used in the Union by the end user alone', () => {
    expect(asked(verdictOn(BASE, to('FR'), listed))).not.toContain('item.leaves-union');
  });
  it.each([
    ['sent from there is under the sanctions of the Union', 'yes', true],
    ['sent from elsewhere is not', 'no', false],
  ])('what is %s', (_, leaves, bound) => {
    const { findings } = verdictOn(BASE, to('RU'), listed, from(leaves));
    expect(findings.some(({ rule }) => rule === 'sanctions/eu-ru-dual-use')).toBe(bound);
  });
});

describe('an embassy is its government wherever it sits (31 CFR 560.304, 515.201, 510.201)', () => {
  const body = 'type: other-government, government-tie: acts-for-government';
  it.each([
    ['Embassy of the Islamic Republic of Iran', '2025-03-03'],
    ['Embajada de Cuba', '2025-03-03'],
    ["Permanent Mission of the Democratic People's Republic of Korea", '2025-03-03'],
    ['Consulate General of the Syrian Arab Republic', '2025-03-03'],
    ['Botschaft der Bolivarischen Republik Venezuela', '2025-03-03'],
  ])('%s is asked whether it is a body of that government', (name, date) => {
    const verdict = verdictOn(BASE, user(`name: "${name}", ${body}`), `date: ${date}`);
    expect(verdict.law).toBe('amber');
    expect(asked(verdict)).toContain('end-user.government-of');
  });
  it.each([
    ['Embassy of the French Republic', '2025-03-03'],
    ['Embassy of the Republic of Korea', '2025-03-03'],
    ['Consulate General of the Syrian Arab Republic', '2025-07-01'],
  ])('%s on %s is not', (name, date) => {
    const verdict = verdictOn(BASE, user(`name: "${name}", ${body}`), `date: ${date}`);
    expect(verdict.law).toBe('green');
    expect(asked(verdict)).not.toContain('end-user.government-of');
  });
  it('one that acts for such a government by what is stated is asked too', () => {
    const office = user(`name: Trade Office, ${body}, government-state: IR`);
    expect(asked(verdictOn(BASE, office))).toContain('end-user.government-of');
    const german = user(`name: Trade Office, ${body}, government-state: DE`);
    expect(asked(verdictOn(BASE, german))).not.toContain('end-user.government-of');
  });
  it.each(['purchaser', 'reseller', 'ultimate-consignee', 'intermediate-consignee'])(
    'as the %s it counts the same',
    (role) => {
      const parties = `parties:
  - { role: end-user, name: Example Cement SA, country: BR, type: private, government-tie: none, record: none }
  - { role: ${role}, name: Embassy of Cuba, country: BR, type: private, government-tie: none, record: none }`;
      expect(verdictOn(BASE, parties).law).toBe('amber');
      expect(verdictOn(BASE, parties.replace('Cuba', 'France')).law).toBe('green');
    },
  );
});

describe('a code on a twin list opens the question under the law of the United States', () => {
  const german = (origin: string, code = '5A002.a'): string => `{ exporter: { country: DE },
    items: { 0: { category: telecom-network, us-jurisdiction: ${origin}, classification: { us: unknown, eu: ${code} } } },
    destination: { country: IN }, parties: { 0: { country: IN } },
    licences: [{ jurisdiction: eu, kind: individual, agency: export-control, status: granted, since: 2024-01-01, until: 2027-01-01, covers: yes }] }`;
  const open = ({ findings }: Verdict): string[] =>
    findings.filter(({ relievedBy }) => !relievedBy).map(({ rule }) => rule);
  it('for what was made there: re-export under 15 CFR 734.14 and 742.15(a)', () => {
    const verdict = verdictOn(BASE, german('us-origin'));
    expect(verdict.law).toBe('amber');
    expect(open(verdict)).toContain('us-ear/742-15-encryption');
  });
  it('while nobody has said from where it is, that is asked', () => {
    expect(asked(verdictOn(BASE, german('unknown')))).toContain('item.us-jurisdiction');
  });
  it('to a close partner it is not, but what is stated counts there too', () => {
    const partner = to('NO');
    expect(asked(verdictOn(BASE, german('unknown'), partner))).not.toContain(
      'item.us-jurisdiction',
    );
    expect(open(verdictOn(BASE, german('us-origin'), partner))).toContain(
      'us-ear/742-15-encryption',
    );
  });
  it('not for what has nothing from there', () => {
    expect(open(verdictOn(BASE, german('none')))).not.toContain('us-ear/742-15-encryption');
  });
  it('not for what stands on no list', () => {
    expect(open(verdictOn(BASE, german('us-origin', 'none')))).not.toContain(
      'us-ear/742-15-encryption',
    );
  });
});

describe('goods with listed parts, from Switzerland (Güterkontrollverordnung, Art. 3(3))', () => {
  const camera = (facts: string): string => `{ exporter: { country: CH },
    items: { 0: { category: thermal-imaging, us-jurisdiction: none, classification: { us: none, eu: none },
      facts: { generally-available: yes, cam-sensor-type: microbolometer, cam-frame-rate-hz: 9, sensor-form: camera,
        crypto-confidentiality: no, ${facts} } } },
    destination: { country: AT }, parties: { 0: { country: AT } } }`;
  it('are asked for their parts', () => {
    const verdict = verdictOn(BASE, camera('turns-on-people: no'));
    expect(verdict.law).toBe('amber');
    expect(asked(verdict)).toContain('item.listed-parts');
  });
  it('with such parts hold, without them are free', () => {
    expect(verdictOn(BASE, camera('listed-parts: yes')).law).toBe('amber');
    expect(verdictOn(BASE, camera('listed-parts: no')).law).toBe('green');
  });
});
