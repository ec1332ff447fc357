// How well names are compared, on labelled pairs of names and of records: precision, recall and F1 by where a label is from.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pairOf, recordsOf } from '../src/cli/match-lines.ts';
import { openVocabulary } from '../src/data/names/vocabulary.ts';

interface Tally {
  hits: number;
  missed: number;
  wrong: number;
  right: number;
}

interface Row {
  readonly [key: string]: unknown;
}

const linesOf = (file: string): Row[] =>
  readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row);

/** `root`: of the project, built; `folder`: with the labelled sets. */
export const evaluated = (
  root: string,
  folder: string,
): { readonly table: string; readonly reliability: string; readonly misses: readonly string[] } => {
  const vocabulary = openVocabulary(join(root, 'dist'));
  const tallies = new Map<string, Tally>();
  const misses: string[] = [];
  const scored: { readonly score: number; readonly same: boolean }[] = [];
  const count = (group: string, expected: boolean, found: boolean): void => {
    const tally = tallies.get(group) ?? { hits: 0, missed: 0, wrong: 0, right: 0 };
    tallies.set(group, tally);
    if (expected) tally[found ? 'hits' : 'missed'] += 1;
    else tally[found ? 'wrong' : 'right'] += 1;
  };
  const judge = (
    file: string,
    answerOf: (line: { value: Row; file: string; line: number }) => object,
    groupsOf: (row: Row) => string[],
    shown: (row: Row) => string,
  ): void => {
    for (const [place, row] of linesOf(join(folder, file)).entries()) {
      const answer = answerOf({ value: row, file, line: place + 1 }) as {
        readonly score: number;
        readonly decision: string;
      };
      const expected = row['expected'] === 'match';
      const found = answer.decision !== 'none';
      scored.push({ score: answer.score, same: expected });
      for (const group of groupsOf(row)) count(group, expected, found);
      if (expected !== found)
        misses.push(`${expected ? 'missed' : 'wrong '} ${answer.score.toFixed(3)} ${shown(row)}`);
    }
  };
  judge('dev-pairs.jsonl', pairOf(vocabulary), pairGroups, (row) =>
    [row['basis'], row['query_name'], row['candidate_name']].map(String).join(' | '),
  );
  judge(
    'dev-entity-pairs.jsonl',
    recordsOf(vocabulary),
    () => ['whole records'],
    ({ left, right }) => [left, right].map((side) => String((side as Row)['caption'])).join(' | '),
  );
  return { table: tableOf(tallies), reliability: reliabilityOf(scored), misses };
};

const pairGroups = (row: Row): string[] => {
  const across = row['cross_script'] === true;
  const group = !across
    ? 'one script'
    : row['query_type'] === 'company'
      ? 'across scripts, companies'
      : 'across scripts, persons';
  return [
    `all pairs: ${group}`,
    `${String(row['basis'])}: ${group}`,
    `basis ${String(row['basis'])}`,
  ];
};

/** From where each row begins; the decision begins with 0.72 and 0.87. */
const ROWS: readonly (readonly [from: number, decision: string])[] = [
  [1, 'strong'],
  [0.94, 'strong'],
  [0.87, 'strong'],
  [0.8, 'possible'],
  [0.72, 'possible'],
  [0.5, 'none'],
  [0, 'none'],
];

/** How often a score is right: of the pairs with a score in each row, the share that are the same party. */
const reliabilityOf = (
  scored: readonly { readonly score: number; readonly same: boolean }[],
): string =>
  [
    '| score from | decision | pairs | the same party |',
    '| ---: | --- | ---: | ---: |',
    ...ROWS.map(([from, decision], place) => {
      const to = ROWS[place - 1]?.[0] ?? Infinity;
      const within = scored.filter(({ score }) => score >= from && score < to);
      const same = within.filter((one) => one.same).length;
      const share = within.length === 0 ? '–' : (same / within.length).toFixed(3);
      return `| ${from.toFixed(2)} | ${decision} | ${within.length} | ${share} |`;
    }),
  ].join('\n');

const FLOORS: Readonly<Record<string, string>> = {
  'all pairs: one script': 'F1 0.90',
  'all pairs: across scripts, persons': 'F1 0.88',
  'basis machine-distorted': 'recall 0.97',
  'basis official-separate-records': 'told apart 0.93',
};

const tableOf = (tallies: ReadonlyMap<string, Tally>): string =>
  [
    '| pairs | number | precision | recall | F1 | told apart | floor |',
    '| --- | ---: | ---: | ---: | ---: | ---: | ---: |',
    ...[...tallies]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([group, { hits, missed, wrong, right }]) => {
        const share = (part: number, whole: number): string =>
          whole === 0 ? '–' : (part / whole).toFixed(3);
        const f1 = share(2 * hits, 2 * hits + missed + wrong);
        return `| ${[
          group,
          hits + missed + wrong + right,
          share(hits, hits + wrong),
          share(hits, hits + missed),
          hits + missed === 0 ? '–' : f1,
          share(right, right + wrong),
          FLOORS[group] ?? '–',
        ].join(' | ')} |`;
      }),
  ].join('\n');
