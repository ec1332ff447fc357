// Whether a reading can be the index that it is said to be: how many values, of which years, which way the scale runs, and the values
// that index.yaml knows from the publisher. What cannot be is a fault; what may differ is taken where the user says so.

import { LicetError, type Problem } from '../../model/errors.ts';
import type { Index } from '../../model/index-values.ts';
import type { IndexDescription } from '../evidence/index-description.ts';
import type { IndexReading } from './index-reading.ts';

type Values = IndexReading['values'];
type Known = IndexDescription['expectations']['known'][number];

interface Taken {
  readonly path: string;
  readonly today: string;
  readonly published?: string;
}

const NOTHING = 'nothing was imported';

/** Errors: a year that is still to come, a day of publication that cannot be, a scale that runs the other way. */
export const checkPossible = (
  description: IndexDescription,
  { values }: IndexReading,
  { path, today, published }: Taken,
): void => {
  const years = yearsIn(values);
  const problem = (what: string, remedy: string): Problem => ({
    code: 'expectation-failed',
    place: { file: path },
    what,
    remedy: `${remedy}; ${NOTHING}`,
  });
  const { index } = description;
  const problems = [
    ...years
      .filter((year) => Number(year) + description['published-year-offset'] > yearOf(today))
      .map((year) =>
        problem(
          `The file has values about ${year}, of which no edition can have appeared by ${today}`,
          'Check the column of the year and --edition',
        ),
      ),
    ...years
      .filter((year) => runsBack(values, year, description))
      .map((year) =>
        problem(
          `The values of ${year} run the other way: in ${index} it is '${description.direction}', and here those who stand high stand low`,
          "Fetch the publisher's file of today, which has all years on one scale",
        ),
      ),
    ...publishedProblem(years.at(-1)!, today, published, problem),
  ];
  if (problems.length > 0) throw new LicetError(problems);
};

const publishedProblem = (
  newest: string,
  today: string,
  published: string | undefined,
  problem: (what: string, remedy: string) => Problem,
): Problem[] => {
  if (published === undefined) return [];
  if (published > today)
    return [problem(`--published ${published} is still to come`, 'Give the day of publication')];
  return published < `${newest}-01-01`
    ? [
        problem(
          `--published ${published} is before ${newest}, the year that the values are about`,
          'Give the day on which the newest year of the file was published',
        ),
      ]
    : [];
};

/** What is not as the publisher is known to have it. Values of a series that is estimated anew are not compared, its direction is. */
export const differing = (
  description: IndexDescription,
  { values }: IndexReading,
  path: string,
): Problem[] => {
  const { index, revised, expectations } = description;
  const problem = (what: string, remedy: string): Problem => ({
    code: 'expectation-failed',
    place: { file: path },
    what,
    remedy: `${remedy} --accept-differences; ${NOTHING}`,
  });
  const count = Object.values(values).flatMap(Object.keys).length;
  const { least, most, known } = expectations;
  const counted =
    count < least || count > most
      ? [
          problem(
            `${index} has ${count} values in the file; ${least} to ${most} were expected`,
            'Rows were dropped, or it is another file; if it is whole, say',
          ),
        ]
      : [];
  const years = yearsIn(values);
  const others =
    revised === 'yes' ? [] : known.flatMap((one) => differs(one, values, years, problem));
  // Whoever describes an index and knows no value of it has nothing to compare.
  const unchecked =
    known.length === 0 ? [] : years.filter((year) => !isChecked(values, year, description));
  return [
    ...counted,
    ...others,
    ...(unchecked.length > 0
      ? [
          problem(
            `Nothing is known by which the values of ${unchecked.join(', ')} could be checked: no territory of the file has a value known from the publisher to compare with`,
            'Compare some by hand; where they are right, say',
          ),
        ]
      : []),
  ];
};

const differs = (
  { territory, year, value }: Known,
  values: Values,
  years: readonly string[],
  problem: (what: string, remedy: string) => Problem,
): Problem[] => {
  const found = values[territory]?.[year];
  if (found === Number(value) || !years.includes(year)) return [];
  return [
    problem(
      `${territory} ${year} should be ${value}, and ${found === undefined ? 'has no value' : `is ${found}`}`,
      'It is another file, or the publisher corrected the value: then say',
    ),
  ];
};

/** A known value of the year itself, or places that are known to lie far apart and lie so in it. */
const isChecked = (values: Values, year: string, description: IndexDescription): boolean =>
  (description.revised !== 'yes' &&
    description.expectations.known.some(
      (known) => known.year === year && values[known.territory]?.[year] !== undefined,
    )) ||
  agreement(values, year, description) > 0;

const runsBack = (values: Values, year: string, description: IndexDescription): boolean =>
  agreement(values, year, description) < 0;

/** Places as far apart as this part of the scale seldom change places. */
const FAR = 0.25;

/**
 * Of pairs of places that are known to lie far apart, by the known value of the nearest year: how many lie the same way in the year, less those
 * that lie the other way.
 */
const agreement = (
  values: Values,
  year: string,
  { expectations, scale }: IndexDescription,
): number => {
  const nearest = new Map<string, Known>();
  const distance = (one: Known): number => Math.abs(Number(one.year) - Number(year));
  for (const one of expectations.known) {
    const known = nearest.get(one.territory);
    if (!known || distance(one) < distance(known)) nearest.set(one.territory, one);
  }
  const there = [...nearest.values()].flatMap(({ territory, value }) => {
    const found = values[territory]?.[year];
    return found === undefined ? [] : [{ known: Number(value), found }];
  });
  const far = FAR * (Number(scale.most) - Number(scale.least));
  let agree = 0;
  for (const [place, a] of there.entries())
    for (const b of there.slice(place + 1))
      if (Math.abs(a.known - b.known) >= far)
        agree += Math.sign(a.known - b.known) * Math.sign(a.found - b.found);
  return agree;
};

/** Territories that had a value in the year before each year of the reading and have none in it, by year. */
export const dropped = (
  { values }: Pick<Index, 'values'>,
  read: IndexReading,
): ReadonlyMap<string, readonly string[]> =>
  new Map(
    yearsIn(read.values).flatMap((year): [string, readonly string[]][] => {
      const before = String(Number(year) - 1);
      const gone = Object.keys(values)
        .filter(
          (place) => values[place]![before] !== undefined && values[place]![year] === undefined,
        )
        .sort();
      return gone.length > 0 ? [[year, gone]] : [];
    }),
  );

const yearsIn = (values: Values): string[] =>
  [...new Set(Object.values(values).flatMap(Object.keys))].sort();

const yearOf = (day: string): number => Number(day.slice(0, 4));
