// Shares and numbers of a study in words and in cells: one way of writing them for all tables.

import type { Share } from '../../model/validation.ts';
import { percent } from '../percent.ts';

interface Span {
  readonly low: number;
  readonly high: number;
}

/** '87 % (68 to 95 %)'; a dash where there was nothing to count. */
export const shareText = ({ count, of, interval }: Share): string =>
  interval === undefined ? '–' : `${percent(count, of)} (${spanText(interval)})`;

export const spanText = ({ low, high }: Span): string =>
  `${Math.round(100 * low)} to ${Math.round(100 * high)} %`;

/** Two digits: no study of this kind knows more. */
export const numberText = (value: number | undefined): string =>
  value === undefined ? '–' : value.toFixed(2).replace(/^-(0\.00)$/, '$1');

/** For programs: six digits, which no count of rows exceeds in meaning, and the same on every machine. */
export const numberCell = (value: number | undefined): string =>
  value === undefined ? '' : String(Number(value.toFixed(6)));

/** The cells of a number that was counted. */
export const MEASURE_COLUMNS = ['measure', 'of', 'count', 'total', 'value', 'low', 'high'] as const;

export const shareCells = (measure: string, what: string, share: Share): string[] => [
  measure,
  what,
  String(share.count),
  String(share.of),
  numberCell(share.share),
  numberCell(share.interval?.low),
  numberCell(share.interval?.high),
];

/** A number that is no share. */
export const valueCells = (
  measure: string,
  what: string,
  value: number | undefined,
  interval?: Span,
): string[] => [
  measure,
  what,
  '',
  '',
  numberCell(value),
  numberCell(interval?.low),
  numberCell(interval?.high),
];

export const countCells = (measure: string, what: string, count: number): string[] => [
  measure,
  what,
  String(count),
  '',
  '',
  '',
  '',
];
