// Verdicts by the year whose law they were judged by.

import { standingBars } from '../charts/bars.ts';
import { ColourLegend, Figure } from '../charts/figure.tsx';
import { byColour } from './by-colour.tsx';
import type { Study } from './study.ts';
import { BoundedCounter } from './tally.ts';

export const Years = ({ study: { years } }: { readonly study: Study }) => {
  const all = withEmptyOnes(years);
  return (
    <Figure
      id="years"
      title="Verdicts by year"
      legend={<ColourLegend />}
      picture={(width) =>
        standingBars(
          all.map(([name, { now }]) => ({ name, tally: now })),
          { width, says: 'Transactions of each year by colour' },
        )
      }
      note="The year is that of the day whose law was read. How many transactions a year has says as much of the table as of the world."
      table={byColour('Year', all)}
    />
  );
};

/** Years between the first and the last that have none are shown as such, where the table is no more than a century. */
const withEmptyOnes = (
  years: ReadonlyMap<string, BoundedCounter>,
): readonly (readonly [string, BoundedCounter])[] => {
  const known = [...years.keys()].sort();
  const [first, last] = [Number(known[0]), Number(known.at(-1))];
  const span = last - first + 1;
  const names =
    span > 0 && span <= 100
      ? Array.from({ length: span }, (_, index) => String(first + index))
      : known;
  return names.map((name) => [name, years.get(name) ?? new BoundedCounter()]);
};
