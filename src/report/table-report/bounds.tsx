// The answer on the whole table: its colours as judged, and how far they could move over all answers to what is unknown.

import { grouped, lyingBars, totalOf } from '../charts/bars.ts';
import { percent } from '../percent.ts';
import { ColourLegend, Figure } from '../charts/figure.tsx';
import { WORST_FIRST } from '../charts/fills.ts';
import { NumberTable } from '../charts/number-table.tsx';
import { inWords, numbered, shareOf, withShare } from './by-colour.tsx';
import type { Study } from './study.ts';

/** 'Certainly red 12 %, possibly red 31 %' */
export const redBounds = ({ all: { now, best, worst } }: Study): string => {
  const all = totalOf(now);
  return `Certainly red ${percent(shareOf(best.red, all))}, possibly red ${percent(shareOf(worst.red, all))}`;
};

export const Bounds = ({ study }: { readonly study: Study }) => {
  const { all, inexact } = study;
  const total = totalOf(all.now);
  const bars = [
    { name: 'At best, over all answers', tally: all.best },
    { name: 'As judged', tally: all.now },
    { name: 'At worst, over all answers', tally: all.worst },
  ];
  const possible = {
    red: all.worst.red,
    amber: total - all.best.red - all.worst.green,
    green: all.best.green,
  };
  return (
    <Figure
      id="bounds"
      title="Colours of the whole table, as judged and at best and worst"
      legend={<ColourLegend />}
      picture={(width) =>
        lyingBars(bars, {
          width,
          as: 'share',
          axis: 'Share of transactions',
          says: `As judged ${inWords(all.now)}; at best ${inWords(all.best)}; at worst ${inWords(all.worst)}`,
        })
      }
      note={`What is unknown of a transaction may move its colour between two bounds; certain is what no answer moves.${
        inexact === 0
          ? ''
          : ` Of ${numbered(inexact, 'transaction')} the bounds may be wider than any answers reach: what is certain is so all the same, and what is possible is so at most.`
      } Green says that nothing was found in what was checked; it is no clearance.`}
      table={
        <NumberTable
          label="Colours and their bounds"
          columns={[
            { head: 'Colour', width: 25 },
            { head: 'For certain', width: 25, number: true },
            { head: 'As judged', width: 25, number: true },
            { head: 'Possible', width: 25, number: true },
          ]}
          rows={WORST_FIRST.map((colour) => [
            colour,
            withShare(all.certain[colour], all.now),
            withShare(all.now[colour], all.now),
            withShare(possible[colour], all.now),
          ])}
        />
      }
    />
  );
};

export const Counts = ({
  study,
  counts: { rejected, brokenOff, repeatedIds, waived },
}: {
  readonly study: Study;
  readonly counts: {
    readonly rejected: number;
    readonly brokenOff: number;
    readonly repeatedIds: number;
    readonly waived?: { readonly red: number; readonly amber: number; readonly green: number };
  };
}) => (
  <ul>
    <li>
      {numbered(totalOf(study.all.now), 'transaction')} judged: {inWords(study.all.now)}.
    </li>
    <li>
      {rejected === 0
        ? 'Nothing that was read could not be judged.'
        : `${numbered(rejected, 'row')} could not be judged, and ${rejected === 1 ? 'is' : 'are'} in none of these numbers.`}
      {brokenOff > 0 &&
        ` Of ${numbered(brokenOff, 'file')} the rest could not be read, and nobody knows how much that is.`}
    </li>
    {repeatedIds > 0 && (
      <li>
        {`${grouped(repeatedIds)} have an id that an earlier one has; each is counted for itself.`}
      </li>
    )}
    {waived && <li>{`By the waivers that hold, a gate sees ${inWords(waived)}.`}</li>}
  </ul>
);
