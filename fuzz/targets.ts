// What is made hostile, and who reads it: each kind of file that licet takes from outside, by the same functions as the commands.

import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkLibrary } from '../src/check/index.ts';
import { readSettings } from '../src/cli/settings.ts';
import { clearancesIn } from '../src/data/clearances/clearances-file.ts';
import { readCompiled, STORE_FILE } from '../src/data/library/compiled.ts';
import { readLibrary } from '../src/data/library/library.ts';
import { licencesIn } from '../src/data/licences/register-file.ts';
import { READERS, type ListFormat } from '../src/data/lists/readers/index.ts';
import { openedFile } from '../src/data/lists/readers/opened-file.ts';
import { ReadingLog } from '../src/data/lists/readers/reading-log.ts';
import { openStore } from '../src/data/lists/store.ts';
import { lockIn } from '../src/data/lock/lock-file.ts';
import { loadTerritories } from '../src/data/places/territories-file.ts';
import { readFilled } from '../src/data/questionnaire/filled.ts';
import { mappedRows } from '../src/data/quotation/mapped-rows.ts';
import { mappingIn } from '../src/data/quotation/mapping.ts';
import { quotationTable } from '../src/data/quotation/quotation-table.ts';
import { readText } from '../src/data/read/files.ts';
import { parseYaml } from '../src/data/read/yaml.ts';
import { companyIn } from '../src/data/transaction/company-file.ts';
import { formatOf, readTransactions } from '../src/data/transaction/transactions.ts';
import { waiversIn } from '../src/data/waivers/waivers-file.ts';
import { keptRecord } from '../src/records/kept-record.ts';
import { readLog } from '../src/records/log.ts';
import { Screener } from '../src/screener.ts';

export interface Target {
  readonly name: string;
  /** With its dot. */
  readonly ending: string;
  /** What is judged or checked takes a hundred times as long as what is only read. */
  readonly slow?: boolean;
  /** Sound files. */
  readonly sound: readonly Buffer[];
  /** Reads a file as the program does; what is wrong with it is a LicetError. */
  read(file: string): unknown;
}

const DAY = '2026-11-21';
/** Of a published list so much is taken: what comes after is more of the same. */
const BEGINNING = 40_000;

/**
 * `root`: of the project, built. `shared`: where publishers' files lie; without them no reader of a list is tried. `scratch`: a folder that
 * is there, and that whoever asks takes away.
 */
export const targetsIn = (root: string, shared: string, scratch: string): Target[] => {
  const dist = join(root, 'dist');
  const sources = { ...readCompiled(dist), store: openStore(join(dist, STORE_FILE)), version: '0' };
  const screener = new Screener(sources, { lists: 'bundled', today: DAY });
  const { columns } = screener;
  const cases = filesIn(join(root, 'data/cases'), '.yaml');
  const values = cases.flatMap((bytes) => parseYaml('case', bytes.toString('utf8')));
  const json = values.map(({ value }) => Buffer.from(JSON.stringify(value, null, 1)));
  const lines = values.map(({ value }) => `${JSON.stringify(value)}\n`);

  const drained = async (file: string): Promise<void> => {
    for await (const raw of readTransactions(file, formatOf(file)!, columns)) void raw;
  };
  const screened = async (file: string): Promise<void> => {
    for await (const raw of readTransactions(file, formatOf(file)!, columns)) {
      const answer = screener.screen(raw);
      JSON.stringify(answer.whole('standard', false));
    }
  };
  const mapping = mappingIn('map.yaml', MAPPING, screener);

  return [
    { name: 'transaction-yaml', ending: '.yaml', sound: cases, read: drained },
    { name: 'transaction-json', ending: '.json', sound: json, read: drained },
    {
      name: 'transactions-ndjson',
      ending: '.ndjson',
      sound: [Buffer.from(lines.slice(0, 5).join('')), Buffer.from(lines.slice(5, 10).join(''))],
      read: drained,
    },
    { name: 'transactions-csv', ending: '.csv', sound: [Buffer.from(CSV)], read: drained },
    { name: 'screened', ending: '.yaml', slow: true, sound: cases, read: screened },
    {
      name: 'mapping',
      ending: '.yaml',
      sound: [Buffer.from(MAPPING)],
      read: (file) => mappingIn(file, readText(file), screener),
    },
    {
      name: 'mapped-rows',
      ending: '.csv',
      sound: [Buffer.from(QUOTES)],
      read: async (file) => {
        for await (const raw of mappedRows(file, mapping, new Map())) void raw;
      },
    },
    {
      name: 'workbook',
      ending: '.xlsx',
      sound: filesIn(join(root, 'test/data/quotation'), '.xlsx'),
      read: (file) => quotationTable(file, { sheet: undefined, headerRow: 1 }),
    },
    ofText('clearances', root, (file, text) => clearancesIn(file, text, DAY)),
    ofText('waivers', root, (file, text) => waiversIn(file, text)),
    ofText('licences', root, (file, text) => {
      const licences = licencesIn(file, text);
      return new Screener(sources, { lists: 'bundled', today: DAY, licences });
    }),
    {
      name: 'company',
      ending: '.yaml',
      sound: [Buffer.from(COMPANY)],
      read: (file) => companyIn(file, readText(file)),
    },
    {
      name: 'settings',
      ending: '.yaml',
      sound: [Buffer.from(SETTINGS)],
      read: (file) => readSettings({ config: file }),
    },
    {
      name: 'lock',
      ending: '.lock',
      sound: [Buffer.from(LOCK)],
      read: (file) => lockIn(file, readText(file)),
    },
    { name: 'filled-page', ending: '.md', sound: [Buffer.from(FILLED_PAGE)], read: readFilled },
    { name: 'filled-table', ending: '.csv', sound: [Buffer.from(FILLED_TABLE)], read: readFilled },
    { name: 'filled-json', ending: '.json', sound: [Buffer.from(FILLED_JSON)], read: readFilled },
    {
      name: 'log',
      ending: '.ndjson',
      sound: [Buffer.from(LOG)],
      read: (file) => readLog(readText(file)),
    },
    { name: 'record', ending: '.html', sound: [Buffer.from(RECORD)], read: keptRecord },
    packTarget(root, scratch),
    ...LISTS.flatMap((list) => listTarget(list, shared)),
  ];
};

const filesIn = (folder: string, ending: string): Buffer[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => readFileSync(join(folder, name)));

const ofText = (
  name: string,
  root: string,
  read: (file: string, text: string) => unknown,
): Target => ({
  name,
  ending: '.yaml',
  sound: [readFileSync(join(root, 'test/broken', name, 'sound.yaml'))],
  read: (file) => read(file, readText(file)),
});

/** The files of a small sound pack by turns: one of them is hostile, the others are as they were. */
const packTarget = (root: string, scratch: string): Target => {
  const sound = join(root, 'test/broken/sound');
  const names = readdirSync(join(sound, 'packs/sound')).filter((name) => name.endsWith('.yaml'));
  const originals = new Map(
    names.map((name) => [name, readFileSync(join(sound, 'packs/sound', name))]),
  );
  const territories = loadTerritories(join(sound, 'data'));
  const folder = join(scratch, 'packs');
  const placeOf = (name: string): string => join(folder, 'packs/sound', name);
  return {
    name: 'pack',
    ending: '.yaml',
    slow: true,
    sound: [...originals.values()],
    read: (file) => {
      if (!existsSync(folder)) cpSync(sound, folder, { recursive: true });
      const bytes = readFileSync(file);
      // It takes the place of the file that begins like it, else of the first.
      const begins = bytes.subarray(0, 6).toString('latin1');
      const like = [...originals].find(([, was]) => was.toString('latin1').startsWith(begins));
      const name = like?.[0] ?? names[0]!;
      writeFileSync(placeOf(name), bytes);
      try {
        const roots = { rules: [join(folder, 'packs')], data: join(folder, 'data') };
        return checkLibrary(readLibrary(roots), { territories });
      } finally {
        writeFileSync(placeOf(name), originals.get(name)!);
      }
    },
  };
};

interface List {
  readonly format: ListFormat;
  readonly file: string;
}

const LISTS: readonly List[] = [
  { format: 'ofac-csv', file: 'ofac/sdn_2021-07-07.csv' },
  { format: 'ofac-classic-xml', file: 'ofac/consolidated_2025-03-28.xml' },
  { format: 'ofac-enhanced-xml', file: 'ofac/enhanced_YEMEN_2024-05-24.xml' },
  { format: 'us-csl-csv', file: 'us-csl/consolidated_sample_2025-06.csv' },
  { format: 'us-dpl-text', file: 'us-csl/dpl_2022-09-02.txt' },
  { format: 'uk-sanctions-csv', file: 'uk/uksl_sample_2026-10-08.csv' },
  { format: 'uk-sanctions-xml', file: 'uk/uksl_sample_2026-09-02_trimmed.xml' },
  { format: 'ch-seco-xml', file: 'ch/seco_sample_2026-08-27_trimmed.xml' },
  { format: 'ca-sema-xml', file: 'ca/sema-lmes_2025-03-20.xml' },
  { format: 'eu-journal-csv', file: 'eu/ojeu-opensanctions/amendments/32026R1848.csv' },
];

const listTarget = ({ format, file }: List, shared: string): Target[] => {
  const path = join(shared, 'data/lists', file);
  if (!existsSync(path)) return [];
  return [
    {
      name: `list-${format}`,
      ending: path.slice(path.lastIndexOf('.')),
      sound: [readFileSync(path).subarray(0, BEGINNING)],
      read: async (hostile) => {
        const parties = READERS[format].read([openedFile(hostile)], {}, new ReadingLog());
        for await (const party of parties) void party;
      },
    },
  ];
};

const CSV = `id,date,exporter.country,end-user.name,end-user.country,end-user.type,destination.country,item.category,item.quantity
a-1,2020-01-01,DE,Example Telecom,EG,telecom-operator,EG,dpi-filtering,4
a-2,2021-06-30,US,"Example, Inc",JP,private,JP,video-surveillance,1
a-3,2014-05,FR,Ministère Exemple,MA,interior-ministry,MA,monitoring-centre,1
`;

const MAPPING = `header-row: 1
group-by: Quotation no.
columns:
  Customer: end-user.name
  Kind: { to: end-user.type, values: { Gov.: other-government, Corp.: private, "-": } }
  Country: { to: [end-user.country, destination.country], values: { U.A.E.: AE } }
  Product: item.name
  Sort: item.category
  Shipped: { to: date, dates: day-first }
  Qty: item.quantity
  Line total: { to: item.value.amount, numbers: { thousands: ".", decimal: "," } }
  ECCN: item.classification.us
constants:
  exporter.name: Example Systems Inc
  exporter.country: US
  item.value.currency: EUR
leave-out: [Margin]
`;

const QUOTES = `Quotation no.;Customer;Kind;Country;Product;Sort;Shipped;Qty;Line total;ECCN;Margin
7;Example Police;Gov.;U.A.E.;camera;video-surveillance;03.11.2020;20;1.234,50;5A992.c;12
7;Example Police;Gov.;U.A.E.;recorder;computing;03.11.2020;2;99,00;EAR99;3
8;Example Shop;Corp.;FR;camera;video-surveillance;04.11.2020;1;10,00;EAR99;1
`;

const COMPANY = `name: Example Systems GmbH
country: DE
year: 2025
facts:
  human-rights-policy: yes
`;

const SETTINGS = `lists: bundled
stale-after: { us-entity-list: 30 days }
jurisdictions: [us, eu]
fail-on: red
four-eyes: yes
formats: [text, sarif=out.sarif]
retention-years: 10
packs: { moratorium: on }
`;

const LOCK = `{
  "schema": "licet/lock@1",
  "licet": "0.1.0",
  "packs": { "us-ear": "${'a'.repeat(64)}" },
  "lists": { "us-entity-list": "${'b'.repeat(64)}" },
  "data": { "facts": "${'c'.repeat(64)}" }
}
`;

const FILLED_PAGE = `# Questions on deal

Transaction: deal

## 1. The item: What kind of item is it?

Fact: item.category

- [x] drone: unmanned aircraft
- [ ] computing
> from the brochure

## 2. Who is it?

Fact: exporter.name

Answer: Acme: Drones AG
`;

const FILLED_TABLE = `transaction;fact;question;answer
deal;item.category;What kind?;drone
deal;exporter.name;Who?;"Acme; Drones"
`;

const FILLED_JSON = `{"schema":"licet/questionnaire@1","transaction":"deal","questions":[
{"fact":"item.category","answer":"drone"},{"fact":"exporter.name","answer":"Acme"}]}
`;

const LOG = `{"entry":1,"previous":"${'0'.repeat(64)}","kind":"decision","hash":"${'d'.repeat(64)}"}
`;

const RECORD = `<!doctype html><html><body><p>Record</p>
<script type="application/json" id="licet-record">{"schema":"licet/record@1","verdict":{}}</script>
</body></html>
`;
