// Adding never helps: one more party, item, owner, warning sign or refused licence improves no colour of any bundled case.

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Answer, Colour } from '../../src/model/verdict.ts';
import type { RawTransaction } from '../../src/data/read/raw.ts';
import { bundledCases, shippedScreener, transaction, type Case } from '../sources.ts';
import { BASE } from './deal.ts';

type Loose = Readonly<Record<string, unknown>>;

const RANK: Readonly<Record<Colour, number>> = { green: 0, amber: 1, red: 2 };
const PARTS = ['verdict', 'law', 'policy'] as const;

const screener = shippedScreener();
const cases = [...bundledCases('cases'), ...bundledCases('cases/ordinary')];

const listOf = (value: Loose, key: string): readonly Loose[] =>
  (value[key] as readonly Loose[] | undefined) ?? [];

/** The parties of a case in a role. */
const inRole = (value: Loose, role: string): readonly Loose[] =>
  listOf(value, 'parties').filter((party) => party['role'] === role);

/** One that has something of the kind, so that there is something to take over. */
const caseNamed = (name: string): Loose =>
  cases.find((one) => one.name === name)!.raw.value as Loose;

const POLICE = inRole(caseNamed('hikvision-xinjiang-pishan-2017'), 'end-user')[0]!;
const SHOP = inRole(
  caseNamed('ordinary/shop-cameras-sweden-germany'.replace('ordinary/', '')),
  'end-user',
)[0]!;
const RESELLER = inRole(caseNamed('bluecoat-computerlinks-syria-2010'), 'reseller')[0]!;
const ITEM = listOf(caseNamed('nso-pegasus-saudi-2017'), 'items')[0]!;
const SERVERS = listOf(caseNamed('storage-servers-us-brazil-telecom'), 'items')[0]!;

const withParty =
  (party: Loose) =>
  (value: Loose): Loose => ({ ...value, parties: [...listOf(value, 'parties'), party] });

const withItem =
  (item: Loose) =>
  (value: Loose): Loose | undefined =>
    value['items'] === undefined
      ? undefined
      : { ...value, items: [...listOf(value, 'items'), item] };

const withLicence =
  (licence: Loose) =>
  (value: Loose): Loose => ({ ...value, licences: [...listOf(value, 'licences'), licence] });

const refused = (jurisdiction: string, status: string): Loose => ({
  jurisdiction,
  kind: 'individual',
  status,
  covers: 'yes',
});

/** The first end user gets an owner. */
const withOwner =
  (owner: Loose) =>
  (value: Loose): Loose => {
    const parties = listOf(value, 'parties');
    const first = parties.findIndex((party) => party['role'] === 'end-user');
    return {
      ...value,
      parties: parties.map((party, index) =>
        index === first ? { ...party, owners: [...listOf(party, 'owners'), owner] } : party,
      ),
    };
  };

const withAnswer =
  (block: string, fact: string, answer: unknown) =>
  (value: Loose): Loose => ({
    ...value,
    [block]: { ...(value[block] as Loose | undefined), [fact]: answer },
  });

type Addition = (value: Loose) => Loose | undefined;

/** Where nobody said what it is for, to name a use answers a question, and is no addition. */
const withUse =
  (use: string): Addition =>
  (value) => {
    const stated = (value['end-use'] as Loose | undefined)?.['purposes'];
    const uses = typeof stated === 'string' ? [stated] : (stated as string[] | undefined);
    if (!uses || uses.length === 0 || uses.includes(use) || uses.includes('unknown'))
      return undefined;
    return withAnswer('end-use', 'purposes', [...uses, use])(value);
  };

const ADDITIONS: Readonly<Record<string, Addition>> = {
  'a police force as one more end user': withParty(POLICE),
  'a shop as one more end user': withParty(SHOP),
  'the first end user once more': (value) => {
    const [first] = inRole(value, 'end-user');
    return first && withParty(first)(value);
  },
  'a reseller': withParty(RESELLER),
  'a broker of whom nothing is known': withParty({ role: 'broker' }),
  'an ultimate consignee in the Emirates': withParty({
    role: 'ultimate-consignee',
    name: 'Example Trading',
    country: 'AE',
    type: 'private',
  }),
  'an ultimate consignee in France': withParty({
    role: 'ultimate-consignee',
    name: 'Exemple Commerce',
    country: 'FR',
    type: 'private',
  }),
  'a fact that no such item has': (value) => {
    const [first, ...others] = listOf(value, 'items');
    const facts = first?.['facts'] as Loose | undefined;
    if (!first || facts?.['covert-primary-use'] !== undefined) return undefined;
    return {
      ...value,
      items: [{ ...first, facts: { ...facts, 'covert-primary-use': 'yes' } }, ...others],
    };
  },
  'spyware as one more item': withItem(ITEM),
  'servers as one more item': withItem(SERVERS),
  'the first item once more': (value) => {
    const [first] = listOf(value, 'items');
    return first && withItem(first)(value);
  },
  'an owner with a tenth': withOwner({ name: 'Example Holding', share: 10 }),
  'a listed owner with a tenth': withOwner({ name: 'Megvii Technology', share: 10 }),
  'a listed owner with nine tenths': withOwner({
    name: 'Islamic Revolutionary Guard Corps',
    share: 90,
  }),
  'a refusal of the United States': withLicence(refused('us', 'refused')),
  'a revocation in the Union': withLicence(refused('eu', 'revoked')),
  'a suspension in Israel': withLicence(refused('IL', 'suspended')),
  'a refusal of which nobody says what it covered': withLicence({
    ...refused('us', 'refused'),
    covers: 'unknown',
  }),
  'an application withdrawn': withLicence(refused('us', 'withdrawn')),
  'an application pending': withLicence(refused('eu', 'pending')),
  'a warning sign': withAnswer('diligence', 'sign-purpose', 'seen-not-asked'),
  'another warning sign': withAnswer('diligence', 'sign-behind', 'seen-not-asked'),
  'knowledge of repression': withAnswer('end-use', 'finding', 'meant'),
  'a letter of the authority of the Union': (value) => {
    // Where nobody said which letters there are, to name one answers a question, and is no addition.
    const stated = (value['authority'] as Loose | undefined)?.['has-informed'];
    if (stated === undefined || stated === 'unknown') return undefined;
    const letters = Array.isArray(stated) ? (stated as string[]) : [];
    return withAnswer('authority', 'has-informed', [...new Set([...letters, 'eu-art-5'])])(value);
  },
  'resale as one more use': withUse('resale'),
  'humanitarian aid as one more use': withUse('humanitarian-aid'),
  'running a network as one more use': withUse('network-management'),
  'a use against people at risk': withAnswer('end-use', 'at-risk', 'foreseeable'),
};

const screened = (raw: RawTransaction): Answer => screener.screen(raw);
const before = new Map(cases.map((one) => [one.name, screened(one.raw)]));

/** The parts of the verdict on a case that an addition improves. */
const improved = (one: Case, add: Addition): string[] => {
  const value = add(one.raw.value as Loose);
  if (!value) return [];
  const old = before.get(one.name)!;
  const now = screened({ ...one.raw, value });
  return PARTS.filter((part) => RANK[now[part]] < RANK[old[part]]).map(
    (part) => `${part} ${old[part]} → ${now[part]}`,
  );
};

describe.each(Object.entries(ADDITIONS))('%s', (_, add) => {
  it('improves no colour of any bundled case', () => {
    expect(
      cases.flatMap((one) => {
        const parts = improved(one, add);
        return parts.length === 0 ? [] : [`${one.name}: ${parts.join(', ')}`];
      }),
    ).toEqual([]);
  });
});

const additions = Object.entries(ADDITIONS);

/** A deal after each of some additions: no step improves a colour. */
const worsens = (start: RawTransaction, names: readonly string[]): void => {
  let value = start.value as Loose;
  let old = screened(start);
  for (const name of names) {
    const next = ADDITIONS[name]!(value);
    if (!next) continue;
    const now = screened({ ...start, value: next });
    for (const part of PARTS)
      expect(RANK[now[part]], `${part} after ${name}`).toBeGreaterThanOrEqual(RANK[old[part]]);
    [value, old] = [next, now];
  }
};

it('several additions one after the other improve nothing at any step', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...cases),
      fc.array(fc.constantFrom(...additions.map(([name]) => name)), { minLength: 2, maxLength: 5 }),
      (one, names) => worsens(one.raw, names),
    ),
    { seed: 6, numRuns: 100 },
  );
}, 120_000);

/** Deals of few facts, on which one rule alone may decide; the bundled ones are red for several reasons at once. */
const small = fc
  .record({
    exporter: fc.constantFrom('US', 'DE', 'GB', 'IT', 'KR', 'IL'),
    destination: fc.constantFrom('CH', 'BR', 'EG', 'CN', 'AE', 'FR'),
    type: fc.constantFrom('police', 'intelligence', 'private', 'telecom-operator', 'military'),
    category: fc.constantFrom(
      'intrusion-software',
      'imsi-catcher',
      'facial-recognition',
      'video-surveillance',
      'computing',
      'dpi-filtering',
    ),
    finding: fc.constantFrom('possible', 'likely', 'meant'),
  })
  .map(({ exporter, destination, type, category, finding }): Loose => {
    const base = parse(BASE) as Loose;
    return {
      ...base,
      exporter: { name: 'Example Seller', country: exporter, type: 'private' },
      parties: [{ role: 'end-user', name: 'Example User', country: destination, type }],
      destination: { country: destination },
      items: [{ name: 'example item', category, 'supply-form': 'goods' }],
      'end-use': { ...(base['end-use'] as Loose), finding },
    };
  });

it('nor on small deals', () => {
  fc.assert(
    fc.property(small, fc.constantFrom(...additions.map(([name]) => name)), (value, name) =>
      worsens(transaction(value), [name]),
    ),
    { seed: 6, numRuns: 300 },
  );
}, 120_000);
