// What values a thing may have, so that a slip in a rule or a list is refused and never reads as a no. Both sides of each domain.

import { describe, expect, it } from 'vitest';
import { Domains, type World } from '../../../src/core/law/domains.ts';
import type { Domain } from '../../../src/model/domain.ts';
import type { Library } from '../../../src/model/pack.ts';
import { controlList, declare, definition, entry, library } from '../library.ts';

const FACTS = declare(
  {
    'item.is-new': 'yes-no',
    'item.category': 'probe|proxy',
    'party.type': 'police|company',
    'destination.country': 'territory',
    'route.transit': 'territories',
    'item.name': 'text',
    'match.list': 'text',
    'incident.kind': 'text',
    'incident.grade': 'text',
    'incident.means': 'text',
    'incident.means-items': 'text',
    'party.role': 'text',
    'statement.fact': 'text',
    'item.colour': 'text',
  },
  {
    'match.list': { domain: 'party-list' },
    'incident.kind': { domain: 'incident-kind' },
    'incident.grade': { domain: 'incident-grade' },
    'incident.means': { domain: 'incident-means' },
    'incident.means-items': { domain: 'means-items' },
    'party.role': { domain: 'party-role' },
    'statement.fact': { domain: 'stated-fact' },
    'item.colour': { domain: ['red', 'blue'] },
    'item.is-new': { derived: true },
  },
);

const LIBRARY = library({
  facts: FACTS,
  definitions: [
    definition('p/armed', 'item.is-armed', { 'item.category': 'probe' }),
    definition('p/state', 'party.is-state', { 'party.type': 'police' }),
  ],
  controlLists: [
    controlList('eu', { namedByRules: ['4D004'], military: [{ pattern: 'ML[0-9]+' }] }),
    controlList('us', { military: [{ pattern: '0A6[0-9]{2}', as: 'ML' }] }),
  ],
  entries: [
    entry('p/probe', [
      { list: 'eu', code: '5A001.f.1' },
      { list: 'us', code: '5A980', carries: { 'us-reasons': ['SL'], 'us-exceptions': [] } },
    ]),
  ],
});

const WORLD = {
  territories: [{ code: 'DE' }, { code: 'SY' }],
  lists: [{ info: { id: 'eu-fsf' }, parties: [] }],
  words: {
    means: {
      spyware: { what: 'it reads phones', goesWith: ['intrusion'] },
      cameras: { what: 'it watches', goesWith: ['video'] },
    },
    gravity: {},
  },
} as unknown as World;

const domains = (world: World = WORLD, of: Library = LIBRARY): Domains => new Domains(of, world);
const admits = (domain: Domain | undefined, value: string): boolean =>
  domain!.admits(value) === true;

describe('a fact that a rule names', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['item.is-new', ['yes', 'no'], ['none', 'unknown', 'true']],
    ['item.category', ['probe', 'proxy', 'none'], ['probes', 'yes']],
    ['destination.country', ['DE', 'SY', 'none'], ['XX', 'de']],
    ['route.transit', ['DE', 'none'], ['XX']],
    ['item.colour', ['red', 'blue'], ['green', 'none']],
    ['match.list', ['eu-fsf', 'end-users'], ['eu-fsg', 'none']],
    ['incident.means', ['spyware', 'cameras', 'unstated'], ['none', 'intrusion']],
    ['incident.means-items', ['intrusion', 'video', 'unstated', 'none'], ['spyware']],
    ['party.role', ['end-user', 'owner'], ['owners', 'none']],
    // What is worked out is stated by no transaction.
    ['statement.fact', ['item.name', 'party.type'], ['item.is-new', 'item.is-armed']],
    ['item.is-armed', ['yes', 'no'], ['none', 'police']],
    ['item.contradicted', ['eu', 'us', 'none'], ['uk']],
    ['item.told', ['eu', 'us', 'none'], ['5A001']],
    ['item.us-reasons', ['SL', 'none'], ['NS', '5A980']],
    ['item.us-exceptions', ['none'], ['SL']],
  ])('%s takes what it may be and nothing else', (path, taken, refused) => {
    const domain = domains().ofFact(path);
    expect(taken.filter((value) => !admits(domain, value))).toEqual([]);
    expect(refused.filter((value) => admits(domain, value))).toEqual([]);
  });

  it('may be anything where nobody says what it may be', () => {
    for (const path of [
      'item.name',
      'item.unheard-of',
      'destination.is-armed',
      'end-user.us-reasons',
    ])
      expect(domains().ofFact(path), path).toBeUndefined();
  });

  it('of a party may be read of whoever plays a part, and of an item of nothing but items', () => {
    expect(domains().ofFact('end-user.is-state')?.name).toBe('value of end-user.is-state');
    expect(domains().ofFact('party.is-state')).toBeDefined();
    expect(domains().ofFact('party.is-armed')).toBeUndefined();
  });

  it('has no domain of territories, lists or means where none are loaded', () => {
    const bare = domains({});
    for (const path of [
      'destination.country',
      'match.list',
      'incident.means',
      'incident.means-items',
    ])
      expect(bare.ofFact(path), path).toBeUndefined();
    expect(bare.territory).toBeUndefined();
  });
});

describe('the codes of a list', () => {
  const eu = (): Domain => domains().ofFact('item.eu')!;

  it.each(['5A001.f.1', '5A001.f', '5A001', '5A001.f.1.a', '4D004', '5', 'ML21', 'none'])(
    'take %s: a row, a heading, what stands under a row, a category, a military code',
    (code) => {
      expect(eu().admits(code)).toBe(true);
    },
  );

  it.each(['5A001.g', '5A002', '3A001', '55', '5A00', 'ML', 'XYZ'])('refuse %s', (code) => {
    expect(eu().admits(code)).not.toBe(true);
  });

  it('refuse a code that is spelt otherwise, and say how the list spells it', () => {
    expect(eu().admits('5a001.F.1')).toEqual({ suggestion: '5A001.f.1' });
    expect(eu().admits('ml21')).toEqual({ suggestion: 'ML21' });
    expect(domains().ofFact('item.us')!.admits('0A604')).toEqual({ suggestion: 'ML' });
  });

  it('are those of this list alone', () => {
    expect(eu().admits('5A980')).not.toBe(true);
    expect(domains().ofFact('item.us')!.admits('5A980')).toBe(true);
    expect(domains().ofFact('item.us')!.admits('4D004')).not.toBe(true);
  });
});

describe('the members of a set', () => {
  it.each<[string, string, string]>([
    ['territory', 'DE', 'none'],
    ['category', 'probe', 'police'],
    ['party-type', 'police', 'probe'],
  ])('of %s may be %s and not %s', (of, taken, refused) => {
    expect(admits(domains().ofKind(of), taken)).toBe(true);
    expect(admits(domains().ofKind(of), refused)).toBe(false);
  });

  it('of codes may be of any list', () => {
    const codes = domains().ofKind('code');
    expect(['5A001.f.1', '4D004', '5A980'].every((code) => admits(codes, code))).toBe(true);
    expect(admits(codes, '9A999')).toBe(false);
    expect(domains(WORLD, library({})).ofKind('code')).toBeUndefined();
  });

  it('may be anything where a set is of text', () => {
    expect(domains().ofKind('text')).toBeUndefined();
  });
});

it('instruments and control lists are those of the library', () => {
  expect(admits(domains().instrument, 'act')).toBe(true);
  expect(admits(domains().instrument, 'acts')).toBe(false);
  expect(admits(domains().controlList, 'eu')).toBe(true);
  expect(admits(domains().controlList, 'uk')).toBe(false);
});
