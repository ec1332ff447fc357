// The provisions that bite most: the rules that are met in most transactions, with what they cite.

import { grouped, lyingBars } from '../charts/bars.ts';
import { ColourLegend, Figure } from '../charts/figure.tsx';
import { NumberTable } from '../charts/number-table.tsx';
import { Address, Code, Said, Value } from '../dossier/text.tsx';
import type { RuleCounts, Study } from './study.ts';

/** What a rule states, as rules.csv has it of its newest period. */
export interface RuleSaid {
  readonly title: string;
  readonly kind: string;
  /** 'us-ear 742.13(a)(1)': the instrument and the place in it. */
  readonly provisions: readonly string[];
}

export interface InstrumentSaid {
  readonly title: string;
  readonly link: string;
}

export interface Cited {
  readonly rules: ReadonlyMap<string, RuleSaid>;
  readonly instruments: ReadonlyMap<string, InstrumentSaid>;
}

type Row = readonly [id: string, RuleCounts];

const bite = ({ found }: RuleCounts): number => found.red + found.amber;

const mostFirst = ({ rules }: Study): readonly Row[] =>
  [...rules]
    .filter(([, counts]) => bite(counts) > 0)
    .sort(
      ([a, one], [b, other]) =>
        bite(other) - bite(one) || other.found.red - one.found.red || (a < b ? -1 : 1),
    );

const DRAWN = 15;
const TABLED = 60;

export const Rules = ({ study, said }: { readonly study: Study; readonly said: Cited }) => {
  const rows = mostFirst(study);
  if (rows.length === 0) return <p>No rule was met in any transaction.</p>;
  const titleOf = (id: string): string => said.rules.get(id)?.title ?? id;
  return (
    <Figure
      id="rules"
      title={`Rules that are met and lifted by nothing${rows.length > DRAWN ? `, the ${DRAWN} in most transactions` : ''}`}
      legend={
        <ColourLegend
          says={{
            red: 'the rule makes it red',
            amber: 'the rule makes it amber',
            green: 'a notice, which makes no colour',
          }}
        />
      }
      picture={(width) =>
        lyingBars(
          rows.slice(0, DRAWN).map(([id, { found }]) => ({ name: titleOf(id), tally: found })),
          {
            width,
            as: 'count',
            axis: 'Transactions in which it is met',
            says: 'Of each rule the number of transactions in which it is met',
          },
        )
      }
      note={`A rule stands once for each transaction, however many parties or items it is met for. ${
        rows.length > TABLED
          ? `The table has the first ${TABLED} of ${rows.length} rules; findings.csv has all.`
          : 'What turns on facts that are unknown is counted apart, and says nothing of anybody.'
      }`}
      table={
        <NumberTable
          label="Rules that are met"
          columns={[
            { head: 'Rule', width: 30 },
            { head: 'Provisions', width: 30 },
            { head: 'Met, red', width: 8, number: true },
            { head: 'Met, amber', width: 8, number: true },
            { head: 'Decides', width: 8, number: true },
            { head: 'Not decided', width: 8, number: true },
            { head: 'Lifted', width: 8, number: true },
          ]}
          rows={rows.slice(0, TABLED).map(([id, counts]) => [
            <>
              <Value text={titleOf(id)} /> ({said.rules.get(id)?.kind ?? 'unknown'}){' '}
              <Code text={id} />
            </>,
            <Provisions of={said.rules.get(id)?.provisions ?? []} said={said} />,
            grouped(counts.found.red),
            grouped(counts.found.amber),
            grouped(counts.decides),
            grouped(counts.notDecided),
            grouped(counts.lifted),
          ])}
        />
      }
    />
  );
};

const CITED = 3;

const Provisions = ({ of, said }: { readonly of: readonly string[]; readonly said: Cited }) => (
  <>
    {of.slice(0, CITED).map((provision) => {
      const [id = '', ...place] = provision.split(' ');
      const instrument = said.instruments.get(id);
      return (
        <div>
          <Said text={[instrument?.title ?? id, ...place].join(' ')} />{' '}
          {instrument && <Address url={instrument.link} />}
        </div>
      );
    })}
    {of.length > CITED && <div class="help">and {of.length - CITED} more, in rules.csv</div>}
  </>
);
