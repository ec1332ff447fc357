// licet screen --map FILE: tables with columns of somebody's own are read by a mapping, row by row.

import { readText } from '../data/read/files.ts';
import type { RawTransaction } from '../data/read/raw.ts';
import { mappedRows, type LeftOut } from '../data/quotation/mapped-rows.ts';
import { mappingIn, type Mapping } from '../data/quotation/mapping.ts';
import { LicetError, problemText, type Problem } from '../model/errors.ts';
import type { Answer } from '../model/verdict.ts';
import type { Input } from './inputs.ts';
import type { ReadInput } from './read-input.ts';
import type { Order, Screening } from './screening.ts';
import { furtherProblems, orMapped } from './unmappable.ts';

export class MappedTables {
  readonly #mapping: Mapping;
  readonly #leftOut = new Map<string, LeftOut>();

  /** Errors: everything that is wrong with the mapping; an input that has no columns; columns that are left out elsewhere too. */
  constructor(file: string, inputs: readonly Input[], { ignored }: Order, { screener }: Screening) {
    const problems = inputs.flatMap((input) => withoutColumns(input, file));
    if (ignored.size > 0) problems.push(ignoredBeside(file));
    if (problems.length > 0) throw new LicetError(problems);
    this.#mapping = mappingIn(file, readText(file), screener);
  }

  /** Columns that go along and are not read. */
  get carried(): readonly string[] {
    return [...this.#mapping.carried];
  }

  readonly read: ReadInput = (file) => {
    const leftOut: LeftOut = new Map();
    this.#leftOut.set(file, leftOut);
    return mappedRows(file, this.#mapping, leftOut);
  };

  /** Errors: everything that is wrong with the rows of the transaction, told as a person can mend it. */
  screen(raw: RawTransaction, screening: Screening): Answer {
    const { refused: known = [], ...whole } = raw;
    let answer: Answer | undefined;
    const lines = known.flatMap(({ place }) => place?.line ?? []);
    const further = furtherProblems(lines, known, () => {
      answer = screening.screen(whole);
    });
    const all = [...known, ...further.map((one) => orMapped(one, raw, this.#mapping.file))];
    // One column in several places is told once.
    const problems = [...new Map(all.map((one) => [problemText(one), one])).values()];
    if (problems.length > 0 || answer === undefined) throw new LicetError(problems);
    return answer;
  }

  /** Rows that were left out, as sentences for standard error. */
  get notes(): readonly string[] {
    return [...this.#leftOut].flatMap(([file, reasons]) => {
      const all = [...reasons].map(([why, count]) => `${count} where ${why}`);
      const count = [...reasons.values()].reduce((sum, one) => sum + one, 0);
      return count === 0
        ? []
        : [
            `${file}: ${count} ${count === 1 ? 'row' : 'rows'} left out by ${this.#mapping.file}: ${all.join(', ')}`,
          ];
    });
  }
}

const ignoredBeside = (mapping: string): Problem => ({
  code: 'no-effect',
  what: '--ignore-columns does not go with --map',
  remedy: `Name the columns under leave-out in ${mapping}`,
});

const withoutColumns = ({ file, format }: Input, mapping: string): Problem[] =>
  format === 'csv'
    ? []
    : [
        {
          code: 'no-effect',
          place: { file },
          what: `A mapping is of columns, and this is read as ${format.toUpperCase()}, which has none`,
          remedy: `Screen it without --map ${mapping}${file === '-' ? ', or say --input csv' : ''}`,
        },
      ];
