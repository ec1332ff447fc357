// The lists that are shipped whole: dated, with the rows that the project wrote by hand in them, and who came off.

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { annotatedList } from '../../../src/data/lists/annotated-list.ts';
import { loadLists } from '../../../src/data/lists/lists.ts';
import {
  groupOf,
  HUAWEI,
  NOT_DENIED,
  tellingProgrammes,
  termsOf,
} from '../../../src/data/lists/readers/entity-list-terms.ts';
import { renewalOf } from '../../../src/data/lists/renewal.ts';
import { readWhole, type WholeParty } from '../../../src/data/lists/whole-list.ts';
import { Territories } from '../../../src/data/places/territories.ts';
import type { ListedParty } from '../../../src/model/evidence.ts';
import { ROOT } from '../../sources.ts';

const FOLDER = join(ROOT, 'data/lists');
const lists = loadLists(FOLDER);
const listOf = (id: string) => lists.find(({ info }) => info.id === id)!;
const rowOf = (list: string, id: string) => listOf(list).parties.find((one) => one.id === id);

describe('a list that is shipped whole', () => {
  it.each<[string, string, number]>([
    // Rows of the supplements, counted in the Code; nine more of the Entity List came off before.
    ['us-entity-list', '2026-07-23', 3460 + 9],
    ['us-meu-list', '2026-07-23', 70],
    ['us-unverified-list', '2026-07-23', 186],
    // countsBySource of the Consolidated Screening List, and 1,878 that were gone from the lists of 2021 and 2024.
    ['us-sdn', '2026-07-31', 19_181 + 1878],
    ['us-ns-cmic', '2026-07-31', 68],
    // Subjects of the tables, and 17 of the short form of August 2025 that are gone.
    ['uk-sanctions-list', '2026-04-29', 6046 + 17],
    ['ca-sema', '2025-03-20', 4759],
    // 1,606 orders, and two written by hand that ended and are in neither copy.
    ['us-denied-persons', '2026-07-31', 1606 + 2],
  ])('%s is of %s and has %i rows, each once', (id, day, rows) => {
    const { info, parties } = listOf(id);
    expect(info).toMatchObject({ whole: true, bundled: true, taken: day, rows });
    expect(parties).toHaveLength(rows);
    expect(new Set(parties.map((party) => party.id)).size).toBe(rows);
  });

  it('says from which files it was read, of which day', () => {
    const { head } = readWhole(join(FOLDER, 'us-sdn'));
    expect(head.from.map(({ file, day }) => [file, day])).toEqual(
      expect.arrayContaining([
        ['csl_condensed_2026-07-31.json.gz', '2026-07-31'],
        ['alt_2026-08-02.csv', '2026-08-02'],
        ['sdn_2024-05-03.csv.gz', '2024-05-03'],
      ]),
    );
    for (const { sha256 } of head.from) expect(sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  it('is fetched anew by licet lists update, which is what a stale one is told to do', () => {
    expect(lists.filter(({ info }) => info.fetched !== true)).toEqual([]);
    expect(renewalOf(listOf('us-ofac-consolidated').info)).toBe(
      'Fetch it anew with licet lists update us-ofac-consolidated.',
    );
    // A list without an address from which files come: a person fetches it.
    const { fetched: _, ...unfetched } = listOf('eu-financial-sanctions').info;
    expect(renewalOf(unfetched)).toMatch(
      /^Fetch it from https:\/\/data\.europa\.eu\S+, and take it in with licet lists import eu-financial-sanctions --from FILE\.$/,
    );
  });

  it('the list of the Union is an extract of today, with the whole list of the newest copy', () => {
    const extracts = lists.filter(({ info }) => info.whole !== true);
    expect(extracts.map(({ info }) => [info.id, info.wholeAsOf])).toEqual([
      ['eu-financial-sanctions', '2025-12-15'],
    ]);
    const { parties } = listOf('eu-financial-sanctions');
    // 5,860 in the index of the copy; of the list of 13 May 2024 111 are gone since, and 178 were before; one written by hand that came
    // off, and 22 that were listed since: 6 bodies and 5 persons of 2024/1485, a body of 2024/2642, 3 bodies and 2 persons of 2019/796,
    // 5 bodies of 2026/267.
    const gone = parties.filter(({ until }) => until !== undefined);
    expect([parties.length, gone.length]).toEqual([5860 + 111 + 178 + 1 + 22, 111 + 178 + 1]);
    expect(new Set(parties.map((party) => party.id)).size).toBe(parties.length);
    const days = gone.map(({ until }) => until);
    expect(days.filter((day) => day === '2024-05-13')).toHaveLength(178 + 1);
    expect(days.filter((day) => day === '2025-12-22')).toHaveLength(111);
  });

  it('the list of the Union says in its rows of which day they are, and since when they stand there', () => {
    expect(rowOf('eu-financial-sanctions', 'EU.2951.42')).toBeUndefined();
    expect(rowOf('eu-financial-sanctions', 'eu-cyber-police')).toMatchObject({
      since: '2013-03-12',
      aliases: expect.arrayContaining(['FATA', 'Policía Cibernética', 'Kyberpoliisi']) as unknown,
    });
    // It stands in row 11 of the annex no longer.
    expect(rowOf('eu-financial-sanctions', 'eu-arvan-cloud')).toMatchObject({
      since: '2022-11-14',
      until: '2024-05-13',
    });
    const member = rowOf('eu-financial-sanctions', 'EU.7774.38')!;
    expect(member).toMatchObject({ name: 'Gennady Egorovich EMELYANOV', since: '2022-03-09' });
    expect(member.nativeNames).toContain('Геннадий Егорович ЕМЕЛЬЯНОВ');
    expect(member.reason).toMatch(/^As it stood on 2025-12-15\. /);
    // It stands in the copy of 2024 and not in the newer; of one that is only in the newer the day after the act that it names counts.
    expect(rowOf('eu-financial-sanctions', 'EU.2643.76')).toMatchObject({
      name: 'Syriatel',
      last: '2024-05-13',
      until: '2025-12-22',
    });
    expect(rowOf('eu-financial-sanctions', 'EU.13393.34')).toMatchObject({
      name: '2Rivers',
      seen: '2025-07-20',
    });

    // Number 7 of the bodies in Annex IV to Regulation (EU) 2024/1485.
    expect(rowOf('eu-financial-sanctions', 'eu-citadel')).toMatchObject({ since: '2026-07-13' });
    const gone = rowOf('eu-financial-sanctions', 'EU.27.28');
    expect(gone).toMatchObject({ seen: '2021-03-02', programme: 'IRQ' });
  });
});

/** Drawn with the seed 20260723 and read in the column of citations of the Code by a person, first notice first. */
const CITED: readonly (readonly [id: string, citation: string, day: string])[] = [
  ['russia.novastream-limited', '88 FR 23334, 4/17/23', '2023-04-12'],
  ['china-people-s-republic-of.xi-an-naura-microelectronics-equipment-co-ltd', '89 FR 96836, 12/5/24', '2024-12-05'],
  ['iran.hamid-reza-simchi', '75 FR 36519, 6/28/10', '2010-06-28'],
  ['russia.strategic-control-posts-corporation', '87 FR 34157, 6/6/22', '2022-06-02'],
  ['russia.open-joint-stock-company-machine-building-plant-arsenal', '89 FR 68548, 8/27/24', '2024-08-27'],
  ['china-people-s-republic-of.center-for-high-pressure-science-and-technology-advanced-research', '85 FR 34497, 6/5/20', '2020-06-05'],
  ['russia.joint-stock-company-a-s-yakovlev-design-bureau', '89 FR 14388, 2/27/24', '2024-02-23'],
  ['china-people-s-republic-of.babak-jafarpour', '78 FR 75463, 12/12/13. 85 FR 83769, 12/23/20', '2013-12-12'],
  ['pakistan.inspectech', '87 FR 8182, 2/14/22', '2022-02-14'],
  ['china-people-s-republic-of.beijing-opto-electronics-technology-company', '80 FR 44849, 7/28/15', '2015-07-28'],
  ['china-people-s-republic-of.huawei-international-co-limited', '84 FR 22963, 5/21/19. 85 FR 29853, 5/19/20. 85 FR 36720, 6/18/20. 85 FR 51603, 8/20/20. 85 FR 83769, 12/23/20. 87 FR 6026, 2/3/22. 87 FR 55250, 9/9/22', '2019-05-16'],
  ['iraq.sekirin-tekstil-ithalat-ihracat-le-ve-dis-ticaret-limited-sirketi', '81 FR 57454, 8/23/16', '2016-08-23'],
  ['russia.mitishinskiy-scientific-research-institute-of-radio-measuring-instruments', '88 FR FR 12158, 2/27/23', '2023-02-27'],
  ['russia.federal-state-budgetary-institution-of-science-institute-of-molecular-and-cell-b', '89 FR 87265, 11/1/24', '2024-11-01'],
  ['switzerland.rosneft-trading-s-a', '80 FR 52968, 9/2/15. 89 FR 51652, 6/18/24', '2015-09-02'],
  ['belarus.joint-stock-company-eleron', '87 FR 34157, 6/6/22', '2022-06-02'],
  ['china-people-s-republic-of.academy-of-military-medical-sciences-institute-of-medical-equipment', '86 FR 71559, 12/17/21', '2021-12-17'],
  ['pakistan.jalaluddin-haqqani', '77 FR 25055, 4/27/12', '2012-04-27'],
  ['russia.timur-nikoleavich-edigeev', '77 FR 61256, 10/9/12', '2012-10-09'],
  ['russia.rosaero-jsc', '88 FR 85097, 12/7/23', '2023-12-07'],
  ['united-arab-emirates.smart-mail-services', '90 FR 44499, 9/16/25', '2025-09-16'],
  ['china-people-s-republic-of.tianjin-university', '85 FR 83420, 12/22/20. 88 FR 13675, 3/6/23', '2020-12-18'],
  ['pakistan.rockside-enterprise', '89 FR 84462, 10/23/24', '2024-10-23'],
  ['russia.pavlin-techno-llc', '89 FR 87265, 11/1/24', '2024-11-01'],
  ['russia.joint-stock-company-tekhnodinamika', '88 FR 12158, 2/27/23', '2023-02-27'],
  ['russia.promtekhkomplekt-jsc', '88 FR 12171, 2/27/23', '2023-02-27'],
  ['iran.digi-ghate', '89 FR 68548, 8/27/24', '2024-08-27'],
  ['china-people-s-republic-of.jiangsu-nata-optoelectronic-material-co-ltd', '89 FR 96836, 12/5/24', '2024-12-05'],
  ['united-arab-emirates.moh-khoman', '78 FR 18811, 3/28/13', '2013-03-28'],
  ['china-people-s-republic-of.shenzhen-naura-microelectronics-equipment-co-ltd', '89 FR 96836, 12/5/24', '2024-12-05'],
  ['china-people-s-republic-of.wuhan-raycus-fiber-laser-technologies-co-ltd', '86 FR 36499, 7/12/21', '2021-07-12'],
  ['china-people-s-republic-of.shenzhen-avanlane', '87 FR 38925, 6/30/22', '2022-06-30'],
  ['russia.forss-technology-ltd', '87 FR 13143, 3/9/22', '2022-03-09'],
  ['russia.joint-stock-company-navigator-institute-of-aviation-instrument-making', '89 FR 14388, 2/27/24', '2024-02-23'],
  ['china-people-s-republic-of.grun-group-co-limited', '89 FR 68548, 8/27/24', '2024-08-27'],
  ['south-sudan.sipet-engineering-and-consultancy-services', '83 FR 12479, 3/22/18', '2018-03-22'],
  ['russia.gazprom-energo-ooo', '81 FR 61601, 9/7/16. 89 FR 51652, 6/18/24', '2016-09-07'],
  ['iran.gbntt', '73 FR 54503, 9/22/08', '2008-09-22'],
  ['slovakia.incoff-aerospace-s-r-o', '87 FR 13143, 3/9/22. 87 FR 38925, 6/30/22', '2022-03-09'],
  ['china-people-s-republic-of.bop-opto-electronics-technology-company', '80 FR 44849, 7/28/15', '2015-07-28'],
]; // prettier-ignore

describe('the Entity List', () => {
  it('dates at least 97 of 100 rows from their citation', () => {
    const { parties } = listOf('us-entity-list');
    const dated = parties.filter(({ since }) => since !== undefined);
    expect(dated.length / parties.length).toBeGreaterThanOrEqual(0.97);
  });

  it.each(CITED)('%s is cited as %s and listed since %s', (id, citation, day) =>
    expect(rowOf('us-entity-list', id)).toMatchObject({ citation, since: day }),
  );

  it('has who was listed by a notice that had force before it was published from that day on', () => {
    const { parties } = listOf('us-entity-list');
    const published = ['2019-05-21', '2020-12-22', '2022-10-04', '2023-02-01'];
    expect(parties.filter(({ since = '' }) => published.includes(since))).toEqual([]);
    // 85 FR 51596: sixty-eight affiliates of Huawei, effective May 16, 2019.
    expect(rowOf('us-entity-list', 'chile.huawei-chile-s-a')!.since).toBe('2019-05-16');
    // 85 FR 83416: effective December 18, 2020.
    expect(rowOf('us-entity-list', 'italy.zigma-aviation')!.since).toBe('2020-12-18');
    // Two notices of one day: of 89 FR 14388 the additions were effective February 23, of 89 FR 14403 nothing of the kind is known.
    const ofThatDay = parties.filter(({ citation }) =>
      /^89 FR 144(03|05), 2\/27\/24/.test(citation),
    );
    expect(ofThatDay.map(({ since }) => since)).toContain('2024-02-27');
    expect(ofThatDay.map(({ since }) => since)).not.toContain('2024-02-23');
    // 87 FR 75174 had force on its own day.
    const id = 'united-arab-emirates.nar-technologies-general-trading-llc';
    expect(rowOf('us-entity-list', id)!.since).toBe('2022-12-08');
  });

  it('keeps what was written by hand of a row, and has the row once', () => {
    const hikvision = listOf('us-entity-list').parties.filter(({ name }) =>
      /^Hangzhou Hikvision Digital/.test(name),
    );
    expect(hikvision.map(({ id, since }) => [id, since])).toEqual([
      ['us-el-hangzhou-hikvision-digital-technology-co-ltd', '2019-10-09'],
    ]);
    expect(hikvision[0]!.nativeNames).toContain('杭州海康威视数字技术股份有限公司');
    expect(hikvision[0]!.programmes).toEqual([
      'EAR part 744 supp. 4 (Xinjiang, human rights)',
      'Supplement No. 4 to Part 744',
    ]);
  });

  it.each([
    ['us-el-xinjiang-uighur-autonomous-region-xuar-people-s', 'Xinjiang Uyghur Autonomous Region (XUAR) People\'s Government Public Security Bureau'],
    ['us-el-myanmar-ministry-of-defence', 'Ministry of Defence'],
    ['us-el-myanmar-ministry-of-home-affairs', 'Ministry of Home Affairs'],
    ['us-el-myanmar-ministry-of-transport-and-communications', 'Ministry of Transport and Communications'],
    ['us-el-federal-security-service', 'Federal Security Service (FSB)'],
    ['us-el-bgi-tech-solutions-hongkong', 'Hong Kong Huada Laboratory Co., Ltd.'],
  ])('%s stands on the entry of %s', (id, written) => {
    const party = rowOf('us-entity-list', id)!;
    expect([party.name, ...party.aliases]).toContain(written);
    const bearing = listOf('us-entity-list').parties.filter(
      (one) => one.name === written && one.country === party.country,
    );
    expect(bearing).toEqual([]);
  }); // prettier-ignore

  it('keeps those who came off it', () =>
    expect(rowOf('us-entity-list', 'us-el-sandvine-incorporated')!.until).toBeDefined());

  it('gives affiliates and institutions in rows of their own the terms of the row above', () => {
    const affiliate = rowOf(
      'us-entity-list',
      'china-people-s-republic-of.huawei-marine-networks-co-ltd',
    )!;
    expect(affiliate.reason).toBe(
      'Licence requirement: For all items subject to the EAR, see §§ 734.9(e) 1 and 744.11 of the EAR 2 Licence review policy: Presumption of denial',
    );
  });
});

describe('an entry', () => {
  it.each([
    ['For all items subject to the EAR. (See § 744.11 of the EAR)', 'Presumption of denial', undefined],
    ['For all items subject to the EAR', 'See §§ 744.11 and 744.23(d) of the EAR', undefined],
    ['For all items subject to the EAR', 'Case-by-case review for ECCNs 1A004.c and 1A995; and presumption of denial for all other items subject to the EAR', undefined],
    ['For all items subject to the EAR', 'See § 744.2(d) of the EAR', 'review policy other than denial'],
    ['For all items subject to the EAR', 'Case-by-case for all items listed on the CCL. Presumption of approval for EAR99 items', 'review policy other than denial'],
    ['For all items subject to the EAR', 'Presumption of denial except case-by-case for items not described in ECCN 3B001.a.4', 'review policy other than denial'],
    ['For all items subject to the EAR when used in projects specified in § 746.8(a)(4) of the EAR', 'See § 746.8(b)(2) of the EAR', 'licence for some items or uses only'],
    ['For items on the CCL and EAR99 items listed in supplement no. 7 to part 746 of the EAR', 'Presumption of denial', 'licence for some items or uses only'],
  ])('that says %s; %s: %s', (requirement, policy, terms) =>
    expect(termsOf(requirement, policy)).toBe(terms),
  ); // prettier-ignore

  it('says both how it is licensed and of which group it is', () => {
    const all = 'For all items subject to the EAR';
    const huawei = `${all}, see §§ 734.9(e) 1 and 744.11 of the EAR`;
    expect(tellingProgrammes(huawei, 'See § 744.2(d) of the EAR')).toEqual([NOT_DENIED, HUAWEI]);
    expect(tellingProgrammes(huawei, 'Presumption of denial')).toEqual([HUAWEI]);
    expect(tellingProgrammes(all)).toEqual([NOT_DENIED]);
    expect(tellingProgrammes(all, 'Presumption of denial')).toEqual([]);
  });
});

describe('an entry of Huawei', () => {
  it.each([
    ['For all items subject to the EAR, see §§ 734.9(e) 1 and 744.11 of the EAR 2', HUAWEI],
    ['For all items subject to the EAR (See §§ 736.2(b)(3)(vi),1 and 744.11 of the EAR)', HUAWEI],
    ['For all items subject to the EAR (See §§ 734.9(e)(2) and 744.11 of the EAR) 4', undefined],
    ['For all items subject to the EAR. (See §§ 734.9(e) and 744.11 of the EAR) 4', undefined],
    [
      'For all items subject to the EAR (See §§ 734.4(a)(9), 734.9(e)(3), and 744.11 of the EAR) 5',
      undefined,
    ],
    ['For all items subject to the EAR. (See § 744.11 of the EAR)', undefined],
  ])('is known by footnote 1: %s', (requirement, group) =>
    expect(groupOf(requirement)).toBe(group),
  );

  it('is told apart in the shipped list, the one written by hand too', () => {
    const of = (id: string) => rowOf('us-entity-list', id)!.programmes;
    expect(of('us-el-huawei-technologies-co-ltd')).toContain(HUAWEI);
    expect(of('china-people-s-republic-of.huawei-marine-networks-co-ltd')).toContain(HUAWEI);
    expect(of('us-el-hangzhou-hikvision-digital-technology-co-ltd') ?? []).not.toContain(HUAWEI);
    const named = listOf('us-entity-list')
      .parties.filter((one) => one.programmes?.includes(HUAWEI))
      .map(({ name }) => name);
    // Affiliates under names of their own.
    expect(named).toEqual(
      expect.arrayContaining([
        ...['HiSilicon Optoelectronics Co., Ltd.', 'Toga Networks', 'Proven Honour'],
        ...['Smartcom (Hong Kong) Co., Limited', 'Xunwei Technologies Co., Ltd.'],
      ]),
    );
    // Footnote 1 tells, and not a name: SiCarrier is called 'Huawei Starlight Department' too.
    for (const other of ['Shenzhen SiCarrier Technologies Co., Ltd.', 'SMIC Holdings Limited'])
      expect(named).not.toContain(other);
    expect(named.length).toBeGreaterThan(140);
  });
});

describe('the list of specially designated nationals', () => {
  it('is dated where the day of entry was read', () => {
    // The day of the designation as Executive Order 13224 notices and the hand-made rows have it.
    expect(rowOf('us-sdn', 'us-sdn-islamic-revolutionary-guard-corps')!.since).toBe('2007-10-25');
    expect(rowOf('us-sdn', '36')).toMatchObject({
      name: 'AEROCARIBBEAN AIRLINES',
      since: '1986-12-10',
    });
  });

  it('says of the others by which day they stood there', () => {
    const undated = listOf('us-sdn').parties.filter(({ since }) => since === undefined);
    expect(new Set(undated.map(({ seen }) => seen))).toEqual(
      new Set(['2021-07-07', '2024-05-03', '2026-07-31']),
    );
  });

  it('has weak aliases, which ALT.CSV lacks, apart', () => {
    // SDN.CSV of 3 May 2024 says of it: "a.k.a. 'JUD'; a.k.a. 'TAJK'; a.k.a. 'MML'."
    const lashkar = rowOf('us-sdn', '7140')!;
    expect(lashkar.weakNames).toEqual(expect.arrayContaining(['JUD', 'TAJK', 'MML']));
    expect(lashkar.aliases).not.toContain('MML');
  });

  it('holds who is gone, with the last day on which it stood there', () => {
    const syriatel = rowOf('us-sdn', 'us-sdn-syriatel')!;
    expect(syriatel).toMatchObject({ since: '2008-07-10', until: '2025-07-01' });
    expect(syriatel.last).toBeUndefined();
    const gone = listOf('us-sdn').parties.filter(({ last }) => last !== undefined);
    expect(gone.length).toBeGreaterThan(1800);
    for (const { last, until } of gone) expect(last! < until!).toBe(true);
  });
});

describe('a row written by hand', () => {
  const territories = new Territories([]);
  const published = (id: string, name: string, more: Partial<WholeParty> = {}): WholeParty => ({
    id,
    kind: 'organisation',
    names: [{ text: name, kind: 'main', strength: 'strong' }],
    identifiers: [],
    births: [],
    birthPlaces: [],
    addresses: [],
    nationalities: [],
    countries: [],
    links: [],
    programmes: ['Zembla'],
    basis: [],
    remarks: [],
    ...more,
  });
  const written = (name: string, more: Partial<ListedParty> = {}): ListedParty => ({
    list: 'zembla-watch',
    id: 'own',
    name,
    aliases: [],
    nativeNames: [],
    programme: 'watch',
    since: '2024-02-01',
    citation: 'Order 1',
    reason: 'It watched.',
    source: 'https://example.org',
    confidence: 'verified',
    ...more,
  });
  const joined = (rows: WholeParty[], party: ListedParty, entry?: string) =>
    annotatedList(
      {
        head: { list: 'zembla-watch', day: '2026-01-01', from: [], parties: rows.length },
        parties: rows,
        sha256: '',
      },
      [{ party, ...(entry !== undefined && { entry }) }],
      { id: 'zembla-watch', title: 'Watch list', address: 'https://example.org' },
      territories,
    );

  it('stands on the row that bears its name, with the earlier day', () => {
    const { parties, adrift } = joined(
      [published('1', 'GRADUS GLASS WORKS', { listed: '2023-05-04' })],
      written('Gradus Glass Works'),
    );
    expect(adrift).toEqual([]);
    expect(parties).toHaveLength(1);
    expect(parties[0]).toMatchObject({ id: 'own', since: '2023-05-04', reason: 'It watched.' });
  });

  it('stands on the row that bears its main name, and not on one with a like alias before it', () => {
    const { parties } = joined(
      [
        published('1', 'Gradus Works', {
          names: [
            { text: 'Gradus Works', kind: 'main', strength: 'strong' },
            { text: 'Gradus', kind: 'alias', strength: 'strong' },
          ],
        }),
        published('2', 'Gradus'),
      ],
      written('Gradus', { aliases: ['Gradus Works'] }),
    );
    expect(parties.map(({ id, name }) => [id, name])).toEqual([
      ['1', 'Gradus Works'],
      ['own', 'Gradus'],
    ]);
  });

  it('stands on the entry that it names, whatever its name', () => {
    const { parties } = joined([published('7', 'Ministry')], written('Ministry of Zembla'), '7');
    expect(parties.map(({ id, aliases }) => [id, aliases])).toEqual([['own', ['Ministry']]]);
  });

  it('is said to be adrift where no row fits, and not where it tells its end', () => {
    const rows = [published('1', 'Somebody Else')];
    expect(joined(rows, written('Gradus')).adrift.map(({ id }) => id)).toEqual(['own']);
    expect(joined(rows, written('Gradus', { until: '2025-01-01' })).adrift).toEqual([]);
  });

  it('on somebody who came off is none on a row that stands', () => {
    const { parties } = joined(
      [published('1', 'Gradus')],
      written('Gradus', { until: '2025-01-01' }),
    );
    expect(parties.map(({ id }) => id)).toEqual(['own', '1']);
  });
});
