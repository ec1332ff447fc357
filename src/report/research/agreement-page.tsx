// How far coders agree with pictures: a coefficient a line, and the cells to be settled.

import type { Agreement } from '../../model/agreement.ts';
import { Figure } from '../charts/figure.tsx';
import { intervals, type Measured } from '../charts/intervals.ts';
import { NumberTable } from '../charts/number-table.tsx';
import { Said } from '../dossier/text.tsx';
import { counted } from '../words.ts';
import { numberText } from './shares.ts';
import { Part, StudyFrame } from './study-frame.tsx';

export const AgreementBody = ({ study }: { readonly study: Agreement }) => {
  const { coders, rows, columns, disagreements } = study;
  return (
    <StudyFrame
      kicker="Agreement of coders by licet"
      heading={coders.join(', ')}
      answer={`${counted(rows.inAll, 'row')} in all of them, ${counted(columns.length, 'column')} compared, ${counted(disagreements.length, 'cell')} to be settled`}
      note="A coefficient is 1 where all agree, and 0 where chance would do as well. Where all values are one there is none."
    >
      <Part id="columns" heading="Column by column">
        <Coefficients study={study} />
      </Part>
      <Part id="settle" heading="To be settled">
        <Cells study={study} />
      </Part>
    </StudyFrame>
  );
};

const measuresOf = ({ columns, coders }: Agreement): readonly Measured[] =>
  columns.flatMap(({ column, scale, alpha, pairs }): Measured[] => [
    { name: `${column}, ${scale}: Krippendorff's alpha`, value: alpha },
    ...pairs.map((pair) => ({
      name: `${column}: Cohen's kappa${coders.length === 2 ? '' : ` of ${pair.coders.join(' and ')}`}`,
      value: pair.kappa,
      low: pair.interval?.low,
      high: pair.interval?.high,
    })),
  ]);

const Coefficients = ({ study }: { readonly study: Agreement }) => {
  const measures = measuresOf(study);
  const least = Math.min(0, ...measures.flatMap(({ low, value }) => low ?? value ?? []));
  return (
    <Figure
      id="coefficients"
      title="Coefficients of agreement; of kappa with 95 % intervals"
      picture={(width) =>
        intervals(measures, {
          width,
          domain: [Math.max(-1, Math.floor(least * 5) / 5), 1],
          axis: 'Coefficient; 1: all agree, dashed: as by chance',
          all: 0,
          tickFormat: (value) => value.toFixed(1).replace('-0.0', '0.0'),
          says: measures.map(({ name, value }) => `${name} ${numberText(value)}`).join('; '),
        })
      }
      table={
        <NumberTable
          label="Coefficients of agreement"
          columns={[
            { head: 'Coefficient', width: 55 },
            { head: 'Value', width: 15, number: true },
            { head: 'Interval', width: 30 },
          ]}
          rows={measures.map(({ name, value, low, high }) => [
            <Said text={name} />,
            numberText(value),
            low === undefined ? '' : `${numberText(low)} to ${numberText(high)}`,
          ])}
        />
      }
    />
  );
};

/** More than these are in the table of cells to be settled. */
const MOST = 500;

const Cells = ({ study: { coders, disagreements } }: { readonly study: Agreement }) =>
  disagreements.length === 0 ? (
    <p>none</p>
  ) : (
    <>
      <NumberTable
        label="Cells to be settled"
        columns={[
          { head: 'Row', width: 25 },
          { head: 'Column', width: 25 },
          { head: 'Said', width: 50 },
        ]}
        rows={disagreements
          .slice(0, MOST)
          .map(({ id, column, said }) => [
            <Said text={id} />,
            <Said text={column} />,
            <Said
              text={coders
                .flatMap((coder) => (said[coder] === undefined ? [] : [`${coder}: ${said[coder]}`]))
                .join('; ')}
            />,
          ])}
      />
      {disagreements.length > MOST && <p class="rest">… and {disagreements.length - MOST} more</p>}
    </>
  );
