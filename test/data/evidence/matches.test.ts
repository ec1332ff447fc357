// Names of parties against the bundled lists and histories: what is found, what is shown to be compared, what is neither.

import { describe, expect, test, vi } from 'vitest';
import { bundledCases, shippedScreener, transaction } from '../../sources.ts';

// Hundreds of names are compared with tens of thousands, and a machine may be busy.
vi.setConfig({ testTimeout: 180_000 });

const deal = (party: object, changes: object = {}) =>
  transaction({
    id: 'deal',
    date: '2025-01-15',
    exporter: { name: 'Example AB', country: 'SE' },
    parties: [{ role: 'end-user', ...party }],
    ...changes,
  });

const matches = (party: object) =>
  shippedScreener()
    .prepare(deal(party))
    .input.facts.elements.get('match')!
    .map(({ label, name, facts }) => [
      label,
      name.slice(0, name.indexOf('/')),
      facts.get('strength')?.value,
      facts.get('decision')?.value,
    ]);

describe('a name', () => {
  test.each([
    ['LLC Neobit', 'RU', ['us-entity-list', 'us-sdn']],
    ['Rapid Action Battalion (RAB)', 'BD', ['us-sdn']],
    ['Area JSC', 'RU', ['us-sdn']],
  ])('%s is that of a listed party', (name, country, lists) =>
    expect(matches({ name, country })).toEqual(
      lists.map((list) => ['end-user.match', list, 'name', 'open']),
    ),
  );

  test.each([
    ['Hik Vision', 'CN', ['end-users', 'us-entity-list', 'us-ns-cmic']],
    ['Hangzhou Hikvision', 'CN', ['end-users', 'us-entity-list', 'us-ns-cmic']],
    ['QCyber Technologies Ltd', 'IL', ['end-users', 'us-entity-list']],
    ['QCyber Technologies Ltd', undefined, ['end-users', 'us-entity-list']],
    ['Neobit Trading House', 'RU', ['us-entity-list', 'us-sdn']],
    // A main name of words that everybody uses, of a firm in Pakistan.
    ['Premier International', 'NL', ['us-entity-list']],
    // A ship bears the name.
    ['Gemma SA', 'ES', ['us-sdn']],
  ])('%s in %s is near one, and to be compared', (name, country, lists) =>
    expect(matches({ name, ...(country !== undefined && { country }) })).toEqual(
      lists.map((list) => ['end-user.match', list, 'near', 'to-compare']),
    ),
  );

  test.each([
    ['Face SA', 'FR'],
    ['Hangzhou Technology Co', 'CN'],
    ['Neobit Trading House', 'BR'],
    ['Shanghai General Hospital', 'CN'],
    // Listed: the ministries of Burma, a firm of four letters in Russia, ships called Siren II and Virent.
    ['Ministry of Defence', 'GB'],
    ['Ministry of Interior', 'FR'],
    ['Ministry of Home Affairs', 'IN'],
    ['Area SpA', 'IT'],
    ['Syrian police', 'SY'],
    ['Verint Systems Ltd', 'IL'],
    ['Metropolitan Police Service', 'GB'],
    ['Bundespolizei', 'DE'],
    ['Police nationale', 'FR'],
    ['National Police of Ukraine', 'UA'],
    ['Siemens AG', 'DE'],
    ['Nokia Oyj', 'FI'],
    ['Motorola Solutions', 'US'],
    ['Kongsberg Gruppen ASA', 'NO'],
  ])('%s in %s is none', (name, country) =>
    expect(matches({ name, country }).filter(([, list]) => list !== 'end-users')).toEqual([]),
  );

  test('that a listed one has whole before a bureau is looked at, where its list names no territory', () => {
    // The United Kingdom lists the 'Ministry of Public Security Prison Bureau' without saying of which state.
    expect(matches({ name: 'Ministry of Public Security', country: 'VN' })).toEqual([
      ['end-user.match', 'uk-sanctions-list', 'near', 'to-compare'],
    ]);
  });

  test('of a few letters means a listed party in its own territory only', () => {
    // The Union lists it as STC, Ltd, the others as the Special Technology Center. Of another firm, a maker of drones, it has
    // 'STC LTD' among the names in Czech.
    expect(matches({ name: 'stc', country: 'RU' }).map(([, , ...how]) => how)).toEqual([
      ['alias', 'open'],
      ['name', 'open'],
      ['alias', 'open'],
      ['alias', 'open'],
      ['alias', 'open'],
    ]);
    expect(matches({ name: 'STC', country: 'SA' })).toEqual([]);
    // Where it sits decides whether it is one, so that it is open what it is.
    expect(matches({ name: 'STC' }).map(([, , ...how]) => how)).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
      // An operator on record is called so at home.
      ['near', undefined],
    ]);
  });

  test('of everybody is near a listed one that its list tells apart by a place, in that place alone', () => {
    // The Union lists the 'Ministry of Defence [Syria]'.
    const near = ['end-user.match', 'eu-financial-sanctions', 'near', 'to-compare'];
    expect(matches({ name: 'Ministry of Defence', country: 'SY' })).toContainEqual(near);
    expect(matches({ name: 'Ministry of Defence', country: 'JO' })).not.toContainEqual(near);
  });

  test('that is near holds the verdict at amber, and never makes it red by itself', () => {
    const rules = (name: string) =>
      shippedScreener()
        .screen(
          deal(
            { name, country: 'RU', type: 'private' },
            { exporter: { name: 'Example Inc', country: 'US' }, destination: { country: 'KZ' } },
          ),
        )
        .whole('standard', false)
        .findings.filter(({ outcome }) => outcome === 'met')
        .map(({ rule }) => rule);
    expect(rules('Neobit Trading House')).toContain('sanctions/near-listed-name');
    expect(rules('Neobit Trading House')).not.toContain('sanctions/us-sdn');
    expect(rules('Neobit')).toContain('sanctions/us-sdn');
    expect(rules('Neobit')).not.toContain('sanctions/near-listed-name');
  });

  test.each(['cases', 'cases/ordinary'])('in the bundled %s is near none by accident', (folder) => {
    const near = bundledCases(folder).flatMap(({ name, raw }) =>
      shippedScreener()
        .prepare(raw)
        .input.facts.elements.get('match')!
        .filter(({ facts }) => facts.get('strength')?.value === 'near')
        .map((match) => `${name}: ${match.name}`)
        // Affiliates of a buyer that is listed itself.
        .filter((match) => !/huawei|chengdu-gastone/.test(match.replace(/^.*: /, ''))),
    );
    // A body that the case calls by a shorter name, its foundation, one of the same kind, and another firm of Iran's
    // communications.
    expect(near.sort()).toEqual(
      folder === 'cases'
        ? [
            '3m-plate-sheeting-iran-police-2016: us-sdn/12477',
            '3m-plate-sheeting-iran-police-2016: us-sdn/28926',
            '3m-plate-sheeting-iran-police-2016: us-sdn/28926',
            '3m-plate-sheeting-iran-police-2016: us-sdn/us-sdn-law-enforcement-forces-of-the-islamic-republic-o',
            'hackingteam-russia-kvant-2012: us-sdn/46581',
            'zte-iran-tci-2010: eu-financial-sanctions/EU.2069.78',
          ]
        : [],
    );
  });
});

describe('evidence', () => {
  const elements = (kind: string, value: object) =>
    shippedScreener().prepare(transaction(value)).input.facts.elements.get(kind)!;

  test('belongs to its party, and to no other', () => {
    const incidents = elements('incident', {
      id: 'deal',
      date: '2024-01-15',
      exporter: { name: 'Example AB', country: 'SE' },
      parties: [
        { role: 'end-user', name: 'Rapid Action Battalion', country: 'BD', type: 'police' },
        { role: 'reseller', name: 'Example Shop', country: 'DK', type: 'private' },
      ],
      destination: { country: 'BD' },
    });
    expect(incidents.length).toBeGreaterThan(0);
    expect([...new Set(incidents.map(({ label }) => label))]).toEqual(['end-user.incident']);
  });

  test('of an owner keeps the owner', () => {
    const value = {
      id: 'deal',
      date: '2024-01-15',
      exporter: { name: 'Example AB', country: 'SE' },
      parties: [
        {
          role: 'reseller',
          name: 'Example Shop',
          country: 'DK',
          owners: [{ name: 'Hikvision', country: 'CN', share: '60' }],
        },
        { role: 'end-user', name: 'Example School', country: 'DK', type: 'research' },
      ],
      destination: { country: 'DK' },
    };
    const of = (kind: string) =>
      elements(kind, value).map(({ label, facts }) => [label, facts.get('role')?.value]);
    expect(new Set(of('incident').map(String))).toEqual(
      new Set(['reseller.owners.0.incident,owner']),
    );
    expect(new Set(of('match').map(String))).toEqual(new Set(['reseller.owners.0.match,owner']));
  });

  test('about a region is looked for where the party is, and not where the item goes', () => {
    const regions = (party: object) =>
      elements('incident', {
        id: 'deal',
        date: '2024-01-15',
        exporter: { name: 'Example AB', country: 'SE' },
        parties: [{ role: 'end-user', name: 'Example Body', type: 'police', ...party }],
        destination: { country: 'CN', region: 'CN-XJ' },
      }).filter(({ name }) => name.startsWith('CN/xinjiang'));
    expect(regions({ country: 'CN' }).length).toBeGreaterThan(0);
    expect(regions({ country: 'CN', region: 'CN-SH' })).toEqual([]);
    expect(regions({ country: 'DE' })).toEqual([]);
  });
});

describe('what is known beside a name', () => {
  // Numbers and addresses as OFAC and the Entity List have them in July 2026.
  test.each([
    ['a tax number with check digits', { identifiers: { tax: '7816691806' } }, 'us-sdn', 'identifier', 'open'],
    ['given as one of a register', { identifiers: { registration: 'INN 7816691806' } }, 'us-sdn', 'identifier', 'open'],
    ['an LEI', { identifiers: { lei: '253400V1H6ART1UQ0N98' } }, 'us-sdn', 'identifier', 'open'],
    ['the number of a ship', { identifiers: { imo: '9284142' } }, 'us-sdn', 'identifier', 'open'],
    ['a number without check digits', { country: 'GB', identifiers: { registration: '01074897' } }, 'us-sdn', 'near', 'to-compare'],
    ['an address that is listed', { country: 'HK', address: 'Flat 1512 Lucky Centre, 165-171 Wan Chai Rd' }, 'us-entity-list', 'address', 'open'],
    ['its house without a room', { country: 'HK', address: '135 Bonham Strand, Sheung Wan' }, 'us-entity-list', 'near', 'to-compare'],
  ])('%s finds a listed party under another name', (_, known, list, strength, decision) => {
    const found = matches({ name: 'Quite Another Household', ...known });
    expect(found.map((one) => one.slice(1))).toContainEqual([list, strength, decision]);
  }); // prettier-ignore

  test.each([
    ['wrong check digits', { identifiers: { lei: '253400V1H6ART1UQ0N99', tax: '7816691807' } }],
    ['a short number of another state', { country: 'PT', identifiers: { registration: '26740' } }],
    ['the next room', { country: 'HK', address: 'Rm 1607, Ho King Commercial Centre, 2-16 Fa Yuen St' }],
    ['a placeholder', { identifiers: { tax: 'unknown' }, address: 'unknown' }],
  ])('%s finds nobody', (_, known) => {
    expect(matches({ name: 'Quite Another Household', ...known })).toEqual([]);
  }); // prettier-ignore

  test('more knowledge takes no match by name away', () => {
    const [bare, more] = [{}, { address: 'Somewhere 1', identifiers: { lei: '5493001KJTIIGC8Y1R12' } }].map(
      (known) => matches({ name: 'LLC Neobit', country: 'RU', ...known }),
    ); // prettier-ignore
    expect(more).toEqual(bare);
  });
});
