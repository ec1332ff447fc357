// The lists of the Treasury, put together from copies of one state: the Consolidated Screening List for parties, kinds and
// programmes, ALT.CSV for which of the other names are strong (it holds no weak ones), ADD.CSV for addresses; and from older
// copies what no newer one has: births and papers, since when a party was seen there, and who is gone.

import { csvRows } from '../src/data/lists/readers/csv-rows.ts';
import type { PublishedAddress, PublishedName } from '../src/model/published-party.ts';
import type { WholeParty } from '../src/data/lists/whole-list.ts';
import { words, type Copies } from './list-copies.ts';

const CSL = 'data/lists/us-csl/csl_condensed_2026-07-31.json.gz';
const STATE = '2026-07-31';
const OFAC = 'data/lists/ofac';
const set = (...names: readonly string[]): string[] => names.map((name) => `${OFAC}/${name}`);

type Parties = ReadonlyMap<string, WholeParty>;

/** An older copy of a whole list. */
interface Older {
  readonly day: string;
  readonly parties: Parties;
}

/** Specially Designated Nationals. */
export const specialists = async (copies: Copies): Promise<WholeParty[]> => {
  const current = await copies.parties('us-csl-condensed', [CSL], STATE, {
    of: ['Specially Designated Nationals (SDN) - Treasury Department'],
  });
  const others = await otherNames(copies, 'alt_2026-08-02.csv', '2026-08-02');
  const addresses = await addressesOf(copies, 'add_2026-08-02.csv', '2026-08-02');
  for (const id of [...others.keys(), ...addresses.keys()])
    if (!current.has(id)) copies.note('A name or address of August belongs to nobody in July');
  const older: Older[] = [
    {
      day: '2021-07-07',
      parties: await copies.parties(
        'ofac-csv',
        set('sdn_2021-07-07.csv', 'alt_2021-07-07.csv', 'add_2021-07-07.csv', 'sdn_comments_2021-07-07.csv'),
        '2021-07-07',
      ),
    },
    {
      day: '2024-05-03',
      parties: await copies.parties(
        'ofac-csv',
        set('sdn_2024-05-03.csv.gz', 'alt_2025-01-03.csv', 'add_2025-01-03.csv', 'sdn_comments_2025-01-03.csv'),
        '2024-05-03',
      ),
    },
  ]; // prettier-ignore
  const days = await daysOfEntry(copies);
  return [
    ...[...current.values()].map((party) => {
      const told = older.at(-1)!.parties.get(party.id);
      return since(
        {
          ...party,
          ...(told && {
            identifiers: told.identifiers,
            births: told.births,
            birthPlaces: told.birthPlaces,
            nationalities: told.nationalities,
            links: told.links,
            remarks: told.remarks,
          }),
          names: named(party, others.get(party.id) ?? []),
          addresses: addresses.get(party.id) ?? [],
        },
        older,
        days,
      );
    }),
    ...gone(current, older, days),
  ];
};

const CONSOLIDATED = [
  'Non-SDN Chinese Military-Industrial Complex Companies List (CMIC) - Treasury Department',
  'Sectoral Sanctions Identifications List (SSI) - Treasury Department',
  'Non-SDN Menu-Based Sanctions List (NS-MBS List) - Treasury Department',
  'Palestinian Legislative Council List (PLC) - Treasury Department',
  'Capta List (CAP) - Treasury Department',
];
const CMIC = 'CMIC-EO13959';

/** The lists beside that of Specially Designated Nationals: of the Chinese companies alone, or all others. */
export const nonSdn = async (copies: Copies, chinese: boolean): Promise<WholeParty[]> => {
  const current = new Map<string, WholeParty>();
  for (const of of CONSOLIDATED.filter((list) => list.includes('(CMIC)') === chinese))
    for (const [id, party] of await copies.parties('us-csl-condensed', [CSL], STATE, {
      of: [of],
    })) {
      const known = current.get(id);
      const programmes = [...new Set([...(known?.programmes ?? []), ...party.programmes])];
      current.set(id, { ...(known ?? party), programmes });
    }
  const ours = (parties: Parties): Parties =>
    new Map(
      [...parties].filter(
        ([, { programmes }]) => programmes.some((one) => one === CMIC) === chinese,
      ),
    );
  const march = await copies.parties(
    'ofac-classic-xml',
    set('consolidated_2025-03-28.xml'),
    '2025-03-28',
  );
  const december = await copies.parties(
    'ofac-csv',
    set('cons_prim_2025-12-19.csv', 'cons_alt_2025-12-19.csv', 'cons_add_2025-12-19.csv', 'cons_comments_2025-12-19.csv'),
    '2025-12-19',
  ); // prettier-ignore
  const older = [
    { day: '2025-03-28', parties: ours(march) },
    { day: '2025-12-19', parties: ours(december) },
  ];
  return [
    ...[...current.values()].map((party) => {
      const told = december.get(party.id);
      return since(
        {
          ...party,
          ...(told && {
            names: named(
              { ...party, names: [told.names[0]!, ...party.names] },
              told.names.slice(1),
            ),
            identifiers: told.identifiers,
            births: told.births,
            birthPlaces: told.birthPlaces,
            nationalities: told.nationalities,
            addresses: told.addresses,
            links: told.links,
            remarks: told.remarks,
          }),
        },
        older,
        new Map(),
      );
    }),
    ...gone(current, older, new Map()),
  ];
};

/** The main name; the strong others as ALT.CSV has them; what the screening list has besides is weak. */
const named = (party: WholeParty, strong: readonly PublishedName[]): PublishedName[] => {
  const [main, ...listed] = party.names;
  const met = new Set([main!, ...strong].map(({ text }) => words(text)));
  const certain = strong.filter(({ strength }) => strength !== 'weak');
  const weak = listed.filter(({ text }) => !met.has(words(text)));
  return [
    { ...main!, strength: 'strong' },
    ...certain.filter(({ text }) => text !== main!.text),
    ...strong.filter(({ strength }) => strength === 'weak'),
    ...weak.map((name) => ({ ...name, strength: 'weak' as const })),
  ];
};

const NOTHING = /^-0-\s*$/;
const cell = (text: string | undefined): string | undefined =>
  text === undefined || NOTHING.test(text) || text.trim() === '' ? undefined : text.trim();

const otherNames = async (
  copies: Copies,
  name: string,
  day: string,
): Promise<Map<string, PublishedName[]>> => {
  const names = new Map<string, PublishedName[]>();
  const columns = ['id', 'number', 'type', 'name', 'remarks'];
  for await (const row of csvRows(copies.file(`${OFAC}/${name}`, day, 'ALT.CSV'), { columns })) {
    const [id, text] = [row.at('id')!, cell(row.raw('name'))];
    if (text === undefined) continue;
    const kind = row.at('type') === 'fka' ? ('former' as const) : ('alias' as const);
    names.set(id, [...(names.get(id) ?? []), { text, kind, strength: 'strong' }]);
  }
  return names;
};

const addressesOf = async (
  copies: Copies,
  name: string,
  day: string,
): Promise<Map<string, PublishedAddress[]>> => {
  const addresses = new Map<string, PublishedAddress[]>();
  const columns = ['id', 'number', 'street', 'city', 'country', 'remarks'];
  for await (const row of csvRows(copies.file(`${OFAC}/${name}`, day, 'ADD.CSV'), { columns })) {
    const [street, city, country] = ['street', 'city', 'country'].map((one) => cell(row.raw(one)));
    const text = [street, city, country].filter((part) => part !== undefined).join(', ');
    const id = row.at('id')!;
    const known = addresses.get(id) ?? [];
    addresses.set(id, text === '' ? known : [...known, { text, ...(country && { country }) }]);
  }
  return addresses;
};

/** By party the first day of its entry on the SDN list, out of tables made of the Advanced XML. */
const daysOfEntry = async (copies: Copies): Promise<Map<string, string>> => {
  const days = new Map<string, string>();
  const file = copies.file(
    `${OFAC}/advanced/relational_sanctions_entries_2024-03-06.csv`,
    '2024-03-06',
    'sanctions entries of SDN_ADVANCED.XML',
  );
  for await (const row of csvRows(file, { needs: ['ProfileID', 'Year', 'Month', 'Day'] })) {
    if (row.at('ListID') !== SDN_LIST || row.at('DayFixed') !== 'true') continue;
    const id = row.at('ProfileID')!;
    const [year, month, day] = ['Year', 'Month', 'Day'].map((one) => row.at(one)!.padStart(2, '0'));
    const written = `${year!}-${month!}-${day!}`;
    const known = days.get(id);
    if (known === undefined || written < known) days.set(id, written);
  }
  return days;
};
const SDN_LIST = '1550';

/** Since when it is listed, or by which day at the latest it was. */
const since = (
  party: WholeParty,
  older: readonly Older[],
  days: ReadonlyMap<string, string>,
): WholeParty => {
  const listed =
    days.get(party.id) ??
    older.map(({ parties }) => parties.get(party.id)?.listed).find((day) => day !== undefined);
  if (listed !== undefined) return { ...party, listed };
  const seen = older.find(({ parties }) => parties.has(party.id))?.day;
  return seen === undefined ? party : { ...party, seen };
};

/** Parties of older copies that stand on the list no more. */
const gone = (
  current: Parties,
  older: readonly Older[],
  days: ReadonlyMap<string, string>,
): WholeParty[] => {
  const left = new Map<string, WholeParty>();
  for (const [place, { day, parties }] of older.entries())
    for (const [id, party] of parties)
      if (!current.has(id))
        left.set(id, {
          ...since(party, older, days),
          last: day,
          unlisted: older[place + 1]?.day ?? STATE,
        });
  return [...left.values()];
};
