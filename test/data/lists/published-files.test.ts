// Every reader on the publishers' own files: as many parties as the files were counted to hold, none lost, no field unclaimed.

import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { READERS, type ListFormat } from '../../../src/data/lists/readers/index.ts';
import { hasPublished, published, readPublished, type Read } from './given.ts';

const LISTS = 'data/lists';

interface Row {
  readonly format: ListFormat;
  readonly files: readonly string[];
  /** Rows or elements of the file, as counted. */
  readonly rows: number;
  /** Parties, where rows of one party were put together. */
  readonly parties?: number;
  readonly kinds?: Readonly<Record<string, number>>;
  readonly published?: string;
  readonly dated?: number;
  /** Why rows cannot be read. */
  readonly unread?: readonly string[];
}

const ROWS: readonly Row[] = [
  {
    format: 'ofac-csv',
    files: ['sdn_2021-07-07', 'add_2021-07-07', 'alt_2021-07-07', 'sdn_comments_2021-07-07'].map(
      (name) => `ofac/${name}.csv`,
    ),
    rows: 8976,
    kinds: { person: 4620, vessel: 406, aircraft: 277, organisation: 3673 },
    dated: 0,
  },
  {
    format: 'ofac-csv',
    files: ['ofac/sdn_2024-05-03.csv.gz'],
    rows: 14965,
    kinds: { person: 6854, vessel: 851, aircraft: 376, organisation: 6884 },
  },
  { format: 'ofac-csv', files: ['ofac/cons_prim_2025-12-19.csv'], rows: 442 },
  {
    format: 'ofac-classic-xml',
    files: ['ofac/consolidated_2025-03-28.xml'],
    rows: 443,
    published: '2025-03-28',
  },
  {
    format: 'ofac-enhanced-xml',
    files: ['ofac/enhanced_IRGC_2024-08-28.xml'],
    rows: 293,
    published: '2024-08-28',
    dated: 293,
  },
  { format: 'ofac-enhanced-xml', files: ['ofac/enhanced_YEMEN_2024-05-24.xml'], rows: 10 },
  // 112 rows repeat the number of another.
  {
    format: 'us-csl-csv',
    files: ['us-csl/consolidated_2022-04.csv.gz'],
    rows: 14160,
    parties: 14048,
  },
  { format: 'us-csl-csv', files: ['us-csl/consolidated_sample_2025-06.csv'], rows: 13 },
  {
    format: 'us-csl-condensed',
    files: ['us-csl/csl_condensed_2026-07-31.json.gz'],
    rows: 25921,
    published: '2026-07-31',
  },
  { format: 'us-dpl-text', files: ['us-csl/dpl_2022-09-02.txt'], rows: 581, parties: 460 },
  {
    format: 'un-xml',
    files: ['un/consolidated_2026-08-01.xml.gz'],
    rows: 1011,
    kinds: { person: 736, organisation: 275 },
    published: '2026-08-01',
    dated: 1011,
  },
  { format: 'un-xml', files: ['un/consolidated_2026-02-27.xml.gz'], rows: 730 + 273 },
  { format: 'un-xml', files: ['un/consolidated_2025-04-19.xml.gz'], rows: 684 + 193 },
  // 20 entities stand in two elements, once under each of two programmes.
  {
    format: 'eu-fsf-xml',
    files: ['eu/fsf_2022-03-18_first-1044.xml.gz'],
    rows: 1044,
    parties: 1024,
    published: '2022-03-18',
  },
  {
    format: 'uk-conlist-csv',
    files: ['uk/ConList_2018-04-13_old-format.csv.gz'],
    rows: 2106,
    published: '2018-04-13',
    dated: 2106,
  },
  {
    format: 'uk-sanctions-csv',
    files: ['uk/uksl_sample_2026-10-08.csv'],
    rows: 1,
    kinds: { vessel: 1 },
    published: '2026-10-08',
    dated: 1,
  },
  {
    format: 'uk-conlist-xlsx',
    files: ['uk/ConList_2022-05-04.xlsx'],
    rows: 3430,
    published: '2022-05-04',
    dated: 3430,
  },
  // Two designations, BEL0174 and RUS1467, have an empty name in the publisher's own file.
  {
    format: 'uk-sanctions-ods',
    files: ['uk/uksl_index_2025-08-11.ods'],
    rows: 5302,
    parties: 5300,
    unread: ['The designation BEL0174 has no name', 'The designation RUS1467 has no name'],
    kinds: { person: 3754 - 2, organisation: 1087, vessel: 461 },
    dated: 5300,
  },
  {
    format: 'uk-sanctions-xml',
    files: ['uk/uksl_sample_2026-09-02_trimmed.xml'],
    rows: 2,
    kinds: { person: 1, organisation: 1 },
    published: '2026-09-02',
    dated: 2,
  },
  {
    format: 'uk-sanctions-xml',
    files: ['uk/uksl_sample_2026-08-26_structure.xml'],
    rows: 3,
    kinds: { person: 1, organisation: 1, vessel: 1 },
    published: '2026-08-20',
    dated: 3,
  },
  {
    format: 'au-dfat-xlsx',
    files: ['au/Australian_Sanctions_Consolidated_List_2026-08-02.xlsx'],
    rows: 3846,
    kinds: { person: 2543, organisation: 1041, vessel: 262 },
  },
  {
    format: 'end-user-registry',
    files: ['jp/meti_end-user-list_2025-09-29_normalised.json'],
    rows: 835,
    dated: 0,
  },
  {
    format: 'end-user-registry',
    files: ['cn/mofcom_lists_2026-07-19_normalised.json'],
    rows: 240,
    dated: 240,
  },
  {
    format: 'ch-seco-xml',
    files: ['ch/seco_sample_2026-08-27_trimmed.xml'],
    rows: 3,
    published: '2026-08-27',
  },
  { format: 'ch-seco-xml', files: ['ch/seco_example-amendment_2024-01-17.xml'], rows: 3 },
  {
    format: 'ca-sema-xml',
    files: ['ca/sema-lmes_2025-03-20.xml'],
    rows: 4759,
    kinds: { person: 3334, organisation: 1425 - 109, vessel: 109 },
    dated: 4759,
  },
  { format: 'ca-sema-xml', files: ['ca/sema-lmes_2022-05.xml'], rows: 2606, dated: 0 },
  {
    format: 'opensanctions-simple',
    files: ['opensanctions/ua_war_sanctions_targets.simple_2026-03-13.csv.gz'],
    rows: 5600,
  },
  // 549 lines: 274 persons, as many offices held, and one office.
  {
    format: 'opensanctions-ftm',
    files: ['opensanctions/ve_assembly_entities.ftm_2026-03.json'],
    rows: 274,
  },
];

describe.skipIf(!hasPublished)("the publishers' files", () => {
  it.each(ROWS)('$format reads $rows rows of $files.0', { timeout: 60_000 }, async (row) => {
    const { parties, log } = await readPublished(
      row.format,
      row.files.map((name) => `${LISTS}/${name}`),
    );
    expect(log.rows).toBe(row.rows);
    expect(log.unread.map(({ why }) => why)).toEqual(row.unread ?? []);
    expect(parties.length).toBe(row.parties ?? row.rows);
    expect(new Set(parties.map(({ id }) => id)).size).toBe(parties.length);
    expect(Object.fromEntries(log.unclaimed(READERS[row.format].ignored))).toEqual({});
    if (row.kinds) expect(countedBy(parties.map(({ kind }) => kind))).toEqual(row.kinds);
    if (row.published !== undefined) expect(log.published).toBe(row.published);
    if (row.dated !== undefined)
      expect(parties.filter(({ listed }) => listed !== undefined).length).toBe(row.dated);
  });

  it('eu-journal-csv reads 8434 rows of 56 acts', { timeout: 60_000 }, async () => {
    const folder = `${LISTS}/eu/ojeu-opensanctions`;
    const files = ['consolidated', 'amendments'].flatMap((kind) =>
      readdirSync(published(`${folder}/${kind}`)).map((name) => `${folder}/${kind}/${name}`),
    );
    const { parties, log } = await readPublished('eu-journal-csv', files);
    expect(files.length).toBe(56);
    expect(log.rows).toBe(8434);
    expect(log.unread).toEqual([]);
    // Twelve parties stand twice in one annex, under two measures.
    expect(parties.length).toBe(8422);
  });

  it('keeps the lists of the Consolidated Screening List apart', { timeout: 60_000 }, async () => {
    const rowsOf = async (source: string): Promise<number> =>
      (
        await readPublished('us-csl-csv', [`${LISTS}/us-csl/consolidated_2022-04.csv.gz`], {
          of: [source],
        })
      ).log.rows;
    expect(await rowsOf('Entity List (EL) - Bureau of Industry and Security')).toBe(2001);
    expect(await rowsOf('Military End User (MEU) List - Bureau of Industry and Security')).toBe(71);
  });

  it('counts the names of Australia as the publisher does', { timeout: 60_000 }, async () => {
    const { parties } = await readPublished('au-dfat-xlsx', [
      `${LISTS}/au/Australian_Sanctions_Consolidated_List_2026-08-02.xlsx`,
    ]);
    const rowsOf = (reference: string): Read['parties'][number] =>
      parties.find(({ id }) => id === reference)!;
    expect(rowsOf('2')).toMatchObject({
      names: [
        { text: 'MOHAMMAD HASSAN AKHUND', kind: 'main', strength: 'strong' },
        { text: 'محمد حسن أخوند', kind: 'original' },
      ],
      programmes: ['1988 (Taliban)'],
      nationalities: ['Afghanistan'],
      // 'Listed on 25 January 2001 (amended on …)'; the control date is that of the last change.
      listed: '2001-01-25',
    });
    expect(rowsOf('2').births.map(({ from }) => from)).toEqual(
      [1945, 1946, 1947, 1948, 1949, 1950, 1955, 1956, 1957, 1958].map(String),
    );
    expect(rowsOf('3').births).toMatchObject([
      { from: '1963', circa: true },
      { from: '1972-01-30', circa: false },
    ]);
    // First listed in 2002, last in 2025: since when is not told.
    expect(rowsOf('305').listed).toBeUndefined();
    expect(rowsOf('7013').listed).toBe('2022-04-21');
    expect(rowsOf('8381')).toMatchObject({
      kind: 'vessel',
      identifiers: [{ type: 'IMO number' }],
      listed: '2025-09-18',
    });
    const births = parties.flatMap((party) => party.births);
    const understood = births.filter(({ from }) => from !== undefined).length;
    expect(understood / births.length).toBeGreaterThan(0.995);
  });

  it('reads what the XML of the United Kingdom can hold', async () => {
    const { parties } = await readPublished('uk-sanctions-xml', [
      `${LISTS}/uk/uksl_sample_2026-08-26_structure.xml`,
    ]);
    expect(parties).toMatchObject([
      {
        id: 'AFG0006',
        names: [
          { text: 'MOHAMMAD HASSAN AKHUND', kind: 'main', strength: 'strong' },
          { text: 'Mohammad Hassan Akhund', kind: 'alias', strength: 'unknown' },
          { text: 'Haji Mohammad Hassan', strength: 'strong' },
          { text: 'محمد حسن آخوند', kind: 'original' },
        ],
        listed: '2001-01-25',
        births: [{ from: '1945' }, { from: '1946' }, { from: '1958-03-01' }],
        birthPlaces: ['Lakhi village, Afghanistan', 'Darvishan, Afghanistan'],
        // The passport that stands twice is one.
        identifiers: [
          { type: 'UN Reference Number', number: 'TAi.002' },
          { type: 'OFSI Group ID', number: '7172' },
          { type: 'Passport number', number: 'P04581926' },
          { type: 'National Identifier number', number: '12345' },
        ],
      },
      {
        id: 'AFG0001',
        names: [
          { kind: 'main' },
          { strength: 'strong' },
          { strength: 'weak' },
          { kind: 'original' },
        ],
        addresses: [{ text: 'Branch Office 1, Kabul, 1001, Afghanistan', country: 'Afghanistan' }],
        links: [
          { relation: 'Parent company', name: 'HKHS Holding' },
          { relation: 'Subsidiaries', name: 'Kandahar Branch' },
        ],
      },
      {
        id: 'DPR0075',
        names: [
          { text: 'Petrel 8', kind: 'main' },
          { text: 'Jal Vahini', strength: 'unknown' },
        ],
        countries: ['Comoros', 'India'],
        links: [{ relation: 'Current owner/operator', name: 'Global United Shipping India' }],
      },
    ]);
  });

  it('finds the names that the table of Japan put behind the state', async () => {
    const { parties } = await readPublished('end-user-registry', [
      `${LISTS}/jp/meti_end-user-list_2025-09-29_normalised.json`,
    ]);
    expect(parties.find(({ id }) => id === 'jp-eul-479')).toMatchObject({
      names: [{ text: 'Abascience Tech Co. Ltd' }],
      addresses: [{ text: "People's Republic of China", country: "People's Republic of China" }],
    });
  });

  it('keeps the three lists of China apart', async () => {
    const rowsOf = async (list: string): Promise<number> =>
      (
        await readPublished(
          'end-user-registry',
          [`${LISTS}/cn/mofcom_lists_2026-07-19_normalised.json`],
          {
            of: [list],
          },
        )
      ).parties.length;
    expect(await rowsOf('cn-export-control-watchlist')).toBe(139);
    expect(await rowsOf('cn-unreliable-entity-list')).toBe(61);
    expect(await rowsOf('cn-attention-list')).toBe(40);
  });

  it('refuses half a file, and says where it ends', async () => {
    await expect(
      readPublished('eu-fsf-xml', [`${LISTS}/eu/fsf_2022-03-18_truncated-download.xml.gz`]),
    ).rejects.toThrow(/:28198: This is not whole XML: unclosed tag.*nothing was imported/);
  });

  it('says which aliases and addresses of another day belong to nobody', async () => {
    const { log } = await readPublished(
      'ofac-csv',
      ['sdn_2024-05-03.csv.gz', 'add_2025-01-03.csv', 'alt_2025-01-03.csv'].map(
        (name) => `${LISTS}/ofac/${name}`,
      ),
    );
    expect(log.notes.get('An alias belongs to a party that is not in the set')).toBe(1447);
  });
});

const countedBy = (words: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
};
