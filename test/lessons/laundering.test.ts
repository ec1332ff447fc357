// Statements that made a deal milder on the exporter's word alone, each with the honest deal beside it.

import { describe, expect, it } from 'vitest';
import { LicetError } from '../../src/model/errors.ts';
import type { Verdict } from '../../src/model/verdict.ts';
import { BASE, standing, verdictOn } from './deal.ts';

const asked = ({ questions }: Verdict): readonly string[] =>
  questions.flatMap(({ about }) => about);
const item = (fields: string): string => `items: { 0: { ${fields} } }`;

describe('what goes back to its supplier', () => {
  const CIPHERS = `
id: ciphers
date: 2020-02-20
exporter: { name: Beispiel Technik AG, country: CH, type: private }
parties:
  - { role: end-user, name: Example Agency, country: SE, type: public-service }
destination: { country: SE }
items:
  - { name: cipher device, category: encryption, supply-form: goods, us-jurisdiction: none, classification: { wassenaar: 5A002 } }
route: { returned-to-supplier: yes }
`;
  const supplied = (answer: string): string => `parties: { 0: { supplied-it: ${answer} } }`;

  it('is asked who the supplier was, and needs a licence until it is said', () => {
    const verdict = verdictOn(CIPHERS);
    expect(verdict.law).toBe('amber');
    expect(asked(verdict)).toContain('end-user.supplied-it');
  });
  it('is free where its receiver is that supplier, and not where it is another', () => {
    expect(verdictOn(CIPHERS, supplied('yes')).law).toBe('green');
    expect(verdictOn(CIPHERS, supplied('no')).law).toBe('amber');
  });
});

describe('what a firm of the United States calls foreign-made', () => {
  const FORCES = `{ destination: { country: CN }, parties: { 0: { country: CN, type: military } } }`;
  const RULE = 'us-ear/744-21-meu-listed-items';
  const abroad = (facts: string): string[] =>
    standing(
      verdictOn(
        BASE,
        FORCES,
        item(`us-jurisdiction: foreign-made-abroad, facts: { departure: stays, ${facts} }`),
      ),
    ).filter((one) => one.startsWith(RULE));

  it('is outside the Regulations once that was worked out, inside where it was not, and asked about', () => {
    expect(abroad('us-worked-out: yes')).toEqual([]);
    expect(abroad('us-worked-out: no')).toEqual([`${RULE} met`]);
    expect(abroad('us-worked-out: unknown')).toEqual([`${RULE} undetermined`]);
  });
});

describe('what is said to be published', () => {
  const RULE = 'us-ear/746-8-russia-belarus';
  const published = (category: string, facts: string): string[] =>
    standing(
      verdictOn(
        BASE,
        `{ destination: { country: RU }, parties: { 0: { country: RU } } }`,
        item(
          `name: paper, category: ${category}, supply-form: technology, us-jurisdiction: published, classification: { us: 4E001.c }, facts: { ${facts} }`,
        ),
      ),
    ).filter((one) => one.startsWith(`${RULE} `));

  it('of exploits is believed once it is said by what', () => {
    expect(published('vulnerability-exploit', 'us-open-how: unknown')).toEqual([
      `${RULE} undetermined`,
    ]);
    expect(published('vulnerability-exploit', 'us-open-how: submitted')).toEqual([]);
    expect(published('vulnerability-exploit', 'us-open-how: course')).toEqual([`${RULE} met`]);
  });
  it('of scanners for an own network is asked the same', () => {
    expect(published('security-testing', 'us-open-how: unknown')).toEqual([`${RULE} undetermined`]);
    expect(published('security-testing', 'us-open-how: to-anybody')).toEqual([]);
  });
});

describe('armed forces that arrange a deal', () => {
  const CHINA = `{ destination: { country: CN }, parties: { 0: { country: CN } } }`;
  const with_ = (role: string, type: string, more = ''): Verdict =>
    verdictOn(
      BASE.replace(
        '\ndestination:',
        `\n  - { role: ${role}, name: Example Body, country: CN, type: ${type}${more} }\ndestination:`,
      ),
      CHINA,
    );
  const RULE = 'us-ear/744-21-unsettled-body';

  it('are asked what part they get', () => {
    expect(standing(with_('broker', 'military'))).toContain(`${RULE} undetermined`);
    expect(standing(with_('broker', 'military', ', gets-no-part: no'))).toContain(`${RULE} met`);
  });
  it('have no finding where they get none, nor has a private broker or a carrier', () => {
    for (const verdict of [
      with_('broker', 'military', ', gets-no-part: yes'),
      with_('broker', 'private'),
      with_('freight-forwarder', 'military'),
    ])
      expect(standing(verdict).filter((one) => one.startsWith(RULE))).toEqual([]);
  });
});

describe('a code of a list that is not held', () => {
  const remedyOf = (list: string): string => {
    try {
      verdictOn(BASE, item(`classification: { ${list}: 5A002 }`));
    } catch (error) {
      if (error instanceof LicetError) return error.problems[0]!.remedy;
      throw error;
    }
    return 'none';
  };
  it.each([
    ['ch', 'wassenaar: 5A002'],
    ['ca', 'wassenaar: 5.A.2'],
    ['jp', 'wassenaar: 5A002'],
    ['fr', 'eu: 5A002'],
    ['gb', 'uk: 5A002'],
  ])('%s is told to be written as %s', (list, instead) => {
    expect(remedyOf(list)).toContain(instead);
  });
  it('of no state is given the nearest name', () => {
    expect(remedyOf('wasenaar')).toContain("'wassenaar'");
    expect(remedyOf('wasenaar')).not.toContain('5A002');
  });
});

it('a licence is not advised as enough while a prohibition stands beside it', () => {
  const remedies = (country: string, type: string): readonly string[] =>
    verdictOn(
      `
id: drone
date: 2019-11-04
exporter: { name: Beispiel GmbH, country: AT, type: private }
parties: [{ role: end-user, name: Example Body, country: ${country}, type: ${type} }]
destination: { country: ${country} }
items: [{ name: drone, category: drone, supply-form: goods, us-jurisdiction: none, classification: { eu: 9A012 } }]
`,
    )
      .findings.filter(({ rule }) => rule === 'eu-dual-use/art-03-1-listed')
      .map(({ remedy }) => remedy.split('. ')[0]!);
  expect(remedies('MM', 'military')).toEqual([
    'No licence under this is enough while the prohibition of sanctions/eu-mm-dual-use-military stands',
  ]);
  expect(remedies('IN', 'military')[0]).toMatch(/^Apply to the competent authority/);
});

describe('parts that make up a system', () => {
  const part = (facts: string): Verdict =>
    verdictOn(
      BASE,
      item(`category: spare-part, classification: { us: EAR99 }, facts: { ${facts} }`),
    );
  const RULE = 'statements/parts-of-one-system';

  it('are held until the system is stated as one', () => {
    expect(standing(part('uav-endurance-min: 360, makes-up: with-order'))).toContain(`${RULE} met`);
  });
  it('are asked about where a stated fact speaks for a list, and free as a replacement', () => {
    expect(standing(part('uav-autonomous: yes'))).toContain(`${RULE} undetermined`);
    for (const facts of ['uav-autonomous: yes, makes-up: replaces', 'generally-available: yes'])
      expect(standing(part(facts)).filter((one) => one.startsWith(RULE))).toEqual([]);
  });
});
