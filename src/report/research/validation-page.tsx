// Verdicts beside outcomes with pictures: rates by colour, signs, and who was missed.

import type { Missed, Share, Validation } from '../../model/validation.ts';
import { Figure } from '../charts/figure.tsx';
import { intervals, type Measured } from '../charts/intervals.ts';
import { NumberTable } from '../charts/number-table.tsx';
import { Said } from '../dossier/text.tsx';
import { counted } from '../words.ts';
import { numberText, shareText } from './shares.ts';
import { Part, StudyFrame } from './study-frame.tsx';
import { leftOutTexts } from './validation-text.ts';

const asPercent = (value: number): string => `${Math.round(100 * value)} %`;
const AXIS = { domain: [0, 1], tickFormat: asPercent } as const;

const measured = (name: string, { count, of, share, interval }: Share): Measured => ({
  name: `${name}: ${count} of ${of}`,
  value: share,
  low: interval?.low,
  high: interval?.high,
});

export const ValidationBody = ({ study }: { readonly study: Validation }) => {
  const { table, outcomes, colour, counts, missed } = study;
  return (
    <StudyFrame
      kicker={`Validation by licet: the ${colour === 'verdict' ? 'verdict' : `colour of ${colour}`} and what authorities decided`}
      heading={`${table} beside ${outcomes}`}
      answer={`${counts.compared} of ${counted(counts.transactions, 'transaction')} compared: ${counts.against} decided against, ${counts.for} for`}
      note="The rates are those of the transactions with an outcome, which were not drawn by lot. Red is no forecast of a refusal, and green is no clearance."
    >
      <Part id="rates" heading="How often authorities decided against">
        <Rates study={study} />
      </Part>
      <Part id="signs" heading="As a sign of a decision against">
        <Signs study={study} />
      </Part>
      <Part id="green" heading={`Decided against, and green (${missed.againstAndGreen.length})`}>
        <MissedTable missed={missed.againstAndGreen} />
      </Part>
      <Part id="red" heading={`Decided for, and red (${missed.forAndRed.length})`}>
        <MissedTable missed={missed.forAndRed} />
      </Part>
      <Part id="not-compared" heading="What was compared">
        <ul>
          {leftOutTexts(study).map((text) => (
            <li>
              <Said text={text} />
            </li>
          ))}
        </ul>
      </Part>
    </StudyFrame>
  );
};

const Rates = ({ study: { byColour, all } }: { readonly study: Validation }) => (
  <Figure
    id="by-colour"
    title="Share decided against, by colour, with 95 % intervals"
    picture={(width) =>
      intervals(
        byColour.map((one) => measured(one.colour, one.against)),
        {
          ...AXIS,
          width,
          axis: 'Share decided against; dashed: of all',
          all: all.share,
          says: byColour
            .map((one) => `${one.colour}: ${shareText(one.against)} decided against`)
            .join('; '),
        },
      )
    }
    table={
      <NumberTable
        label="Share decided against, by colour"
        columns={[
          { head: 'Colour', width: 20 },
          { head: 'Decided against', width: 20, number: true },
          { head: 'Of', width: 15, number: true },
          { head: 'Share', width: 25 },
          { head: 'Lift', width: 20 },
        ]}
        rows={[
          ...byColour.map(({ colour, against, lift }) => [
            colour,
            String(against.count),
            String(against.of),
            shareText(against),
            lift?.interval
              ? `${numberText(lift.value)} (${numberText(lift.interval.low)} to ${numberText(lift.interval.high)})`
              : numberText(lift?.value),
          ]),
          ['all', String(all.count), String(all.of), shareText(all), ''],
        ]}
      />
    }
  />
);

const Signs = ({ study: { signs } }: { readonly study: Validation }) => {
  const rows = signs.flatMap(({ sign, precision, recall, spared }) => {
    const name = sign.replaceAll('-', ' ');
    return [
      { name: `${name}, precision`, share: precision },
      { name: `${name}, recall`, share: recall },
      { name: `${name}, spared`, share: spared },
    ];
  });
  return (
    <Figure
      id="as-signs"
      title="Precision, recall and spared, with 95 % intervals"
      picture={(width) =>
        intervals(
          rows.map(({ name, share }) => measured(name, share)),
          {
            ...AXIS,
            width,
            axis: 'Share',
            says: rows.map(({ name, share }) => `${name} ${shareText(share)}`).join('; '),
          },
        )
      }
      note="Precision: of those with the sign, decided against. Recall: of those decided against, with the sign. Spared: of those decided for, without it."
      table={
        <NumberTable
          label="Precision, recall and spared"
          columns={[
            { head: 'Measure', width: 40 },
            { head: 'Count', width: 15, number: true },
            { head: 'Of', width: 15, number: true },
            { head: 'Share', width: 30 },
          ]}
          rows={rows.map(({ name, share }) => [
            name,
            String(share.count),
            String(share.of),
            shareText(share),
          ])}
        />
      }
    />
  );
};

/** More than these are in the JSON. */
const MOST = 500;

const MissedTable = ({ missed }: { readonly missed: readonly Missed[] }) =>
  missed.length === 0 ? (
    <p>none</p>
  ) : (
    <>
      <NumberTable
        label="Who was missed"
        columns={[
          { head: 'Transaction', width: 30 },
          { head: 'Outcome', width: 15 },
          { head: 'What the verdict rests on', width: 55 },
        ]}
        rows={missed.slice(0, MOST).map(({ id, outcome, reasons }) => [
          <Said text={id} />,
          <Said text={outcome} />,
          <>
            {reasons.map((reason) => (
              <div>
                <Said text={reason} />
              </div>
            ))}
          </>,
        ])}
      />
      {missed.length > MOST && <p class="rest">… and {missed.length - MOST} more</p>}
    </>
  );
