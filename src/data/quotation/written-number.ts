// A number as people write it into a cell → digits and a point. Signs between thousands, and a comma before the fraction, are
// read only where the mapping declares them.

import type { Read, Refused } from './written-day.ts';

export interface NumberSigns {
  readonly thousands?: string | undefined;
  readonly decimal?: string | undefined;
}

const PLAIN = /^\d+$/;
/** A point before three digits may stand between thousands. */
const POINT = /^\d+\.(\d{1,2}|\d{4,})$/;
const NUMBER = /^[\d.,' ]*\d[\d.,' ]*$/;

export const writtenNumber = (text: string, signs: NumberSigns | undefined): Read => {
  // A space that holds a line together, and a typographer's apostrophe.
  const bare = text.replace(/[\u00a0\u2007\u2009\u202f]/g, ' ').replace(/\u2019/g, "'");
  if (PLAIN.test(bare)) return { value: bare };
  if (!NUMBER.test(bare)) return notANumber(text);
  if (signs === undefined)
    return POINT.test(bare)
      ? { value: bare }
      : {
          what: `'${text}' may be more than one number`,
          remedy: `Write into the mapping which signs it has, such as numbers: ${signsOf(bare)}`,
        };
  const { thousands, decimal } = signs;
  const parts = decimal === undefined ? [bare] : bare.split(decimal);
  const [whole = '', fraction] = parts;
  const groups = thousands === undefined ? [whole] : whole.split(thousands);
  const fits =
    parts.length <= 2 &&
    (fraction === undefined || PLAIN.test(fraction)) &&
    groups.every((group) => PLAIN.test(group)) &&
    (groups.length === 1 || areGroups(groups));
  if (!fits)
    return {
      what: `'${text}' is not written as the mapping says numbers are`,
      remedy: 'Mend the cell, or numbers: in the mapping',
    };
  return { value: groups.join('') + (fraction === undefined ? '' : `.${fraction}`) };
};

/** Signs by which it could be read: of two the last is before the fraction. */
const signsOf = (bare: string): string =>
  bare.lastIndexOf(',') > bare.lastIndexOf('.') && bare.includes('.')
    ? "{ thousands: '.', decimal: ',' }"
    : "{ thousands: ',', decimal: '.' }";

/** 1,234,567; in India 12,34,567. */
const areGroups = ([first = '', ...rest]: readonly string[]): boolean =>
  first.length >= 1 &&
  first.length <= 3 &&
  rest.at(-1)!.length === 3 &&
  rest.slice(0, -1).every(({ length }) => length === 2 || length === 3);

const notANumber = (text: string): Refused => ({
  what: `'${text}' is not a number`,
  remedy: /[A-Z]{3}|\p{Sc}/u.test(text)
    ? 'Write the number alone; the currency is a column or a constant of its own (item.value.currency)'
    : 'Write digits alone, or say under values what it means',
});

/** A number as a sheet holds it, without what its binary form added: fifteen digits, as the program shows it. */
export const heldNumber = (raw: string): string | undefined => {
  const rounded = Number(Number(raw).toPrecision(15));
  if (raw.trim() === '' || !Number.isFinite(rounded) || Math.abs(rounded) >= 1e21) return undefined;
  const text = String(rounded);
  return text.includes('e') ? rounded.toFixed(20).replace(/\.?0+$/, '') : text;
};
