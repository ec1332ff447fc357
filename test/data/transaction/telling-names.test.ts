// What names tell against what is stated: both sides, on whole transactions.

import { describe, expect, it } from 'vitest';
import { shippedScreener, shippedSources, transaction } from '../../sources.ts';
import { askable } from '../../../src/model/missing.ts';
import { bodyProblems } from '../../../src/check/bodies.ts';

const screener = shippedScreener();
const suggests = (subject: 'party' | 'item', value: object): unknown => {
  const { parties, items } = screener.prepare(
    transaction({
      id: 'deal',
      date: '2024-03-01',
      parties: [{ role: 'reseller', ...(subject === 'party' ? value : {}) }],
      items: [subject === 'item' ? value : {}],
    }),
  ).input.facts;
  const fact = (subject === 'party' ? parties[1]! : items[0]!).facts.get('name-suggests')!;
  return fact.value ?? askable(fact.missing ?? []);
};

describe('the name of a party', () => {
  const called = (name: string, type = 'private') => suggests('party', { name, type });

  it.each([
    ['Ministry of Interior', 'ministry of interior'],
    ['The Ministry of the Interior of Egypt', 'ministry of interior'],
    ['Iraqi Interior Ministry', 'interior ministry'],
    ["Ministère de l'Intérieur", "ministère de l'intérieur"],
    ['МВД России', 'МВД'],
    ['وزارة الداخلية', 'وزارة الداخلية'],
    ['Ministry of Interior Procurement Co. Ltd', 'ministry of interior'],
    ['Federal Police', 'federal police'],
    ['Bundespolizei', 'bundespolizei'],
    ['Policía Federal', 'policía federal'],
    ['上海市公安局', '公安局'],
    ['State Border Guard', 'border guard'],
    ['Border Guards Command', 'border guards'],
    ['Directorate of State Security', 'directorate of state security'],
    ['National Security Agency', 'national security agency'],
    ['General Intelligence Directorate', 'general intelligence directorate'],
    ['Ministry of Defense', 'ministry of defense'],
    ['Ministry of Information', 'ministry of information'],
    ['Telecommunications Regulatory Authority', 'telecommunications regulatory authority'],
  ])('%s, called private, tells of a state', (name, read) => {
    expect(called(name)).toContain(`its name ('${read}') tells of `);
  });

  it.each([
    'Bank of the Interior',
    'Interior Design Studio',
    'Ministry of Sound',
    'Border Guard Coffee Roasters',
    'Border Guard Equipment GmbH',
    'Police Supplies Ltd',
    'Uniforms for the Federal Police',
    'Suppliers of the National Police',
    'National Police Federation',
    'State Police Credit Union',
    'Golden State Security Services',
    'Solid State Security Services',
    'Artificial General Intelligence Laboratory',
    'Estate Security Service',
    'Friends of the Border Guard',
    'Police Street Bakery',
    'Example Cement SA',
  ])('%s tells of none', (name) => {
    expect(called(name)).toBe('none');
  });

  it('agrees with the type that such a body has, and with its neighbours', () => {
    for (const type of ['interior-ministry', 'police', 'border-or-immigration'])
      expect(called('Ministry of Interior', type)).toBe('none');
    expect(called('Ministry of Information', 'other-government')).toBe('none');
  });

  it.each(['private', 'research', 'ngo', 'international-organisation', 'other-government'])(
    'of the police does not agree with %s',
    (type) => {
      expect(called('Federal Police', type)).not.toBe('none');
    },
  );

  it('counts under another name too', () => {
    expect(
      suggests('party', {
        name: 'Technical Bureau 7',
        aliases: ['Border Police'],
        type: 'private',
      }),
    ).toContain("its name ('border police')");
  });

  it('asks for the type where none is stated', () => {
    expect(suggests('party', { name: 'Federal Police' })).toEqual(['reseller.type']);
    expect(suggests('party', { name: 'Example Cement SA' })).toBe('none');
  });

  const owned = (more: object, owner: object = {}) =>
    suggests('party', {
      name: 'Example Trade',
      type: 'private',
      owners: [{ name: 'Ministry of Defence', ...owner }],
      ...more,
    });
  it('of its owner counts, whatever it holds', () => {
    expect(owned({})).toContain("its owner 'Ministry of Defence' is by its name ");
    expect(owned({}, { share: 50 })).not.toBe('none');
    expect(owned({}, { share: 49 })).not.toBe('none');
    expect(owned({ 'government-tie': 'none' }, { share: 10 })).not.toBe('none');
  });
  it('of an owner of less than half is no news where such a tie is stated', () => {
    expect(owned({ 'government-tie': '25-to-49' }, { share: 49 })).toBe('none');
    expect(owned({ 'government-tie': '25-to-49' }, { share: 50 })).not.toBe('none');
  });
  it('of its owner is no news where type or tie say so already', () => {
    expect(owned({ type: 'state-owned-company' })).toBe('none');
    expect(owned({ 'government-tie': '50-or-more' })).toBe('none');
  });
});

describe('the name of an item', () => {
  const called = (name: string, category = 'computing') => suggests('item', { name, category });

  it.each([
    ['FinFisher suite', "intrusion-software ('finfisher')"],
    ['FinSpy licence', "intrusion-software ('finspy')"],
    ['monitoring center', "monitoring-centre ('monitoring center')"],
    ['Monitoring centre for calls', "monitoring-centre ('monitoring centre')"],
    ['gateway for lawful interception', "lawful-interception ('lawful interception')"],
    ['lie detector', "polygraph ('lie detector')"],
  ])('%s tells of %s, declared as a computer', (name, told) => {
    expect(called(name)).toBe(told);
  });

  it.each([
    'air quality monitoring centre',
    'alarm monitoring center',
    'Network Monitoring Centre',
    'patient monitoring centre',
    'finish fisher',
    'router without lawful interception',
    'storage servers',
  ])('%s tells of nothing else', (name) => {
    expect(called(name)).toBe('none');
  });

  it('agrees with the kind that it tells of', () => {
    expect(called('monitoring centre', 'monitoring-centre')).toBe('none');
    expect(called('FinFisher suite', 'intrusion-software')).toBe('none');
  });
});

describe('what they tell is a finding', () => {
  it('that says what was read, and what is stated', () => {
    const verdict = screener
      .screen(
        transaction({
          id: 'deal',
          date: '2024-03-01',
          exporter: { name: 'Example AB', country: 'SE', type: 'private' },
          parties: [
            { role: 'end-user', name: 'Example Shop', country: 'DK', type: 'private' },
            { role: 'purchaser', name: 'Border Police', country: 'DK', type: 'private' },
          ],
          destination: { country: 'DK' },
          items: [{ name: 'cameras', category: 'video-surveillance' }],
        }),
      )
      .whole('standard', false);
    const found = verdict.findings.find(({ rule }) => rule === 'statements/name-against-type');
    expect(found?.outcome).toBe('met');
    expect(found?.because).toContain('Border Police is stated to be private');
    expect(found?.because).toContain("its name ('border police') tells of the police");
    expect(verdict.policy).toBe('amber');
  });
});

it('types and ties that no party can have are refused', () => {
  const { library, bodies } = shippedSources();
  expect(bodyProblems(library, bodies)).toEqual([]);
  const wrong = bodyProblems(library, {
    ...bodies,
    bodies: [{ ...bodies.bodies[0]!, types: ['polise'] }],
    owned: { types: [], ties: ['half'], 'minority-ties': [] },
  });
  expect(wrong.map(({ what }) => what)).toEqual([
    "security: 'polise' is no value of party.type",
    "owned: 'half' is no value of party.government-tie",
  ]);
});
