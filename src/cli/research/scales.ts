// --ordinal and --interval as they are given → how the values of a column stand to one another.

import { LicetError, type Problem } from '../../model/errors.ts';
import type { Scaled } from '../../research/agreement.ts';

/** By column; a value without a place is NaN. Errors: a column is given twice, or a value of its order. */
export const scalesOf = (
  ordinal: readonly string[],
  interval: readonly string[],
): ReadonlyMap<string, Scaled> => {
  const scales = new Map<string, Scaled>();
  const problems: Problem[] = [];
  const set = (option: string, column: string, scaled: Scaled): void => {
    if (column === '' || scales.has(column))
      problems.push({
        code: 'unknown-option-value',
        what:
          column === ''
            ? `${option} names no column`
            : `The scale of the column '${column}' is given twice`,
        remedy: 'Give the scale of each column once',
      });
    scales.set(column, scaled);
  };
  for (const given of ordinal) {
    const [column, values] = orderIn(given);
    if (values && new Set(values).size < Math.max(2, values.length))
      problems.push({
        code: 'unknown-option-value',
        what: `--ordinal '${given}' has no order of two or more values, each once`,
        remedy: 'Write COLUMN=lowest,…,highest, or the column alone where its values are numbers',
      });
    set('--ordinal', column, {
      scale: 'ordinal',
      number: values ? placeIn(values) : numberOf,
    });
  }
  for (const column of interval)
    set('--interval', column.trim(), { scale: 'interval', number: numberOf });
  if (problems.length > 0) throw new LicetError(problems);
  return scales;
};

/** What stands behind the first sign of equality are the values, of which one may bear such a sign itself. */
const orderIn = (given: string): readonly [string, (readonly string[])?] => {
  const at = given.indexOf('=');
  if (at < 0) return [given.trim()];
  const values = given.slice(at + 1).split(',');
  return [given.slice(0, at).trim(), values.map((value) => value.trim())];
};

const placeIn =
  (values: readonly string[]) =>
  (value: string): number => {
    const place = values.indexOf(value);
    return place < 0 ? NaN : place;
  };

const numberOf = (value: string): number => (/^-?\d+(\.\d+)?$/.test(value) ? Number(value) : NaN);
