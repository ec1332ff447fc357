// Columns of verdicts.csv where each transaction is judged twice: by what was known on its day, and by what is known later.

import { isAsBad, type Colour, type Verdict } from '../../model/verdict.ts';
import type { Column } from './column.ts';

/** What the answer says, and nothing that the transaction does. */
const TOLD = new Set([
  ...['as_of', 'known_at', 'verdict', 'law', 'policy', 'best', 'worst', 'bounds_exact'],
  ...['decided_by', 'rule', 'provision', 'about', 'gap'],
  ...['found', 'not_decided', 'lifted', 'gaps', 'questions'],
]);

interface TwiceJudged<Row> {
  readonly verdict: Verdict;
  /** Absent where the day of the later knowledge is before the one of the answer. */
  readonly later?: Row;
}

/** `columns`: of the answer on the day. */
export const laterColumns = <Row extends TwiceJudged<Row>>(
  columns: readonly Column<Row>[],
): readonly Column<Row>[] => [
  ...columns
    .filter(({ name }) => TOLD.has(name))
    .map(({ of, ...column }): Column<Row> => ({
      ...column,
      name: `later_${column.name}`,
      says: said(column.name),
      of: ({ later }) => (later ? of(later) : ''),
    })),
  {
    name: 'moved',
    type: 'choice',
    says: 'how the verdict moves from what was known then to what was known later; empty where that is no later',
    values: {
      worse: 'by what was known later it is worse',
      better: 'by what was known later it is better',
      same: 'it is the same',
    },
    of: ({ verdict, later }) => (later ? moveOf(verdict.verdict, later.verdict.verdict) : ''),
  },
];

const said = (name: string): string => {
  if (name === 'known_at')
    return 'the transaction is judged once more by what was published by this day; empty, like all columns of later_, where that day is before known_at';
  if (name === 'as_of')
    return 'as as_of; another day only where a date is a month or a year, for the worst day of it counts';
  const place = name === 'gaps' || name === 'questions' ? '; these have no rows elsewhere' : '';
  return `as ${name}, by what was known at later_known_at${place}`;
};

const moveOf = (then: Colour, later: Colour): string =>
  then === later ? 'same' : isAsBad(later, then) ? 'worse' : 'better';
