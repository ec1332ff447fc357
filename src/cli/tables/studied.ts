// The tables of a folder counted for a report, transaction by transaction: nothing of one is held when the next is read.

import { join } from 'node:path';
import type { DataRow } from '../../data/read/data-rows.ts';
import type { TablesManifest } from '../../model/tables.ts';
import type { Colour } from '../../model/verdict.ts';
import {
  Hindsight,
  Study,
  type StudiedFinding,
  type StudiedGap,
  type StudiedQuestion,
} from '../../report/table-report/study.ts';
import type { Cited, InstrumentSaid, RuleSaid } from '../../report/table-report/rules.tsx';
import type { Progress } from '../progress.ts';
import { KEY, rowsIn, TableRows } from './table-rows.ts';

const VERDICTS = [
  ...KEY,
  'as_of',
  'destination',
  'category',
  'verdict',
  'law',
  'policy',
  'best',
  'worst',
  'bounds_exact',
  'rule',
  'found',
  'not_decided',
  'lifted',
  'gaps',
  'questions',
] as const;
const LATER = ['later_known_at', 'later_verdict'] as const;
const FINDINGS = [...KEY, 'rule', 'state', 'colour'] as const;
const GAPS = [...KEY, 'kind', 'what', 'to_do'] as const;
const QUESTIONS = [...KEY, 'fact', 'question'] as const;

/** Errors: a table is not what the manifest says, or does not go with the others. */
export const studied = async (
  folder: string,
  manifest: TablesManifest,
  progress: Progress,
): Promise<Study> => {
  const study = new Study();
  const table = (name: string, wanted: readonly string[]): TableRows =>
    new TableRows(join(folder, name), rowsIn(folder, manifest, name, wanted));
  const [findings, gaps, questions] = [
    table('findings.csv', FINDINGS),
    table('gaps.csv', GAPS),
    table('questions.csv', QUESTIONS),
  ];
  const columns: readonly (typeof VERDICTS | typeof LATER)[number][] =
    manifest.laterKnownAt === undefined ? VERDICTS : [...VERDICTS, ...LATER];
  const hindsight = manifest.laterKnownAt === undefined ? undefined : new Hindsight();
  for await (const rows of rowsIn(folder, manifest, 'verdicts.csv', columns))
    for (const row of rows) {
      const cell = (name: (typeof columns)[number]): string => row[columns.indexOf(name)]!;
      const count = (name: (typeof VERDICTS)[number]): number => Number(cell(name));
      const ofFindings = count('found') + count('not_decided') + count('lifted');
      study.add({
        verdict: cell('verdict') as Colour,
        law: cell('law') as Colour,
        policy: cell('policy') as Colour,
        best: cell('best') as Colour,
        worst: cell('worst') as Colour,
        exact: cell('bounds_exact') === 'yes',
        asOf: cell('as_of'),
        destination: cell('destination'),
        categories: cell('category') === '' ? [] : cell('category').split('; '),
        rule: cell('rule'),
        findings: (await findings.take(ofFindings, row)).map(findingOf),
        gaps: (await gaps.take(count('gaps'), row)).map(gapOf),
        questions: (await questions.take(count('questions'), row)).map(questionOf),
      });
      if (hindsight) {
        const [then, later] = [cell('verdict'), cell('later_verdict')] as [Colour, Colour | ''];
        if (later === '') hindsight.notLater += 1;
        else hindsight.add(then, later, cell('later_known_at'));
      }
      const turn = progress.count();
      if (turn) await turn;
    }
  study.hindsight = hindsight;
  for (const rest of [findings, gaps, questions]) await rest.end();
  for await (const rows of rowsIn(folder, manifest, 'rejected.csv', ['code', 'reason']))
    for (const [code = '', reason = ''] of rows) study.refuse(code, reason);
  return study;
};

const AFTER_KEY = KEY.length;

const findingOf = (row: DataRow): StudiedFinding => {
  const [rule = '', state, colour] = row.slice(AFTER_KEY);
  return {
    rule,
    state: state as StudiedFinding['state'],
    colour: colour === '' ? undefined : (colour as Colour),
  };
};

const gapOf = (row: DataRow): StudiedGap => {
  const [kind, what = '', toDo = ''] = row.slice(AFTER_KEY);
  return { kind: kind as StudiedGap['kind'], what, toDo };
};

const questionOf = (row: DataRow): StudiedQuestion => {
  const [fact = '', question = ''] = row.slice(AFTER_KEY);
  return { fact, question };
};

/** What rules and instruments are called, each rule by its newest period. */
export const citedIn = async (folder: string, manifest: TablesManifest): Promise<Cited> => {
  const rules = new Map<string, RuleSaid>();
  const since = new Map<string, string>();
  const wanted = ['rule', 'since', 'title', 'kind', 'provisions'];
  for await (const rows of rowsIn(folder, manifest, 'rules.csv', wanted))
    for (const [rule = '', begins = '', title = '', kind = '', provisions = ''] of rows) {
      if (begins < (since.get(rule) ?? '')) continue;
      since.set(rule, begins);
      rules.set(rule, { title, kind, provisions: provisions === '' ? [] : provisions.split('; ') });
    }
  const instruments = new Map<string, InstrumentSaid>();
  const columns = ['instrument', 'title', 'link'];
  for await (const rows of rowsIn(folder, manifest, 'instruments.csv', columns))
    for (const [id = '', title = '', link = ''] of rows) instruments.set(id, { title, link });
  return { rules, instruments };
};
