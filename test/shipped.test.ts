// The data that licet ships: its bounds, the rows that a person knows, and nothing in it that is not the project's own.

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadLists } from '../src/data/lists/lists.ts';
import { firstDay, isDay } from '../src/model/dates.ts';
import { parameterValue } from '../src/model/parameter.ts';
import { ROOT, shippedSources } from './sources.ts';

const { library, indices, records, territories } = shippedSources();
const lists = loadLists(join(ROOT, 'data', 'lists'));

/** The collections from which the data was written, kept beside the project. */
const BESIDE = join(ROOT, '..', 'shared');
const isBeside = existsSync(BESIDE);
if (!isBeside)
  console.warn(
    'SKIPPED: ../shared is not here, so the shipped designations and index are not compared with their sources.',
  );

describe('lists', () => {
  it.each<[string, number, readonly string[]]>([
    ['ca-sema', 4759, ['ca-xinjiang-production-and-construction-corps-publi']],
    [
      'eu-financial-sanctions',
      6172,
      [
        'eu-xinjiang-production-and-construction-corps-publi',
        'eu-synesis-llc',
        'eu-iranian-morality-police',
        'eu-wagner-group',
        'eu-radis-vira-tejarat',
      ],
    ],
    [
      'uk-sanctions-list',
      6063,
      ['uk-xinjiang-production-and-construction-corps-publi', 'uk-synesis-llc'],
    ],
    ['us-denied-persons', 1608, ['us-dpl-zhongxing-telecommunications-equipment-corporation']],
    [
      'us-entity-list',
      3469,
      [
        'us-el-hangzhou-hikvision-digital-technology-co-ltd',
        'us-el-xinjiang-uighur-autonomous-region-xuar-people-s',
        'us-el-sandvine-incorporated',
      ],
    ],
    ['us-meu-list', 70, ['china-people-s-republic-of.shenyang-aircraft-corporation']],
    [
      'us-ns-cmic',
      68,
      [
        'us-cmic-hangzhou-hikvision-digital-technology-co-ltd',
        'us-cmic-huawei-technologies-co-ltd',
      ],
    ],
    [
      'us-sdn',
      21_059,
      ['us-sdn-islamic-revolutionary-guard-corps', 'us-sdn-syriatel', 'us-sdn-datak-telecom'],
    ],
    ['us-ofac-consolidated', 419, ['15268']],
    [
      'us-unverified-list',
      186,
      ['china-people-s-republic-of.able-supply-chain-limited', 'canada.rizma-inc'],
    ],
  ])('%s has %i rows, and those that a person knows', (id, rows, known) => {
    const list = lists.find(({ info }) => info.id === id)!;
    expect(list.parties).toHaveLength(rows);
    for (const row of known) expect(list.parties.map((party) => party.id)).toContain(row);
  });

  it('are no others', () => {
    expect(lists.map(({ info }) => info.id)).toEqual([
      'ca-sema',
      'eu-financial-sanctions',
      'uk-sanctions-list',
      'us-denied-persons',
      'us-entity-list',
      'us-meu-list',
      'us-ns-cmic',
      'us-ofac-consolidated',
      'us-sdn',
      'us-unverified-list',
    ]);
  });

  it('name an instrument that is in force, and an official address', () => {
    for (const { info } of lists) {
      expect(library.instruments.map(({ id }) => id)).toContain(info.instrument);
      expect(info.address).toMatch(/^https:\/\//);
      expect(isDay(info.taken)).toBe(true);
    }
  });

  it('hold parties that were listed before they were delisted', () => {
    for (const { parties } of lists)
      for (const { id, since, seen, until } of parties)
        if (until !== undefined) expect((since ?? seen)! < until, id).toBe(true);
  });

  it.each([
    ['us-el-hangzhou-hikvision-digital-technology-co-ltd', '2019-10-09'],
    ['us-el-xinjiang-uighur-autonomous-region-xuar-people-s', '2019-10-09'],
    ['us-sdn-syriatel', '2008-07-10'],
  ])('%s is listed since %s', (id, since) => {
    expect(lists.flatMap(({ parties }) => parties).find((party) => party.id === id)!.since).toBe(
      since,
    );
  });

  /** Rows whose end was found after the collection was made: it has none for them. */
  const DELISTED_SINCE: ReadonlySet<string> = new Set([
    'us-el-china-s-ministry-of-public-security-s-institute',
    // Row 11 of the entities of Regulation 359/2011 is struck in its text of 26 June 2024.
    'eu-arvan-cloud',
  ]);

  /**
   * The collection has it from memory; neither whole copy of the publisher's file, of 2021 and of 2024, lists the body, but as
   * the office of a listed person (EU.3908.84).
   */
  const NEVER_LISTED: ReadonlySet<string> = new Set(['eu-center-to-investigate-organized-crime']);

  /**
   * Rows that stood on the list before: the collection tells the day of the designation that it speaks of. The electronics
   * industries were entered on 17 September 2008 as a proliferator, as the publisher's own day of entry says.
   */
  const LISTED_BEFORE: Readonly<Record<string, string>> = {
    'us-sdn-iran-electronics-industries': '2008-09-17',
    // DateOfListing of the publisher's own file; the collection has the day on which it was made known.
    'ca-xinjiang-production-and-construction-corps-publi': '2021-03-21',
    // 87 FR 77505 had force three days before it was published, by the list of notices of its publisher.
    'us-el-tiandy-technologies-co-ltd': '2022-12-16',
  };

  interface Designation {
    readonly id: string;
    readonly name: string;
    readonly list: string;
    readonly from: string;
    readonly to: string | null;
  }

  it.skipIf(!isBeside)(
    'hold every designation of the collection once, with its name, list and days, and others beside them',
    () => {
      const LISTS: Readonly<Record<string, string>> = {
        'EU Consolidated Financial Sanctions List': 'eu-financial-sanctions',
        'Canada autonomous sanctions list': 'ca-sema',
        'UK Sanctions List': 'uk-sanctions-list',
        'OFAC NS-CMIC List': 'us-ns-cmic',
        'OFAC SDN List': 'us-sdn',
        'BIS Entity List': 'us-entity-list',
      };
      const { designations: collected } = parse(
        readFileSync(join(BESIDE, 'domain', 'designations.yaml'), 'utf8'),
      ) as { designations: Designation[] };
      const designations = collected.filter(({ id }) => !NEVER_LISTED.has(id));
      const ours = lists.flatMap(({ parties }) => parties);
      expect(collected).toHaveLength(192);
      const ids = ours.map(({ id }) => id);
      const places = ours.map(({ list, id }) => `${list}/${id}`);
      expect(new Set(places).size).toBe(places.length);
      expect(ids).toEqual(expect.arrayContaining(designations.map(({ id }) => id)));
      for (const { id, name, list, from, to } of designations) {
        const party = ours.find((one) => one.id === id)!;
        expect([party.name, party.list], id).toEqual([name, LISTS[list]]);
        // A year alone is some day of that year.
        const since = LISTED_BEFORE[id] ?? String(from);
        expect(party.since!.startsWith(since), `${id}: ${party.since} for ${since}`).toBe(true);
        if (DELISTED_SINCE.has(id)) continue;
        expect(party.until === undefined, id).toBe(to === null);
        if (to !== null) expect(party.until! >= firstDay(String(to)), id).toBe(true);
      }
    },
  );
});

describe('the index of voice and accountability', () => {
  const wgi = indices.find(({ id }) => id === 'wgi-voice-accountability')!;

  it.each<[string, string, number]>([
    ['NO', '2023', 100],
    ['CN', '2023', 7.35],
    ['NA', '2023', 66.18],
    ['US', '2010', 85.78],
    ['KP', '2023', 0],
  ])('says of %s in %s: %d', (territory, year, value) =>
    expect(wgi.values[territory]![year]).toBe(value),
  );

  it('has 5180 values between 0 and 100, and none where nothing was published', () => {
    const values = Object.values(wgi.values).flatMap((years) => Object.values(years));
    expect(values).toHaveLength(5180);
    expect(values.every((value) => value >= 0 && value <= 100)).toBe(true);
    expect(wgi.editions.map(({ year }) => year)).not.toContain('1997');
    expect(wgi.editions[0]).toEqual({ year: '1996', published: '1997-09-30' });
  });

  it.each<[string, string, [number, number]]>([
    ['NO', '2023', [96.08, 100]],
    ['CN', '2023', [2.45, 12.25]],
  ])('gives the bounds of its publisher for %s in %s', (territory, year, bounds) =>
    expect(wgi.bounds![territory]![year]).toEqual(bounds),
  );

  it('is freer where it is higher', () => {
    for (const [free, unfree] of [
      ['NO', 'CN'],
      ['SE', 'SY'],
      ['CA', 'IR'],
    ] as const)
      expect(wgi.values[free]!['2023']!).toBeGreaterThan(wgi.values[unfree]!['2023']!);
  });

  it.skipIf(!isBeside)('is that of the publisher, row by row', () => {
    const file = join(BESIDE, 'data', 'destinations', 'wgi_voice_accountability.csv');
    const rows = parseCsv(readFileSync(file, 'utf8'), { columns: true }) as Record<
      string,
      string
    >[];
    const published = new Map(
      rows
        .filter((row) => row['percentile_rank'] !== '' && row['iso2'] !== '')
        .map((row) => [`${row['iso2']} ${row['year']}`, Number(row['percentile_rank'])]),
    );
    let compared = 0;
    for (const [territory, years] of Object.entries(wgi.values)) {
      for (const [year, value] of Object.entries(years)) {
        const theirs = published.get(`${territory} ${year}`);
        if (theirs === undefined) continue;
        compared += 1;
        expect(Math.abs(theirs - value), `${territory} ${year}`).toBeLessThanOrEqual(0.0051);
      }
    }
    expect(compared).toBeGreaterThanOrEqual(5100);
  });
});

describe('sets of territories', () => {
  const members = (name: string, day: string): readonly string[] =>
    parameterValue(
      library.parameters.find((parameter) => parameter.name === name)!,
      day,
    )!;

  // Counted by a person in the lists of the authorities.
  it.each<[string, number]>([
    ['ear-a1', 40],
    ['ear-d1', 24],
    ['ear-d5', 22],
    ['ear-e1', 3],
    ['ear-e2', 1],
    ['wassenaar-states', 42],
    // Twenty-seven states, and Åland, French Guiana, Guadeloupe, Martinique, Réunion and Monaco.
    ['eu-customs-territory', 33],
  ])('%s has %i members on 1 November 2026', (name, count) => {
    // Hong Kong is no row of its own in the lists of groups: it is ruled as China, and added beside it.
    const codes = members(name, '2026-11-01').filter((code) => code !== 'HK');
    expect(codes).toHaveLength(count);
    expect(new Set(codes).size).toBe(count);
  });

  it('know who came and went', () => {
    expect(members('ear-e2', '2026-11-01')).toEqual(['CU']);
    for (const group of ['ear-d1', 'ear-d5']) {
      expect(members(group, '2020-12-22')).not.toContain('HK');
      expect(members(group, '2020-12-23')).toEqual(expect.arrayContaining(['CN', 'HK']));
    }
    expect([...members('ear-e1', '2026-11-01')].sort()).toEqual(['IR', 'KP', 'SY']);
    expect(members('eu-customs-territory', '2013-06-30')).not.toContain('HR');
    expect(members('eu-customs-territory', '2013-07-01')).toContain('HR');
    expect(members('eu-customs-territory', '2020-12-31')).toContain('GB');
    expect(members('eu-customs-territory', '2006-12-31')).not.toContain('RE');
    expect(members('us-own-territory', '2024-05-09')).toEqual(['US']);
    expect(members('us-own-territory', '2024-05-10')).toContain('PR');
    expect(members('uk-own-territory', '2004-04-30')).toEqual(['GB']);
    expect(members('uk-own-territory', '2020-12-31')).toEqual(['GB', 'IM']);
    expect(members('eu-customs-territory', '2021-01-01')).not.toContain('GB');
    expect(members('wassenaar-states', '2017-12-06')).not.toContain('IN');
    expect(members('wassenaar-states', '2017-12-31')).toContain('IN');
  });

  it('name territories that exist', () => {
    const known = new Set(territories.map(({ code }) => code));
    for (const { name, of, members: rows = [] } of library.parameters)
      if (of === 'territory')
        for (const { code } of rows)
          expect(
            known.has(code) || /^[A-Z]{2}-[A-Z0-9]{1,3}$/.test(code),
            `$${name}: ${code}`,
          ).toBe(true);
  });
});

describe('instruments', () => {
  it.each(library.instruments.map(({ id, url }) => [id, url]))('%s has a web address', (_, url) => {
    expect(url).toMatch(/^https?:\/\/[a-z0-9.-]+\.[a-z]{2,}(\/|$|\?)/i);
  });

  it('end after they begin, and were read on days that exist', () => {
    for (const { id, since, until, read } of library.instruments) {
      if (until !== undefined && since !== 'undated') expect(since! < until, id).toBe(true);
      if (read !== undefined) expect(isDay(read), id).toBe(true);
    }
  });
});

describe('facts', () => {
  it('are each asked by a question, and choices have values', () => {
    for (const { path, question, type, values, derived } of library.facts) {
      expect(question, path).toMatch(/\?/);
      // What nobody enters may take its values from elsewhere, such as the ids of control lists.
      if (!derived && (type === 'choice' || type === 'choices'))
        expect(Object.keys(values ?? {}).length, path).toBeGreaterThan(1);
    }
  });
});

describe('incidents', () => {
  it('were public on or after the day on which they began, and each has a source or says that it is recalled', () => {
    for (const { id, incidents } of records) {
      for (const incident of incidents) {
        expect(incident.from <= incident.last, `${id}/${incident.id}`).toBe(true);
        expect(incident.from <= incident.knownSince, `${id}/${incident.id}`).toBe(true);
        expect(
          incident.sources.length > 0 || incident.confidence === 'recalled',
          `${id}/${incident.id}`,
        ).toBe(true);
      }
    }
  });
});

describe('the project', () => {
  const SKIPPED = new Set(['node_modules', 'dist', 'coverage', '.git']);
  const filesOf = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      const path = join(folder, entry.name);
      if (SKIPPED.has(entry.name) || entry.isSymbolicLink()) return [];
      return entry.isDirectory() ? filesOf(path) : [path];
    });
  const TEXT = /\.(ts|mjs|js|json|yaml|yml|md|csv|txt)$|\/(LICENSE|run)$/;
  const files = filesOf(ROOT)
    .filter((path) => TEXT.test(path))
    .map((path) => ({ path: path.slice(ROOT.length + 1), text: readFileSync(path, 'utf8') }));

  // Put together from halves, so that this file does not hold what it looks for.
  const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp])[] = [
    [
      'a path of one machine',
      new RegExp(
        [
          '/wo' + 'rk/',
          // A page of a web site may stand in such a folder.
          '(?<!https://\\S*)/ho' + 'me/[a-z]',
          '/Us' + 'ers/[A-Za-z]',
          '/ro' + 'ot/',
          'C:' + '\\\\Users',
        ].join('|'),
      ),
    ],
    [
      'the address of a private registry',
      new RegExp(
        ['arti' + 'factory\\.', 'verda' + 'ccio', 'local' + 'host:4873', 'nex' + 'us\\.'].join('|'),
        'i',
      ),
    ],
    [
      'how it was made',
      new RegExp(
        [
          'clau' + 'de',
          'anthro' + 'pic',
          'chat' + 'gpt',
          'co-pi' + 'lot',
          'language mo' + 'del',
        ].join('|'),
        'i',
      ),
    ],
  ];

  it.each(FORBIDDEN)('holds nowhere %s', (_, pattern) => {
    expect(files.length).toBeGreaterThan(500);
    expect(files.filter(({ text }) => pattern.test(text)).map(({ path }) => path)).toEqual([]);
  });

  it('locks no package to a host other than the public registry', () => {
    const lock = JSON.parse(files.find(({ path }) => path === 'package-lock.json')!.text) as {
      packages: Record<string, { resolved?: string }>;
    };
    const hosts = Object.values(lock.packages).flatMap(({ resolved }) =>
      resolved === undefined ? [] : [new URL(resolved).host],
    );
    expect(hosts.filter((host) => host !== 'registry.npmjs.org')).toEqual([]);
  });
});
