// What is wrong with a transaction of mapped rows, beside what was found while they were mapped.

import type { RawTransaction } from '../data/read/raw.ts';
import { LicetError, type Problem } from '../model/errors.ts';

/**
 * `known`: what was found already. Where a cell was refused, what hangs on it is not told again, nor that it is missing.
 * `screened`: throws whatever the program would refuse.
 */
export const furtherProblems = (
  lines: readonly number[],
  known: readonly Problem[],
  screened: () => unknown,
): readonly Problem[] => {
  const cells = new Set(known.map(({ place }) => `${place?.line} ${place?.cell}`));
  const broken = new Set(known.map(({ place }) => place?.line));
  try {
    screened();
    return [];
  } catch (error) {
    if (!(error instanceof LicetError)) throw error;
    const said = error.problems.map(orTranslated);
    if (!lines.some((line) => broken.has(line))) return said;
    return said.filter(
      ({ code, place }) => code !== 'missing-key' && !cells.has(`${place?.line} ${place?.cell}`),
    );
  }
};

/** A word of the spreadsheet that is none of licet's has a place in the mapping where it is said. */
const orTranslated = (problem: Problem): Problem =>
  problem.place?.cell !== undefined &&
  ['unknown-option-value', 'unknown-territory'].includes(problem.code)
    ? { ...problem, remedy: `${problem.remedy}; or say under values in the mapping what it means` }
    : problem;

/** Of what stands in no column, the row has nothing to mend. */
export const orMapped = (problem: Problem, raw: RawTransaction, mapping: string): Problem =>
  problem.place?.cell === undefined && problem.place?.file === raw.file
    ? { ...problem, remedy: `${problem.remedy}; it is said in columns or constants of ${mapping}` }
    : problem;
