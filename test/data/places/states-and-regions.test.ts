// A place written in any way is judged as the state and the region that it is; a law's own territory is no export for it.

import { describe, expect, test } from 'vitest';
import { shippedScreener, transaction } from '../../sources.ts';

/** Storage servers of a US firm for a private firm, all questions answered; only where it goes differs. */
const servers = (place: object, changes: object = {}) => ({
  id: 'deal',
  date: '2026-03-01',
  exporter: { name: 'Example Storage Inc', country: 'US', type: 'private', 'us-person': 'yes' },
  parties: [{ role: 'end-user', name: 'Example Shop', type: 'private', ...place }],
  destination: place,
  items: [
    {
      name: 'storage servers',
      category: 'computing',
      'supply-form': 'goods',
      'us-jurisdiction': 'us-origin',
      classification: { us: '5A992.c', wassenaar: 'none', eu: 'none', uk: 'none' },
      facts: { 'generally-available': 'yes' },
    },
  ],
  'end-use': { purposes: ['data-storage'] },
  authority: { 'has-informed': 'none' },
  diligence: { 'red-flags': 'none' },
  ...changes,
});

const met = (value: object): { law: string; rules: string[] } => {
  const { law, findings } = shippedScreener().screen(transaction(value)).whole('standard', false);
  return {
    law,
    rules: findings.filter(({ outcome }) => outcome === 'met').map(({ rule }) => rule),
  };
};

describe('a place', () => {
  test.each([
    ['Crimea', { country: 'UA', region: 'UA-43' }],
    ['Kyiv', { country: 'UA', region: 'UA-30' }],
    ['Lviv', { country: 'UA', region: 'UA-46' }],
    ['IR-07', { country: 'IR' }],
    ['Xinjiang', { country: 'CN', region: 'CN-XJ' }],
  ])("'%s' is judged as %j", (country, apart) => {
    const together = met(servers({ country }));
    expect(together).toEqual(met(servers(apart)));
  });

  test.each([
    ['Crimea', 'us-ear/746-6-crimea-dnr-lnr'],
    ['IR-07', 'us-ear/746-7-iran'],
  ])("'%s' in the field of the country meets the embargo", (country, rule) => {
    const { law, rules } = met(servers({ country }));
    expect(law).toBe('red');
    expect(rules).toContain(rule);
  });

  test('of the exporter keeps its law: Bavaria is Germany', () => {
    const listed = (country: string) =>
      met(
        servers(
          { country: 'EG' },
          {
            exporter: { name: 'Example GmbH', country },
            items: [{ name: 'listed', category: 'computing', classification: { eu: '5A001.j' } }],
          },
        ),
      ).rules;
    expect(listed('DE-BY')).toContain('eu-dual-use/art-03-1-listed');
    expect(listed('DE-BY')).toEqual(listed('DE'));
    expect(listed('CH')).not.toContain('eu-dual-use/art-03-1-listed');
  });
});

describe("a law's own territory", () => {
  const chart = (country: string, exporter: string, list: string, code: string, date: string) =>
    met(
      servers(
        { country },
        {
          date,
          exporter: {
            name: 'Example',
            country: exporter,
            region: exporter === 'GB' ? 'GB-ENG' : '-',
          },
          items: [
            {
              name: 'listed',
              category: exporter === 'US' ? 'fingerprint' : 'ip-network-surveillance',
              'us-jurisdiction': exporter === 'US' ? 'us-origin' : 'none',
              classification: { [list]: code },
            },
          ],
        },
      ),
    ).rules.filter((rule) => /738-chart|art-03-1-listed/.test(rule));

  test.each([
    ['PR', 'US', 'us', '4A980', '2026-03-01'],
    ['RE', 'FR', 'eu', '5A001.j', '2024-03-01'],
    ['AX', 'FI', 'eu', '5A001.j', '2024-03-01'],
    ['MC', 'FR', 'eu', '5A001.j', '2024-03-01'],
    ['IM', 'GB', 'uk', '5A001.j', '2024-03-01'],
  ])('%s from %s: no licence on that ground', (...given) => expect(chart(...given)).toEqual([]));

  test.each([
    ['EG', 'US', 'us', '4A980', '2026-03-01', 'us-ear/738-chart-cc1'],
    ['NC', 'FR', 'eu', '5A001.j', '2024-03-01', 'eu-dual-use/art-03-1-listed'],
    ['GL', 'DK', 'eu', '5A001.j', '2024-03-01', 'eu-dual-use/art-03-1-listed'],
    ['JE', 'GB', 'uk', '5A001.j', '2024-03-01', 'uk-export-control/art-03-1-listed'],
  ])('%s from %s is an export', (country, exporter, list, code, date, rule) =>
    expect(chart(country, exporter, list, code, date)).toContain(rule),
  );
});
