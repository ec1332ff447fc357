// A table under variations with pictures: the colours of each run, and who turns.

import type { Sensitivity, SweptRun } from '../../model/sensitivity.ts';
import { grouped, lyingBars } from '../charts/bars.ts';
import { ColourLegend, Figure } from '../charts/figure.tsx';
import { NumberTable } from '../charts/number-table.tsx';
import { Said } from '../dossier/text.tsx';
import { counted } from '../words.ts';
import { Part, StudyFrame } from './study-frame.tsx';

export const SensitivityBody = ({ study }: { readonly study: Sensitivity }) => {
  const { variations, colour, transactions, rejected, runs } = study;
  const turning = new Set(runs.flatMap(({ flips }) => flips.map(keyOf))).size;
  return (
    <StudyFrame
      kicker={`Sweep by licet${colour === 'verdict' ? '' : `, the colour of ${colour}`}`}
      heading={`${variations}: what the colours hang on`}
      answer={`${grouped(turning)} of ${counted(transactions, 'transaction')} turn in one or more of ${counted(runs.length, 'variation')}`}
      note={
        rejected === 0
          ? 'Red does not say that somebody has broken the law, and green is no clearance.'
          : `${counted(rejected, 'transaction')} that cannot be judged ${rejected === 1 ? 'stands' : 'stand'} in no run.`
      }
    >
      <Part id="runs" heading="The runs">
        <Runs study={study} />
      </Part>
      {runs.map((run, index) => (
        <Part id={`run-${index + 1}`} heading={run.name}>
          <p>
            <Said text={run.varied.map(({ what, to }) => `${what}: ${to}`).join('; ')} />
          </p>
          <Turning run={run} />
        </Part>
      ))}
    </StudyFrame>
  );
};

const keyOf = ({ id, file, line }: SweptRun['flips'][number]): string =>
  JSON.stringify([id, file, line]);

const Runs = ({ study: { base, runs } }: { readonly study: Sensitivity }) => {
  const all = [base, ...runs];
  return (
    <Figure
      id="colours"
      title="Colours of the whole table in each run"
      legend={<ColourLegend />}
      picture={(width) =>
        lyingBars(
          all.map(({ name, colours }) => ({ name, tally: colours })),
          {
            width,
            as: 'share',
            axis: 'Share of transactions',
            says: all
              .map(
                ({ name, colours: { red, amber, green } }) =>
                  `${name}: ${red} red, ${amber} amber, ${green} green`,
              )
              .join('; '),
          },
        )
      }
      table={
        <NumberTable
          label="Colours of the whole table in each run"
          columns={[
            { head: 'Run', width: 40 },
            ...['Red', 'Amber', 'Green', 'Worse', 'Better'].map((head) => ({
              head,
              width: 12,
              number: true as const,
            })),
          ]}
          rows={all.map(({ name, colours, worse, better }) => [
            <Said text={name} />,
            ...[colours.red, colours.amber, colours.green, worse, better].map(grouped),
          ])}
        />
      }
    />
  );
};

/** More than these are in the table of flips. */
const MOST = 100;

const Turning = ({ run: { flips, moves, refused } }: { readonly run: SweptRun }) => (
  <>
    {moves.length === 0 ? (
      <p>Nothing turns.</p>
    ) : (
      <NumberTable
        label="Who turns"
        columns={[
          { head: 'From and to', width: 20 },
          { head: 'How many', width: 15, number: true },
          { head: 'Transactions', width: 65 },
        ]}
        rows={moves.map(({ from, to, count }) => {
          const ids = flips.filter((one) => one.from === from && one.to === to).map(({ id }) => id);
          const rest = ids.length > MOST ? ` … and ${ids.length - MOST} more` : '';
          return [
            `${from} → ${to}`,
            grouped(count),
            <Said text={ids.slice(0, MOST).join(', ') + rest} />,
          ];
        })}
      />
    )}
    {refused.length > 0 && (
      <p>
        <Said
          text={`Refused in this run alone (${refused.length}): ${refused
            .slice(0, MOST)
            .map(({ id }) => id)
            .join(', ')}`}
        />
      </p>
    )}
  </>
);
