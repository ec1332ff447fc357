// What one cell says at one place of a transaction. A cell that may say something else than it seems is refused: an error of a
// formula, a code that became a number, a day or a number that can be read in two ways.

import { isPlaceholder } from '../transaction/placeholders.ts';
import { valueOf } from '../read/csv-cells.ts';
import { cleanText } from '../lists/readers/clean-text.ts';
import { compared, type MappedColumn } from './mapping.ts';
import type { Table, TableCell } from './table.ts';
import type { Target, TargetKind } from './target.ts';
import { writtenDay, type DayOrder, type Refused } from './written-day.ts';
import { heldNumber, writtenNumber } from './written-number.ts';

/** Nothing where the cell is empty, or means an empty one. */
export type CellValue = { readonly value?: string | readonly string[] } | Refused;

const ERROR = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!|GETTING_DATA)$/i;
/** What a spreadsheet makes of 5E001, saved as text. */
const POWER = /^[+-]?\d+(?:[.,]\d+)?E[+-]\d+$/i;

export const cellValue = (
  cell: TableCell | undefined,
  { kind, cell: holds }: Target,
  column: MappedColumn,
  { since1904 }: Pick<Table, 'since1904'>,
): CellValue => {
  if (cell === undefined) return {};
  const text = seen(cell);
  const translated = column.values.get(compared(text));
  if (cell.kind !== 'not-calculated' && translated !== undefined) return meant(translated);
  if (cell.merged?.across === true)
    return {
      what: `The cell is part of ${cell.merged.range}, which is merged over several columns`,
      remedy: 'Undo the merging in the spreadsheet, so that each cell says its own',
    };
  switch (cell.kind) {
    case 'not-calculated':
      return {
        what: 'The cell holds a formula of which no result was saved',
        remedy: 'Open the file in a spreadsheet program, let it calculate, and save it',
      };
    case 'error':
      return errorOf(text);
    case 'day':
      return heldDay(cell, kind, since1904);
    case 'number':
      return ofNumber(cell, text, kind, column.dates);
    default:
      return ofText(text, cell, kind, holds, column);
  }
};

/** As a person sees it, in one way for all programs. */
const seen = ({ kind, text, raw, format }: TableCell): string => {
  if (kind === 'yes-no') return raw === '1' ? 'TRUE' : 'FALSE';
  if (kind !== 'number') return cleanText(text) ?? '';
  const held = heldNumber(raw) ?? raw;
  return /^\d+$/.test(held) ? held.padStart(format?.zeros ?? 0, '0') : held;
};

const meant = (value: string | readonly string[]): CellValue => (value === '' ? {} : { value });

const errorOf = (text: string): Refused => ({
  what: `The cell holds the error ${text}`,
  remedy: `Mend the formula; where it means that nothing is known, write '${text}': unknown under values`,
});

const heldDay = (cell: TableCell, kind: TargetKind, since1904: boolean): CellValue => {
  if (kind !== 'day')
    return {
      what: `The cell holds the day ${cell.text}, and here belongs ${NOUNS[kind]}`,
      remedy:
        'A spreadsheet takes 3-1 or MAR1 for a day: format the column as text and type it anew',
    };
  // Nought is what a formula gives that points to an empty cell.
  if (Number(cell.raw) < (since1904 ? 1 : 61))
    return {
      what: `The cell shows a day, and holds the number ${cell.raw}, which is none`,
      remedy: 'It may point to an empty cell: empty it, or write the day',
    };
  return { value: cell.text };
};

const NOUNS: Readonly<Record<TargetKind, string>> = {
  text: 'a text',
  many: 'a value or several',
  'yes-no': 'yes or no',
  day: 'a day',
  number: 'a number',
  share: 'a share in per cent',
  code: 'a code of a control list',
};

const ofNumber = (
  cell: TableCell,
  text: string,
  kind: TargetKind,
  dates: DayOrder | undefined,
): CellValue => {
  const held = heldNumber(cell.raw);
  if (held === undefined) return { what: `'${cell.raw}' is not a number`, remedy: 'Mend the cell' };
  if (kind === 'number' || kind === 'share') {
    if (cell.merged) return stands(cell.merged.range);
    if (cell.format?.percent === true)
      return kind === 'share'
        ? { value: heldNumber(String(Number(cell.raw) * 100))! }
        : { what: `The cell holds ${text} as a percentage`, remedy: 'Write the number itself' };
    return kind === 'share' ? shareOf(text) : { value: held };
  }
  if (kind === 'code') return noCode(text);
  if (kind === 'day') {
    const read = writtenDay(text, dates);
    if ('value' in read || dates?.startsWith('excel') === true) return read;
    return {
      what: `The cell holds the number ${text}, and here belongs a day`,
      remedy:
        'Format the column as a date in the spreadsheet, and look whether the days are right; or say dates: excel-1900 or excel-1904 in the mapping',
    };
  }
  if (cell.format?.power === true)
    return {
      what: `The cell holds the number ${text}, shown as a power of ten`,
      remedy:
        'A spreadsheet takes 5E001 for such a number: format the column as text and type it anew',
    };
  if (/^\d{16,}$/.test(held))
    return {
      what: `The cell holds the number ${text}, and a spreadsheet keeps fifteen digits`,
      remedy: 'Format the column as text and type it anew',
    };
  return { value: text };
};

const noCode = (text: string): Refused => ({
  what: `The cell holds the number ${text}, which is no code of a control list`,
  remedy: 'A spreadsheet takes 5E001 for 50: format the column as text and type the code anew',
});

/** A number that stands for several items together. */
const stands = (range: string): Refused => ({
  what: `The number stands in ${range}, merged over several rows`,
  remedy: 'Undo the merging, and write what belongs to each row',
});

const shareOf = (text: string): CellValue =>
  Number(text) > 0 && Number(text) < 1
    ? {
        what: `The share ${text} may be a part of the whole, or less than one per cent`,
        remedy: 'Write it with the sign, such as 51%',
      }
    : { value: text };

const ofText = (
  text: string,
  cell: TableCell,
  kind: TargetKind,
  holds: Target['cell'],
  column: MappedColumn,
): CellValue => {
  if (text === '') return {};
  if (ERROR.test(text)) return errorOf(text);
  if (isPlaceholder(text)) return { value: text };
  switch (kind) {
    case 'day':
      return writtenDay(text, column.dates);
    case 'number':
    case 'share': {
      if (cell.merged) return stands(cell.merged.range);
      const bare = kind === 'share' ? text.replace(/\s?%$/, '') : text;
      const read = writtenNumber(bare, column.numbers);
      return kind === 'share' && 'value' in read && bare === text ? shareOf(read.value) : read;
    }
    case 'code':
      if (
        text
          .split(column.separator)
          .some((one) => POWER.test(one.trim()) || /^\d+$/.test(one.trim()))
      )
        return noCode(text);
      break;
    default:
      if (POWER.test(text)) return noPower(text);
  }
  return { value: several(text, holds, column) };
};

const noPower = (text: string): Refused => ({
  what: `The cell holds ${text}, a number shown as a power of ten`,
  remedy: 'A spreadsheet takes 5E001 for such a number: type it anew, in a column of text',
});

const several = (
  text: string,
  holds: Target['cell'],
  { separator, values }: MappedColumn,
): string | readonly string[] => {
  if (holds !== 'many' || !text.includes(separator)) return valueOf(text, holds, separator);
  return text
    .split(separator)
    .map((one) => one.trim())
    .filter((one) => one !== '')
    .flatMap((one) => values.get(compared(one)) ?? one)
    .filter((one) => one !== '');
};
