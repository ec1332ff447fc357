// A row for each transaction: its colours, and the one reason that decides.

import type { Route } from '../../model/route.ts';
import type { Colour, Finding, Gap, Verdict } from '../../model/verdict.ts';
import { standing } from '../standing.ts';
import { listed, shortCitation, type Column } from './column.ts';
import { laterColumns } from './verdicts-later.ts';
import { tableOf, type Answered } from './table.ts';

const COLOUR: Readonly<Record<Colour, string>> = {
  red: 'do not proceed',
  amber: 'not before something is settled',
  green: 'no reason found in what was checked; never a clearance',
};

/** What a colour rests on: the first of what was found, of what is not decided, or of what could not be looked at. */
type Decisive =
  | { readonly by: 'found' | 'not-decided'; readonly finding: Finding }
  | { readonly by: 'gap'; readonly gap: Gap }
  | { readonly by: 'none' };

interface Row {
  readonly verdict: Verdict;
  readonly route: Route;
  readonly decisive: Decisive;
  /** By what is known later; absent where that is not asked, or no later. */
  readonly later?: Row;
}

const decisiveOf = ({ verdict, findings, gaps }: Verdict): Decisive => {
  if (verdict === 'green') return { by: 'none' };
  const { met, open } = standing(findings);
  const found = met.find(({ colour }) => colour === verdict);
  if (found) return { by: 'found', finding: found };
  const undecided = open.find(({ colour }) => colour === verdict);
  if (undecided) return { by: 'not-decided', finding: undecided };
  const [gap] = gaps;
  return gap ? { by: 'gap', gap } : { by: 'none' };
};

const ofFinding =
  (of: (finding: Finding) => string) =>
  ({ decisive }: Row): string =>
    'finding' in decisive ? of(decisive.finding) : '';

const counted = (of: (verdict: Verdict) => number): ((row: Row) => string) => {
  return ({ verdict }) => String(of(verdict));
};

const COLUMNS: readonly Column<Row>[] = [
  {
    name: 'title',
    type: 'text',
    says: 'its title',
    of: ({ verdict }) => verdict.transaction.title ?? '',
  },
  {
    name: 'as_of',
    type: 'day',
    says: 'the law is that of this day',
    of: ({ verdict }) => verdict.asOf,
  },
  {
    name: 'known_at',
    type: 'day',
    says: 'what was published by this day counts',
    of: ({ verdict }) => verdict.knownAt,
  },
  {
    name: 'exporter',
    type: 'text',
    says: 'the code of the state of the exporter; empty where nobody stated it',
    of: ({ route }) => route.exporter ?? '',
  },
  {
    name: 'destination',
    type: 'text',
    says: 'the code of the state in which it is used; empty where nobody stated it',
    of: ({ route }) => route.destination ?? '',
  },
  {
    name: 'category',
    type: 'list',
    says: 'the kinds of its items, each once; empty where nobody stated one',
    of: ({ route }) => listed(route.categories),
  },
  {
    name: 'verdict',
    type: 'choice',
    says: 'the worse colour of law and policy',
    values: COLOUR,
    of: ({ verdict }) => verdict.verdict,
  },
  {
    name: 'law',
    type: 'choice',
    says: 'the colour of law',
    values: COLOUR,
    of: ({ verdict }) => verdict.law,
  },
  {
    name: 'policy',
    type: 'choice',
    says: 'the colour of policy: diligence standards and the like',
    values: COLOUR,
    of: ({ verdict }) => verdict.policy,
  },
  {
    name: 'best',
    type: 'choice',
    says: 'the best colour over all answers to what is unknown',
    values: COLOUR,
    of: ({ verdict }) => verdict.bounds.best,
  },
  {
    name: 'worst',
    type: 'choice',
    says: 'the worst colour over all answers to what is unknown',
    values: COLOUR,
    of: ({ verdict }) => verdict.bounds.worst,
  },
  {
    name: 'bounds_exact',
    type: 'yes-no',
    says: 'yes where both bounds can be reached; no where they may be wider than what can',
    of: ({ verdict }) => (verdict.bounds.exact ? 'yes' : 'no'),
  },
  {
    name: 'gate',
    type: 'choice',
    says: 'the colour that waivers leave to a gate; that of the verdict where none holds',
    values: COLOUR,
    of: ({ verdict }) => verdict.gate?.verdict ?? verdict.verdict,
  },
  {
    name: 'decided_by',
    type: 'choice',
    says: 'what the verdict rests on',
    values: {
      found: 'a rule that is met',
      'not-decided': 'a rule that turns on what is unknown; none that is met has the colour',
      gap: 'something that could not be looked at; no rule has the colour',
      none: 'nothing: no reason was found',
    },
    of: ({ decisive }) => decisive.by,
  },
  {
    name: 'rule',
    type: 'text',
    says: 'the id of that rule, as in rules.csv',
    of: ofFinding(({ rule }) => rule),
  },
  {
    name: 'provision',
    type: 'list',
    says: 'the provisions that it cites, each by its instrument in instruments.csv and its place there',
    of: ofFinding(({ citations }) => listed(citations.map(shortCitation))),
  },
  {
    name: 'about',
    type: 'text',
    says: 'the party or item that it is about',
    of: ofFinding(({ subject }) => subject),
  },
  {
    name: 'gap',
    type: 'text',
    says: 'what could not be looked at, where the verdict rests on that',
    of: ({ decisive }) => ('gap' in decisive ? decisive.gap.what : ''),
  },
  {
    name: 'found',
    type: 'count',
    says: 'findings that are met and lifted by nothing',
    of: counted(({ findings }) => standing(findings).met.length),
  },
  {
    name: 'not_decided',
    type: 'count',
    says: 'findings that turn on what is unknown',
    of: counted(({ findings }) => standing(findings).open.length),
  },
  {
    name: 'lifted',
    type: 'count',
    says: 'findings that a licence or an exception lifts',
    of: counted(({ findings }) => standing(findings).lifted.length),
  },
  { name: 'gaps', type: 'count', says: 'rows of gaps.csv', of: counted(({ gaps }) => gaps.length) },
  {
    name: 'questions',
    type: 'count',
    says: 'rows of questions.csv',
    of: counted(({ questions }) => questions.length),
  },
];

const rowOf = ({ verdict, route, later }: Answered): Row => ({
  verdict,
  route,
  decisive: decisiveOf(verdict),
  ...(later && { later: rowOf(later) }),
});

export const verdicts = tableOf(
  'verdicts',
  'One row a transaction.',
  COLUMNS,
  (answered) => [rowOf(answered)],
  { carries: true, later: laterColumns(COLUMNS) },
);
