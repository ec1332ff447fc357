// The publishers' files that stand for each need ("what to take for what"), with what was counted in them.

import { readdirSync } from 'node:fs';
import type { ListFormat } from '../../../src/data/lists/readers/index.ts';
import { published } from './given.ts';

export const LISTS = 'data/lists';

export interface Row {
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

export const ROWS: readonly Row[] = [
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

/** The annexes of 45 consolidated and 11 amending acts. */
export const journalFiles = (): string[] =>
  ['consolidated', 'amendments'].flatMap((kind) => {
    const folder = `${LISTS}/eu/ojeu-opensanctions/${kind}`;
    return readdirSync(published(folder)).map((name) => `${folder}/${name}`);
  });
