// A firm of another state with the one word of a recorded vendor and a legal form: a person is asked, and nothing is concluded.

import { describe, expect, test } from 'vitest';
import { shippedScreener, transaction } from '../../sources.ts';

const looked = (name: string, country: string, role = 'reseller') => {
  const { elements } = shippedScreener().prepare(
    transaction({
      id: 'deal',
      date: '2025-03-01',
      exporter: { name: 'Example AB', country: 'SE', type: 'private' },
      parties: [{ role, name, country, type: 'private' }],
      destination: { country },
    }),
  ).input.facts;
  const of = (kind: 'incident' | 'match') =>
    (elements.get(kind) ?? []).filter(({ open }) => open === undefined).map((one) => one.name);
  return {
    records: [...new Set(of('incident').map((one) => one.split('/').slice(0, 2).join('/')))],
    near: of('match'),
  };
};

describe('a firm that bears the name of a recorded vendor', () => {
  test.each([
    ['Circles GmbH', 'DE', 'end-users/BG/circles'],
    ['Infotec SARL', 'FR', 'end-users/AE/infotec'],
    ['Wintego S.r.l.', 'IT', 'end-users/IL/wintego'],
  ])('%s in %s may be another: %s is to be compared', (name, country, record) => {
    const { records, near } = looked(name, country);
    expect(records).not.toContain(record.replace('end-users/', ''));
    expect(near).toContain(record);
  });

  test.each([
    ['Circles Ltd', 'BG', 'BG/circles'],
    // The state of the firm above it.
    ['Circles Ltd', 'IL', 'BG/circles'],
    ['Infotec LLC', 'AE', 'AE/infotec'],
    ['Wintego Ltd', 'IL', 'IL/wintego'],
    // Without a form of its own it is written as the vendor is.
    ['Wintego', 'IT', 'IL/wintego'],
    // Of several words it has hardly a namesake.
    ['Wintego Systems Ltd', 'IT', 'IL/wintego'],
    ['Circles Technologies Ltd', 'CY', 'BG/circles'],
  ])('%s in %s is it: %s', (name, country, record) =>
    expect(looked(name, country).records).toContain(record),
  );

  test('is asked about', () => {
    const asked = shippedScreener()
      .screen(
        transaction({
          id: 'deal',
          date: '2025-03-01',
          exporter: { name: 'Example AB', country: 'SE', type: 'private' },
          parties: [{ role: 'end-user', name: 'Circles GmbH', country: 'DE', type: 'private' }],
          destination: { country: 'DE' },
        }),
      )
      .whole('standard', false)
      .findings.filter(({ outcome }) => outcome === 'met')
      .map(({ rule }) => rule);
    expect(asked).toContain('end-user/near-name-on-record');
  });
});
