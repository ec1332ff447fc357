// How the columns of a spreadsheet become transactions: a mapping, saved beside the spreadsheets that it reads. Whatever
// could be read in two ways (days, numbers, hidden rows, rows of one deal) is said here or refused there.

import * as z from 'zod';
import { oneOrMany, text } from './common.ts';

const rowNumber = z.string().regex(/^[1-9]\d{0,3}$/, {
  error: 'no number of a row. Write 1, 2, 3 … as the program shows it',
});

const order = z
  .enum(['day-first', 'month-first', 'excel-1900', 'excel-1904'])
  .describe(
    'Which comes first in a date of numbers, such as 03/04/2025; or from which year a number counts days, such as 45750.',
  );

const numbers = z
  .strictObject({
    thousands: z.enum([',', '.', ' ', "'"]).describe('The sign between thousands.').optional(),
    decimal: z.enum(['.', ',']).describe('The sign before the fraction.').optional(),
  })
  .refine(({ thousands, decimal }) => thousands === undefined || thousands !== decimal, {
    error: 'one sign for two things. Write another sign for thousands or for decimals',
  })
  .describe('How numbers are written where they stand as text.');

const paths = oneOrMany(text).describe(
  'Where the cell goes in the transaction: the name of a column of CSV, such as end-user.name, item.category or destination.country.',
);

const column = z.strictObject({
  to: paths,
  values: z
    // To an editor nothing after the colon is null; to licet it is an empty text.
    .record(z.string(), z.union([z.string(), z.array(text), z.null()]))
    .describe('By what stands in the cell, what it means; nothing for: as an empty cell.')
    .optional(),
  dates: order.optional(),
  numbers: numbers.optional(),
  separator: text.describe('Stands between several values in one cell (default: ;).').optional(),
});

export const mappingDocument = z.strictObject({
  sheet: text.describe('Of a workbook, the sheet that is read.').optional(),
  'header-row': z
    .union([rowNumber, z.number().int().min(1)])
    .describe('The row with the names of the columns, counted from 1 (default: 1).')
    .optional(),
  dates: order.optional(),
  numbers: numbers.optional(),
  'group-by': text
    .describe('Rows with the same value in this column are items of one transaction.')
    .optional(),
  'empty-group': z
    .enum(['as-above'])
    .describe('A row without such a value belongs to the one above it.')
    .optional(),
  'hidden-rows': z
    .enum(['read', 'leave-out'])
    .describe('What is done with hidden rows.')
    .optional(),
  'leave-out-rows': z
    .record(text, oneOrMany(text))
    .describe('By column, the values by which a row is no item, such as Total.')
    .optional(),
  columns: z.record(text, z.union([paths, column])).describe('By name of a column, where it goes.'),
  constants: z
    .record(text, oneOrMany(text))
    .describe('What is so of every transaction, by path.')
    .optional(),
  carry: z
    .array(text)
    .describe('Names of columns that are not read, and go along with the transaction.')
    .optional(),
  'leave-out': z.array(text).describe('Names of columns that are not read.').optional(),
});

export type WrittenMapping = z.infer<typeof mappingDocument>;
