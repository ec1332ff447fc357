// Category 5, Part 1, is asked of each kind of which an honest item may meet its words: what serves listed equipment wherever the
// equipment is asked, and what no entry describes by its number.

import { describe, expect, it } from 'vitest';
import { leaves } from '../../src/model/condition.ts';
import { shippedSources } from '../sources.ts';
import { standing, verdictOn } from './deal.ts';

const { library } = shippedSources();

/** The kinds that each text of an entry names in its gate. */
const kindsOf = (name: string): readonly (readonly string[])[] =>
  library.entries
    .find(({ id }) => id.endsWith(`/entries/${name}`))!
    .versions.map(({ askedWhen }) =>
      leaves(askedWhen!).flatMap(({ leaf: { fact, test } }) =>
        fact === 'item.category' && test.verb === 'is' ? test.values : [],
      ),
    );

const CONTENT = ['5a001-f-1-content-interception'];
const OTHER = [
  '5a001-f-2-imsi-catcher',
  '5a001-f-3-mobile-jammer',
  '5a001-f-4-interception-detector',
];
const RADIO = [
  '5a001-b-5-scanning-receiver',
  '5a001-e-direction-finder',
  '5a001-g-passive-location',
  '5a001-h-counter-ied',
];
const IP = ['5a001-j-ip-surveillance'];
const SERVED: readonly (readonly [string, readonly string[]])[] = [
  ...['5d001', '5e001'].flatMap((of): (readonly [string, readonly string[]])[] => [
    [`${of}-a-content-interception`, CONTENT],
    [`${of}-a-other-mobile`, OTHER],
    [`${of}-a-radio`, RADIO],
    [`${of}-a-ip-surveillance`, IP],
  ]),
  ['5d001-c-content-interception-software', CONTENT],
  ['5d001-c-ip-surveillance-software', IP],
  ['5e001-sl', CONTENT],
  ['5e001-a-monitoring-software', ['5d001-e-monitoring-software']],
  ['5d980-covert-interception', ['5a980-covert-interception']],
  ['5e980-covert-interception', ['5a980-covert-interception']],
];

describe('software and technology are asked of each kind of which the listed thing is asked', () => {
  it.each(SERVED)('%s', (tool, things) => {
    const served = things.flatMap(kindsOf).flat();
    expect(served.length).toBeGreaterThan(0);
    for (const kinds of kindsOf(tool))
      expect(served.filter((kind) => !kinds.includes(kind))).toEqual([]);
  });
});

const dealOf = (country: string, to: string, item: string): string => `
id: deal
date: 2025-06-10
exporter: { name: Example Radio, country: ${country}, type: private }
parties: [{ role: end-user, name: Buyer, country: ${to}, type: private, government-tie: none, record: none }]
destination: { country: ${to} }
items: [{ name: thing, us-jurisdiction: ${country === 'US' ? 'us-origin' : 'none'}, ${item} }]
end-use: { purposes: [network-management], described: specific, at-risk: not-singled-out, finding: possible, military-knowledge: none }
authority: { has-informed: none }
`;

const asked = (deal: string, ...changes: readonly string[]): readonly string[] =>
  verdictOn(deal, ...changes).findings.flatMap(({ missing }) => missing ?? []);

const coded = (list: string, code: string): string =>
  `items: { 0: { classification: { ${list}: ${code} } } }`;

describe('telecommunications of which no entry describes the paragraph', () => {
  const PLAIN =
    'facts: { crypto-confidentiality: no, crypto-activation-token: no, infosec-for: none, emanations-reduced: no, cable-detects-intrusion: no, infosec-test-for: none }';
  const listed = (deal: string, ...changes: readonly string[]): string | undefined =>
    standing(verdictOn(deal, ...changes)).find((one) =>
      one.startsWith('eu-dual-use/art-03-1-listed'),
    );
  it.each([
    ['telecom-network', 'goods'],
    ['telecom-network', 'software'],
    ['secure-communications', 'goods'],
    ['secure-communications', 'technology'],
  ])('%s, %s: the number is asked, and decides', (kind, form) => {
    const deal = dealOf('DE', 'KZ', `category: ${kind}, supply-form: ${form}, ${PLAIN}`);
    expect(listed(deal)).toBe('eu-dual-use/art-03-1-listed undetermined');
    expect(asked(deal)).toContain('item.classification.eu');
    expect(listed(deal, coded('eu', '5A001.b.3'))).toBe('eu-dual-use/art-03-1-listed met');
    expect(listed(deal, coded('eu', 'none'))).toBeUndefined();
  });
  it('a microwave link from the United States for an army in China is not taken for EAR99', () => {
    const army = 'parties: { 0: { type: military } }';
    const deal = dealOf('US', 'CN', `category: telecom-network, supply-form: goods, ${PLAIN}`);
    const rule = 'us-ear/744-21-meu-listed-items';
    const found = (...changes: readonly string[]): string | undefined =>
      standing(verdictOn(deal, army, ...changes)).find((one) => one.startsWith(rule));
    expect(asked(deal, army)).toContain('item.classification.us');
    expect(found(coded('us', '5A991.b'), 'items: { 0: { facts: { us-744-supp-2: yes } } }')).toBe(
      `${rule} met`,
    );
    expect(found(coded('us', 'EAR99'))).toBeUndefined();
  });
});

describe('a presumption rules out no listed item of the kind', () => {
  it.each(['network-monitoring', 'ip-network-surveillance'])(
    '%s may work on a radio link, and is asked',
    (kind) => {
      const deal = dealOf('DE', 'KZ', `category: ${kind}, supply-form: goods`);
      expect(asked(deal)).toContain('item.mob-air-interface');
    },
  );
});
