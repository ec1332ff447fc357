// The runs of a table under variations, a row each; and a row for each transaction that turns.

import type { Sensitivity, SweptRun } from '../../model/sensitivity.ts';
import { COLOURS } from '../../model/verdict.ts';
import { listed } from '../tables/column.ts';

const MOVES = COLOURS.flatMap((from) =>
  COLOURS.filter((to) => to !== from).map((to) => ({ from, to })),
);

export const RUN_COLUMNS = [
  'run',
  'varied',
  'transactions',
  'red',
  'amber',
  'green',
  'certainly_red',
  'possibly_red',
  'certainly_green',
  'possibly_green',
  'worse',
  'better',
  ...MOVES.map(({ from, to }) => `${from}_to_${to}`),
  'refused',
];

/** The run without a variation first. */
export const sensitivityCells = ({ base, runs }: Sensitivity): readonly (readonly string[])[] =>
  [base, ...runs].map(runCells);

const runCells = ({
  name,
  varied,
  colours,
  bounds: { transactions, certainly, possibly },
  worse,
  better,
  moves,
  refused,
}: SweptRun): readonly string[] => [
  name,
  listed(varied.map(({ what, to }) => `${what}: ${to}`)),
  ...[
    transactions,
    colours.red,
    colours.amber,
    colours.green,
    certainly.red,
    possibly.red,
    certainly.green,
    possibly.green,
    worse,
    better,
    ...MOVES.map(
      ({ from, to }) => moves.find((one) => one.from === from && one.to === to)?.count ?? 0,
    ),
    refused.length,
  ].map(String),
];

export const FLIP_COLUMNS = ['run', 'id', 'file', 'line', 'from', 'to'] as const;

export const flipCells = ({ runs }: Sensitivity): readonly (readonly string[])[] =>
  runs.flatMap(({ name, flips }) =>
    flips.map(({ id, file, line, from, to }) => [name, id, file, line, from, to]),
  );
