// The parts of the documents that are made, not written: from the packs, the data, the options and the program itself.
// scripts/readme.mjs writes them between their markers, and test/docs.test.ts compares. Nothing here judges or words law.

import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as described from '../src/cli/options.ts';
import * as ofAnswer from '../src/cli/answer/options.ts';
import * as ofRecords from '../src/cli/records/options.ts';
import * as ofResearch from '../src/cli/research/options.ts';
import type { OptionRow } from '../src/cli/options.ts';
import { subjectsOf } from '../src/check/subjects.ts';
import { colourOf } from '../src/core/judgement/effects.ts';
import { unprovedIn } from '../src/check/proofs.ts';
import { statedProvisions, type StatedProvision } from '../src/core/study/provisions.ts';
import { loadRegister } from '../src/data/copies/register.ts';
import { marksOf, weakestMark, type Mark } from '../src/model/citation.ts';
import { listCoverage } from '../src/core/study/list-coverage.ts';
import { filesBelow } from '../src/data/read/walk.ts';
import { readLibrary, type LoadedLibrary } from '../src/data/library/library.ts';
import { loadLists } from '../src/data/lists/lists.ts';
import { readCompiled, STORE_FILE, type Shipped } from '../src/data/library/compiled.ts';
import { openStore } from '../src/data/lists/store.ts';
import { readTransactions } from '../src/data/transaction/transactions.ts';
import { titlesOf } from '../src/model/control-list.ts';
import { addSpan } from '../src/model/dates.ts';
import { INCIDENT_GRADES } from '../src/model/end-user-record.ts';
import { EFFECTS } from '../src/model/rule.ts';
import type { Verdict } from '../src/model/verdict.ts';
import { ruleIndex } from '../src/report/reference/rule-index.ts';
import { Screener } from '../src/screener.ts';
import { historiesPart } from './end-user-tables.ts';

export const MAIN_JOB = 'data/cases/bluecoat-computerlinks-syria-2010.yaml';
export const SHOWN_RULE = 'rules/eu-dual-use/art-05-1-informed.yaml';

/** Cases are judged as of their own dates; this day is for files without one, of which there is none. */
const TODAY = '2026-11-21';

/** The documents that may have made parts: those at the top, then those of docs/. */
export const documents = (root: string): string[] => [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  ...documentsBelow(root),
  RULE_INDEX,
];

/** The index of the rules, apart from the documents that a reader is led to one by one. */
const RULE_INDEX = 'docs/reference/rules.md';

const documentsBelow = (root: string): string[] =>
  readdirSync(join(root, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .sort()
    .map((name) => `docs/${name}`);

/** What stands between `<!-- name -->` and `<!-- /name -->` in one of the documents, by name. dist/ must be built. */
export const madeParts = async (root: string): Promise<ReadonlyMap<string, string>> => {
  const shipped = readCompiled(join(root, 'dist'));
  const loaded = readLibrary({ rules: [join(root, 'rules')], data: join(root, 'data') });
  return new Map([
    ['output', outputPart(root)],
    ['titles', titlesPart(root)],
    ['documents', documentsPart(root)],
    ['jurisdictions', jurisdictionsPart(shipped)],
    ['packs', packsPart(loaded)],
    ['provisions', provisionsPart(loaded, root)],
    ['modelled', modelledPart(loaded)],
    ['rule-index', ruleIndexPart(loaded)],
    ['entries', entriesPart(shipped)],
    ['lists', listsPart(root)],
    ['end-users', endUsersPart(shipped)],
    ['histories', historiesPart(shipped, root, table)],
    ['indices', indicesPart(shipped, root)],
    ['cases', await casesPart(root, shipped)],
    ['options', optionsPart()],
    ['errors', errorsPart(root)],
    ['effects', effectsPart()],
    ['roles', valuesPart(loaded, 'party.role', 'role')],
    ['categories', valuesPart(loaded, 'item.category', 'category')],
    ['contract', contractPart(root)],
    [
      'rule',
      `\`\`\`yaml\n# ${SHOWN_RULE}\n${readFileSync(join(root, SHOWN_RULE), 'utf8').trimEnd()}\n\`\`\``,
    ],
  ]);
};

/** A document with each part put between its markers, if it has them. Errors: a marker that is not closed, or stands twice. */
export const withParts = (document: string, parts: ReadonlyMap<string, string>): string => {
  let text = document;
  for (const [name, part] of parts) {
    const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
    const pieces = text.split(open);
    if (pieces.length === 1) continue;
    const end = pieces[1]!.indexOf(close);
    if (pieces.length !== 2 || end < 0)
      throw new Error(`${open} and ${close} stand in pairs, once each`);
    text = `${pieces[0]}${open}\n\n${part}\n\n${pieces[1]!.slice(end)}`;
  }
  return text;
};

const cell = (text: string): string => text.replace(/\s+/g, ' ').replace(/\|/g, '\\|').trim();

const table = (
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string =>
  [header, header.map((name) => (name.startsWith('#') ? '---:' : '---')), ...rows]
    .map((row) => `| ${row.map((value) => cell(String(value)).replace(/^# /, '')).join(' | ')} |`)
    .join('\n');

const count = <T>(values: readonly T[], holds: (value: T) => boolean): number =>
  values.filter(holds).length;

/** What the program prints for the main job, at 80 columns without colour. */
export const printed = (root: string): string =>
  spawnSync(process.execPath, ['bin/licet.js', 'screen', MAIN_JOB, '--lists', 'bundled'], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '80', NO_COLOR: '1', FORCE_COLOR: '' },
  }).stdout;

/** Up to the end of the first reason; what is left out is said in its place. */
const outputPart = (root: string): string => {
  const lines = printed(root).trimEnd().split('\n');
  const reasons = lines.flatMap((line, index) =>
    /^ {2}(RED|AMBER|lifted) (law|policy)[:,] /.test(line) ? [index] : [],
  );
  const end = reasons[1] ?? lines.length;
  const left = lines.length - end;
  const shown = left > 0 ? [...lines.slice(0, end), `… (${left} lines left out here) …`] : lines;
  return `\`\`\`console\n$ node bin/licet.js screen ${MAIN_JOB} --lists bundled\n${shown.join('\n')}\n\`\`\``;
};

const INDEX = 'docs/README.md';

/** Every document of docs/ by its title. */
const titlesPart = (root: string): string =>
  [INDEX, ...documentsBelow(root).filter((file) => file !== INDEX)]
    .map((file) => `[${titleOf(readFileSync(join(root, file), 'utf8'), file)}](${file})`)
    .join(' · ');

const titleOf = (text: string, file: string): string => /^# (.+)$/m.exec(text)?.[1] ?? file;

/** The other documents of docs/, each with its first sentence, as linked from there. */
const documentsPart = (root: string): string =>
  table(
    ['document', 'what it holds'],
    documentsBelow(root)
      .filter((file) => file !== INDEX)
      .map((file) => {
        const text = readFileSync(join(root, file), 'utf8');
        const title = titleOf(text, file);
        const [first = ''] = text
          .slice(text.indexOf(title) + title.length)
          .trim()
          .split('\n\n');
        const link = `[${title}](${file.slice('docs/'.length)})`;
        return [link, /^[\s\S]*?\.(?=\s|$)/.exec(first)?.[0] ?? first];
      }),
  );

const jurisdictionsPart = ({ library, territories }: Shipped): string => {
  const names = new Map(territories.map(({ code, name }) => [code, name]));
  const codes = (parameter: string): string[] =>
    (library.parameters.find(({ name }) => name === parameter)?.members ?? [])
      .filter(({ until }) => until === undefined)
      .map(({ code }) => code);
  const modelled = codes('modelled-exporter-states').map((code) => names.get(code) ?? code);
  const kinds = (kind: string): number =>
    count(territories, (territory) => territory.kind === kind);
  return table(
    ['what', 'which'],
    [
      ['exporters whose own export-control law is modelled', modelled.sort().join(', ')],
      [
        'packs of law',
        library.packs
          .filter(({ kind }) => kind === 'law')
          .map(({ id }) => `\`${id}\``)
          .join(', '),
      ],
      [
        'packs of policy (standards, guidance)',
        library.packs
          .filter(({ kind }) => kind === 'policy')
          .map(({ id }) => `\`${id}\``)
          .join(', '),
      ],
      [
        'places recognised by code or name',
        `${kinds('state')} states, ${kinds('territory')} territories, ${kinds('region')} regions`,
      ],
    ],
  );
};

const packsPart = ({ library, tests }: LoadedLibrary): string =>
  table(
    [
      'pack',
      'about',
      'kind',
      'speaks from',
      'compared with the texts to',
      'a gap after',
      '# rules',
      '# recalled',
      '# definitions',
      '# entries',
      '# cases',
    ],
    library.packs.map((pack) => {
      const own = <T extends { readonly pack: string }>(all: readonly T[]): readonly T[] =>
        all.filter((one) => one.pack === pack.id);
      const rules = own(library.rules);
      const cases = tests
        .filter(({ id }) => id.startsWith(`${pack.id}/`))
        .reduce((sum, { file }) => sum + file.cases.length, 0);
      const recalled = count(rules, ({ versions }) => versions[0]?.confidence === 'recalled');
      return [
        `\`${pack.id}\``,
        pack.title,
        pack.kind,
        pack.since,
        pack.checkedTo,
        addSpan(pack.checkedTo, pack.staleAfter, 1),
        rules.length,
        recalled,
        own(library.definitions).length,
        own(library.entries).length,
        cases,
      ];
    }),
  );

const share = (part: number, whole: number): string =>
  whole === 0 ? '' : `${Math.round((100 * part) / whole)} %`;

/** By pack of law: how many provisions, how many of them read in the text throughout, and what is missing of the others. */
const provisionsPart = ({ library }: LoadedLibrary, root: string): string => {
  const stated = statedProvisions(library);
  const { withoutPassage } = unprovedIn(library, {
    ...loadRegister(join(root, 'data')),
    lists: loadLists(join(root, 'data', 'lists')).map(({ info }) => info.instrument),
  });
  const unproved = new Set(withoutPassage);
  const row = (name: string, of: readonly StatedProvision[]): (string | number)[] => {
    const weakest = (mark: Mark): number => count(of, (one) => weakestMark(marksOf(one)) === mark);
    const now = of.filter(({ until }) => until === undefined);
    const read = count(now, (one) => weakestMark(marksOf(one)) === 'primary');
    return [
      name,
      of.length,
      weakest('primary'),
      share(weakest('primary'), of.length),
      weakest('secondary'),
      weakest('recalled'),
      share(read, now.length),
      count(of, ({ name: provision }) => !unproved.has(provision)),
    ];
  };
  const packs = [...new Set(stated.map(({ pack }) => pack))].sort();
  return table(
    [
      'pack of law',
      '# provisions',
      '# four marks primary',
      '# share',
      '# weakest secondary',
      '# weakest recalled',
      '# share of those in force today',
      '# passage in a copy',
    ],
    [
      ...packs.map((pack) =>
        row(
          `\`${pack}\``,
          stated.filter((one) => one.pack === pack),
        ),
      ),
      row('all', stated),
    ],
  );
};

const modelledPart = ({ library }: LoadedLibrary): string =>
  library.packs
    .map((pack) =>
      [
        `**${pack.id}** (${pack.kind}). Binds: ${pack.binds.replace(/\s+/g, ' ').trim()}`,
        '',
        table(
          ['', 'what', 'why not'],
          [
            ...pack.models.map((what) => ['modelled', what, '']),
            ...pack.notModelled.map(({ what, why, when }) => [
              when ? '**not modelled**, a gap where it may apply' : '**not modelled**',
              what,
              why,
            ]),
          ],
        ),
      ].join('\n'),
    )
    .join('\n\n');

/** As licet docs writes it, of the rules alone; each leads to the rule as it is written. */
const ruleIndexPart = ({ library }: LoadedLibrary): string =>
  ruleIndex(
    library.packs,
    subjectsOf(library).filter(({ kind }) => kind === 'rule'),
    (id) => `../../rules/${id}.yaml`,
  ).trimEnd();

/** As of the last day on which any pack was compared with the law, so that the table does not depend on today. */
const entriesPart = ({ library }: Shipped): string => {
  const asOf = library.packs
    .map(({ checkedTo }) => checkedTo)
    .sort()
    .at(-1)!;
  const titles = titlesOf(library.controlLists);
  const order = Object.keys(titles);
  return table(
    [
      `list, on ${asOf}`,
      '# entries',
      '# verified',
      '# recalled',
      '# by declaration only',
      '# periods that have ended',
    ],
    listCoverage(library, asOf)
      .sort((a, b) => order.indexOf(a.list) - order.indexOf(b.list))
      .map(({ list, entries, verified, recalled, declarationOnly, past }) => [
        `\`${list}\`: ${titles[list] ?? list}`,
        entries,
        verified,
        recalled,
        declarationOnly,
        past,
      ]),
  );
};

const listsPart = (root: string): string =>
  table(
    ['list', 'publisher', '# rows', '# of them ended', '# recalled', 'taken', 'stale after'],
    loadLists(join(root, 'data', 'lists')).map(({ info, parties }) => [
      `\`${info.id}\``,
      `${info.title} (${info.publisher})`,
      parties.length,
      count(parties, ({ until }) => until !== undefined),
      count(parties, ({ confidence }) => confidence === 'recalled'),
      info.taken,
      `${info.staleAfter.count} ${info.staleAfter.unit}`,
    ]),
  );

const SCOPES = {
  body: 'named bodies',
  state: "a state's services of a kind",
  vendor: 'vendors and intermediaries',
} as const;

const endUsersPart = ({ records }: Shipped): string => {
  const row = (label: string, scopes: readonly string[]): (string | number)[] => {
    const those = records.filter(({ scope }) => scopes.includes(scope));
    const incidents = those.flatMap((record) => record.incidents);
    return [
      label,
      those.length,
      new Set(those.map(({ territory }) => territory)).size,
      incidents.length,
      ...INCIDENT_GRADES.map((grade) => count(incidents, (incident) => incident.grade === grade)),
      count(incidents, ({ confidence }) => confidence === 'recalled'),
    ];
  };
  return table(
    [
      'about',
      '# records',
      '# territories',
      '# incidents',
      ...INCIDENT_GRADES.map((grade) => `# ${grade}`),
      '# recalled',
    ],
    [
      ...Object.entries(SCOPES).map(([scope, label]) => row(label, [scope])),
      row('all', Object.keys(SCOPES)),
    ],
  );
};

const indicesPart = ({ indices }: Shipped, root: string): string =>
  table(
    ['index', 'attribution', 'rights', 'measure', 'years', '# values', 'stale after'],
    indices.map((index) => {
      const text = readFileSync(join(root, 'data', 'indices', index.id, 'index.yaml'), 'utf8');
      const attribution = /^attribution: (.+)$/m.exec(text)?.[1] ?? index.publisher;
      const years = index.editions.map(({ year }) => year);
      return [
        `\`${index.id}\``,
        attribution,
        index.rights,
        `${index.measure}, ${index.direction}`,
        `${years[0]} to ${years.at(-1)}`,
        index.rows,
        `${index.staleAfter.count} ${index.staleAfter.unit}`,
      ];
    }),
  );

interface Expected {
  readonly expected: { readonly verdict: string; readonly also?: readonly string[] };
}

const casesPart = async (root: string, shipped: Shipped): Promise<string> => {
  const store = openStore(join(root, 'dist', STORE_FILE));
  const screener = new Screener(
    { ...shipped, store, version: 'readme' },
    { lists: 'bundled', today: TODAY },
  );
  const folder = join(root, 'data', 'cases');
  const judged: { ordinary: boolean; expected: Expected['expected']; verdict: Verdict }[] = [];
  for (const name of filesBelow(folder, '.yaml')) {
    for await (const raw of readTransactions(join(folder, name), 'yaml', screener.columns)) {
      const { expected } = (raw.value as { case: Expected }).case;
      judged.push({
        ordinary: name.startsWith('ordinary/'),
        expected,
        verdict: screener.screen(raw).whole('standard', true),
      });
    }
  }
  store.close();
  const exact = ({ expected, verdict }: (typeof judged)[number]): boolean =>
    expected.verdict === verdict.verdict;
  const accepted = (one: (typeof judged)[number]): boolean =>
    exact(one) || (one.expected.also ?? []).includes(one.verdict.verdict);
  const rows = (['red', 'amber', 'green'] as const).flatMap((colour) =>
    [false, true].map((ordinary) => {
      const those = judged.filter(
        (one) => one.ordinary === ordinary && one.expected.verdict === colour,
      );
      const got = (wanted: string): number =>
        count(those, ({ verdict }) => verdict.verdict === wanted);
      return [
        ordinary ? 'ordinary trade, constructed' : 'real, reported',
        colour,
        those.length,
        got('red'),
        got('amber'),
        got('green'),
        count(those, accepted),
      ];
    }),
  );
  const misses = judged
    .filter((one) => !accepted(one))
    .map(
      ({ expected, verdict }) =>
        `\`${verdict.transaction.id}\` (expected ${expected.verdict}, is ${verdict.verdict})`,
    );
  return `${table(['cases', 'expected', '# number', '# red', '# amber', '# green', '# accepted'], rows)}\n\n${misses.length === 0 ? 'Every case comes out in a colour that was accepted beforehand.' : `Not in an accepted colour: ${misses.join(', ')}.`}`;
};

const NEW_RULE_OPTIONS: readonly OptionRow[] = [
  { flags: '--in <folder>', description: 'the folder that holds the packs', default: 'rules' },
];

/** Options by command: SCREEN_OPTIONS are those of `screen`. */
export const OPTIONS: Readonly<Record<string, readonly OptionRow[]>> = {
  ...Object.fromEntries(
    Object.entries({ ...described, ...ofAnswer, ...ofRecords, ...ofResearch }).flatMap(
      ([name, rows]) => {
        const command = /^([A-Z_]+)_OPTIONS$/
          .exec(name)?.[1]
          ?.toLowerCase()
          .replace(/^(new|lists|index|records|licences|pack)_/, '$1 ')
          .replaceAll('_', '-');
        return command === undefined || !Array.isArray(rows)
          ? []
          : [[command, rows as readonly OptionRow[]]];
      },
    ),
  ),
  'new rule': NEW_RULE_OPTIONS,
};

/** In the order in which a person meets them. */
const ORDER = ['screen', 'classify', 'crosswalk', 'timeline', 'explain', 'check', 'new rule'];

const optionsPart = (): string =>
  table(
    ['command', 'option', 'what it does', 'values', 'default'],
    [...new Set([...ORDER, ...Object.keys(OPTIONS).sort()])].flatMap((command) =>
      (OPTIONS[command] ?? []).map((option) => [
        `\`${command}\``,
        `\`${option.flags}\``,
        option.description,
        (option.choices ?? []).join(', '),
        option.default ?? '',
      ]),
    ),
  );

/** Codes in the order in which they are declared. */
const errorsPart = (root: string): string => {
  const text = readFileSync(join(root, 'src', 'model', 'errors.ts'), 'utf8');
  const union = text.slice(
    text.indexOf('export type ProblemCode'),
    text.indexOf('export interface Problem '),
  );
  return [...union.matchAll(/'([a-z0-9-]+)'/g)].map(([, code]) => `\`[${code}]\``).join(' ');
};

/** What each effect gives: law and policy share the table; of a licence duty, by what policy says of licences. */
const effectsPart = (): string =>
  table(
    ['effect', 'met', 'undetermined'],
    EFFECTS.flatMap((effect) =>
      (effect === 'licence-required' ? (['denial', 'case-by-case'] as const) : [undefined]).map(
        (policy) => [
          `\`${effect}\`${policy === undefined ? '' : policy === 'denial' ? ', licensing policy `denial` or `presumption-of-denial`' : ' otherwise'}`,
          colourOf(effect, policy, 'met'),
          colourOf(effect, policy, 'undetermined'),
        ],
      ),
    ),
  );

/** The values that a fact may have, with what each means. */
const valuesPart = ({ library }: LoadedLibrary, path: string, header: string): string =>
  table(
    [header, 'what'],
    Object.entries(library.facts.find((fact) => fact.path === path)?.values ?? {}).map(
      ([value, what]) => [`\`${value}\``, what],
    ),
  );

/** The contract as it is declared, without what only the compiler needs. */
const contractPart = (root: string): string => {
  const text = readFileSync(join(root, 'src', 'model', 'verdict.ts'), 'utf8');
  const end = text.indexOf('/** One answered transaction.');
  const begin = text.indexOf('/** The three colours of an answer');
  const declared = text
    .slice(begin, end)
    .replace(/^export /gm, '')
    .replace(/\breadonly /g, '')
    .trim();
  return `\`\`\`ts\n${declared}\n\`\`\``;
};
