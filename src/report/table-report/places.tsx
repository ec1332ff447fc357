// Where it goes: a map of the share that is red, and a heat table of states and years.

import type { VNode } from 'preact';
import { grouped, totalOf, type Width } from '../charts/bars.ts';
import { percent } from '../percent.ts';
import { shadedCells, type Cells } from '../charts/cells.ts';
import { Figure, ShadeLegend } from '../charts/figure.tsx';
import { NumberTable } from '../charts/number-table.tsx';
import { Value } from '../dossier/text.tsx';
import { shown, WHOSE_BORDERS, worldMap } from '../charts/world-map.ts';
import { byColour, shareOf } from './by-colour.tsx';
import { spansOf } from './spans.ts';
import type { Destination, Study } from './study.ts';

/** How a territory is called by its code. */
export type NameOf = (code: string) => string;

const NOT_STATED = 'not stated';

type Row = readonly [code: string, Destination];

const mostFirst = ({ destinations }: Study): readonly Row[] =>
  [...destinations].sort(
    ([a, one], [b, other]) => totalOf(other.now) - totalOf(one.now) || (a < b ? -1 : 1),
  );

export const Places = ({ study, nameOf }: { readonly study: Study; readonly nameOf: NameOf }) => {
  const rows = mostFirst(study);
  const called: NameOf = (code) => (code === '' ? NOT_STATED : nameOf(code));
  const table = byColour(
    'Destination',
    rows.map(([code, counts]) => [called(code), counts]),
  );
  const years = [...study.years.keys()].sort();
  return (
    <>
      <Figure
        id="map"
        title="Share of red by destination"
        legend={<ShadeLegend of="Red" nothing="no transaction" />}
        picture={() =>
          worldMap(new Map(rows.map(([code, { now }]) => [code, shareOf(now.red, totalOf(now))])), {
            says: 'The states of destination, shaded by the share of their transactions that is red',
            tells: (code) => told(called(code), study.destinations.get(code)!),
          })
        }
        note={`${WHOSE_BORDERS} ${withoutShape(rows, called)}`}
        table={table}
      />
      <Figure
        id="heat"
        title={`Destinations by year${rows.length > MOST ? `, the ${MOST} with the most transactions` : ''}`}
        legend={<ShadeLegend of="Red" nothing="no transaction" />}
        picture={(width) =>
          shadedCells(cellsOf(rows.slice(0, MOST), years, called, width), {
            width,
            says: 'Of each destination and span of years how many transactions are red, of how many',
          })
        }
        note="A cell says how many are red, of how many; its shade is the share. Few transactions make a share that says little."
        table={heatTable(rows.slice(0, MOST), years, called)}
      />
    </>
  );
};

/** States of the heat table; the rest stand in the table behind it. */
const MOST = 25;

/** So many spans of years have room beside one another. */
const SPANS: Readonly<Record<Width, number>> = { wide: 8, narrow: 4 };

const told = (name: string, { now }: Destination): string =>
  `${name}: ${grouped(now.red)} of ${grouped(totalOf(now))} red (${percent(shareOf(now.red, totalOf(now)))})`;

const cellsOf = (
  rows: readonly Row[],
  years: readonly string[],
  called: NameOf,
  width: Width,
): Cells => {
  const spans = spansOf(years, SPANS[width]);
  return {
    rows: rows.map(([code]) => called(code)),
    columns: spans.map(({ name }) => name),
    cells: rows.flatMap(([, { years: of }], row) =>
      spans.map(({ years: within }, column) => {
        const tallies = within.flatMap((year) => of.get(year) ?? []);
        const all = tallies.reduce((sum, tally) => sum + totalOf(tally), 0);
        const red = tallies.reduce((sum, tally) => sum + tally.red, 0);
        return {
          row,
          column,
          share: all === 0 ? undefined : red / all,
          says: all === 0 ? '' : `${grouped(red)}/${grouped(all)}`,
        };
      }),
    ),
  };
};

const heatTable = (rows: readonly Row[], years: readonly string[], called: NameOf): VNode => {
  const { columns, cells } = cellsOf(rows, years, called, 'wide');
  const width = 72 / columns.length;
  return (
    <NumberTable
      label="Red, of all, by destination and year"
      columns={[
        { head: 'Destination', width: 28 },
        ...columns.map((head) => ({ head, width, number: true as const })),
      ]}
      rows={rows.map(([code], row) => [
        <Value text={called(code)} />,
        ...columns.map(
          (_, column) => cells[row * columns.length + column]!.says.replace('/', ' of ') || 'none',
        ),
      ])}
    />
  );
};

const NAMED = 12;

const withoutShape = (rows: readonly Row[], called: NameOf): string => {
  const shapes = shown();
  const without = rows.filter(([code]) => !shapes.has(code));
  if (without.length === 0) return 'Every destination has a shape.';
  const named = without
    .slice(0, NAMED)
    .map(([code, { now }]) => `${called(code)} (${grouped(totalOf(now))})`);
  const more = without.length > NAMED ? [`and ${without.length - NAMED} more`] : [];
  return `Without a shape, and in the table alone: ${[...named, ...more].join(', ')}.`;
};
