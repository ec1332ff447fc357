// Tables by year, place or kind, all with the same columns: how many, of which colour, and within which bounds.

import type { VNode } from 'preact';
import { grouped, totalOf, type Tally } from '../charts/bars.ts';
import { percent } from '../percent.ts';
import { NumberTable, type NumberColumn } from '../charts/number-table.tsx';
import { Value } from '../dossier/text.tsx';
import type { Bounded } from './tally.ts';

const NUMBERS: readonly NumberColumn[] = (
  ['Transactions', 'Red', 'Amber', 'Green', 'Red for certain', 'Red at most'] as const
).map((head) => ({ head, width: 12, number: true }));

/** `head`: of what each row is. */
export const byColour = (
  head: string,
  rows: readonly (readonly [name: string, Bounded])[],
): VNode => (
  <NumberTable
    label={`${head} and colour`}
    columns={[{ head, width: 28 }, ...NUMBERS]}
    rows={rows.map(([name, { now, best, worst }]) => [
      <Value text={name} />,
      grouped(totalOf(now)),
      withShare(now.red, now),
      withShare(now.amber, now),
      withShare(now.green, now),
      withShare(best.red, best),
      withShare(worst.red, worst),
    ])}
  />
);

/** '12 (30 %)' */
export const withShare = (number: number, of: Tally): string =>
  `${grouped(number)} (${percent(shareOf(number, totalOf(of)))})`;

/** Of nothing it is nothing. */
export const shareOf = (number: number, all: number): number => (all === 0 ? 0 : number / all);

/** '1 row', '2,597 rows' */
export const numbered = (number: number, one: string): string =>
  `${grouped(number)} ${number === 1 ? one : `${one}s`}`;

/** '3 red, 2 amber, 0 green' */
export const inWords = ({ red, amber, green }: Tally): string =>
  `${grouped(red)} red, ${grouped(amber)} amber, ${grouped(green)} green`;
