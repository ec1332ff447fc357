// The lists of part 744 as the Code has them: every entry, its day from the citation of the Federal Register, its names.

import { describe, expect, it } from 'vitest';
import { citationOf } from '../../../src/data/lists/readers/cfr-744.ts';
import { cfrEntries } from '../../../src/data/lists/readers/cfr-entry.ts';
import { SLANT } from '../../../src/data/lists/readers/cfr-table.ts';
import { nameAndAddress } from '../../../src/data/lists/readers/name-and-address.ts';
import { hasPublished, readPublished, type Read } from './given.ts';

const copy = (number: number, day = '2026-07-23'): Promise<Read> =>
  readPublished('cfr-744', [`law/us/15-cfr-744_${day}.xml.gz`], {
    of: [`Supplement No. ${number} to Part 744`],
  });

/** Names as in the citation text of the copy, read by a person. */
const DAYS: Readonly<Record<string, string>> = {
  'Abdul Satar Ghoura': '2011-11-21',
  'Afghan-German Construction Company': '2012-04-27',
  'Emal Bilal Construction Company (EBCC)': '2014-08-01',
  'Gulf Gate Sea Cargo LLC': '2016-06-21',
  'Huawei Technologies Co., Ltd.': '2019-05-21',
  'Huawei Technologies Costa Rica SA': '2019-08-21',
  'Nuclear Research Center at Negev Dimona': '1997-06-30',
  'China Aerospace Science and Industry Corporation Second Academy': '2018-08-01',
  '23rd Research Institute': '2018-08-01',
  'Pakistan Atomic Energy Commission (PAEC)': '1998-11-19',
  'Canada Lab Instruments': '2012-04-18',
  'Antcorp System': '2008-09-22',
};

describe.skipIf(!hasPublished)('the Entity List of 23 July 2026', () => {
  it(
    'has 3460 entries, 19 of them addresses, and dates every one',
    { timeout: 60_000 },
    async () => {
      const { parties, log } = await copy(4);
      expect(log.unread).toEqual([]);
      expect(parties.length).toBe(3460);
      expect(parties.filter(({ kind }) => kind === 'address').length).toBe(19);
      expect(parties.filter(({ listed }) => listed === undefined)).toEqual([]);
      const dayOf = new Map(parties.map(({ names, listed }) => [names[0]!.text, listed]));
      for (const [name, day] of Object.entries(DAYS))
        expect([name, dayOf.get(name)]).toEqual([name, day]);
    },
  );

  it('names the institutions under an entry, and the entry over them', async () => {
    const { parties } = await copy(4);
    const institute = parties.find(({ names }) => names[0]!.text === '23rd Research Institute');
    expect(institute?.names.map(({ text }) => text)).toEqual([
      '23rd Research Institute',
      'Beijing Institute of Radio Measurement',
      'BIRM',
    ]);
    expect(institute?.links).toEqual([
      {
        relation: 'subordinate institution of',
        name: 'China Aerospace Science and Industry Corporation Second Academy',
      },
    ]);
  });

  it('the Unverified List has 186 and the Military End User List 70', async () => {
    for (const [number, count] of [
      [6, 186],
      [7, 70],
    ] as const) {
      const { parties, log } = await copy(number);
      expect(log.unread).toEqual([]);
      expect(parties.length).toBe(count);
      expect(parties.every(({ listed }) => listed !== undefined)).toBe(true);
    }
  });

  it('refuses a copy without the supplement', async () => {
    await expect(
      readPublished('cfr-744', ['law/us/15-cfr-744_2026-07-23.xml.gz'], {
        of: ['Supplement No. 9 to Part 744'],
      }),
    ).rejects.toThrow("no 'Supplement No. 9 to Part 744'");
  });
});

describe('citations', () => {
  it.each([
    ['76 FR 71869, 11/21/11.', '2011-11-21'],
    ['84 FR 54004, 10/9/19. 85 FR 44161, 7/22/20.', '2019-10-09'],
    ['85 FR 64017, October 9, 2020.', '2020-10-09'],
    ['62 FR 35334, 6/30/97.', '1997-06-30'],
    // Comma and blank are missing.
    ['77 FR 231164/18/12.', '2012-04-18'],
    ['73 FR 54508. 9/22/08.74 FR 8184. 2/24/09.', '2008-09-22'],
    ['85 FR 83799, 2/30/2020.', undefined],
    ['85 FR 83799', undefined],
  ])('%s began on %s', (text, day) => {
    expect(citationOf(text).day).toBe(day);
  });
});

describe('entries', () => {
  const slanted = (text: string): string => `${SLANT.open}${text}${SLANT.close}`;

  it('tell aliases under one another from the address after them', () => {
    expect(
      cfrEntries(
        `Emal Bilal Mangal, a.k.a., the following three aliases:\n—Imal Bilal; ${slanted('and')}\n—Aimal Balal; ${slanted('and')}\n—Bellal Mangal.\n\nKabul, Afghanistan.`,
      ),
    ).toEqual([
      {
        name: 'Emal Bilal Mangal',
        aliases: ['Imal Bilal', 'Aimal Balal', 'Bellal Mangal'],
        formers: [],
        address: 'Kabul, Afghanistan.',
        addressOnly: false,
      },
    ]);
  });

  it.each([
    [
      'MM Cargo OY a.k.a. MM Cargo WH a.k.a. MM Cargo, Harapaisentie 55',
      ['MM Cargo WH', 'MM Cargo'],
    ],
    [
      'Lim Yong Nam, (a.k.a., Lin Rongnan, Steven Lim and Yong Nam Lim), Singapore',
      ['Lin Rongnan', 'Steven Lim', 'Yong Nam Lim'],
    ],
    [
      'Kosol Surinanda, a.k.a., the following one alias: Kosol Surinandha.140/65 ITF Tower, Bangkok',
      ['Kosol Surinandha'],
    ],
  ])('find the other names of %s', (cell, names) => {
    expect(cfrEntries(cell)[0]!.aliases).toEqual(names);
  });

  it('know an address without a name, a heading, and a place kept free', () => {
    expect(cfrEntries('Address 01, Unit D, 16/F One Capital Place, Hong Kong.')[0]).toMatchObject({
      addressOnly: true,
      name: 'Unit D, 16/F One Capital Place, Hong Kong.',
    });
    expect(cfrEntries('[Reserved]')).toEqual([]);
    expect(
      cfrEntries('The following eight subordinate institutions of Aero-Engine Company of China:'),
    ).toEqual([]);
    expect(cfrEntries(slanted('Subordinate instituion:'))).toEqual([]);
  });
});

describe('a name before an address', () => {
  it.each([
    ['Beijing Lion Co., Ltd., No. 1 High Street, Beijing', 'Beijing Lion Co., Ltd.'],
    ['Beijing Ander Tech. Co., Ltd. No. C22, Yu An Rd.', 'Beijing Ander Tech. Co., Ltd.'],
    ['Abdul Satar Ghoura, 501, 5th Floor, Kabul', 'Abdul Satar Ghoura'],
    [
      'China Electronics Technology Group Corporation, 7th Research Institute (CETC-7), No. 381, Xingang',
      'China Electronics Technology Group Corporation, 7th Research Institute (CETC-7)',
    ],
    ['OOO Druzhba, Ul. Profsoyuznaya d.3', 'OOO Druzhba'],
  ])('%s', (text, name) => {
    expect(nameAndAddress(text).name).toBe(name);
  });
});
