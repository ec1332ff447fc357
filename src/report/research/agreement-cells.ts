// How far coders agree, a row for each column and each two of them, and one for all; and a row for each cell to be settled.

import type { Agreement } from '../../model/agreement.ts';
import { numberCell } from './shares.ts';

export const AGREEMENT_COLUMNS = [
  'column',
  'scale',
  'coders',
  'units',
  'alike',
  'share_alike',
  'kappa',
  'kappa_se',
  'kappa_low',
  'kappa_high',
  'alpha',
  'disagreements',
] as const;

export const agreementCells = ({ columns }: Agreement): readonly (readonly string[])[] =>
  columns.flatMap(({ column, scale, units, pairs, alpha, disagreements }) => [
    [
      column,
      scale,
      'all',
      String(units),
      ...Array.from({ length: 6 }, () => ''),
      numberCell(alpha),
      String(disagreements),
    ],
    ...pairs.map((pair) => [
      column,
      scale,
      pair.coders.join(' and '),
      String(pair.alike.of),
      String(pair.alike.count),
      numberCell(pair.alike.share),
      numberCell(pair.kappa),
      numberCell(pair.standardError),
      numberCell(pair.interval?.low),
      numberCell(pair.interval?.high),
      '',
      '',
    ]),
  ]);

/** A column for each coder, and an empty one for what they settle on. */
export const settleColumns = ({ id, coders }: Agreement): readonly string[] => [
  id,
  'column',
  ...coders,
  'settled',
];

export const settleCells = ({ coders, disagreements }: Agreement): readonly (readonly string[])[] =>
  disagreements.map(({ id, column, said }) => [
    id,
    column,
    ...coders.map((coder) => said[coder] ?? ''),
    '',
  ]);
