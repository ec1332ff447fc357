// Software and technology are asked for the listed thing that they serve wherever that thing may be of the kind, and no kind
// presumes away what they are made for. Each deal with its neighbour on the other side.

import { describe, expect, it } from 'vitest';
import { colours, standing, verdictOn } from './deal.ts';

const LISTED = 'eu-dual-use/art-03-1-listed';

const dealOf = (kind: string, form: string, date = '2026-08-01'): string => `
id: deal
date: ${date}
exporter: { name: Beispiel Technik GmbH, country: DE, type: private }
parties: [{ role: end-user, name: Example Telecom SAE, country: EG, type: telecom-operator, government-tie: none, record: none }]
destination: { country: EG }
items: [{ name: thing, category: ${kind}, supply-form: ${form}, us-jurisdiction: none }]
end-use: { described: specific, finding: possible, military-knowledge: none }
authority: { has-informed: none }
`;

const stating = (facts: string): string => `items: { 0: { facts: { ${facts} } } }`;

const listed = (deal: string, ...changes: readonly string[]): string | undefined =>
  standing(verdictOn(deal, ...changes)).find((one) => one.startsWith(LISTED));

const asked = (deal: string, ...changes: readonly string[]): readonly string[] => [
  ...new Set(verdictOn(deal, ...changes).findings.flatMap(({ missing }) => missing ?? [])),
];

const FREE = `
end-use: { purposes: [network-management], at-risk: not-singled-out }
diligence: { sign-purpose: not-seen, sign-fit: not-seen, sign-payment: not-seen, sign-service: not-seen, sign-last-user: not-seen, sign-behind: not-seen, sign-trade-record: not-seen }
`;

describe('technology of a router that encrypts', () => {
  const documents = dealOf('telecom-network', 'technology');
  const none = 'infosec-for: none, crypto-activation-token: no, turns-on-people: no';
  it('is not green before it is said what it is made for', () => {
    const verdict = verdictOn(documents, FREE, stating('turns-on-people: no'));
    expect(colours(verdict)).toEqual({ verdict: 'amber', law: 'amber', policy: 'green' });
    expect(listed(documents)).toBe(`${LISTED} undetermined`);
    expect(asked(documents)).toContain('item.infosec-for');
  });
  it('is listed where it is for encryption', () => {
    expect(listed(documents, stating('infosec-for: encryption'))).toBe(`${LISTED} met`);
  });
  it('is green where it is for nothing listed, switches nothing on and stands under no number', () => {
    const unlisted = 'items: { 0: { classification: { eu: none } } }';
    expect(listed(documents, stating(none), unlisted)).toBeUndefined();
    expect(colours(verdictOn(documents, FREE, stating(none), unlisted)).verdict).toBe('green');
  });
  it('is not green before its number is told: what makes base stations may be 5E001.b.3', () => {
    expect(listed(documents, stating(none))).toBe(`${LISTED} undetermined`);
    expect(asked(documents, stating(none))).toContain('item.classification.eu');
  });
});

describe('what a thing is made for is asked of its software or technology, not of the thing', () => {
  const TOOLS: readonly (readonly [kind: string, form: string, fact: string])[] = [
    ...['telecom-network', 'network-monitoring', 'dpi-filtering', 'border-system'].flatMap(
      (kind) =>
        [
          [kind, 'technology', 'item.infosec-for'],
          [kind, 'software', 'item.infosec-for'],
        ] as const,
    ),
    ['dpi-filtering', 'technology', 'item.crypto-activation-token'],
    ['border-system', 'technology', 'item.crypto-activation-token'],
    ['security-testing', 'software', 'item.infosec-for'],
    ['cable-tapping', 'technology', 'item.tel-for'],
    ['data-retention', 'software', 'item.tel-for'],
    ['social-media-monitoring', 'technology', 'item.tel-for'],
    ['location-tracking', 'technology', 'item.tel-for'],
    ['covert-listening', 'software', 'item.tel-for'],
  ];
  it.each(TOOLS)('%s, %s: %s', (kind, form, fact) => {
    expect(asked(dealOf(kind, form))).toContain(fact);
    expect(asked(dealOf(kind, 'goods'))).not.toContain(fact);
  });
  it.each(['telecom-network', 'network-monitoring', 'dpi-filtering', 'border-system'])(
    '%s that encrypts is not asked what it switches on, its technology is',
    (kind) => {
      const token = 'item.crypto-activation-token';
      const encrypts = stating('crypto-confidentiality: yes');
      expect(asked(dealOf(kind, 'technology'))).toContain(token);
      expect(asked(dealOf(kind, 'technology'), encrypts)).toContain(token);
      expect(asked(dealOf(kind, 'goods'), encrypts)).not.toContain(token);
    },
  );
  it.each(['telecom-network', 'network-monitoring', 'dpi-filtering'])(
    '%s that encrypts nothing may be the token of 5A002.b, and is asked',
    (kind) => {
      const plain = stating('crypto-confidentiality: no');
      expect(asked(dealOf(kind, 'goods'), plain)).toContain('item.crypto-activation-token');
    },
  );
  it('a router is asked whether it enables another thing only by the text of 2010, and if it encrypts nothing', () => {
    const enables = (date: string, encrypts: string): boolean =>
      asked(
        dealOf('telecom-network', 'goods', date),
        stating(`crypto-confidentiality: ${encrypts}`),
      ).includes('item.crypto-enables-another');
    for (const date of ['2009-10-01', '2013-06-01', '2026-08-01'])
      expect(enables(date, 'yes')).toBe(false);
    expect(enables('2009-10-01', 'no')).toBe(false);
    expect(enables('2013-06-01', 'no')).toBe(true);
    expect(enables('2026-08-01', 'no')).toBe(false);
  });
  it.each(['infosec-test-for', 'infosec-for', 'tel-for'])(
    'a router is asked nothing by %s, on any list of its day',
    (fact) => {
      for (const date of ['2009-10-01', '2013-06-01', '2026-08-01'])
        expect(asked(dealOf('telecom-network', 'goods', date))).not.toContain(`item.${fact}`);
    },
  );
  it('a bench that is said to test the making of encryption is listed, whatever its kind', () => {
    expect(
      listed(dealOf('telecom-network', 'goods'), stating('infosec-test-for: encryption')),
    ).toBe(`${LISTED} met`);
  });
  it('software of a firewall is asked whether it encrypts, as the firewall is', () => {
    const where = (form: string): readonly string[] =>
      verdictOn(dealOf('network-monitoring', form), stating('crypto-confidentiality: yes'))
        .findings.filter(({ rule }) => rule === LISTED)
        .flatMap(({ missing }) => missing ?? []);
    expect(where('software')).toContain('item.crypto-mass-market');
    expect(where('goods')).toContain('item.crypto-mass-market');
    expect(where('technology')).toContain('item.infosec-for');
  });
});

describe('what jams or locates does not presume away what is made for it', () => {
  const RADIO = ['counter-ied-jammer', 'passive-location', 'mobile-jammer'];
  it.each(RADIO.flatMap((kind) => ['goods', 'software', 'technology'].map((form) => [kind, form])))(
    '%s, %s: what it is made for is open',
    (kind, form) => {
      expect(asked(dealOf(kind!, form!))).toContain('item.tel-for');
      expect(asked(dealOf(kind!, form!), stating('tel-for: none'))).not.toContain('item.tel-for');
    },
  );
  it.each(RADIO)('equipment for the use of %s is asked for while it was listed', (kind) => {
    const bench = (date: string): readonly string[] => asked(dealOf(kind, 'goods', date));
    expect(bench('2010-03-01')).toContain('item.tel-use-equipment');
    expect(bench('2026-08-01')).not.toContain('item.tel-use-equipment');
  });
  it('encryption gear has no such radio, and is asked nothing of it', () => {
    for (const form of ['goods', 'software', 'technology'])
      expect(asked(dealOf('encryption', form))).not.toContain('item.tel-for');
  });
});
