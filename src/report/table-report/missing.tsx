// What is missing most, and between which bounds the colours of the transactions that lack it stand.

import { grouped, lyingBars, totalOf } from '../charts/bars.ts';
import { ColourLegend, Figure } from '../charts/figure.tsx';
import { NumberTable } from '../charts/number-table.tsx';
import { Code, Said } from '../dossier/text.tsx';
import { inWords } from './by-colour.tsx';
import type { FactCounts, Study } from './study.ts';

type Row = readonly [fact: string, FactCounts];

const mostFirst = ({ facts }: Study): readonly Row[] =>
  [...facts].sort(
    ([a, one], [b, other]) => totalOf(other.asked.now) - totalOf(one.asked.now) || (a < b ? -1 : 1),
  );

const DRAWN = 15;
const TABLED = 60;

export const Missing = ({ study }: { readonly study: Study }) => {
  const rows = mostFirst(study);
  if (rows.length === 0) return <p>Nothing was asked of any transaction.</p>;
  return (
    <Figure
      id="missing"
      title={`Facts that are missing${rows.length > DRAWN ? `, the ${DRAWN} of most transactions` : ''}`}
      legend={<ColourLegend />}
      picture={(width) =>
        lyingBars(
          rows.slice(0, DRAWN).map(([fact, { asked }]) => ({ name: fact, tally: asked.now })),
          {
            width,
            as: 'count',
            axis: 'Transactions that lack it, by their colour as judged',
            says: 'Of each fact the number of transactions that lack it',
          },
        )
      }
      note={`At best and at worst is over all answers to all that is unknown of these transactions, not to this question alone. Those that ask nothing else show what this one could move.${
        rows.length > TABLED ? ` The table has the first ${TABLED} of ${rows.length} facts.` : ''
      }`}
      table={
        <NumberTable
          label="Facts that are missing"
          columns={[
            { head: 'Question', width: 30 },
            { head: 'Asked of', width: 10, number: true },
            { head: 'As judged', width: 15 },
            { head: 'At best', width: 15 },
            { head: 'At worst', width: 15 },
            { head: 'Of those that ask nothing else', width: 15 },
          ]}
          rows={rows.slice(0, TABLED).map(([fact, { question, asked, alone }]) => [
            <>
              <Said text={question} /> <Code text={fact} />
            </>,
            grouped(totalOf(asked.now)),
            inWords(asked.now),
            inWords(asked.best),
            inWords(asked.worst),
            totalOf(alone.now) === 0
              ? 'none'
              : `${grouped(totalOf(alone.now))}: at best ${inWords(alone.best)}; at worst ${inWords(alone.worst)}`,
          ])}
        />
      }
    />
  );
};
