// Names that are near listed ones by what tells nobody apart: a place with the premises that stand in it, and first letters that
// each side spells out in words of its own. What is a listed party is found all the same.

import { describe, expect, test } from 'vitest';
import { shippedScreener, transaction } from '../../sources.ts';

const looked = (name: string, country: string, type: string) => {
  const { elements } = shippedScreener().prepare(
    transaction({
      id: 'deal',
      date: '2025-03-01',
      exporter: { name: 'Example AB', country: 'SE', type: 'private' },
      parties: [{ role: 'end-user', name, country, type }],
      destination: { country },
    }),
  ).input.facts;
  const of = (kind: 'incident' | 'match') =>
    (elements.get(kind) ?? []).filter(({ open }) => open === undefined).map((one) => one.name);
  return { matches: of('match'), incidents: of('incident') };
};

describe('a name near listed ones', () => {
  test.each([
    ['Dubai Mall', 'AE', 'private'],
    ['The Dubai Mall', 'AE', 'private'],
    ['Damascus Tower', 'AE', 'private'],
    ['Indian Statistical Institute (ISI)', 'IN', 'research'],
    ['Indian Statistical Institute', 'IN', 'research'],
    ['Information Sciences Institute (ISI)', 'US', 'research'],
  ])('%s in %s is near nobody', (name, country, type) =>
    expect(looked(name, country, type).matches).toEqual([]),
  );

  test.each([
    ['Adeeb Mayalah', 'AE', 'private', 'eu-financial-sanctions/EU.3988.92'],
    ['أديب ميالة', 'AE', 'private', 'eu-financial-sanctions/EU.3988.92'],
    ['Islamic State of Iraq (ISI)', 'IQ', 'other-government', 'uk-sanctions-list/AQD0028'],
    ['ISI', 'IQ', 'other-government', 'uk-sanctions-list/AQD0028'],
    ['Iran Composites Institute (ICI)', 'IR', 'research', 'uk-sanctions-list/INU0074'],
    ['ICI', 'IR', 'research', 'uk-sanctions-list/INU0074'],
    ['Kurdistan Workers Party (PKK)', 'TR', 'private', 'uk-sanctions-list/CTI0036'],
  ])('%s in %s is near the one that it may be', (name, country, type, id) =>
    expect(looked(name, country, type).matches).toContain(id),
  );

  test.each([
    ['ISI', 'PK', 'intelligence'],
    ['Inter-Services Intelligence (ISI)', 'PK', 'intelligence'],
  ])('%s in %s is the service on record', (name, country, type) =>
    expect(
      looked(name, country, type).incidents.filter((one) => one.startsWith('PK/')).length,
    ).toBeGreaterThan(0),
  );
});
