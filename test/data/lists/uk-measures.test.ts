// What designations of the United Kingdom impose: words as they stand in the publisher's short form of 11 August 2025.

import { describe, expect, it } from 'vitest';
import { NO_FREEZE, termsOfMeasures } from '../../../src/data/lists/readers/uk-measures.ts';
import { hasPublished, readPublished, readText } from './given.ts';

describe('measures of the United Kingdom', () => {
  it.each<[string, string[]]>([
    ['a travel ban alone', ['Travel Ban']],
    ['what keeps a person out of boards', ['Director Disqualification Sanction', 'Travel Ban']],
    ['trusts that are not served', ['Trust Services Sanctions']],
    [
      'ships that are kept out',
      ['Shipping sanctions: (see "Other information").', 'Prohibition of port entry'],
    ],
  ])('%s freezes nothing', (_, measures) => expect(termsOfMeasures(measures)).toBe(NO_FREEZE));

  it.each<[string, string[]]>([
    ['an asset freeze among others', ['Travel Ban', 'Asset freeze']],
    ['an arms embargo', ['Arms embargo']],
    ['what nobody knows', ['Travel Ban', 'Something new']],
    ['services of the internet', ['Internet Services Sanctions: see "Other Information"']],
    ['nothing that is told', []],
  ])('%s may stand in the way of a sale', (_, measures) =>
    expect(termsOfMeasures(measures)).toBeUndefined(),
  );

  it('make a programme of the row, by which rules tell it apart', async () => {
    const { parties } = await readText(
      'uk-sanctions-csv',
      'Report Date: 08-Oct-2026\r\nUnique ID,Name 6,Name 1,Name type,Designation Type,Regime Name,Date Designated,Sanctions Imposed,Name 2,Name 3,Name 4,Name 5,Alias strength,Name non-latin script\r\nRUS1,AAA,BBB,Primary name,Individual,The Russia Regulations,29/06/2022,Travel Ban|Travel Ban\r\nRUS2,CCC,DDD,Primary name,Individual,The Russia Regulations,29/06/2022,Asset freeze|Travel Ban\r\n',
    );
    expect(parties.map(({ programmes }) => programmes)).toEqual([
      ['The Russia Regulations', NO_FREEZE],
      ['The Russia Regulations'],
    ]);
  });

  it.skipIf(!hasPublished)(
    'are those words in the whole short form',
    { timeout: 60_000 },
    async () => {
      const { parties } = await readPublished('uk-sanctions-ods', [
        'data/lists/uk/uksl_index_2025-08-11.ods',
      ]);
      const unfrozen = parties.filter(({ programmes }) => programmes.includes(NO_FREEZE));
      expect(unfrozen.length).toBeGreaterThan(0);
      for (const { remarks } of unfrozen) expect(remarks.join(' ')).not.toMatch(/asset freeze/i);
      const frozen = parties.filter(({ remarks }) => /asset freeze/i.test(remarks.join(' ')));
      expect(frozen.length + unfrozen.length).toBeLessThanOrEqual(parties.length);
      expect(frozen.every(({ programmes }) => !programmes.includes(NO_FREEZE))).toBe(true);
    },
  );
});
