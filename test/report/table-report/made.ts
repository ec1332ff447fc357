// A study made by hand, and the page of it.

import type { TablesCounts, TablesManifest } from '../../../src/model/tables.ts';
import type { Colour } from '../../../src/model/verdict.ts';
import { tableReport } from '../../../src/report/table-report/report.tsx';
import { Hindsight, Study } from '../../../src/report/table-report/study.ts';

const SHA = 'ab'.repeat(32);

/** Of none; the page works its bounds out itself. */
export const countsFor = (of: Partial<TablesCounts>): TablesCounts => ({
  red: 0,
  amber: 0,
  green: 0,
  bounds: {
    certainly: { red: 0, amber: 0, green: 0 },
    possibly: { red: 0, amber: 0, green: 0 },
  },
  rejected: 0,
  brokenOff: 0,
  repeatedIds: 0,
  ...of,
});

export const manifestFor = (of: Partial<TablesManifest> = {}): TablesManifest => ({
  schema: 'licet/tables@1',
  of: SHA,
  inputs: [{ file: 'deals.csv', bytes: 12345, sha256: SHA }],
  transactions: countsFor({}),
  lists: [{ list: 'us-sdn', rows: 18000, taken: '2026-07-31', bundled: true }],
  tables: [],
  manifest: { licet: '0.1.0', packs: { 'us-ear': SHA }, data: {}, options: { lists: 'bundled' } },
  ...of,
});

/** Of every kind of thing more than there is room for, each called `name`. */
export const crowded = (name: string): Study => {
  const study = new Study();
  const colours: readonly Colour[] = ['red', 'amber', 'green'];
  const codes = ['SY', 'MX', 'SG', 'CN', 'ZZ', '', name];
  for (let at = 0; at < 400; at += 1) {
    const verdict = colours[at % 3]!;
    study.add({
      verdict,
      law: verdict,
      policy: colours[(at + 1) % 3]!,
      best: verdict === 'red' && at % 2 === 0 ? 'red' : 'green',
      worst: 'red',
      exact: at % 5 === 0,
      asOf: `${1998 + (at % 27)}-05-06`,
      destination: at % 8 < codes.length ? codes[at % 8]! : `X${at % 50}`,
      categories: [`${name} ${at % 35}`],
      rule: `pack/rule-${at % 70}`,
      findings: [{ rule: `pack/rule-${at % 70}`, state: 'found', colour: colours[at % 2]! }],
      gaps: [{ kind: 'law', what: `${name} ${at % 40}`, toDo: name }],
      questions: [{ fact: `item.${name}-${at % 70}`, question: name }],
    });
  }
  study.refuse(name, name);
  study.hindsight = new Hindsight();
  for (let at = 0; at < 9; at += 1)
    study.hindsight.add(colours[at % 3]!, colours[Math.floor(at / 3)]!, '2026-01-01');
  return study;
};

export const pageOf = (
  study: Study,
  {
    name = 'Rule',
    manifest = manifestFor(),
  }: { readonly name?: string; readonly manifest?: TablesManifest } = {},
): string =>
  tableReport({
    study,
    manifest,
    cited: {
      rules: new Map(
        Array.from({ length: 70 }, (_, at) => [
          `pack/rule-${at}`,
          { title: `${name} ${at}`, kind: 'law', provisions: ['act Art. 1', 'act Art. 2'] },
        ]),
      ),
      instruments: new Map([['act', { title: name, link: 'https://example.org/act' }]]),
    },
    nameOf: (code) => (code === 'SY' ? 'Syria' : code),
  });
