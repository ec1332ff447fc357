// Every reader on the publishers' own files: as many parties as the files were counted to hold, none lost, no field unclaimed.

import { describe, expect, it } from 'vitest';
import { READERS } from '../../../src/data/lists/readers/index.ts';
import { hasPublished, readPublished, type Read } from './given.ts';
import { journalFiles, LISTS, ROWS } from './published-rows.ts';

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
    const files = journalFiles();
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

  it('reads of the consolidated file of OFAC all lists but the one that is a list of its own here', async () => {
    const { parties, log } = await readPublished(
      'ofac-classic-xml',
      [`${LISTS}/ofac/consolidated_2025-03-28.xml`],
      { otherThan: ['CMIC-EO13959'] },
    );
    // 443 entries, 68 of them of the Chinese military companies alone.
    expect([parties.length, log.unreadCount]).toEqual([443 - 68, 0]);
    expect(log.notes.get('A row of another list was passed over')).toBe(68);
    expect(parties.filter(({ programmes }) => programmes.includes('UKRAINE-EO13662'))).toHaveLength(
      286,
    );
  });

  it('refuses half a file, and says where it ends', async () => {
    await expect(
      readPublished('eu-fsf-xml', [`${LISTS}/eu/fsf_2022-03-18_truncated-download.xml.gz`]),
    ).rejects.toThrow(/:28198: This is not whole XML: unclosed tag.*nothing was imported/);
  });

  it('places every alias and address of August 2026, or says that it belongs to nobody', async () => {
    const { parties, log } = await readPublished(
      'ofac-csv',
      ['sdn_2024-05-03.csv.gz', 'add_2026-08-02.csv', 'alt_2026-08-02.csv'].map(
        (name) => `${LISTS}/ofac/${name}`,
      ),
    );
    // 20,169 aliases and 24,920 addresses, of which 2,482 are empty; the set is two years older.
    expect(log.notes.get('An alias belongs to a party that is not in the set')).toBe(2861);
    expect(log.notes.get('An address belongs to a party that is not in the set')).toBe(5954);
    const placed = parties.flatMap((party) => party.addresses).length;
    expect(placed).toBe(24_920 - 5954 - 2482);
    const aliases = parties.flatMap(({ names }) =>
      names.slice(1).filter(({ strength }) => strength === 'strong'),
    );
    // 21 equal the main name.
    expect(aliases.length).toBeGreaterThanOrEqual(20_169 - 2861 - 21);
  });

  it('reads the compilation of April 2026 by its columns, rows without a name aside', async () => {
    const { parties, log } = await readPublished(
      'private-csv',
      [`${LISTS}/other/upsanction_compilation_2026-04-22.csv.gz`],
      {
        columns: {
          ...{ id: 'ID', name: 'Primary Name', aliases: 'All Names', separator: '|' },
          ...{ kind: 'Subject Type', programme: 'Source', since: 'Date Designated' },
        },
      },
    );
    const of = (source: string): number =>
      parties.filter(({ programmes }) => programmes[0] === source).length;
    expect(log.rows).toBe(18_758 + 6045 + 5873 + 1005 + 60);
    // The names of the United Kingdom are empty in it.
    expect([of('UN'), of('UK')]).toEqual([1005, 0]);
    expect(log.unreadCount).toBe(6045);
    expect(parties.length).toBe(log.rows - 6045);
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
