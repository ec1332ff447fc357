// What was counted of the publishers' files besides their rows: addresses and aliases of a set, who belongs to nobody, and the lists within a
// list, as the notes on the files have it.

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ListFormat } from '../../../src/data/lists/readers/index.ts';
import { hasPublished, published, readPublished, readText, type Read } from './given.ts';
import { LISTS } from './published-rows.ts';

const read = (format: ListFormat, names: readonly string[], of?: readonly string[]) =>
  readPublished(
    format,
    names.map((name) => `${LISTS}/${name}`),
    of && { of },
  );
const addressesIn = ({ parties }: Read): number => parties.flatMap((one) => one.addresses).length;
const strongIn = ({ parties }: Read): number =>
  parties.flatMap(({ names }) => names.slice(1).filter(({ strength }) => strength === 'strong'))
    .length;

const NOBODYS = 'belongs to a party that is not in the set';

describe.skipIf(!hasPublished)('the sets of OFAC', () => {
  it('of one day are whole: 13,837 rows of addresses, 11,910 of aliases', async () => {
    const names = ['sdn', 'add', 'alt', 'sdn_comments'].map((n) => `ofac/${n}_2021-07-07.csv`);
    const set = await read('ofac-csv', names);
    expect([...set.log.notes]).toEqual([]);
    // 2,397 rows of addresses are empty, for each party has one.
    expect(addressesIn(set)).toBe(13_837 - 2397);
    // Six rows repeat a name of their party; 'JOUMAA MONEY LAUNDERING ORGANIZATION / DRUG TRAFFICKING ORGANIZATION' is two more.
    expect(strongIn(set)).toBe(11_910 - 6 + 2);
  });

  it('of two days say who belongs to nobody: aliases of 929 parties, which are 1,447', async () => {
    const names = ['add', 'alt', 'sdn_comments'].map((n) => `ofac/${n}_2025-01-03.csv`);
    const set = await read('ofac-csv', ['ofac/sdn_2024-05-03.csv.gz', ...names]);
    expect(Object.fromEntries(set.log.notes)).toEqual({
      [`An alias ${NOBODYS}`]: 1447,
      [`An address ${NOBODYS}`]: 2430,
    });
    expect([...set.log.partial]).toEqual([]);
    // 22,597 rows, of which 2,693 of parties in the set are empty.
    expect(addressesIn(set)).toBe(22_597 - 2430 - 2693);
    // Thirteen rows repeat a name of their party; the same is two more.
    expect(strongIn(set)).toBe(19_465 - 1447 - 13 + 2);
  });
});

/** By how a file calls a list within it, how many rows of it were passed over. */
const passedOver = async (format: ListFormat, name: string): Promise<Record<string, number>> => {
  const { parties, log } = await read(format, [name], ['no list of that name']);
  expect(parties).toEqual([]);
  const inWords = 'A row of another list was passed over: ';
  return Object.fromEntries(
    [...log.notes].map(([note, rows]) => [
      /\(([A-Z]+)(?: List)?\)|\((NS-MBS) List\)/
        .exec(note.slice(inWords.length))!
        .slice(1)
        .join(''),
      rows,
    ]),
  );
};

describe.skipIf(!hasPublished)('the lists within the Consolidated Screening List', () => {
  it('of April 2022 are thirteen', async () => {
    const found = await passedOver('us-csl-csv', 'us-csl/consolidated_2022-04.csv.gz');
    expect(found).toEqual({
      ...{ SDN: 10_026, EL: 2001, DTC: 727, DPL: 462, SSI: 290, UVL: 201, ISN: 163, PLC: 78 },
      ...{ MEU: 71, CMIC: 68, CAP: 53, 'NS-MBS': 17, FSE: 3 },
    });
  });

  it('of July 2026 are twelve', async () => {
    const found = await passedOver('us-csl-condensed', 'us-csl/csl_condensed_2026-07-31.json.gz');
    expect(found).toEqual({
      ...{ SDN: 19_181, EL: 3420, DPL: 1596, DTC: 787, SSI: 286, UVL: 222, ISN: 161, PLC: 78 },
      ...{ MEU: 70, CMIC: 68, 'NS-MBS': 51, CAP: 1 },
    });
  });
});

describe.skipIf(!hasPublished)('the kinds of parties', () => {
  const kindsOf = ({ parties }: Read): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const { kind } of parties) counts[kind] = (counts[kind] ?? 0) + 1;
    return counts;
  };

  it('of the Union: 716 elements of persons, of which 20 are the second of one, and 328 of entities', async () => {
    expect(kindsOf(await read('eu-fsf-xml', ['eu/fsf_2022-03-18_first-1044.xml.gz']))).toEqual({
      person: 716 - 20,
      organisation: 328,
    });
  });

  it('of OpenSanctions, by what its schemata say', async () => {
    const { person, vessel, organisation } = kindsOf(
      await read('opensanctions-simple', [
        'opensanctions/ua_war_sanctions_targets.simple_2026-03-13.csv.gz',
      ]),
    );
    expect({ person, vessel, organisation }).toEqual({
      person: 1543,
      vessel: 1340,
      // 1,524 companies, and 1,193 legal entities.
      organisation: 1524 + 1193,
    });
  });
});

describe.skipIf(!hasPublished)('the pieces that were cut from SDN_ADVANCED.XML', () => {
  const piece = (name: string): string =>
    readFileSync(published(`${LISTS}/ofac/advanced/excerpt_${name}_2024-03-06.xml`), 'utf8');

  it('are read, put together in the order of the file, with the words that their numbers stand for', async () => {
    const { parties, log } = await readText(
      'ofac-advanced-xml',
      `<Sanctions xmlns="http://www.un.org/sanctions/1.0">${piece('DateOfIssue')}
        <ReferenceValueSets>
          <AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
          <PartySubTypeValues><PartySubType ID="3">Unknown</PartySubType><PartySubType ID="4">Unknown</PartySubType></PartySubTypeValues>
          <FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="25">Location</FeatureType></FeatureTypeValues>
          <NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType></NamePartTypeValues>
          <ListValues><List ID="1550">SDN List</List></ListValues>
        </ReferenceValueSets>
        ${piece('Locations')}${piece('IDRegistrationNo')}
        <DistinctParties>${piece('DistinctParties')}${piece('ReferenceValueSets')}</DistinctParties>
        ${piece('ProfileRelationships')}${piece('SanctionsEntries')}</Sanctions>`,
    );
    expect(log.published).toBe('2024-03-06');
    expect(log.unread).toEqual([]);
    const [airline, person] = parties;
    expect(airline).toMatchObject({
      id: '36',
      names: [
        { text: 'AEROCARIBBEAN AIRLINES', kind: 'main', strength: 'strong' },
        { text: 'AERO-CARIBBEAN', kind: 'alias', strength: 'strong' },
      ],
      programmes: ['CUBA'],
      listed: '1986-12-10',
    });
    expect(person).toMatchObject({
      id: '25057',
      births: [
        { from: '1985-01-07', to: '1985-01-07' },
        { from: '1982-08-28', to: '1982-08-28' },
      ],
    });
    // Nine aliases, of which three are of low quality.
    const weak = person!.names.filter(({ strength }) => strength === 'weak');
    expect([person!.names.length, weak.length]).toEqual([9, 3]);
    expect(weak.map(({ text }) => text)).toContain('Ezaldeen Mohammed Emad');
  });
});
