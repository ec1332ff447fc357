// What can be wrong with an input, a pack or a data file. A problem is data; `problemText` is its only sentence form.
// All problems of one file are collected before anybody is told, so that a person mends a file once.

/** A place in a file; line and column count from 1. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  /** The name of the column of a table, where the line is a row of it. */
  readonly cell?: string;
}

/** The closed list of what licet refuses. Each code has a broken fixture named for it under test/broken. */
export type ProblemCode =
  | 'file-unreadable'
  | 'file-unwritable'
  | 'not-fetched'
  | 'file-too-large'
  | 'file-empty'
  | 'over-limit'
  | 'damaged-build'
  | 'not-utf8'
  | 'not-yaml'
  | 'not-json'
  | 'not-csv'
  | 'not-xml'
  | 'duplicate-key'
  | 'alias-refused'
  | 'unknown-key'
  | 'wrong-type'
  | 'missing-key'
  | 'impossible-date'
  | 'unknown-territory'
  | 'region-elsewhere'
  | 'none-among-others'
  | 'unknown-format'
  | 'not-understood'
  | 'no-effect'
  | 'unknown-option-value'
  | 'unknown-rule'
  | 'unknown-fact'
  | 'unknown-test'
  | 'wrong-test'
  | 'unknown-parameter'
  | 'parameter-without-value'
  | 'unknown-instrument'
  | 'unknown-placeholder'
  | 'unknown-kind'
  | 'unknown-list'
  | 'unknown-licence'
  | 'id-not-path'
  | 'duplicate-id'
  | 'missing-test-file'
  | 'missing-case'
  | 'never-hidden'
  | 'case-failed'
  | 'version-gap'
  | 'version-overlap'
  | 'circular'
  | 'relief-not-allowed'
  | 'definition-not-allowed'
  | 'missing-sentence'
  | 'never-used'
  | 'expectation-failed'
  | 'hidden-by-category'
  | 'unknown-code'
  | 'never-met'
  | 'other-number'
  | 'unfinished'
  | 'unknown-copy'
  | 'unproved'
  | 'proved'
  | 'passage-missing'
  | 'passage-differs'
  | 'damaged-record'
  | 'broken-log'
  | 'other-than-locked'
  | 'internal-reference'
  | 'wrong-key'
  | 'not-signed';

export interface Problem {
  readonly code: ProblemCode;
  readonly place?: Place;
  /** What is wrong, a sentence without the full stop. */
  readonly what: string;
  /** What to do about it, a sentence without the full stop. */
  readonly remedy: string;
}

export class LicetError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(problems.map(problemText).join('\n'));
    this.name = 'LicetError';
    this.problems = problems;
  }
}

export const problemText = (problem: Problem): string =>
  `${placeText(problem.place)}${problem.what}. ${problem.remedy}. [${problem.code}]`;

const placeText = (place: Place | undefined): string => {
  if (!place) return '';
  const line = place.line === undefined ? '' : `:${place.line}`;
  const column = place.line === undefined || place.column === undefined ? '' : `:${place.column}`;
  const cell = place.cell === undefined ? '' : ` (column '${place.cell}')`;
  return `${place.file}${line}${column}${cell}: `;
};

/** Order by place, then code, so that the same broken files give the same report. */
export const sortProblems = (problems: readonly Problem[]): Problem[] =>
  [...problems].sort(
    (a, b) =>
      compareText(a.place?.file ?? '', b.place?.file ?? '') ||
      (a.place?.line ?? 0) - (b.place?.line ?? 0) ||
      (a.place?.column ?? 0) - (b.place?.column ?? 0) ||
      compareText(a.code, b.code) ||
      compareText(a.what, b.what),
  );

/** Order by code units: the same everywhere, whatever the locale. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
